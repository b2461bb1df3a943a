package session

import "slices"

// Second says that a resident asks for an issue too (附议). Between sittings it is a
// hint for the order of the agenda; it decides nothing. How many second an issue is
// shown, never who.
type Second struct {
	Session SessionID
	Issue   IssueID
}

func (Second) allows(r Roles) bool { return r.Has(Resident) }

func (c Second) decide(s *Snapshot, e Envelope) (Decision, error) {
	i, err := s.seconding(c.Session, c.Issue)
	switch {
	case err != nil:
		return Decision{}, err
	case slices.Contains(i.By, e.By):
		return Decision{}, ErrOwnIssue
	case slices.Contains(i.Seconds, e.By):
		return Decision{}, nil
	}
	return Decision{Events: []Event{&issueSeconded{Issue: i.ID, Member: e.By}}}, nil
}

// seconding returns an issue that can be seconded now: an open one on the agenda of
// a session that is still collecting.
func (s *Snapshot) seconding(session SessionID, id IssueID) (*Issue, error) {
	x, ok := s.Session(session)
	if !ok {
		return nil, ErrNoSession
	}
	i, ok := s.issues[id]
	switch {
	case !ok:
		return nil, ErrNoIssue
	case x.Phase != Collect:
		return nil, &WrongPhase{Now: x.Phase, Want: Collect}
	case i.Status != Open, i.Erased, !slices.ContainsFunc(x.Agenda, func(e Entry) bool { return e.Issue == id }):
		return nil, ErrNotOnAgenda
	}
	return i, nil
}

type issueSeconded struct {
	Issue  IssueID  `json:"issue"`
	Member MemberID `json:"member"`
}

func (*issueSeconded) kind() string { return "issue.seconded" }

func (x *issueSeconded) apply(b *batch, _ Header) {
	i := b.issue(x.Issue)
	i.Seconds = append(slices.Clip(i.Seconds), x.Member)
}

// Unsecond takes back a Second.
type Unsecond struct {
	Session SessionID
	Issue   IssueID
}

func (Unsecond) allows(r Roles) bool { return r.Has(Resident) }

func (c Unsecond) decide(s *Snapshot, e Envelope) (Decision, error) {
	i, err := s.seconding(c.Session, c.Issue)
	if err != nil {
		return Decision{}, err
	}
	if !slices.Contains(i.Seconds, e.By) {
		return Decision{}, nil
	}
	return Decision{Events: []Event{&secondTakenBack{Issue: i.ID, Member: e.By}}}, nil
}

type secondTakenBack struct {
	Issue  IssueID  `json:"issue"`
	Member MemberID `json:"member"`
}

func (*secondTakenBack) kind() string { return "second.taken_back" }

func (x *secondTakenBack) apply(b *batch, _ Header) {
	i := b.issue(x.Issue)
	i.Seconds = slices.DeleteFunc(slices.Clone(i.Seconds), func(m MemberID) bool { return m == x.Member })
}

// Support counts the residents who raised an issue or second it, those of the ones
// merged into it too, each once. Who has left the roll does not count any more.
func (s *Snapshot) Support(id IssueID) int {
	i, ok := s.issues[id]
	if !ok {
		return 0
	}
	counted := map[MemberID]bool{}
	s.supporters(i, counted)
	n := 0
	for id := range counted {
		if m, ok := s.members[id]; ok && !m.Left {
			n++
		}
	}
	return n
}

func (s *Snapshot) supporters(i *Issue, counted map[MemberID]bool) {
	for _, m := range slices.Concat(i.By, i.Seconds) {
		counted[m] = true
	}
	for _, id := range i.Merged {
		if from, ok := s.issues[id]; ok {
			s.supporters(from, counted)
		}
	}
}

// ByWish lists a session's open issues as the residents ask for them: those whom
// more raised or second come first, alike ones as they stand. It is a hint for
// whoever orders the agenda.
func (s *Snapshot) ByWish(x *Session) []Entry {
	wished := slices.Clone(s.Tonight(x))
	slices.SortStableFunc(wished, func(a, b Entry) int { return s.Support(b.Issue) - s.Support(a.Issue) })
	return wished
}
