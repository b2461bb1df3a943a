package session_test

import (
	"fmt"
	"testing"

	"yuetan/session"
)

func TestThePlacesAreShownFromTheThirdUp(t *testing.T) {
	for _, row := range []struct {
		name  string
		cast  []string
		shown []string // ranking after each key
		place []int    // announced before each key
	}{
		{"three places", []string{"A B C", "A B C"},
			[]string{"3.C=2", "2.B=6 3.C=2", "1.A=10 2.B=6 3.C=2 4.D=0"}, []int{3, 2, 1}},
		{"a joint second place is shown together", []string{"A B C", "A C B"},
			[]string{"2.B=4 2.C=4", "1.A=10 2.B=4 2.C=4 4.D=0"}, []int{2, 1}},
		{"a joint third place has more than three issues", []string{"A B C", "A B D"},
			[]string{"3.C=1 3.D=1", "2.B=6 3.C=1 3.D=1", "1.A=10 2.B=6 3.C=1 3.D=1"}, []int{3, 2, 1}},
		{"a joint first place ends it at once", []string{"A B -", "B A -"},
			[]string{"3.C=0 3.D=0", "1.A=8 1.B=8 3.C=0 3.D=0"}, []int{3, 1}},
		{"all are equal", nil, []string{"1.A=0 1.B=0 1.C=0 1.D=0"}, []int{1}},
	} {
		t.Run(row.name, func(t *testing.T) {
			e := council(t, 4)
			opened(e)
			for i, marks := range row.cast {
				e.cast(fmt.Sprintf("r%d", i+1), marks)
			}
			e.walk(session.Rank)
			e.do("chair", session.Count{Poll: e.poll().ID})
			if a := e.do("operator", session.Publish{Poll: e.poll().ID}); a.Result != nil {
				t.Error("the operator is told the result before it is shown")
			}
			for i, want := range row.shown {
				p := e.poll()
				if _, ok := p.Result(); ok || p.AllShown() || p.Checks() != nil || p.NextPlace() != row.place[i] {
					t.Errorf("before key %d: all shown %v, next place %d", i+1, p.AllShown(), p.NextPlace())
				}
				if b := e.now().Board().Poll; len(b.Ranking) != len(p.Ranking()) || b.AllShown {
					t.Errorf("before key %d the wall shows %d rows", i+1, len(b.Ranking))
				}
				e.do("chair", session.Reveal{Poll: p.ID, Shown: p.Shown})
				if got := e.ranking(); got != want {
					t.Errorf("after key %d: %s, want %s", i+1, got, want)
				}
				for _, line := range e.poll().Latest() {
					if line.Place != row.place[i] {
						t.Errorf("key %d showed place %d", i+1, line.Place)
					}
				}
			}
			if _, ok := e.poll().Result(); !ok || e.poll().NextPlace() != 0 {
				t.Error("the result is not there after the last key")
			}
		})
	}
}

func TestATieIsToldOnlyWithItsPlaces(t *testing.T) {
	e := council(t, 4)
	opened(e)
	// A and B have eight points each; A has a five more, told when A is shown.
	e.cast("r1", "A B C")
	e.arrive("r3")
	e.cast("r2", "- A D")
	e.cast("r3", "B - -")
	e.walk(session.Rank)
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Publish{Poll: e.poll().ID})
	for !e.poll().AllShown() {
		seen := map[int]bool{}
		for _, line := range e.poll().Ranking() {
			seen[line.Issue] = true
		}
		for _, tie := range e.poll().TieSteps() {
			for _, issue := range tie.Issues {
				if !seen[issue] {
					t.Errorf("a tie of issue %d is told before its place is shown", issue)
				}
			}
		}
		e.do("chair", session.Reveal{Poll: e.poll().ID, Shown: e.poll().Shown})
	}
	if len(e.poll().TieSteps()) == 0 {
		t.Error("there was no tie: the test proves nothing")
	}
}

func TestTheLineIsProposedAtTheWidestGap(t *testing.T) {
	for _, row := range []struct {
		name string
		cast []string
		want int
	}{
		{"after the first by far", []string{"A B C", "A C B"}, 1},
		{"after two", []string{"A B -", "B A -"}, 2},
		{"never through a shared place", []string{"- A -", "- B -"}, 2},
		{"under all when nobody gave a mark", nil, 7},
	} {
		e := council(t, 4)
		e.open(2, "灯", "路", "车", "水", "电", "树", "猫")
		for i, marks := range row.cast {
			e.cast(fmt.Sprintf("r%d", i+1), marks)
		}
		e.walk(session.Rank)
		e.do("chair", session.Count{Poll: e.poll().ID})
		e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
		if got := e.poll().WidestGap(); got != row.want {
			t.Errorf("%s: after %d, want %d", row.name, got, row.want)
		}
		e.do("chair", e.now().NextStep(e.sitting()).Command)
		if got := len(e.sitting().AboveLine()); got != row.want {
			t.Errorf("%s: %d above the line", row.name, got)
		}
	}
}
