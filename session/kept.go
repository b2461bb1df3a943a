package session

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// BrokenPrint says that the bytes of a kept print are gone or are not those whose
// hash was logged.
type BrokenPrint struct {
	Print            PrintID
	Language, Format string
	Record           uint64 // that names the hash
	Gone             bool
}

func (e *BrokenPrint) Error() string {
	return fmt.Sprintf("print %d of %s %s (%s, %s) does not give its logged hash", e.Print.Number, e.Print.Session, e.Print.Paper, e.Language, e.Format)
}

// Kept returns the bytes of a kept print. It refuses whom the paper is not for, with
// ErrNoPrint what was never printed, with ErrPrintErased what went with somebody who
// was erased; bytes that do not give the logged hash are a *BrokenPrint.
func (s *Seat) Kept(ctx context.Context, id PrintID, language, format string) ([]byte, error) {
	x, ok := s.Snapshot().Session(id.Session)
	if !ok {
		return nil, ErrNoSession
	}
	if err := s.MayHave(x, id.Paper); err != nil {
		return nil, err
	}
	e, ok := x.EditionNo(id.Paper, id.Number)
	if !ok {
		return nil, ErrNoPrint
	}
	if e.Erased {
		return nil, ErrPrintErased
	}
	p, ok := e.Print(language, format)
	if !ok {
		return nil, ErrNoPrint
	}
	return s.hall.kept(ctx, id, p)
}

func (h *Hall) kept(ctx context.Context, id PrintID, p KeptPrint) ([]byte, error) {
	text, ok, err := h.log.Kept(ctx, p.Hash)
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading a kept print: %w", err)
	case !ok, !text.Whole():
		return nil, &BrokenPrint{Print: id, Language: p.Language, Format: p.Format, Record: p.record, Gone: !ok}
	}
	return text.Bytes, nil
}

// AuditPrints reads every kept print of the council and holds it against the hash
// that was logged.
func (h *Hall) AuditPrints(ctx context.Context) ([]Finding, error) {
	var found []Finding
	n := 0
	for _, x := range h.Snapshot().Sessions {
		for _, e := range x.Editions {
			if e.Erased {
				continue
			}
			for _, p := range e.Prints {
				n++
				var broken *BrokenPrint
				_, err := h.kept(ctx, PrintID{x.ID, e.Paper, e.Number}, p)
				switch {
				case errors.As(err, &broken) && broken.Gone:
					found = append(found, Finding{Check: CheckPrints, State: Bad, Flaw: NoPrint, Record: p.record})
				case errors.As(err, &broken):
					found = append(found, Finding{Check: CheckPrints, State: Bad, Flaw: WrongPrint, Record: p.record})
				case err != nil:
					return found, err
				}
			}
		}
	}
	if len(found) == 0 && n > 0 {
		found = append(found, Finding{Check: CheckPrints, State: OK, Numbers: []int{n}})
	}
	return found, nil
}

// Facts is the last record that changed what papers tell: any but a print's own.
func (s *Snapshot) Facts() uint64 { return s.facts }

// earlier are states of the past, a few of them, for papers drawn from one.
type earlier struct {
	mu      sync.Mutex
	dropped uint64 // as of which they were read: what was erased since must not come back
	states  map[uint64]*Snapshot
	order   []uint64
}

// mostEarlier is how many states of the past are held at once.
const mostEarlier = 4

// At returns the state after a record of the log, with blanks for what was erased
// since. Head is then that record's, and so the one to print on paper.
func (s *Seat) At(ctx context.Context, seq uint64) (*Snapshot, error) {
	now := s.Snapshot()
	if seq == now.Head.Seq {
		return now, nil
	}
	if seq == 0 || seq > now.Head.Seq {
		return nil, ErrStale
	}
	h := s.hall
	h.past.mu.Lock()
	defer h.past.mu.Unlock()
	if h.past.dropped != now.dropped || h.past.states == nil {
		h.past.dropped, h.past.states, h.past.order = now.dropped, map[uint64]*Snapshot{}, nil
	}
	if then, ok := h.past.states[seq]; ok {
		return then, nil
	}
	then, err := h.replayTo(ctx, seq)
	if err != nil {
		return nil, err
	}
	if len(h.past.order) == mostEarlier {
		delete(h.past.states, h.past.order[0])
		h.past.order = h.past.order[1:]
	}
	h.past.states[seq] = then
	h.past.order = append(h.past.order, seq)
	return then, nil
}

// replayTo applies the log from its first record to the one named.
func (h *Hall) replayTo(ctx context.Context, seq uint64) (*Snapshot, error) {
	b := newBatch(empty())
	for r, err := range h.log.Read(ctx, 0) {
		if err != nil {
			return nil, fmt.Errorf("reading the log again: %w", err)
		}
		header, event, err := decode(h.known, r.Header, r.Body, r.Erased())
		if err != nil {
			return nil, err
		}
		if b.follow(event, header, r.Head()); r.Seq == seq {
			return b.Snapshot, nil
		}
	}
	return nil, ErrStale
}

// Named finds the members whose names stand in a text, and the issues whose titles
// do. It would rather find one too many: a print that names somebody goes when they
// are erased.
func (s *Snapshot) Named(text string) (members []MemberID, issues []IssueID) {
	once := map[string]bool{} // of a member or an issue: a name or title that was put right stands in it
	for _, x := range s.Sessions {
		for _, c := range x.Corrections {
			if (c.What == CorrectedName || c.What == CorrectedTitle) && standsIn(text, c.Old) {
				once[string(c.Member)+"/"+string(c.Issue)] = true
			}
		}
	}
	for _, id := range s.roll {
		if once[string(id)+"/"] || standsIn(text, s.members[id].Name) {
			members = append(members, id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(s.issues)) {
		if once["/"+string(id)] || standsIn(text, s.issues[id].Title) {
			issues = append(issues, id)
		}
	}
	return members, issues
}

// standsIn tells whether a name stands in a text: whole, where it is written with
// letters that words are made of.
func standsIn(text, name string) bool {
	if name == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(name)
	last, _ := utf8.DecodeLastRuneInString(name)
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		after, _ := utf8.DecodeRuneInString(text[to:])
		if !(inWord(first) && inWord(before)) && !(inWord(last) && inWord(after)) {
			return true
		}
		at = from + utf8.RuneLen(first)
	}
}

// inWord tells whether a letter is of a script that parts words by spaces.
func inWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// papers lists the names of all papers.
func papers() []string { return slices.Sorted(maps.Keys(paperRules)) }
