package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"yuetan/command"
)

// TestDemoRefusals: what cannot be played is said before anything is played.
func TestDemoRefusals(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, says string
		code       int
		args       []string
	}{
		{"a word too many", `"extra"`, command.Misused, []string{"extra"}},
		{"too few residents", "--residents", command.Misused, []string{"--residents", "2"}},
		{"no terminal to sit at", "--headless", command.Refused, nil},
		{"a file where the papers shall lie", "not a folder", command.Refused, []string{"--headless", "--residents", "3", "--out", file}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var said, complaint bytes.Buffer
			code := command.Local(t.Context(), command.Machine{Args: append([]string{"demo"}, test.args...),
				Out: &said, Err: &complaint, Environ: []string{"LANG=en"}, Dir: t.TempDir(), Now: time.Now}, demoVerb)
			if code != test.code || said.Len() > 0 || !strings.Contains(complaint.String(), test.says) ||
				strings.Count(complaint.String(), "\n") != 1 {
				t.Errorf("exit %d\nout: %s\nerr: %s", code, said.String(), complaint.String())
			}
		})
	}
}
