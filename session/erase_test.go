package session_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"yuetan/session"
	"yuetan/session/burglar"
	"yuetan/store"
	"yuetan/store/keyring"
	"yuetan/store/sqlite"
)

// holding names the files in which a text stands.
func holding(t testing.TB, dir, text string) (found []string) {
	t.Helper()
	for path, b := range burglar.Files(t, dir) {
		if bytes.Contains(b, []byte(text)) {
			found = append(found, filepath.Base(path))
		}
	}
	return found
}

func TestAfterErasingAPersonNoFileHoldsTheName(t *testing.T) {
	dir := t.TempDir()
	data := filepath.Join(dir, "data")
	e, house := settle(t, dir, 4)
	const name, unit, key = "走进来的某人", "九号楼某室", "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
	e.raise("灯", "路")
	e.walk(session.CheckInPhase)
	e.arrive("r1", "r2")
	id := session.MemberID(e.do("secretary", session.WalkIn{Session: month, Name: name, Unit: "别处"}).ID)
	e.do("secretary", session.AddKey{Member: id, Key: "ssh-ed25519 " + key})
	for range 30 { // so that old pages are left behind
		e.do("secretary", session.Amend{Member: id, Unit: ptr(unit)})
		e.do("secretary", session.Amend{Member: id, Unit: ptr("")})
	}
	e.do("chair", session.Admit{Session: month, Member: id, Reason: name + "刚搬来"})
	e.ids[name] = id
	e.do(name, session.Propose{Session: month, Issues: []session.NewIssue{{Title: name + "家门口"}}})
	e.walk(session.Resolve)
	if err := e.write("A", "换灯"); err != nil {
		t.Fatal(err)
	}
	e.do("chair", session.PutToConsent{Resolution: "2026-11-1", Version: 1})
	e.do(name, session.GiveConsent{Resolution: "2026-11-1", Answer: session.Object, Reason: name + "不同意"})
	e.do("chair", session.Settle{Resolution: "2026-11-1"})
	if len(holding(t, data, name)) == 0 || len(holding(t, data, key)) == 0 {
		t.Fatal("nothing is found before erasing: the search proves nothing")
	}

	a := e.do("operator", session.Erase{Member: id})
	if !slices.Equal(a.Left, []string{"2026-11/3"}) || a.Records < 60 {
		t.Errorf("erasing drops %d records and says that the name still stands in %v", a.Records, a.Left)
	}
	e.do("operator", session.Erase{Issue: "2026-11/3"})

	for _, text := range []string{name, unit, key} {
		if left := holding(t, data, text); len(left) > 0 {
			t.Errorf("%s is left in %v", text, left)
		}
	}
	live := session.Fingerprint(e.now())
	m, _ := e.now().Member(id)
	if m.Name != "" || m.Unit != "" || len(m.Keys) != 0 || !m.Erased || !m.Left {
		t.Errorf("the roll still says %+v", m)
	}
	if r := e.resolution(); r.Count(session.Object) != 1 || r.Reasons[id] != "" {
		t.Errorf("the answer stands as %v, its reason as %q", r.Answers[id], r.Reasons[id])
	}
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}
	verifyChain(t, data)
	e, _ = settle(t, dir, 0)
	if session.Fingerprint(e.now()) != live {
		t.Error("replayed, the log leads elsewhere")
	}
}

// verifyChain reads the log of a data folder and checks that each record follows.
func verifyChain(t *testing.T, data string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	log, err := s.Open(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	var head store.Head
	erased := 0
	for r, err := range log.Read(t.Context(), 0) {
		if err == nil {
			err = store.Verify(head, r)
		}
		if err != nil {
			t.Fatal(err)
		}
		head = r.Head()
		if r.Erased() {
			erased++
			if !json.Valid(r.Header) || len(r.Body) != 0 {
				t.Errorf("record %d is half erased", r.Seq)
			}
		}
	}
	if erased == 0 {
		t.Error("no record is erased")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAnErasingCutShortIsFinishedAtTheNextStart(t *testing.T) {
	dir := t.TempDir()
	data := filepath.Join(dir, "data")
	e, house := settle(t, dir, 4)
	const name = "要离开的某人"
	id := session.MemberID(e.do("secretary", session.Enroll{Members: []session.NewMember{{Name: name}}}).ID)
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}
	eraseWithoutScrubbing(t, dir, id)
	if len(holding(t, data, name)) == 0 {
		t.Fatal("nothing is left before the next start: the test proves nothing")
	}
	settle(t, dir, 0)
	if left := holding(t, data, name); len(left) > 0 {
		t.Errorf("the name is left in %v", left)
	}
}

// unscrubbed is a log whose program stops before it scrubs.
type unscrubbed struct{ store.Log }

func (unscrubbed) Scrub(context.Context) error { return errors.New("the power is out") }

func eraseWithoutScrubbing(t *testing.T, dir string, id session.MemberID) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(dir, "data"))
	if err != nil {
		t.Fatal(err)
	}
	log, err := s.Open(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	hall, err := session.Enter(t.Context(), unscrubbed{log}, keyring.Memory(), session.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := hall.OperatorSeat().Do(t.Context(), session.Erase{Member: id}); err == nil {
		t.Error("erasing is answered before it is scrubbed")
	}
	// The folder as it was when the power went: closing would tidy it up.
	kept := burglar.Files(t, dir)
	if err := errors.Join(hall.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	for path, b := range kept {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// scrubCount is a log that counts how often it is scrubbed.
type scrubCount struct {
	store.Log
	times int
}

func (l *scrubCount) Scrub(ctx context.Context) error {
	l.times++
	return l.Log.Scrub(ctx)
}

func TestALogThatEndsWithSomethingDroppedIsScrubbedAtTheStart(t *testing.T) {
	s := store.Memory()
	log, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	again := func() int {
		t.Helper()
		log, err := s.Open(t.Context(), "xiqiao")
		if err != nil {
			t.Fatal(err)
		}
		counting := &scrubCount{Log: log}
		enter(t, counting, keyring.Memory(), e.clock)
		return counting.times
	}
	if got := again(); got != 0 {
		t.Errorf("scrubbed %d times for nothing", got)
	}
	e.do("operator", session.Erase{Member: e.ids["r1"]})
	if got := again(); got != 1 {
		t.Errorf("scrubbed %d times after an erasing, want once", got)
	}
	for range 4 {
		e.do("operator", session.Set{Key: "wifi", Value: "x"})
	}
	if got := again(); got != 0 {
		t.Errorf("scrubbed %d times when the council has long gone on", got)
	}
}
