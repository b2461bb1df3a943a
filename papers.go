package main

import (
	"bytes"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

// papers are package minutes' as the commands ask for them.
type papers struct{ rehearsal bool }

func (papers) Names() []string {
	var names []string
	for _, p := range minutes.Papers() {
		names = append(names, string(p))
	}
	return names
}

func (papers) Formats(paper string) []string {
	var formats []string
	for _, f := range minutes.Paper(paper).Formats() {
		formats = append(formats, string(f))
	}
	return formats
}

func (p papers) Write(s *session.Snapshot, x *session.Session, paper, format string, w *lang.Words) ([]byte, error) {
	d, err := minutes.Draft(minutes.Paper(paper), s, x, w, minutes.Options{Rehearsal: p.rehearsal})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := minutes.Write(&b, d, minutes.Format(format)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
