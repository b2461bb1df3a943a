package runner_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"yuetan/sshd/runner"
)

func TestKeysArriveWhole(t *testing.T) {
	long := strings.Repeat("x", 3000)
	for _, c := range []struct {
		name   string
		pieces []string
		want   string
	}{
		{"marks", []string{"531"}, "5 3 1"},
		{"enter, space, backspace, tab", []string{"\r \x7f\t"}, "enter space backspace tab"},
		{"a capital", []string{"A"}, "A"},
		{"ctrl+c is a key", []string{"\x03"}, "ctrl+c"},
		{"arrows, both kinds", []string{"\x1b[A\x1bOB"}, "up down"},
		{"an arrow in three pieces", []string{"\x1b", "[", "A"}, "up"},
		{"shift+tab and page down", []string{"\x1b[Z\x1b[6~"}, "shift+tab pgdown"},
		{"ctrl+right", []string{"\x1b[1;5C"}, "ctrl+right"},
		{"alt with a letter", []string{"\x1bx"}, "alt+x"},
		{"alt with an arrow", []string{"\x1b\x1b[A"}, "alt+up"},
		{"Chinese", []string{"议事"}, "议 事"},
		{"full-width marks", []string{"５３"}, "５ ３"},
		{"a character in three pieces", []string{"\xe8", "\xae", "\xae5"}, "议 5"},
		{"a rare character in two", []string{"a\xf0\xa0\xae", "\xb7b"}, "a 𠮷 b"},
		{"alt with a torn character", []string{"\x1b\xe8", "\xae\xae"}, "alt+议"},
		{"half a character, then something else", []string{"\xe8\xae", "5"}, "5"},
		{"bytes of another encoding", []string{"\xd6\xd6\xff\x805"}, "5"},
		{"C1 controls", []string{"\u009b\u00855"}, "5"},
		{"an unknown sequence", []string{"\x1b[?9999$z5"}, "5"},
		{"a console's function key", []string{"\x1b[[A5"}, "5"},
		{"a broken sequence and an arrow", []string{"\x1b[12\x1b[A"}, "up"},
		{"answers nobody asked for", []string{"\x1b[?62;c\x1b]10;rgb:0/0/0\x07\x1b]11;rgb:ffff/ffff/ffff\x1b\\5"}, "5"},
		{"an answer in pieces", []string{"\x1b]11;rgb:ff", "ff/ffff/ffff", "\x1b", "\\5"}, "5"},
		{"an endless answer", []string{"\x1b]52;c;" + long, long, long + "\a5"}, "5"},
		{"an endless sequence", []string{"\x1b[" + strings.Repeat("1;", 1200), "1m5"}, "5"},
		{"a size of the client's making", []string{"\x1b[48;9999;9999;0;0t5"}, "5"},
		{"focus", []string{"\x1b[I\x1b[O5"}, "5"},
		{"a paste", []string{"\x1b[200~路灯\r\n坏了\rx\x1b[201~5"}, `paste:"路灯\n坏了\nx" 5`},
		{"a paste in pieces", []string{"\x1b[20", "0~\xe8", "\xae\xae\x1b[20", "1~5"}, `paste:"议" 5`},
		{"keys within a paste", []string{"\x1b[200~\x1b[A\x03531\x1b[201~"}, `paste:"\x1b[A\x03531"`},
		{"an end without a beginning", []string{"\x1b[201~5"}, "5"},
		{"a click", []string{"\x1b[<0;3;4M\x1b[<0;3;4m"}, "MouseClick@2,3 MouseRelease@2,3"},
		{"the wheel", []string{"\x1b[<64;3;4M"}, "MouseWheel@2,3"},
		{"a click outside the window", []string{"\x1b[<0;99;4M\x1b[<0;3;9999999M5"}, "5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, p := dial(t), newProbe()
				f.sit(p, runner.Options{})
				for _, piece := range c.pieces {
					f.press(piece)
				}
				if got := p.typed(); got != c.want {
					t.Errorf("got  %s\nwant %s", got, c.want)
				}
				f.cancel()
				f.end()
			})
		})
	}
}

