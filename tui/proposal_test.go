package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yuetan/session"
)

func TestProposing(t *testing.T) {
	d := atPhase(session.Collect, residentNumber, "⏎")(t, "zh")
	for _, r := range "5栋楼梯间窗户破了" {
		d.press(string(r))
	}
	d.shows("9 / 30 字", "草稿已存").press("⏎").paste("三楼和四楼的都碎了\n冬天漏风").press("⇥␣").shows("房屋与管网", "发出这个议题")
	d.press("⏎").shows("收到了，编为 J。", "5栋楼梯间窗户破了", "房屋与管网")
	x, _ := d.e.hall.Snapshot().Issue(d.e.issue("J"))
	if x.Title != "5栋楼梯间窗户破了" || x.Detail != "三楼和四楼的都碎了 冬天漏风" || x.Category != "房屋与管网" || len(x.By) != 1 {
		t.Errorf("raised %+v", x)
	}
	d.press("⏎Q").press("⏎").shows("0 / 30 字").press("⏎")
}

func TestAHalfWrittenProposalIsNeverLost(t *testing.T) {
	d := atPhase(session.Collect, residentNumber, "⏎")(t, "zh")
	d.paste("５栋ＡＢＣ全角也行").press("⇥").paste("说明").press("⇥Q") // full width stays as typed
	d.shows("草稿已存").press("⏎").shows("５栋ＡＢＣ全角也行", "说明")
	d.resize(40, 15).shows("５栋ＡＢＣ全角也行").drop()
	again := newApp(t, d.e, residentNumber, ResidentScreen, 60, 18).shows("５栋ＡＢＣ全角也行", "说明")
	again.press("Q") // on the field of kinds, where letters are no text
	if again.over {
		t.Fatal("left")
	}
	again.press("Q").shows("再按一次 Q 就离开")
	if again.over {
		t.Error("left with a proposal unsent, unasked")
	}
	if !again.press("Q").over {
		t.Error("a second Q does not leave")
	}
}

func TestWhatCannotBeRaised(t *testing.T) {
	for _, row := range []struct {
		name, title, says string
	}{
		{"nothing typed", "   ", "先写一句话，再发出"},
		{"a title too long by four", strings.Repeat("长", 34), "太长了，多了 4 个字"},
		{"a title that turns the text round", "电梯\u202e修好", "U+202E"},
		{"a hidden character can be seen where it is typed", "电梯\u202e修好", "电梯?修好"},
		{"a title with a character that nobody sees", "电梯\u200b修好", "U+200B"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := atPhase(session.Collect, residentNumber, "⏎")(t, "zh")
			n := len(d.e.sitting().Agenda)
			d.paste(row.title).press("⇥⇥⏎")
			d.shows(row.says)
			if strings.ContainsAny(d.text(), "\u202e\u200b\x1b\a") {
				t.Error("the character reached the screen")
			}
			if len(d.e.sitting().Agenda) != n {
				t.Error("it was raised")
			}
		})
	}
	d := atPhase(session.Collect, residentNumber, "⏎")(t, "zh")
	d.paste("灯\x1b[2J\x07坏\r\n了").shows("灯[2J坏 了").press("⇥⇥⏎").shows("收到了")
}

func TestCtrlCLosesNoDraft(t *testing.T) {
	d := atPhase(session.Collect, residentNumber, "⏎")(t, "zh")
	d.paste("楼道灯坏了")
	d.send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
	d.drop()
	if !d.over {
		t.Error("it did not leave")
	}
	newApp(t, d.e, residentNumber, ResidentScreen, 40, 20).shows("楼道灯坏了", "接上了")
}

func TestSendingTwiceRaisesOne(t *testing.T) {
	d := atPhase(session.Collect, residentNumber, "⏎")(t, "zh")
	d.paste("楼道灯坏了")
	x := d.app.top().(*proposal)
	d.press("⇥⇥⏎")
	n := len(d.e.sitting().Agenda)
	d.e.as(residentNumber, session.Propose{Session: d.e.session, Issues: []session.NewIssue{{Title: "楼道灯坏了", Draft: x.id}}})
	if len(d.e.sitting().Agenda) != n {
		t.Error("a retry raised a second issue")
	}
}

func TestLikeTitles(t *testing.T) {
	there := []session.BoardIssue{{Title: "楼道窗户没人修"}, {Title: "广场舞音响太大"}, {Title: "路灯坏了一整排"}, {Title: "Broken lamps on the path"}}
	for _, row := range []struct{ name, title, like string }{
		{"a shared pair of characters", "5栋楼梯间窗户破了", "楼道窗户没人修"},
		{"the likest first", "一整排路灯窗户", "路灯坏了一整排 楼道窗户没人修"},
		{"nothing in common", "下水道反水", ""},
		{"a word of Latin letters, one or many", "The lamp is dark at night", "Broken lamps on the path"},
		{"too little typed", "灯", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got []string
			for _, x := range similar(row.title, there) {
				got = append(got, x.Title)
			}
			if strings.Join(got, " ") != row.like {
				t.Errorf("got %q, want %q", got, row.like)
			}
		})
	}
}
