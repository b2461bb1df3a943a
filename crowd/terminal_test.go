package crowd

import "testing"

func TestTerminal(t *testing.T) {
	for _, row := range []struct {
		name, written, want string
	}{
		{"text at a place", "\x1b[2;3Hab", "\n  ab\n"},
		{"a row painted again", "\x1b[1;1Hlong text\x1b[1;1Hno\x1b[K", "no\n\n"},
		{"wide characters take two cells", "\x1b[1;1H打分\x1b[1;5Hx", "打分x\n\n"},
		{"half of a wide character is replaced with it", "\x1b[1;1H打分\x1b[1;1H\x1b[2Kab", "ab\n\n"},
		{"colours, modes and titles are passed over", "\x1b]2;a title\a\x1b[?1049h\x1b[38;5;16;48;5;231mok\x1b[m", "ok\n\n"},
		{"nothing is written past the right edge", "\x1b[1;9Habcd", "        ab\n\n"},
		{"all is erased", "ab\x1b[2J", "\n\n"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, step := range []int{len(row.written), 1} {
				term := newTerminal(10, 3)
				for at := 0; at < len(row.written); at += step {
					term.write([]byte(row.written[at : at+step]))
				}
				if got := term.picture().Text(); got != row.want {
					t.Errorf("in pieces of %d: %q, want %q", step, got, row.want)
				}
			}
		})
	}
}
