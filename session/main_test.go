package session_test

import (
	"os"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(castIn); dir != "" {
		os.Exit(castUntilKilled(dir))
	}
	goleak.VerifyTestMain(m)
}
