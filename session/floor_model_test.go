package session_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// paperList is how a secretary would keep the list by hand: slips of paper in the
// order of asking, and strokes for turns.
type paperList struct {
	slips   []paperSlip
	strokes map[string]int
	said    []session.Stance // of those who had the floor, in order
	speaker paperSlip
}

type paperSlip struct {
	who    string
	stance session.Stance
	absent int
}

func (p paperList) copy() paperList {
	p.slips, p.said = slices.Clone(p.slips), slices.Clone(p.said)
	strokes := map[string]int{}
	for who, n := range p.strokes {
		strokes[who] = n
	}
	p.strokes = strokes
	return p
}

// first looks through the slips as one would aloud: who has been absent least; of
// those who has the fewest strokes; of those who would not repeat the last stance, if
// there is anybody; and of those the slip that lies on top.
func (p paperList) first(slips []paperSlip, last session.Stance) int {
	keep := func(all []int, least func(paperSlip) int) []int {
		best := 1 << 30
		for _, i := range all {
			best = min(best, least(slips[i]))
		}
		return slices.DeleteFunc(slices.Clone(all), func(i int) bool { return least(slips[i]) != best })
	}
	var all []int
	for i := range slips {
		all = append(all, i)
	}
	all = keep(all, func(s paperSlip) int { return s.absent })
	all = keep(all, func(s paperSlip) int { return p.strokes[s.who] })
	var others []int
	for _, i := range all {
		if last == session.NoStance || slips[i].stance != last {
			others = append(others, i)
		}
	}
	if len(others) > 0 {
		all = others
	}
	return all[0]
}

func (p *paperList) next() {
	p.speaker = paperSlip{}
	if len(p.slips) == 0 {
		return
	}
	i := p.first(p.slips, p.last())
	p.speaker = p.slips[i]
	p.slips = slices.Delete(slices.Clone(p.slips), i, i+1)
	p.strokes[p.speaker.who]++
	p.said = append(p.said, p.speaker.stance)
}

func (p paperList) last() session.Stance {
	if len(p.said) == 0 {
		return session.NoStance
	}
	return p.said[len(p.said)-1]
}

// skip takes stroke and stance of whoever is not there away again.
func (p *paperList) skip() {
	gone := p.speaker
	p.strokes[gone.who]--
	p.said = p.said[:len(p.said)-1]
	p.next()
	if gone.absent++; gone.absent < 2 {
		p.slips = append(p.slips, gone)
	}
}

func (p paperList) String() string {
	sign := map[session.Stance]string{session.For: "+", session.Against: "-", session.Question: "?"}
	speaker := "-"
	if p.speaker.who != "" {
		speaker = p.speaker.who + sign[p.speaker.stance]
	}
	left, last := slices.Clone(p.slips), p.last()
	var order []string
	for len(left) > 0 {
		i := p.first(left, last)
		last = left[i].stance
		order = append(order, left[i].who+sign[left[i].stance])
		left = slices.Delete(left, i, i+1)
	}
	return speaker + " | " + strings.Join(order, " ")
}

// TestTheQueueIsWhatASecretaryWouldKeepOnPaper lets people raise and lower hands
// while the chair calls, skips and takes back, and compares with a list on paper.
func TestTheQueueIsWhatASecretaryWouldKeepOnPaper(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		log, err := store.Memory().Create(context.Background(), "xiqiao")
		if err != nil {
			rt.Fatal(err)
		}
		e := &evening{t: t, clock: &clock{}}
		if e.hall, err = session.Enter(context.Background(), log, keyring.Memory(), session.Options{Now: e.clock.now}); err != nil {
			rt.Fatal(err)
		}
		defer e.hall.Close()
		e.populate(6)
		discussed(e)
		e.arrive("r3", "r4", "r5", "r6")
		paper := paperList{strokes: map[string]int{}}
		var before []paperList // to take back to
		for range rapid.IntRange(1, 60).Draw(rt, "deeds") {
			who := fmt.Sprintf("r%d", rapid.IntRange(1, 6).Draw(rt, "who"))
			at := slices.IndexFunc(paper.slips, func(s paperSlip) bool { return s.who == who })
			switch rapid.IntRange(0, 9).Draw(rt, "deed") {
			case 0, 1, 2, 3:
				stance := rapid.SampledFrom([]session.Stance{session.NoStance, session.For, session.Against, session.Question}).Draw(rt, "stance")
				if who == paper.speaker.who {
					continue
				}
				e.do(who, session.Raise{Session: month, Issue: e.sitting().Called, Member: e.ids[who], Stance: stance})
				if before = nil; at >= 0 {
					paper.slips[at].stance = stance
				} else {
					paper.slips = append(paper.slips, paperSlip{who: who, stance: stance})
				}
			case 4:
				e.do(who, session.Lower{Session: month, Issue: e.sitting().Called, Member: e.ids[who]})
				if before = nil; at >= 0 {
					paper.slips = slices.Delete(paper.slips, at, at+1)
				}
			case 5, 6, 7:
				if len(paper.slips) == 0 && paper.speaker.who == "" {
					continue
				}
				e.callNext(1)
				before = append(before, paper.copy())
				paper.next()
			case 8:
				if paper.speaker.who == "" {
					continue
				}
				e.do("secretary", e.pressSkip())
				before = append(before, paper.copy())
				paper.skip()
			case 9:
				if len(before) == 0 {
					continue
				}
				e.do("chair", e.takeBackTurn())
				paper = before[len(before)-1]
				before = before[:len(before)-1]
			}
			if got, want := e.floor(), paper.String(); got != want {
				rt.Fatalf("%s, on paper %s", got, want)
			}
		}
	})
}
