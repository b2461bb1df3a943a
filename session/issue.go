package session

import (
	"fmt"
	"slices"
)

// IssueID names an issue for good, such as 2026-11/7: the session it was raised in
// and its number there.
type IssueID string

// IssueStatus says what became of an issue.
type IssueStatus string

const (
	Open     IssueStatus = "open"
	Merged   IssueStatus = "merged"
	Declined IssueStatus = "declined"
	Referred IssueStatus = "referred" // handed on to somebody who can settle it
	Settled  IssueStatus = "settled"  // a resolution on it was adopted
)

// Level says who can decide an issue for good (决策层级).
type Level string

const (
	TalkIsEnough Level = ""
	Assembly     Level = "assembly" // residents' assembly
	Owners       Level = "owners"   // owners' joint vote, Civil Code art. 278
	Permit       Level = "permit"   // a department's permit
	Consent      Level = "consent"  // of a person concerned
)

// Levels lists all levels.
func Levels() []Level { return []Level{TalkIsEnough, Assembly, Owners, Permit, Consent} }

// Issue is a problem that somebody wants settled (议题). Title and Detail are
// empty once erased.
type Issue struct {
	ID         IssueID
	Title      string
	Detail     string
	Category   string
	Source     string
	Department string
	Level      Level
	Status     IssueStatus
	Into       IssueID    // when merged
	To         string     // when referred
	Reason     string     // when declined or referred
	By         []MemberID // who raised it, those of merged ones too; empty: from a list
	Merged     []IssueID  // those merged into it
	Seconds    []MemberID // who asked for it too, between sittings
	Apart      []IssueID  // those that somebody said are others
	Turns      []Turn     // what became of it, oldest first
	Erased     bool

	raiser  MemberID // empty: from a list
	records []uint64
}

// open lists the issues that are neither settled, merged, declined nor referred, in
// the order they were raised.
func (s *Snapshot) open() []IssueID {
	var ids []IssueID
	for _, x := range s.Sessions {
		for _, e := range x.Agenda {
			if i := s.issues[e.Issue]; i.Status == Open && !i.Erased && !slices.Contains(ids, e.Issue) {
				ids = append(ids, e.Issue)
			}
		}
	}
	return ids
}

// NewIssue is what somebody raises.
type NewIssue struct {
	Title, Detail, Category, Source, Department string
	Level                                       Level
	Draft                                       string // the draft's id; a second Propose with it is harmless
}

// Propose raises issues, all or none. Until the vote opens anyone on the roll may,
// one at a time; lists are the secretary's.
type Propose struct {
	Session SessionID
	Issues  []NewIssue
	Import  bool // from a list: nobody is named as raising them
}

func (Propose) allows(r Roles) bool { return r.Has(Resident | Adviser | keepers) }

func (c Propose) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if (c.Import || len(c.Issues) > 1) && !e.Roles.Has(Secretary|Operator) {
		return Decision{}, ErrSecretaryOnly
	}
	if x.Phase >= Vote {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Collect}
	}
	var d Decision
	for i, n := range c.Issues {
		if id, ok := x.drafts[n.Draft]; ok && n.Draft != "" {
			d.Answer.ID = string(id)
			continue
		}
		worded, bad := n.clean()
		if bad != nil {
			bad.Row = i
			if c.Import {
				return Decision{}, bad
			}
			return Decision{}, bad.Err
		}
		raised := len(d.Events) / 2
		id := IssueID(fmt.Sprintf("%s/%d", x.ID, x.raised+raised+1))
		worded.Issue = id
		first := &issueRaised{Issue: id, Session: x.ID, Code: codeAt(len(x.Agenda) + raised), Level: n.Level, Draft: n.Draft}
		if !c.Import && e.By != "" {
			first.Member = e.By
		}
		d.Events = append(d.Events, first, worded)
		d.Answer.ID = string(id)
	}
	return d, nil
}

func (n NewIssue) clean() (*issueWorded, *BadRow) {
	var w issueWorded
	var err error
	if w.Title, err = CleanLine(n.Title, TitleLimit); err != nil {
		return nil, &BadRow{Field: "title", Err: err}
	}
	if w.Detail, err = Clean(n.Detail, DetailLimit); err != nil {
		return nil, &BadRow{Field: "detail", Err: err}
	}
	if w.Category, err = Clean(n.Category, ShortLimit); err != nil {
		return nil, &BadRow{Field: "category", Err: err}
	}
	if w.Source, err = Clean(n.Source, ShortLimit); err != nil {
		return nil, &BadRow{Field: "source", Err: err}
	}
	if w.Department, err = Clean(n.Department, PlaceLimit); err != nil {
		return nil, &BadRow{Field: "department", Err: err}
	}
	if !slices.Contains(Levels(), n.Level) {
		return nil, &BadRow{Field: "level", Err: &BadSetting{Key: "level", Value: string(n.Level), Known: []string{"assembly", "owners", "permit", "consent"}}}
	}
	return &w, nil
}

