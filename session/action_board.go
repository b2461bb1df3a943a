package session

// BoardPromise is an action item as the room may see it: what was promised, by whom
// and by when, and what became of it. Its only name is that of who leads.
type BoardPromise struct {
	ID       ActionID
	Session  SessionID // in which it was promised
	Issue    IssueID
	Title    string // of the issue
	Clause   Clause // blank once erased
	Status   ActionStatus
	Promised Day
	Due      Day
	Read     bool       // Due was read from the clause's words
	Overdue  int        // days
	Says     ActionNote // the last report; blank when there is none
	Done     Day
	Evidence string
	Reason   string       // when dropped
	Into     ResolutionID // the resolution that took its place
	Closed   Day
	Again    Day
	Looks    []Look
}

// Last is the room's last look at it; false when there was none.
func (p BoardPromise) Last() (Look, bool) {
	if len(p.Looks) == 0 {
		return Look{}, false
	}
	return p.Looks[len(p.Looks)-1], true
}

// BoardReview is how the room looks back tonight.
type BoardReview struct {
	Promises []BoardPromise // in the order they are looked at
	At       int            // the one on the wall, from 1; 0: none yet
	Asking   bool
	Answered int // by key and by raised hand, while it is asked
	Hands    Hands
	Room     int // those present with a vote
}

// Now is the promise on the wall; false when there is none.
func (r *BoardReview) Now() (BoardPromise, bool) {
	if r == nil || r.At < 1 || r.At > len(r.Promises) {
		return BoardPromise{}, false
	}
	return r.Promises[r.At-1], true
}

// Judged is what the room said tonight of the n-th promise, from 1; false before.
func (r *BoardReview) Judged(n int, x SessionID) (Look, bool) {
	if r == nil || n < 1 || n > len(r.Promises) || n == r.At && r.Asking {
		return Look{}, false
	}
	look, ok := r.Promises[n-1].Last()
	return look, ok && look.Session == x
}

// boardReview gives what is looked at in a session: tonight's list once it is drawn
// up, before that what is due by now. It is nil when there is nothing.
func (s *Snapshot) boardReview(x *Session) *BoardReview {
	today := s.Council.Day(s.Time)
	var due []Action
	if x.Phase < Review {
		due = s.DueForReview(today)
	}
	b := &BoardReview{}
	for _, id := range x.Review.Actions {
		if x.Phase >= Review {
			due = append(due, *s.actions[id])
		}
	}
	if len(due) == 0 {
		return nil
	}
	for n, a := range due {
		b.Promises = append(b.Promises, s.Promise(a, today))
		if a.ID == x.Review.At && x.Phase >= Review {
			b.At = n + 1
		}
	}
	b.Room, _ = s.Quorum(x)
	if b.Asking = x.Review.Asking; b.Asking {
		b.Hands = x.Review.Hands
		b.Answered = s.answered(x).All() + b.Hands.All()
	}
	return b
}

// Promise gives an action item as the room may see it on a day.
func (s *Snapshot) Promise(a Action, today Day) BoardPromise {
	p := BoardPromise{ID: a.ID, Clause: s.ClauseOf(a), Status: a.Status, Promised: a.Promised, Due: a.Due, Read: a.Read,
		Overdue: a.Overdue(today), Done: a.Done, Evidence: a.Evidence, Reason: a.Reason, Into: a.Into, Closed: a.Closed, Again: a.Again, Looks: a.Looks}
	p.Says, _ = a.Says()
	if x, r, ok := s.Resolution(a.Resolution); ok {
		p.Session, p.Issue = x.ID, r.Issue
		if i := s.issues[r.Issue]; i != nil {
			p.Title = i.Title
		}
	}
	return p
}
