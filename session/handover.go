package session

// Handover is what a host needs to know from the one before (东道交接卡). It holds
// only what is said aloud: no roll, no codes, no ballots.
type Handover struct {
	Session  SessionID // or, while none is planned, the month to come
	Planned  bool
	Over     bool // the session is adjourned: this is what goes to the next host
	Date     string
	Place    string
	Host     string // unit, or the person who stands in
	Turn     string // in whose place the host is; empty: it is their own turn
	Contact  string // who speaks for the unit; empty: nobody, or who stands in
	Chair    string // empty: nobody is named yet
	Before   SessionID
	Open     []OpenIssue    // open from earlier months; once over: all that is still open
	Promises []BoardPromise // on which something is still expected
	Next     BoardHost      // who hosts after this session; its Month is empty if nobody does
	Evening  int            // minutes
	Notice   int            // days
	Answer   int            // days in which an objection is answered
}

// OpenIssue is an issue that is handed on. Title is empty once erased.
type OpenIssue struct {
	Issue IssueID
	Code  Code
	Title string
}

// Handover draws up the card of a session's host; of the next one to come when x is
// nil. It is false when nobody hosts.
func (s *Snapshot) Handover(x *Session) (Handover, bool) {
	h := Handover{Evening: s.Settings.EveningMinutes, Notice: s.Settings.NoticeDays, Answer: s.Settings.ObjectionDays}
	ahead := s.Ahead(s.Time)
	if x == nil {
		if len(ahead) == 0 {
			return Handover{}, false
		}
		t := ahead[0]
		h.Session, h.Host, h.Turn, h.Contact = t.Month, t.Host, t.Turn, t.Contact
		x, _ = s.Current()
		ahead = ahead[1:]
		if x != nil {
			h.Before = x.ID
			h.Open = s.handedOn(x, true)
		}
	} else {
		h.Session, h.Planned, h.Over = x.ID, true, x.Phase == Adjourned
		h.Date, h.Place, h.Host, h.Chair = x.Date, x.Place, s.HostOf(x), s.saidName(x.Chair)
		if u, ok := s.Unit(x.Host); ok {
			h.Contact = s.saidName(u.Contact)
		}
		if x.TurnOf != x.Host {
			h.Turn = s.UnitName(x.TurnOf)
		}
		h.Open = s.handedOn(x, h.Over)
		for i, other := range s.Sessions {
			if other.ID == x.ID && i > 0 {
				h.Before = s.Sessions[i-1].ID
			}
			if i > 0 && s.Sessions[i-1].ID == x.ID { // one is planned after it
				u, _ := s.Unit(other.Host)
				ahead = []BoardHost{{Month: other.ID, Host: s.HostOf(other), Contact: s.saidName(u.Contact), Person: other.HostPerson != ""}}
			}
		}
		if h.Host == "" && h.Chair == "" {
			return Handover{}, false
		}
	}
	if len(ahead) > 0 {
		h.Next = ahead[0]
	}
	today := s.Council.Day(s.Time)
	for _, a := range s.Actions() {
		if !a.Over() {
			h.Promises = append(h.Promises, s.Promise(a, today))
		}
	}
	return h, true
}

// handedOn lists the issues of a session that are open: those it got from earlier
// months, or, once it is over, all.
func (s *Snapshot) handedOn(x *Session, all bool) []OpenIssue {
	var list []OpenIssue
	for _, e := range x.Agenda {
		i := s.issues[e.Issue]
		if i == nil || i.Status != Open || !all && !s.boardIssue(x, e).Carried {
			continue
		}
		list = append(list, OpenIssue{Issue: i.ID, Code: e.Code, Title: i.Title})
	}
	return list
}
