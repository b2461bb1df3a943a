package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// deedOnDay is something that happens between two sessions.
type deedOnDay struct {
	day time.Time
	do  func()
}

// TestYear plays twelve months of one council over real SSH: turns skipped, swapped
// and lent, units that join and leave, issues carried on, promises kept, broken and
// taken up again, resolutions posted, objected to, put into force and amended. Hosts,
// agenda, ledger, figures and what became of each resolution are compared each month
// with a notebook in which all of it is reckoned by hand.
func TestYear(t *testing.T) {
	y := newYear(t)
	for i, unit := range []string{"Anyou Garden", "Camphor Court", "North of the Bridge", "First Village"} {
		y.say("secretary", "rota", "add", unit, "--contact", fmt.Sprint(i+1))
		y.contact[unit] = voters[i]
		y.book.join(unit)
	}
	var between []deedOnDay
	for n := range 12 {
		evening := time.Date(2026, time.Month(11+n), 20, 19, 0, 0, 0, y.zone)
		slices.SortStableFunc(between, func(a, b deedOnDay) int { return a.day.Compare(b.day) })
		for len(between) > 0 && between[0].day.Before(evening) {
			y.clock.turn(between[0].day)
			between[0].do()
			between = between[1:]
		}
		y.clock.turn(evening.AddDate(0, 0, -3))
		y.turns(n)
		month := evening.Format("2006-01")
		y.plan(month)
		y.clock.turn(evening)
		between = append(between, y.meet(month, n, evening)...)
		y.reckon(month)
		y.stages(month)
	}
	y.ahead()
}

// turns changes the rota as the year goes.
func (y *year) turns(n int) {
	y.Helper()
	next := func(k int) string { return y.book.turns[k] }
	switch n {
	case 2:
		y.say("secretary", "rota", "skip", next(0), "--reason", "stairs are painted")
		y.book.skips[next(0)] = true
	case 4:
		a, b := next(0), next(2)
		y.say("secretary", "rota", "swap", a, b)
		y.book.swap(a, b)
	case 6:
		y.say("secretary", "rota", "standin", next(0), "--by", next(1), "--reason", "no power")
		y.book.lent[next(0)] = next(1)
	case 7:
		y.say("secretary", "rota", "add", "River House")
		y.book.join("River House")
	case 9:
		gone := next(1)
		y.say("secretary", "rota", "leave", gone)
		y.book.leave(gone)
	}
}

// plan plans the month; its host and its agenda come by themselves.
func (y *year) plan(month string) {
	y.Helper()
	y.say("secretary", "session", "add", month, "--date", month+"-20 19:00", "--place", "Activity room")
	var list struct {
		Sessions []struct{ Session, Host string }
	}
	y.read(&list, "session", "list")
	host := y.book.host(month)
	if got := list.Sessions[len(list.Sessions)-1].Host; got != host {
		y.Errorf("%s is hosted by %s, by hand by %s", month, got, host)
	}
	if y.chair = y.contact[host]; y.chair == "" {
		y.chair = "secretary" // until a chair is named
	}
	y.agenda("carried to "+month, titles(y.book.carried()))
}

func (y *year) agenda(when string, want []string) {
	y.Helper()
	var got []string
	for title := range y.codes() {
		got = append(got, title)
	}
	slices.Sort(got)
	want = slices.Sorted(slices.Values(want))
	if !slices.Equal(got, want) {
		y.Errorf("%s: the agenda is %v, by hand %v", when, got, want)
	}
}

// meet plays one evening and returns what is done between it and the next.
func (y *year) meet(month string, n int, evening time.Time) []deedOnDay {
	y.Helper()
	for _, what := range []string{"lamps", "drains"} {
		title := fmt.Sprintf("%s of month %d", strings.ToUpper(what[:1])+what[1:], n+1)
		y.say(voters[n%len(voters)], "propose", title)
		y.book.raise(title)
	}
	y.advance("checkin")
	for _, who := range voters {
		y.say(who, "checkin")
	}
	y.say(y.chair, "advance") // to the review
	y.review(evening)
	y.advance("discuss")
	y.agenda("at "+month, titles(y.book.carried()))
	y.advance("vote")
	codes := y.codes()
	open := y.book.carried()
	for _, who := range voters {
		marks := []string{"vote", codes[open[0].title], codes[open[1].title]}
		if len(open) > 2 {
			marks = append(marks, codes[open[2].title])
		} else {
			marks = append(marks, "-")
		}
		y.say(who, marks...)
	}
	y.advance("rank")
	y.say(y.chair, "publish")
	y.say(y.chair, "line", "1")
	return y.resolve(month, n, evening, open[0], codes[open[0].title])
}

