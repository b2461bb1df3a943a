package tui

import (
	"strconv"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// term is one number of the sum that must be the number present.
type term struct {
	name string
	n    int
}

// balanceTerms are the ballots by the way they came, and those who have not voted;
// what nobody used is left out, but never the first and the last.
func balanceTerms(w *lang.Words, p *session.BoardPoll) []term {
	m, c := w.Common.Mouths, p.Channels
	list := []term{{w.Wall.BySSH, c.SSH}}
	for _, t := range []term{{m.Kiosk, c.Kiosk}, {m.Assisted, c.Assisted}, {m.Paper, c.Paper}, {w.Counting.SlipsOut, c.Out}} {
		if t.n != 0 {
			list = append(list, t)
		}
	}
	return append(list, term{w.Wall.NotVoted, c.NotVoted})
}

// balanceLine is the sum in one line: 42 = ssh 19 + kiosk 11 + paper 9 + not voted 3.
func balanceLine(w *lang.Words, p *session.BoardPoll) string {
	return w.Wall.Sum(p.Present, termWords(w, p), p.Channels.Total())
}

func termWords(w *lang.Words, p *session.BoardPoll) []string {
	var all []string
	for _, t := range balanceTerms(w, p) {
		all = append(all, t.name+" "+strconv.Itoa(t.n))
	}
	return all
}

// balance shows that all ballots with those not voted make the number present.
func (e *easel) balance() {
	poll := e.b.Poll
	e.p.Header(e.say.Closed+"  "+e.say.Balance, e.phase())
	e.foot()
	e.centre(e.row(2, 4), parts.Ink, e.say.MustSum)
	verdict, style := e.say.Fits, parts.Ink|parts.Bold
	if !poll.Balanced {
		verdict, style = e.say.FitsNot, parts.Stop|parts.Bold
		if poll.Explanation != "" {
			verdict = e.v.Words.Counting.Reasoned(poll.Explanation)
		}
	}
	terms := balanceTerms(e.v.Words, poll)
	if e.far {
		e.equation(e.row(0, 11), poll, terms)
		e.centre(e.row(0, 25), style, verdict)
		e.centre(e.row(0, 28), parts.Ink, balanceLine(e.v.Words, poll))
		return
	}
	top, left := e.row(5, 0), e.w/2
	number := strconv.Itoa(poll.Present)
	f := parts.Figure{}
	if e.h >= 18 {
		f = parts.Figure{K: 1, Gap: 2}
	}
	col := e.p.Figure(top, 3, f, parts.OnInk, number)
	if poll.Balanced && f.K > 0 {
		e.p.Figure(top, col+3, f, parts.OnInk, "=")
	}
	e.p.Text(e.row(11, 0), 3, parts.Ink, e.say.Here)
	right, pitch := e.w-5, 2
	if len(terms) > 4 {
		pitch = 1
	}
	for i, t := range terms {
		e.item(e.row(10, 0)-pitch*(len(terms)-1-i), left, right, t.name, t.n)
	}
	e.p.Text(e.row(11, 0), left, parts.Ink, strings.Repeat("-", max(0, right-left)))
	e.item(e.row(11, 0)+1, left, right, e.say.Total, poll.Channels.Total())
	e.centre(e.row(14, 0), style, verdict)
}

func (e *easel) item(row, left, right int, name string, n int) {
	e.p.Text(row, left, parts.Ink, name)
	e.p.Right(row, right, parts.Ink, strconv.Itoa(n))
}

// equation writes 42 = 19 + 11 + 9 + 3 in big figures with the words below them.
func (e *easel) equation(row int, poll *session.BoardPoll, terms []term) {
	sign := "="
	if !poll.Balanced {
		sign = " "
	}
	signs, below := []string{strconv.Itoa(poll.Present)}, []string{e.say.Here}
	for _, t := range terms {
		signs, below = append(signs, sign, strconv.Itoa(t.n)), append(below, "", t.name)
		sign = "+"
	}
	f := parts.FigureScale(e.w, e.h, strings.Join(signs, " "))
	between, w := 3*max(f.K, 1), 0
	for i, s := range signs {
		if i > 0 {
			w += between
		}
		w += max(f.Width(s), parts.Width(below[i]))
	}
	if w > e.w-4 {
		return // the line below says it
	}
	col := max(2, (e.w-w)/2)
	for i, s := range signs {
		e.p.Text(row+f.Height()+2, col, parts.Ink, below[i])
		col = max(e.p.Figure(row, col, f, parts.OnInk, s), col+parts.Width(below[i])) + between
	}
}
