package tui

import (
	"fmt"
	"strings"

	"yuetan/tui/parts"
)

// vote shows how many have voted, and nothing of what.
func (e *easel) vote() {
	poll, words := e.b.Poll, e.v.Words.Common
	e.p.Header(e.phase(), e.say.Secrecy[poll.Bylaws.Secrecy])
	e.foot()
	var marks []string
	for i, word := range words.Mark {
		marks = append(marks, e.say.MarkIs(word, poll.Bylaws.Weights[i]))
	}
	if e.far {
		e.centre(e.row(0, 3), parts.Ink, strings.Join(append([]string{e.say.Question}, marks...), "    "))
	} else {
		e.centre(e.row(2, 0), parts.Ink, strings.Join(marks, "   "))
	}
	text := fmt.Sprintf("%d/%d", poll.Voted, poll.Present)
	f := parts.FigureScale(e.w, e.h, text)
	if f.K > 0 {
		e.p.Figure(e.row(4, 8), (e.w-f.Width(text))/2, f, parts.OnInk, text)
	}
	e.centre(max(e.row(10, 20), e.row(4, 8)+f.Height()+e.pick(0, 2)), parts.Ink, words.VotedOf(poll.Voted, poll.Present))
	w := e.w - e.pick(8, 20)
	for i := range max(f.K, 1) {
		e.p.Progress(e.row(12, 23)+i, (e.w-w)/2, w, poll.Voted, poll.Present)
	}
	if e.far {
		e.centre(e.row(0, 28), parts.Ink, e.say.MayAlter)
		return
	}
	e.centre(e.row(14, 0), parts.Ink, e.say.NoPeek)
}

// counting is the moment between closing and the balance.
func (e *easel) counting() {
	e.p.Header(e.say.Closed, e.phase())
	e.foot()
	so := e.say.Counting
	if n := slipsToCome(e.b.Poll); n > 0 {
		so = e.say.PaperIn(n)
	}
	e.stanzas(e.say.Closed, e.v.Words.Common.VotedOf(e.b.Poll.Voted, e.b.Poll.Present), so)
}
