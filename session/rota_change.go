package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// RotaWhat says how a turn of the rota was changed.
type RotaWhat string

const (
	RotaSkip    RotaWhat = "skip"
	RotaSwap    RotaWhat = "swap"
	RotaStandIn RotaWhat = "stand-in"
)

// RotaChange is a turn skipped, swapped or lent to somebody who stands in. It is
// kept for good, so that the rota explains itself.
type RotaChange struct {
	N      int // from 1
	What   RotaWhat
	Unit   UnitID    // whose turn it is
	With   UnitID    // swaps with it, or stands in
	Person MemberID  // stands in, instead of a unit
	Reason string    // empty once erased, and of a swap
	By     MemberID  // who decided it; empty: the operator
	Used   SessionID // in which it took effect; empty: it is still to come
	Undone bool      // taken back, or overtaken: the unit hosted after all

	whose MemberID // with whom the reason goes when they are erased
}

// Coming tells whether the change is still to take effect.
func (c RotaChange) Coming() bool { return c.Used == "" && !c.Undone }

// change returns the change of that number; an empty one for none.
func (s *Snapshot) change(n int) RotaChange {
	if n < 1 || n > len(s.RotaChanges) {
		return RotaChange{}
	}
	return s.RotaChanges[n-1]
}

// RotaOf lists the changes that concern a unit, the newest first.
func (s *Snapshot) RotaOf(id UnitID) []RotaChange {
	var list []RotaChange
	for _, c := range slices.Backward(s.RotaChanges) {
		if c.Unit == id || c.With == id {
			list = append(list, c)
		}
	}
	return list
}

func (b *batch) changed(n int, change func(*RotaChange)) {
	if n < 1 || n > len(b.RotaChanges) {
		return
	}
	if !b.owned("rota") {
		b.RotaChanges = slices.Clone(b.RotaChanges)
	}
	change(&b.RotaChanges[n-1])
}

func (b *batch) used(n int, in SessionID) {
	b.changed(n, func(c *RotaChange) {
		if c.Used == "" {
			c.Used = in
		}
	})
}

func (b *batch) void(n int) { b.changed(n, func(c *RotaChange) { c.Undone = true }) }

func (b *batch) addChange(c RotaChange) {
	c.N = len(b.RotaChanges) + 1
	b.RotaChanges = append(slices.Clip(b.RotaChanges), c)
	b.own["rota"] = true
	b.RotaStep++
}

// SkipHost passes a unit's coming turn. The unit keeps its place: it is passed over
// once, when its turn comes, and comes up again right after the one that hosts instead.
type SkipHost struct {
	Unit   UnitID
	Reason string
	Step   int // the Snapshot's RotaStep that it was decided on
}

func (SkipHost) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c SkipHost) decide(s *Snapshot, e Envelope) (Decision, error) {
	u, ok := s.Unit(c.Unit)
	switch {
	case !ok:
		return Decision{}, ErrNoUnit
	case u.Skip != 0:
		return Decision{}, ErrSkipped
	case !slices.ContainsFunc(s.Units, func(o Unit) bool { return o.ID != u.ID && !o.Left && o.Skip == 0 }):
		return Decision{}, ErrNobodyHosts
	case c.Step != s.RotaStep:
		return Decision{}, ErrStale
	}
	n := len(s.RotaChanges) + 1
	reasoned, err := s.rotaReason(n, u, c.Reason, e)
	if err != nil {
		return Decision{}, err
	}
	return Decision{Events: []Event{&rotaSkipped{Change: n, Unit: u.ID}, reasoned}, Answer: Answer{ID: strconv.Itoa(n)}}, nil
}

// rotaReason is why a turn is changed. It goes with whoever wrote it; of the operator's,
// with the unit's contact.
func (s *Snapshot) rotaReason(n int, u Unit, reason string, e Envelope) (*rotaReasoned, error) {
	clean, err := Clean(reason, ReasonLimit)
	if err != nil {
		return nil, err
	}
	if clean == "" {
		return nil, ErrReasonMissing
	}
	whose := e.By
	if whose == "" {
		whose = u.Contact
	}
	return &rotaReasoned{Change: n, Member: whose, Reason: clean}, nil
}

type rotaSkipped struct {
	Change int    `json:"change"`
	Unit   UnitID `json:"unit"`
}

func (*rotaSkipped) kind() string { return "rota.skipped" }

func (x *rotaSkipped) apply(b *batch, h Header) {
	b.addChange(RotaChange{What: RotaSkip, Unit: x.Unit, By: h.By})
	b.unit(x.Unit, func(u *Unit) { u.Skip = x.Change })
}

