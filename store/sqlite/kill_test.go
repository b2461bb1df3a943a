package sqlite_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"yuetan/store"
	"yuetan/store/sqlite"
	"yuetan/store/storetest"
)

// writeIn names the folder in which the test program, started anew, writes until
// it is killed.
const writeIn = "YUETAN_WRITE_IN"

// writeUntilKilled appends a record with its ballot, prints the number when it is
// acknowledged, and goes on.
func writeUntilKilled(dir string) int {
	if err := writeOn(context.Background(), dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	return 1
}

func writeOn(ctx context.Context, dir string) error {
	s, err := sqlite.Open(ctx, dir)
	if err != nil {
		return err
	}
	l, err := s.Open(ctx, "xiqiao")
	if err != nil {
		return err
	}
	head, err := l.Head(ctx)
	for err == nil {
		records := storetest.Chain(head, fmt.Sprint("voted ", head.Seq+1))
		err = l.Append(ctx, store.Batch{
			After:   head.Seq,
			Records: records,
			Box:     []store.BoxWrite{{Poll: "p1", Tag: storetest.Tag(head.Seq + 1), Sealed: []byte("x")}},
		})
		if err == nil {
			head = records[0].Head()
			_, err = fmt.Println(head.Seq)
		}
	}
	return err
}

func TestAKilledProgramLosesNothingItAcknowledged(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	l, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	var acknowledged uint64
	for round := range 3 {
		acknowledged = writeAndKill(t, dir, acknowledged+150)
		l, err := s.Open(t.Context(), "xiqiao")
		if err != nil {
			t.Fatal(err)
		}
		bodies := readAll(t, l)
		if uint64(len(bodies)) < acknowledged {
			t.Errorf("kill %d: %d records of %d acknowledged", round, len(bodies), acknowledged)
		}
		for i, body := range bodies {
			if want := fmt.Sprint("voted ", i+1); body != want {
				t.Fatalf("record %d says %q", i+1, body)
			}
		}
		if box, err := l.Box(t.Context(), "p1"); err != nil || len(box) != len(bodies) {
			t.Errorf("kill %d: %d ballots beside %d records (%v)", round, len(box), len(bodies), err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// writeAndKill lets a program of its own write until it has acknowledged record
// enough, kills it, and returns the last number it printed.
func writeAndKill(t *testing.T, dir string, enough uint64) uint64 {
	t.Helper()
	program := exec.Command(os.Args[0], "-test.run=^$")
	program.Env = append(os.Environ(), writeIn+"="+dir)
	program.Stderr = os.Stderr
	out, err := program.StdoutPipe()
	if err == nil {
		err = program.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	var last uint64
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if last, err = strconv.ParseUint(lines.Text(), 10, 64); err != nil {
			t.Fatal(err)
		}
		if last == enough {
			if err := program.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := program.Wait(); err == nil || last < enough {
		t.Fatalf("the program ended by itself at record %d: %v", last, err)
	}
	return last
}
