package parts_test

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"yuetan/tui/parts"
)

// mockup returns the plain picture of a screen as SCREENS.md has it.
func mockup(t *testing.T, name, language string) string {
	t.Helper()
	b, err := os.ReadFile("../../../shared/SCREENS.md")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the mock-ups are not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(b), "**"+name+"** "+language)
	if !ok {
		t.Fatalf("no mock-up %s %s", name, language)
	}
	_, rest, _ = strings.Cut(rest, "```text\n")
	text, _, _ := strings.Cut(rest, "```")
	return text
}

// same compares row by row; only names the rows to look at, none for all.
func same(t *testing.T, got, want string, only ...int) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(only) == 0 {
		if len(g) != len(w) {
			t.Errorf("%d rows, want %d", len(g), len(w))
		}
		for i := range min(len(g), len(w)) {
			only = append(only, i)
		}
	}
	for _, i := range only {
		if g[i] != w[i] {
			t.Errorf("row %d\n got %q\nwant %q", i+1, g[i], w[i])
		}
	}
}

type issue struct {
	code, title string
	mark        int
}

var (
	issuesZH = []issue{
		{"A", "3栋2单元想加装电梯", 0}, {"B", "晚上回来没地方停车", 0}, {"C", "路灯坏了一整排", 5},
		{"D", "7栋8栋之间消防通道被车堵", 0}, {"E", "广场舞音响太大", 0}, {"F", "电动车充电桩不够用", 0},
		{"G", "下水道反水到一楼", 0}, {"H", "垃圾投放点离窗太近", 0},
	}
	issuesEN = []issue{
		{"A", "A lift for building 3, unit 2", 0}, {"B", "Nowhere to park at night", 0}, {"C", "A whole row of lamps is dark", 5},
		{"D", "Fire lane 7-8 blocked by cars", 0}, {"E", "Square dance is too loud", 0}, {"F", "Too few e-bike chargers", 0},
		{"G", "Drains rise into ground floor", 0}, {"H", "Bin point under the windows", 0},
	}
)

type ballotWords struct{ title, left, question, free, note, keys, action, help, language, back string }

var (
	ballotZH = ballotWords{"打分", "还有 6 分钟", "哪三件最要紧？", "未给", "还没投出。已存好，断线不丢。",
		"字母选议题  5 3 1 打分  0 取消", "给 F 打 3 分", "? 帮助", "L English", "Q 返回"}
	ballotEN = ballotWords{"Vote", "6 min left", "Which three matter most?", "free", "Not cast yet. Kept if you drop out.",
		"Letter: issue  5 3 1 mark  0 clear", "give 3 to F", "? help", "L 中文", "Q back"}
)

func ballot(theme *parts.Theme, words ballotWords, issues []issue) *parts.Page {
	p := parts.NewPage(theme, 40, 20)
	p.Header(words.title, words.left)
	p.Text(2, 1, parts.Ink, words.question)
	for i, it := range issues {
		row := 4 + i
		if i == 5 {
			p.Focus(row)
		}
		p.Mark(row, 2, it.mark)
		p.Tag(row, 6, it.code)
		p.Text(row, 10, parts.Ink, it.title)
	}
	p.Mark(13, 1, 5)
	p.Tag(13, 5, "C")
	p.Mark(13, 12, 3)
	p.Text(13, 16, parts.Quiet, words.free)
	col := 12 + 4 + parts.Width(words.free) + 4
	p.Mark(13, col, 1)
	p.Text(13, col+4, parts.Quiet, words.free)
	p.Text(15, 1, parts.Quiet, words.note)
	p.Keys(words.keys)
	p.Action(words.action)
	p.Foot(words.help, words.language, words.back)
	return p
}

func plain() *parts.Theme { return parts.NewTheme(parts.Plain, false) }

func TestBallotIsTheMockUp(t *testing.T) {
	same(t, ballot(plain(), ballotZH, issuesZH).Bare(), mockup(t, "resident-ballot-half-40x20", "中文"))
	same(t, ballot(plain(), ballotEN, issuesEN).Bare(), mockup(t, "resident-ballot-half-40x20", "English"))
}

