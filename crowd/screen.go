package crowd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"
)

// Screen is a terminal that shows the program's screen, and its keyboard.
type Screen struct {
	session *ssh.Session
	keys    io.Writer

	mu    sync.Mutex
	term  *terminal
	moved chan struct{} // closed at the next change
	at    time.Time     // of the last change
	ended bool
}

// deaf is how long Enter is not heard after a screen has changed; a person who
// waits a little longer is always heard.
const deaf = 450 * time.Millisecond

// patience is how long a person looks at an unmoved screen before pressing again.
const patience = 3 * time.Second

// Open asks for a screen of a size; name is empty for the one of the member's role.
func (l *Line) Open(name string, w, h int) (*Screen, error) {
	s, err := l.visit()
	if err != nil {
		return nil, err
	}
	screen := &Screen{session: s, term: newTerminal(w, h), moved: make(chan struct{}), at: time.Now()}
	out, err1 := s.StdoutPipe()
	keys, err2 := s.StdinPipe()
	err = errors.Join(err1, err2, s.RequestPty("xterm-256color", h, w, ssh.TerminalModes{}))
	if err == nil && name == "" {
		err = s.Shell()
	} else if err == nil {
		err = s.Start(name)
	}
	if err != nil {
		return nil, fmt.Errorf("opening a screen: %w", errors.Join(err, s.Close()))
	}
	screen.keys = keys
	go screen.watch(out)
	return screen, nil
}

// watch reads what is painted, until the line ends.
func (s *Screen) watch(out io.Reader) {
	buf := make([]byte, 16<<10)
	for {
		n, err := out.Read(buf)
		s.mu.Lock()
		s.term.write(buf[:n])
		s.ended = s.ended || err != nil
		if !s.term.half || s.ended {
			close(s.moved)
			s.moved, s.at = make(chan struct{}), time.Now()
		}
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// ErrEnded says that the program took the screen away.
var ErrEnded = errors.New("the screen has ended")

// Unseen says that something did not come on the screen in time.
type Unseen struct {
	What    string
	Picture Picture
	Cause   error
}

func (u *Unseen) Error() string {
	return fmt.Sprintf("waiting for %s: %v; the screen shows\n%s", u.What, u.Cause, u.Picture.Text())
}

func (u *Unseen) Unwrap() error { return u.Cause }

// Look returns what stands on the screen.
func (s *Screen) Look() Picture {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.term.picture()
}

// Wait waits until the screen shows what is meant; what names it. It returns
// *Unseen when ctx ends or the screen does.
func (s *Screen) Wait(ctx context.Context, what string, seen func(Picture) bool) (Picture, error) {
	for {
		s.mu.Lock()
		p, moved, ended := s.term.picture(), s.moved, s.ended
		s.mu.Unlock()
		if seen(p) {
			return p, nil
		}
		if ended {
			return p, &Unseen{what, p, ErrEnded}
		}
		select {
		case <-moved:
		case <-ctx.Done():
			return p, &Unseen{what, p, context.Cause(ctx)}
		}
	}
}

// Press presses keys, one after another.
func (s *Screen) Press(keys string) error {
	if _, err := io.WriteString(s.keys, keys); err != nil {
		return fmt.Errorf("pressing a key: %w", err)
	}
	return nil
}

// Enter presses Enter until the screen shows what is meant. It waits until the
// screen has stood still long enough for Enter to be heard, and presses again only
// when the same action is still offered, so that nothing is done twice.
func (s *Screen) Enter(ctx context.Context, what string, seen func(Picture) bool) (Picture, error) {
	for {
		if err := s.settle(ctx); err != nil {
			return s.Look(), err
		}
		before := s.Look()
		if seen(before) {
			return before, nil
		}
		if err := s.Press("\r"); err != nil {
			return before, err
		}
		wait, cancel := context.WithTimeout(ctx, patience)
		p, err := s.Wait(wait, what, func(p Picture) bool {
			return seen(p) || p.Action() != before.Action()
		})
		cancel()
		switch {
		case err == nil && seen(p):
			return p, nil
		case err != nil && (ctx.Err() != nil || errors.Is(err, ErrEnded)):
			return p, err
		}
	}
}

// settle waits until the screen has not changed for as long as Enter may be deaf,
// or ten times as long altogether.
func (s *Screen) settle(ctx context.Context) error {
	end := time.Now().Add(10 * deaf)
	for {
		s.mu.Lock()
		moved, quiet := s.moved, min(time.Until(s.at.Add(deaf)), time.Until(end))
		s.mu.Unlock()
		if quiet <= 0 {
			return nil
		}
		t := time.NewTimer(quiet)
		select {
		case <-moved:
		case <-t.C:
		case <-ctx.Done():
			t.Stop()
			return context.Cause(ctx)
		}
		t.Stop()
	}
}

// Close takes the terminal away, as when a window is closed.
func (s *Screen) Close() error {
	if err := s.session.Close(); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("closing a screen: %w", err)
	}
	return nil
}
