// Package burglar plays whoever carries off a council's data folder: copies of it
// from several moments, backups, and what the server logged. It knows the program,
// hence every format and derivation, and looks for who gave what and when.
//
// It is for tests alone. It opens nothing that a burglar could not open: no key
// that is not among the loot, and nothing in a process's memory.
package burglar

import (
	"bytes"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/chacha20poly1305"

	"yuetan/session"
)

// Loot is what was carried off.
type Loot struct {
	Now   string   // the data folder
	Older []string // copies of the data folder, and files of Backup
	Keys  []string // folders
	Poll  session.PollID
	Logs  []byte // what the server logged, a line an entry
	// Names are what a line of the logs could call the voters by: ids, names, keys.
	Names []string
	// Own are addresses that may stand in the logs: the server's.
	Own []string
}

// Found is what an attack brought to light.
type Found struct {
	// Ballots are those that can be told to be a member's, all versions of them, as
	// the numbers of issues.
	Ballots map[session.MemberID][][3]uint32
	// Receipts are those that can be told to be a member's.
	Receipts map[session.MemberID][]string
	// Slips are what can be read of paper slips, by number.
	Slips map[int][][3]uint32
	// Moments are what tells when or from where somebody voted.
	Moments []string
	// Flaws are what a sealed row must not show of itself.
	Flaws []string
}

// Nothing tells that nothing was found.
func (f Found) Nothing() bool {
	return len(f.Ballots)+len(f.Receipts)+len(f.Slips)+len(f.Moments)+len(f.Flaws) == 0
}

// The shape of a sealed row: nonce, plain text, and the cipher's tag.
const (
	nonceSize  = 24
	SealedSize = nonceSize + 64 + 16
)

// opens derives what the program derives from a poll's key.
func opens(t testing.TB, key []byte, poll session.PollID) (tag func(session.MemberID, string) []byte, unseal func(tag, sealed []byte) ([]byte, bool)) {
	t.Helper()
	tagKey, err := hkdf.Key(sha256.New, key, []byte(poll), "yuetan tag 1", 32)
	if err != nil {
		t.Fatal(err)
	}
	tag = func(m session.MemberID, what string) []byte {
		h := hmac.New(sha256.New, tagKey)
		h.Write([]byte(what + "\x00" + string(m)))
		return h.Sum(nil)
	}
	unseal = func(tag, sealed []byte) ([]byte, bool) {
		sealKey, err := hkdf.Key(sha256.New, key, []byte(poll), "yuetan seal 1", 32)
		if err != nil {
			t.Fatal(err)
		}
		aead, err := chacha20poly1305.NewX(sealKey)
		if err != nil || len(sealed) < SealedSize {
			return nil, false
		}
		plain, err := aead.Open(nil, sealed[:nonceSize], sealed[nonceSize:SealedSize], tag)
		return plain, err == nil
	}
	return tag, unseal
}

// windows gives every run of 32 bytes that could be a key: all of the key folders,
// of the logs and of the data folder as it is now, byte by byte, and every column of
// 32 bytes in the older copies.
func (l Loot) windows(t testing.TB) map[[32]byte]bool {
	t.Helper()
	found := map[[32]byte]bool{}
	slide := func(b []byte) {
		for i := 0; i+32 <= len(b); i++ {
			w := [32]byte(b[i : i+32])
			if len(bytes.Trim(w[:], "\x00")) > 16 {
				found[w] = true
			}
		}
	}
	for _, b := range Files(t, append([]string{l.Now}, l.Keys...)...) {
		slide(b)
	}
	slide(l.Logs)
	for _, path := range l.Databases(t) {
		for _, r := range query(t, path, "SELECT salt, digest, hash FROM record WHERE salt IS NOT NULL") {
			for _, b := range r {
				slide(b)
			}
		}
		for _, r := range Box(t, path) {
			slide(r.Tag)
			slide(r.Sealed[:32])
		}
	}
	return found
}

