package session

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
)

// Likeness is a pair of open issues that may be one: for whoever keeps the agenda
// to look at. It merges nothing.
type Likeness struct {
	Issue, Into IssueID  // the later one, and the earlier one it might go into
	Words       []string // what both say, the longest first; at most three
	// Of the ballots of the last poll that stood on both, how many marked both, and
	// what chance would have given, in hundredths of a ballot; 0: nothing striking.
	Shared, Chance int
	Poll           SessionID // of that poll

	score float64
}

// alikeFrom is the cosine from which two texts are called alike. On the 54 feedback
// lines of one neighbourhood five pairs pass it, all of one matter.
const alikeFrom = 0.16

// mostPairs is how many pairs are told at most.
const mostPairs = 20

// fewest is the number of issues from which words are weighed: in a short list a
// word that two of them share is no more common than in a long one.
const fewest = 30

// Likenesses lists the pairs of a session's open issues that may be one: by their
// words, and by what was published of the last poll (tally.Alike). Pairs that
// somebody has kept apart, or parted again, are left out. Most striking first.
func (s *Snapshot) Likenesses(x *Session) []Likeness {
	var list []Likeness
	open := s.openOn(x)
	byBallots := s.sharedBallots(x)
	for pair, score := range likeTexts(open) {
		a, b := open[pair[0]], open[pair[1]]
		shared, struck := byBallots[[2]IssueID{a.ID, b.ID}]
		if score < alikeFrom && !struck || s.apart(a, b.ID) || s.apart(b, a.ID) {
			continue
		}
		list = append(list, Likeness{Issue: b.ID, Into: a.ID, score: score, Shared: shared.Shared, Chance: shared.Chance, Poll: shared.Poll})
	}
	slices.SortFunc(list, func(a, b Likeness) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(a.Into, b.Into), cmp.Compare(a.Issue, b.Issue))
	})
	list = list[:min(len(list), mostPairs)]
	for i, l := range list {
		if a, b := s.issues[l.Into], s.issues[l.Issue]; l.score >= alikeFrom {
			list[i].Words = bothSay(a.Title+" "+a.Detail, b.Title+" "+b.Detail)
		}
	}
	return list
}

// Alike gives the Likenesses of the session at hand, worked out once a snapshot.
func (s *Snapshot) Alike() []Likeness {
	s.board.paired.Do(func() {
		if x, ok := s.Current(); ok {
			s.board.alike = s.Likenesses(x)
		}
	})
	return s.board.alike
}

// weight puts pairs that both words and ballots speak of first.
func (l Likeness) weight() float64 {
	w := l.score
	if l.Shared > 0 {
		w += 0.5
	}
	return w
}

// openOn lists a session's open issues in the order of its agenda.
func (s *Snapshot) openOn(x *Session) []*Issue {
	var open []*Issue
	for _, e := range s.Tonight(x) {
		if i := s.issues[e.Issue]; i.Status == Open && !i.Erased {
			open = append(open, i)
		}
	}
	return open
}

// apart tells whether somebody has said that two issues are two.
func (s *Snapshot) apart(i *Issue, other IssueID) bool {
	return slices.Contains(i.Apart, other) || slices.ContainsFunc(i.Turns, func(t Turn) bool { return t.Kind == TurnGaveBack && t.Other == other })
}

// sharedBallots gives what the last poll with every place shown says of pairs,
// by the ids in the order of the agenda.
func (s *Snapshot) sharedBallots(x *Session) map[[2]IssueID]Likeness {
	found := map[[2]IssueID]Likeness{}
	for _, y := range slices.Backward(s.Sessions) {
		p := y.Poll()
		if p == nil || !p.AllShown() || p.looks == nil {
			continue
		}
		at := func(id IssueID) int { return slices.IndexFunc(x.Agenda, func(e Entry) bool { return e.Issue == id }) }
		for _, pair := range p.looks.Alike {
			a, b := p.Issues[pair.Issues[0]-1].Issue, p.Issues[pair.Issues[1]-1].Issue
			if at(a) > at(b) {
				a, b = b, a
			}
			found[[2]IssueID{a, b}] = Likeness{Shared: pair.Shared, Chance: pair.Chance, Poll: y.ID}
		}
		return found
	}
	return found
}

