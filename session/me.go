package session

import "slices"

// Me is what a member may know of their own part in the current session, and
// nobody else may: the private strip of a screen.
type Me struct {
	Member   Member
	Roles    Roles
	Named    bool // to lead tonight, though somebody else may be leading
	Here     bool // checked in
	Entitled bool // to the present poll; before one opens: on the roll with a vote
	Voted    bool
	Mood     MoodAnswer // to the question that is open; empty: none yet
	Answers  map[ResolutionID]ConsentAnswer
	Reasons  map[ResolutionID]string
	Raised   []IssueID    // issues of this session that they raised
	Seconded []IssueID    // issues of this session that they second
	Judging  bool         // asked whether promises were kept: on the roll with a vote
	Judged   Satisfaction // of the promise on the wall, while it is asked about
	Speaking bool         // they have the floor
	Waiting  int          // their place in the speakers' queue, from 1; 0: not in it
}

// Me gives a member's own part.
func (s *Snapshot) Me(id MemberID) (Me, bool) {
	m, ok := s.members[id]
	if !ok || m.Left {
		return Me{}, false
	}
	me := Me{Member: *m, Entitled: m.Votes}
	x, ok := s.Current()
	if !ok {
		me.Roles = s.RolesOf(id, nil)
		return me, true
	}
	me.Roles, me.Named = s.RolesOf(id, x), x.Named == id
	_, me.Here = x.Present[id]
	if p := x.Poll(); p != nil {
		me.Entitled, me.Voted = p.Entitled(id), p.HasVoted(id)
	}
	me.Judging = m.Votes
	if x.Review.Asking {
		me.Judged = x.Review.answers[id]
	}
	for _, r := range x.Resolutions {
		if a, ok := r.Answers[id]; ok {
			if me.Answers == nil {
				me.Answers, me.Reasons = map[ResolutionID]ConsentAnswer{}, map[ResolutionID]string{}
			}
			me.Answers[r.ID], me.Reasons[r.ID] = a, r.Reasons[id]
		}
	}
	me.Speaking, me.Waiting = x.part(id)
	if m := x.openMood(); m != nil {
		me.Mood = m.answers[id]
	}
	for _, e := range x.Agenda {
		for _, by := range s.issues[e.Issue].By {
			if by == id {
				me.Raised = append(me.Raised, e.Issue)
			}
		}
		if slices.Contains(s.issues[e.Issue].Seconds, id) {
			me.Seconded = append(me.Seconded, e.Issue)
		}
	}
	return me, true
}
