package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
)

// sharedSecond is a vote whose result is shown: A first, then B and C on a shared second
// place.
func sharedSecond(e *evening) {
	e.t.Helper()
	opened(e)
	e.cast("r1", "A B C")
	e.cast("r2", "A C B")
	e.walk(session.Rank)
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
}

func TestTheLineMayLieBetweenIssuesThatShareAPlaceOnceLotsAreDrawn(t *testing.T) {
	e := council(t, 4)
	sharedSecond(e)
	if got := e.ranking(); got != "1.A=10 2.B=4 2.C=4 4.D=0" {
		t.Fatal(got)
	}
	e.do("chair", session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "4 1 6，2 5 3"})
	lot, ok := e.poll().LotAt(2)
	if !ok || lot.Seed != "416253" || len(lot.Order) != 2 {
		t.Fatalf("the lot is %+v", lot)
	}
	if got, want := e.ranking(), fmt.Sprintf("1.A=10 2.%s=4 2.%s=4 4.D=0", lot.Order[0], lot.Order[1]); got != want {
		t.Errorf("the ranking is %s, want %s", got, want)
	}
	e.do("chair", session.DrawLine{Poll: e.poll().ID, Above: 2})
	above := e.sitting().AboveLine()
	if len(above) != 2 || above[1].Code != lot.Order[0] {
		t.Errorf("above the line are %v, the lot gave %v", above, lot.Order)
	}
	// Taken back, the lot still stands.
	e.do("chair", session.Move{Session: month, From: session.Resolve, To: session.Rank})
	if _, err := e.try("chair", session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "999999"}); err != session.ErrLotsDrawn {
		t.Errorf("a second draw: %v", err)
	}
}

func TestAnyoneCanDrawTheLotsAgain(t *testing.T) {
	e := council(t, 4)
	sharedSecond(e)
	e.do("operator", session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "416253"})
	p := e.poll()
	lot := p.Lots[0]
	if lot.Receipts != session.ReceiptsHash(p.Receipts) {
		t.Error("the receipts are not those published")
	}
	numbers := map[string]session.Code{}
	var drawn []string
	for _, code := range []session.Code{"B", "C"} {
		n := session.Drawn(fmt.Sprintf("%s %s %s %s", p.ID, lot.Receipts, "416253", code))
		numbers[n] = code
		drawn = append(drawn, n)
	}
	slices.Sort(drawn)
	if numbers[drawn[0]] != lot.Order[0] || numbers[drawn[1]] != lot.Order[1] {
		t.Errorf("drawn again: %v, the log says %v", numbers, lot.Order)
	}
}

// Of many seeds each issue must come first about equally often.
func TestLotsFavourNobody(t *testing.T) {
	e := council(t, 4)
	sharedSecond(e)
	receipts := session.ReceiptsHash(e.poll().Receipts)
	first := 0
	for seed := range 10000 {
		text := fmt.Sprintf("%06d", seed)
		if session.Drawn(session.Ticket("2026-11/p1", receipts, text, "B")) < session.Drawn(session.Ticket("2026-11/p1", receipts, text, "C")) {
			first++
		}
	}
	if first < 4700 || first > 5300 { // six standard deviations
		t.Errorf("B goes first in %d of 10000", first)
	}
}

func TestSeedsAreDigits(t *testing.T) {
	for typed, want := range map[string]string{"416253": "416253", "4 1 6 2 5 3": "416253", "４１６、２５３": "416253", "416-253": "416253"} {
		if seed, ok := session.ParseSeed(typed); !ok || seed != want {
			t.Errorf("%q is read as %q, %v", typed, seed, ok)
		}
	}
	for _, typed := range []string{"", "41625", "41625x", "四一六二五三", "41 62 5\n", fmt.Sprintf("%041d", 1)} {
		if seed, ok := session.ParseSeed(typed); ok {
			t.Errorf("%q is taken for %q", typed, seed)
		}
	}
}

func TestAnAlteredLotIsFound(t *testing.T) {
	e := council(t, 4)
	sharedSecond(e)
	e.do("chair", session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "416253"})
	e.do("chair", session.DrawLine{Poll: e.poll().ID, Above: 2})
	records := recordsOf(t, e)
	if r := session.Audit(each(records)); !r.OK() || r.Findings[len(r.Findings)-1].Check != session.CheckLots {
		t.Errorf("a lot as it was drawn: %s", flaws(r))
	}
	order := e.poll().Lots[0].Order
	for _, x := range []struct{ name, from, to string }{
		{"another order", fmt.Sprintf(`["%s","%s"]`, order[0], order[1]), fmt.Sprintf(`["%s","%s"]`, order[1], order[0])},
		{"a seed that is none", `"416253"`, `"416253x"`},
		{"other receipts", `"receipts":"`, `"receipts":"0`},
		{"another place", `"place":2`, `"place":1`},
	} {
		if got := flaws(session.Audit(each(resealed(reworded("lots.drawn", x.from, x.to)(t, records))))); !strings.Contains(got, "lots wrong-lot") {
			t.Errorf("%s: found %q", x.name, got)
		}
	}
	at := find(t, records, "lots.drawn")
	without := resealed(slices.Concat(records[:at], records[at+1:]))
	if got := flaws(session.Audit(each(without))); !strings.Contains(got, "lots no-lot") {
		t.Errorf("a line through a shared place, the draw struck out: found %q", got)
	}
}

func TestLotsOnlyOrderThoseWhoShareThePlace(t *testing.T) {
	for _, ballots := range [][3]string{{"A B C", "B A D", "C D E"}, {"A B C", "A B C", "- - -"}, {"- A -", "- B -", "E - -"}, {"- - -", "- - -", "- - -"}} {
		e := council(t, 4)
		e.open(3, "灯", "路", "车", "水", "电")
		for i, marks := range ballots {
			e.cast(fmt.Sprintf("r%d", i+1), marks)
		}
		e.walk(session.Rank)
		e.do("chair", session.Count{Poll: e.poll().ID})
		e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
		before := e.poll().Ranking()
		for i, place := range e.poll().SharedPlaces() {
			e.do("chair", session.DrawLots{Poll: e.poll().ID, Place: place, Seed: fmt.Sprintf("%06d", 416253+i)})
		}
		after := e.poll().Ranking()
		for i := range before {
			if before[i].Place != after[i].Place || before[i].Points != after[i].Points {
				t.Errorf("row %d was %+v and is %+v", i+1, before[i], after[i])
			}
			if !slices.Contains(after, before[i]) {
				t.Errorf("%+v is gone", before[i])
			}
		}
		if left := e.poll().SharedPlaces(); left != nil {
			t.Errorf("places %v are still to be drawn", left)
		}
	}
}
