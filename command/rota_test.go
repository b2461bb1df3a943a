package command_test

import (
	"strings"
	"testing"
)

func TestTheRotaByCommand(t *testing.T) {
	e := founded(t)
	out := e.must(e.machine("rota", "xiqiao", "add", "Plum Court", "--contact", "4"))
	if !strings.Contains(out, "1     Breeze Court                     0      Breeze Court: never hosted") {
		t.Errorf("the first to come is Breeze Court:\n%s", out)
	}
	for _, row := range []struct {
		name string
		args []string
		says []string // in this order
	}{
		{"a skip, with its reason", []string{"skip", "Breeze Court", "--reason", "stairs are painted"},
			[]string{"rota undo 1", "skips its next turn (stairs are painted)", "2026-12  Plum Court     Bo       passes over Breeze Court", "2027-01  Breeze Court"}},
		{"it is taken back", []string{"undo"}, []string{"2026-12  Breeze Court", "2027-01  Plum Court"}},
		{"a unit stands in tonight, and is credited", []string{"standin", "2026-11", "--by", "Plum Court", "--reason", "no power"},
			[]string{"Plum Court stood in for it in 2026-11 (no power)", "hosts 2026-11; stood in for Camphor Court", "2026-12  Camphor Court", "2027-01  Breeze Court"}},
		{"two swap, one by its month", []string{"swap", "2027-01", "Camphor Court"}, []string{"swapped with", "2026-12  Breeze Court", "2027-01  Camphor Court"}},
		{"a person stands in", []string{"standin", "Camphor Court", "--by", "5", "--reason", "away"},
			[]string{"Cai stands in next time (away)", "2027-01  Cai                     in place of Camphor Court", "2027-02  Camphor Court"}},
		{"that is taken back by its number", []string{"undo", "4"}, []string{"2027-01  Camphor Court", "3 ", "swapped with"}},
		{"another contact", []string{"contact", "Breeze Court", "3"}, []string{"2026-12  Breeze Court   Anna"}},
		{"no contact", []string{"contact", "Breeze Court", "-"}, []string{"2026-12  Breeze Court\n"}},
		{"another name", []string{"name", "Breeze Court", "North Court"}, []string{"2026-12  North Court"}},
		{"one leaves", []string{"leave", "Plum Court"}, []string{"2027-03  Camphor Court"}},
	} {
		out := e.must(e.machine(append([]string{"rota"}, row.args...)...))
		rest := out
		for _, s := range row.says {
			_, after, ok := strings.Cut(rest, s)
			if !ok {
				t.Errorf("%s: %q is not said there:\n%s", row.name, s, out)
				break
			}
			rest = after
		}
	}
	golden(t, "rota-changed.json", e.must(e.as("3", "rota", "--json")))
	for _, row := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"no reason", []string{"skip", "North Court"}, 1, "say why"},
		{"nobody who stands in", []string{"standin", "North Court"}, 2, "--by"},
		{"a month in which nobody's next turn is", []string{"swap", "2027-09", "North Court"}, 1, "2027-09"},
		{"nothing to take back", []string{"undo", "1"}, 1, "nothing"},
		{"half a swap", []string{"swap", "North Court"}, 2, "swap UNIT UNIT"},
		{"a word that is none", []string{"dance"}, 2, "skip UNIT"},
	} {
		if a := e.machine(append([]string{"rota", "xiqiao"}, row.args...)...); a.code != row.code || !strings.Contains(a.err, row.says) {
			t.Errorf("%s: exit %d, %s", row.name, a.code, a.err)
		}
	}
	if a := e.as("3", "rota", "skip", "North Court", "--reason", "no"); a.code != 1 {
		t.Errorf("a resident skips a turn: exit %d %s", a.code, a.out)
	}
}
