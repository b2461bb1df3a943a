package tui

import (
	"fmt"
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// draft is a resolution as it is being written; before a word is there, the issue
// and what is asked.
func (e *easel) draft() {
	r, ok := resolutionNow(e.b)
	if !ok {
		issue, _ := issueOn(e.b, e.b.Called)
		e.p.Header(e.phase(), e.clock())
		e.foot()
		title := ""
		if issue.Code != "" {
			title = string(issue.Code) + "   " + e.title(issue)
		}
		e.stanzas(title, e.v.Words.PhaseWords(session.Resolve).Aloud)
		return
	}
	e.p.Header(e.say.Resolution(r.ID), e.phase(), e.say.Writing)
	e.foot()
	row := e.row(14, 27)
	e.clauses(r, row-1, e.firstSeen(r, row-1))
	e.centreLeft(row, e.say.Answers)
	e.centreLeft(row+e.pick(1, 2), e.needed(r))
}

// centreLeft writes a sentence where the clauses begin.
func (e *easel) centreLeft(row int, words string) {
	left := e.pick(2, 6)
	e.p.TextIn(row, left, e.w-2*left, parts.Ink, words)
}

func (e *easel) needed(r session.BoardResolution) string {
	return e.say.Needed(r.Needed, r.Entitled, e.v.Words.Common.Share(r.Threshold))
}

// firstSeen is the clause from which a draft is shown, so that the last one, which is
// being typed, is seen whole.
func (e *easel) firstSeen(r session.BoardResolution, end int) int {
	room := end - e.row(2, 3) - 2
	for n := len(r.Clauses) - 1; n >= 0; n-- {
		if room -= e.clauseHeight(r.Clauses[n]); room < 0 {
			return min(n+1, len(r.Clauses)-1)
		}
		room -= e.pick(1, 2)
	}
	return 0
}

// clauseHeight is how many rows a clause takes.
func (e *easel) clauseHeight(c session.Clause) int {
	w := e.w - 2*e.pick(2, 6) - 4
	details := len(e.details(c, w))
	if details > 0 {
		details += e.pick(0, 1)
	}
	return max(1, len(parts.Wrap(c.What, w))) + details
}

// clauses writes the issue and, numbered, what will be done about it, from a clause on.
func (e *easel) clauses(r session.BoardResolution, end, from int) {
	left := e.pick(2, 6)
	row := e.row(2, 3)
	col := e.p.Tag(row, left, string(r.Issue.Code)) + 2
	e.p.TextIn(row, col, e.w-col-left, parts.Ink|parts.Bold, e.title(r.Issue))
	row += 2
	text := left + 4
	for n := from; n < len(r.Clauses); n++ {
		c := r.Clauses[n]
		details := e.details(c, e.w-text-left)
		if rest := len(r.Clauses) - n; row+len(details) >= end && n > from && rest > 0 {
			e.p.Text(min(row, end), left, parts.Ink, e.v.Words.Common.MoreBelow(rest))
			return
		}
		e.p.Text(row, left, parts.Ink, fmt.Sprint(n+1))
		what := c.What
		if what == "" {
			what = unsaid(e.v, r)
		}
		row = e.p.Wrapped(row, text, e.w-text-left, max(1, end-row), parts.Ink, what)
		if e.far && len(details) > 0 {
			row++
		}
		for _, d := range details {
			if row < end {
				e.p.TextIn(row, text, e.w-text-left, parts.Ink, d)
			}
			row++
		}
		row += e.pick(1, 2)
	}
}

// details puts who leads and by when in one line, who helps and who pays in the
// next, all in one where it is wide enough.
func (e *easel) details(c session.Clause, w int) []string {
	join := func(all ...string) string {
		var some []string
		for _, s := range all {
			if s != "" {
				some = append(some, s)
			}
		}
		return strings.Join(some, "   ")
	}
	lead, help := "", ""
	if c.Lead != "" {
		lead = e.say.Lead(c.Lead)
	}
	if c.Help != "" {
		help = e.say.Help(c.Help)
	}
	first, second := join(lead, c.By), join(help, c.Funds)
	if e.far && first != "" && second != "" && parts.Width(first) < 38 && parts.Width(second) <= w-40 {
		return []string{parts.PadRight(first, 40) + second}
	}
	var lines []string
	for _, l := range []string{first, second} {
		if l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

// consent shows the clauses and how many agree so far; consent is open, not secret.
func (e *easel) consent() {
	r, _ := resolutionNow(e.b)
	e.p.Header(e.say.Resolution(r.ID), e.phase(), e.say.Deciding)
	e.foot()
	row := e.row(13, 25)
	e.clauses(r, row-1, 0)
	left := e.pick(2, 6)
	thick := e.pick(1, max(2, e.h/24))
	for i := range thick {
		e.p.Progress(row+i, left, e.w-2*left, r.Agree, r.Entitled)
	}
	row += thick + e.pick(0, 1)
	e.centreLeft(row, e.say.Counts(r.Agree, r.Abstain, r.Object))
	e.centreLeft(row+e.pick(1, 2), e.needed(r))
}

// outcome says whether the resolution was adopted, and what comes next.
func (e *easel) outcome() {
	r, _ := resolutionNow(e.b)
	e.p.Header(e.say.Resolution(r.ID), e.phase(), e.clock())
	e.foot()
	verdict := e.say.Rejected
	if r.Status == session.Adopted {
		verdict = e.say.Adopted
	}
	next := ""
	if i, ok := issueOn(e.b, e.b.Called); ok && i.Issue != r.Issue.Issue && !i.Deferred {
		next = e.say.ThenNext(string(i.Code), e.title(i))
	}
	e.stanzas(string(r.Issue.Code)+"   "+e.title(r.Issue), verdict, e.say.Counts(r.Agree, r.Abstain, r.Object), e.needed(r), next)
}

// thanks is the last picture: what was agreed, by when, and who hosts next.
func (e *easel) thanks() {
	e.p.Header(e.month(), e.phase(), e.clock())
	e.p.WallFoot(e.say.PapersDone, e.say.LogHead(fmt.Sprintf("%x %x", e.b.Head[:2], e.b.Head[2:4])))
	var adopted []session.BoardResolution
	for _, r := range e.b.Resolutions {
		if r.Status == session.Adopted {
			adopted = append(adopted, r)
		}
	}
	took := 0
	if t := e.b.Timetable; t.Running(e.b.Ended) { // counted from the announced hour
		took = max(0, minutes(t.Ended.Sub(t.Start)))
	}
	e.centre(e.row(2, 4), parts.Ink|parts.Bold, e.say.Thanks)
	e.centre(e.row(3, 6), parts.Ink, e.say.SumUp(len(e.b.Issues), len(adopted), took))
	left, right := e.pick(max(2, (e.w-48)/2), (e.w-72)/2), e.w-e.pick(max(2, (e.w-50)/2), (e.w-72)/2)
	row, posted := e.row(5, 10), e.row(9, 18)
	pitch := e.pick(1, 2)
	for n, r := range adopted {
		if rest := len(adopted) - n; row >= posted-1 && rest > 1 {
			e.p.Text(row, left, parts.Ink, e.v.Words.Common.MoreBelow(rest))
			break
		}
		by := deadline(r)
		end := e.p.Right(row, right, parts.Ink, parts.Cut(by, 24)) - 1
		col := e.p.Tag(row, left, string(r.Issue.Code)) + e.pick(2, 3)
		e.p.TextIn(row, col, end-col, parts.Ink, e.title(r.Issue))
		row += pitch
	}
	if len(adopted) > 0 {
		e.centre(max(posted, row+1), parts.Ink, e.say.Posted(e.b.NoticeDays))
	}
	row = max(e.row(12, 23), row+2)
	when := ""
	if len(e.b.Ahead) > 0 && e.b.NextHost != "" {
		when = e.v.Words.Script.DateToCome(e.b.Ahead[0].Month)
	}
	for _, next := range [][2]string{{e.say.NextHost, e.b.NextHost}, {e.say.When, when}, {e.say.AfterNext, e.b.AfterNext}} {
		if next[1] != "" {
			e.p.Text(row, left, parts.Ink, next[0])
			e.p.TextIn(row, left+e.pick(14, 20), right-left-e.pick(14, 20), parts.Ink, next[1])
			row += pitch
		}
	}
}

// deadline is the first date that a resolution names.
func deadline(r session.BoardResolution) string {
	for _, c := range r.Clauses {
		if c.By != "" {
			return c.By
		}
	}
	return ""
}
