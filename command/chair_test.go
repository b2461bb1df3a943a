package command_test

import (
	"strings"
	"testing"

	"yuetan/command"
)

func TestChairIsHandedOverByVerb(t *testing.T) {
	e := founded(t)
	if a := e.as("3", "chair", "3"); a.code != command.Refused {
		t.Errorf("a resident took the chair: %+v", a)
	}
	if a := e.as("1", "chair"); a.code != command.Misused {
		t.Errorf("neither a member nor --back: %+v", a)
	}
	if out := e.must(e.as("1", "chair", "3")); !strings.Contains(out, "leads now") {
		t.Errorf("who leads now: %s", out)
	}
	if a := e.as("1", "advance"); a.code != command.Refused {
		t.Errorf("the chair who was stood in for moved the meeting: %+v", a)
	}
	e.must(e.as("3", "advance"))
	e.must(e.as("1", "chair", "--back"))
	e.must(e.as("1", "advance"))
}
