package parts_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yuetan/tui/parts"
)

func shares(five, three, one int) parts.Shares {
	return parts.Shares{Five: five, Three: three, One: one}
}

func TestSharesKeepTheWholeRight(t *testing.T) {
	for _, r := range []struct {
		name    string
		s       parts.Shares
		full, w int
		want    [3]int
	}{
		{"the first fills the width", shares(60, 21, 7), 88, 32, [3]int{22, 7, 3}},
		{"rounding the running sum", shares(40, 21, 3), 88, 32, [3]int{15, 7, 1}},
		{"a small share keeps a cell", shares(60, 21, 1), 82, 20, [3]int{14, 5, 1}},
		{"one point of many", shares(0, 0, 1), 1000, 20, [3]int{0, 0, 1}},
		{"nobody", parts.Shares{}, 88, 20, [3]int{}},
		{"no first place", parts.Shares{}, 0, 20, [3]int{}},
		{"on the wall, A", shares(5, 27, 2), 88, 62, [3]int{4, 19, 1}},
		{"on the wall, G", shares(25, 3, 4), 88, 62, [3]int{18, 2, 3}},
		{"on the wall, H", shares(0, 0, 6), 88, 62, [3]int{0, 0, 4}},
	} {
		if got := r.s.Cells(r.full, r.w); got != r.want {
			t.Errorf("%s: %v, want %v", r.name, got, r.want)
		}
	}
}

func TestMarksAndTagsByDepth(t *testing.T) {
	for _, r := range []struct {
		depth parts.Depth
		want  string
	}{
		{parts.Color256, " 5  /3/ .1.  A "}, {parts.Color16, " 5  /3/ .1. [A]"},
		{parts.NoColor, " 5  /3/ .1. [A]"}, {parts.Plain, "#5# /3/ .1. [A]"},
	} {
		p := parts.NewPage(parts.NewTheme(r.depth, true), 16, 1)
		p.Mark(0, 0, 5)
		p.Mark(0, 4, 3)
		p.Mark(0, 8, 1)
		p.Tag(0, 12, "A")
		if got := p.Bare(); got != strings.TrimRight(r.want, " ")+"\n" {
			t.Errorf("depth %d: %q", r.depth, got)
		}
	}
}

func TestWindowKeepsTheFocusInView(t *testing.T) {
	for _, r := range []struct {
		name                  string
		n, rows, pitch, focus int
		want                  parts.View
	}{
		{"all fit", 8, 8, 1, 7, parts.View{From: 0, To: 8}},
		{"the last row says how many more", 8, 5, 1, 0, parts.View{From: 0, To: 4, More: 4}},
		{"scrolled", 12, 5, 1, 6, parts.View{From: 3, To: 7, More: 5}},
		{"the end is whole", 8, 5, 1, 7, parts.View{From: 3, To: 8}},
		{"every other row", 8, 9, 2, 0, parts.View{From: 0, To: 4, More: 4}},
		{"nothing", 0, 5, 1, 0, parts.View{}},
	} {
		if got := parts.Window(r.n, r.rows, r.pitch, r.focus); got != r.want {
			t.Errorf("%s: %+v, want %+v", r.name, got, r.want)
		}
	}
	for n := range 30 {
		for rows := 1; rows < 12; rows++ {
			for pitch := 1; pitch < 3; pitch++ {
				for focus := range n {
					v := parts.Window(n, rows, pitch, focus)
					last := (v.To - v.From - 1) * pitch
					if v.More > 0 && rows > 1 {
						last++
					}
					if focus < v.From || focus >= v.To || v.To+v.More != n || last >= rows {
						t.Fatalf("%d items, %d rows, pitch %d, focus %d: %+v", n, rows, pitch, focus, v)
					}
				}
			}
		}
	}
}

