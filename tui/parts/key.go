package parts

import (
	"unicode"

	tea "charm.land/bubbletea/v2"
)

// Kind is the kind of a key.
type Kind uint8

// The kinds of keys.
const (
	Unknown Kind = iota
	Rune         // Key.Rune, in upper case
	Enter
	Up
	Down
	Left
	Right
	Home
	End
	PageUp
	PageDown
	Space
	Tab
	BackTab
	Backspace
	Delete
	Redraw  // Ctrl+L
	Leave   // Ctrl+C
	Chinese // words, where perhaps a key was meant
)

// Key is a key press with all that means the same made the same: either case,
// full-width forms, Esc for Q, `、` for `/`. Text is what was typed, as typed,
// for text fields; it is empty for keys that are no text.
type Key struct {
	Kind Kind
	Rune rune
	Text string
}

// Is reports whether the key is that letter (upper case), digit or sign.
func (k Key) Is(r rune) bool {
	return k.Kind == Rune && k.Rune == r || k.Kind == Space && r == ' '
}

// Letter returns the letter A to Z of the key; ok is false for any other key.
func (k Key) Letter() (r rune, ok bool) {
	return k.Rune, k.Kind == Rune && k.Rune >= 'A' && k.Rune <= 'Z'
}

// Digit returns the digit of the key; ok is false for any other key.
func (k Key) Digit() (d int, ok bool) {
	return int(k.Rune - '0'), k.Kind == Rune && k.Rune >= '0' && k.Rune <= '9'
}

var kinds = map[rune]Kind{
	tea.KeyEnter: Enter, tea.KeyKpEnter: Enter, tea.KeyTab: Tab,
	tea.KeyUp: Up, tea.KeyDown: Down, tea.KeyLeft: Left, tea.KeyRight: Right,
	tea.KeyKpUp: Up, tea.KeyKpDown: Down, tea.KeyKpLeft: Left, tea.KeyKpRight: Right,
	tea.KeyHome: Home, tea.KeyEnd: End, tea.KeyKpHome: Home, tea.KeyKpEnd: End,
	tea.KeyPgUp: PageUp, tea.KeyPgDown: PageDown, tea.KeyKpPgUp: PageUp, tea.KeyKpPgDown: PageDown,
	tea.KeyBackspace: Backspace, tea.KeyDelete: Delete, tea.KeyKpDelete: Delete,
}

// controls are what some terminals send for Backspace, Enter and Tab, and the
// two keys for those who have them.
var controls = map[rune]Kind{'c': Leave, 'l': Redraw, 'h': Backspace, 'j': Enter, 'm': Enter, 'i': Tab}

var keypad = map[rune]rune{
	tea.KeyKpPlus: '+', tea.KeyKpMinus: '-', tea.KeyKpMultiply: '*', tea.KeyKpDivide: '/',
	tea.KeyKp0: '0', tea.KeyKp1: '1', tea.KeyKp2: '2', tea.KeyKp3: '3', tea.KeyKp4: '4',
	tea.KeyKp5: '5', tea.KeyKp6: '6', tea.KeyKp7: '7', tea.KeyKp8: '8', tea.KeyKp9: '9',
	tea.KeyKpEqual: '=', tea.KeyKpDecimal: '.', tea.KeyKpComma: ',',
}

// Press returns the key of a terminal's key press.
func Press(m tea.KeyPressMsg) Key {
	held := m.Mod &^ (tea.ModShift | tea.ModCapsLock | tea.ModNumLock | tea.ModScrollLock)
	if held == tea.ModCtrl {
		if kind, ok := controls[m.Code]; ok {
			return Key{Kind: kind}
		}
	}
	if kind, ok := kinds[m.Code]; ok {
		if kind == Tab && m.Mod&tea.ModShift != 0 {
			kind = BackTab
		}
		return Key{Kind: kind}
	}
	switch {
	case m.Code == tea.KeyEscape:
		return Key{Kind: Rune, Rune: 'Q'}
	case held&^tea.ModAlt != 0:
		return Key{}
	case m.Text != "":
		return Typed(m.Text)
	case held == 0:
		return untyped(m.Code)
	}
	return Key{}
}

// untyped returns the key of a code that came without text.
func untyped(code rune) Key {
	if r, ok := keypad[code]; ok {
		return Typed(string(r))
	}
	if code >= ' ' && code < 0x7f {
		return Typed(string(code))
	}
	return Key{}
}

// Typed returns the key of typed text, which an input method may deliver whole.
func Typed(text string) Key {
	rs := []rune(text)
	if len(rs) == 1 {
		switch r := Plainly(rs[0]); {
		case r == ' ':
			return Key{Kind: Space, Rune: ' ', Text: text}
		case r > ' ' && r < 0x7f:
			return Key{Kind: Rune, Rune: unicode.ToUpper(r), Text: text}
		}
	}
	for _, r := range rs {
		if r >= 0x2e80 {
			return Key{Kind: Chinese, Text: text}
		}
	}
	return Key{Kind: Unknown, Text: text}
}

// Plainly returns the ASCII character that r is the full-width form of, `/`
// for `、`, and any other character as it is.
func Plainly(r rune) rune {
	switch {
	case r >= 0xff01 && r <= 0xff5e:
		return r - 0xfee0
	case r == 0x3000:
		return ' '
	case r == '、':
		return '/'
	}
	return r
}
