package command

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

// Printroom gives papers to whoever may have them: the kept print where there is
// one, else one that it makes and, where the facts are final, has kept. Verbs, sftp,
// the desk and the demonstration all come here.
type Printroom struct {
	rehearsal bool
	dir       string     // for folders; empty: none
	writing   sync.Mutex // held by whoever changes it

	mu      sync.Mutex
	shelves map[string]*shelf // by council
}

// NewPrintroom returns a printroom; rehearsal stamps all that it makes.
func NewPrintroom(rehearsal bool) *Printroom {
	return &Printroom{rehearsal: rehearsal, shelves: map[string]*shelf{}}
}

// mostShelves is of how many councils papers are held ready.
const mostShelves = 8

// Order asks for one paper.
type Order struct {
	Session       session.SessionID
	Paper, Format string
	Words         *lang.Words // the paper's language
	Number        int         // of an edition; 0: the newest
	Correct       bool        // make a new edition of what has changed, for Reason
	Reason        string
}

// Copy is a paper as it is handed out.
type Copy struct {
	Bytes  []byte
	State  session.PaperState
	Number int  // of the edition; 0: not kept
	Made   bool // printed for the first time just now
}

// papersOf lists the papers that a folder holds: all but those that issue codes.
func papersOf(x *session.Session) []minutes.Paper {
	return slices.DeleteFunc(slices.Clone(minutes.Papers()), func(p minutes.Paper) bool {
		return x.PaperState(string(p)) == session.PaperFresh
	})
}

// Names lists the papers that can be written.
func (p *Printroom) Names() []string {
	var names []string
	for _, paper := range minutes.Papers() {
		names = append(names, string(paper))
	}
	return names
}

// Formats lists the formats of a paper, the usual one first; none if there is no
// such paper.
func (p *Printroom) Formats(paper string) []string {
	var formats []string
	for _, f := range minutes.Paper(paper).Formats() {
		formats = append(formats, string(f))
	}
	return formats
}

// tries is how often an order is made anew when somebody else has printed or
// corrected meanwhile.
const tries = 8

// Copy hands out a paper. It returns the refusals of session.Seat.MayHave and
// session.Seat.Kept, those of drafting a paper, and for a correction
// session.ErrUnchanged, session.ErrSecretaryOnly and session.ErrReasonMissing.
func (p *Printroom) Copy(ctx context.Context, seat *session.Seat, o Order) (Copy, error) {
	reason, err := session.Clean(o.Reason, session.ReasonLimit)
	if err != nil {
		return Copy{}, err
	}
	o.Reason = reason
	made := false
	for range tries {
		j, err := p.plan(ctx, seat, o)
		if err != nil {
			return Copy{}, err
		}
		if j.kept {
			data, err := seat.Kept(ctx, session.PrintID{Session: o.Session, Paper: o.Paper, Number: j.mark.Number}, o.Words.Tag, o.Format)
			return Copy{data, session.PaperFinal, j.mark.Number, made}, err
		}
		data, doc, err := p.make(seat, o, j)
		if err != nil || j.state != session.PaperFinal {
			return Copy{Bytes: data, State: j.state}, err
		}
		in, err := p.shelf(j.then.Council.Slug).named(seat.Snapshot().Facts(), o, j, doc)
		if err != nil {
			return Copy{}, err
		}
		_, err = seat.Do(ctx, session.Print{Session: o.Session, Paper: o.Paper, Language: o.Words.Tag, Format: o.Format, Number: j.mark.Number,
			At: j.at, Reason: j.mark.Reason, Bytes: data, Members: in.members, Issues: in.issues})
		switch {
		case errors.Is(err, session.ErrStale):
			continue
		case err != nil:
			return Copy{}, err
		}
		made, o.Correct, o.Number = true, false, j.mark.Number
	}
	return Copy{}, session.ErrStale
}

// Size is how many bytes Copy would hand out now. Nothing is kept for asking.
func (p *Printroom) Size(ctx context.Context, seat *session.Seat, o Order) (int, error) {
	j, err := p.plan(ctx, seat, o)
	if err != nil || j.kept {
		return j.size, err
	}
	data, _, err := p.make(seat, o, j)
	return len(data), err
}

// job is an order with which print it is for.
type job struct {
	state session.PaperState
	kept  bool
	size  int // of a kept print
	at    uint64
	then  *session.Snapshot // the state after record at
	mark  minutes.Mark
}