// review looks at the promises due: three answer by key, five raise a hand.
func (y *year) review(evening time.Time) {
	y.Helper()
	due := y.book.toLookAt(evening)
	for len(due) > 0 {
		var p *promised
		for i, candidate := range due {
			if _, err := y.lines["r1"].Run(y.Context(), "judge", candidate.id, "satisfied"); err == nil {
				p, due = candidate, slices.Delete(due, i, i+1)
				break
			}
		}
		if p == nil {
			y.Fatalf("none of the promises due by hand is before the room: %d are left", len(due))
		}
		key, hands, answers := "satisfied", "3,1,1", [3]int{6, 1, 1}
		if strings.HasSuffix(p.id, "/2") && len(p.looks) == 0 && p.made.Month()%3 == 0 {
			key, hands, answers = "not", "1,1,3", [3]int{1, 1, 6}
		}
		for _, who := range voters[:3] {
			y.say(who, "judge", p.id, key)
		}
		y.say("secretary", "judge", p.id, "--hands", hands)
		y.say(y.chair, "advance") // ends the asking
		if p.look(evening, answers, y.book.reviews) {
			p.issue.open, p.issue.came = true, p.issue.came+1
		} else if p.issue.open {
			y.book.settledAfterAll(p.issue)
		}
		if len(due) > 0 {
			y.say(y.chair, "advance") // to the next
		}
	}
}

// resolve adopts a resolution of two clauses, and plans when each is done.
func (y *year) resolve(month string, n int, evening time.Time, issue *noted, code string) []deedOnDay {
	y.Helper()
	first, second := evening.AddDate(0, 0, 20), evening.AddDate(0, 0, 45)
	if _, err := y.lines[y.chair].Feed(y.Context(), clauses(first, second), "resolve", code, "--file", "-", "--propose"); err != nil {
		y.Fatal(err)
	}
	for _, who := range voters {
		y.say(who, "consent", month+"-1", "agree")
	}
	y.say(y.chair, "resolve", code, "--settle")
	issue.open = false
	y.book.replaced(issue, evening)
	y.advance("adjourned")
	r := &accord{id: month + "-1", wordings: [][]wording{{{"Mend it", y.day(first)}, {"Look after it", y.day(second)}}}}
	y.book.accords = append(y.book.accords, r)
	later := y.afterwards(r, n, evening)
	for i, due := range []time.Time{first, second} {
		p := &promised{id: fmt.Sprintf("%s-1/%d", month, i+1), issue: issue, made: evening, due: due, status: "open"}
		y.book.items, r.promises = append(y.book.items, p), append(r.promises, p)
		if (n+i)%4 == 3 { // nobody says a word
			continue
		}
		at := evening.AddDate(0, 0, 6+7*((n+2*i)%5))
		later = append(later, deedOnDay{at, func() { y.finish(p, at) }})
	}
	return later
}

func (y *year) finish(p *promised, at time.Time) {
	y.Helper()
	if p.over() {
		y.refused("secretary", "", "action", p.id, "done")
		return
	}
	y.say("secretary", "action", p.id, "done", "--on", y.day(at), "--evidence", "looked at it")
	p.status, p.done = "done", at
}

// reckon compares the ledger with the notebook.
func (y *year) reckon(month string) {
	y.Helper()
	var got struct {
		Figures struct {
			Promised, Open, Judged, Kept, Rate, Solved int
			CameBack                                   int `json:"came_back"`
			Median                                     int `json:"median_days"`
		}
		Items []struct {
			ID, Status, Due, Done, Closed string
			Looks                         []struct{ Satisfied, Partly, Not int }
		}
	}
	y.read(&got, "ledger", "--all")
	f := got.Figures
	if have, want := (sums{f.Promised, f.Open, f.Judged, f.Kept, f.Rate, f.Solved, f.CameBack, f.Median}), y.book.sums(); have != want {
		y.Errorf("after %s the figures are %+v, by hand %+v", month, have, want)
	}
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return y.day(t)
	}
	have, want := map[string]string{}, map[string]string{}
	for _, i := range got.Items {
		answers := [3]int{}
		if n := len(i.Looks); n > 0 {
			answers = [3]int{i.Looks[n-1].Satisfied, i.Looks[n-1].Partly, i.Looks[n-1].Not}
		}
		have[i.ID] = fmt.Sprint(i.Status, " due ", i.Due, " done ", i.Done, " closed ", i.Closed, " ", answers)
	}
	for _, p := range y.book.items {
		want[p.id] = fmt.Sprint(p.status, " due ", day(p.due), " done ", day(p.done), " closed ", day(p.closed), " ", p.satisfied)
		if have[p.id] != want[p.id] {
			y.Errorf("after %s %s is %s, by hand %s", month, p.id, have[p.id], want[p.id])
		}
	}
	if len(have) != len(want) {
		y.Errorf("after %s the ledger has %d items, by hand %d", month, len(have), len(want))
	}
}

// ahead compares how often each has hosted, and the twelve months to come.
func (y *year) ahead() {
	y.Helper()
	var got struct {
		Rota []struct {
			Unit, Last string
			Times      int
		}
		Ahead []struct{ Month, Host string }
	}
	y.read(&got, "rota")
	for _, u := range got.Rota {
		hosted := y.book.hosted[u.Unit]
		last := ""
		if len(hosted) > 0 {
			last = hosted[len(hosted)-1]
		}
		if u.Times != len(hosted) || u.Last != last {
			y.Errorf("%s has hosted %d times, last %s; by hand %v", u.Unit, u.Times, u.Last, hosted)
		}
	}
	if len(got.Ahead) != 12 {
		y.Fatalf("%d months are foretold", len(got.Ahead))
	}
	for _, m := range got.Ahead {
		if want := y.book.host(m.Month); m.Host != want {
			y.Errorf("%s will be hosted by %s, by hand by %s", m.Month, m.Host, want)
		}
	}
}
