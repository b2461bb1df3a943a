package session_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store/keyring"
	"yuetan/store/sqlite"
)

// castIn names the folder in which the test program, started anew, casts until it
// is killed.
const castIn = "YUETAN_CAST_IN"

// houseIn opens the councils of dir/data with the keys of dir/keys.
func houseIn(ctx context.Context, dir string) (*session.House, error) {
	keys, err := keyring.Open(filepath.Join(dir, "keys"))
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, filepath.Join(dir, "data"))
	if err != nil {
		return nil, err
	}
	return session.NewHouse(s, keys, session.Options{Now: (&clock{}).now, CodeKey: []byte("a key for codes in tests")}), nil
}

// settle opens the council kept in dir, or founds it, until the test ends or it is
// closed by hand.
func settle(t testing.TB, dir string, residents int) (*evening, *session.House) {
	t.Helper()
	house, err := houseIn(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = house.Close() }) // a second Close is no matter here
	e := &evening{t: t, clock: &clock{}}
	slugs, err := house.Councils(t.Context())
	if err == nil && len(slugs) > 0 {
		e.hall, err = house.Hall(t.Context(), "xiqiao")
	} else if err == nil {
		e.hall, err = house.Found(t.Context(), session.Found{Slug: "xiqiao", Name: "溪桥议事会"})
	}
	if err != nil {
		t.Fatal(err)
	}
	if len(slugs) == 0 {
		e.enroll(residents)
	}
	e.recall()
	return e, house
}

// castUntilKilled changes the residents' ballots over and over, and prints each
// one that is acknowledged.
func castUntilKilled(dir string) int {
	if err := castOn(context.Background(), dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	return 1
}

func castOn(ctx context.Context, dir string) error {
	house, err := houseIn(ctx, dir)
	if err != nil {
		return err
	}
	hall, err := house.Hall(ctx, "xiqiao")
	if err != nil {
		return err
	}
	x, _ := hall.Snapshot().Current()
	p := x.Poll()
	for round := 0; ; round++ {
		for i, m := range hall.Snapshot().Roll() {
			if !m.Votes || m.Name == "chair" || m.Name == "r1" {
				continue
			}
			marks := session.Marks{p.Issues[(i+round)%3].Issue, p.Issues[(i+round+1)%3].Issue}
			a, err := hall.Seat(m.ID).Do(ctx, session.Cast{Poll: p.ID, Marks: marks})
			if err != nil {
				return err
			}
			if _, err := fmt.Println(m.ID, a.Receipt, marks[0], marks[1]); err != nil {
				return err
			}
		}
	}
}

func TestAKilledServerLosesNoBallotItAcknowledged(t *testing.T) {
	dir := t.TempDir()
	e, house := settle(t, dir, 8)
	e.open(8, "灯", "路", "车")
	e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("B - A")})
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}

	acknowledged := castAndKill(t, dir, 100)

	e, _ = settle(t, dir, 8)
	if own, ok, err := e.seat("r1").Ballot(t.Context(), e.poll().ID); err != nil || !ok || own.Cast || own.Marks != e.marks("B - A") {
		t.Errorf("the half-filled ballot came back as %+v, %v, %v", own, ok, err)
	}
	for id, lines := range acknowledged {
		own, ok, err := e.hall.Seat(id).CastBallot(t.Context(), e.poll().ID)
		if err != nil || !ok {
			t.Fatalf("%s: acknowledged, and gone (%v)", id, err)
		}
		// The ballot is the last one acknowledged, or one that was being cast when
		// the program was killed.
		if last := lines[len(lines)-1]; fmt.Sprint(own.Receipt, " ", own.Marks[0], " ", own.Marks[1]) != last {
			for _, older := range lines[:len(lines)-1] {
				if strings.HasPrefix(older, own.Receipt) {
					t.Errorf("%s: an older ballot stands", id)
				}
			}
		}
	}
	if got := e.poll().Voted(); got != 7 {
		t.Errorf("%d have voted, want 7", got)
	}
	e.cast("r1", "A B C")
	if a := e.cast("r2", "A B C"); !a.Changed {
		t.Error("r2's ballot is not the one changed")
	}
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 8})
	if a := e.do("chair", session.Count{Poll: e.poll().ID}); a.Count != (session.Numbers{Cast: 8, Full: 2, Partial: 6}) {
		t.Errorf("counted %+v", a.Count)
	}
	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
	if got := len(e.poll().Receipts); got != 8 {
		t.Errorf("%d receipts, want 8", got)
	}
}

// castAndKill lets a program of its own cast until it has acknowledged so many
// ballots, kills it, and returns by member what was acknowledged, in order.
func castAndKill(t *testing.T, dir string, enough int) map[session.MemberID][]string {
	t.Helper()
	program := exec.Command(os.Args[0], "-test.run=^$")
	program.Env = append(os.Environ(), castIn+"="+dir)
	program.Stderr = os.Stderr
	out, err := program.StdoutPipe()
	if err == nil {
		err = program.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	said := map[session.MemberID][]string{}
	n := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		id, ballot, _ := strings.Cut(lines.Text(), " ")
		said[session.MemberID(id)] = append(said[session.MemberID(id)], ballot)
		if n++; n == enough {
			if err := program.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := program.Wait(); err == nil || n < enough {
		t.Fatalf("the program ended by itself after %d ballots: %v", n, err)
	}
	return said
}
