package session

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"math/rand/v2"
	"strings"
	"time"

	"yuetan/store"
	"yuetan/tally"
)

// Command asks for a change. It is checked against the roles of whoever gives it,
// then decided on the state left by the command before.
//
// Commands are values: the same one may be sent twice after a lost line, and the
// second does no harm, for it names what it was pressed on or carries its draft's id.
type Command interface {
	// allows tells whether any of the roles may give the command at all.
	allows(Roles) bool
	// decide says what follows from the command. It is pure: the same state and
	// envelope give the same decision.
	decide(*Snapshot, Envelope) (Decision, error)
}

// Envelope is what the writer hands a command with: drawn once, kept on retries.
type Envelope struct {
	Time    time.Time // max(now, the last record's), UTC
	By      MemberID  // empty: the operator of the machine
	Roles   Roles
	Seed    [32]byte // fresh random bytes
	CodeKey []byte   // keys the hashes of join codes
	// Opened holds the opened ballots of the poll that an opener names, in order
	// of their receipts; nil for other commands.
	Opened []opened
	// Slips holds the entries of paper slips, for a command that compares them.
	Slips map[slipAt]tally.Ballot
	Mouth Mouth // of the seat
	// Taken holds the receipts given in the poll so far, for a command that gives one.
	Taken map[string]bool
	// Sealable is false when the poll's key is gone.
	Sealable bool
}

// rand draws the envelope's random numbers; the same ones on every retry.
func (e Envelope) rand() *rand.ChaCha8 { return rand.NewChaCha8(e.Seed) }

// id draws a short name that cannot be guessed.
func (e Envelope) id(r *rand.ChaCha8, prefix string) string {
	var b [10]byte
	r.Read(b[:])
	return prefix + strings.ToLower(base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString(b[:]))
}

// hash is the keyed hash under which a code is kept.
func (e Envelope) hash(parts ...string) string { return codeHash(e.CodeKey, parts...) }

func codeHash(key []byte, parts ...string) string {
	m := hmac.New(sha256.New, key)
	for _, p := range parts {
		m.Write([]byte(p))
		m.Write([]byte{0})
	}
	return base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString(m.Sum(nil))
}

// Decision is what follows from a command.
type Decision struct {
	Events []Event
	Box    []boxChange
	// Key names a poll whose key must be made before the decision is logged.
	Key PollID
	// Ended names a poll whose box is emptied and whose key is destroyed.
	Ended PollID
	// Erase lists records whose bodies are dropped.
	Erase []uint64
	// Keep and Drop are bytes of prints that lie beside the log.
	Keep   []store.Kept
	Drop   [][32]byte
	name   string // of whom Erase is to leave no trace
	Answer Answer
}

// Answer is what whoever gave the command is told, privately.
type Answer struct {
	ID      string // of what was created
	Receipt string // of a ballot
	Changed bool   // the ballot replaced an earlier one
	Codes   []IssuedCode
	Count   Numbers
	Result  *tally.Result // of publishing every place at once
	Records int           // bodies dropped by erasing
	Left    []string      // where an erased name still stands
	Prints  []PrintID     // kept prints that went with what was erased
}

// opener is a command that needs the ballots of a poll opened.
type opener interface{ opens(*Snapshot) PollID }

// slipReader is a command that needs the entries of a poll's paper slips.
type slipReader interface{ slips(*Snapshot) PollID }

// boxChange sets or clears one row of a ballot box, before sealing.
type boxChange struct {
	poll   PollID
	member MemberID
	draft  bool
	slip   slipAt // instead of a member
	clear  bool
	ballot ballot
}
