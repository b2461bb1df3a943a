package tui

import (
	"yuetan/session"
	"yuetan/tally"
	"yuetan/tui/parts"
)

// rankingScreen is the ranking as far as it is shown, the line, and why.
type rankingScreen struct {
	focus session.IssueID // empty: the first place
	codes letters
	told  session.ResolutionID // the last resolution whose coming before the room was said
}

// changed leaves when the poll is void.
func (r *rankingScreen) changed(v View) Act {
	if p := v.Board.Poll; p == nil || p.Status != session.PollPublished {
		return Act{Home: true}
	}
	for _, x := range v.Board.Resolutions {
		_, answered := v.Me.Answers[x.ID]
		if x.Status == session.Proposed && x.ID != r.told && !answered && v.Me.Entitled && v.Me.Here {
			r.told = x.ID
			return Act{Say: v.Words.Resident.Result.AskedNow}
		}
	}
	return Act{}
}

// focused is the row whose issue is in focus.
func (r *rankingScreen) focused(p *session.BoardPoll) int {
	for i, l := range p.Ranking {
		if p.Issue(l.Issue).Issue == r.focus {
			return i
		}
	}
	return 0
}

func (r *rankingScreen) press(v View, k parts.Key) Act {
	p := v.Board.Poll
	if k.Is('Q') || p == nil {
		return Act{Back: true}
	}
	if len(p.Ranking) == 0 {
		if k.Kind == parts.Enter {
			return Act{Back: true}
		}
		return Act{}
	}
	i := r.focused(p)
	if next, ok := turned(i, len(p.Ranking), k); ok {
		r.focus = p.Issue(p.Ranking[next].Issue).Issue
		r.codes.forget()
		return Act{}
	}
	if k.Kind == parts.Enter {
		return Act{Open: &pointsPage{issue: p.Issue(p.Ranking[i].Issue).Issue}}
	}
	if k.Is('/') {
		return Act{Open: newReceiptFind()}
	}
	letter, ok := k.Letter()
	if !ok {
		return Act{}
	}
	n, found := r.codes.find(p.Issues, letter)
	if !found {
		return Act{Say: v.Words.Resident.Agenda.NoIssue(string(letter))}
	}
	r.focus = p.Issues[n].Issue
	return Act{}
}

func (r *rankingScreen) draw(v View) *parts.Page {
	_, draw := r.public()
	return draw(v)
}

func (r *rankingScreen) public() (string, func(View) *parts.Page) {
	c := *r
	return "ranking " + string(c.focus), func(v View) *parts.Page { return c.page(v) }
}

// lay has nothing to add: a ranking is the same for all.
func (*rankingScreen) lay(View, *parts.Page) bool { return false }

func (r *rankingScreen) page(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Result
	poll := v.Board.Poll
	foot(v, p, false)
	if poll == nil {
		p.Header(where(v, say.Header))
		p.Action(say.Back)
		return p
	}
	p.Header(where(v, say.Header), say.Ballots(poll.Numbers.Cast))
	body := v.Size.Body()
	if len(poll.Ranking) == 0 {
		p.Wrapped(body.Row, body.Col, body.W, 3, parts.Ink, say.NoneYet)
		p.Action(say.Back)
		return p
	}
	why := r.reasons(v, poll)
	wide := min(v.Size.W-body.Col, 80) // to the edge of a phone
	if v.Size.Class() != parts.Narrow {
		wide = min(body.W, 80)
	}
	room := 0
	for _, s := range why {
		room += len(parts.Wrap(s, wide))
	}
	row := body.Row
	if v.Size.Class() != parts.Narrow {
		drawRankHeads(v, p, row)
		row++
	}
	last := v.Size.KeyRow()
	row = r.drawRows(v, p, row, last-row, poll, room)
	row++
	if row+room+1 < last && v.Size.Class() != parts.Narrow {
		defer drawLegend(v, p, row+room+1, body.Col, poll)
	}
	for _, s := range why {
		if row+len(parts.Wrap(s, wide)) <= last { // whole or not at all
			row = p.Wrapped(row, body.Col, wide, last-row, parts.Ink, s)
		}
	}
	if row >= last {
		p.Keys("")
		last++
	}
	if row < last {
		p.Keys(say.Keys)
	}
	p.Action(say.HowMany(string(poll.Issue(poll.Ranking[r.focused(poll)].Issue).Code)))
	return p
}

// reasons are the sentences under the ranking: ties, and the sums to repeat.
func (r *rankingScreen) reasons(v View, poll *session.BoardPoll) []string {
	say := v.Words.Resident.Result
	var why []string
	if !poll.AllShown {
		why = append(why, say.Hidden)
	}
	first := v.Board.Line
	if first == 0 {
		first = 3
	}
	first = min(first, len(poll.Ranking))
	small := v.Size.W < 76
	firm := firmnessOf(v.Words, poll)
	held := firm.ranking(first, small)
	if held != "" && small {
		why = append(why, held)
	}
	for _, t := range poll.TieSteps {
		if held != "" && v.Size.Class() != parts.Wide && t.Place > first {
			continue // the page of each issue has it
		}
		if v.Size.Class() == parts.Narrow {
			if s := tieShort(v, poll, t); s != "" {
				why = append(why, s)
				continue
			}
		}
		s := tieWords(v, poll, t)
		if v.Size.Class() == parts.Narrow && len(parts.Wrap(s, v.Size.Body().W)) > 2 {
			continue // half a sentence is none; the page of each issue has it whole
		}
		why = append(why, s)
	}
	for _, lot := range poll.Lots {
		why = append(why, v.Words.Lot(lot))
	}
	if held != "" && !small {
		why = append(why, held)
	}
	if other := firm.otherwise(first); other != "" && v.Size.Class() == parts.Wide {
		why = append(why, other)
	}
	if v.Size.Class() != parts.Narrow {
		for _, c := range poll.Checks {
			why = append(why, v.Words.Check(c))
		}
	}
	return why
}

// tieWords puts a step of settling a tie into a sentence.
func tieWords(v View, poll *session.BoardPoll, t tally.Tie) string {
	return v.Words.Tie(t, poll.Bylaws.Weights, func(n int) string { return string(poll.Issue(n).Code) })
}

// tieShort is the sentence for a phone, where two issues differ by marks; empty where it does not fit.
func tieShort(v View, poll *session.BoardPoll, t tally.Tie) string {
	if len(t.Issues) != 2 || len(t.Values) != 2 || t.Step != tally.ByFives && t.Step != tally.ByThrees {
		return ""
	}
	worth := poll.Bylaws.Weights[0]
	if t.Step == tally.ByThrees {
		worth = poll.Bylaws.Weights[1]
	}
	return v.Words.Resident.Result.TieShort([2]int{t.Place, t.Place + 1}, string(poll.Issue(t.Issues[0]).Code), worth, t.Values[0]-t.Values[1])
}

// drawLegend explains the three parts of a bar.
func drawLegend(v View, p *parts.Page, row, col int, poll *session.BoardPoll) {
	for i, w := range poll.Bylaws.Weights {
		col = chip(p, row, col, i, w)
		col = p.Text(row, col+1, parts.Quiet, v.Words.Resident.Result.Legend(w)) + 3
	}
}
