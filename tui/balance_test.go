package tui

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// mouths is an open vote with ballots from every mouth: ten over SSH, two at the
// kiosk, one typed at the desk, and four slips out.
func mouths(e *evening) {
	e.to(session.Vote).slipsTo(paperNumbers...)
	e.vote(10)
	a := e.operator(session.Enroll{Members: []session.NewMember{{Name: "booth", Roles: session.Kiosk}}})
	booth, desk := e.hall.Seat(session.MemberID(a.ID)), e.hall.Seat(e.member(secretaryNumber))
	for i, n := range []int{22, 23, 24} {
		at := booth
		if i == 2 {
			at = desk
		}
		seat, err := at.Lend(e.code(n))
		if err != nil {
			e.t.Fatal(err)
		}
		e.do(seat, session.Cast{Poll: e.poll().ID, Marks: e.marks("CFA")})
	}
}

// entered closes the vote and enters three of the four slips twice.
func entered(e *evening) {
	mouths(e)
	e.close()
	for pass, n := range []int{secretaryNumber, 21} {
		seat := e.hall.Seat(e.member(n))
		if pass == 1 {
			var err error
			if seat, err = e.hall.Seat(e.member(secretaryNumber)).Lend(e.code(n)); err != nil {
				e.t.Fatal(err)
			}
		}
		for line := 1; line <= 3; line++ {
			e.do(seat, session.EnterSlip{Poll: e.poll().ID, Pass: pass + 1, Line: line,
				Slip: session.Slip{{Issue: e.issue("C")}, {}, {Spoil: session.TwoOnMark}}})
		}
	}
}

func countedMouths(e *evening) {
	entered(e)
	e.operator(session.ClosePaper{Poll: e.poll().ID, Out: []session.MemberID{e.member(39)}})
	e.operator(session.Count{Poll: e.poll().ID})
}

func TestBalanceScreens(t *testing.T) {
	for _, s := range []struct {
		name   string
		screen Name
		keys   string
		to     func(*evening)
	}{
		{"wall-balance-mouths", ProjectorScreen, "", countedMouths},
		{"chair-balance-mouths", ChairScreen, "␣", countedMouths},
		{"chair-publish-mouths", ChairScreen, "␣⏎", countedMouths},
		{"chair-vote-slips", ChairScreen, "␣", mouths},
		{"chair-close-slips", ChairScreen, "␣⏎13", mouths},
		{"chair-paper-open", ChairScreen, "␣", entered},
	} {
		t.Run(s.name, func(t *testing.T) {
			golden(t, s.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				s.to(e)
				d := newApp(t, e, chairNumber, s.screen, 80, 24)
				if c, ok := d.app.stack[0].(*chair); ok {
					c.hinted = true
				}
				return d.press(s.keys)
			}, chairSizes[:3]...)
		})
	}
}

func TestTheBalanceOfTheMockUps(t *testing.T) {
	for _, r := range []struct {
		mockup, language string
		size             parts.Size
		only             []int
	}{
		{"wall-balance-60x18", "zh", parts.Size{W: 60, H: 18}, from(0, 17)},
		{"wall-balance-60x18", "en", parts.Size{W: 60, H: 18}, from(0, 16)},
		{"wall-balance-120x36", "zh", parts.Size{W: 120, H: 36}, []int{0, 4, 25, 28, 35}},
	} {
		e := newEvening(t, r.language)
		counted(e)
		v := newApp(t, e, chairNumber, ProjectorScreen, r.size.W, r.size.H).app.view()
		board, poll := *v.Board, *v.Board.Poll
		poll.Channels = session.Channels{SSH: 19, Kiosk: 11, Paper: 9, NotVoted: 3}
		board.Poll = &poll
		v.Board = &board
		got, want := strings.Split(newWall().draw(v).Bare(), "\n"), mockup(t, r.mockup, r.language)
		for _, row := range r.only {
			if g, w := strings.TrimRight(got[row], " "), strings.TrimRight(want[row], " "); g != w {
				t.Errorf("%s %s row %d\n got %q\nwant %q", r.mockup, r.language, row, g, w)
			}
		}
	}
}

func TestTheChairWaitsForThePaper(t *testing.T) {
	e := newEvening(t, "zh")
	mouths(e)
	d := chairAt(t, e)
	d.shows("4 位领了纸票，还没录").press("⏎").shows("4 张纸票照算").press("13⏎")
	d.shows("纸票对好了 0 张，发出 4 张", "都好了才能计票").press("⏎").shows("! 还有纸票没有录完")
	d.holds("closed, not counted", e.poll().Status == session.PollClosed)
}

