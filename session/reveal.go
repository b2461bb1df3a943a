package session

import "yuetan/tally"

// Reveal shows one place more, third first; joint places together.
type Reveal struct {
	Poll  PollID
	Shown int // how many were shown when it was pressed
}

func (Reveal) allows(r Roles) bool { return r.Has(leaders) }

func (c Reveal) decide(s *Snapshot, _ Envelope) (Decision, error) {
	_, p, err := s.pollOf(c.Poll)
	switch {
	case err != nil:
		return Decision{}, err
	case p.Status != PollPublished:
		return Decision{}, ErrNotPublished
	case p.Shown != c.Shown:
		return Decision{}, ErrStale
	case p.AllShown():
		return Decision{}, ErrAllShown
	}
	return Decision{Events: []Event{&placeShown{Poll: p.ID, Shown: p.Shown + 1}}}, nil
}

type placeShown struct {
	Poll  PollID `json:"poll"`
	Shown int    `json:"shown"`
}

func (*placeShown) kind() string { return "place.shown" }

func (x *placeShown) apply(b *batch, _ Header) { b.poll(x.Poll).Shown = x.Shown }

// groups gives the first and last row of each place among the top three, best
// first: those that are revealed one at a time.
func groups(r tally.Result) [][2]int {
	var g [][2]int
	for i, line := range r.Ranking {
		switch {
		case line.Place > 3:
			return g
		case len(g) > 0 && r.Ranking[g[len(g)-1][0]].Place == line.Place:
			g[len(g)-1][1] = i + 1
		default:
			g = append(g, [2]int{i, i + 1})
		}
	}
	return g
}

// AllShown tells that first place, and with it everything, may be seen.
func (p *Poll) AllShown() bool {
	return p.Status == PollPublished && p.Shown >= len(groups(*p.result))
}

// NextPlace is the place that the next Reveal shows; 0 when all are shown or
// nothing is published.
func (p *Poll) NextPlace() int {
	if p.Status != PollPublished || p.AllShown() {
		return 0
	}
	g := groups(*p.result)
	return p.result.Ranking[g[len(g)-1-p.Shown][0]].Place
}

// Ranking gives the rows that may be seen, best first: none before publishing,
// then the places revealed, and all once first place is shown.
func (p *Poll) Ranking() []tally.Line {
	if p.Status != PollPublished {
		return nil
	}
	if p.AllShown() {
		return p.result.Ranking
	}
	g := groups(*p.result)
	if p.Shown == 0 {
		return nil
	}
	return p.result.Ranking[g[len(g)-p.Shown][0]:g[len(g)-1][1]]
}

// Latest gives the rows that the last Reveal showed.
func (p *Poll) Latest() []tally.Line {
	if p.Status != PollPublished || p.Shown == 0 {
		return nil
	}
	g := groups(*p.result)
	at := g[max(0, len(g)-p.Shown)]
	return p.result.Ranking[at[0]:at[1]]
}

// TieSteps gives how ties were settled, as far as it may be seen: a step shows
// with the higher of its places, or it would give the next one away.
func (p *Poll) TieSteps() []tally.Tie {
	if p.Status != PollPublished {
		return nil
	}
	if p.AllShown() {
		return p.result.TieSteps
	}
	seen := map[int]bool{}
	for _, line := range p.Ranking() {
		seen[line.Issue] = true
	}
	var steps []tally.Tie
	for _, t := range p.result.TieSteps {
		all := true
		for _, i := range t.Issues {
			all = all && seen[i]
		}
		if all {
			steps = append(steps, t)
		}
	}
	return steps
}

// Checks gives the sums that a teller can repeat; nil until everything is shown.
func (p *Poll) Checks() []tally.Check {
	if !p.AllShown() {
		return nil
	}
	return p.result.Checks
}

// Firmness says how many replaced ballots would change the ranking; false until
// everything is shown, and for polls published before it was worked out.
func (p *Poll) Firmness() (tally.Firmness, bool) {
	if !p.AllShown() || p.firm == nil {
		return tally.Firmness{}, false
	}
	return *p.firm, true
}

// Looks gives the second looks at the result, as Firmness does.
func (p *Poll) Looks() (tally.Looks, bool) {
	if !p.AllShown() || p.looks == nil {
		return tally.Looks{}, false
	}
	return *p.looks, true
}

// Result gives the whole result once everything is shown.
func (p *Poll) Result() (tally.Result, bool) {
	if !p.AllShown() {
		return tally.Result{}, false
	}
	return *p.result, true
}
