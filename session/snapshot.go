package session

import (
	"maps"
	"slices"
	"sync"
	"time"

	"yuetan/store"
)

// Snapshot is the state of a council after some record of its log. It never
// changes once published and may be shared by any number of readers; what its
// methods return must not be changed either.
type Snapshot struct {
	Head store.Head
	Time time.Time // of the last record

	Council  Council
	Settings Settings
	Units    []Unit
	// RotaChanges are all turns skipped, swapped and lent, in order; RotaStep counts
	// what changed whose turn it is, so that a command can name what it was decided on.
	RotaChanges []RotaChange
	RotaStep    int
	Bases       []Basis // the table of legal bases

	lastBasis int
	Sessions  []*Session // in the order they were planned

	members map[MemberID]*Member
	roll    []MemberID // by number
	codes   map[string]MemberID
	keys    map[string][]MemberID // by public key, as authorized_keys writes it
	issues  map[IssueID]*Issue

	actions  map[ActionID]*Action
	promised []ActionID // in the order they were promised

	facts   uint64 // the last record that is no print of a paper
	dropped uint64 // the last record with which a box was emptied or a body erased

	board *boardOnce
}

// empty is the state of a council that has not been founded.
func empty() *Snapshot {
	return &Snapshot{members: map[MemberID]*Member{}, codes: map[string]MemberID{},
		keys: map[string][]MemberID{}, issues: map[IssueID]*Issue{}, board: &boardOnce{}}
}

// boardOnce makes a snapshot's public view at most once, and only if asked for.
type boardOnce struct {
	once  sync.Once
	board *Board

	paired sync.Once
	alike  []Likeness
}

// Member returns the member of that id, or false.
func (s *Snapshot) Member(id MemberID) (Member, bool) {
	m, ok := s.members[id]
	if !ok {
		return Member{}, false
	}
	return *m, true
}

// Roll lists all members by number, those who left too.
func (s *Snapshot) Roll() []Member {
	roll := make([]Member, 0, len(s.roll))
	for _, id := range s.roll {
		roll = append(roll, *s.members[id])
	}
	return roll
}

// Issue returns the issue of that id, or false.
func (s *Snapshot) Issue(id IssueID) (Issue, bool) {
	i, ok := s.issues[id]
	if !ok {
		return Issue{}, false
	}
	return *i, true
}

// Session returns the session of that id; of the current one if id is empty.
func (s *Snapshot) Session(id SessionID) (*Session, bool) {
	if id == "" {
		return s.Current()
	}
	for _, x := range s.Sessions {
		if x.ID == id {
			return x, true
		}
	}
	return nil, false
}

// Current returns the session that is going on or planned next: the first not
// adjourned, else the last one. It is false before any has been planned.
func (s *Snapshot) Current() (*Session, bool) {
	for _, x := range s.Sessions {
		if x.Phase != Adjourned {
			return x, true
		}
	}
	if n := len(s.Sessions); n > 0 {
		return s.Sessions[n-1], true
	}
	return nil, false
}

// batch is a snapshot being changed: each map or slice is copied when it is
// first written, so that the snapshot it began from stays as it was.
type batch struct {
	*Snapshot
	own     map[string]bool
	session map[SessionID]bool
	polls   map[PollID]bool
}

func newBatch(from *Snapshot) *batch {
	next := *from
	next.board = &boardOnce{}
	return &batch{Snapshot: &next, own: map[string]bool{}, session: map[SessionID]bool{}, polls: map[PollID]bool{}}
}

// owned tells whether the named collection is this batch's own already, and marks it so.
func (b *batch) owned(name string) bool {
	was := b.own[name]
	b.own[name] = true
	return was
}

// member gives a copy of a member to change, put in place at once.
func (b *batch) member(id MemberID) *Member {
	if !b.owned("members") {
		b.members = maps.Clone(b.members)
	}
	m := &Member{ID: id}
	if old, ok := b.members[id]; ok {
		*m = *old
	}
	b.members[id] = m
	return m
}

// issue gives a copy of an issue to change, put in place at once.
func (b *batch) issue(id IssueID) *Issue {
	if !b.owned("issues") {
		b.issues = maps.Clone(b.issues)
	}
	i := &Issue{ID: id}
	if old, ok := b.issues[id]; ok {
		*i = *old
	}
	b.issues[id] = i
	return i
}

// sitting gives a session to change; its own maps are copied with it, once a batch.
func (b *batch) sitting(id SessionID) *Session {
	if !b.owned("sessions") {
		b.Sessions = slices.Clone(b.Sessions)
	}
	for i, old := range b.Sessions {
		if old.ID != id {
			continue
		}
		if b.session[id] {
			return old
		}
		x := *old
		x.Present = maps.Clone(x.Present)
		x.Slips = maps.Clone(x.Slips)
		x.Agenda = slices.Clone(x.Agenda)
		x.Polls = slices.Clone(x.Polls)
		x.Moods = slices.Clone(x.Moods)
		x.Resolutions = slices.Clone(x.Resolutions)
		x.drafts = maps.Clone(x.drafts)
		x.evening = maps.Clone(x.evening)
		x.Floor, x.Points = x.Floor.clone(), slices.Clone(x.Points)
		b.session[id] = true
		b.Sessions[i] = &x
		return &x
	}
	// A log that names a session it never planned cannot be written; the empty
	// one keeps apply from failing all the same.
	x := &Session{ID: id, Phase: Collect}
	x.fill()
	b.session[id] = true
	b.Sessions = append(b.Sessions, x)
	return x
}
