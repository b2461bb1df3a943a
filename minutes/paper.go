// Package minutes writes a session's papers: it gathers the facts out of a
// snapshot, puts them into a Document in one language, and writes the document
// in one of several formats.
//
// It does not know who asks for a paper or where it goes, and it decides
// nothing: what may not be seen yet is not in the facts it is given. The same
// snapshot gives the same bytes.
package minutes

import (
	"slices"

	"yuetan/lang"
	"yuetan/session"
)

// Paper is one kind of paper, by the name that commands and files use.
type Paper string

const (
	Minutes    Paper = "minutes"    // 会议纪要
	Resolution Paper = "resolution" // 解题规约: all adopted, or one
	CountSheet Paper = "count"      // 票数统计表, with lines for the tellers to sign
	IssueList  Paper = "issues"     // 议题清单
)

// Papers lists all papers in the order in which an evening needs them.
func Papers() []Paper { return []Paper{IssueList, CountSheet, Resolution, Minutes} }

// ParsePaper reads the name of a paper.
func ParsePaper(name string) (Paper, bool) {
	p := Paper(name)
	return p, slices.Contains(Papers(), p)
}

// Options narrow a paper; the zero value is the whole paper of a real evening.
type Options struct {
	Only      session.ResolutionID // of Resolution: this one alone, whatever became of it
	Rehearsal bool                 // stamps the paper
}

// Draft puts a session's facts into a paper. It returns *session.BadSetting for a
// paper it does not know, session.ErrNoSession without a session,
// session.ErrNoResolution where none is adopted or Only names none, and
// session.ErrNoPoll for a count sheet before a vote.
func Draft(paper Paper, s *session.Snapshot, x *session.Session, w *lang.Words, o Options) (Document, error) {
	if x == nil {
		return Document{}, session.ErrNoSession
	}
	d := draft{words: w, say: w.Papers, facts: gather(s, x, w), options: o}
	d.Paper, d.Language, d.Slug, d.Session = paper, w.Tag, s.Council.Slug, string(x.ID)
	d.facts.Paper, d.facts.Language, d.facts.Rehearsal = paper, w.Tag, o.Rehearsal
	var err error
	switch paper {
	case Minutes:
		d.minutes()
	case Resolution:
		err = d.resolutions()
	case CountSheet:
		err = d.countSheet()
	case IssueList:
		d.issueList()
	default:
		known := make([]string, 0, len(Papers()))
		for _, p := range Papers() {
			known = append(known, string(p))
		}
		err = &session.BadSetting{Key: "paper", Value: string(paper), Known: known}
	}
	if err != nil {
		return Document{}, err
	}
	d.Facts = d.facts
	return d.Document, nil
}
