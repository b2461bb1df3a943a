package tui

import (
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/session"
)

// filled writes a ballot in shorthand, a letter a mark, `-` for a blank.
func filled(e *evening, m session.Marks) string {
	var b strings.Builder
	for _, id := range m {
		code := "-"
		for _, x := range e.sitting().Agenda {
			if x.Issue == id {
				code = string(x.Code)
			}
		}
		b.WriteString(code)
	}
	return b.String()
}

func TestBallotKeys(t *testing.T) {
	for _, row := range []struct {
		name  string
		keys  string
		marks string
		says  string // on the screen afterwards
	}{
		{"a letter goes to an issue and gives nothing", "C", "---", "给 C 打 5 分"},
		{"a digit gives its mark to the issue in focus", "C5", "C--", "看一遍，再投出"},
		{"the three marks in any order", "A1C5F3", "CFA", "看一遍，再投出"},
		{"full-width digits and letters are the same keys", "Ｃ５Ｆ３Ａ１", "CFA", "看一遍，再投出"},
		{"small letters are the same keys", "c5f3a1", "CFA", "看一遍，再投出"},
		{"small full-width letters too", "ｃ５ｆ３", "CF-", "看一遍，再投出"},
		{"Enter gives the next free mark", "C⏎F⏎A⏎", "CFA", "看一遍，再投出"},
		{"Enter on a marked issue goes on to the review", "C⏎⏎", "C--", "3 分和 1 分空着"},
		{"a mark moves to where it is given again", "A5C5", "C--", "5 分从 A 移到 C 了"},
		{"another mark on the same issue replaces its first", "A5A3", "-A-", "A 从 5 分改成 3 分了"},
		{"the same mark twice is said and changes nothing", "A5A5", "A--", "A 已有 5 分。一题只能得一个分。"},
		{"0 takes the mark off", "A5C30", "A--", "给 C 打 3 分"},
		{"full-width 0 takes the mark off", "A５０", "---", "给 A 打 5 分"},
		{"0 where there is no mark is said", "A0", "---", "A 还没有分"},
		{"another digit is no mark", "A4", "---", "只有 5、3、1 三种分"},
		{"a letter without an issue is named", "R", "---", "没有 R 这一题。"},
		{"a wrong letter leaves the focus where it was", "CR5", "C--", ""},
		{"Space goes on and wraps", "␣5↑↑3", "BH-", ""},
		{"the wide space is Space", "　5", "B--", ""},
		{"Up from the first goes to the last", "↑5", "H--", ""},
		{"Z takes the last mark back", "A5C3Z", "A--", "退回到上一步了"},
		{"Z with nothing to take back is said", "Z", "---", "没有可退的了。"},
		{"a sign does nothing", "C5#", "C--", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := atPhase(session.Vote, residentNumber, "⏎"+row.keys)(t, "zh")
			var b *ballotScreen
			switch s := d.app.top().(type) {
			case *ballotScreen:
				b = s
			case *ballotReview:
				b = s.ballot
			default:
				t.Fatalf("on %T", s)
			}
			if got := filled(d.e, b.marks); got != row.marks {
				t.Errorf("marks %s, want %s", got, row.marks)
			}
			d.shows(row.says)
		})
	}
}

func TestChineseWordsAreNoKeys(t *testing.T) {
	d := atPhase(session.Vote, residentNumber, "⏎C5")(t, "zh")
	d.typed("路灯").shows("请切到英文输入，或用空格和 Enter")
	if got := filled(d.e, d.app.top().(*ballotScreen).marks); got != "C--" {
		t.Errorf("marks %s", got)
	}
}

func TestABouncedEnterDoesNothing(t *testing.T) {
	d := atPhase(session.Vote, residentNumber, "⏎C5F3A1")(t, "zh")
	d.bounce()
	if _, ok := d.app.top().(*ballotReview); !ok || d.e.poll().Voted() != 0 {
		t.Fatalf("after a bounce on %T with %d voted", d.app.top(), d.e.poll().Voted())
	}
	d.press("⏎").shows("您的票收到了。")
	if d.e.poll().Voted() != 1 {
		t.Errorf("%d voted", d.e.poll().Voted())
	}
	p := atPhase(session.Collect, residentNumber, "⏎")(t, "zh")
	p.paste("5栋楼梯间窗户破了").press("⇥")
	raised := len(p.e.sitting().Agenda)
	p.bounce()
	if n := len(p.e.sitting().Agenda); n != raised {
		t.Errorf("a bounced Enter raised an issue: %d on the agenda", n)
	}
}