// issueRaised gives an issue its id and its place; its words stand in issueWorded.
type issueRaised struct {
	Issue   IssueID   `json:"issue"`
	Session SessionID `json:"session"`
	Code    Code      `json:"code"`
	Level   Level     `json:"level,omitempty"`
	Member  MemberID  `json:"member,omitempty"`
	Draft   string    `json:"draft,omitempty"`
}

func (*issueRaised) kind() string { return "issue.raised" }

func (x *issueRaised) apply(b *batch, h Header) {
	i := b.issue(x.Issue)
	i.Status, i.Level = Open, x.Level
	i.turn(Turn{Kind: TurnRaised, At: h.Time, Session: x.Session})
	if x.Member != "" {
		i.raiser, i.By = x.Member, []MemberID{x.Member}
	}
	s := b.sitting(x.Session)
	s.raised++
	s.Agenda = append(s.Agenda, Entry{Code: x.Code, Issue: x.Issue})
	if x.Draft != "" {
		s.drafts[x.Draft] = x.Issue
	}
}

type issueWorded struct {
	Issue      IssueID `json:"issue"`
	Title      string  `json:"title"`
	Detail     string  `json:"detail,omitempty"`
	Category   string  `json:"category,omitempty"`
	Source     string  `json:"source,omitempty"`
	Department string  `json:"department,omitempty"`
}

func (*issueWorded) kind() string { return "issue.worded" }

func (x *issueWorded) about() string { return string(x.Issue) }

func (*issueWorded) erased(a string) Event { return &issueWorded{Issue: IssueID(a)} }

func (x *issueWorded) apply(b *batch, h Header) {
	i := b.issue(x.Issue)
	b.corrected(b.begun(), h, Correction{What: CorrectedTitle, Issue: i.ID, Old: i.Title, New: x.Title})
	b.corrected(b.begun(), h, Correction{What: CorrectedDetail, Issue: i.ID, Old: i.Detail, New: x.Detail})
	i.Title, i.Detail, i.Category, i.Source, i.Department = x.Title, x.Detail, x.Category, x.Source, x.Department
	i.Erased = x.Title == ""
	i.records = append(slices.Clip(i.records), h.Seq)
}

// Reword corrects an issue's words or level.
type Reword struct {
	Issue IssueID
	Words NewIssue
}

func (Reword) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c Reword) decide(s *Snapshot, _ Envelope) (Decision, error) {
	i, err := s.changeable(c.Issue)
	if err != nil {
		return Decision{}, err
	}
	worded, bad := c.Words.clean()
	if bad != nil {
		return Decision{}, bad.Err
	}
	worded.Issue = i.ID
	d := Decision{Events: []Event{worded}}
	if c.Words.Level != i.Level {
		d.Events = append(d.Events, &issueLevelled{Issue: i.ID, Level: c.Words.Level})
	}
	return d, nil
}

// issueLevelled says anew who can decide an issue for good.
type issueLevelled struct {
	Issue IssueID `json:"issue"`
	Level Level   `json:"level"`
}

func (*issueLevelled) kind() string { return "issue.levelled" }

func (x *issueLevelled) apply(b *batch, _ Header) { b.issue(x.Issue).Level = x.Level }

// changeable returns an issue that may still be reworded, merged or declined.
func (s *Snapshot) changeable(id IssueID) (*Issue, error) {
	i, ok := s.issues[id]
	switch {
	case !ok:
		return nil, ErrNoIssue
	case i.Erased:
		return nil, ErrErased
	}
	if x, ok := s.Current(); ok && x.Phase >= Vote && x.Phase <= Resolve &&
		slices.ContainsFunc(x.Agenda, func(e Entry) bool { return e.Issue == id }) {
		return nil, ErrFrozen
	}
	return i, nil
}

// bringIn puts an issue that is open again on the agenda at hand, as long as that
// takes issues; later it comes in with the next session.
func (s *Snapshot) bringIn(id IssueID) []Event {
	x, ok := s.Current()
	if !ok || x.Phase >= Vote || slices.ContainsFunc(x.Agenda, func(e Entry) bool { return e.Issue == id }) {
		return nil
	}
	return []Event{&issueCarried{Issue: id, Session: x.ID, Code: codeAt(len(x.Agenda))}}
}

// issueCarried brings an issue of an earlier month to a new session's agenda.
type issueCarried struct {
	Issue   IssueID   `json:"issue"`
	Session SessionID `json:"session"`
	Code    Code      `json:"code"`
}

func (*issueCarried) kind() string { return "issue.carried" }

func (x *issueCarried) apply(b *batch, h Header) {
	b.issue(x.Issue).turn(Turn{Kind: TurnCarried, At: h.Time, Session: x.Session})
	s := b.sitting(x.Session)
	s.Agenda = append(s.Agenda, Entry{Code: x.Code, Issue: x.Issue})
}
