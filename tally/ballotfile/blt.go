package ballotfile

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"yuetan/tally"
)

// BLT, as OpenSTV and droop read it: the numbers of candidates and of seats;
// perhaps the withdrawn ones as -2 -5 or [withdrawn 2 5], nicknames as
// [nick a b c]; ballots "weight 3 1=4 - 2 0", where = joins equal ranks and -
// skips one, perhaps with an id in parentheses before the weight; a lone 0; the
// names in quotes, and a title. # begins a comment, /* and */ enclose one. A
// withdrawn candidate is no issue, and those ranked below move up.

func sniffBLT(head []byte) bool {
	for line := range bytes.Lines(head) {
		line, _, _ = bytes.Cut(line, []byte("#"))
		words := bytes.Fields(line)
		if len(words) == 0 {
			continue
		}
		return len(words) == 2 && bytes.Trim(bytes.Join(words, nil), "0123456789") == nil
	}
	return false
}

// blt is the state of reading one file.
type blt struct {
	*lines
	row     []token
	comment bool
	// numbers are the candidates' numbers by what ballots call them.
	numbers map[string]int
	ids     []string
	// issue has by candidate its issue's number, 0 if withdrawn.
	issue     []uint32
	withdrawn map[int]bool
	// seen has the number of the last ballot line that named a candidate.
	seen  []int
	count int
	Election
}

func readBLT(r io.Reader, name string, _ Options) (Election, error) {
	b := &blt{lines: newLines(r, name), numbers: map[string]int{}, withdrawn: map[int]bool{}}
	for _, part := range []func() error{b.head, b.settings, b.ballots, b.names} {
		if err := part(); err != nil {
			return Election{}, err
		}
	}
	return b.Election, nil
}

func (b *blt) wrong(t token, expected string) error { return b.malformed(t.column, expected, t.text) }

func (b *blt) head() error {
	t, err := b.token()
	if err != nil {
		return err
	}
	n, ok := whole(t.text, 1, MaxIssues)
	if !ok {
		return b.wrong(t, fmt.Sprintf("a number of candidates from 1 to %d", MaxIssues))
	}
	if t, err = b.token(); err != nil {
		return err
	}
	if _, ok := whole(t.text, 0, MaxIssues); !ok {
		return b.wrong(t, "a number of seats")
	}
	b.ids, b.seen, b.issue = make([]string, n), make([]int, n+1), make([]uint32, n+1)
	for i := range b.ids {
		b.ids[i] = strconv.Itoa(i + 1)
		b.numbers[b.ids[i]] = i + 1
	}
	return nil
}

// settings reads what stands between the head and the ballots, then numbers the
// issues: the candidates that are left.
func (b *blt) settings() error {
	for {
		t, err := b.token()
		if err != nil {
			return err
		}
		switch {
		case len(t.text) > 1 && t.text[0] == '-':
			err = b.withdraw(t, t.text[1:])
		case strings.HasPrefix(t.text, "["):
			err = b.option(t)
		default:
			b.back(t)
			return b.candidates(t)
		}
		if err != nil {
			return err
		}
	}
}

func (b *blt) candidates(t token) error {
	for i, id := range b.ids {
		if !b.withdrawn[i+1] {
			b.Issues = append(b.Issues, Alternative{ID: id, Name: id})
			b.issue[i+1] = uint32(len(b.Issues))
		}
	}
	if len(b.Issues) == 0 {
		return b.wrong(t, "a candidate who is not withdrawn")
	}
	return nil
}

func (b *blt) withdraw(t token, word string) error {
	n, ok := b.numbers[word]
	if !ok {
		return b.wrong(t, fmt.Sprintf("a candidate from 1 to %d", len(b.ids)))
	}
	b.withdrawn[n] = true
	return nil
}

