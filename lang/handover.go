package lang

import "yuetan/session"

// Handover are the words of the card that goes from host to host (东道交接卡): what
// to do before, during and after the evening.
type Handover struct {
	Title       string
	Of          func(host, month string) string
	InPlaceOf   func(unit string) string
	When, Where string // labels
	Host, Chair string
	ContactIs   string
	NotYet      string // not arranged yet
	Before      string // headings
	During      string
	After       string
	BeforeDo    []string
	DuringDo    func(evening int) []string
	AfterDo     func(notice, answer int) []string
	Open        func(before string) string // heading of what earlier months left open
	OpenStill   string                     // the same, after the evening
	NoneOpen    string
	Promise     func(what, lead, due string, overdue int) string
	Next        func(month, host, contact string) string
	NoNext      string
	Nobody      string // nobody hosts
	Read        string // Enter: read the card
	Row         string // on the desk's sheet
}

// HandoverWho are the facts at the head of the card, label and value; what is not
// arranged yet says so.
func (w *Words) HandoverWho(h session.Handover) [][2]string {
	say := w.Handover
	or := func(s string) string {
		if s == "" {
			return say.NotYet
		}
		return s
	}
	host := or(h.Host)
	if h.Turn != "" {
		host += "   " + say.InPlaceOf(h.Turn)
	}
	date := h.Date
	if date != "" {
		date = w.Common.Announced(date)
	}
	rows := [][2]string{{say.Host, host}, {say.When, or(date)}, {say.Where, or(h.Place)}, {say.Chair, or(h.Chair)}}
	if h.Contact != "" {
		rows = append(rows, [2]string{say.ContactIs, h.Contact})
	}
	return rows
}

// HandoverNext says to whom the card goes.
func (w *Words) HandoverNext(h session.Handover) string {
	if h.Next.Month == "" {
		return w.Handover.NoNext
	}
	return w.Handover.Next(string(h.Next.Month), h.Next.Host, h.Next.Contact)
}

// HandoverPromise is a line of the card on something promised and not judged yet.
func (w *Words) HandoverPromise(p session.BoardPromise) string {
	what, due := p.Clause.What, ""
	if what == "" {
		what = w.Common.Erased
	}
	if p.Due != "" {
		due = w.DayWords(p.Due, p.Promised)
	}
	return w.Handover.Promise(what, p.Clause.Lead, due, p.Overdue)
}
