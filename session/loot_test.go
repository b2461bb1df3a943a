package session_test

import (
	"bytes"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"
	"golang.org/x/crypto/chacha20poly1305"

	"yuetan/session"
)

// loot is what an attacker holds: the data folder as it is now, copies of it and
// backups from earlier, and folders of keys. They know the program, hence every
// format and derivation below.
type loot struct {
	now   string   // the data folder
	older []string // copies of the data folder, and files of Backup
	keys  []string // folders
	poll  session.PollID
}

// sealedSize is nonce, 64 bytes and tag.
const sealedSize = 24 + 64 + 16

// row is a row of a ballot box.
type row struct{ tag, sealed []byte }

// databases are the files that SQLite can read, WAL and all.
func (l loot) databases(t testing.TB) (found []string) {
	t.Helper()
	for path := range files(t, append([]string{l.now}, l.older...)...) {
		if strings.HasSuffix(path, ".db") {
			found = append(found, path)
		}
	}
	slices.Sort(found)
	return found
}

// query reads columns of bytes out of a copy of a database, so that looking leaves
// no trace.
func query(t testing.TB, path, text string) (rows [][][]byte) {
	t.Helper()
	dir := t.TempDir()
	for _, ending := range []string{"", "-wal"} {
		if b, err := os.ReadFile(path + ending); err == nil {
			if err := os.WriteFile(filepath.Join(dir, "copy.db"+ending), b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(dir, "copy.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	found, err := db.Query(text)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for found.Next() {
		row, into := make([][]byte, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := found.Scan(into...); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

func box(t testing.TB, path string) (rows []row) {
	t.Helper()
	for _, r := range query(t, path, "SELECT tag, sealed FROM box") {
		rows = append(rows, row{r[0], r[1]})
	}
	return rows
}

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
		if err != nil || len(sealed) < sealedSize {
			return nil, false
		}
		plain, err := aead.Open(nil, sealed[:24], sealed[24:sealedSize], tag)
		return plain, err == nil
	}
	return tag, unseal
}

// windows gives every run of 32 bytes that could be a key: all of the key folders
// and of the data folder as it is now, byte by byte, and every column of 32 bytes
// in the older copies.
func (l loot) windows(t testing.TB) map[[32]byte]bool {
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
	for _, b := range files(t, append([]string{l.now}, l.keys...)...) {
		slide(b)
	}
	for _, path := range l.databases(t) {
		for _, r := range query(t, path, "SELECT salt, digest, hash FROM record WHERE salt IS NOT NULL") {
			for _, b := range r {
				slide(b)
			}
		}
		for _, r := range box(t, path) {
			slide(r.tag)
			slide(r.sealed[:32])
		}
	}
	return found
}

// logged is a record as the attacker reads it.
type logged struct{ kind, body string }

func log(t testing.TB, path string) (records []logged) {
	t.Helper()
	for _, r := range query(t, path, "SELECT header, body FROM record ORDER BY seq") {
		var h session.Header
		if err := json.Unmarshal(r[0], &h); err != nil {
			t.Fatal(err)
		}
		records = append(records, logged{h.Kind, string(r[1])})
	}
	return records
}

// attack names, for each member, the ballots that can be told to be theirs: all
// versions of them, as the numbers of issues. Of paper slips it gives by number what
// can be read of them.
func (l loot) attack(t testing.TB) (named map[session.MemberID][][3]uint32, slips map[int][][3]uint32) {
	t.Helper()
	named, slips = map[session.MemberID][][3]uint32{}, map[int][][3]uint32{}
	name := func(m session.MemberID, marks [3]uint32) {
		if !slices.Contains(named[m], marks) {
			named[m] = append(named[m], marks)
		}
	}
	raw := files(t, append([]string{l.now}, l.older...)...)

	// Who has a vote stands in the log; so does, perhaps, more than should.
	var voters []session.MemberID
	var issues []session.Entry
	for _, path := range l.databases(t) {
		open := false
		for _, r := range log(t, path) {
			var body struct {
				Poll       session.PollID
				Electorate []session.MemberID
				Issues     []session.Entry
				Member     session.MemberID
			}
			switch err := json.Unmarshal([]byte(r.body), &body); {
			case err != nil:
				t.Fatal(err)
			case r.kind == "poll.opened" && body.Poll == l.poll:
				voters, issues, open = body.Electorate, body.Issues, true
			case r.kind == "poll.published":
				open = false
			case open && body.Member != "": // a record of one person during the vote
				for n, entry := range issues {
					if strings.Contains(r.body, `"`+string(entry.Issue)+`"`) {
						name(body.Member, [3]uint32{uint32(n + 1)})
					}
				}
			}
		}
	}

	// Rows that differ in size tell how many marks they hold.
	// And two that share a nonce tell in what they differ. In which order rows came,
	// and so whose they are, pages and frames may well tell while the poll is open:
	// it is of no use as long as rows tell nothing.
	sizes := map[int]bool{}
	tags := map[string]bool{}
	nonces := map[string][]byte{}
	for _, path := range l.databases(t) {
		for _, r := range box(t, path) {
			sizes[len(r.sealed)] = true
			tags[string(r.tag)] = true
			nonce := string(r.sealed[:24])
			if before, used := nonces[nonce]; used && !bytes.Equal(before, r.sealed) {
				t.Error("two rows are sealed with one nonce")
			}
			nonces[nonce] = r.sealed
		}
	}
	if len(sizes) > 1 {
		t.Errorf("sealed rows are of sizes %v", slices.Sorted(maps.Keys(sizes)))
	}

	// Rows that are sealed with no key at all, or with a plain hash for a tag.
	for _, m := range voters {
		for _, what := range []string{"", "ballot\x00", "draft\x00", string(l.poll)} {
			plain := sha256.Sum256([]byte(what + string(m)))
			if tags[string(plain[:])] {
				name(m, [3]uint32{})
			}
		}
	}

	// Every key that may be one: does it give the tag of any voter? Then all of its
	// ballots are sought everywhere: in rows, free pages and frames.
	for w := range l.windows(t) {
		tag, unseal := opens(t, w[:], l.poll)
		slipTag := func(line, pass int) []byte {
			return tag(session.MemberID(fmt.Sprintf("%d\x00%d", line, pass)), "slip")
		}
		fits := tags[string(slipTag(1, 1))] ||
			slices.ContainsFunc(voters, func(m session.MemberID) bool { return tags[string(tag(m, "ballot"))] })
		if !fits {
			continue
		}
		everywhere := func(mine []byte, found func(marks [3]uint32)) {
			for _, b := range raw {
				for at := bytes.Index(b, mine); at >= 0; {
					if plain, ok := unseal(mine, b[at+32:]); ok {
						found([3]uint32{binary.BigEndian.Uint32(plain[4:]), binary.BigEndian.Uint32(plain[8:]), binary.BigEndian.Uint32(plain[12:])})
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
			everywhere(tag(m, "ballot"), func(marks [3]uint32) { name(m, marks) })
		}
		for line := 1; line <= len(voters); line++ {
			for pass := 1; pass <= 3; pass++ {
				everywhere(slipTag(line, pass), func(marks [3]uint32) { slips[line] = append(slips[line], marks) })
			}
		}
	}
	return named, slips
}
