package session

// LackKind names what a session's folder may miss.
type LackKind string

const (
	LackDate       LackKind = "date"       // when the session was held
	LackPlace      LackKind = "place"      // where
	LackHost       LackKind = "host"       // whose turn it was
	LackChair      LackKind = "chair"      // who led it
	LackVote       LackKind = "vote"       // a ranking that all have seen
	LackLine       LackKind = "line"       // how far it goes
	LackResolution LackKind = "resolution" // an issue above the line with nothing settled on it
	LackConsent    LackKind = "consent"    // a resolution that is before the room
	LackLead       LackKind = "lead"       // a clause that nobody leads
	LackDeadline   LackKind = "deadline"   // a clause without an end
	LackEnd        LackKind = "end"        // the session has not been adjourned
)

// Lack is one thing that is still missing before a session's folder is complete.
type Lack struct {
	Kind       LackKind
	Entry      Entry        // the issue it is about, if any
	Resolution ResolutionID // the resolution it is about, if any
	Clause     int          // from 1
	Later      bool         // comes by itself as the evening goes on
}

// Lacks lists what a session's folder still misses: what somebody must see to
// first, then what comes as the evening goes on.
func (s *Snapshot) Lacks(x *Session) []Lack {
	var now, later []Lack
	miss := func(missing bool, l Lack) {
		switch {
		case missing && l.Later:
			later = append(later, l)
		case missing:
			now = append(now, l)
		}
	}
	miss(x.Date == "", Lack{Kind: LackDate})
	miss(x.Place == "", Lack{Kind: LackPlace})
	miss(x.Host == "" && x.HostPerson == "", Lack{Kind: LackHost})
	miss(x.Chair == "", Lack{Kind: LackChair})
	p := x.Poll()
	miss(p == nil || !p.AllShown(), Lack{Kind: LackVote, Later: x.Phase != Adjourned})
	miss(x.Line == 0 && p != nil && p.AllShown(), Lack{Kind: LackLine, Later: x.Phase != Adjourned})
	for _, l := range x.unsettled() {
		l.Later = x.Phase < Resolve
		miss(true, l)
	}
	miss(x.Phase != Adjourned, Lack{Kind: LackEnd, Later: true})
	return append(now, later...)
}

// unsettled lists what the issues above the line and their resolutions lack.
func (x *Session) unsettled() []Lack {
	var lacks []Lack
	deferred := map[IssueID]bool{}
	for _, id := range x.Deferred {
		deferred[id] = true
	}
	for _, e := range x.AboveLine() {
		r := x.ResolutionOn(e.Issue)
		switch {
		case r == nil && deferred[e.Issue], r != nil && r.Erased:
			continue
		case r == nil, r.Status == Draft && len(r.Clauses) == 0:
			lacks = append(lacks, Lack{Kind: LackResolution, Entry: e})
			continue
		case r.Status == Proposed:
			lacks = append(lacks, Lack{Kind: LackConsent, Entry: e, Resolution: r.ID})
		}
		for i, c := range r.Clauses {
			about := Lack{Entry: e, Resolution: r.ID, Clause: i + 1}
			if about.Kind = LackLead; c.Lead == "" {
				lacks = append(lacks, about)
			}
			if about.Kind = LackDeadline; c.By == "" {
				lacks = append(lacks, about)
			}
		}
	}
	return lacks
}
