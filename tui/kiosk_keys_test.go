package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

func TestKioskKeys(t *testing.T) {
	for _, row := range []struct {
		name  string
		keys  string
		marks string
		says  string // on the screen afterwards
	}{
		{"a letter moves the focus and gives nothing", "C", "---", "5 分给 C，下一步"},
		{"Enter gives this step's mark", "C⏎", "C--", "3 分给哪一件"},
		{"Enter without a letter gives nothing", "⏎⏎", "---", "先按一个字母"},
		{"Space begins at the first issue", "␣⏎", "A--", "第 2 步 / 3"},
		{"Up begins at the last", "↑⏎", "H--", "第 2 步 / 3"},
		{"small and full-width letters are the same keys", "c⏎Ｆ⏎ａ⏎", "CFA", "投出：5 给 C，3 给 F，1 给 A"},
		{"the digit of this step is its Enter", "C5F3A1", "CFA", "投出：5 给 C，3 给 F，1 给 A"},
		{"another digit is explained", "C3", "---", "现在给 5 分。"},
		{"one issue gets one mark", "C⏎C⏎", "C--", "C 已有 5 分。一题只能得一个分。"},
		{"0 gives this mark to none", "0C⏎", "-C-", "1 分给哪一件"},
		{"0 three times is a blank ballot", "000", "---", "投出一张空白票"},
		{"Q goes one step back, with what was there in focus", "C⏎F⏎Q", "C--", "3 分给 F，下一步"},
		{"Q on the review goes back to the last step", "C⏎F⏎A⏎Q", "CF-", "1 分给 A，看一遍"},
		{"Z starts again", "C⏎F⏎Z", "---", "第 1 步 / 3"},
		{"Z on the review starts again", "C⏎F⏎A⏎Z", "---", "第 1 步 / 3"},
		{"a letter without an issue is named", "R", "---", "没有 R 这一题。"},
		{"a question mark does nothing", "C?", "---", "5 分给 C，下一步"},
		{"S and O do nothing", "CSO", "---", "5 分给 C，下一步"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := atKiosk(session.Vote, residentNumber, row.keys)(t, "zh")
			d.shows(row.says)
			var b *kioskBallot
			switch s := d.app.top().(type) {
			case *kioskBallot:
				b = s
			case *kioskReview:
				b = s.kioskBallot
			default:
				t.Fatalf("on %T", s)
			}
			if got := filled(d.e, b.marks); got != row.marks {
				t.Errorf("marks %s, want %s", got, row.marks)
			}
		})
	}
}

func TestAtMostTwelveKeysAfterTheCode(t *testing.T) {
	e := newEvening(t, "zh").to(session.Vote)
	d := e.kiosk(80, 24)
	for _, row := range []struct {
		name, keys string
		number     int
	}{
		{"three marks, from the code's Enter to the next person", "⏎C⏎F⏎A⏎⏎⏎", residentNumber},
		{"who has voted and votes again", "⏎⏎C⏎F⏎A⏎⏎⏎", residentNumber},
		{"a blank ballot", "⏎000⏎⏎", 18},
	} {
		before := e.poll().Voted()
		d.press(e.card(row.number).Evening + row.keys)
		if n := len([]rune(row.keys)); n > 12 {
			t.Errorf("%s: %d keys", row.name, n)
		}
		if _, ok := d.app.top().(*kioskCode); !ok || !e.poll().HasVoted(e.member(row.number)) {
			t.Errorf("%s: on %T, %d voted, %d before", row.name, d.app.top(), e.poll().Voted(), before)
		}
	}
}

func TestEveryCodeOfTheCardOpensTheBallot(t *testing.T) {
	e := newEvening(t, "zh").to(session.Vote)
	d, code := e.kiosk(80, 24), e.card(residentNumber)
	for _, typed := range []string{code.Evening, "017" + code.Evening, "17 " + code.Evening, code.Code, strings.ToLower(code.Code)} {
		d.press(typed+"⏎").shows("017 号  李春花", "第 1 步 / 3").press("Q").shows("请打签到卡上的六位数")
	}
	d.press("12⌫⌫" + code.Evening + "⏎").shows("第 1 步").press("Q")
	d.press("123")
	d.send(tea.KeyPressMsg{Code: tea.KeyEscape})
	d.shows("还差 6 位")
}

