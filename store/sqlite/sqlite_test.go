package sqlite_test

import (
	"testing"

	"yuetan/store"
	"yuetan/store/storetest"
)

func TestSQLite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return openIn(t, t.TempDir()) })
}
