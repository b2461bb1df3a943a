package tui

import (
	"context"
	"slices"
	"time"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskPaper is the sheet on which the paper slips are entered, twice, by two
// people. What one types is gone from the screen with Enter; only a slip on which
// the two entries differ is shown again.
type deskPaper struct {
	line   slipLine
	sent   *sentSlip
	other  *session.Seat // whoever sat down for the second entry
	typed  time.Time     // when a key was pressed last
	second bool          // the holder of the desk makes the second entry
	differ slipPair      // the slip that is looked at; line 0: none
}

// sentSlip is a slip on its way, to be there again should it be refused.
type sentSlip struct {
	line     slipLine
	pass, at int
}

// slipPair are the two entries of a slip on which they differ.
type slipPair struct {
	line   int
	there  bool // they have come
	passes [2]session.Slip
}

// upAfter is how long no key is pressed before whoever sat down counts as gone:
// nobody else is to enter slips in their name.
const upAfter = 5 * time.Minute

// paperStage is what the sheet is for at the moment.
type paperStage int

const (
	paperNone   paperStage = iota // no slips, or no vote yet
	paperFirst                    // this hand makes the first entry
	paperOther                    // somebody else makes it
	paperSeat                     // the second entry needs another person
	paperSecond                   // this hand makes the second entry
	paperSettle                   // both are in; some slips differ
	paperClose                    // all agree
	paperDone
)

func (*deskPaper) name(w *lang.Words) string { return w.Desk.Slips.Name }
func (*deskPaper) typing() bool              { return false }

func (d *deskPaper) unsent() bool { return !d.line.empty() }

// hand says in whose name a slip is entered now.
func (d *deskPaper) hand(v View) session.MemberID {
	if d.other != nil {
		return d.other.Member()
	}
	return v.Me.Member.ID
}

// batch gives the session and the poll whose slips lie on the desk.
func batch(v View) (*session.Session, *session.Poll) {
	x, ok := v.Snapshot.Current()
	if !ok {
		return nil, nil
	}
	p := x.Poll()
	if p != nil && p.Status == session.Void {
		p = nil
	}
	return x, p
}

func (d *deskPaper) stage(v View) paperStage {
	x, p := batch(v)
	if p == nil || v.Board.Poll == nil || x.SlipsOut() == 0 && p.Paper.First == 0 {
		return paperNone
	}
	now, who := p.Paper, d.hand(v)
	switch {
	case now.Done || p.Status != session.PollOpen && p.Status != session.PollClosed:
		return paperDone
	case now.First > 0 && now.Second == now.First && len(now.Differ) > 0:
		return paperSettle
	case now.First > 0 && now.Second == now.First:
		return paperClose
	case now.Second > 0 && who == now.SecondBy:
		return paperSecond
	case now.Second > 0:
		return paperSeat
	case now.First > 0 && who != now.FirstBy && (d.second || d.other != nil || now.First == x.SlipsOut()):
		return paperSecond
	case now.First > 0 && who != now.FirstBy:
		return paperOther
	case now.First > 0 && now.First >= x.SlipsOut():
		return paperSeat
	}
	return paperFirst
}

func (d *deskPaper) press(v View, k parts.Key) Act {
	_, p := batch(v)
	idle := v.Now.Sub(d.typed)
	d.typed = v.Now
	if d.other != nil && idle > upAfter {
		return d.leave(v)
	}
	stage := d.stage(v)
	if p == nil || stage == paperNone || stage == paperDone {
		return Act{}
	}
	digit, isDigit := k.Digit()
	switch {
	case k.Kind == parts.Up, k.Kind == parts.Down:
		return d.turn(v, p, k.Kind == parts.Down)
	case isDigit && digit == 0 && p.Paper.First > 0:
		return Act{Open: restartForm(p)}
	case isDigit && d.differ.there && d.line.empty() && (digit == 5 || digit == 1):
		keep := 1
		if digit == 1 {
			keep = 2
		}
		return Act{Open: settleForm(p.ID, d.differ.line, keep)}
	case k.Kind == parts.Enter:
		return d.enter(v, p, stage)
	case stage == paperFirst || stage == paperSecond:
		d.line.press(k, v.Board.Poll.Issues)
	}
	return Act{}
}

// enter sends a slip, or takes the batch a step on.
func (d *deskPaper) enter(v View, p *session.Poll, stage paperStage) Act {
	if v.Saving == Unsent || v.Saving == Slow {
		return Act{}
	}
	switch stage {
	case paperFirst, paperSecond:
		d.line.finish(v.Board.Poll.Issues)
		switch {
		case d.line.full(v.Board.Poll):
			return d.send(p, stage)
		case !d.line.empty() || stage == paperSecond:
			return Act{}
		case p.Paper.First > 0:
			return Act{Open: d.sit(p)}
		case p.Status == session.PollClosed:
			return Act{Open: &deskPaperEnd{poll: p.ID}}
		}
	case paperOther:
		d.second = true
	case paperSeat:
		return Act{Open: d.sit(p)}
	case paperClose:
		return Act{Open: &deskPaperEnd{poll: p.ID}}
	}
	return Act{}
}

// send gives the typed slip to the box and forgets it.
func (d *deskPaper) send(p *session.Poll, stage paperStage) Act {
	ask := session.EnterSlip{Poll: p.ID, Pass: 1, Line: p.Paper.First + 1, Slip: d.line.slip()}
	act := Act{}
	if stage == paperSecond {
		ask.Pass, ask.Line = 2, p.Paper.Second+1
		act.As = d.other
	}
	d.sent = &sentSlip{d.line, ask.Pass, ask.Line}
	d.line = slipLine{}
	act.Ask = ask
	act.Done = func(v View, _ session.Answer) Act {
		d.sent = nil
		return d.changed(v)
	}
	return act
}

// changed takes in what became of the slips: a refused one is there again to be
// corrected, a settled one is not shown any more, a differing one is fetched.
func (d *deskPaper) changed(v View) Act {
	_, p := batch(v)
	if p == nil {
		*d = deskPaper{}
		return Act{}
	}
	if s := d.sent; s != nil && v.Saving != Unsent && v.Saving != Slow {
		entered := p.Paper.First
		if s.pass == 2 {
			entered = p.Paper.Second
		}
		if entered < s.at {
			d.line = s.line
		}
		d.sent = nil
	}
	if p.Paper.First == 0 {
		d.second, d.other = false, nil
	}
	if len(p.Paper.Differ) == 0 {
		d.differ = slipPair{}
		return Act{}
	}
	if slices.Contains(p.Paper.Differ, d.differ.line) {
		return Act{}
	}
	return d.fetch(p.ID, p.Paper.Differ[0])
}

// turn looks at another slip on which the entries differ.
func (d *deskPaper) turn(v View, p *session.Poll, on bool) Act {
	all := p.Paper.Differ
	at := slices.Index(all, d.differ.line)
	if len(all) == 0 {
		return Act{}
	}
	next := at - 1
	if on {
		next = at + 1
	}
	if next < 0 || next >= len(all) {
		return Act{}
	}
	return d.fetch(p.ID, all[next])
}

func (d *deskPaper) fetch(poll session.PollID, line int) Act {
	d.differ = slipPair{line: line}
	return Act{Fetch: func(ctx context.Context, seat *session.Seat) (any, error) {
		first, second, err := seat.SlipEntries(ctx, poll, line)
		return slipPair{line, true, [2]session.Slip{first, second}}, err
	}}
}

func (d *deskPaper) take(_ View, found any) Act {
	if pair, ok := found.(slipPair); ok && pair.line == d.differ.line {
		d.differ = pair
	}
	return Act{}
}

// leave lets whoever sat down get up when the sheet is left.
func (d *deskPaper) leave(v View) Act {
	d.line, d.differ = slipLine{}, slipPair{}
	if d.other == nil {
		return Act{}
	}
	d.other = nil
	return Act{Say: v.Words.Desk.Slips.GotUp}
}

// sit asks for the code of whoever makes the second entry; the first person's is
// refused, and anybody's but the one's who has begun it.
func (d *deskPaper) sit(p *session.Poll) screen {
	return &deskSeat{code: parts.NewInput(16),
		title: func(w *lang.Words) string { return w.Desk.Slips.SitTitle },
		note:  func(w *lang.Words) string { return w.Desk.Slips.SitNote },
		then: func(v View, seat *session.Seat) Act {
			_, now := batch(v)
			switch {
			case now == nil || now.ID != p.ID:
				return Act{Back: true}
			case seat.Member() == now.Paper.FirstBy:
				return Act{Say: v.Words.Refusal(session.ErrSameHand)}
			case now.Paper.Second > 0 && seat.Member() != now.Paper.SecondBy:
				return Act{Say: v.Words.Refusal(session.ErrOtherHand)}
			}
			d.other, d.typed = seat, v.Now
			return Act{Back: true, Say: v.Words.Desk.Slips.SatDown(nameOf(v, seat.Member()))}
		}}
}

func nameOf(v View, id session.MemberID) string {
	m, _ := v.Snapshot.Member(id)
	if m.Name == "" {
		return v.Words.Common.Erased
	}
	return m.Name
}
