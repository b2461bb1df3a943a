package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"yuetan/crowd"
	"yuetan/session"
	"yuetan/tui/parts"
)

// bytesOf sums up every file of a folder, its name and its bytes.
func bytesOf(t *testing.T, dirs ...string) string {
	t.Helper()
	h := sha256.New()
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || d.Type()&fs.ModeSocket != 0 {
				return err
			}
			text, err := os.ReadFile(path)
			fmt.Fprintf(h, "%s %d\n%s\n", path, len(text), text)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

var ballotsIn = regexp.MustCompile(`(\d+) ballots are in`)

// rehearser leads a rehearsal by what the chair's screen says.
type rehearser struct {
	t      *testing.T
	ctx    context.Context
	screen *crowd.Screen
}

// enter presses Enter when the action strip offers something, and waits for another
// picture.
func (r *rehearser) enter(offer string) crowd.Picture {
	r.t.Helper()
	p := r.sees(offer)
	p, err := r.screen.Enter(r.ctx, "what follows from "+offer, func(now crowd.Picture) bool { return uncounted(now) != uncounted(p) })
	if err != nil {
		r.t.Fatal(err)
	}
	return p
}

// uncounted is what the action strip offers without the numbers in it, which change
// by themselves while ballots and answers come in.
func uncounted(p crowd.Picture) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, p.Action())
}

// sees waits until the action strip offers something.
func (r *rehearser) sees(offer string) crowd.Picture {
	r.t.Helper()
	return r.waits(offer, func(p crowd.Picture) bool { return strings.Contains(p.Action(), offer) })
}

func (r *rehearser) waits(what string, seen func(crowd.Picture) bool) crowd.Picture {
	r.t.Helper()
	p, err := r.screen.Wait(r.ctx, what, seen)
	if err != nil {
		r.t.Fatal(err)
	}
	if !strings.HasPrefix(p.Header(), parts.Stamp) {
		r.t.Errorf("not stamped: %q", p.Header())
	}
	return p
}

// The chair rehearses the council's own evening over SSH, from check-in to the end;
// afterwards not a byte of the council's has changed, and nothing is left of it.
func TestRehearsalOverSSHLeavesNoTrace(t *testing.T) {
	temporary := t.TempDir() // of this test alone
	t.Setenv("TMPDIR", temporary)
	a := newAttacked(t)
	before := bytesOf(t, a.data, a.keys)
	line, err := crowd.Dial(a.ctx, crowd.Door{Address: a.address, User: "xiqiao"}, a.passes["11"], "en")
	a.check(err)
	defer line.Close()
	screen, err := line.Open("rehearse", 80, 24)
	a.check(err)
	ctx, cancel := context.WithTimeout(a.ctx, 5*time.Minute)
	defer cancel()
	r := &rehearser{t, ctx, screen}

	r.waits("the rehearsal", func(p crowd.Picture) bool { return p.Has("This is a rehearsal with made-up people", "6 issues") })
	r.enter("open the check-in")
	r.waits("a quorum", func(p crowd.Picture) bool { return p.Has("needed, reached") })
	r.enter("last month's promises")
	r.enter("start the discussion")
	if _, err := r.screen.Enter(r.ctx, "that issues were not talked over", func(p crowd.Picture) bool { return p.Has("Not talked over yet: B C D") }); err != nil {
		t.Fatal(err)
	}
	r.enter("open the vote")
	p := r.waits("most of the ballots", func(p crowd.Picture) bool { return ballotsIn.MatchString(p.Text()) })
	r.enter("close the vote... (asks first)")
	for n := ""; p.Has("close the vote"); { // ballots come in meanwhile
		p = r.waits("the number", func(p crowd.Picture) bool { return ballotsIn.MatchString(p.Text()) })
		n = ballotsIn.FindStringSubmatch(p.Text())[1]
		a.check(screen.Press(n))
		p = r.enter("close the vote for good")
	}
	r.enter("show ranking... (look first)")
	r.enter("log it, ready to show")
	for !screen.Look().Has("see all, then draw the line") {
		r.enter("show ")
	}
	r.enter("see all, then draw the line")
	r.enter("draw it here and start resolving")
	for {
		p := r.waits("a resolution written, or the end", func(p crowd.Picture) bool {
			return strings.HasPrefix(p.Action(), "Enter  put ") || strings.Contains(p.Action(), "adjourn...")
		})
		if strings.Contains(p.Action(), "adjourn...") {
			break
		}
		r.enter("to consent (read first)")
		r.enter("read out; put it to consent")
		r.waits("enough consent", agreed)
		r.enter("end consent...")
		r.enter("adopted")
	}
	r.enter("adjourn...")
	r.enter("adjourn")
	r.waits("the end", func(p crowd.Picture) bool { return p.Has("all is done for tonight") })
	a.check(screen.Press("q"))
	if _, err := screen.Wait(ctx, "the end of the screen", func(crowd.Picture) bool { return false }); !errors.Is(err, crowd.ErrEnded) {
		t.Error(err)
	}

	if bytesOf(t, a.data, a.keys) != before {
		t.Error("the rehearsal changed something in the council's folders")
	}
	if left, err := filepath.Glob(filepath.Join(temporary, "yuetan-demo-*")); err != nil || len(left) > 0 {
		t.Errorf("left in the folder of temporary files: %v %v", left, err)
	}
	if x, _ := a.hall.Snapshot().Current(); x.Phase != session.Collect || len(x.Present) > 0 {
		t.Errorf("the council's own session is in %v with %d present", x.Phase, len(x.Present))
	}
}

var endsConsent = regexp.MustCompile(`end consent\.\.\. \((\d+), needs (\d+)\)`)

func agreed(p crowd.Picture) bool {
	m := endsConsent.FindStringSubmatch(p.Action())
	if m == nil {
		return false
	}
	var agree, needed int
	_, err := fmt.Sscan(m[1]+" "+m[2], &agree, &needed)
	return err == nil && agree >= needed
}

func TestWhoMayRehearse(t *testing.T) {
	a := newAttacked(t)
	said := func(number string) string {
		line, err := crowd.Dial(a.ctx, crowd.Door{Address: a.address, User: "xiqiao"}, a.passes[number], "en")
		a.check(err)
		t.Cleanup(func() { _ = line.Close() })
		screen, err := line.Open("rehearse", 80, 24)
		a.check(err)
		p, err := screen.Wait(a.ctx, "an answer", func(p crowd.Picture) bool {
			return strings.TrimSpace(p.Text()) != "" && (p.Has("check-in") || p.Has(".") && !p.Has("REHEARSAL"))
		})
		a.check(err)
		return p.Text()
	}
	if text := said("21"); strings.Contains(text, parts.Stamp) {
		t.Errorf("a resident began a rehearsal:\n%s", text)
	}
	if text := said("12"); !strings.Contains(text, parts.Stamp) {
		t.Errorf("the secretary may not rehearse:\n%s", text)
	}
	if text := said("11"); !strings.Contains(text, "A rehearsal is going on") {
		t.Errorf("two at once:\n%s", text)
	}
}
