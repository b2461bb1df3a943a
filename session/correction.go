package session

import (
	"slices"
	"time"
)

// Corrected names the kind of fact that was corrected.
type Corrected string

const (
	CorrectedName   Corrected = "name"   // of a member
	CorrectedHome   Corrected = "home"   // of a member
	CorrectedTitle  Corrected = "title"  // of an issue
	CorrectedDetail Corrected = "detail" // of an issue
	CorrectedDate   Corrected = "date"   // of the session
	CorrectedPlace  Corrected = "place"  // of the session
)

// Correction is a fact changed where it was typed, once people had come together:
// the record shows what stood there, what stands there now, who changed it and
// when. What is erased leaves no correction behind.
type Correction struct {
	Time   time.Time
	Seq    uint64   // the record that tells of it
	By     MemberID // empty: the operator
	What   Corrected
	Member MemberID // of a name or a home
	Issue  IssueID  // of a title or a detail
	Old    string
	New    string
}

// begun is the last session that people have come to, if any: what is put right after
// it belongs to it, even when the next one is planned already.
func (s *Snapshot) begun() *Session {
	for _, x := range slices.Backward(s.Sessions) {
		if x.Phase >= CheckInPhase {
			return x
		}
	}
	return nil
}

// corrected notes a correction in a session that has begun. Filling in what was
// empty is no correction.
func (b *batch) corrected(x *Session, h Header, c Correction) {
	if x == nil || x.Phase < CheckInPhase || c.Old == c.New || c.Old == "" || c.New == "" {
		return
	}
	c.Time, c.Seq, c.By = h.Time, h.Seq, h.By
	s := b.sitting(x.ID)
	s.Corrections = append(slices.Clip(s.Corrections), c)
}

// forgetCorrections drops those about a member or an issue that is erased.
func (b *batch) forgetCorrections(member MemberID, issue IssueID) {
	about := func(c Correction) bool {
		return member != "" && c.Member == member || issue != "" && c.Issue == issue
	}
	for _, x := range b.Sessions {
		if slices.ContainsFunc(x.Corrections, about) {
			s := b.sitting(x.ID)
			s.Corrections = slices.DeleteFunc(slices.Clone(s.Corrections), about)
		}
	}
}

// namesRoll are the papers that name members as the roll has them.
var namesRoll = []string{"signin", "count", "record", "minutes"}

// heads are the papers that begin with when and where the session was held.
var heads = []string{"meeting", "signin", "issues", "count", "record", "minutes"}

// outdated lists the papers whose newest print is older than a correction of what
// stands in it. What was put back to what it had been is no matter, but for the record,
// which tells of every correction; living papers are printed anew by themselves.
func (x *Session) outdated() []string {
	var old []string
	for _, e := range x.Editions {
		newest, _ := x.Edition(e.Paper)
		if e.Number != newest.Number || e.Erased || LivingPaper(e.Paper) {
			continue
		}
		if x.correctedSince(e) {
			old = append(old, e.Paper)
		}
	}
	return old
}

func (x *Session) correctedSince(e Edition) bool {
	type fact struct {
		what   Corrected
		member MemberID
		issue  IssueID
	}
	was := map[fact]string{}
	for _, c := range slices.Backward(x.Corrections) {
		if c.Seq > e.At && (e.Paper == "record" || e.tells(c)) {
			was[fact{c.What, c.Member, c.Issue}] = c.Old
		}
	}
	is := map[fact]string{}
	for _, c := range x.Corrections {
		is[fact{c.What, c.Member, c.Issue}] = c.New
	}
	for f, old := range was {
		if e.Paper == "record" || is[f] != old {
			return true
		}
	}
	return false
}

// tells whether what was corrected stands in the edition.
func (e Edition) tells(c Correction) bool {
	switch c.What {
	case CorrectedName:
		return slices.Contains(namesRoll, e.Paper) && e.names(c.Member, "")
	case CorrectedHome:
		return e.Paper == "signin" && e.names(c.Member, "")
	case CorrectedTitle:
		return e.names("", c.Issue)
	case CorrectedDetail:
		return (e.Paper == "issues" || e.Paper == "record") && e.names("", c.Issue)
	}
	return slices.Contains(heads, e.Paper) || c.What == CorrectedDate && e.Paper == "notice"
}