func TestTheKioskChecksIn(t *testing.T) {
	e := newEvening(t, "zh").to(session.CheckInPhase)
	number := 0
	for n := 1; n <= 48 && number == 0; n++ {
		if absent[n] {
			number = n
		}
	}
	e.kiosk(80, 24).press(e.card(number).Evening+"⏎").shows("您签到了。", "还没开始打分，请等主持人。").press("⏎").shows("请打签到卡上的六位数")
	if got := e.sitting().Present[e.member(number)].How; got != session.AtKiosk {
		t.Errorf("checked in by %q", got)
	}
}

func TestWhoHasNoBallotIsTold(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		words := lang.Of(language, nil)
		for _, row := range []struct {
			name string
			open func(*testing.T, string) *terminal
			why  error
		}{
			{"before the vote", atKiosk(session.CheckInPhase, residentNumber, ""), session.ErrPollNotOpen},
			{"after it", atKiosk(session.Rank, residentNumber, ""), session.ErrPollClosed},
			{"an adviser", atKiosk(session.Vote, adviserNumber, ""), session.ErrAdviser},
			{"with a paper slip", atKiosk(session.Vote, residentNumber, "", slipOut(residentNumber)), session.ErrHasSlip},
		} {
			t.Run(row.name+" "+language, func(t *testing.T) {
				d := row.open(t, language)
				text := strings.Join(strings.Fields(d.resize(120, 36).text()), " ")
				if say := words.Refusal(row.why); !strings.Contains(text, say) || say == words.Common.Refusals.Generic {
					t.Errorf("%q is not on\n%s", say, d.text())
				}
				d.press("⏎").shows(words.Kiosk.Code.Type)
			})
		}
	}
}

func TestAWalkInWithoutAVoteIsTold(t *testing.T) {
	e := newEvening(t, "zh").to(session.Vote)
	id := e.operator(session.WalkIn{Session: e.session, Name: "孙敏"}).ID
	code := e.operator(session.IssueCodes{Members: []session.MemberID{session.MemberID(id)}, Session: e.session}).Codes[0]
	e.kiosk(80, 24).press(code.Evening + "⏎").shows("您在这里没有票。")
}

func TestWhoHasVotedIsToldByWhichMouth(t *testing.T) {
	e := newEvening(t, "zh").to(session.Vote).vote(31)
	d := e.kiosk(80, 24).press(e.card(3).Evening + "⏎")
	d.shows("您已用手机投过；在这里投，就换掉那一张。").hides("#5#", "/3/", "[A]")
	d.press("Q").shows("请打签到卡上的六位数").press(e.card(3).Evening + "⏎⏎")
	d.hides("已给").press("C⏎F⏎A⏎⏎").shows("改好了，以这一张为准。").press("⏎")
	d.press(e.card(3).Evening + "⏎").shows("您已在公用投票机投过；在这里投，就换掉那一张。").press("Q")
	if e.poll().Voted() != 31 {
		t.Errorf("%d voted", e.poll().Voted())
	}
	own, _, err := e.hall.Seat(e.member(3)).CastBallot(context.Background(), e.poll().ID)
	if err != nil || own.Mouth != session.MouthKiosk || filled(e, own.Marks) != "CFA" {
		t.Errorf("the ballot is %+v, %v", own, err)
	}
}

func TestTheVoteClosesAtTheKiosk(t *testing.T) {
	for _, keys := range []string{"C⏎F", "C⏎F⏎A⏎"} {
		d := atKiosk(session.Vote, residentNumber, keys, some)(t, "zh")
		d.e.close()
		d.news().shows("票已经收了，不能再投。").press("⏎").shows("已投 31 / 42")
	}
	d := atKiosk(session.Vote, 3, "", some)(t, "zh")
	d.e.operator(session.VoidPoll{Poll: d.e.poll().ID, Reason: "x"})
	d.news().shows("还没开始打分").hides("已用手机投过")
}

func TestASlipTakenMeanwhileKeepsTheBallotOut(t *testing.T) {
	d := atKiosk(session.Vote, residentNumber, "C⏎F⏎A⏎")(t, "zh")
	slipOut(residentNumber)(d.e)
	d.press("⏎").shows("您领了纸票")
	if d.e.poll().Voted() != 0 {
		t.Error("a ballot was cast beside a slip")
	}
}

func TestABouncedEnterDoesNotCastAtTheKiosk(t *testing.T) {
	d := atKiosk(session.Vote, residentNumber, "C⏎F⏎A")(t, "zh")
	d.bounce()
	if _, ok := d.app.top().(*kioskReview); !ok || d.e.poll().Voted() != 0 {
		t.Errorf("on %T with %d voted", d.app.top(), d.e.poll().Voted())
	}
}

