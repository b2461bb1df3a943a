package command

import (
	"strconv"
	"strings"

	"golang.org/x/text/width"

	"yuetan/session"
)

// enterSlips types a file of slips, one a line, after those typed before. Nothing
// is entered unless every line can be read.
func (c *call) enterSlips(p *session.Poll) error {
	w := c.Words.Counting
	pass, err := strconv.Atoi(c.text("pass"))
	if err != nil || pass != 1 && pass != 2 {
		return c.wrong(c.Words.Commands.NeedsFlag("--pass 1|2"))
	}
	if c.text("file") == "" {
		return c.wrong(c.Words.Commands.NeedsFlag("--file FILE"))
	}
	data, err := c.read(c.text("file"))
	if err != nil {
		return err
	}
	type typed struct {
		row  int
		slip session.Slip
	}
	var slips []typed
	row := 0
	for text := range strings.Lines(strings.TrimPrefix(string(data), "\uFEFF")) {
		row++
		if strings.TrimSpace(text) == "" {
			continue
		}
		slip, why := c.readSlip(p, text)
		if why != "" {
			return refused(w.BadSlip(row, why))
		}
		slips = append(slips, typed{row, slip})
	}
	line, differ := p.Paper.First, 0
	if pass == 2 {
		line = p.Paper.Second
	}
	for i, s := range slips {
		answer, err := c.do(session.EnterSlip{Poll: p.ID, Pass: pass, Line: line + i + 1, Slip: s.slip})
		if err != nil && i > 0 && !c.Words.Fault(err) {
			return refused(w.AtSlip(s.row, i, c.sentence(err)))
		}
		if err != nil {
			return err
		}
		if answer.Changed {
			differ++
		}
	}
	c.print(w.Entered(len(slips), pass, differ))
	return nil
}

// readSlip reads one line: up to three marks, the highest first; - is blank, * two
// issues on one mark, ? a code that no issue has. A code that was mistyped is
// refused, or it would void a voter's mark.
func (c *call) readSlip(p *session.Poll, text string) (s session.Slip, why string) {
	fields := strings.Fields(strings.ToUpper(width.Fold.String(text)))
	if len(fields) > len(s) {
		return s, c.Words.Counting.SlipForm
	}
	for i, code := range fields {
		switch code {
		case "-", "_", "—", "－":
			continue
		case "*":
			s[i].Spoil = session.TwoOnMark
			continue
		case "?":
			s[i].Spoil = session.NoSuch
			continue
		}
		for _, e := range p.Issues {
			if string(e.Code) == code {
				s[i].Issue = e.Issue
			}
		}
		if s[i].Issue == "" {
			return s, c.Words.Common.Join(c.Words.Refusal(&session.NoSuchCode{Code: code}), c.Words.Counting.SlipForm)
		}
	}
	return s, ""
}
