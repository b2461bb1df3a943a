package tui

import (
	"fmt"
	"strconv"
	"strings"

	"yuetan/session"
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
	e.stanzas(e.say.Closed, e.v.Words.Common.VotedOf(e.b.Poll.Voted, e.b.Poll.Present), e.say.Counting)
}

// balanceOf gives the sum that must come out: those entitled and present, the
// ballots in the box, and those who have not voted. The last comes from the record
// of who voted, the ballots from the opened box, so that the sum can fail.
func balanceOf(p *session.BoardPoll) (present, ballots, notVoted int, fits bool) {
	present, ballots, notVoted = p.Present, p.Numbers.Cast, max(0, p.Present-p.Voted)
	return present, ballots, notVoted, present == ballots+notVoted
}

// balance shows that all ballots with those not voted make the number present.
func (e *easel) balance() {
	present, ballots, notVoted, fits := balanceOf(e.b.Poll)
	e.p.Header(e.say.Closed+"  "+e.say.Balance, e.phase())
	e.foot()
	e.centre(e.row(2, 4), parts.Ink, e.say.MustSum)
	verdict, style := e.say.Fits, parts.Ink|parts.Bold
	if !fits {
		verdict, style = e.say.FitsNot, parts.Stop|parts.Bold
	}
	if e.far {
		e.equation(e.row(0, 11), present, ballots, notVoted, fits)
		e.centre(e.row(0, 25), style, verdict)
		if fits {
			e.centre(e.row(0, 28), parts.Ink, e.say.Sum(present, ballots, notVoted))
		}
		return
	}
	top, left := e.row(5, 0), e.w/2
	number := strconv.Itoa(present)
	f := parts.Figure{}
	if e.h >= 18 {
		f = parts.Figure{K: 1, Gap: 2}
	}
	col := e.p.Figure(top, 3, f, parts.OnInk, number)
	if fits && f.K > 0 {
		e.p.Figure(top, col+3, f, parts.OnInk, "=")
	}
	e.p.Text(e.row(11, 0), 3, parts.Ink, e.say.Here)
	right := e.w - 5
	e.item(e.row(6, 0), left, right, e.say.BySSH, ballots)
	e.item(e.row(9, 0), left, right, e.say.NotVoted, notVoted)
	e.p.Text(e.row(11, 0), left, parts.Ink, strings.Repeat("-", max(0, right-left)))
	e.item(e.row(11, 0)+1, left, right, e.say.Total, ballots+notVoted)
	e.centre(e.row(14, 0), style, verdict)
}

func (e *easel) item(row, left, right int, name string, n int) {
	e.p.Text(row, left, parts.Ink, name)
	e.p.Right(row, right, parts.Ink, strconv.Itoa(n))
}

// equation writes 42 = 39 + 3 in big figures with the words below the numbers.
func (e *easel) equation(row, present, ballots, notVoted int, fits bool) {
	equals := "="
	if !fits {
		equals = " "
	}
	signs := []string{strconv.Itoa(present), equals, strconv.Itoa(ballots), "+", strconv.Itoa(notVoted)}
	below := []string{e.say.Here, "", e.say.BySSH, "", e.say.NotVoted}
	f := parts.FigureScale(e.w, e.h, strings.Join(signs, " "))
	between, w := 3*max(f.K, 1), 0
	for i, s := range signs {
		if i > 0 {
			w += between
		}
		w += f.Width(s)
	}
	col := max(2, (e.w-w)/2)
	for i, s := range signs {
		e.p.Text(row+f.Height()+2, col, parts.Ink, below[i])
		col = e.p.Figure(row, col, f, parts.OnInk, s) + between
	}
}
