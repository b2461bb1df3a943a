package session_test

import (
	"fmt"
	"strings"

	"yuetan/session"
)

// lend gives the seat of somebody who types their evening code at another's
// terminal: the kiosk, or the secretary's.
func (e *evening) lend(at, who string) *session.Seat {
	e.t.Helper()
	codes := e.do("secretary", session.IssueCodes{Members: []session.MemberID{e.ids[who]}, Session: month}).Codes
	seat, err := e.seat(at).Lend(codes[0].Evening)
	if err != nil {
		e.t.Fatalf("the %s is lent to %s: %v", at, who, err)
	}
	return seat
}

// castAt casts at another's terminal.
func (e *evening) castAt(at, who, shorthand string) session.Answer {
	e.t.Helper()
	a, err := e.lend(at, who).Do(e.t.Context(), e.ballot(shorthand))
	if err != nil {
		e.t.Fatalf("%s at the %s: %v", who, at, err)
	}
	return a
}

// handOut gives out paper slips.
func (e *evening) handOut(who ...string) {
	e.t.Helper()
	for _, name := range who {
		e.do("secretary", session.HandOut{Session: month, Member: e.ids[name]})
	}
}

// slip reads the shorthand of a paper slip: that of a ballot, with ! for a mark that
// holds two issues and ? for one that holds a code of no issue.
func (e *evening) slip(shorthand string) (s session.Slip) {
	e.t.Helper()
	for i, word := range strings.Fields(shorthand) {
		switch word {
		case "!":
			s[i].Spoil = session.TwoOnMark
		case "?":
			s[i].Spoil = session.NoSuch
		case "-":
		default:
			s[i].Issue = e.marks(word)[0]
		}
	}
	return s
}

func (e *evening) entry(pass, line int, shorthand string) session.EnterSlip {
	e.t.Helper()
	return session.EnterSlip{Poll: e.poll().ID, Pass: pass, Line: line, Slip: e.slip(shorthand)}
}

// enter types slips in one pass, from the next on.
func (e *evening) enter(who string, pass int, slips ...string) {
	e.t.Helper()
	for _, shorthand := range slips {
		line := e.poll().Paper.First + 1
		if pass == 2 {
			line = e.poll().Paper.Second + 1
		}
		e.do(who, e.entry(pass, line, shorthand))
	}
}

// paper hands a slip to each, and enters as many in both passes and closes; those
// for whom there is no slip have theirs still out.
func (e *evening) paper(holders []string, slips ...string) {
	e.t.Helper()
	e.handOut(holders...)
	e.enter("secretary", 1, slips...)
	e.enter("chair", 2, slips...)
	c := session.ClosePaper{Poll: e.poll().ID}
	for _, name := range holders[len(slips):] {
		c.Out = append(c.Out, e.ids[name])
	}
	e.do("secretary", c)
}

// names counts residents off: r4 to r7.
func names(from, to int) (all []string) {
	for i := from; i <= to; i++ {
		all = append(all, fmt.Sprintf("r%d", i))
	}
	return all
}