func TestTheBalanceLeavesOutWhatNobodyUsed(t *testing.T) {
	for _, r := range []struct {
		what    string
		c       session.Channels
		present int
		want    string
	}{
		{"nobody votes", session.Channels{NotVoted: 3}, 3, "3 = ssh 0 + not voted 3"},
		{"all have voted over SSH", session.Channels{SSH: 3}, 3, "3 = ssh 3 + not voted 0"},
		{"as the mock-up has it", session.Channels{SSH: 19, Kiosk: 11, Paper: 9, NotVoted: 3}, 42, "42 = ssh 19 + kiosk 11 + paper 9 + not voted 3"},
		{"every mouth", session.Channels{SSH: 1, Kiosk: 2, Assisted: 3, Paper: 4, Out: 5, NotVoted: 6}, 21,
			"21 = ssh 1 + kiosk 2 + assisted 3 + paper 4 + slips out 5 + not voted 6"},
		{"one is lost", session.Channels{SSH: 1}, 2, "2 present, ssh 1 + not voted 0 = 1"},
	} {
		if got := balanceLine(lang.English(), &session.BoardPoll{Present: r.present, Channels: r.c}); got != r.want {
			t.Errorf("%s: %q, want %q", r.what, got, r.want)
		}
	}
}

func TestTheChairSaysWhyItDoesNotBalance(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		e := newEvening(t, language)
		counted(e)
		d := chairAt(t, e)
		v := d.app.view()
		board, poll := *v.Board, *v.Board.Poll
		poll.Channels.SSH, poll.Numbers.Cast, poll.Balanced = 38, 38, false
		board.Poll, board.Step = &poll, session.Step{Kind: session.StepExplain}
		v.Board = &board
		act := (&chair{}).press(v, parts.Key{Kind: parts.Enter})
		c, ok := act.Open.(*chairExplain)
		if !ok {
			t.Fatalf("Enter opens %T", act.Open)
		}
		if act := c.press(v, parts.Key{Kind: parts.Enter}); act.Ask != nil {
			t.Errorf("an empty reason is sent: %+v", act.Ask)
		}
		for _, size := range chairSizes {
			v.Size = size
			c.reason.Set("")
			if page := c.draw(v).Bare(); !strings.Contains(page, v.Words.Chair.ExplainWaits) || !strings.Contains(page, "38") {
				t.Errorf("%v:\n%s", size, page)
			}
			if page := (&chair{}).draw(v).Bare(); !strings.Contains(page, v.Words.Chair.ExplainAsk) {
				t.Errorf("%v:\n%s", size, page)
			}
			wall := (newWall()).draw(v).Bare()
			if !strings.Contains(wall, v.Words.Wall.FitsNot[:12]) {
				t.Errorf("%v: the wall\n%s", size, wall)
			}
		}
		c.paste(v, "one lost")
		want := session.Explain{Poll: poll.ID, Reason: "one lost"}
		if act := c.press(v, parts.Key{Kind: parts.Enter}); act.Ask != want {
			t.Errorf("asks %+v", act.Ask)
		}
	}
}

func TestTheBallotSaysWhomItProtects(t *testing.T) {
	for _, level := range []session.Secrecy{session.Secret, session.Named, session.Checkable} {
		for _, language := range []string{"zh", "en"} {
			e := newEvening(t, language)
			e.operator(session.Set{Key: "secrecy", Value: string(level)})
			e.to(session.Vote)
			d := newApp(t, e, residentNumber, ResidentScreen, 80, 24)
			words := d.app.words
			said := strings.Join(parts.Wrap(words.Common.Secrecy[level], 70), " ")[:12]
			if level == session.Secret {
				said = words.Resident.Voting.Secret[:12]
			}
			d.press("⏎")
			if level != session.Secret {
				d.shows(said)
			}
			d.press("C⏎F⏎A⏎⏎").shows(said)
			for _, s := range sizes {
				d.resize(s.W, s.H).shows(said)
			}
			d.resize(80, 24).press("⏎")
			if tells := words.Resident.Voting.NotYourMarks; strings.Contains(d.text(), tells) != (level == session.Secret) {
				t.Errorf("%s: the receipt\n%s", level, d.text())
			}
			chair := chairAt(t, e)
			for _, w := range e.hall.Snapshot().Board().Poll.Warnings {
				chair.shows("! " + fmt.Sprint(words.Counting.Warning[w])[:12])
			}
		}
	}
}
