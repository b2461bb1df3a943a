package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
)

// book is what somebody in the room writes down about one promise, to reckon the
// ledger's figures again by hand.
type book struct {
	id             session.ActionID
	issue          session.IssueID
	promised, done session.Day
	closed         session.Day
	dropped        bool
	looks          []session.Look
}

// year plays twelve months. Every month one issue is settled with two promises; what
// becomes of the n-th promise is the n-th word: when it is said to be done, in days
// after the meeting (- never), and what the room says at each look.
func year(t *testing.T, e *evening, fates []string) []book {
	t.Helper()
	var books []book
	today := func() session.Day { return e.now().Council.Day(e.now().Time) }
	find := func(id session.ActionID) *book {
		for i := range books {
			if books[i].id == id {
				return &books[i]
			}
		}
		t.Fatalf("nobody wrote %s down", id)
		return nil
	}
	looks := map[session.ActionID]int{}
	fate := func(id session.ActionID) []string {
		for i, b := range books {
			if b.id == id {
				return strings.Split(fates[i%len(fates)], ",")
			}
		}
		return nil
	}
	for n := range 12 {
		x := session.SessionID(fmt.Sprintf("20%02d-%02d", 26+(10+n)/12, (10+n)%12+1))
		if n > 0 {
			e.do("secretary", session.Plan{Session: x, Chair: e.ids["chair"]})
		}
		title := fmt.Sprintf("第 %d 个难题", n+1)
		issue := session.IssueID(e.do("secretary", session.Propose{Session: x, Import: true, Issues: []session.NewIssue{{Title: title}, {Title: "没地方停车"}}}).ID)
		issue = session.IssueID(strings.TrimSuffix(string(issue), "/2") + "/1")
		e.walk(session.CheckInPhase)
		e.arrive("r1", "r2", "r3", "r4")
		e.walk(session.Review)
		for step := e.now().NextStep(e.sitting()); step.Kind != session.StepMove; step = e.now().NextStep(e.sitting()) {
			if step.Kind == session.StepJudge {
				b, said := find(step.Action), fate(step.Action)
				look := looks[step.Action] + 1
				if look < len(said) && said[look] != "" {
					e.judge(said[look])
					h := session.Hands{Satisfied: strings.Count(said[look], "+"), Partly: strings.Count(said[look], "~"), Not: strings.Count(said[look], "-")}
					b.looks = append(b.looks, session.Look{Day: today(), Hands: h})
					if h.Not*2 > h.All() {
						b.done, b.closed = "", ""
					} else {
						b.closed = today()
						if b.done == "" {
							b.done = today()
						}
					}
				}
				looks[step.Action]++
			}
			e.next(1)
		}
		at := slices.IndexFunc(e.now().Tonight(e.sitting()), func(x session.Entry) bool { return x.Issue == issue })
		e.settle(e.now().Tonight(e.sitting())[at], session.Clause{What: "甲", By: "30天内"}, session.Clause{What: "乙", By: "说不好"})
		for _, a := range e.now().ActionsOf(session.ResolutionID(string(x) + "-1")) {
			books = append(books, book{id: a.ID, issue: issue, promised: today()})
		}
		for day := range 30 {
			e.later(1)
			for i := range books {
				b, said := &books[i], fate(books[i].id)
				since := b.promised.Until(e.now().Council.Day(e.clock.now()))
				if said[0] == fmt.Sprint(since) && b.closed == "" && day < 29 {
					e.do("secretary", session.Finish{Action: b.id})
					b.done = today()
				}
				if said[0] == fmt.Sprintf("x%d", since) {
					e.do("secretary", session.Drop{Action: b.id, Reason: "不做了"})
					b.closed, b.dropped = today(), true
				}
			}
		}
	}
	return books
}

