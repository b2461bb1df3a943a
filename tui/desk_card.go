package tui

import (
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskCard is one member's entry on the roll, and what the secretary may do with it.
type deskCard struct {
	id   session.MemberID
	at   int
	sure bool // revoking was asked once
}

func newDeskCard(id session.MemberID) *deskCard { return &deskCard{id: id} }

// cardDeed is one row under a card.
type cardDeed struct {
	words string
	do    func() Act
}

// deeds lists what can be done with the member now.
func (c *deskCard) deeds(v View, m session.Member) []cardDeed {
	w := v.Words.Desk
	if m.Left || m.Erased {
		return []cardDeed{{v.Words.Common.Back, func() Act { return Act{Back: true} }}}
	}
	x, sitting := v.Snapshot.Current()
	var list []cardDeed
	here := false
	if sitting {
		_, here = x.Present[m.ID]
		if !here && x.Phase.Sitting() && m.Roles.Has(session.Resident|session.Secretary|session.Adviser) {
			list = append(list, cardDeed{w.CheckInOf(memberLabel(v, m)), func() Act {
				return Act{Ask: session.CheckIn{Session: x.ID, Member: m.ID, How: session.AtDesk}}
			}})
		}
	}
	list = append(list, cardDeed{w.AmendIt, func() Act { return Act{Open: amendForm(v, m)} }},
		cardDeed{w.NewCodes, func() Act { return c.issue(v, m) }})
	if m.HasCode {
		list = append(list, cardDeed{w.Revoke, func() Act { return c.revoke(v) }})
	}
	if sitting {
		list = append(list, c.slipDeeds(v, x, m)...)
	}
	if here {
		if mayAdmit(v, x, m) {
			list = append(list, cardDeed{w.Admit, func() Act { return Act{Open: admitForm(v, x, m)} }})
		}
		list = append(list, cardDeed{w.UndoCheckIn, func() Act {
			return Act{Ask: session.UndoCheckIn{Session: x.ID, Member: m.ID}, Done: func(v View, _ session.Answer) Act {
				return Act{Say: v.Words.Desk.Undone(memberLabel(v, m))}
			}}
		}})
	}
	if sitting {
		if deed, ok := chairDeed(v, x, m); ok {
			list = append(list, deed)
		}
	}
	return list
}

// mayAdmit tells whether the holder of the desk can give the member a vote tonight.
func mayAdmit(v View, x *session.Session, m session.Member) bool {
	if !v.Me.Roles.Has(session.Chair | session.Operator) {
		return false
	}
	if p := x.Poll(); p != nil {
		return p.Status == session.PollOpen && !p.Entitled(m.ID)
	}
	return !m.Votes
}

func (c *deskCard) issue(v View, m session.Member) Act {
	ask := session.IssueCodes{Members: []session.MemberID{m.ID}}
	if x, ok := v.Snapshot.Current(); ok && x.Phase != session.Adjourned {
		ask.Session = x.ID
	}
	return Act{Ask: ask, Done: func(_ View, a session.Answer) Act {
		if len(a.Codes) == 0 {
			return Act{}
		}
		return Act{Open: &deskCode{member: m, code: a.Codes[0]}}
	}}
}

func (c *deskCard) revoke(v View) Act {
	if !c.sure {
		c.sure = true
		return Act{Say: v.Words.Desk.RevokeAgain}
	}
	c.sure = false
	return Act{Ask: session.RevokeCode{Member: c.id}, Done: func(v View, _ session.Answer) Act {
		return Act{Say: v.Words.Desk.Revoked}
	}}
}

func (c *deskCard) press(v View, k parts.Key) Act {
	m, _ := v.Snapshot.Member(c.id)
	deeds := c.deeds(v, m)
	c.at = min(c.at, len(deeds)-1)
	if k.Kind != parts.Enter {
		c.sure = false
	}
	switch {
	case k.Is('Q'):
		return Act{Back: true}
	case k.Kind == parts.Up:
		c.at = max(0, c.at-1)
	case k.Kind == parts.Down:
		c.at = min(c.at+1, len(deeds)-1)
	case k.Kind == parts.Space || k.Kind == parts.Tab:
		c.at = (c.at + 1) % len(deeds)
	case k.Kind == parts.Enter:
		return deeds[c.at].do()
	}
	return Act{}
}

func (c *deskCard) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words
	r := v.Size.Body()
	m, _ := v.Snapshot.Member(c.id)
	deeds := c.deeds(v, m)
	at := min(c.at, len(deeds)-1)
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, memberLabel(v, m))
	facts := c.facts(v, m)
	wide := 0
	for _, f := range facts {
		wide = max(wide, parts.Width(f[0])+2)
	}
	row, menu := r.Row+1, r.End()-len(deeds)
	if r.H > len(facts)+len(deeds)+3 {
		row, menu = row+1, row+len(facts)+2
	}
	for _, f := range facts {
		if row >= menu {
			break
		}
		p.TextIn(row, r.Col, wide, parts.Quiet, f[0])
		p.TextIn(row, r.Col+wide, r.W-wide, parts.Ink, f[1])
		row++
	}
	for i, d := range deeds {
		if i == at {
			p.FocusRow(menu+i, r.Col, r.W)
		}
		p.TextIn(menu+i, r.Col+2, r.W-2, parts.Ink, d.words)
	}
	deskKeys(p, w.Desk.KeysCard...)
	p.Action(deeds[at].words)
	foot(v, p, false)
	return p
}

