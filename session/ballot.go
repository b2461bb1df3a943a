package session

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/crypto/chacha20poly1305"

	"yuetan/store"
	"yuetan/store/keyring"
	"yuetan/tally"
)

// ballot is what a sealed row says.
type ballot struct {
	marks   tally.Ballot
	mouth   Mouth
	receipt string // empty for a half-filled ballot
	voids   []tally.Void
}

// opened is a ballot taken out of the box for counting: nothing tells whose it is.
type opened struct {
	marks   tally.Ballot
	receipt string
	mouth   Mouth
	voids   []tally.Void
	member  MemberID // in a named poll only
}

// sealed rows are all of one size, so that one mark and three look alike, and a
// half-filled ballot like a cast one.
const (
	sealedPlain   = 64
	receiptLength = 6
)

var errSeal = errors.New("a sealed ballot cannot be opened with the poll's key")

// envelopeKeys are what is derived from one poll's key.
type envelopeKeys struct {
	tag  []byte
	aead cipher.AEAD
}

// deriveKeys gives the tag key and the cipher of a poll (HKDF-SHA-256, one label each).
func deriveKeys(key keyring.Key, poll PollID) (envelopeKeys, error) {
	tag, err := hkdf.Key(sha256.New, key[:], []byte(poll), "yuetan tag 1", 32)
	if err != nil {
		return envelopeKeys{}, fmt.Errorf("deriving a poll's tag key: %w", err)
	}
	seal, err := hkdf.Key(sha256.New, key[:], []byte(poll), "yuetan seal 1", chacha20poly1305.KeySize)
	if err != nil {
		return envelopeKeys{}, fmt.Errorf("deriving a poll's sealing key: %w", err)
	}
	aead, err := chacha20poly1305.NewX(seal)
	if err != nil {
		return envelopeKeys{}, fmt.Errorf("making a poll's cipher: %w", err)
	}
	return envelopeKeys{tag: tag, aead: aead}, nil
}

// label is where a member's ballot, or half-filled ballot, lies in the box.
func (k envelopeKeys) label(member MemberID, draft bool) (tag [32]byte) {
	if draft {
		return k.tagOf("draft\x00" + string(member))
	}
	return k.tagOf("ballot\x00" + string(member))
}

// slipLabel is where an entry of a paper slip lies in the box.
func (k envelopeKeys) slipLabel(at slipAt) [32]byte {
	return k.tagOf(fmt.Sprintf("slip\x00%d\x00%d", at.line, at.pass))
}

func (k envelopeKeys) tagOf(what string) (tag [32]byte) {
	m := hmac.New(sha256.New, k.tag)
	m.Write([]byte(what))
	m.Sum(tag[:0])
	return tag
}

// What a sealed row is, in its second byte. Entries of slips are never counted,
// only what was settled from them.
const (
	rowBallot = iota
	rowDraft
	rowFirst
	rowSecond
	rowSettled
)

// write turns a change into the row to store.
func (k envelopeKeys) write(c boxChange) (store.BoxWrite, error) {
	w := store.BoxWrite{Poll: string(c.poll), Tag: k.label(c.member, c.draft)}
	if c.slip.line > 0 {
		w.Tag = k.slipLabel(c.slip)
	}
	if c.clear {
		return w, nil
	}
	plain := make([]byte, sealedPlain)
	plain[0] = 1 // layout
	switch {
	case c.draft:
		plain[1] = rowDraft
	case c.slip.line > 0:
		plain[1] = byte(rowDraft + c.slip.pass)
	}
	plain[2] = byte(c.ballot.mouth)
	for i, m := range c.ballot.marks {
		binary.BigEndian.PutUint32(plain[4+4*i:], m)
	}
	copy(plain[16:16+receiptLength], c.ballot.receipt)
	for i, v := range c.ballot.voids { // one a mark at most
		plain[22+2*i], plain[23+2*i] = byte(v.Mark+1), byte(v.Reason)
	}
	binary.BigEndian.PutUint32(plain[32:], uint32(c.slip.line))
	nonce := make([]byte, k.aead.NonceSize(), k.aead.NonceSize()+sealedPlain+k.aead.Overhead())
	if _, err := rand.Read(nonce); err != nil {
		return w, fmt.Errorf("drawing a nonce: %w", err)
	}
	w.Sealed = k.aead.Seal(nonce, nonce, plain, w.Tag[:])
	return w, nil
}

// read opens a row. draft tells that it is a half-filled ballot, never counted.
func (k envelopeKeys) read(row store.BoxRow) (b ballot, draft bool, err error) {
	b, kind, _, err := k.readRow(row)
	return b, kind == rowDraft, err
}

// readRow opens any row: what it says, what it is, and a slip's number.
func (k envelopeKeys) readRow(row store.BoxRow) (b ballot, kind byte, line int, err error) {
	n := k.aead.NonceSize()
	if len(row.Sealed) < n {
		return ballot{}, 0, 0, errSeal
	}
	plain, err := k.aead.Open(nil, row.Sealed[:n], row.Sealed[n:], row.Tag[:])
	if err != nil || len(plain) != sealedPlain || plain[0] != 1 {
		return ballot{}, 0, 0, errSeal
	}
	for i := range b.marks {
		b.marks[i] = binary.BigEndian.Uint32(plain[4+4*i:])
	}
	b.mouth = Mouth(plain[2])
	b.receipt = strings.TrimRight(string(plain[16:16+receiptLength]), "\x00")
	for at := 22; at < 28 && plain[at] > 0; at += 2 {
		b.voids = append(b.voids, tally.Void{Mark: int(plain[at]) - 1, Reason: tally.VoidReason(plain[at+1])})
	}
	return b, plain[1], int(binary.BigEndian.Uint32(plain[32:])), nil
}

// entries takes the two entries of each slip out of the rows.
func (k envelopeKeys) entries(rows []store.BoxRow) (map[slipAt]tally.Ballot, error) {
	found := map[slipAt]tally.Ballot{}
	for _, row := range rows {
		b, kind, line, err := k.readRow(row)
		if err != nil {
			return nil, err
		}
		if kind == rowFirst || kind == rowSecond {
			found[slipAt{line, int(kind) - rowDraft}] = b.marks
		}
	}
	return found, nil
}

// open takes every cast ballot out of the rows, sorted by receipt: an order that
// says nothing of who or when. whose is empty but in a named poll.
func (k envelopeKeys) open(rows []store.BoxRow, whose map[[32]byte]MemberID) ([]opened, error) {
	all := make([]opened, 0, len(rows))
	for _, row := range rows {
		b, kind, _, err := k.readRow(row)
		if err != nil {
			return nil, err
		}
		if kind == rowBallot || kind == rowSettled {
			all = append(all, opened{marks: b.marks, receipt: b.receipt, mouth: b.mouth, voids: b.voids, member: whose[row.Tag]})
		}
	}
	slices.SortFunc(all, func(a, b opened) int { return strings.Compare(a.receipt, b.receipt) })
	return all, nil
}
