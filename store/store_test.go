package store_test

import (
	"errors"
	"testing"

	"yuetan/store"
	"yuetan/store/storetest"
)

func TestMemory(t *testing.T) {
	storetest.Run(t, func(*testing.T) store.Store { return store.Memory() })
}

func TestVerifySaysHowARecordBreaksTheChain(t *testing.T) {
	records := storetest.Chain(store.Head{}, "a", "b")
	change := func(f func(*store.Record)) store.Record {
		r := records[1]
		f(&r)
		return r
	}
	rows := []struct {
		name   string
		record store.Record
		want   store.ChainFault
	}{
		{"as it was sealed", records[1], ""},
		{"erased", change(func(r *store.Record) { r.Body, r.Salt = nil, nil }), ""},
		{"a number skipped", change(func(r *store.Record) { r.Seq++ }), store.FaultNumber},
		{"another body", change(func(r *store.Record) { r.Body = []byte("c") }), store.FaultBody},
		{"another salt", change(func(r *store.Record) { r.Salt = []byte("salt") }), store.FaultBody},
		{"another header", change(func(r *store.Record) { r.Header = []byte("denied") }), store.FaultHash},
		{"erased with another digest", change(func(r *store.Record) { r.Salt, r.Digest = nil, records[0].Digest }), store.FaultHash},
		{"another hash", change(func(r *store.Record) { r.Hash = records[0].Hash }), store.FaultHash},
	}
	for _, row := range rows {
		err := store.Verify(records[0].Head(), row.record)
		broken, _ := errors.AsType[*store.BrokenChain](err)
		switch {
		case row.want == "" && err != nil:
			t.Errorf("%s: %v", row.name, err)
		case row.want != "" && (broken == nil || broken.Reason != row.want || broken.Seq != row.record.Seq):
			t.Errorf("%s: %v, want %s", row.name, err, row.want)
		}
	}
}
