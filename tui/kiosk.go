package tui

import (
	"context"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// patience is how long the kiosk waits for a key before it forgets who was there.
const patience = 30 * time.Second

// booth is what the screens of one kiosk have in common. Nothing in it is of a
// person: between two of them only the pace of wrong codes is kept.
type booth struct {
	pace     *pace
	language string // the council's, as a tag: what each person finds
	touched  time.Time
}

func (b *booth) touch(now time.Time) { b.touched = now }

// left is how many seconds remain before the kiosk forgets.
func (b *booth) left(v View) int {
	return max(0, int((patience-v.Now.Sub(b.touched)+time.Second-1)/time.Second))
}

// forget goes back to the code, and leaves nothing of whoever was there.
func (b *booth) forget() Act {
	return Act{Replace: &kioskCode{booth: b}, Speak: b.language, Wipe: true}
}

// newKiosk is the kiosk with nobody there.
func newKiosk(p *pace, language string) screen {
	return &kioskCode{booth: &booth{pace: p, language: language}}
}

// guest is whoever typed a code: their seat, lent to the kiosk for as long as they
// stand there.
type guest struct {
	seat       *session.Seat
	number     int
	name       string
	language   string // their own choice; empty: none
	council    string // the council's language
	poll       session.PollID
	resolution session.ResolutionID // before the room, and they are asked
	said       session.ConsentAnswer
	refused    error // why they cannot vote here now
	voted      bool
	mouth      session.Mouth // by which way, when voted
	waiting    int           // their place in the speakers' queue; 0: not in it
	err        error         // nobody's code, or what the store said
}

// visit finds whose code it is and notes them as present. What it found comes back
// as a guest, with the error in it.
func visit(code string) func(context.Context, *session.Seat) (any, error) {
	return func(ctx context.Context, kiosk *session.Seat) (any, error) {
		seat, err := kiosk.Lend(code)
		if err != nil {
			return guest{err: err}, nil
		}
		return arrive(ctx, seat), nil
	}
}

// arrive checks a member in and says whether they may vote here now.
func arrive(ctx context.Context, seat *session.Seat) guest {
	me, ok := seat.Me()
	if !ok {
		return guest{err: session.ErrWrongCode}
	}
	w := guest{seat: seat, number: me.Member.Number, name: me.Member.Name, language: me.Member.Language,
		council: seat.Snapshot().Council.Language}
	w.waiting = me.Waiting
	x, ok := seat.Snapshot().Current()
	if !ok {
		return guest{err: session.ErrNoSession}
	}
	if !me.Here {
		c := session.CheckIn{Session: x.ID, Member: seat.Member(), How: session.AtKiosk}
		if _, w.err = seat.Do(ctx, c); w.err != nil {
			return w
		}
		me, _ = seat.Me()
		x, _ = seat.Snapshot().Current()
	}
	p := x.Poll()
	if r, asked := before(seat.Snapshot().Board()); asked && seat.Snapshot().MayConsent(x, seat.Member()) == nil {
		w.resolution, w.said = r.ID, me.Answers[r.ID]
	}
	switch {
	case p == nil:
		w.refused = session.ErrPollNotOpen
	case p.Status != session.PollOpen:
		w.refused = session.ErrPollClosed
	case x.Slips[seat.Member()] == session.SlipOut:
		w.refused = session.ErrHasSlip
	case !me.Entitled && me.Roles.Has(session.Adviser):
		w.refused = session.ErrAdviser
	case !me.Entitled:
		w.refused = session.ErrNotEntitled
	case me.Voted:
		var own session.OwnBallot
		own, _, w.err = seat.CastBallot(ctx, p.ID)
		w.voted, w.mouth = true, own.Mouth // what is on it stays in the box
	}
	if p != nil {
		w.poll = p.ID
	}
	return w
}

// standing is what the screens in front of a person have in common.
type standing struct {
	*booth
	voter *guest
}

func (s standing) there(View) bool { return true }

// second forgets whoever has gone; a ballot on its way is waited for.
func (s standing) second(v View) Act {
	if v.Saving == Unsent || v.Saving == Slow || s.left(v) > 0 {
		return Act{}
	}
	return s.forget()
}

// over says that the vote has ended under somebody's hands; a void poll is simply gone.
func (s standing) over(v View) Act {
	if p := v.Board.Poll; p == nil || p.ID != s.voter.poll {
		return s.forget()
	}
	s.voter.refused = session.ErrPollClosed
	return Act{Replace: &kioskNote{s}}
}

// foot is the last row: the language, how things stand, and in the last seconds
// that it is about to forget.
func (s standing) foot(v View, p *parts.Page, words string) {
	if left := s.left(v); left <= 10 {
		words = v.Words.Kiosk.Forgets(left)
	}
	kioskFoot(v, p, words)
}

// kioskFoot draws the last row; words that there is no room for are left out.
func kioskFoot(v View, p *parts.Page, words string) {
	all := v.Words.Common.Swap + "    " + words
	if parts.Width(all) > v.Size.W-1 {
		all = v.Words.Common.Swap
	}
	p.Foot(all)
}

func (s standing) who(v View) string { return v.Words.Kiosk.Who(s.voter.number, s.voter.name) }
