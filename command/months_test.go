package command_test

import (
	"encoding/json"
	"strings"
	"testing"

	"yuetan/command"
)

func TestMoodByCommand(t *testing.T) {
	e := founded(t)
	e.must(e.as("1", "mood", "ask", "Try", "it", "for a month?"))
	if a := e.as("1", "mood", "answer", "maybe"); a.code != command.Refused || !strings.Contains(a.err, "maybe") {
		t.Errorf("maybe: %+v", a)
	}
	e.must(e.as("3", "mood", "answer", "for"))
	if out := e.must(e.as("4", "mood", "answer", "against", "--json")); out != `{"session":"2026-11","questions":[{"id":"2026-11/m1","question":"Try it for a month?",`+
		`"hands":false,"open":true,"answered":2,"present":4,"for":0,"unsure":0,"against":0}]}`+"\n" {
		t.Errorf("while it is open: %s", out)
	}
	if a := e.as("3", "mood", "end"); a.code != command.Refused {
		t.Errorf("a resident ends it: %+v", a)
	}
	e.must(e.as("2", "mood", "end"))
	if a := e.as("2", "mood", "end"); a.code != command.Refused || !strings.Contains(a.err, "has ended") {
		t.Errorf("ended twice: %+v", a)
	}
	if a := e.as("2", "judge", "2026-11-1/1", "--hands=-1,0,2"); a.code != command.Misused || !strings.Contains(a.err, "three numbers") {
		t.Errorf("fewer hands than none: %+v", a)
	}
	e.must(e.as("2", "mood", "hands", "2", "0", "1", "Go home early?"))
	if a := e.as("2", "mood", "hands", "x", "0", "1", "Go?"); a.code != command.Misused {
		t.Errorf("x hands: %+v", a)
	}
	e.must(e.as("2", "erase", "2026-11/m2", "--yes"))
	golden(t, "mood.txt", e.must(e.as("3", "mood")))
}

func TestIssuesOverMonths(t *testing.T) {
	e := newEvening(t)
	e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
	e.must(e.machine("roll", "import", "xiqiao", e.file("roll.csv", roll)))
	e.must(e.machine("session", "add", "xiqiao", "2026-11", "--chair", "1"))
	for _, title := range []string{"Lift stops", "Lamp is out", "Noise outside"} {
		e.must(e.as("3", "propose", title))
	}
	if out := e.must(e.as("4", "second", "b", "--json")); out != `{"session":"2026-11","issue":"2026-11/2","code":"B","support":2,"seconded":true}`+"\n" {
		t.Errorf("seconded: %s", out)
	}
	if out := e.must(e.as("5", "second", "B")); !strings.Contains(out, "3 ask for it") {
		t.Errorf("seconded: %s", out)
	}
	e.must(e.as("5", "second", "B", "--back"))
	if a := e.as("3", "second", "B"); a.code != command.Refused || !strings.Contains(a.err, "You raised this one") {
		t.Errorf("seconding one's own: %+v", a)
	}
	if a := e.as("6", "second", "B"); a.code != command.Refused {
		t.Errorf("an adviser seconds: %+v", a)
	}
	if a := e.as("2", "refer", "C", "--to", "12345"); a.code != command.Misused || !strings.Contains(a.err, "--reason") {
		t.Errorf("referred without a reason: %+v", a)
	}
	if out := e.must(e.as("2", "refer", "C", "--to", "12345", "--reason", "outside the compound")); !strings.Contains(out, "12345") {
		t.Errorf("referred: %s", out)
	}
	if a := e.as("4", "second", "c"); a.code != command.Refused || !strings.Contains(a.err, "C is no longer on the list") {
		t.Errorf("seconding what was referred: %+v", a)
	}
	golden(t, "issue.txt", e.must(e.as("4", "issue", "show", "C")))
	var story struct {
		Issue, Status, To, Reason string
		Proposers, Support        int
		Turns                     []struct{ Kind string }
	}
	if err := json.Unmarshal([]byte(e.must(e.as("4", "issue", "show", "2026-11/3", "--json"))), &story); err != nil {
		t.Fatal(err)
	}
	if story.Issue != "2026-11/3" || story.Status != "referred" || story.To != "12345" || story.Reason != "outside the compound" ||
		story.Proposers != 1 || len(story.Turns) != 2 || story.Turns[1].Kind != "referred" {
		t.Errorf("%+v", story)
	}
	if a := e.as("4", "issue", "show", "2031-01/1"); a.code != command.Refused {
		t.Errorf("an issue that is not there: %+v", a)
	}
	if out := e.must(e.as("4", "issues")); !strings.Contains(out, "referred") {
		t.Errorf("the list says %s", out)
	}
}
