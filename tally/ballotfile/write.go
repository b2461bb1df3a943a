package ballotfile

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"yuetan/tally"
)

// ErrNoBallots says that an election has no ballot that the format can carry.
var ErrNoBallots = errors.New("no ballot to write")

// Write writes an election in one of Formats and returns what the format could
// not carry. Like ballots stand together, in an order that says nothing of the
// one they came in; reading the file again gives the same ballots but for what
// was lost. Notes are not written.
//
// Errors are ErrFormat, ErrNoBallots, or what writing returned; nothing is
// written with the first two.
func Write(w io.Writer, e Election, format string) ([]Loss, error) {
	return WriteWith(w, e, Options{Format: format})
}

// WriteWith writes an election as Write does, with options.
func WriteWith(w io.Writer, e Election, o Options) ([]Loss, error) {
	for _, f := range formats() {
		if f.name != o.Format {
			continue
		}
		b := newBox(e)
		text := f.write(b, o)
		if b.written == 0 {
			return b.losses, ErrNoBallots
		}
		if _, err := w.Write(text); err != nil {
			return b.losses, fmt.Errorf("write ballots: %w", err)
		}
		return b.losses, nil
	}
	return nil, fmt.Errorf("%w: %q is none of %s", ErrFormat, o.Format, strings.Join(Formats(), ", "))
}

// pile is so many like ballots.
type pile struct {
	ballot tally.Ballot
	count  int
}

// box is an election on its way into a file.
type box struct {
	issues []Alternative
	piles  []pile
	// written is how many ballots the format carries.
	written int
	losses  []Loss
}

func newBox(e Election) *box {
	b := &box{}
	for i, issue := range e.Issues {
		id, name := printable(issue.ID), printable(issue.Name)
		b.issues = append(b.issues, Alternative{ID: cmp.Or(id, strconv.Itoa(i+1)), Name: cmp.Or(name, id)})
	}
	counts := map[tally.Ballot]int{}
	for _, ballot := range e.Ballots {
		if !ballot.Fits(len(e.Issues)) {
			slip := [3][]int{}
			for mark, issue := range ballot {
				if issue > 0 {
					slip[mark] = []int{int(issue)}
				}
			}
			ballot, _ = tally.Written{Top: slip[0], Middle: slip[1], Low: slip[2]}.Read(len(e.Issues))
		}
		counts[ballot]++
	}
	b.pile(counts)
	return b
}

// pile puts the piles in order, the largest first, then by their marks.
func (b *box) pile(counts map[tally.Ballot]int) {
	b.piles, b.written = nil, 0
	for ballot, n := range counts {
		b.piles = append(b.piles, pile{ballot, n})
		b.written += n
	}
	slices.SortFunc(b.piles, func(x, y pile) int {
		return cmp.Or(cmp.Compare(y.count, x.count), slices.Compare(x.ballot[:], y.ballot[:]))
	})
}

func (b *box) lose(kind LossKind, n int) {
	if n > 0 {
		b.losses = append(b.losses, Loss{kind, n})
	}
}

// dropBlank leaves blank ballots out.
func (b *box) dropBlank() {
	for i, p := range b.piles {
		if p.ballot.Marks() == 0 {
			b.lose(BlankBallot, p.count)
			b.written -= p.count
			b.piles = slices.Delete(b.piles, i, i+1)
			return
		}
	}
}

// close moves marks up where a ballot skips one.
func (b *box) close() {
	moved, counts := 0, map[tally.Ballot]int{}
	for _, p := range b.piles {
		var closed tally.Ballot
		n := 0
		for _, issue := range p.ballot {
			if issue > 0 {
				closed[n] = issue
				n++
			}
		}
		if closed != p.ballot {
			moved += p.count
		}
		counts[closed] += p.count
	}
	b.lose(SkippedMark, moved)
	b.pile(counts)
}

// code gives a new code to each issue whose own the format cannot have.
func (b *box) code(sound func(id string) bool) {
	taken, changed := map[string]bool{}, 0
	for _, issue := range b.issues {
		taken[issue.ID] = true
	}
	for i := range b.issues {
		if sound(b.issues[i].ID) {
			continue
		}
		id := "issue" + strconv.Itoa(i+1)
		for taken[id] {
			id += "_"
		}
		taken[id] = true
		b.issues[i].ID = id
		changed++
	}
	b.lose(CodeChanged, changed)
}

// numbered says that the file knows issues by their numbers alone.
func (b *box) numbered() {
	changed := 0
	for i, issue := range b.issues {
		if issue.ID != strconv.Itoa(i+1) {
			changed++
		}
	}
	b.lose(CodeChanged, changed)
}

// title changes what a title cannot have in it.
func (b *box) title(change func(name string) string) {
	changed := 0
	for i := range b.issues {
		name := change(b.issues[i].Name)
		if name != b.issues[i].Name {
			changed++
		}
		b.issues[i].Name = name
	}
	b.lose(TitleLost, changed)
}
