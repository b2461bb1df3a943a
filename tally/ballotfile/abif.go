package ballotfile

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"yuetan/tally"
)

// ABIF, as github.com/electorama/abif has it: lines of comments "# …", of
// metadata "{key: value}", of candidates "=A:[Lamps]" and of votes
// "27: A>B=C" or, with ratings, "27: A/5, B/3" or "27: A/5>B/3". A name is a
// word, or anything in [ ] or in quotation marks. A vote without names is a
// blank ballot. Ratings are points, as in Pabulib's files.
//
// Issues that are listed come in the order of the list, others after them by
// their names, so that the order of ballots decides nothing.

func sniffABIF(head []byte) bool {
	for line := range bytes.Lines(head) {
		text := strings.TrimSpace(string(line))
		if text == "" || text[0] == '#' {
			continue
		}
		count, _, colon := strings.Cut(text, ":")
		_, ok := whole(strings.TrimSpace(count), 1, MaxBallots)
		return colon && (ok && count != "" || text[0] == '=' || text[0] == '{')
	}
	return false
}

// abif is the state of reading one file.
type abif struct {
	*lines
	coded
	// pos is how far the line is read.
	pos int
	// listed has the place of each candidate of a candidate line, from 1.
	listed map[string]int
	// seen has for each candidate the last line of votes that named it.
	seen   map[uint32]int
	titles map[string]string
	named  map[string]string // ids by title
	votes  []abifVote
}

// abifVote is a line of votes: its places, and its ratings if it has them.
type abifVote struct {
	rated
	places [][]uint32
}

func readABIF(r io.Reader, name string, o Options) (Election, error) {
	a := &abif{lines: newLines(r, name), coded: newCoded(), listed: map[string]int{}, seen: map[uint32]int{},
		titles: map[string]string{}, named: map[string]string{}}
	for {
		more, err := a.next()
		if err != nil {
			return Election{}, err
		}
		if !more {
			return a.finish(o)
		}
		a.pos = 0
		a.blanks()
		switch c := a.peek(); {
		case c == '#':
		case c == '{':
			if text := strings.TrimSpace(a.text); !strings.Contains(text, "}") {
				err = a.malformed(len(a.text)+1, `"}" at the end of the line`, "")
			}
		case c >= '0' && c <= '9':
			err = a.vote()
		default:
			err = a.candidate()
		}
		if err != nil {
			return Election{}, err
		}
	}
}

// finish makes ballots of the votes, once all names are known.
func (a *abif) finish(o Options) (Election, error) {
	if len(a.votes) == 0 {
		a.at++
		return Election{}, a.malformed(0, "at least one ballot", "")
	}
	allRated, ballots := true, make([]rated, len(a.votes))
	for i, v := range a.votes {
		ballots[i] = v.rated
		allRated = allRated && (v.given != nil || len(v.places) == 0)
	}
	full := 0
	if allRated {
		full = a.rate(ballots, o.weights())
	} else {
		for _, v := range a.votes {
			ballot := tally.Ballot{}
			if v.given != nil {
				a.note(PointsAsOrder, v.line, v.count)
				ballot = a.order(v.rated)
			} else {
				ballot = a.ranked(v.places, v.line, v.count)
			}
			if !a.add(ballot, v.count) {
				full = v.line
				break
			}
		}
	}
	if full > 0 {
		return Election{}, &Malformed{File: a.file, Line: full, Expected: fmt.Sprintf("at most %d ballots in a file", MaxBallots)}
	}
	a.arrange()
	return a.Election, nil
}

// arrange puts the listed issues first, in the order of the list.
func (a *abif) arrange() {
	slices.SortStableFunc(a.Issues, func(x, y Alternative) int {
		i, j := a.listed[x.ID], a.listed[y.ID]
		if (i == 0) != (j == 0) {
			return j - i
		}
		return i - j
	})
	a.number(len(a.listed))
	for i := range a.Issues {
		if title := a.titles[a.Issues[i].ID]; title != "" {
			a.Issues[i].Name = title
		}
	}
}

// candidate reads "=A:[Lamps]"; the first sign may be left out.
func (a *abif) candidate() error {
	if a.peek() == '=' {
		a.pos++
	}
	id, err := a.name()
	if err != nil {
		return err
	}
	if a.blanks(); a.peek() != ':' {
		return a.expect(`":"`)
	}
	a.pos++
	if a.listed[id] > 0 {
		return a.malformed(0, "each candidate listed once", id)
	}
	if _, ok := a.issue(id); !ok {
		return a.malformed(0, fmt.Sprintf("at most %d candidates", MaxIssues), id)
	}
	a.listed[id] = len(a.listed) + 1
	if a.over() {
		return nil
	}
	title, err := a.name()
	if err != nil {
		return err
	}
	a.titles[id], a.named[title] = title, id
	if !a.over() {
		return a.expect("the end of the line")
	}
	return nil
}

// vote reads "count: A>B=C", with ratings or without.
func (a *abif) vote() error {
	start := a.pos
	for c := a.peek(); c >= '0' && c <= '9'; c = a.peek() {
		a.pos++
	}
	count, ok := whole(a.text[start:a.pos], 1, MaxBallots)
	if !ok {
		return a.malformed(start+1, fmt.Sprintf("a count from 1 to %d", MaxBallots), a.text[start:a.pos])
	}
	if a.blanks(); a.peek() != ':' {
		return a.expect(`":" after the count`)
	}
	a.pos++
	v := abifVote{rated: rated{line: a.at, count: count}}
	for first, above := true, true; first && !a.over() || !first; first = false {
		if err := a.preference(&v, above); err != nil {
			return err
		}
		if a.over() {
			break
		}
		if c := a.peek(); c != '>' && c != '=' && c != ',' {
			return a.expect(`">", "=" or ","`)
		}
		above = a.peek() == '>'
		a.pos++
	}
	a.votes = append(a.votes, v)
	return nil
}

// preference reads a name, perhaps with its rating; above says that it begins
// a place of its own.
func (a *abif) preference(v *abifVote, above bool) error {
	a.blanks()
	start := a.pos
	name, err := a.name()
	if err != nil {
		return err
	}
	if id, ok := a.named[name]; ok && a.codes[name] == 0 {
		name = id
	}
	issue, ok := a.issue(name)
	if !ok {
		return a.malformed(start+1, fmt.Sprintf("at most %d candidates", MaxIssues), name)
	}
	if a.seen[issue] == a.at {
		return a.malformed(start+1, "each candidate once in a ballot", name)
	}
	a.seen[issue] = a.at
	if above || len(v.places) == 0 {
		v.places = append(v.places, nil)
	}
	first := len(v.places) == 1 && len(v.places[0]) == 0
	v.places[len(v.places)-1] = append(v.places[len(v.places)-1], issue)
	if a.blanks(); a.peek() != '/' {
		if v.given != nil {
			return a.expect(`"/" and a rating, as the others have`)
		}
		return nil
	}
	if !first && v.given == nil {
		return a.expect("no rating, as the others have none")
	}
	a.pos++
	a.blanks()
	from := a.pos
	for a.pos < len(a.text) && strings.IndexByte("0123456789.", a.text[a.pos]) >= 0 {
		a.pos++
	}
	points, ok := number(a.text[from:a.pos])
	if !ok {
		return a.malformed(from+1, "a rating", a.text[from:])
	}
	if above && len(v.given) > 0 && points > v.given[len(v.given)-1].points {
		return a.malformed(from+1, `ratings that do not rise at ">"`, a.text[from:a.pos])
	}
	v.given = append(v.given, given{issue, points})
	return nil
}
