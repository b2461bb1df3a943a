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
