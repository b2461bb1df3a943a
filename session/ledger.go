package session

import "slices"

// Ledger is what a council promised over the years, as it stands on a day (台账): the
// rows of the problem, duty and closing lists, and the figures that follow from them.
type Ledger struct {
	AsOf     Day
	Rows     []LedgerRow // the most urgent first, those that are over last
	Figures  Figures
	Months   []MonthFigures // from the first promise to the day, without a gap
	Solved   []SolvedIssue  // in the order they were solved
	CameBack []ReturnedIssue
}

// LedgerRow is one action item with all that the three lists say of it.
type LedgerRow struct {
	BoardPromise
	Resolution ResolutionID
	Number     int // of the clause, from 1
	Notes      []ActionNote
	Reopenings int
	Category   string // of the issue, as the fields below
	Source     string
	Detail     string
	Raised     SessionID
	Place      int // in the ranking of its session; 0: none was published
	Points     int
}

// SolvedIssue is an issue of which every promise is over and one at least was judged
// as kept, wholly or partly.
type SolvedIssue struct {
	Issue       IssueID
	Title       string // blank once erased
	Day         Day    // when the last promise was over
	Resolutions []ResolutionID
	Hands       Hands // of the last look at each promise, added up
}

// ReturnedIssue is an issue that came back: the room was not satisfied, or it was
// taken up again after it had been settled.
type ReturnedIssue struct {
	Issue IssueID
	Title string
	Times int
}

// Ledger draws up the ledger as it stands on a day. It reads nothing but the
// snapshot and the day, so that a paper drawn from it is the same for ever.
func (s *Snapshot) Ledger(asOf Day) Ledger {
	l := Ledger{AsOf: asOf}
	all := s.Actions()
	SortByUrgency(all, asOf)
	for _, a := range all {
		l.Rows = append(l.Rows, s.ledgerRow(a, asOf))
	}
	l.Solved, l.CameBack = s.solved(), s.cameBack()
	l.Figures = figures(l.Rows)
	l.Figures.Solved, l.Figures.CameBack = len(l.Solved), len(l.CameBack)
	l.Months = months(l)
	return l
}

func (s *Snapshot) ledgerRow(a Action, asOf Day) LedgerRow {
	row := LedgerRow{BoardPromise: s.Promise(a, asOf), Resolution: a.Resolution, Number: a.Clause, Notes: a.Notes, Reopenings: a.Reopenings}
	i, ok := s.issues[row.Issue]
	if !ok {
		return row
	}
	row.Category, row.Source, row.Detail = i.Category, i.Source, i.Detail
	for _, x := range s.Sessions {
		at := slices.IndexFunc(x.Agenda, func(e Entry) bool { return e.Issue == row.Issue })
		if at < 0 {
			continue
		}
		if row.Raised == "" {
			row.Raised = x.ID
		}
		if x.ID == row.Session {
			sat := s.sittingOf(x, x.Agenda[at])
			row.Place, row.Points = sat.Place, sat.Points
		}
	}
	return row
}

// solved lists the issues that are solved, in the order they were.
func (s *Snapshot) solved() []SolvedIssue {
	type state struct {
		SolvedIssue
		kept, left bool
	}
	var order []IssueID
	of := map[IssueID]*state{}
	for _, id := range s.promised {
		a := s.actions[id]
		_, r, ok := s.Resolution(a.Resolution)
		if !ok {
			continue
		}
		x := of[r.Issue]
		if x == nil {
			x = &state{SolvedIssue: SolvedIssue{Issue: r.Issue}}
			of[r.Issue], order = x, append(order, r.Issue)
		}
		if !slices.Contains(x.Resolutions, r.ID) {
			x.Resolutions = append(x.Resolutions, r.ID)
		}
		x.left = x.left || !a.Over()
		x.Day = max(x.Day, a.Closed)
		if n := len(a.Looks); n > 0 && a.Status == ActionJudged {
			x.kept = true
			x.Hands = x.Hands.plus(a.Looks[n-1].Hands)
		}
	}
	var solved []SolvedIssue
	for _, id := range order {
		if x := of[id]; x.kept && !x.left {
			if i := s.issues[id]; i != nil {
				x.Title = i.Title
			}
			solved = append(solved, x.SolvedIssue)
		}
	}
	slices.SortStableFunc(solved, func(a, b SolvedIssue) int { return compareDays(a.Day, b.Day) })
	return solved
}

func compareDays(a, b Day) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// cameBack lists the issues that came back, in the order they first did.
func (s *Snapshot) cameBack() []ReturnedIssue {
	var order []IssueID
	times := map[IssueID]int{}
	add := func(id IssueID, n int) {
		if n > 0 && times[id] == 0 {
			order = append(order, id)
		}
		times[id] += n
	}
	taken := map[IssueID]int{} // up again, as the issue's history has it
	for _, x := range s.Sessions {
		for _, e := range x.Agenda {
			i := s.issues[e.Issue]
			if i == nil || taken[e.Issue] > 0 {
				continue
			}
			for _, t := range i.Turns {
				if t.Kind == TurnReopened {
					taken[e.Issue]++
				}
			}
		}
	}
	for _, id := range s.promised {
		a := s.actions[id]
		if _, r, ok := s.Resolution(a.Resolution); ok {
			add(r.Issue, a.Reopenings)
		}
	}
	for _, x := range s.Sessions {
		for _, e := range x.Agenda {
			// A look that was not satisfied takes the issue up again: counted once.
			add(e.Issue, max(0, taken[e.Issue]-times[e.Issue]))
		}
	}
	var all []ReturnedIssue
	for _, id := range order {
		r := ReturnedIssue{Issue: id, Times: times[id]}
		if i := s.issues[id]; i != nil {
			r.Title = i.Title
		}
		all = append(all, r)
	}
	return all
}

// Ledger is the council's ledger as it stands on a day. It holds no name but those of
// who leads a clause.
func (b *Board) Ledger(asOf Day) Ledger {
	if b.of == nil {
		return Ledger{AsOf: asOf}
	}
	return b.of.Ledger(asOf)
}

// Adopted lists all resolutions that the council adopted over the years, the newest
// first, with what became of them.
func (b *Board) Adopted() []BoardResolution {
	var all []BoardResolution
	if b.of == nil {
		return nil
	}
	for _, x := range slices.Backward(b.of.Sessions) {
		for _, r := range slices.Backward(x.Resolutions) {
			if r.Status == Adopted {
				all = append(all, b.of.boardResolution(x, r))
			}
		}
	}
	return all
}
