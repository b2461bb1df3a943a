package tui

import (
	"fmt"

	"yuetan/session"
	"yuetan/tui/parts"
)

// pointsPage says how one issue got its points.
type pointsPage struct{ issue session.IssueID }

func (x *pointsPage) press(v View, k parts.Key) Act {
	if k.Kind == parts.Enter || k.Is('Q') {
		return Act{Back: true}
	}
	poll := v.Board.Poll
	if poll == nil {
		return Act{Home: true}
	}
	for i, l := range poll.Ranking {
		if poll.Issue(l.Issue).Issue == x.issue {
			if next, ok := turned(i, len(poll.Ranking), k); ok {
				x.issue = poll.Issue(poll.Ranking[next].Issue).Issue
				return Act{}
			}
		}
	}
	return Act{}
}

func (x *pointsPage) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Result
	foot(v, p, false)
	p.Action(say.BackToRanks)
	poll := v.Board.Poll
	if poll == nil {
		return p
	}
	body := v.Size.Body()
	w := min(body.W, 76)
	for _, l := range poll.Ranking {
		y := poll.Issue(l.Issue)
		if y.Issue != x.issue {
			continue
		}
		p.Header(where(v, say.PointsOf(string(y.Code))), v.Words.Common.PlaceShort(l.Place, l.Joint)+" / "+fmt.Sprint(len(poll.Issues)))
		col := p.Tag(body.Row, body.Col, string(y.Code))
		row := p.Wrapped(body.Row, col+1, w-col, 2, parts.Ink|parts.Bold, title(v, y)) + 1
		weights := poll.Bylaws.Weights
		for i, n := range []int{l.Fives, l.Threes, l.Ones} {
			next := chip(p, row, body.Col, i, weights[i])
			p.Text(row, next+2, parts.Ink, say.Sum(n, weights[i], n*weights[i]))
			row++
		}
		p.Text(row, body.Col+5, parts.Ink|parts.Bold, say.Total(l.Points))
		p.Text(row+1, body.Col+5, parts.Quiet, say.Supporters(l.Supporters, poll.Numbers.Cast))
		row += 3
		for _, t := range poll.TieSteps {
			for _, n := range t.Issues {
				if n == l.Issue {
					row = p.Wrapped(row, body.Col, w, max(body.End()-row, 0), parts.Ink, tieWords(v, poll, t))
				}
			}
		}
		if lot := lotAt(poll, l.Place); lot != nil {
			p.Wrapped(row, body.Col, w, max(body.End()-row, 0), parts.Ink, v.Words.Lot(*lot))
		}
	}
	p.Keys(v.Words.Resident.Agenda.PageKeys)
	return p
}
