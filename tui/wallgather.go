package tui

import (
	"strconv"

	"yuetan/session"
	"yuetan/tui/parts"
)

// nothing is the wall before any session is planned.
func (e *easel) nothing() {
	e.p.Header(e.b.Council, e.clock())
	none := e.v.Words.Common.Phases[0]
	e.stanzas(none.Title, none.Aloud)
	e.p.WallFoot(sshLine(e.b))
}

// invitation is the wall while issues are collected: when, where, and how to raise one.
func (e *easel) invitation() {
	words := e.v.Words
	e.p.Header(e.month(), e.phase(), e.clock())
	label := func(name, value string) string {
		if value == "" {
			return ""
		}
		return name + "   " + value
	}
	so := e.say.NothingYet
	if n := len(e.b.Issues); n > 0 {
		so = e.say.SoFar(n)
	}
	e.stanzas(words.PhaseWords(session.Collect).Aloud, label(e.say.When, words.Common.Announced(e.b.Date)),
		label(e.say.Where, e.b.Place), label(e.say.Host, e.b.Host), so)
	e.p.WallFoot(sshLine(e.b), words.Common.Voters(e.b.Due))
}

// join is the check-in page: how to come in, and how many are here of those due.
func (e *easel) join() {
	e.p.Header(e.month(), e.phase(), e.clock())
	left, top := e.pick(3, 6), e.row(2, 4)
	code, kind := e.code()
	if kind != parts.NoCode {
		e.p.Code(max(2, (e.h-code.Size(kind).H)/2), 1, code, kind)
		left = 1 + code.Size(kind).W + 4
	}
	if e.far {
		e.p.Text(top, left, parts.Ink|parts.Bold, e.say.PleaseIn)
		e.p.WallFoot(" "+e.v.Words.Common.Join(e.say.TonightN(len(e.b.Issues))+e.v.Words.Script.Comma, e.takes()), hostedBy(e))
		e.steps(e.row(0, 7), left, e.w-left-4, 2, kind)
		e.p.Text(e.row(0, 18), left, parts.Ink, e.say.NoPhone)
		row := e.row(0, 21)
		e.p.Text(row, left, parts.Ink, e.say.HereOfDue)
		text := strconv.Itoa(e.b.Voters) + "/" + strconv.Itoa(e.b.Due)
		f := parts.FigureScale(e.w-left-4+6, e.h/2, text)
		e.p.Figure(row+2, left, f, parts.OnInk, text)
		e.p.TextIn(row+max(f.Height(), 1)+3, left, e.w-left-2, parts.Ink, e.quorum())
		return
	}
	e.p.WallFoot(e.say.NoPhone, hostedBy(e))
	if kind == parts.HalfBlocks {
		e.beside(left-2, kind)
		return
	}
	text := strconv.Itoa(e.b.Voters)
	f := parts.FigureScale(e.w/2, e.h, text)
	right := e.w - 3 - max(f.Width(text), parts.Width(e.say.Here), parts.Width(e.say.Due(e.b.Due)))
	row := e.steps(top+1, left, right-left-2, 1, kind)
	e.p.Figure(top+1, right, f, parts.OnInk, text)
	at := top + 2 + max(f.Height(), 1)
	e.p.Text(at, right, parts.Ink, e.say.Here)
	e.p.Text(at+1, right, parts.Ink, e.say.Due(e.b.Due))
	if row = max(row+1, at+3); row < e.end() {
		e.p.TextIn(row, left, e.w-left-2, parts.Ink, e.quorum())
	}
}

// beside lists the steps next to the code, and under them how many are here: in
// large figures if there is room, else in a line.
func (e *easel) beside(left int, kind parts.CodeKind) {
	row := e.steps(2, left, e.w-left-1, 1, kind)
	text := strconv.Itoa(e.b.Voters)
	f := parts.FigureScale(e.w/2, e.h, text)
	at := e.end() - f.Height()
	if f.Height() == 0 || at < row-1 {
		e.p.TextIn(min(row, e.end()-1), left, e.w-left-1, parts.Ink|parts.Bold, e.say.Here+" "+text+"   "+e.say.Due(e.b.Due))
		return
	}
	e.p.Figure(at, left, f, parts.OnInk, text)
	beside := left + f.Width(text) + 3
	e.p.Text(at+1, beside, parts.Ink, e.say.Here)
	e.p.Text(at+3, beside, parts.Ink, e.say.Due(e.b.Due))
}

func hostedBy(e *easel) string {
	if e.b.Host == "" {
		return ""
	}
	return e.say.HostedBy(e.b.Host)
}

func (e *easel) quorum() string {
	return e.v.Words.Common.Quorum(e.b.Voters, e.b.Quorum)
}

// code is the QR code of the address, if the page has room for it.
func (e *easel) code() (parts.Code, parts.CodeKind) {
	if e.b.Address == "" {
		return parts.Code{}, parts.NoCode
	}
	c, err := parts.NewCode("ssh://" + e.b.Slug + "@" + e.b.Address)
	if err != nil {
		return parts.Code{}, parts.NoCode
	}
	return c, c.Kind(e.v.Size, e.v.Narrow)
}

// steps lists what to do to come in, numbered; it returns the row after the last.
func (e *easel) steps(row, col, w, gap int, kind parts.CodeKind) int {
	n := 1
	step := func(words string, more ...string) {
		e.p.Text(row, col, parts.Ink, strconv.Itoa(n))
		row = e.p.Wrapped(row, col+3, w-3, 2, parts.Ink, words)
		for _, l := range more {
			if l != "" {
				e.p.TextIn(row, col+3, w-3, parts.Ink|parts.Bold, l)
				row++
			}
		}
		row += gap
		n++
	}
	if e.b.Wifi != "" {
		step(e.say.Wifi, e.b.Wifi)
	}
	if line := sshLine(e.b); line != "" {
		how := e.say.TypeThis
		if kind != parts.NoCode {
			how = e.say.ScanThis
		}
		step(how, twoLines(line, w-3)...)
	}
	step(e.say.CardHint)
	return row
}

// lookBack is the wall while last month's promises are gone through.
func (e *easel) lookBack() {
	e.p.Header(e.phase(), e.clock())
	all := []string{e.say.LookBack}
	nothing := true
	for _, i := range e.b.Issues {
		if i.Carried && len(all) < 8 {
			if nothing {
				all = append(all, e.say.StillOpen)
			}
			nothing = false
			all = append(all, string(i.Code)+"   "+e.title(i))
		}
	}
	if nothing {
		all = append(all, e.say.NothingLeft)
	}
	e.stanzas(all...)
	e.foot()
}
