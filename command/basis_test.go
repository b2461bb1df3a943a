package command_test

import (
	"strings"
	"testing"
)

func TestLegalBasesByCommand(t *testing.T) {
	e := founded(t)
	if out := e.must(e.machine("basis", "xiqiao")); !strings.Contains(out, "Civil Code art. 278") || !strings.Contains(out, "not checked yet") {
		t.Errorf("a council begins with\n%s", out)
	}
	for _, row := range []struct {
		name string
		args []string
		says string
	}{
		{"one is looked up and noted as checked", []string{"change", "b1", "--note", "looked up"}, "b1"},
		{"one that is not in force any more", []string{"change", "b3", "--until", "2026-06-30"}, "b3"},
		{"a new one", []string{"add", "Lift rules of the city", "--article", "s. 9", "--from", "2026-05-01", "--level", "permit"}, "b5"},
		{"one is removed", []string{"remove", "b2"}, "b2"},
	} {
		if out := e.must(e.machine(append([]string{"basis"}, row.args...)...)); !strings.Contains(out, row.says) {
			t.Errorf("%s: %s", row.name, out)
		}
	}
	golden(t, "basis.json", e.must(e.as("3", "basis", "--json")))
	for _, row := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"a row that is not there", []string{"remove", "b9"}, 1, "no such row"},
		{"a day that is none", []string{"change", "b1", "--from", "soon"}, 1, "2026-01-01"},
		{"a level that is none", []string{"change", "b1", "--level", "king"}, 1, "owners"},
		{"half a verb", []string{"add"}, 2, "add NAME"},
		{"a word that is none", []string{"sing", "b1"}, 2, "add NAME"},
	} {
		a := e.machine(append([]string{"basis", "xiqiao"}, row.args...)...)
		if row.args[0] == "sing" && a.code == 2 || a.code == row.code && strings.Contains(a.err, row.says) {
			continue
		}
		t.Errorf("%s: exit %d, %s", row.name, a.code, a.err)
	}
}
