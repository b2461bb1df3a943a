package crowd

import (
	"context"
	"errors"
	"fmt"
	"io"

	"golang.org/x/crypto/ssh"
)

// Terminal is a real one, in raw mode, for somebody who takes a seat among the crowd.
type Terminal struct {
	In      io.Reader
	Out     io.Writer
	Name    string // TERM
	Size    Size
	Resizes <-chan Size
	Environ map[string]string // told to the program as far as it takes it
}

// Size is that of a terminal in cells.
type Size struct{ W, H int }

// Attach shows a screen on a real terminal until whoever sits there leaves, the
// program ends or ctx does. A key pressed after that may be lost.
func (l *Line) Attach(ctx context.Context, screen string, t Terminal) error {
	s, err := l.visit()
	if err != nil {
		return err
	}
	defer s.Close()
	defer context.AfterFunc(ctx, func() { s.Close() })()
	for name, value := range t.Environ {
		_ = s.Setenv(name, value) // what it does not take, it does without
	}
	s.Stdout, s.Stderr = t.Out, t.Out
	keys, err := s.StdinPipe()
	if err != nil {
		return fmt.Errorf("attaching a keyboard: %w", err)
	}
	if err := s.RequestPty(t.Name, t.Size.H, t.Size.W, ssh.TerminalModes{}); err != nil {
		return fmt.Errorf("attaching a terminal: %w", err)
	}
	if err := s.Start(screen); err != nil {
		return fmt.Errorf("opening the screen %s: %w", screen, err)
	}
	go func() { _, _ = io.Copy(keys, t.In) }() // ends with the terminal or at the first key after the end
	over := make(chan struct{})
	defer close(over)
	go func() {
		for {
			select {
			case size := <-t.Resizes:
				_ = s.WindowChange(size.H, size.W) // fails when the screen has just ended
			case <-over:
				return
			}
		}
	}()
	err = s.Wait()
	var exit *ssh.ExitError
	var lost *ssh.ExitMissingError
	if errors.As(err, &exit) || errors.As(err, &lost) || ctx.Err() != nil {
		return nil
	}
	return err
}