func TestFigureScale(t *testing.T) {
	for _, r := range []struct {
		name string
		w, h int
		text string
		want parts.Figure
	}{
		{"a phone is short of room", 40, 20, "31/42", parts.Figure{K: 1, Gap: 1}},
		{"the wall's home size", 60, 18, "31/42", parts.Figure{K: 1, Gap: 2}},
		{"a large wall", 120, 36, "31/42", parts.Figure{K: 2, Gap: 4}},
		{"a very large wall", 200, 60, "31/42", parts.Figure{K: 4, Gap: 8}},
		{"with the keyboard open there are none", 40, 15, "31", parts.Figure{}},
		{"too wide at any scale", 40, 20, "123456789", parts.Figure{}},
	} {
		if got := parts.FigureScale(r.w, r.h, r.text); got != r.want {
			t.Errorf("%s: %+v, want %+v", r.name, got, r.want)
		}
	}
}

func TestCode(t *testing.T) {
	c, err := parts.NewCode("ssh://xiqiao@192.168.43.1:2222")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []struct {
		name   string
		size   parts.Size
		narrow bool
		kind   parts.CodeKind
		takes  parts.Size
	}{
		{"a large wall", parts.Size{W: 120, H: 36}, false, parts.TwoCells, parts.Size{W: 58, H: 29}},
		{"a small wall", parts.Size{W: 60, H: 18}, true, parts.HalfBlocks, parts.Size{W: 29, H: 15}},
		{"a small wall that may draw them wide", parts.Size{W: 60, H: 18}, false, parts.NoCode, parts.Size{}},
	} {
		kind := c.Kind(r.size, r.narrow)
		if kind != r.kind || c.Size(kind) != r.takes {
			t.Errorf("%s: %d %v", r.name, kind, c.Size(kind))
		}
	}
	p := parts.NewPage(plain(), 60, 18)
	p.Code(1, 1, c, parts.HalfBlocks)
	rows := strings.Split(p.Bare(), "\n")
	// Both finders at the top and the one below, as on any code.
	for row, want := range map[int]string{2: "█▀▀▀▀▀█", 3: "█ ███ █", 4: "█ ▀▀▀ █", 5: "▀▀▀▀▀▀▀"} {
		r := []rune(rows[row])
		if string(r[3:10]) != want || string(r[21:28]) != want {
			t.Errorf("row %d: %s", row, rows[row])
		}
	}
	p = parts.NewPage(plain(), 120, 36)
	p.Code(3, 3, c, parts.TwoCells)
	if rows = strings.Split(p.Bare(), "\n"); !strings.HasPrefix(rows[5], "       ##############") {
		t.Errorf("first row: %q", rows[5])
	}
}

func TestPress(t *testing.T) {
	char := func(text string) tea.KeyPressMsg {
		return tea.KeyPressMsg{Code: []rune(text)[0], Text: text}
	}
	for _, r := range []struct {
		name string
		in   tea.KeyPressMsg
		kind parts.Kind
		is   rune
	}{
		{"a digit", char("5"), parts.Rune, '5'},
		{"a full-width digit", char("５"), parts.Rune, '5'},
		{"a small letter", char("a"), parts.Rune, 'A'},
		{"a full-width letter", char("ｆ"), parts.Rune, 'F'},
		{"a full-width question mark", char("？"), parts.Rune, '?'},
		{"the sign where / is", char("、"), parts.Rune, '/'},
		{"full-width + - *", char("＊"), parts.Rune, '*'},
		{"space", tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, parts.Space, ' '},
		{"the wide space", char("　"), parts.Space, ' '},
		{"Esc is Q", tea.KeyPressMsg{Code: tea.KeyEscape}, parts.Rune, 'Q'},
		{"Enter", tea.KeyPressMsg{Code: tea.KeyEnter}, parts.Enter, 0},
		{"Enter of the keypad", tea.KeyPressMsg{Code: tea.KeyKpEnter}, parts.Enter, 0},
		{"5 of the keypad", tea.KeyPressMsg{Code: tea.KeyKp5}, parts.Rune, '5'},
		{"shift and Tab", tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}, parts.BackTab, 0},
		{"Ctrl+L", tea.KeyPressMsg{Code: 'l', Mod: tea.ModCtrl}, parts.Redraw, 0},
		{"Ctrl+C", tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}, parts.Leave, 0},
		{"Backspace of some terminals", tea.KeyPressMsg{Code: 'h', Mod: tea.ModCtrl}, parts.Backspace, 0},
		{"Ctrl and a letter is no letter", tea.KeyPressMsg{Code: 'a', Mod: tea.ModCtrl}, parts.Unknown, 0},
		{"words where a key is meant", tea.KeyPressMsg{Code: tea.KeyExtended, Text: "路灯"}, parts.Chinese, 0},
		{"one word", char("路"), parts.Chinese, 0},
		{"a function key", tea.KeyPressMsg{Code: tea.KeyF5}, parts.Unknown, 0},
	} {
		k := parts.Press(r.in)
		if k.Kind != r.kind || r.is != 0 && !k.Is(r.is) {
			t.Errorf("%s: %+v", r.name, k)
		}
		if r.in.Text != "" && k.Text != r.in.Text {
			t.Errorf("%s: text %q", r.name, k.Text)
		}
	}
}

