package tui

import (
	"slices"
	"strings"

	"yuetan/tui/parts"
)

// paragraph is a heading of the wall and what stands beneath it or, from afar,
// beside it.
type paragraph struct {
	head  string
	lines []string
}

// told is what the wall tells beneath the ranking: how ties were settled, how firm
// it is and, from afar, the sums that the tellers repeat and what the parts of a
// bar are.
type told struct {
	all    []paragraph
	far    bool
	air    int  // rows before each paragraph
	legend bool // from afar, if there is room
}

// rows is how many the paragraphs take, those before them too.
func (t told) rows() int {
	n := 0
	for _, p := range t.all {
		n += t.air + len(p.lines)
		if !t.far {
			n++
		}
	}
	return n
}

// told chooses what is told in so many rows, with the line drawn after the first k
// issues or not yet (0). How firm the ranking is goes before how ties were settled.
func (e *easel) told(k, room int) told {
	poll, words := e.b.Poll, e.v.Words
	ties := words.Common.Ties
	lines := poll.Ranking
	if !e.far && k > 0 {
		lines = lines[:k]
	}
	firm := firmnessOf(words, poll).afar(k, e.far)
	if e.far {
		firm = e.pairs(firm)
	}
	tied := e.sentences(ties.Lead, tiesOf(words, poll, lines))
	var sums []string
	if e.far {
		for _, c := range poll.Checks {
			sums = append(sums, words.Check(c))
		}
	}
	heads := []string{ties.Head, words.Firm.FirmHead, ties.CheckHead}
	given := [][]string{tied, e.sentences("", firm), e.sentences(ties.CheckLead, sums)}
	t := told{far: e.far, air: 1, legend: e.far}
	for _, at := range []int{1, 0, 2} {
		p := paragraph{heads[at], given[at]}
		if len(p.lines) == 0 {
			continue
		}
		more := t
		more.all = append(slices.Clone(t.all), p)
		if more.rows() <= room {
			t = more
		}
	}
	slices.SortStableFunc(t.all, func(a, b paragraph) int { return slices.Index(heads, a.head) - slices.Index(heads, b.head) })
	return t
}

// sentences wraps them, without what they begin with where they stand alone.
func (e *easel) sentences(lead string, all []string) []string {
	var lines []string
	for _, s := range all {
		lines = append(lines, parts.Wrap(strings.TrimPrefix(s, lead), e.w-e.pick(2, 4)-e.pick(2, toldColumn))...)
	}
	return lines
}

// pairs puts two sentences on a row where they fit.
func (e *easel) pairs(all []string) []string {
	var rows []string
	for len(all) > 0 {
		n := min(len(all), 2)
		both := e.v.Words.Firm.Screens.Flow(all[:n])
		if parts.Width(both) > e.w-4-toldColumn {
			n = 1
			both = all[0]
		}
		rows, all = append(rows, both), all[n:]
	}
	return rows
}

// toldColumn is where sentences begin beside their heading.
const toldColumn = 18

func (t told) draw(e *easel, row, end int) {
	col := e.pick(2, toldColumn)
	if spare := end - row - t.rows(); t.far && spare > 2 {
		row++
	}
	for _, p := range t.all {
		row += t.air
		e.p.Text(row, e.pick(2, 4), parts.Ink|parts.Bold, p.head)
		if !t.far {
			row++
		}
		row = e.p.Lines(row, col, parts.Ink, p.lines)
	}
	if row += 2; t.legend && row < end {
		for i, m := range []int{5, 3, 1} {
			col = e.p.Mark(row, col, m) + 1
			col = e.p.Text(row, col, parts.Ink, e.say.Worth(e.b.Poll.Bylaws.Weights[i])) + 4
		}
	}
}
