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

// Mouth is the way by which a ballot came.
type Mouth byte

const (
	MouthSSH Mouth = 1 + iota
	MouthKiosk
	MouthAssisted
	MouthPaper
)

// ballot is what a sealed row says.
type ballot struct {
	marks   tally.Ballot
	mouth   Mouth
	receipt string // empty for a half-filled ballot
}

// opened is a ballot taken out of the box for counting: nothing tells whose it is.
type opened struct {
	marks   tally.Ballot
	receipt string
	mouth   Mouth
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
	m := hmac.New(sha256.New, k.tag)
	if draft {
		m.Write([]byte("draft\x00"))
	} else {
		m.Write([]byte("ballot\x00"))
	}
	m.Write([]byte(member))
	m.Sum(tag[:0])
	return tag
}

// write turns a change into the row to store.
func (k envelopeKeys) write(c boxChange) (store.BoxWrite, error) {
	w := store.BoxWrite{Poll: string(c.poll), Tag: k.label(c.member, c.draft)}
	if c.clear {
		return w, nil
	}
	plain := make([]byte, sealedPlain)
	plain[0] = 1 // layout
	if c.draft {
		plain[1] = 1
	}
	plain[2] = byte(c.ballot.mouth)
	for i, m := range c.ballot.marks {
		binary.BigEndian.PutUint32(plain[4+4*i:], m)
	}
	copy(plain[16:16+receiptLength], c.ballot.receipt)
	nonce := make([]byte, k.aead.NonceSize(), k.aead.NonceSize()+sealedPlain+k.aead.Overhead())
	if _, err := rand.Read(nonce); err != nil {
		return w, fmt.Errorf("drawing a nonce: %w", err)
	}
	w.Sealed = k.aead.Seal(nonce, nonce, plain, w.Tag[:])
	return w, nil
}

// read opens a row. draft tells that it is a half-filled ballot, never counted.
func (k envelopeKeys) read(row store.BoxRow) (b ballot, draft bool, err error) {
	n := k.aead.NonceSize()
	if len(row.Sealed) < n {
		return ballot{}, false, errSeal
	}
	plain, err := k.aead.Open(nil, row.Sealed[:n], row.Sealed[n:], row.Tag[:])
	if err != nil || len(plain) != sealedPlain || plain[0] != 1 {
		return ballot{}, false, errSeal
	}
	for i := range b.marks {
		b.marks[i] = binary.BigEndian.Uint32(plain[4+4*i:])
	}
	b.mouth = Mouth(plain[2])
	b.receipt = strings.TrimRight(string(plain[16:16+receiptLength]), "\x00")
	return b, plain[1] == 1, nil
}

// open takes every cast ballot out of the rows, sorted by receipt: an order that
// says nothing of who or when.
func (k envelopeKeys) open(rows []store.BoxRow) ([]opened, error) {
	all := make([]opened, 0, len(rows))
	for _, row := range rows {
		b, draft, err := k.read(row)
		if err != nil {
			return nil, err
		}
		if !draft {
			all = append(all, opened{marks: b.marks, receipt: b.receipt, mouth: b.mouth})
		}
	}
	slices.SortFunc(all, func(a, b opened) int { return strings.Compare(a.receipt, b.receipt) })
	return all, nil
}
