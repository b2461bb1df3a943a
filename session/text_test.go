package session_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"yuetan/session"
)

func TestTextFromPeopleComesThroughOneDoor(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"plain Chinese stays", "电动车充电", "电动车充电"},
		{"white space around is dropped", "  路灯 \n", "路灯"},
		{"runs of white space become one space", "路灯\t\n 　修", "路灯 修"},
		{"a letter and its accent become one", "cafe\u0301", "café"},
		{"a rare character outside the basic plane stays", "𠮷祥里", "𠮷祥里"},
		{"a rare character of a name stays", "䶮", "䶮"},
		{"the dot in a Uyghur name stays", "阿依努尔·买买提", "阿依努尔·买买提"},
		{"Arabic letters stay", "ئايگۈل", "ئايگۈل"},
		{"Vietnamese with two marks a letter stays", "Nguye\u0302\u0303n", "Nguyễn"},
		{"an emoji stays", "路灯💡", "路灯💡"},
		{"nothing stays nothing", " \t ", ""},
	} {
		if got, err := session.Clean(row.text, session.TitleLimit); err != nil || got != row.want {
			t.Errorf("%s: %q, %v; want %q", row.name, got, err, row.want)
		}
	}
}

func TestEveryTrickIsRefusedWithItsCharacter(t *testing.T) {
	for _, row := range []struct {
		name, text string
		bad        rune
		position   int
	}{
		{"a control character", "路\x01灯", 1, 2},
		{"a bell", "\a", 7, 1},
		{"an escape sequence", "路灯\x1b[2J", 0x1b, 3},
		{"delete", "a\x7f", 0x7f, 2},
		{"a control character of the second set", "a\u009b2J", 0x9b, 2},
		{"next line", "a\u0085", 0x85, 2},
		{"a vertical tab", "a\vb", '\v', 2},
		{"a right-to-left override", "a\u202eb", 0x202e, 2},
		{"an isolate", "a\u2066b", 0x2066, 2},
		{"a right-to-left mark", "a\u200fb", 0x200f, 2},
		{"a zero-width space", "a\u200bb", 0x200b, 2},
		{"a zero-width joiner", "👩\u200d🔧", 0x200d, 2},
		{"a word joiner", "a\u2060b", 0x2060, 2},
		{"a byte order mark", "\ufeffa", 0xfeff, 1},
		{"a soft hyphen", "a\u00adb", 0xad, 2},
		{"a variation selector", "☎\ufe0f", 0xfe0f, 2},
		{"an ideographic variation selector", "葛\U000e0100", 0xe0100, 2},
		{"a tag", "a\U000e0041", 0xe0041, 2},
		{"an unassigned tag", "a\U000e0080", 0xe0080, 2},
		{"a filler", "a\u3164", 0x3164, 2},
		{"empty braille", "a\u2800", 0x2800, 2},
		{"a grapheme joiner", "a\u034fb", 0x34f, 2},
		{"an enclosing mark", "a\u20dd", 0x20dd, 2},
		{"a space of another width", "a\u2003b", 0x2003, 2},
		{"a line separator", "a\u2028b", 0x2028, 2},
		{"a private character", "a\ue000", 0xe000, 2},
		{"a noncharacter", "a\ufffe", 0xfffe, 2},
		{"a noncharacter of another plane", "a\U0001ffff", 0x1ffff, 2},
		{"a byte that is no UTF-8", "a\xffb", utf8.RuneError, 2},
		{"half a character", "路\xe7\x81", utf8.RuneError, 2},
		{"a surrogate", "a\xed\xa0\x80", utf8.RuneError, 2},
		{"a fourth mark on one letter", "q\u0307\u0308\u030a\u0301", 0x301, 5},
		{"a mark on nothing", "\u0301a", 0x301, 1},
	} {
		_, err := session.Clean(row.text, session.TitleLimit)
		var bad *session.BadText
		if !errors.As(err, &bad) || bad.Rune != row.bad || bad.Position != row.position {
			t.Errorf("%s: %v, want %U at %d", row.name, err, row.bad, row.position)
		}
	}
}

func TestTextIsBoundedInColumnsAndCharacters(t *testing.T) {
	for _, row := range []struct {
		name, text string
		over       int
		columns    bool
	}{
		{"thirty Chinese characters fit a title", strings.Repeat("灯", 30), 0, false},
		{"sixty Latin letters fit too", strings.Repeat("a", 60), 0, false},
		{"thirty-one Chinese characters are two columns over", strings.Repeat("灯", 31), 2, true},
		{"sixty-one Latin letters are one over", strings.Repeat("a", 61), 1, true},
		{"white space around does not count", strings.Repeat(" ", 99) + "a", 0, false},
		{"letters that pile up in one column are counted", strings.Repeat("\u1100", 100), 40, false},
	} {
		_, err := session.Clean(row.text, session.TitleLimit)
		var long *session.TooLong
		if row.over == 0 && err == nil {
			continue
		}
		if !errors.As(err, &long) || long.Limit != 60 || long.Over < row.over || row.columns && long.Over != row.over || row.over == 0 {
			t.Errorf("%s: %v, want %d over", row.name, err, row.over)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{"电动车充电", "a\u202eb", "\u0958\u0301", "\ufb2c\u0301\u0301", "\u1fef", "e\u0301\u0323", "ᄀ\u1161\u11a8", "\xff", " a\t b "} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		clean, err := session.Clean(text, session.DetailLimit)
		if err != nil {
			return
		}
		for _, r := range clean {
			if session.HiddenRune(r) && r != ' ' {
				t.Errorf("%q became %q with %U in it", text, clean, r)
			}
		}
		again, err := session.Clean(clean, session.DetailLimit)
		if err != nil || again != clean {
			t.Errorf("%q became %q, then %q (%v)", text, clean, again, err)
		}
		if utf8.RuneCountInString(clean) > 2*int(session.DetailLimit) {
			t.Errorf("%d characters came through", utf8.RuneCountInString(clean))
		}
	})
}