func TestRankingIsTheMockUp(t *testing.T) {
	rows := []struct {
		place, points, code, zh, en string
		shares                      parts.Shares
	}{
		{"1", "88", "C", "路灯坏了一整排", "A whole row of lamps is dark", parts.Shares{Five: 60, Three: 21, One: 7}},
		{"2", "64", "F", "电动车充电桩不够用", "Too few e-bike chargers", parts.Shares{Five: 40, Three: 21, One: 3}},
		{"3", "64", "D", "7栋8栋之间消防通道被车堵", "Fire lane 7-8 blocked by cars", parts.Shares{Five: 35, Three: 21, One: 8}},
		{"4", "34", "A", "3栋2单元想加装电梯", "A lift for building 3, unit 2", parts.Shares{}},
	}
	draw := func(title, ballots, line string, english bool) *parts.Page {
		p := parts.NewPage(plain(), 40, 20)
		p.Header(title, ballots)
		row := 2
		for i, r := range rows {
			if i == 3 {
				p.LineRow(row, 0, 40, line)
				row++
			}
			name := r.zh
			if english {
				name = r.en
			}
			p.Text(row, 1, parts.Ink, r.place)
			p.Tag(row, 3, r.code)
			p.TextIn(row, 7, 28, parts.Ink, name)
			p.Right(row, 39, parts.Ink, r.points)
			if i < 3 {
				p.Bar(row+1, 7, 32, r.shares, 88)
				row++
			}
			row++
		}
		return p
	}
	upTo := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
	same(t, draw("揭晓", "39 张票", "今晚解决以上三件", false).Bare(), mockup(t, "resident-ranking-40x20", "中文"), upTo...)
	same(t, draw("Ranking", "39 ballots", "we settle these three tonight", true).Bare(), mockup(t, "resident-ranking-40x20", "English"), upTo...)
}

func TestClosingIsTheMockUp(t *testing.T) {
	p := parts.NewPage(plain(), 80, 24)
	p.Header("西桥议事会 2026-11   主持人 周梅", "到场 42 / 应到 48", "19:58")
	p.Steps(1, stepsZH, 4)
	p.StopRow(3, "收票：不能再打开")
	p.Lines(5, 2, parts.Ink, []string{"收票以后：", "  - 3 位没投的，不能再投；投了的，不能再改。",
		"  - 票数当场数出，但您按揭晓以前谁也看不到。", "  - 揭晓时票箱的钥匙销毁，谁投了什么永远查不到。"})
	p.Text(11, 2, parts.Ink, "大声说出已投的票数，再把它打进来：")
	in := parts.NewInput(3)
	in.Set("39")
	spaced := parts.NewInput(6)
	spaced.Set(parts.Spaced(in.Value()))
	p.Field(14, 4, 14, &spaced, true)
	p.Text(14, 19, parts.Ink, "已投 39 张")
	p.Text(18, 2, parts.Quiet, "打错数字、空着按 Enter、按 Q，都是不收票。")
	p.ActionForEver("收票，不能退回")
	p.Foot("Q 不收，继续投票")
	same(t, p.Bare(), mockup(t, "chair-close-2-80x24", "中文"))
	if row, col, ok := p.Cursor(); !ok || row != 14 || col != 9 {
		t.Errorf("cursor at %d, %d, %v; want 14, 9", row, col, ok)
	}
}

func TestWallVoteIsTheMockUp(t *testing.T) {
	for _, s := range []struct {
		name              string
		size              parts.Size
		row, note, bar, w int
		bars              int
	}{
		{"wall-vote-60x18", parts.Size{W: 60, H: 18}, 4, 10, 12, 52, 1},
		{"wall-vote-120x36", parts.Size{W: 120, H: 36}, 8, 20, 23, 100, 2},
	} {
		p := parts.NewPage(plain(), s.size.W, s.size.H)
		p.Header("打分 5/8", "不记名", "还有 3 分钟")
		f := parts.FigureScale(s.size.W, s.size.H, "31/42")
		p.Figure(s.row, (s.size.W-f.Width("31/42"))/2, f, parts.OnInk, "31/42")
		p.Centre(s.note, 0, s.size.W, parts.Ink, "已投 31，到场 42")
		for i := range s.bars {
			p.Progress(s.bar+i, (s.size.W-s.w)/2, s.w, 31, 42)
		}
		only := []int{0, s.note, s.bar, s.bar + s.bars - 1}
		for i := range f.Height() {
			only = append(only, s.row+i)
		}
		same(t, p.Bare(), mockup(t, s.name, "中文"), only...)
	}
}