func TestTheLedgerOfAYearReckonedByHand(t *testing.T) {
	e := council(t, 4)
	books := year(t, e, []string{"12,++++", "20,+++~", "-,----,++++", "8,++--", "x15", "25,----,---~,~~~~", "-,,,+++"})
	asOf := e.now().Council.Day(e.now().Time)
	l := e.now().Ledger(asOf)

	kept, judged, open, overdue, undated, dropped := 0, 0, 0, 0, 0, 0
	var days []int
	byMonth := map[string]*session.MonthFigures{}
	month := func(d session.Day) *session.MonthFigures {
		if byMonth[string(d[:7])] == nil {
			byMonth[string(d[:7])] = &session.MonthFigures{}
		}
		return byMonth[string(d[:7])]
	}
	type state struct{ all, over, kept int }
	issues := map[session.IssueID]*state{}
	back := map[session.IssueID]int{}
	for i, b := range books {
		month(b.promised).Promised++
		if issues[b.issue] == nil {
			issues[b.issue] = &state{}
		}
		issues[b.issue].all++
		if b.closed != "" {
			issues[b.issue].over++
		} else {
			open++
			if i%2 == 1 {
				undated++
			} else if b.done == "" && string(b.promised.Plus(30)) < string(asOf) {
				overdue++
			}
		}
		if b.dropped {
			dropped++
		}
		for _, look := range b.looks {
			m := month(look.Day)
			m.Judged++
			if 2*look.Not > look.All() {
				m.Reopened++
				back[b.issue]++
			} else {
				m.Kept++
			}
		}
		if n := len(b.looks); n > 0 {
			judged++
			if last := b.looks[n-1]; 2*last.Not <= last.All() {
				kept++
				issues[b.issue].kept++
			}
		}
		if b.done != "" {
			month(b.done).Done++
			days = append(days, b.promised.Until(b.done))
		}
	}
	solved := 0
	for _, s := range issues {
		if s.all == s.over && s.kept > 0 {
			solved++
		}
	}
	slices.Sort(days)
	median := days[len(days)/2]
	if n := len(days); n%2 == 0 {
		median = (days[n/2-1] + days[n/2] + 1) / 2
	}
	want := session.Figures{Promised: 24, Open: open, Overdue: overdue, Undated: undated, SaidDone: l.Figures.SaidDone, Dropped: dropped,
		Judged: judged, Kept: kept, Solved: solved, CameBack: len(back), Median: median}
	if l.Figures != want {
		t.Errorf("figures\n%+v, reckoned by hand\n%+v", l.Figures, want)
	}
	if got := l.Figures.Rate(); got != (100*kept+judged/2)/judged {
		t.Errorf("%d%% kept of %d/%d", got, kept, judged)
	}
	for _, m := range l.Months {
		want := byMonth[m.Month]
		if want == nil {
			want = &session.MonthFigures{}
		}
		if m.Promised != want.Promised || m.Done != want.Done || m.Judged != want.Judged || m.Kept != want.Kept || m.Reopened != want.Reopened {
			t.Errorf("%+v, reckoned by hand %+v", m, *want)
		}
	}
	if len(l.Solved) != solved || solved == 0 || len(l.CameBack) == 0 {
		t.Errorf("%d solved listed, %d came back", len(l.Solved), len(l.CameBack))
	}
	if len(l.Rows) != 24 {
		t.Errorf("%d rows", len(l.Rows))
	}
	for n, r := range l.Rows[1:] {
		if r.Overdue > l.Rows[n].Overdue {
			t.Errorf("%s, overdue by %d days, comes after %s with %d", r.ID, r.Overdue, l.Rows[n].ID, l.Rows[n].Overdue)
		}
	}
	e.replays()
}

func TestALedgerWithNothingInIt(t *testing.T) {
	l := council(t, 1).now().Ledger("2026-12-01")
	if l.Figures.Rate() != -1 || l.Figures.Median != -1 || len(l.Rows)+len(l.Months) != 0 {
		t.Errorf("%+v", l)
	}
}