func TestCastAndChange(t *testing.T) {
	d := atPhase(session.Vote, residentNumber, "⏎C5F3A1⏎⏎")(t, "zh")
	d.shows("您的票收到了。", "您的回执")
	receipt := d.app.top().(*receiptScreen).receipt
	d.press("⏎").shows("已投 1，到场 42", spaced(receipt))
	d.press("Z").shows("#5#  [C]", "原来那张还算数")
	d.resize(40, 20).press("D5⏎").shows("您的选票", "[D]", "[F]", "[A]").press("⏎").shows("改好了，以这一张为准。")
	if d.e.poll().Voted() != 1 {
		t.Errorf("%d voted", d.e.poll().Voted())
	}
	d.e.close()
	d.news().press("⏎")
	d.shows("票收了，正在对数")
	d.e.publish()
	d.news().shows("请等主持人一名一名揭晓，第一名在最后。")
	if l := d.app.stack[0].(*lobby); len(d.app.stack) != 2 {
		t.Errorf("%d screens above %T", len(d.app.stack)-1, l)
	}
}

func TestVoteClosesUnderTheHands(t *testing.T) {
	for _, keys := range []string{"⏎C5F3", "⏎C5F3A1⏎"} {
		d := atPhase(session.Vote, residentNumber, keys)(t, "en")
		d.e.vote(31)
		d.e.close()
		d.news().shows("The vote is closed.", "31 ballots are in.", "You had not cast; marks not cast do not count.")
		d.press("Q")
		if _, ok := d.app.top().(*lobby); !ok {
			t.Errorf("Q leads to %T", d.app.top())
		}
	}
}

func TestAllMarksRequired(t *testing.T) {
	e := newEvening(t, "zh").to(session.Discuss)
	e.operator(session.Set{Key: "all-marks", Value: "yes"})
	e.operator(session.Set{Key: "weights", Value: "3,2,1"})
	e.to(session.Vote)
	d := newApp(t, e, residentNumber, ResidentScreen, 80, 24).press("⏎C3F2")
	d.shows("#3# ", "/2/ ", "3 2 1 打分").press("5").shows("只有 3、2、1 三种分")
	d.press("⏎").shows("本会要三项都给，还差 1 分。")
	d.press("⏎")
	if e.poll().Voted() != 0 {
		t.Error("an incomplete ballot was cast")
	}
	d.press("A1⏎⏎").shows("您的票收到了。")
}

func TestHalfFilledBallotComesBack(t *testing.T) {
	d := atPhase(session.Vote, residentNumber, "⏎C5F3")(t, "zh")
	d.drop()
	again := newApp(t, d.e, residentNumber, ResidentScreen, 40, 20)
	again.shows("接上了，您的选择还在", "#5# [C]", "/3/ [F]")
	again.drop()
	// The server begins anew: only what is in the store is left.
	d.e.rooms = NewRooms(d.e.clock.now)
	fresh := newApp(t, d.e, residentNumber, ResidentScreen, 80, 24).press("⏎")
	fresh.shows("接上了，您的选择还在", "#5#  最要紧  [C]", "/3/  其次    [F]")
	fresh.press("A1⏎⏎").shows("您的票收到了。")
}

func TestLanguageChangesMidBallot(t *testing.T) {
	d := atPhase(session.Vote, residentNumber, "⏎C5F")(t, "zh")
	d.press("L").shows("Which three matter most?", "give 3 to F", "#5#")
	d.press("3").resize(40, 15).shows("/3/ [F]").press("L").shows("哪三件最要紧？")
}

func TestASecondConnectionTakesOver(t *testing.T) {
	d := atPhase(session.Vote, residentNumber, "⏎C5F3")(t, "zh")
	newApp(t, d.e, residentNumber, ResidentScreen, 60, 18).shows("/3/ [F]", "这里接过来了")
	if d.send(takenOver{}); d.app.Farewell() != "您在另一台上打开了，这里先停下。您的选择都在。" {
		t.Errorf("the terminal left behind says %q", d.app.Farewell())
	}
	if back := newApp(t, d.e, 3, ResidentScreen, 60, 18).press("Q"); back.app.Farewell() != back.app.words.Door.Goodbye {
		t.Errorf("whoever leaves is told %q", back.app.Farewell())
	}
}

func TestAnAdviserAndAWalkInHaveNoBallot(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		say := lang.Of(language, nil).Resident.Lobby
		d := atPhase(session.Vote, adviserNumber, "")(t, language)
		d.shows(say.Status.AdviserMore[:12]).hides(say.Vote.Action)
		d.press("5")
		if _, ok := d.app.top().(*lobby); !ok {
			t.Errorf("an adviser got to %T", d.app.top())
		}
	}
}

func TestTheVoteLightsUpInTheLobby(t *testing.T) {
	e := newEvening(t, "zh").to(session.Discuss)
	d := newApp(t, e, residentNumber, ResidentScreen, 40, 20).press("␣␣")
	e.to(session.Vote)
	d.news().shows("请给三个议题打分", ">  打分", "Enter  去打分")
	p := newApp(t, newEvening(t, "zh").to(session.Discuss), residentNumber, ResidentScreen, 40, 20)
	p.press("␣⏎").paste("5栋楼梯间窗户破了")
	p.e.to(session.Vote)
	p.news().shows("5栋楼梯间窗户破了", "9 / 30 字") // nobody is pulled away from a text
}
