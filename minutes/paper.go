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
	Meeting      Paper = "meeting"      // 会议通知
	SignIn       Paper = "signin"       // 签到表, with rows to be signed by hand
	IssueList    Paper = "issues"       // 议题清单
	Slips        Paper = "slips"        // 选票: paper ballots to be cut
	CountSheet   Paper = "count"        // 票数统计表, with lines for the tellers to sign
	Receipts     Paper = "receipts"     // 回执清单
	Record       Paper = "record"       // 会议记录: the running record, kept inside
	Minutes      Paper = "minutes"      // 会议纪要
	Resolution   Paper = "resolution"   // 解题规约: all adopted, or one
	Notice       Paper = "notice"       // 公示
	Ledgers      Paper = "ledgers"      // 问题清单, 责任清单, 销号台账
	Satisfaction Paper = "satisfaction" // 满意度
	Rota         Paper = "rota"         // 轮值表
	Handover     Paper = "handover"     // 交接卡, from host to host
	Cards        Paper = "cards"        // 入场卡 with codes: never kept
	Index        Paper = "index"        // 归档目录
)

// Papers lists the papers that can be drafted, in the order in which an evening
// needs them.
func Papers() []Paper {
	return []Paper{Meeting, SignIn, IssueList, Slips, CountSheet, Receipts, Record, Minutes, Resolution, Notice, Ledgers, Satisfaction, Rota, Handover, Index}
}

// Formats lists the formats that the paper is written in, the likeliest first; none
// for a paper that is not in Papers.
func (p Paper) Formats() []Format {
	if !slices.Contains(Papers(), p) {
		return nil
	}
	switch p {
	case Ledgers:
		return []Format{XLSX, DOCX, HTML, CSV, JSON}
	case Satisfaction, Rota:
		return []Format{HTML, DOCX, XLSX, Markdown, CSV, JSON}
	case Index:
		return []Format{DOCX, XLSX, HTML, CSV}
	case SignIn:
		return []Format{DOCX, XLSX, HTML, CSV, JSON}
	case Slips:
		return []Format{DOCX, HTML}
	case IssueList, CountSheet, Receipts:
		return []Format{HTML, DOCX, XLSX, Markdown, CSV, JSON}
	}
	return []Format{HTML, DOCX, Markdown, CSV, JSON}
}

// Number is the paper's place in the folder that a secretary hands in, from 1; 0 for
// a paper that is not part of it. 10 are the objections, which come in writing.
func (p Paper) Number() int {
	order := []Paper{Meeting, SignIn, IssueList, Slips, CountSheet, Record, Minutes, Resolution, Notice, "", Ledgers, Satisfaction, Index,
		Receipts, Rota, Handover}
	return slices.Index(order, p) + 1
}

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
// session.ErrNoPoll for a count sheet or receipts before a vote.
func Draft(paper Paper, s *session.Snapshot, x *session.Session, w *lang.Words, o Options) (Document, error) {
	if x == nil {
		return Document{}, session.ErrNoSession
	}
	d := draft{s: s, x: x, words: w, say: w.Papers, facts: gather(s, x, w), options: o}
	d.Paper, d.Language, d.Slug, d.Session = paper, w.Tag, s.Council.Slug, string(x.ID)
	d.Made, d.Page = s.Time, w.Papers.Page
	d.facts.Paper, d.facts.Language, d.facts.Rehearsal = paper, w.Tag, o.Rehearsal
	var err error
	switch paper {
	case Meeting:
		d.meeting()
	case SignIn:
		d.signIn()
	case Slips:
		d.slips()
	case Receipts:
		err = d.receiptList()
	case Notice:
		err = d.notice()
	case Record:
		d.record()
	case Ledgers:
		d.ledgers()
	case Satisfaction:
		d.satisfaction()
	case Rota:
		d.rota()
	case Handover:
		d.handover()
	case Index:
		d.index()
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
