package ballotfile

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// PrefLib's ordinal files, as its FORMAT_SPECIFICATION.md has them: lines
// "# KEY: value", then lines "count: a,b,{c,d}" where a comma is strictly
// better and braces are equal. All four kinds are read alike; an issue that a
// ballot leaves out has no mark.

func sniffPrefLib(head []byte) bool {
	head = bytes.TrimSpace(head)
	return bytes.HasPrefix(head, []byte("# FILE NAME:")) ||
		bytes.HasPrefix(head, []byte("#")) && bytes.Contains(head, []byte("# NUMBER ALTERNATIVES:"))
}

// preflib is the state of reading one file.
type preflib struct {
	*lines
	Election
	// voters is the declared number, from line votersAt; 0 if there is none.
	voters, votersAt int
	// seen has the number of the last data line that named an issue.
	seen []int
}

func readPrefLib(r io.Reader, name string, _ Options) (Election, error) {
	p := &preflib{lines: newLines(r, name)}
	for {
		more, err := p.next()
		if err != nil {
			return Election{}, err
		}
		if !more {
			return p.finish()
		}
		if strings.HasPrefix(p.text, "#") {
			err = p.header()
		} else {
			err = p.data()
		}
		if err != nil {
			return Election{}, err
		}
	}
}

func (p *preflib) finish() (Election, error) {
	if len(p.Ballots) == 0 {
		p.at++
		return Election{}, p.malformed(0, "at least one ballot", "")
	}
	if p.votersAt > 0 && p.voters != len(p.Ballots) {
		p.Notes = append(p.Notes, Note{Kind: VotersDiffer, Line: p.votersAt, Ballots: len(p.Ballots), Declared: p.voters})
	}
	return p.Election, nil
}

func (p *preflib) header() error {
	if len(p.Ballots) > 0 {
		return p.malformed(0, "a ballot, as the header is over", p.text)
	}
	key, value, found := strings.Cut(strings.TrimPrefix(p.text, "#"), ":")
	if !found {
		return p.malformed(0, `"# KEY: value"`, p.text)
	}
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch {
	case key == "NUMBER ALTERNATIVES":
		return p.alternatives(value)
	case key == "NUMBER VOTERS" && value != "":
		n, ok := whole(value, 0, MaxBallots)
		if !ok {
			return p.malformed(0, fmt.Sprintf("a number of voters up to %d", MaxBallots), value)
		}
		p.voters, p.votersAt = n, p.at
	case strings.HasPrefix(key, "ALTERNATIVE NAME "):
		return p.name(strings.TrimPrefix(key, "ALTERNATIVE NAME "), value)
	}
	return nil
}

func (p *preflib) alternatives(value string) error {
	if p.Issues != nil {
		return p.malformed(0, "NUMBER ALTERNATIVES only once", p.text)
	}
	n, ok := whole(value, 1, MaxIssues)
	if !ok {
		return p.malformed(0, fmt.Sprintf("a number of alternatives from 1 to %d", MaxIssues), value)
	}
	p.Issues, p.seen = make([]Alternative, n), make([]int, n+1)
	for i := range p.Issues {
		id := strconv.Itoa(i + 1)
		p.Issues[i] = Alternative{ID: id, Name: id}
	}
	return nil
}

func (p *preflib) name(number, name string) error {
	if p.Issues == nil {
		return p.malformed(0, "NUMBER ALTERNATIVES before the names", p.text)
	}
	n, ok := whole(number, 1, len(p.Issues))
	if !ok {
		return p.malformed(0, fmt.Sprintf("the name of an alternative from 1 to %d", len(p.Issues)), number)
	}
	if name != "" {
		p.Issues[n-1].Name = printable(name)
	}
	return nil
}

// data reads "count: order".
func (p *preflib) data() error {
	if p.Issues == nil {
		return p.malformed(0, "# NUMBER ALTERNATIVES before the ballots", p.text)
	}
	number, _, found := strings.Cut(p.text, ":")
	if !found {
		return p.malformed(0, `"count: order"`, p.text)
	}
	count, ok := whole(strings.TrimSpace(number), 1, MaxBallots)
	if !ok {
		return p.malformed(1, fmt.Sprintf("a count from 1 to %d", MaxBallots), number)
	}
	places, err := p.order(len(number) + 1)
	if err != nil {
		return err
	}
	if !p.add(p.ranked(places, p.at, count), count) {
		return p.malformed(1, fmt.Sprintf("at most %d ballots in a file", MaxBallots), number)
	}
	return nil
}

// order reads "a,b,{c,d}" from byte index from of the line to its end.
func (p *preflib) order(from int) ([][]uint32, error) {
	var places [][]uint32
	braces := false
	for at := from; ; {
		end := at
		for end < len(p.text) && p.text[end] != ',' {
			end++
		}
		word := p.text[at:end]
		if trimmed := strings.TrimSpace(word); !braces && strings.HasPrefix(trimmed, "{") {
			at += strings.IndexByte(word, '{') + 1
			word, braces = p.text[at:end], true
			places = append(places, nil)
		} else if !braces {
			places = append(places, nil)
		}
		inner, closed := strings.CutSuffix(strings.TrimSpace(word), "}")
		if closed && !braces {
			return nil, p.malformed(at+1, `"{" before "}"`, word)
		}
		issue, err := p.issue(inner, at+1)
		if err != nil {
			return nil, err
		}
		last := len(places) - 1
		places[last] = append(places[last], issue)
		braces = braces && !closed
		if end == len(p.text) {
			if braces {
				return nil, p.malformed(end+1, `"}"`, "")
			}
			return places, nil
		}
		at = end + 1
	}
}

// issue reads the number of an alternative that this ballot has not named yet.
func (p *preflib) issue(word string, column int) (uint32, error) {
	word = strings.TrimSpace(word)
	n, ok := whole(word, 1, len(p.Issues))
	if !ok {
		return 0, p.malformed(column, fmt.Sprintf("an alternative from 1 to %d", len(p.Issues)), word)
	}
	if p.seen[n] == p.at {
		return 0, p.malformed(column, "each alternative once in a ballot", word)
	}
	p.seen[n] = p.at
	return uint32(n), nil
}