func TestALoneEscWaitsForItsRest(t *testing.T) {
	for _, c := range []struct {
		name, first string
		wait        time.Duration
		then, want  string
	}{
		{"Esc", "\x1b", 60 * time.Millisecond, "5", "esc 5"},
		{"Esc twice", "\x1b\x1b", 60 * time.Millisecond, "5", "alt+esc 5"},
		{"alt and a bracket", "\x1b[", 60 * time.Millisecond, "5", "alt+[ 5"},
		{"an arrow on a slow line", "\x1b[1;", 200 * time.Millisecond, "5C", "ctrl+right"},
		{"a sequence lost on the way", "\x1b[1;", 600 * time.Millisecond, "5", "5"},
		{"an answer lost on the way", "\x1b]11;rgb:", 600 * time.Millisecond, "5", "5"},
		{"half a character for a minute", "\xe8\xae", time.Minute, "\xae", "议"},
		{"Esc and half a character", "\x1b\xe8\xae", time.Minute, "\xae", "esc 议"},
		{"a paste that pauses", "\x1b[200~a\x1b", time.Minute, "[201~", `paste:"a"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, p := dial(t), newProbe()
				f.sit(p, runner.Options{})
				f.press(c.first)
				pass(c.wait)
				f.press(c.then)
				if got := p.typed(); got != c.want {
					t.Errorf("got  %s\nwant %s", got, c.want)
				}
				f.cancel()
				f.end()
			})
		})
	}
}

func TestAPasteIsCapped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var got string
		p := newProbe()
		p.react = func(msg tea.Msg) tea.Cmd {
			if paste, ok := msg.(tea.PasteMsg); ok {
				got = paste.Content
			}
			return nil
		}
		f := dial(t)
		f.sit(p, runner.Options{})
		f.press("\x1b[200~" + strings.Repeat("议事会", 100_000) + "\x1b[201~")
		if len(got) < 64<<10-3 || len(got) > 64<<10 || !utf8.ValidString(got) {
			t.Errorf("kept %d bytes, valid %v", len(got), utf8.ValidString(got))
		}
		f.cancel()
		f.end()
	})
}

func FuzzKeyboard(f *testing.F) {
	for _, seed := range []string{"531\r", "\x1b[A\x1bOB\x1b", "\x1b[200~议\x1b[201~", "\x1b]11;rgb:0/0/0\a", "\x1b[<0;1;1M\x1b[M   ", "\x1bP1+r\x1b\\", "\x1b_Ga=1;x\x1b\\", "\x1b[23$", "\x1b[1;2R", "\xe8\xae"} {
		f.Add([]byte(seed), 3)
	}
	f.Fuzz(func(t *testing.T, typed []byte, piece int) {
		piece = 1 + (piece%64+64)%64
		whole, torn := keysOf(t, typed, len(typed)+1), keysOf(t, typed, piece)
		if whole != torn {
			t.Errorf("in one piece %q, in pieces of %d %q", whole, piece, torn)
		}
	})
}

// keysOf types bytes in pieces and then hangs up.
func keysOf(t *testing.T, typed []byte, piece int) string {
	t.Helper()
	p := newProbe()
	err := runner.Run(context.Background(), p, runner.Terminal{In: &torn{typed, piece}, Out: io.Discard}, runner.Options{})
	if p, ok := err.(*runner.Panic); ok {
		t.Fatalf("%v\n%s", p, p.Stack)
	}
	var b bytes.Buffer
	for _, seen := range (*p.seen)[3:] {
		b.WriteString(seen + "\n")
	}
	return b.String()
}

// torn reads in pieces.
type torn struct {
	rest  []byte
	piece int
}

func (r *torn) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.rest[:min(r.piece, len(r.rest))])
	r.rest = r.rest[n:]
	return n, nil
}