// Attack looks for all that the loot tells.
func (l Loot) Attack(t testing.TB) Found {
	t.Helper()
	f := Found{Ballots: map[session.MemberID][][3]uint32{}, Receipts: map[session.MemberID][]string{}, Slips: map[int][][3]uint32{}}
	voters := l.records(t, &f)
	tags := l.rows(t, &f, voters)
	f.Moments = append(f.Moments, l.Logged()...)
	raw := Files(t, append([]string{l.Now}, l.Older...)...)

	// Every key that may be one: does it give the tag of any voter? Then all of its
	// ballots are sought everywhere: in rows, free pages and frames.
	for w := range l.windows(t) {
		tag, unseal := opens(t, w[:], l.Poll)
		slipTag := func(line, pass int) []byte {
			return tag(session.MemberID(fmt.Sprintf("%d\x00%d", line, pass)), "slip")
		}
		fits := tags[string(slipTag(1, 1))] ||
			slices.ContainsFunc(voters, func(m session.MemberID) bool { return tags[string(tag(m, "ballot"))] })
		if !fits {
			continue
		}
		everywhere := func(mine []byte, found func(marks [3]uint32, receipt string)) {
			for _, b := range raw {
				for at := bytes.Index(b, mine); at >= 0; {
					if plain, ok := unseal(mine, b[at+32:]); ok {
						found([3]uint32{binary.BigEndian.Uint32(plain[4:]), binary.BigEndian.Uint32(plain[8:]), binary.BigEndian.Uint32(plain[12:])},
							strings.TrimRight(string(plain[16:22]), "\x00"))
					}
					next := bytes.Index(b[at+1:], mine)
					if next < 0 {
						break
					}
					at += 1 + next
				}
			}
		}
		for _, m := range voters {
			everywhere(tag(m, "ballot"), func(marks [3]uint32, receipt string) {
				f.name(m, marks)
				if !slices.Contains(f.Receipts[m], receipt) {
					f.Receipts[m] = append(f.Receipts[m], receipt)
				}
			})
		}
		for line := 1; line <= len(voters); line++ {
			for pass := 1; pass <= 3; pass++ {
				everywhere(slipTag(line, pass), func(marks [3]uint32, _ string) { f.Slips[line] = append(f.Slips[line], marks) })
			}
		}
	}
	return f
}

func (f *Found) name(m session.MemberID, marks [3]uint32) {
	if !slices.Contains(f.Ballots[m], marks) {
		f.Ballots[m] = append(f.Ballots[m], marks)
	}
}

// rows looks at what sealed rows show of themselves, and gives their tags. In which
// order rows came, and so whose they are, pages and frames may well tell while the
// poll is open: it is of no use as long as rows tell nothing.
func (l Loot) rows(t testing.TB, f *Found, voters []session.MemberID) map[string]bool {
	t.Helper()
	sizes := map[int]bool{}
	tags := map[string]bool{}
	nonces := map[string][]byte{}
	for _, path := range l.Databases(t) {
		for _, r := range Box(t, path) {
			sizes[len(r.Sealed)] = true
			tags[string(r.Tag)] = true
			nonce := string(r.Sealed[:nonceSize])
			if before, used := nonces[nonce]; used && !bytes.Equal(before, r.Sealed) {
				f.Flaws = append(f.Flaws, "two rows are sealed with one nonce")
			}
			nonces[nonce] = r.Sealed
		}
	}
	if len(sizes) > 1 { // they would tell how many marks a row holds
		f.Flaws = append(f.Flaws, fmt.Sprintf("sealed rows are of sizes %v", slices.Sorted(maps.Keys(sizes))))
	}
	// Rows that are sealed with no key at all, or with a plain hash for a tag.
	for _, m := range voters {
		for _, what := range []string{"", "ballot\x00", "draft\x00", string(l.Poll)} {
			plain := sha256.Sum256([]byte(what + string(m)))
			if tags[string(plain[:])] {
				f.name(m, [3]uint32{})
			}
		}
	}
	return tags
}
