package parts_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"yuetan/tui/parts"
)

func TestWidthAndCut(t *testing.T) {
	for _, r := range []struct {
		name, s string
		width   int
		w       int
		cut     string
	}{
		{"ASCII", "Vote", 4, 3, "V.."},
		{"Chinese", "打分", 4, 3, ".."},
		{"a wide character does not go in half", "路灯坏了", 8, 7, "路灯.."},
		{"full-width signs", "（！）", 6, 6, "（！）"},
		{"a title of a phone", "Fire lane 7-8 blocked by cars", 29, 28, "Fire lane 7-8 blocked by c.."},
		{"a mark on a letter is no column", "e\u0301a", 2, 2, "e\u0301a"},
		{"controls take nothing", "a\x1b\x07b", 2, 2, "a\x1b\x07b"},
		{"a hidden turn takes nothing", "a\u202eb", 2, 2, "a\u202eb"},
		{"one column", "abc", 3, 1, "."},
		{"no room", "abc", 3, 0, ""},
	} {
		if got := parts.Width(r.s); got != r.width {
			t.Errorf("%s: width %d, want %d", r.name, got, r.width)
		}
		if got := parts.Cut(r.s, r.w); got != r.cut {
			t.Errorf("%s: cut %q, want %q", r.name, got, r.cut)
		}
	}
	if got := parts.PadRight("打分", 6) + "|" + parts.PadLeft("42", 4) + "|" + parts.Spaced("39"); got != "打分  |  42|3 9" {
		t.Errorf("pads: %q", got)
	}
}

func TestWidthAgreesWithTheTerminalLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("aZ09 ，。、（「路灯坏了１Ａ￥éñ한ひカ𠀀e\u0301"))).Draw(t, "s")
		if got, want := parts.Width(s), ansi.StringWidth(s); got != want {
			t.Fatalf("%q: %d, want %d", s, got, want)
		}
	})
}

func TestWrapIsTheMockUps(t *testing.T) {
	for _, r := range []struct {
		name string
		w    int
		want string
	}{
		{"Chinese breaks anywhere", 38, "1栋到活动室的六盏灯黑了两个月，晚上跳|舞、遛弯的人靠手机照路。"},
		{"but not in a number", 36, "今晚可以商量，不能代替业主表决（民法|典278条）。"},
		{"English breaks at spaces", 38, "Over half here are past sixty. Upper|floors want a lift; the lower two fear|for light and cost. Let us talk plan|and sums."},
		{"a bracket closes on its own line", 36, "Tonight may talk it through; it|can't replace the owners' vote (art.|278)."},
		{"no line begins with a full stop", 8, "路灯坏|了。"},
		{"no line ends with an opening bracket", 8, "路灯坏|（一排"},
		{"a long word is broken", 10, "xiqiao@192|.168.43.1"},
	} {
		s := strings.ReplaceAll(r.want, "|", " ")
		if strings.ContainsAny(r.want, "路今栋") {
			s = strings.ReplaceAll(r.want, "|", "")
		}
		if r.w == 10 {
			s = strings.ReplaceAll(r.want, "|", "")
		}
		if got := strings.Join(parts.Wrap(s, r.w), "|"); got != r.want {
			t.Errorf("%s\n got %s\nwant %s", r.name, got, r.want)
		}
	}
	if got := parts.Wrap("a\n\nb", 10); !slices.Equal(got, []string{"a", "", "b"}) {
		t.Errorf("line feeds: %q", got)
	}
}

func TestWrapKeepsEverythingWithinTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("ab, .（路灯）。「」3"))).Draw(t, "s")
		w := rapid.IntRange(2, 20).Draw(t, "w")
		lines := parts.Wrap(s, w)
		for _, l := range lines {
			if parts.Width(l) > w {
				t.Fatalf("%q is wider than %d", l, w)
			}
		}
		bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if bare(strings.Join(lines, "")) != bare(s) {
			t.Fatalf("%q became %q", s, lines)
		}
	})
}

