package sshd_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"
	gossh "golang.org/x/crypto/ssh"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/sshd"
)

func TestVerbs(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	here := d.council("xiqiao", "王小明")
	client := d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key))
	for _, row := range []struct {
		name, line string
		pty        bool
		want       string
		status     int
	}{
		{"words", "vote C A F", false, `["vote" "C" "A" "F"]`, 4},
		{"quoted Chinese stays whole", `propose '楼道 堆物' --detail "三单元\"二楼\""`, false, `["propose" "楼道 堆物" "--detail" "三单元\"二楼\""]`, 4},
		{"an empty word counts", `propose ""`, false, `["propose" ""]`, 2},
		{"backslashes", `a\ b 'c\d' "e\f"`, false, `["a b" "c\\d" "e\\f"]`, 3},
		{"a verb with a terminal is a verb", "status", true, "[\"status\"]\r\n", 1},
		{"an open quotation mark", `propose 'x`, false, lang.Chinese().Door.BadQuotes, 2},
		{"no terminal and no verb", "", false, lang.English().Door.NoTerminal, 1},
		{"a screen without a terminal", "chair", false, "ssh -t", 1},
		{"a screen that is not theirs", "kiosk", true, lang.Chinese().Door.NotYours("kiosk"), 1},
		{"a screen's name among other words is a verb", "agenda chair", true, `["agenda" "chair"]`, 2},
	} {
		t.Run(row.name, func(t *testing.T) {
			s, err := client.NewSession()
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if row.pty {
				if err := s.RequestPty("xterm", 24, 80, gossh.TerminalModes{}); err != nil {
					t.Fatal(err)
				}
				for i := range 40 { // nobody takes them
					if err := s.WindowChange(24+i, 80); err != nil {
						t.Fatal(err)
					}
				}
			}
			out, err := s.CombinedOutput(row.line)
			if got := status(t, err); got != row.status || !strings.Contains(string(out), row.want) {
				t.Errorf("exit %d, %q; want %d, %q", got, out, row.status, row.want)
			}
		})
	}
}

func TestVerbsReadAndWriteApart(t *testing.T) {
	d := open(t, func(_ context.Context, c sshd.Call, _ []string) int {
		in, _ := io.ReadAll(c.In)
		fmt.Fprintf(c.Out, "{%s}\n", in)
		fmt.Fprint(c.Err, "a word to people\n")
		return 0
	}, sshd.Options{})
	here := d.council("xiqiao", "王小明")
	s, err := d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key)).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	s.Stdin = strings.NewReader("条款")
	out, err := s.Output("resolve A --file -")
	if err != nil || string(out) != "{条款}\n" {
		t.Fatalf("%v %q", err, out)
	}
}

func TestScreens(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	here := d.council("xiqiao", "王小明")
	client := d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key))

	t.Run("a screen shows, follows the window, and says goodbye", func(t *testing.T) {
		w := d.window(client, "", 80, 24)
		w.expect("<王小明||zh> 80x24")
		w.press("a")
		w.expect("key=a.")
		if err := w.session.WindowChange(36, 120); err != nil {
			t.Fatal(err)
		}
		w.expect("120x36")
		w.press("q")
		if got := w.status(); got != 0 {
			t.Errorf("exit %d", got)
		}
		w.expect(lang.Chinese().Door.Goodbye)
		if restored, bye := strings.LastIndex(w.all(), "\x1b[?1049l"), strings.Index(w.all(), lang.Chinese().Door.Goodbye); restored < 0 || bye < restored {
			t.Errorf("the goodbye is not on the terminal's own screen: %q", w.all())
		}
	})
	t.Run("one word names a screen", func(t *testing.T) {
		w := d.window(client, "chair", 80, 24)
		w.expect("<王小明|chair|zh>")
	})
	t.Run("two screens on one connection; closing one ends it alone", func(t *testing.T) {
		for len(d.rooms.left) > 0 {
			<-d.rooms.left
		}
		one, two := d.window(client, "desk", 80, 24), d.window(client, "projector", 60, 18)
		one.expect("|desk|")
		two.expect("|projector|zh> 60x18")
		if err := one.session.Close(); err != nil {
			t.Fatal(err)
		}
		select {
		case name := <-d.rooms.left:
			if name != "desk" {
				t.Errorf("%s ended", name)
			}
		case <-time.After(patience):
			t.Fatal("closing the channel did not end the screen")
		}
		two.press("b")
		two.expect("key=b.")
	})
	t.Run("a storm of resizes ends at the last size", func(t *testing.T) {
		w := d.window(client, "", 80, 24)
		for i := range 1000 {
			if err := w.session.WindowChange(20+i%20, 40+i%80); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.session.WindowChange(33, 111); err != nil {
			t.Fatal(err)
		}
		w.expect("111x33")
	})
	t.Run("a terminal of 20000x20000 is refused, and as a resize ignored", func(t *testing.T) {
		s, err := client.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if err := s.RequestPty("xterm", 20000, 20000, gossh.TerminalModes{}); err == nil {
			t.Error("accepted")
		}
		w := d.window(client, "", 2000, 2000)
		w.expect("300x120")
		if err := w.session.WindowChange(20000, 20000); err != nil {
			t.Fatal(err)
		}
		w.press("c")
		w.expect("key=c.")
	})
	t.Run("a fault ends this screen only and shows nothing of itself", func(t *testing.T) {
		w, other := d.window(client, "", 80, 24), d.window(client, "", 80, 24)
		w.expect("80x24")
		w.press("x")
		if got := w.status(); got != 1 {
			t.Errorf("exit %d", got)
		}
		w.expect(lang.Chinese().Door.Fault)
		if strings.Contains(w.all(), "a screen with a fault") {
			t.Error("the member was shown the fault")
		}
		other.press("d")
		other.expect("key=d.")
	})
}

