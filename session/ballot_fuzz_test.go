package session

import (
	"bytes"
	"crypto/rand"
	"testing"

	"yuetan/store"
	"yuetan/store/keyring"
	"yuetan/tally"
)

// FuzzBallot opens rows of any content, sealed or not: what cannot be a ballot is
// refused, and what was written is read again.
func FuzzBallot(f *testing.F) {
	keys, err := deriveKeys(keyring.Key{1}, "2026-11/p1")
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{1}, uint32(1), uint32(2), uint32(3), byte(MouthSSH))
	f.Add(bytes.Repeat([]byte{0xff}, sealedPlain), uint32(sealedTwo), uint32(0), uint32(sealedUnknown), byte(MouthPaper))
	f.Fuzz(func(t *testing.T, content []byte, top, middle, low uint32, mouth byte) {
		row := store.BoxRow{Tag: keys.label("m1", false), Sealed: content}
		if _, _, _, err := keys.readRow(row); err == nil {
			t.Fatal("bytes that nobody sealed open")
		}
		plain := make([]byte, sealedPlain)
		copy(plain, content)
		nonce := make([]byte, keys.aead.NonceSize())
		if _, err := rand.Read(nonce); err != nil {
			t.Fatal(err)
		}
		row.Sealed = keys.aead.Seal(nonce, nonce, plain, row.Tag[:])
		if b, _, _, err := keys.readRow(row); err == nil {
			p := Poll{Issues: []Entry{{Code: "A"}, {Code: "B"}, {Code: "C"}}}
			p.marks(b.marks)
			p.written(b.marks)
			r := p.count([]opened{{marks: b.marks, receipt: b.receipt, mouth: b.mouth}})
			if r.Ballots != 1 {
				t.Fatalf("%d ballots", r.Ballots)
			}
		}
		want := ballot{marks: tally.Ballot{top, middle, low}, mouth: Mouth(mouth), receipt: "K7P4TX"}
		w, err := keys.write(boxChange{poll: "2026-11/p1", member: "m1", ballot: want})
		if err != nil {
			t.Fatal(err)
		}
		got, draft, err := keys.read(store.BoxRow{Tag: w.Tag, Sealed: w.Sealed})
		if err != nil || draft || got.marks != want.marks || got.mouth != want.mouth || got.receipt != want.receipt {
			t.Fatalf("%+v came back as %+v, %v", want, got, err)
		}
		w.Tag = keys.label("m2", false)
		if _, _, err := keys.read(store.BoxRow{Tag: w.Tag, Sealed: w.Sealed}); err == nil {
			t.Fatal("a ballot opens under another's tag")
		}
	})
}
