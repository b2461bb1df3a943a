package ballotfile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Pabulib's .pb files, as pabulib.org/format has them: three sections META,
// PROJECTS and VOTES, each a title line, a header line and rows; cells are
// parted by semicolons in CSV quoting. A vote lists ids of projects, parted by
// commas. In ordinal files the best stands first; in cumulative and scoring
// files a column of points runs beside it. A choose-1 vote is its top mark.
// Approvals have no order, so files of them are refused.

func sniffPabulib(head []byte) bool {
	first, _, _ := bytes.Cut(bytes.TrimSpace(head), []byte("\n"))
	return strings.TrimRight(string(first), "; \r") == "META"
}

// pabulib is the state of reading one file.
type pabulib struct {
	name  string
	in    *csv.Reader
	cells []string
	// kind is the vote_type; numbers are the projects' by their ids.
	kind    string
	numbers map[string]uint32
	// voters is the declared number of votes, from line votersAt; 0 if none is.
	voters, votersAt int
	// key is the column that a row is about, project_id or vote; beside is the
	// one that goes with it, name or points, -1 where there is none.
	key, beside int
	// at is the line of the row just read.
	at int
	// seen has for each project the last vote that named it, counted from 1.
	seen  []int
	rated []rated
	votes int
	Election
}

func readPabulib(r io.Reader, name string, o Options) (Election, error) {
	p := &pabulib{name: name, in: csv.NewReader(r), numbers: map[string]uint32{}}
	p.in.Comma, p.in.LazyQuotes, p.in.FieldsPerRecord, p.in.ReuseRecord = ';', true, -1, true
	for _, section := range []struct {
		title string
		head  func() error
		row   func() error
		last  func() error
	}{
		{"META", p.metaHead, p.meta, p.metaEnd},
		{"PROJECTS", p.projectHead, p.project, p.projectsEnd},
		{"VOTES", p.voteHead, p.ballot, p.votesEnd},
	} {
		if err := p.section(section.title, section.head, section.row); err != nil {
			return Election{}, err
		}
		if err := section.last(); err != nil {
			return Election{}, err
		}
	}
	if full := p.rate(p.rated, o.weights()); full > 0 {
		return Election{}, &Malformed{File: name, Line: full, Expected: fmt.Sprintf("at most %d ballots in a file", MaxBallots)}
	}
	return p.Election, nil
}

// next reads a row, or reports that the file is over.
func (p *pabulib) next() (bool, error) {
	cells, err := p.in.Read()
	if errors.Is(err, io.EOF) {
		p.cells = nil
		return false, nil
	}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return false, &Malformed{File: p.name, Line: max(1, parse.Line), Column: parse.Column, Expected: "cells in CSV quoting", Found: "a stray quotation mark"}
	}
	if err != nil {
		return false, fmt.Errorf("read %s: %w", p.name, err)
	}
	p.cells = cells
	p.at, _ = p.in.FieldPos(0)
	for i, cell := range cells {
		if !utf8.ValidString(cell) {
			return false, p.malformed(i, 0, "text in UTF-8", cell)
		}
		cells[i] = strings.TrimSpace(cell)
	}
	return true, nil
}

// malformed is an error about a cell of the row just read, from a byte of it on.
func (p *pabulib) malformed(cell, from int, expected, found string) error {
	line, column := p.in.FieldPos(cell)
	return &Malformed{File: p.name, Line: line, Column: column + from, Expected: expected, Found: shorten(found)}
}

// over is an error about something that the file ends without.
func (p *pabulib) over(expected string) error {
	return &Malformed{File: p.name, Line: max(1, p.at), Expected: expected}
}

func (p *pabulib) isTitle() bool {
	for _, cell := range p.cells[1:] {
		if cell != "" {
			return false
		}
	}
	return slices.Contains([]string{"META", "PROJECTS", "VOTES"}, p.cells[0])
}

// section reads a section: p.cells hold its title, or nothing yet, and after it
// the title of the next, or nothing where the file is over.
func (p *pabulib) section(title string, head, row func() error) error {
	if title == "META" {
		more, err := p.next()
		if err != nil {
			return err
		}
		if !more {
			return &Malformed{File: p.name, Line: 1, Expected: "the section META"}
		}
	}
	if p.cells == nil {
		return p.over("the section " + title)
	}
	if p.cells[0] != title || !p.isTitle() {
		return p.malformed(0, 0, "the section "+title, p.cells[0])
	}
	read := head
	for {
		more, err := p.next()
		if err != nil {
			return err
		}
		if !more || p.isTitle() {
			return nil
		}
		if err := read(); err != nil {
			return err
		}
		read = row
	}
}

// column finds a column by its name in the header row.
func (p *pabulib) column(name string) int { return slices.Index(p.cells, name) }

func (p *pabulib) cell(i int) string {
	if i < 0 || i >= len(p.cells) {
		return ""
	}
	return p.cells[i]
}

func (p *pabulib) metaHead() error {
	if p.cell(0) != "key" || p.cell(1) != "value" {
		return p.malformed(0, 0, "key;value", strings.Join(p.cells, ";"))
	}
	return nil
}

func (p *pabulib) meta() error {
	switch value := p.cell(1); p.cells[0] {
	case "vote_type":
		if !slices.Contains([]string{"ordinal", "cumulative", "scoring", "choose-1"}, value) {
			return p.malformed(min(1, len(p.cells)-1), 0, "a vote_type with an order: ordinal, cumulative, scoring or choose-1", value)
		}
		p.kind = value
	case "num_votes":
		n, ok := whole(value, 0, MaxBallots)
		if !ok {
			return p.malformed(min(1, len(p.cells)-1), 0, fmt.Sprintf("a number of votes up to %d", MaxBallots), value)
		}
		p.voters, p.votersAt = n, p.at
	}
	return nil
}

func (p *pabulib) metaEnd() error {
	if p.kind == "" {
		return p.over("a vote_type in META")
	}
	return nil
}

func (p *pabulib) projectHead() error {
	p.key, p.beside = p.column("project_id"), p.column("name")
	if p.key < 0 {
		return p.malformed(0, 0, "a column project_id", strings.Join(p.cells, ";"))
	}
	return nil
}

func (p *pabulib) project() error {
	id, name := p.cell(p.key), printable(p.cell(p.beside))
	at := min(p.key, len(p.cells)-1)
	if _, twice := p.numbers[id]; twice || id == "" || strings.Contains(id, ",") || printable(id) != id {
		return p.malformed(at, 0, "an id of its own for each project", id)
	}
	if len(p.Issues) == MaxIssues {
		return p.malformed(at, 0, fmt.Sprintf("at most %d projects", MaxIssues), id)
	}
	if name == "" {
		name = id
	}
	p.Issues = append(p.Issues, Alternative{ID: strings.Clone(id), Name: strings.Clone(name)})
	p.numbers[p.Issues[len(p.Issues)-1].ID] = uint32(len(p.Issues))
	return nil
}

func (p *pabulib) projectsEnd() error {
	if len(p.Issues) == 0 {
		return p.over("at least one project")
	}
	p.seen = make([]int, len(p.Issues)+1)
	return nil
}