func TestCouncilsWithOtherRulesAtTheKiosk(t *testing.T) {
	d := atKiosk(session.Discuss, residentNumber, "", setting("weights", "3,2,1"), setting("all-marks", "yes"), opened)(t, "zh")
	d.shows("3 分给哪一件").hides("0 这一分不给").press("0").shows("本会要三项都给，还差 3 分。")
	d.press("C⏎F⏎A⏎").shows("投出：3 给 C，2 给 F，1 给 A").press("⏎").shows("您的票收到了，谢谢。")
	two := newEvening(t, "zh").to(session.Discuss)
	for _, code := range []string{"C", "D", "E", "F", "G", "H"} {
		two.operator(session.Decline{Issue: two.issue(code), Reason: "x"})
	}
	two.to(session.Vote)
	two.kiosk(80, 24).press(two.card(residentNumber).Evening + "⏎").shows("第 1 步 / 2").press("␣⏎␣␣⏎").shows("看一遍").hides(".1.").press("⏎").shows("您的票收到了")
}

func TestManyIssuesAtTheKiosk(t *testing.T) {
	d := atKiosk(session.Discuss, residentNumber, "", many, opened)(t, "zh")
	d.shows("+ 还有").press("Y").shows("5 分给 Y，下一步", "[Y]").press("AA").shows("5 分给 AA，下一步", "[AA]")
	d.press("⏎AB⏎").shows("1 分给哪一件").press("A⏎").shows("投出：5 给 AA，3 给 AB，1 给 A")
}

func TestTheKioskTakesTaps(t *testing.T) {
	d := atKiosk(session.Vote, residentNumber, "")(t, "zh")
	if d.app.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is off")
	}
	tap := func(x, y int) *terminal {
		d.send(tea.MouseClickMsg{X: x, Y: y})
		d.e.clock.step(time.Second)
		return d
	}
	tap(30, 8).shows("5 分给 C，下一步")
	tap(30, 9).shows("5 分给 C，下一步") // a row's air is its own
	tap(5, 22).shows("3 分给哪一件")
	tap(17, 21).shows("第 1 步 / 3")           // Q
	tap(3, 21).shows("3 分给哪一件").hides("#5#") // 0
	tap(30, 4).shows("3 分给 A，下一步")
	tap(33, 21).shows("第 1 步 / 3").hides("3 分给 A") // Z
	tap(2, 23).shows("Which one gets")
	tap(2, 23)
	d.press("C⏎F⏎A⏎").shows("看一遍")
	tap(2, 22).shows("您的票收到了")
	tap(2, 22).shows("请打签到卡上的六位数")
}

func TestKioskBallotsAreCountedAsSuch(t *testing.T) {
	e := newEvening(t, "zh").to(session.Vote).vote(31)
	d := e.kiosk(80, 24)
	for _, n := range []int{3, residentNumber} {
		d.press(e.card(n).Evening + "⏎")
		if n == 3 {
			d.press("⏎")
		}
		d.press("C⏎F⏎A⏎⏎⏎")
	}
	e.close()
	e.operator(session.Count{Poll: e.poll().ID})
	if c := e.poll().Channels; c.Kiosk != 2 || c.SSH != 30 || c.NotVoted != 10 {
		t.Errorf("channels %+v", c)
	}
	if n := e.poll().Numbers; n.Cast != 32 {
		t.Errorf("numbers %+v", n)
	}
}

func TestOnlyTheKioskHasTheKiosk(t *testing.T) {
	e := newEvening(t, "zh")
	e.kiosk(80, 24)
	for number, may := range map[int]bool{54: true, residentNumber: false, secretaryNumber: false, chairNumber: false} {
		_, leave, err := e.rooms.Enter(context.Background(), e.hall, e.hall.Seat(e.member(number)), lang.Chinese(), KioskScreen)
		if (err == nil) != may {
			t.Errorf("number %d: %v", number, err)
		}
		if err == nil {
			leave()
		}
	}
	if got := Choose(session.Kiosk | session.Projector); got != KioskScreen {
		t.Errorf("a kiosk gets %s", got)
	}
}

func TestSixSignsFitEveryWindow(t *testing.T) {
	for w := 40; w <= 200; w += 5 {
		for h := 15; h <= 60; h++ {
			if x := newSixSigns(parts.Size{W: w, H: h}); x.figure.K > 0 && (x.width() > w-2 || x.rows() > h-5) {
				t.Errorf("%dx%d: %d x %d", w, h, x.width(), x.rows())
			}
		}
	}
}