// likeTexts gives the cosine of each pair of issues whose texts share something, and
// 0 for the pairs of the last poll that share nothing: their pieces weighed by how
// rare they are in the list, a title twice.
func likeTexts(open []*Issue) map[[2]int]float64 {
	pieces := make([]map[string]float64, len(open))
	in := map[string][]int{} // piece -> issues, in order
	for n, i := range open {
		pieces[n] = Pieces(i.Detail)
		for piece, w := range Pieces(i.Title) {
			pieces[n][piece] += 2 * w
		}
		for piece := range pieces[n] {
			in[piece] = append(in[piece], n)
		}
	}
	all := float64(max(len(open), fewest) + 1)
	length := make([]float64, len(open))
	dot := map[[2]int]float64{}
	for _, piece := range slices.Sorted(maps.Keys(in)) { // in one order, so that sums are the same everywhere
		rare := math.Log(all / float64(len(in[piece])))
		for k, n := range in[piece] {
			w := rare * pieces[n][piece]
			length[n] += w * w
			for _, m := range in[piece][k+1:] {
				dot[[2]int{n, m}] += w * rare * pieces[m][piece]
			}
		}
	}
	for pair := range dot {
		dot[pair] /= math.Sqrt(length[pair[0]] * length[pair[1]])
	}
	for n := range open {
		for m := n + 1; m < len(open); m++ {
			dot[[2]int{n, m}] += 0
		}
	}
	return dot
}

// common are characters that say little of what a text is about.
const common = "的了在是有不没也都要到能就和又上下里个一这那想把被让请先会再么什怎谁哪他她它们两三四五六七八九十几多少大小老来去出进过着给从对于与及或很太更最还只可以吗呢吧啊"

var commonWords = strings.Fields("about after again been before being could does down every from have here into just like " +
	"made make many more most much need only other over people should some such than that their them then there these they " +
	"thing this those till time under until very want well were what when where which while will with without would your")

// Pieces are the pairs of neighbouring Chinese characters in a text, those with a
// common character at half weight, and its Latin words of four letters or more,
// without a plural s. Two texts that share some may be about one thing.
func Pieces(text string) map[string]float64 {
	found := map[string]float64{}
	var word []rune
	last := rune(0)
	end := func() {
		if w := strings.TrimSuffix(strings.ToLower(string(word)), "s"); len(w) >= 4 && !slices.Contains(commonWords, w) {
			found[w] = 1
		}
		word = word[:0]
	}
	for _, r := range text {
		han := unicode.Is(unicode.Han, r)
		if han && last != 0 {
			switch a, b := strings.ContainsRune(common, last), strings.ContainsRune(common, r); {
			case a && b:
			case a || b:
				found[string([]rune{last, r})] = 0.5
			default:
				found[string([]rune{last, r})] = 1
			}
		}
		last = 0
		if han {
			last = r
		}
		if !han && unicode.IsLetter(r) {
			word = append(word, r)
			continue
		}
		end()
	}
	end()
	return found
}

// bothSay names what two texts both say, the longest first, at most three.
func bothSay(a, b string) []string {
	x, y := []rune(a), []rune(b)
	var found []string
	for i := 0; i < len(x); {
		longest := 0
		for j := range y {
			n := 0
			for i+n < len(x) && j+n < len(y) && x[i+n] == y[j+n] && telling(x[i+n]) {
				n++
			}
			longest = max(longest, n)
		}
		if said := string(x[i : i+longest]); len(Pieces(said)) > 0 && slices.Max(slices.Collect(maps.Values(Pieces(said)))) == 1 &&
			!slices.ContainsFunc(found, func(longer string) bool { return strings.Contains(longer, said) }) {
			found = append(found, said)
		}
		i += max(longest, 1)
	}
	slices.SortStableFunc(found, func(p, q string) int { return len(q) - len(p) })
	return found[:min(len(found), 3)]
}

func telling(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// KeepApart says that two issues are two, so that nobody is asked about them again.
type KeepApart struct{ Issue, Other IssueID }

func (KeepApart) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c KeepApart) decide(s *Snapshot, _ Envelope) (Decision, error) {
	i, ok := s.issues[c.Issue]
	other, there := s.issues[c.Other]
	switch {
	case !ok || !there:
		return Decision{}, ErrNoIssue
	case c.Issue == c.Other:
		return Decision{}, ErrSameIssue
	case s.apart(i, c.Other) || s.apart(other, c.Issue):
		return Decision{}, nil
	}
	return Decision{Events: []Event{&issuesKeptApart{Issue: c.Issue, Other: c.Other}}}, nil
}

type issuesKeptApart struct {
	Issue IssueID `json:"issue"`
	Other IssueID `json:"other"`
}

func (*issuesKeptApart) kind() string { return "issues.kept_apart" }

func (x *issuesKeptApart) apply(b *batch, _ Header) {
	i := b.issue(x.Issue)
	i.Apart = append(slices.Clip(i.Apart), x.Other)
}
