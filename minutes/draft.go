package minutes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"yuetan/lang"
	"yuetan/session"
)

// draft is a document being written.
type draft struct {
	Document
	s         *session.Snapshot
	x         *session.Session
	attendees []AttendeeFacts
	turns     []TurnFacts
	words     *lang.Words
	say       lang.Papers
	facts     Facts
	options   Options
	sections  int
}

func (d *draft) add(blocks ...Block) { d.Blocks = append(d.Blocks, blocks...) }

// head sets the title and what stands above the first block.
func (d *draft) head(title string) {
	d.Title = title
	d.Subtitle = d.facts.Council.Name + "  " + d.words.Common.Month(session.SessionID(d.Session)) + "  " + d.Session
	if d.options.Rehearsal {
		d.Stamp = d.words.Common.Rehearsal
		d.add(Note{Text: d.words.Common.Made, Caution: true})
	}
}

// section begins a numbered section.
func (d *draft) section(title string) {
	d.sections++
	d.add(Heading{Level: 1, Text: d.say.Section(d.sections, title)})
}

// only leaves of the facts those of every paper and what keep adds, so that a new
// fact reaches no paper that was not meant to tell it.
func (d *draft) only(keep func(*Facts)) {
	f := d.facts
	d.facts = Facts{Paper: f.Paper, Language: f.Language, Rehearsal: f.Rehearsal, Council: f.Council, Session: f.Session, Phase: f.Phase,
		Date: f.Date, Place: f.Place, Host: f.Host, Chair: f.Chair, Head: f.Head}
	keep(&d.facts)
}

// foot puts the head of the log at the end, in short and in full.
func (d *draft) foot() {
	short := d.facts.Head.Hash
	if len(short) >= 8 {
		short = short[:4] + " " + short[4:8]
	}
	d.Foot = d.say.Head(d.facts.Head.Seq, short, d.facts.Head.Hash)
}

func (d *draft) column(title string, a Align, width int) Column {
	return Column{Title: upper(title), Align: a, Width: width}
}

// upper makes the first letter a capital, as heads and labels on paper have it.
func upper(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// pair adds a named fact unless it is unknown.
func (p *Pairs) pair(name, value string) {
	if value = strings.TrimSpace(value); value != "" {
		p.Rows = append(p.Rows, Pair{Name: upper(name), Value: value})
	}
}

// about are the facts that begin most papers.
func (d *draft) about() Pairs {
	f, n := d.facts, d.words.Common.Words
	var p Pairs
	p.pair(n.Date, d.words.Common.Announced(f.Date))
	p.pair(n.Place, f.Place)
	p.pair(n.Host, f.Host)
	p.pair(n.Chair, f.Chair)
	return p
}

// issueTitle names an issue with its code.
func (d *draft) issueTitle(code, title string) string { return "[" + code + "] " + title }