func TestAFaultInAVerbIsContained(t *testing.T) {
	d := open(t, func(context.Context, sshd.Call, []string) int { panic("a verb with a fault") }, sshd.Options{})
	here := d.council("xiqiao", "王小明")
	client := d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key))
	for range 2 {
		s, err := client.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		out, err := s.CombinedOutput("status")
		if got := status(t, err); got != 1 || string(out) != lang.Chinese().Door.Fault+"\n" {
			t.Errorf("exit %d %q", got, out)
		}
	}
}

func TestLanguage(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	here := d.council("xiqiao", "王小明")
	wang := here["王小明"]
	client := d.mustDial("xiqiao", gossh.PublicKeys(wang.key))
	for _, row := range []struct {
		name, env, value, own, want string
	}{
		{"the council's when nobody says", "LANG", "C.UTF-8", "", "zh"},
		{"the client's", "LANG", "en_GB.UTF-8", "", "en"},
		{"LC_ALL too", "LC_ALL", "en_US.UTF-8", "", "en"},
		{"the member's own before all", "LANG", "en_GB.UTF-8", "zh", "zh"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d.do(wang.hall, session.Amend{Member: wang.id, Language: &row.own})
			s, err := client.NewSession()
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if err := s.Setenv(row.env, row.value); err != nil {
				t.Fatal(err)
			}
			if err := s.Setenv("LD_PRELOAD", "x"); err == nil {
				t.Error("a foreign variable was taken")
			}
			out, _ := s.Output("status") // exits 1: one word
			if got := strings.Fields(string(out))[1]; got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	d := open(t, nil, sshd.Options{Limits: sshd.Limits{Visits: 3, Member: 2, Channels: 3}})
	here := d.council("xiqiao", "王小明", "李梅")
	wang, li := d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key)), d.mustDial("xiqiao", gossh.PublicKeys(here["李梅"].key))
	for range 2 {
		d.window(wang, "", 80, 24).expect("80x24")
	}
	third := d.window(wang, "", 80, 24)
	third.expect(lang.Chinese().Door.TooMany)
	if got := third.status(); got != 1 {
		t.Errorf("exit %d", got)
	}
	d.window(li, "", 80, 24).expect("80x24")
	d.window(li, "", 80, 24).expect(lang.Chinese().Door.Full)
	for _, kind := range []string{"direct-tcpip", "auth-agent@openssh.com", "x11"} {
		if _, _, err := li.OpenChannel(kind, nil); err == nil {
			t.Errorf("a %s channel was opened", kind)
		}
	}
}

func TestWhoLeftTheRollHasNoScreenOnAnOldConnection(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	here := d.council("xiqiao", "王小明")
	client := d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key))
	d.do(here["王小明"].hall, session.Leave{Member: here["王小明"].id})
	w := d.window(client, "", 80, 24)
	w.expect(lang.Chinese().Door.NotOnRoll)
	if got := w.status(); got != 1 {
		t.Errorf("exit %d", got)
	}
}

func TestEveryScreenIsToldWhenTheServerCloses(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	here := d.council("xiqiao", "王小明")
	wang := here["王小明"]
	var windows []*window
	for _, name := range []string{"", "chair", "projector"} {
		w := d.window(d.mustDial("xiqiao", gossh.PublicKeys(wang.key)), name, 80, 24)
		w.expect("80x24")
		windows = append(windows, w)
	}
	d.close()
	for _, w := range windows {
		w.expect("\x1b[?1049l")
		w.expect(lang.Chinese().Common.Closing)
		if got := w.status(); got != 1 {
			t.Errorf("exit %d", got)
		}
	}
	if _, err := d.dial("xiqiao", gossh.PublicKeys(wang.key)); err == nil {
		t.Error("somebody came in after closing")
	}
}

func TestNothingIsLeftOfConnectionsThatEnded(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	here := d.council("xiqiao", "王小明")
	before := goleak.IgnoreCurrent()
	for i := range 40 {
		client := d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key))
		w := d.window(client, "", 80, 24)
		w.expect("80x24")
		if i%2 == 0 {
			w.press("q")
			_ = w.status()
		}
		if err := client.Close(); err != nil {
			t.Fatal(err)
		}
		<-d.rooms.left
	}
	goleak.VerifyNone(t, before)
}
