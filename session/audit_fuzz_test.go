package session_test

import (
	"bytes"
	"slices"
	"testing"

	"yuetan/session"
	"yuetan/store"
)

// FuzzExport holds that no file makes an audit stop, and that one found in order
// is written again as the same bytes.
func FuzzExport(f *testing.F) {
	f.Add([]byte(nil))
	e := votedAt(f, session.Checkable)
	var b bytes.Buffer
	if err := session.WriteExport(&b, e.hall.Records(f.Context()), false); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	for line := range bytes.Lines(b.Bytes()) {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		r := session.AuditExport(bytes.NewReader(file))
		if !r.OK() {
			return
		}
		head, records, err := session.ReadExport(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		var again bytes.Buffer
		if err := session.WriteExport(&again, records, head.Public); err != nil || !bytes.Equal(again.Bytes(), file) {
			t.Errorf("in order, but written otherwise (%v)", err)
		}
	})
}

// FuzzRecord holds that no record, however it came into a log, makes the rules or
// an audit stop.
func FuzzRecord(f *testing.F) {
	records := readOld(f, "v1")
	log, err := store.Memory().Create(f.Context(), "xiqiao")
	if err != nil {
		f.Fatal(err)
	}
	if err := log.Append(f.Context(), store.Batch{Records: records}); err != nil {
		f.Fatal(err)
	}
	for _, r := range records {
		f.Add(r.Header, r.Body, r.Erased())
	}
	now := session.Replayed(f, log)
	last := records[len(records)-1].Head()
	f.Fuzz(func(t *testing.T, header, body []byte, erased bool) {
		if next, err := session.Follow(now, header, body, erased); err == nil {
			next.Board()
			for _, x := range next.Sessions {
				next.BoardOf(x)
				next.NextStep(x)
			}
			next.Roll()
		}
		r := store.Seal(last, header, make([]byte, 32), body)
		if erased {
			r.Body, r.Salt = nil, nil
		}
		session.Audit(each(append(slices.Clip(records), r)))
	})
}