type rotaReasoned struct {
	Change int      `json:"change"`
	Member MemberID `json:"member,omitempty"`
	Reason string   `json:"reason"`
}

func (*rotaReasoned) kind() string    { return "rota.reasoned" }
func (x *rotaReasoned) about() string { return fmt.Sprintf("%d %s", x.Change, x.Member) }

func (*rotaReasoned) erased(a string) Event {
	x := &rotaReasoned{}
	n, member, _ := strings.Cut(a, " ")
	x.Change, _ = strconv.Atoi(n)
	x.Member = MemberID(member)
	return x
}

func (x *rotaReasoned) apply(b *batch, h Header) {
	b.changed(x.Change, func(c *RotaChange) { c.Reason, c.whose = x.Reason, x.Member })
	if x.Member != "" {
		m := b.member(x.Member)
		m.records = append(slices.Clip(m.records), h.Seq)
	}
}

// forgetRotaReasons blanks what went with a member who is erased.
func (b *batch) forgetRotaReasons(id MemberID) {
	for _, c := range b.RotaChanges {
		if c.whose == id {
			b.changed(c.N, func(c *RotaChange) { c.Reason = "" })
		}
	}
}

// SwapHosts lets two units take each other's coming turn. Each stands in the other's
// place until it has hosted; then it goes by when it hosted, as ever. A swap outlives
// that one of the two leaves.
type SwapHosts struct {
	First, Second UnitID
	Step          int
}

func (SwapHosts) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c SwapHosts) decide(s *Snapshot, _ Envelope) (Decision, error) {
	_, ok1 := s.Unit(c.First)
	_, ok2 := s.Unit(c.Second)
	switch {
	case !ok1 || !ok2:
		return Decision{}, ErrNoUnit
	case c.First == c.Second:
		return Decision{}, ErrSameUnit
	case c.Step != s.RotaStep:
		return Decision{}, ErrStale
	}
	n := len(s.RotaChanges) + 1
	return Decision{Events: []Event{&rotaSwapped{Change: n, First: c.First, Second: c.Second}}, Answer: Answer{ID: strconv.Itoa(n)}}, nil
}

type rotaSwapped struct {
	Change int    `json:"change"`
	First  UnitID `json:"first"`
	Second UnitID `json:"second"`
}

func (*rotaSwapped) kind() string { return "rota.swapped" }

func (x *rotaSwapped) apply(b *batch, h Header) {
	b.addChange(RotaChange{What: RotaSwap, Unit: x.First, With: x.Second, By: h.By})
	var first, second seniority
	b.unit(x.First, func(u *Unit) { first = u.place() })
	b.unit(x.Second, func(u *Unit) { second = u.place() })
	take := func(place seniority) func(*Unit) {
		return func(u *Unit) { u.swaps = append(slices.Clip(u.swaps), swapped{x.Change, place}) }
	}
	b.unit(x.First, take(second))
	b.unit(x.Second, take(first))
}

// TakeBackRota takes a change of the rota back while it is still to come; of swaps,
// the last first.
type TakeBackRota struct {
	Change int
	Step   int
}

func (TakeBackRota) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c TakeBackRota) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x := s.change(c.Change)
	switch {
	case !x.Coming() || x.N == 0:
		return Decision{}, ErrNothingToUndo
	case c.Step != s.RotaStep:
		return Decision{}, ErrStale
	case x.What == RotaSwap && (s.lastSwap(x.Unit) != x.N || s.lastSwap(x.With) != x.N):
		return Decision{}, ErrSwapFirst
	}
	return Decision{Events: []Event{&rotaUndone{Change: x.N}}}, nil
}

// lastSwap is the newest swap that a unit still goes by, also one that has left.
func (s *Snapshot) lastSwap(id UnitID) int {
	for _, u := range s.Units {
		if n := len(u.swaps); u.ID == id && n > 0 {
			return u.swaps[n-1].change
		}
	}
	return 0
}

type rotaUndone struct {
	Change int `json:"change"`
}

func (*rotaUndone) kind() string { return "rota.undone" }

func (x *rotaUndone) apply(b *batch, _ Header) {
	c := b.change(x.Change)
	b.void(x.Change)
	b.RotaStep++
	b.unit(c.Unit, func(u *Unit) {
		switch c.What {
		case RotaSkip:
			u.Skip = 0
		case RotaStandIn:
			u.Lent = 0
		}
	})
	for _, id := range []UnitID{c.Unit, c.With} {
		b.unit(id, func(u *Unit) {
			if n := len(u.swaps); c.What == RotaSwap && n > 0 {
				u.swaps = slices.Clip(u.swaps[:n-1])
			}
		})
	}
}