func TestRestOfTheFrameIsTheMockUp(t *testing.T) {
	p := parts.NewPage(plain(), 120, 36)
	p.Tabs(1, []string{"签到", "议题", "记录", "纸票", "规约", "文件"}, 3, "Tab 换一张台")
	p.Keys("Tab 到不一样的那张   Z 撤回   Q 返回")
	p.Waiting("等 1 分那一格填好（空着按 -）")
	p.Foot("? 帮助", "L English")
	same(t, p.Bare(), mockup(t, "desk-paper-120x36", "中文"), 1, 33, 34, 35)

	p = parts.NewPage(plain(), 120, 36)
	p.Tabs(1, []string{"Check-in", "Issues", "Notes", "Paper", "Resolutions", "Papers"}, 0, "Tab next sheet")
	same(t, p.Bare(), mockup(t, "desk-checkin-120x36", "English"), 1)

	p = parts.NewPage(plain(), 80, 24)
	p.LineMoved(7, "解决以上 3 件", "最大的空档")
	same(t, p.Bare(), mockup(t, "chair-line-80x24", "中文"), 7)

	p = parts.NewPage(plain(), 80, 24)
	p.LineRow(9, 2, 76, "今晚解决以上三件")
	same(t, p.Bare(), mockup(t, "resident-ranking-80x24", "中文"), 9)

	p = parts.NewPage(plain(), 60, 18)
	p.Progress(11, 2, 56, 36, 120)
	p.WallFoot("ssh -p 2222 xiqiao@192.168.43.1", "到场 42")
	same(t, p.Bare(), mockup(t, "wall-discuss-60x18", "中文"), 11, 17)

	p = parts.NewPage(plain(), 40, 20)
	f := parts.FigureScale(40, 20, "31/42")
	p.Figure(4, (40-f.Width("31/42"))/2, f, parts.OnInk, "31/42")
	p.Progress(10, 2, 36, 31, 42)
	same(t, p.Bare(), mockup(t, "resident-waiting-40x20", "中文"), 4, 5, 6, 7, 8, 10)

	p = parts.NewPage(plain(), 40, 20)
	p.Figure(4, 1, parts.Figure{K: 1, Gap: 2}, parts.OnInk, "K7P")
	p.Figure(10, 1, parts.Figure{K: 1, Gap: 2}, parts.OnInk, "4TX")
	p.Lines(4, 26, parts.Ink, []string{"您的回执", "K7P 4TX", "", "请拍下来，或者", "抄下来。", "", "", "它不说明您投了", "什么。"})
	same(t, p.Bare(), mockup(t, "resident-receipt-40x20", "中文"), 4, 5, 6, 7, 8, 10, 11, 12, 13, 14)
}

var (
	stepsZH = []string{"征集", "签到", "回看", "议事", "打分", "揭晓", "立约", "散会"}
	stepsEN = []string{"collect", "checkin", "review", "discuss", "vote", "rank", "resolve", "adjourn"}
)

func TestSteps(t *testing.T) {
	for _, r := range []struct {
		name  string
		w     int
		words []string
		now   int
		want  string
	}{
		{"80 columns", 80, stepsZH, 3, " +征集    +签到    +回看    [议事]    打分     揭晓     立约     散会"},
		{"80 columns, English", 80, stepsEN, 5, " +collect +checkin +review  +discuss +vote    [rank]    resolve  adjourn"},
		{"120 columns", 120, stepsZH, 3, " +征集         +签到         +回看         [议事]         打分          揭晓          立约          散会"},
		{"60 columns show the steps around the current one", 60, stepsEN, 4, " +discuss  [vote]     rank      resolve   adjourn"},
		{"at the end the window stops", 60, stepsEN, 7, " +discuss  +vote     +rank     +resolve  [adjourn]"},
	} {
		p := parts.NewPage(plain(), r.w, 1)
		p.Steps(0, r.words, r.now)
		if got := strings.TrimRight(p.Bare(), "\n"); got != r.want {
			t.Errorf("%s\n got %q\nwant %q", r.name, got, r.want)
		}
	}
}
