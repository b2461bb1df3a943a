package parts_test

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"

	"yuetan/tui/parts"
)

// luminance is the relative luminance of a palette entry (WCAG 2).
func luminance(n uint8) float64 {
	var rgb [3]float64
	if n >= 232 {
		v := float64(8 + 10*(int(n)-232))
		rgb = [3]float64{v, v, v}
	} else {
		steps := []float64{0, 95, 135, 175, 215, 255}
		i := int(n) - 16
		rgb = [3]float64{steps[i/36], steps[i/6%6], steps[i%6]}
	}
	for i, v := range rgb {
		if v /= 255; v <= 0.04045 {
			rgb[i] = v / 12.92
		} else {
			rgb[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*rgb[0] + 0.7152*rgb[1] + 0.0722*rgb[2]
}

func contrast(a, b uint8) float64 {
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

func TestEveryPairIsReadable(t *testing.T) {
	inks := []parts.Style{parts.Ink, parts.Quiet, parts.Warn, parts.Stop, parts.OK}
	for ground := parts.OnPage; ground <= parts.OnCodeDark; ground += parts.OnPage {
		for _, ink := range inks {
			for _, light := range []bool{true, false} {
				fg, bg, ok := parts.NewTheme(parts.Color256, light).Colors(ink | ground)
				if c := contrast(fg, bg); !ok || c < 6.95 {
					t.Errorf("ground %d, ink %d, light %v: %d on %d has %.1f:1", ground/parts.OnPage, ink, light, fg, bg, c)
				}
			}
		}
	}
}

func TestContrastIsAsThePaletteTableSays(t *testing.T) {
	for _, r := range []struct {
		name        string
		style       parts.Style
		light, dark float64
	}{
		{"ink on page", parts.Ink, 21.0, 16.1},
		{"ink on strip", parts.Ink | parts.OnStrip, 16.5, 11.4},
		{"quiet on page", parts.Quiet, 9.7, 11.0},
		{"quiet on strip", parts.OnWaiting, 7.7, 7.7},
		{"action", parts.OnAction, 15.6, 13.2},
		{"focus", parts.OnFocus, 14.0, 7.0},
		{"line", parts.OnLine, 21.0, 18.1},
		{"stop", parts.OnStop, 10.3, 12.0},
		{"words of stop on page", parts.Stop, 10.3, 10.7},
		{"warn", parts.Warn, 14.1, 13.5},
		{"ok", parts.OK, 8.0, 14.9},
		{"mark 5", parts.OnMark5, 18.0, 13.2},
		{"mark 3", parts.OnMark3, 7.4, 7.4},
		{"mark 1", parts.OnMark1, 13.6, 7.2},
	} {
		for _, light := range []bool{true, false} {
			want := r.dark
			if light {
				want = r.light
			}
			fg, bg, _ := parts.NewTheme(parts.Color256, light).Colors(r.style)
			if got := contrast(fg, bg); math.Abs(got-want) > 0.06 {
				t.Errorf("%s, light %v: %.2f, want %.1f", r.name, light, got, want)
			}
		}
	}
}

func TestThemesAreKeys(t *testing.T) {
	a, b := parts.NewTheme(parts.Color16, true), parts.NewTheme(parts.Color16, true)
	if a != b || a == a.Turned() || a.Turned().Turned() != a {
		t.Error("equal arguments must give one theme")
	}
}

func TestDepthOf(t *testing.T) {
	for _, r := range []struct {
		name, term string
		env        []string
		want       parts.Depth
	}{
		{"no terminal named", "", nil, parts.Plain},
		{"dumb", "dumb", []string{"NO_COLOR=1"}, parts.Plain},
		{"256 colours", "xterm-256color", nil, parts.Color256},
		{"a phone that only says xterm", "xterm", nil, parts.Color256},
		{"console", "linux", nil, parts.Color16},
		{"glass terminal", "vt220", nil, parts.NoColor},
		{"NO_COLOR", "xterm-256color", []string{"LANG=C", "NO_COLOR=1"}, parts.NoColor},
		{"NO_COLOR, but empty", "xterm-256color", []string{"NO_COLOR="}, parts.Color256},
	} {
		if got := parts.DepthOf(r.term, r.env); got != r.want {
			t.Errorf("%s: %d, want %d", r.name, got, r.want)
		}
	}
}

// screen shows rows on a terminal and returns its characters and, for each
// cell, whether its background was painted.
func screen(t *testing.T, p *parts.Page) (text string, painted bool) {
	t.Helper()
	size := p.Size()
	term := vt.NewEmulator(size.W, size.H)
	t.Cleanup(func() { _ = term.Close() })
	painted = true
	for i, row := range p.Rows() {
		if i > 0 {
			row = "\r\n" + row
		}
		_, _ = term.Write([]byte(row))
	}
	var b strings.Builder
	for y := range size.H {
		line := ""
		for x := range size.W {
			c := term.CellAt(x, y)
			if c == nil || c.Width == 0 {
				continue
			}
			painted = painted && c.Style.Bg != nil
			line += c.Content
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String(), painted
}

func TestATerminalShowsThePage(t *testing.T) {
	for depth := parts.Color256; depth <= parts.Plain; depth++ {
		for _, light := range []bool{true, false} {
			p := ballot(parts.NewTheme(depth, light), ballotZH, issuesZH)
			text, painted := screen(t, p)
			same(t, text, p.Bare())
			if painted != (depth == parts.Color256) {
				t.Errorf("depth %d: painted %v", depth, painted)
			}
			if escapes := strings.Contains(p.String(), "\x1b"); escapes == (depth == parts.Plain) {
				t.Errorf("depth %d: escapes %v", depth, escapes)
			}
		}
	}
}

func TestRowsAreExactlyAsWideAsThePage(t *testing.T) {
	p := ballot(plain(), ballotZH, issuesZH)
	for i, row := range p.Rows() {
		if w := parts.Width(row); w != 40 {
			t.Errorf("row %d has %d columns", i+1, w)
		}
	}
}

func TestStylingIsSentOnlyWhereItChanges(t *testing.T) {
	p := parts.NewPage(parts.NewTheme(parts.Color256, true), 12, 1)
	p.Text(0, 1, parts.Ink, "ab")
	p.Text(0, 4, parts.Quiet, "cd")
	p.Text(0, 7, parts.OnStrip, "e")
	want := "\x1b[0;38;5;16;48;5;231m ab \x1b[38;5;238mcd \x1b[38;5;16;48;5;254me\x1b[48;5;231m    \x1b[m"
	if got := p.Rows()[0]; got != want {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func BenchmarkBallot(b *testing.B) {
	theme := parts.NewTheme(parts.Color256, false)
	b.ReportAllocs()
	for b.Loop() {
		_ = ballot(theme, ballotZH, issuesZH).Rows()
	}
}

func BenchmarkPage80x24(b *testing.B) {
	theme := parts.NewTheme(parts.Color256, false)
	b.ReportAllocs()
	for b.Loop() {
		p := parts.NewPage(theme, 80, 24)
		p.Header("打分   西桥议事会 2026-11", "到场 42", "还有 6 分钟")
		p.Text(3, 2, parts.Ink, "5 分给最要紧的，3 分给其次，1 分给再次。三个不同的议题。")
		for i, it := range issuesZH {
			if i == 5 {
				p.Focus(5 + i)
			}
			p.Mark(5+i, 3, it.mark)
			p.Tag(5+i, 8, it.code)
			p.Text(5+i, 13, parts.Ink, it.title)
			p.Bar(14+i, 2, 60, parts.Shares{Five: 60, Three: 21, One: 7}, 88)
		}
		p.Keys("字母或上下键 选议题   5 3 1 打分   0 取消   空格 下一个")
		p.Action("给 F 打 3 分")
		p.Foot("? 帮助", "L English", "Q 返回")
		_ = p.Rows()
	}
}
