package sshd

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"
)

// The protocol of `scp -O`: the client runs `scp -f PATH…` here, and acknowledges
// each line and each file with a zero byte. A line that begins with a byte 1 tells
// what is wrong. (Described in OpenSSH's scp.c; no document was ever written.)

// source sends files to a client that speaks it.
type source struct {
	visit *visit
	files fs.FS
	in    *bufio.Reader
	out   io.Writer
	deep  bool // -r
	times bool // -p
	wrong bool // something could not be sent
}

// errScp ends a transfer: the client does not keep to the protocol, or is gone.
var errScp = errors.New("the client ended the transfer")

// copyOut serves `scp -f`, and refuses `scp -t`, which would put files here.
func (v *visit) copyOut(ctx context.Context, args []string) int {
	s := &source{visit: v, in: bufio.NewReader(v.ch), out: v.ch}
	var paths []string
	from, over := false, false
	for _, a := range args {
		if over || !strings.HasPrefix(a, "-") || a == "-" {
			paths = append(paths, a)
			continue
		}
		over = a == "--"
		for _, flag := range a[1:] {
			switch flag {
			case 'f':
				from = true
			case 'r':
				s.deep = true
			case 'p':
				s.times = true
			}
		}
	}
	if !from {
		s.complain(v.words.Prints.ReadOnly)
		return refused
	}
	s.files = v.server.papers(ctx, v.call())
	if s.acknowledged() != nil {
		return refused
	}
	for _, p := range paths {
		if s.send(p) != nil {
			return refused
		}
	}
	if s.wrong {
		return refused
	}
	return done
}

// complain tells the client what is wrong.
func (s *source) complain(sentence string) {
	s.wrong = true
	_, _ = fmt.Fprintf(s.out, "\x01%s\n", strings.ReplaceAll(sentence, "\n", " ")) // fails when the connection is gone
}

func (s *source) acknowledged() error {
	b, err := s.in.ReadByte()
	if err != nil || b != 0 {
		return errScp
	}
	return nil
}

// line sends a line of the protocol and waits for its acknowledgement.
func (s *source) line(format string, args ...any) error {
	if _, err := fmt.Fprintf(s.out, format, args...); err != nil {
		return errScp
	}
	return s.acknowledged()
}

// send sends what a path names; with * and ? several, which a shell would find here.
func (s *source) send(name string) error {
	name = path.Clean("/" + name)[1:]
	if name == "" {
		name = "."
	}
	found := []string{name}
	if strings.ContainsAny(name, "*?[") {
		if match, err := fs.Glob(s.files, name); err == nil && len(match) > 0 {
			found = match
		}
	}
	for _, one := range found {
		info, err := fs.Stat(s.files, one)
		switch {
		case err != nil:
			s.refuse(one, err)
		case info.IsDir() && !s.deep:
			s.complain(one + ": " + s.visit.words.Prints.WantsDeep)
		default:
			if err := s.entry(one, info); err != nil {
				return err
			}
		}
	}
	return nil
}

// refuse says why a file cannot be had.
func (s *source) refuse(name string, err error) {
	switch w := s.visit.words; {
	case errors.Is(err, fs.ErrPermission):
		s.complain(name + ": " + w.Refusal(err))
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		s.complain(name + ": " + w.Prints.NoFile)
	default:
		if w.Fault(err) {
			s.visit.server.fault("fetching a paper", err)
		}
		s.complain(name + ": " + w.Refusal(err))
	}
}

// entry sends a file, or a folder with all in it.
func (s *source) entry(name string, info fs.FileInfo) error {
	var data []byte
	if !info.IsDir() {
		var err error
		if data, err = fs.ReadFile(s.files, name); err != nil {
			s.refuse(name, err)
			return nil
		}
	}
	if s.times {
		at := info.ModTime().Truncate(time.Second).Unix()
		if err := s.line("T%d 0 %d 0\n", at, at); err != nil {
			return err
		}
	}
	if !info.IsDir() {
		if err := s.line("C%04o %d %s\n", info.Mode().Perm(), len(data), info.Name()); err != nil {
			return err
		}
		if _, err := s.out.Write(append(data, 0)); err != nil {
			return errScp
		}
		return s.acknowledged()
	}
	entries, err := fs.ReadDir(s.files, name)
	if err != nil {
		s.refuse(name, err)
		return nil
	}
	folder := info.Name()
	if folder == "." {
		folder = s.visit.who.council
	}
	if err := s.line("D%04o 0 %s\n", info.Mode().Perm(), folder); err != nil {
		return err
	}
	for _, e := range entries {
		child, err := e.Info()
		if err != nil {
			s.refuse(e.Name(), err)
			continue
		}
		if err := s.entry(path.Join(name, e.Name()), child); err != nil {
			return err
		}
	}
	return s.line("E\n")
}
