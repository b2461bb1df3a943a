package session

import (
	"slices"
	"time"
)

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
	LackReminder   LackKind = "reminder"   // a resolution to be posted, answered for, enforced; a promise without a day
	LackPrint      LackKind = "print"      // a paper printed before something in it was put right
	LackPoint      LackKind = "point"      // an issue that was talked about and of which nothing is noted
)

// Lack is one thing that is still missing before a session's folder is complete.
type Lack struct {
	Kind       LackKind
	Entry      Entry        // the issue it is about, if any
	Resolution ResolutionID // the resolution it is about, if any
	Clause     int          // from 1
	Reminder   Reminder     // of LackReminder
	Paper      string       // of LackPrint
	Later      bool         // comes by itself as the evening goes on
	Advice     bool         // the folder is complete without it
}

// Lacks lists what a session's folder still misses on a day: what somebody must see
// to first, then what would be good to have, then what comes as the evening goes on.
func (s *Snapshot) Lacks(x *Session, asOf Day) []Lack {
	var now, advice, later []Lack
	miss := func(missing bool, l Lack) {
		switch {
		case missing && l.Advice:
			advice = append(advice, l)
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
	for _, r := range s.Reminders(asOf) {
		due := r.Kind == RemindPost || r.Kind == RemindAnswer || r.Kind == RemindEnforce || r.Kind == RemindUndated
		of, _, ok := s.Resolution(r.Resolution)
		miss(due && ok && of.ID == x.ID, Lack{Kind: LackReminder, Resolution: r.Resolution, Reminder: r})
	}
	for _, paper := range x.outdated() {
		miss(true, Lack{Kind: LackPrint, Paper: paper})
	}
	for _, e := range s.Tonight(x) {
		miss(x.discussed(e.Issue) && len(x.PointsOn(e.Issue)) == 0, Lack{Kind: LackPoint, Entry: e, Advice: true})
	}
	miss(x.Phase != Adjourned, Lack{Kind: LackEnd, Later: true})
	return slices.Concat(now, advice, later)
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
			if about.Kind = LackDeadline; c.By == "" && r.Status != Adopted { // of a promise its action item says so
				lacks = append(lacks, about)
			}
		}
	}
	return lacks
}

// discussed tells whether an issue was talked about and that is over: somebody had the
// floor, or the room was on it for a minute.
func (x *Session) discussed(id IssueID) bool {
	spoke := slices.ContainsFunc(x.Floor.Turns, func(t Speech) bool { return t.Issue == id && !t.Ended.IsZero() })
	return spoke || x.Floor.talked[id] >= time.Minute
}
