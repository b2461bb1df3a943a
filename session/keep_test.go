package session_test

import (
	"iter"
	"testing"

	"yuetan/store"
)

// keep is a log's records, to be put into another one.
type keep struct {
	records iter.Seq2[store.Record, error]
}

func (k keep) log(t testing.TB) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	var b store.Batch
	for r, err := range k.records {
		if err != nil {
			t.Fatal(err)
		}
		b.Records = append(b.Records, r)
	}
	if err := log.Append(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	return log
}
