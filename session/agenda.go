package session

import (
	"slices"
	"strings"
)

// Code is what an issue is called tonight: letters that nobody reads as digits.
type Code string

// codes are the twenty letters of the agenda (PRODUCT §2).
const agendaLetters = "ABCDEFGHJKMNPRTUVWXY"

// codeAt is the code of the agenda's n-th issue, from 0: A to Y, then AA, AB …
func codeAt(n int) Code {
	k := len(agendaLetters)
	var b []byte
	for n++; n > 0; n = (n - 1) / k {
		b = append(b, agendaLetters[(n-1)%k])
	}
	slices.Reverse(b)
	return Code(b)
}

// Entry is one issue on a session's agenda.
type Entry struct {
	Code  Code    `json:"code"`
	Issue IssueID `json:"issue"`
}

// Tonight lists the agenda's issues that are open: neither merged nor declined.
func (s *Snapshot) Tonight(x *Session) []Entry {
	var open []Entry
	for _, e := range x.Agenda {
		if i, ok := s.issues[e.Issue]; ok && (i.Status == Open || i.Status == Settled) {
			open = append(open, e)
		}
	}
	return open
}

// ByLetters returns tonight's issue of that code, in either case or full width,
// or *NoSuchCode.
func (s *Snapshot) ByLetters(x *Session, code string) (Entry, error) {
	for _, e := range s.Tonight(x) {
		if e.Code == codeTyped(code) {
			return e, nil
		}
	}
	return Entry{}, s.offAgenda(x, code)
}

// offAgenda says what became of the issue whose code no longer stands for one.
func (s *Snapshot) offAgenda(x *Session, code string) *NoSuchCode {
	no := &NoSuchCode{Code: code}
	at := slices.IndexFunc(x.Agenda, func(e Entry) bool { return e.Code == codeTyped(code) })
	if at < 0 {
		return no
	}
	i, ok := s.issues[x.Agenda[at].Issue]
	if !ok {
		return no
	}
	no.Code, no.Became = string(x.Agenda[at].Code), i.Status
	for range x.Agenda { // what it was merged into may have been merged on
		if next, ok := s.issues[i.Into]; i.Status == Merged && ok {
			i = next
		}
	}
	for _, e := range s.Tonight(x) {
		if e.Issue == i.ID {
			no.Into = e.Code
		}
	}
	return no
}

// codeTyped is the code that somebody typed, in either case or full width.
func codeTyped(text string) Code {
	return Code(strings.ToUpper(strings.Map(func(r rune) rune {
		if '\uff01' <= r && r <= '\uff5e' {
			return r - 0xfee0
		}
		return r
	}, strings.TrimSpace(text))))
}

// FindIssue returns the issue that somebody typed: by its code on the session's
// agenda, whatever became of it, else by its id. It returns *NoSuchCode.
func (s *Snapshot) FindIssue(x *Session, typed string) (Issue, error) {
	if x != nil {
		for _, e := range x.Agenda {
			if i, ok := s.issues[e.Issue]; ok && e.Code == codeTyped(typed) {
				return *i, nil
			}
		}
	}
	if i, ok := s.Issue(IssueID(strings.TrimSpace(typed))); ok {
		return i, nil
	}
	return Issue{}, &NoSuchCode{Code: typed}
}

// Order puts the agenda's issues in the given order; codes go with their issues
// while people are together, and are given anew before.
type Order struct {
	Session SessionID
	Issues  []IssueID // the first ones, in order; the rest follow as they were
}

func (Order) allows(r Roles) bool { return r.Has(keepers) }

func (c Order) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if x.Phase >= Vote {
		return Decision{}, ErrFrozen
	}
	var next []Entry
	for _, id := range c.Issues {
		at := slices.IndexFunc(x.Agenda, func(e Entry) bool { return e.Issue == id })
		if at < 0 {
			return Decision{}, ErrNotOnAgenda
		}
		if !slices.Contains(next, x.Agenda[at]) {
			next = append(next, x.Agenda[at])
		}
	}
	for _, e := range x.Agenda {
		if !slices.Contains(next, e) {
			next = append(next, e)
		}
	}
	if x.Phase == Collect {
		for i := range next {
			next[i].Code = codeAt(i)
		}
	}
	return Decision{Events: []Event{&agendaOrdered{Session: x.ID, Agenda: next}}}, nil
}

type agendaOrdered struct {
	Session SessionID `json:"session"`
	Agenda  []Entry   `json:"agenda"`
}

func (*agendaOrdered) kind() string { return "agenda.ordered" }

func (x *agendaOrdered) apply(b *batch, _ Header) {
	b.sitting(x.Session).Agenda = slices.Clone(x.Agenda)
}

// Call brings an issue before the room, in discussion or when it is settled.
type Call struct {
	Session SessionID
	Issue   IssueID
}

func (Call) allows(r Roles) bool { return r.Has(leaders | Secretary) }

func (c Call) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if !slices.ContainsFunc(s.Tonight(x), func(e Entry) bool { return e.Issue == c.Issue }) {
		return Decision{}, ErrNotOnAgenda
	}
	if x.Phase != Discuss && x.Phase != Resolve {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Discuss}
	}
	if x.Called == c.Issue {
		return Decision{}, nil
	}
	return Decision{Events: []Event{&issueCalled{Session: x.ID, Issue: c.Issue}}}, nil
}

type issueCalled struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
}

func (*issueCalled) kind() string { return "issue.called" }

func (x *issueCalled) apply(b *batch, h Header) {
	s := b.sitting(x.Session)
	s.Floor.pause(s.Called, h.Time)
	s.Called = x.Issue
	s.talk(h.Time)
}