func TestInput(t *testing.T) {
	key := func(k parts.Kind) parts.Key { return parts.Key{Kind: k} }
	for _, r := range []struct {
		name   string
		many   bool
		keys   []parts.Key
		w      int
		want   string
		cursor int
	}{
		{"Chinese moves the cursor by two", false, []parts.Key{parts.Typed("路灯a")}, 10, "路灯a", 5},
		{"into the middle", false, []parts.Key{parts.Typed("路灯"), key(parts.Left), parts.Typed("的")}, 10, "路的灯", 4},
		{"backspace and delete", false, []parts.Key{parts.Typed("路灯坏"), key(parts.Left), key(parts.Backspace), key(parts.Delete)}, 10, "路", 2},
		{"home and end", false, []parts.Key{parts.Typed("ab"), key(parts.Home), parts.Typed("x"), key(parts.End), parts.Typed("y")}, 10, "xaby", 4},
		{"a long line scrolls", false, []parts.Key{parts.Typed("路灯坏了一整排")}, 8, "一整排", 6},
		{"at home it is back at the start", false, []parts.Key{parts.Typed("路灯坏了一整排"), key(parts.Home)}, 8, "路灯坏了", 0},
		{"pasted lines become spaces", false, []parts.Key{{Text: "a\r\nb\tc\x1b"}}, 10, "a b c", 5},
	} {
		in := parts.NewInput(30)
		for _, k := range r.keys {
			if !in.Press(k) {
				t.Errorf("%s: %+v was not taken", r.name, k)
			}
		}
		if text, cursor := in.View(r.w); text != r.want || cursor != r.cursor {
			t.Errorf("%s: %q, %d; want %q, %d", r.name, text, cursor, r.want, r.cursor)
		}
	}
	in := parts.NewInput(3)
	in.Set("路灯坏了")
	if in.Over() != 1 || in.Len() != 4 || in.Press(parts.Key{Kind: parts.Enter}) || in.Press(parts.Press(tea.KeyPressMsg{Code: tea.KeyEscape})) {
		t.Error("four of three characters, and Enter and Esc are not text")
	}
	in.Insert(strings.Repeat("长", 100_000))
	if in.Len() > 4000 {
		t.Errorf("%d characters were taken", in.Len())
	}
}

func TestInputOfManyLines(t *testing.T) {
	in := parts.Input{Many: true}
	enter := parts.Key{Kind: parts.Enter}
	if in.Press(enter) {
		t.Error("an empty line leaves the field")
	}
	in.Insert("老人晚上看不见路")
	if !in.Press(enter) || in.Press(enter) {
		t.Error("the first Enter is a new line, the second leaves")
	}
	if in.Value() != "老人晚上看不见路" {
		t.Errorf("value %q", in.Value())
	}
	in.Insert("x")
	lines, row, col := in.Lines(11, 3)
	if strings.Join(lines, "|") != "老人晚上看|不见路|x" || row != 2 || col != 1 {
		t.Errorf("%q, cursor %d, %d", lines, row, col)
	}
	if lines, row, _ = in.Lines(11, 2); strings.Join(lines, "|") != "不见路|x" || row != 1 {
		t.Errorf("%q, cursor row %d", lines, row)
	}
	p := parts.NewPage(plain(), 20, 4)
	p.TextArea(0, 1, 14, 3, &in, true)
	same(t, p.Bare(), " > 老人晚上看\n   不见路\n   x\n\n")
	if row, col, ok := p.Cursor(); !ok || row != 2 || col != 4 {
		t.Errorf("cursor %d, %d", row, col)
	}
}