func TestPageClips(t *testing.T) {
	p := parts.NewPage(plain(), 8, 8)
	p.Text(0, 4, parts.Ink, "路灯坏了")
	p.Text(1, 0, parts.Ink, "路灯坏了")
	p.Text(1, 1, parts.Ink, "x")
	p.Text(2, 0, parts.Ink, "路灯坏了")
	p.Text(2, 3, parts.Ink, "灯")
	p.Text(3, 0, parts.Ink, "a\x1b[31mb\u200bc")
	p.Right(4, 8, parts.Ink, "42")
	p.Centre(5, 0, 8, parts.Ink, "中")
	p.Text(6, 0, parts.Ink, "e\u0301.")
	p.Text(9, 0, parts.Ink, "outside")
	p.Text(-1, 0, parts.Ink, "outside")
	p.Wrapped(7, 0, 8, 1, parts.Ink, "one two three")
	same(t, p.Bare(), "    路..\n x灯坏了\n路 灯 了\na[31mbc\n      42\n   中\ne\u0301.\none two..\n", 0, 1, 2, 3, 4, 5, 6)
	for i, row := range p.Rows() {
		if parts.Width(row) != 8 {
			t.Errorf("row %d: %q", i+1, row)
		}
	}
}

func TestPageStaysWholeWhateverIsPutOnIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := parts.NewPage(plain(), 9, 3)
		for range rapid.IntRange(1, 12).Draw(t, "puts") {
			s := rapid.StringOf(rapid.RuneFrom([]rune("ab 路灯。e\u0301\u200d\x1b"))).Draw(t, "s")
			p.TextIn(rapid.IntRange(-1, 3).Draw(t, "row"), rapid.IntRange(-3, 10).Draw(t, "col"),
				rapid.IntRange(-1, 12).Draw(t, "w"), parts.Ink, s)
		}
		for _, row := range p.Rows() {
			if parts.Width(row) != 9 || strings.ContainsAny(row, "\x1b\u200d") {
				t.Fatalf("%q", row)
			}
		}
	})
}

func TestCloneLeavesThePageAlone(t *testing.T) {
	p := parts.NewPage(plain(), 6, 1)
	p.Text(0, 0, parts.Ink, "e\u0301")
	a, b := p.Clone(), p.Clone()
	a.Text(0, 2, parts.Ink, "a\u0301")
	b.Text(0, 2, parts.Ink, "o\u0301")
	if got := p.Bare() + a.Bare() + b.Bare(); got != "e\u0301\ne\u0301 a\u0301\ne\u0301 o\u0301\n" {
		t.Errorf("%q", got)
	}
}

func TestHeaderGivesWayAtTheRight(t *testing.T) {
	p := parts.NewPage(plain(), 40, 15)
	p.Header("西桥议事会 2026-11", "打分 5/8", "还有 6 分钟", "已存")
	same(t, p.Bare(), " 西桥议事会 2026-11  还有 6 分钟   已存", 0)
	p.Header("西桥议事会 2026-11   主持人 周梅", "打分 5/8", "已存")
	same(t, p.Bare(), " 西桥议事会 2026-11   主持人 周梅  已存", 0)
	p.Header("西桥议事会 2026-11   主持人 周梅 何芳", "打分 5/8", "已存")
	same(t, p.Bare(), " 西桥议事会 2026-11   主持人 周梅 何芳", 0)
}

func TestRefusalTakesTheKeyLineAndMore(t *testing.T) {
	p := parts.NewPage(plain(), 40, 15)
	p.Keys("字母选议题")
	p.Refusal("C 已有 5 分。一题只能得一个分。")
	if got := strings.Split(p.Bare(), "\n"); got[12] != " ! C 已有 5 分。一题只能得一个分。" {
		t.Errorf("%q", got[12])
	}
	p.Refusal("您不在名单上。开始打分以后，要由主持人登记，才有票。")
	got := strings.Split(p.Bare(), "\n")
	if got[11] != " ! 您不在名单上。开始打分以后，要由主持" || got[12] != "   人登记，才有票。" {
		t.Errorf("%q", got[11:13])
	}
}

func TestTooSmall(t *testing.T) {
	for _, r := range []struct {
		size parts.Size
		want bool
	}{{parts.Size{W: 39, H: 20}, true}, {parts.Size{W: 40, H: 14}, true}, {parts.Size{W: 40, H: 15}, false}} {
		if r.size.TooSmall() != r.want {
			t.Errorf("%v: %v", r.size, !r.want)
		}
	}
	p := parts.TooSmall(plain(), 20, 3, "窗口太小，请放大到 40x15")
	same(t, p.Bare(), " 窗口太小，请放大到\n       40x15", 0, 1)
}
