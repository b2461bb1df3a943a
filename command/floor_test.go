package command_test

import (
	"encoding/json"
	"strings"
	"testing"

	"yuetan/command"
)

// spoken is what `floor --json` tells, as far as a script needs it.
type spoken struct {
	Issue   string
	Shut    bool
	Speaker *struct {
		Name, Stance string
		Turn         int
		Running      bool
		Allowed      int
	}
	Queue []struct {
		Place        int
		Name, Stance string
	}
}

func (e *evening) floor() (f spoken) {
	e.t.Helper()
	if err := json.Unmarshal([]byte(e.must(e.as("3", "floor", "--json"))), &f); err != nil {
		e.t.Fatal(err)
	}
	return f
}

// order spells the floor: who speaks, then who waits.
func (f spoken) order() string {
	names := []string{"-"}
	if f.Speaker != nil {
		names[0] = f.Speaker.Name
	}
	for _, h := range f.Queue {
		names = append(names, h.Name)
	}
	return strings.Join(names, ", ")
}

func TestLeadingTheDiscussionByCommand(t *testing.T) {
	e := founded(t)
	e.must(e.as("2", "checkin", "6"))
	e.must(e.as("1", "advance", "--to", "discuss"))
	if got := e.must(e.as("3", "speak", "for")); got != "003 Anna is in the queue, and next.\n" {
		t.Error(got)
	}
	if got := e.must(e.as("4", "speak", "FOR")); got != "004 Bo is in the queue, 1 ahead.\n" {
		t.Error(got)
	}
	e.must(e.as("6", "speak", "question"))
	e.must(e.as("2", "speak", "against", "--member", "Cai"))
	for _, row := range []struct {
		who, line, want string
	}{
		{"1", "floor", "-, Anna, Adviser Ai, Bo, Cai"},
		{"1", "next", "Anna, Adviser Ai, Bo, Cai"},
		{"1", "next", "Adviser Ai, Bo, Cai"},
		{"1", "next --undo", "Anna, Adviser Ai, Bo, Cai"},
		{"4", "speak --leave", "Anna, Adviser Ai, Cai"},
		{"2", "next --skip", "Adviser Ai, Cai, Anna"},
		{"1", "floor close", "Adviser Ai, Cai, Anna"},
		{"1", "clock stop", "Adviser Ai, Cai, Anna"},
		{"1", "clock more", "Adviser Ai, Cai, Anna"},
	} {
		e.must(e.as(row.who, strings.Fields(row.line)...))
		if got := e.floor().order(); got != row.want {
			t.Errorf("after %q: %s, want %s", row.line, got, row.want)
		}
	}
	if f := e.floor(); f.Issue != "A" || !f.Shut || f.Speaker.Running || f.Speaker.Allowed < 180 || f.Speaker.Stance != "question" || f.Speaker.Turn != 1 {
		t.Errorf("%+v %+v", f, f.Speaker)
	}
	for _, row := range []struct{ who, line, want string }{
		{"4", "speak", "The list for this issue is closed"},
		{"3", "next", "Only the secretary"},
		{"4", "speak --member 5", "Only the secretary"},
		{"1", "clock faster", "stop, start"},
		{"1", "speak loudly", "question"},
		{"1", "next --skip --undo", "--undo"},
	} {
		if a := e.as(row.who, strings.Fields(row.line)...); a.code == command.Done || !strings.Contains(a.err, row.want) {
			t.Errorf("%s: exit %d, %q, want %q", row.line, a.code, a.err, row.want)
		}
	}
	if a := e.machine("speak"); a.code == command.Done || !strings.Contains(a.err, "--member") {
		t.Errorf("the operator is nobody who could speak: %+v", a)
	}
	e.must(e.as("1", "advance", "--to", "vote"))
	if a := e.as("3", "speak"); a.code == command.Done || a.err == "" {
		t.Errorf("after the discussion: %+v", a)
	}
}

func TestPointsByCommand(t *testing.T) {
	e := founded(t)
	if a := e.as("2", "point", "A", "for", "x"); a.code == command.Done {
		t.Error("a point before the discussion")
	}
	e.must(e.as("1", "advance", "--to", "discuss"))
	e.must(e.as("2", "point", "A", "for", "Old", "people", "need", "it"))
	e.must(e.as("2", "point", "a", "against", "Costs too much"))
	if got, want := e.must(e.as("2", "point", "A", "doubt", "Who pays?")), "1  +  Old people need it\n2  -  Costs too much\n3  ?  Who pays?\n"; got != want {
		t.Errorf("%s", got)
	}
	e.must(e.as("2", "point", "A", "--drop", "2"))
	if got, want := e.must(e.as("2", "point", "A", "--reword", "2", "Who pays for repairs?")), "1  +  Old people need it\n2  ?  Who pays for repairs?\n"; got != want {
		t.Errorf("%s", got)
	}
	if got, want := e.must(e.as("2", "point", "A", "--json")), `{"session":"2026-11","issue":"A","points":[{"n":1,"stance":"for","text":"Old people need it"},{"n":2,"stance":"question","text":"Who pays for repairs?"}]}`+"\n"; got != want {
		t.Errorf("%s", got)
	}
	for _, row := range []struct{ who, line string }{
		{"3", "point A"}, {"2", "point Z for x"}, {"2", "point A maybe x"}, {"2", "point A for"}, {"2", "point A --drop 7"},
	} {
		if a := e.as(row.who, strings.Fields(row.line)...); a.code == command.Done || a.err == "" {
			t.Errorf("%s by %s: %+v", row.line, row.who, a)
		}
	}
}
