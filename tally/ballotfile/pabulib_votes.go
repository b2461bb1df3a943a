package ballotfile

import (
	"fmt"
	"strconv"
	"strings"
)

// voteHead finds the columns of the votes.
func (p *pabulib) voteHead() error {
	p.key, p.beside = p.column("vote"), p.column("points")
	if p.key < 0 {
		return p.malformed(0, 0, "a column vote", strings.Join(p.cells, ";"))
	}
	if p.beside < 0 && (p.kind == "cumulative" || p.kind == "scoring") {
		return p.malformed(0, 0, "a column points", strings.Join(p.cells, ";"))
	}
	return nil
}

func (p *pabulib) ballot() error {
	p.votes++
	at := min(p.key, len(p.cells)-1)
	if p.votes > MaxBallots {
		return p.malformed(at, 0, fmt.Sprintf("at most %d ballots in a file", MaxBallots), p.cell(p.key))
	}
	if p.key >= len(p.cells) {
		return p.malformed(at, 0, fmt.Sprintf("at least %d columns", p.key+1), strings.Join(p.cells, ";"))
	}
	var named []given
	from := 0
	for word := range parted(p.cells[p.key]) {
		id := strings.TrimSpace(word)
		number, known := p.numbers[id]
		if !known {
			return p.malformed(p.key, from, "the id of a project", id)
		}
		if p.seen[number] == p.votes {
			return p.malformed(p.key, from, "each project once in a vote", id)
		}
		p.seen[number] = p.votes
		named = append(named, given{issue: number})
		from += len(word) + 1
	}
	if p.kind == "cumulative" || p.kind == "scoring" {
		return p.scored(named)
	}
	if p.kind == "choose-1" {
		if len(named) > 1 {
			return p.malformed(p.key, 0, "one project", p.cells[p.key])
		}
		p.note(ChooseOne, p.at, 1)
	}
	places := make([][]uint32, len(named))
	for i, g := range named {
		places[i] = []uint32{g.issue}
	}
	p.add(p.ranked(places, p.at, 1), 1)
	return nil
}

// scored reads the points that run beside the projects named.
func (p *pabulib) scored(named []given) error {
	from, n := 0, 0
	for word := range parted(p.cell(p.beside)) {
		text := strings.TrimSpace(word)
		points, ok := number(text)
		if !ok {
			return p.malformed(p.beside, from, "a number of points", text)
		}
		if n < len(named) {
			named[n].points = points
		}
		n++
		from += len(word) + 1
	}
	if n != len(named) {
		return p.malformed(min(p.beside, len(p.cells)-1), 0, fmt.Sprintf("points for %d projects", len(named)), p.cell(p.beside))
	}
	p.rated = append(p.rated, rated{line: p.at, count: 1, given: named})
	return nil
}

func (p *pabulib) votesEnd() error {
	if p.cells != nil {
		return p.malformed(0, 0, "a vote, as VOTES is the last section", p.cells[0])
	}
	if p.votes == 0 {
		return p.over("at least one ballot")
	}
	if p.votersAt > 0 && p.voters != p.votes {
		p.Notes = append(p.Notes, Note{Kind: VotersDiffer, Line: p.votersAt, Ballots: p.votes, Declared: p.voters})
	}
	return nil
}

// parted yields the words between commas; of an empty text, none.
func parted(text string) func(yield func(string) bool) {
	if text == "" {
		return func(func(string) bool) {}
	}
	return strings.SplitSeq(text, ",")
}

// number reads a decimal number, with at most a sign and a point.
func number(text string) (float64, bool) {
	if len(text) == 0 || len(text) > 20 || strings.Trim(text, "0123456789.-") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(text, 64)
	return n, err == nil
}