func (b *blt) option(t token) error {
	words := strings.Fields(strings.Trim(t.text, "[]"))
	if len(words) == 0 {
		return b.wrong(t, "withdrawn, nick or tie in brackets")
	}
	switch words[0] {
	case "withdrawn":
		for _, word := range words[1:] {
			if err := b.withdraw(t, word); err != nil {
				return err
			}
		}
	case "nick":
		if len(words)-1 != len(b.ids) {
			return b.wrong(t, fmt.Sprintf("%d nicknames", len(b.ids)))
		}
		nicks := map[string]int{}
		for i, nick := range words[1:] {
			if _, twice := nicks[nick]; twice || nick == "0" || nick == "-" || strings.ContainsRune(nick, '=') || printable(nick) != nick {
				return b.wrong(t, "a nickname of its own for each candidate")
			}
			nicks[nick], b.ids[i] = i+1, nick
		}
		// A number still names its candidate, unless it is a nickname.
		for word, n := range nicks {
			b.numbers[word] = n
		}
	case "tie":
	default:
		return b.wrong(t, "withdrawn, nick or tie in brackets")
	}
	return nil
}

// ballots reads ballots up to the lone 0.
func (b *blt) ballots() error {
	for {
		t, err := b.token()
		if err != nil {
			return err
		}
		if strings.HasPrefix(t.text, "(") {
			if t, err = b.token(); err != nil {
				return err
			}
			if t.text == "0" {
				return b.wrong(t, "a weight after the id of a ballot")
			}
		}
		if t.text == "0" {
			break
		}
		weight, ok := whole(t.text, 1, MaxBallots)
		if !ok {
			return b.wrong(t, fmt.Sprintf("a weight from 1 to %d, or a 0 after the last ballot", MaxBallots))
		}
		ballot, err := b.ballot(weight)
		if err != nil {
			return err
		}
		if !b.add(ballot, weight) {
			return b.wrong(t, fmt.Sprintf("at most %d ballots in a file", MaxBallots))
		}
	}
	if len(b.Ballots) == 0 {
		return b.malformed(0, "at least one ballot", "")
	}
	return nil
}

// ballot reads the ranks of a ballot up to its 0.
func (b *blt) ballot(weight int) (tally.Ballot, error) {
	b.count++
	line, places, gone := b.at, [][]uint32(nil), false
	for {
		t, err := b.token()
		if err != nil {
			return tally.Ballot{}, err
		}
		switch t.text {
		case "":
			return tally.Ballot{}, b.wrong(t, "a 0 at the end of the ballot")
		case "0":
			if gone {
				b.note(Withdrawn, line, weight)
			}
			return b.ranked(places, line, weight), nil
		case "-":
			places = append(places, nil)
			continue
		}
		var place []uint32
		from := t.column
		for word := range strings.SplitSeq(t.text, "=") {
			n, ok := b.numbers[word]
			if !ok {
				return tally.Ballot{}, b.malformed(from, fmt.Sprintf("a candidate from 1 to %d", len(b.ids)), word)
			}
			if b.seen[n] == b.count {
				return tally.Ballot{}, b.malformed(from, "each candidate once in a ballot", word)
			}
			b.seen[n] = b.count
			from += len(word) + 1
			if b.issue[n] == 0 {
				gone = true
				continue
			}
			place = append(place, b.issue[n])
		}
		if len(place) > 0 {
			places = append(places, place)
		}
	}
}

// names reads the quoted names, all or none; what follows them says nothing of
// ballots.
func (b *blt) names() error {
	for i := range b.ids {
		t, err := b.token()
		if err != nil || t.text == "" && i == 0 {
			return err
		}
		if len(t.text) < 2 || t.text[0] != '"' {
			return b.wrong(t, fmt.Sprintf("%d names in quotation marks", len(b.ids)))
		}
		name := printable(t.text[1 : len(t.text)-1])
		if n := b.issue[i+1]; n > 0 && name != "" {
			b.Issues[n-1].Name = name
		}
	}
	return nil
}
