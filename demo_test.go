package main

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"yuetan/command"
	"yuetan/minutes"
)

// played plays an evening that leads itself, and returns its papers by name and
// what it told.
func played(t *testing.T, args ...string) (papers map[string]string, story string) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "papers")
	var said, complaint bytes.Buffer
	code := command.Local(context.Background(), command.Machine{
		Args: append([]string{"demo", "--headless", "--out", out, "--data", filepath.Join(t.TempDir(), "data")}, args...),
		Out:  &said, Err: &complaint, Dir: t.TempDir(), Now: time.Now,
	}, demoVerb)
	if code != command.Done {
		t.Errorf("exit code %d\n%s", code, complaint.String())
	}
	papers = map[string]string{}
	err := fs.WalkDir(os.DirFS(out), ".", func(name string, f fs.DirEntry, err error) error {
		if err != nil || f.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(out, name))
		papers[name] = string(text)
		return err
	})
	if err != nil {
		t.Error(err)
	}
	return papers, said.String()
}

// what differs between two evenings of one seed: receipts, times, the log's head.
var chance = regexp.MustCompile(strings.Join([]string{
	`\b[2346789ACEFHJKPTUXY]{3} ?[2346789ACEFHJKPTUXY]{3}\b`,
	`\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+-]\d\d:\d\d)`, // in JSON
	`\b\d\d:\d\d\b`,
	`\(\d+ minutes?\)|\(\d+ 分钟\)|"minutes": \d+`,
	`\b[0-9a-f]{4} [0-9a-f]{4}\b|\b[0-9a-f]{16,}\b`,
	`127\.0\.0\.1:\d+`, `ssh -p \d+`,
}, "|"))

func masked(text string) string { return chance.ReplaceAllString(text, "~") }

// TestDemo plays four evenings side by side: two of one seed, one of another, and
// one in the other language.
func TestDemo(t *testing.T) {
	// A screen's two-second ticks end by themselves.
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent(), goleak.IgnoreAnyFunction("charm.land/bubbletea/v2.Tick.func1"))
	evenings := [4][]string{
		{"--seed", "7", "--language", "zh"}, {"--seed", "7", "--language", "zh"},
		{"--seed", "8", "--language", "zh"}, {"--seed", "7", "--language", "en"},
	}
	var papers [4]map[string]string
	var stories [4]string
	var all sync.WaitGroup
	for i, args := range evenings {
		all.Go(func() { papers[i], stories[i] = played(t, append(args, "--residents", "8")...) })
	}
	all.Wait()
	want := 2 // results and resolutions
	for _, p := range minutes.Papers() {
		if p != minutes.Cards { // these would hand out new codes
			want += len(p.Formats())
		}
	}
	for i, each := range papers {
		if len(each) != want {
			t.Fatalf("evening %d left %d papers, not %d\n%s", i, len(each), want, stories[i])
		}
		word, name := "模拟居民", "md/07-会议纪要.md"
		if i == 3 {
			word, name = "simulated resident", "md/07-minutes.md"
		}
		if !strings.Contains(each[name], word) || !strings.Contains(stories[i], word) {
			t.Errorf("evening %d: the people are nowhere called %q", i, word)
		}
	}
	for name, text := range papers[0] {
		if strings.HasSuffix(name, ".docx") || strings.HasSuffix(name, ".xlsx") {
			continue // packed, so that what is drawn at random cannot be masked
		}
		if a, b := masked(text), masked(papers[1][name]); a != b {
			t.Errorf("the same seed gives another %s:\n%s", name, differing(a, b))
		}
	}
	if masked(papers[0]["results.json"]) == masked(papers[2]["results.json"]) {
		t.Error("two seeds gave the same ranking")
	}
}

// differing gives the lines in which two texts differ.
func differing(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	var out strings.Builder
	for i := range max(len(x), len(y)) {
		var l, r string
		if i < len(x) {
			l = x[i]
		}
		if i < len(y) {
			r = y[i]
		}
		if l != r {
			out.WriteString("- " + l + "\n+ " + r + "\n")
		}
	}
	return out.String()
}

func TestDemoRefuses(t *testing.T) {
	for _, row := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"without a terminal it says how to go on", []string{"demo"}, command.Refused, "--headless"},
		{"too few residents", []string{"demo", "--headless", "--residents", "2"}, command.Misused, "--residents"},
		{"an address that is not this machine's", []string{"demo", "--headless", "--residents", "3", "--listen", "192.0.2.1:1"}, command.Refused, "192.0.2.1"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var complaint bytes.Buffer
			code := command.Local(context.Background(), command.Machine{Args: append(row.args, "--language", "en"), Out: io.Discard, Err: &complaint,
				Environ: []string{"HOME=" + t.TempDir()}, Dir: t.TempDir(), Now: time.Now}, demoVerb)
			if code != row.code || !strings.Contains(complaint.String(), row.says) {
				t.Errorf("exit code %d, said %q; want %d and %q", code, complaint.String(), row.code, row.says)
			}
			if strings.Count(complaint.String(), "\n") != 1 {
				t.Errorf("said more than one line: %q", complaint.String())
			}
		})
	}
}
