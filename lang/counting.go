package lang

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"yuetan/session"
)

// Counting are the words of what makes a count trusted: the balance of the mouths,
// paper slips, receipts, and the lines of an audit.
type Counting struct {
	// The balance: present 42 = phone 19 + kiosk 11 + paper 9 + not voted 3.
	Present    string
	SlipsOut   string // the term for slips that never came back
	ComesOut   string // ends a balance that does
	Uneven     string // ends one that does not
	BoxUneven  func(voted, ballots int) string
	Reasoned   func(reason string) string
	Erased     string // an explanation that has been erased
	VoidMarks  func(list []string) string
	VoidMark   map[string]func(n int) string // by reason
	Protects   string                        // label of the level
	Level      map[session.Secrecy]string    // one word: whom the ballot protects
	Warning    map[session.Warning]string
	OneBallot  string                     // heading over the published ballots
	BallotsOf  map[session.Secrecy]string // what stands above them
	Blank      string
	Voter      string // column
	PaperVoter string // stands for the voter of a slip
	NamedSlip  string // on a slip, where the council votes by name

	// Receipts.
	ReceiptIn    func(receipt string) string
	ReceiptNot   func(receipt string) string
	ReceiptLater string
	NoReceipt    func(text string) string

	// Paper slips.
	SlipGiven    func(member string) string
	SlipReturned func(member string, late bool) string // late: the vote is closed
	PaperHeads   []string                              // handed out and not back, first entry, second entry, settled, still out
	PaperEnded   string
	Holders      func(members []string) string
	Differs      func(line int, first, second string) string
	Entered      func(n, pass, differ int) string
	BadSlip      func(line int, why string) string
	AtSlip       func(line, entered int, why string) string
	SlipForm     string
	Settled      func(line, keep int) string
	Restarted    string
	PaperClosed  func(in, out int) string
	Outstanding  func(out, entered int) string
	Explained    string
	SettledSo    func(line, keep int, reason string) string // on paper
	BegunAgain   func(reason string) string

	// An audit.
	States   map[session.State]string
	Checks   map[session.CheckName]string
	Fine     func(f session.Finding) string // what was found in order
	Flaw     func(f session.Finding) string // what was not, or cannot be shown
	Verdict  func(records, wrong, attested int) string
	NotAHead func(text string) string
}

// Balance is the balance of a count as a line, every term that is not zero.
func (w *Words) Balance(present int, c session.Channels) string {
	m := w.Common.Mouths
	var terms []string
	for _, t := range []struct {
		name   string
		n      int
		always bool
	}{{m.SSH, c.SSH, false}, {m.Kiosk, c.Kiosk, false}, {m.Assisted, c.Assisted, false}, {m.Paper, c.Paper, false},
		{w.Counting.SlipsOut, c.Out, false}, {m.NotVoted, c.NotVoted, true}} {
		if t.n != 0 || t.always {
			terms = append(terms, fmt.Sprintf("%s %d", t.name, t.n))
		}
	}
	return fmt.Sprintf("%s %d = %s", w.Counting.Present, present, strings.Join(terms, " + "))
}

// Balanced tells in a sentence or several what a poll's balance is, once it is
// counted; empty before, and for polls of the first version, which knew one mouth.
func (w *Words) Balanced(p *session.Poll) []string {
	if p.Status != session.PollCounted && p.Status != session.PollPublished || p.Channels.Total() == 0 && p.Numbers.Cast > 0 {
		return nil
	}
	line := w.Balance(p.Present, p.Channels)
	if p.Channels.Total() == p.Present {
		line += w.Counting.ComesOut
	} else {
		line += w.Counting.Uneven
	}
	lines := []string{line}
	if p.Voted() != p.Numbers.Cast {
		lines = append(lines, w.Counting.BoxUneven(p.Voted(), p.Numbers.Cast))
	}
	if p.Explanation != "" {
		lines = append(lines, w.Counting.Reasoned(p.Explanation))
	}
	return lines
}

// Voids tells how many marks on paper were void, by reason; empty when none were.
func (w *Words) Voids(voids map[string]int) string {
	var list []string
	for _, reason := range slices.Sorted(maps.Keys(voids)) {
		if say := w.Counting.VoidMark[reason]; say != nil && voids[reason] > 0 {
			list = append(list, say(voids[reason]))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return w.Counting.VoidMarks(list)
}

// Finding puts a line of an audit into a sentence, fit to show whatever the log
// holds.
func (w *Words) Finding(f session.Finding) string {
	f.Code = session.Code(Shown(string(f.Code)))
	if f.Flaw == "" {
		return w.Counting.Fine(f)
	}
	return w.Counting.Flaw(f)
}

// at is a finding's i-th number; 0 where it has fewer.
func at(f session.Finding, i int) int {
	if i >= len(f.Numbers) {
		return 0
	}
	return f.Numbers[i]
}

// Settling tells how a slip on which the two entries differ was settled, and why.
func (w *Words) Settling(s session.Settling) string {
	reason := s.Reason
	if reason == "" {
		reason = w.Counting.Erased
	}
	return w.Counting.SettledSo(s.Line, s.Keep, reason)
}

// Restarted tells why the entry of slips was begun again.
func (w *Words) Restarted(reason string) string {
	if reason == "" {
		reason = w.Counting.Erased
	}
	return w.Counting.BegunAgain(reason)
}