// facts are the lines of the card, the ones that matter tonight first.
func (c *deskCard) facts(v View, m session.Member) [][2]string {
	w := v.Words
	if m.Left || m.Erased {
		return [][2]string{{"", w.Desk.GoneFromRoll}}
	}
	here, vote := w.Desk.NotHereYet, w.Desk.NoVote
	if m.Votes {
		vote = w.Desk.HasVote
	}
	if x, ok := v.Snapshot.Current(); ok {
		if a, ok := x.Present[m.ID]; ok {
			here = w.Desk.HereAt(a.Time.In(v.Board.Zone).Format("15:04"), arrivedBy(v, a.How))
		}
		p := x.Poll()
		_, present := x.Present[m.ID]
		switch {
		case p != nil && p.Entitled(m.ID) && !m.Votes:
			vote = w.Desk.Admitted
		case present && !m.Votes && m.Roles.Has(session.Resident) && !v.Me.Roles.Has(session.Chair|session.Operator):
			vote += "   " + w.Desk.AdmitChairOnly
		}
	}
	if x, ok := v.Snapshot.Current(); ok && x.Slips[m.ID] == session.SlipOut {
		vote += "   " + w.Desk.Slips.Holds
	}
	code := w.Desk.NoCode
	if m.HasCode {
		code = w.Desk.HasCode
	}
	if n := len(m.Keys); n > 0 {
		code += "   " + w.Desk.KeysOf(n)
	}
	roles := roleWords(w, m.Roles)
	if m.Walkin {
		roles += "   " + w.Desk.WalkIn
	}
	return [][2]string{{w.Common.Words.Unit, orDash(w, m.Unit)}, {w.Desk.Attendance, here}, {w.Desk.Votes, vote},
		{w.Desk.Roles, roles}, {w.Desk.JoinCode, code}, {w.Desk.Language, languageWord(w, m.Language)}}
}

func orDash(w *lang.Words, s string) string {
	if s == "" {
		return w.Common.Unknown
	}
	return s
}

func languageWord(w *lang.Words, tag string) string {
	switch tag {
	case "zh":
		return w.Desk.ChineseWord
	case "en":
		return w.Desk.EnglishWord
	}
	return w.Desk.NoLanguage
}

// roleWords names all roles that a roll gives, the weightiest first.
func roleWords(w *lang.Words, r session.Roles) string {
	var names []string
	for _, one := range []session.Roles{session.Secretary, session.Resident, session.Adviser, session.Observer, session.Projector, session.Kiosk} {
		if r.Has(one) {
			names = append(names, w.Role(one))
		}
	}
	return strings.Join(names, "  ")
}

// deskCode shows a new code once, for writing on a card.
type deskCode struct {
	member session.Member
	code   session.IssuedCode
}

func (c *deskCode) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words.Desk
	r := v.Size.Body()
	p.TextIn(r.Row, r.Col, r.W, parts.Quiet, w.CodesTitle)
	p.TextIn(r.Row+1, r.Col, r.W, parts.Ink|parts.Bold, memberLabel(v, c.member)+"   "+c.member.Unit)
	row := r.Row + 3
	p.TextIn(row, r.Col, r.W, parts.Ink|parts.Bold, w.JoinCode+"   "+parts.Spaced(c.code.Code))
	row += 2
	if c.code.Evening == "" {
		row = p.Wrapped(row, r.Col, r.W, 2, parts.Quiet, w.CodesNoSession)
	} else {
		digits := c.code.Evening[:3] + " " + c.code.Evening[3:]
		p.TextIn(row, r.Col, r.W, parts.Quiet, w.Evening)
		f := parts.FigureScale(r.W+6, min(v.Size.H, 30), digits)
		if r.End()-row < f.Height()+5 {
			f = parts.Figure{}
		}
		row = row + 1 + min(f.K, 1)
		p.Figure(row, r.Col, f, parts.OnInk, digits)
		row += max(1, f.Height()) + min(f.K, 1)
		row = p.Wrapped(row, r.Col, r.W, 2, parts.Ink, w.EveningHow(v.Words.Common.Number(c.member.Number)))
	}
	row = p.Wrapped(row+min(1, max(0, r.End()-row-4)), r.Col, r.W, max(0, r.End()-row), parts.Warn, "! "+w.CodesOnce)
	p.Wrapped(row, r.Col, r.W, max(0, r.End()-row), parts.Quiet, w.CodesOld)
	p.Action(w.CodesWritten)
	foot(v, p, false)
	return p
}

func (c *deskCode) press(_ View, k parts.Key) Act {
	return Act{Back: k.Is('Q') || k.Kind == parts.Enter}
}