// plan finds the print that an order is for.
func (p *Printroom) plan(ctx context.Context, seat *session.Seat, o Order) (job, error) {
	now := seat.Snapshot()
	x, ok := now.Session(o.Session)
	if !ok || o.Session == "" {
		return job{}, session.ErrNoSession
	}
	if err := seat.MayHave(x, o.Paper); err != nil {
		return job{}, err
	}
	j := job{state: x.PaperState(o.Paper), at: now.Facts()}
	last, any := x.Edition(o.Paper)
	switch {
	case j.state != session.PaperFinal && (o.Number > 0 || o.Correct):
		return j, session.ErrPaperDraft
	case j.state != session.PaperFinal:
		j.mark.Draft = j.state == session.PaperDraft
		return p.drawn(ctx, seat, o, x, j)
	case o.Number > 0 && o.Number != last.Number:
		return earlier(x, o)
	case o.Number > 0 && last.Erased:
		return j, session.ErrPrintErased
	case !any && o.Correct:
		return j, session.ErrUnchanged
	case !any:
		j.mark.Number = 1
		return p.drawn(ctx, seat, o, x, j)
	case last.Erased:
		j.mark.Number = last.Number + 1
		return p.drawn(ctx, seat, o, x, j)
	case o.Correct || session.LivingPaper(o.Paper) && j.at > last.At && o.Number == 0:
		j.mark.Number, j.mark.Reason = last.Number+1, o.Reason
		j, err := p.drawn(ctx, seat, o, x, j)
		if err != nil || len(j.mark.Before)+len(j.mark.Now) > 0 {
			return j, err
		}
		if o.Correct {
			return j, session.ErrUnchanged
		}
	}
	if k, ok := last.Print(o.Words.Tag, o.Format); ok {
		return job{state: j.state, kept: true, size: k.Size, mark: minutes.Mark{Number: last.Number}}, nil
	}
	return p.drawn(ctx, seat, o, x, job{state: j.state, at: last.At, mark: minutes.Mark{Number: last.Number, Reason: last.Reason}})
}

// earlier finds a print of an edition that is not the newest.
func earlier(x *session.Session, o Order) (job, error) {
	e, ok := x.EditionNo(o.Paper, o.Number)
	if ok && e.Erased {
		return job{}, session.ErrPrintErased
	}
	k, printed := e.Print(o.Words.Tag, o.Format)
	if !printed {
		return job{}, session.ErrNoPrint
	}
	return job{state: session.PaperFinal, kept: true, size: k.Size, mark: minutes.Mark{Number: o.Number}}, nil
}

// drawn adds the state that a print is drawn from, and what has changed since the
// edition before.
func (p *Printroom) drawn(ctx context.Context, seat *session.Seat, o Order, x *session.Session, j job) (job, error) {
	var err error
	if j.then, err = seat.At(ctx, j.at); err != nil || j.mark.Number < 2 {
		return j, err
	}
	before, ok := x.EditionNo(o.Paper, j.mark.Number-1)
	if !ok || before.Erased {
		j.mark.Erased = true
		return j, nil
	}
	then, err := seat.At(ctx, before.At)
	if err != nil {
		return j, err
	}
	old, err := p.draft(seat, then, o)
	if err != nil {
		return j, err
	}
	doc, err := p.draft(seat, j.then, o)
	if err != nil {
		return j, err
	}
	j.mark.Before, j.mark.Now = minutes.Changes(old, doc)
	return j, nil
}

// draft puts a state into a paper.
func (p *Printroom) draft(seat *session.Seat, s *session.Snapshot, o Order) (minutes.Document, error) {
	x, ok := s.Session(o.Session)
	if !ok {
		return minutes.Document{}, session.ErrNoSession
	}
	return p.shelf(s.Council.Slug).document(seat.Snapshot().Facts(), s, o, func() (minutes.Document, error) {
		return minutes.Draft(minutes.Paper(o.Paper), s, x, o.Words, minutes.Options{Rehearsal: p.rehearsal})
	})
}

// make writes what was planned.
func (p *Printroom) make(seat *session.Seat, o Order, j job) ([]byte, minutes.Document, error) {
	doc, err := p.draft(seat, j.then, o)
	if err != nil {
		return nil, doc, err
	}
	doc = doc.Marked(j.mark, o.Words)
	data, err := p.shelf(j.then.Council.Slug).bytes(seat.Snapshot().Facts(), o, j, func() ([]byte, error) {
		var b strings.Builder
		err := minutes.Write(&b, doc, minutes.Format(o.Format))
		return []byte(b.String()), err
	})
	return data, doc, err
}

func (p *Printroom) shelf(slug string) *shelf {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := p.shelves[slug]
	if s == nil {
		if len(p.shelves) == mostShelves {
			clear(p.shelves)
		}
		s = &shelf{}
		p.shelves[slug] = s
	}
	return s
}
