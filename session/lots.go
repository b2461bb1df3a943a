package session

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"golang.org/x/text/width"

	"yuetan/tally"
)

// Lot is a draw in the open among issues that share a place. It says which of them
// go first where the line parts them; the place stays shared.
type Lot struct {
	Place int `json:"place"`
	// Seed are the digits that the room made in the open, such as thrown dice.
	Seed string `json:"seed"`
	// Receipts is the hash of the published receipts (ReceiptsHash): nobody could
	// know it before publishing, so no seed made earlier can aim at an outcome.
	Receipts string `json:"receipts"`
	// Order are the codes of the issues, the one that goes first in front.
	Order []Code `json:"order"`
}

// The digits of a seed. Six throws of a die are 46,656 outcomes, enough that none
// of a few orders is favoured by more than a thousandth.
const (
	SeedShortest = 6
	SeedLongest  = 40
)

// ReceiptsHash is SHA-256 in hex of a list of receipts, one a line, each line ended:
// what `yuetan receipts | sha256sum` gives.
func ReceiptsHash(receipts []string) string {
	h := sha256.New()
	for _, r := range receipts {
		h.Write([]byte(r + "\n"))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Ticket is the text that stands for an issue in a draw. Its SHA-256 in hex is the
// number it draws; the smallest goes first.
func Ticket(poll PollID, receipts, seed string, code Code) string {
	return strings.Join([]string{string(poll), receipts, seed, string(code)}, " ")
}

// Drawn is the number that a ticket draws: SHA-256 in hex, as sha256sum prints it.
func Drawn(ticket string) string {
	sum := sha256.Sum256([]byte(ticket))
	return hex.EncodeToString(sum[:])
}

// drawLots sorts issues by what their tickets draw.
func drawLots(poll PollID, receipts, seed string, among []Code) []Code {
	order := slices.Clone(among)
	slices.SortFunc(order, func(a, b Code) int {
		return strings.Compare(Drawn(Ticket(poll, receipts, seed, a)), Drawn(Ticket(poll, receipts, seed, b)))
	})
	return order
}

// ParseSeed reads digits as they are called out: spaces, commas and full width do
// not matter. It is false for anything else, and for fewer than SeedShortest or
// more than SeedLongest digits.
func ParseSeed(typed string) (string, bool) {
	seed := strings.NewReplacer(" ", "", "\u3000", "", ",", "", "、", "", "-", "").Replace(width.Fold.String(typed))
	return seed, len(seed) >= SeedShortest && len(seed) <= SeedLongest && strings.Trim(seed, "0123456789") == ""
}

// shared gives the codes of the issues that share a place, and the row of the first;
// nil where fewer than two do.
func (p *Poll) shared(r tally.Result, place int) (codes []Code, from int) {
	for i, line := range r.Ranking {
		if line.Place != place {
			continue
		}
		if len(codes) == 0 {
			from = i
		}
		codes = append(codes, p.Code(line.Issue))
	}
	if len(codes) < 2 {
		return nil, 0
	}
	return codes, from
}

// LotAt gives the draw among those who share a place, or false.
func (p *Poll) LotAt(place int) (Lot, bool) {
	for _, l := range p.Lots {
		if l.Place == place {
			return l, true
		}
	}
	return Lot{}, false
}

// SharedPlaces lists the places that issues share and for which no lots are drawn;
// nil until everything is shown.
func (p *Poll) SharedPlaces() (places []int) {
	r, ok := p.Result()
	if !ok {
		return nil
	}
	for i, line := range r.Ranking {
		_, drawn := p.LotAt(line.Place)
		if i > 0 && line.Place == r.Ranking[i-1].Place && !drawn && !slices.Contains(places, line.Place) {
			places = append(places, line.Place)
		}
	}
	return places
}

// DrawLots draws lots among the issues that share a place, so that the line may lie
// between them. The seed is made in the open by the room; a draw stands, whatever
// it gave.
type DrawLots struct {
	Poll  PollID
	Place int
	Seed  string
}

func (DrawLots) allows(r Roles) bool { return r.Has(leaders) }

func (c DrawLots) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, p, err := s.pollOf(c.Poll)
	switch {
	case err != nil:
		return Decision{}, err
	case x.Phase != Rank:
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Rank}
	case !p.AllShown():
		return Decision{}, ErrRevealing
	}
	among, _ := p.shared(*p.result, c.Place)
	if among == nil {
		return Decision{}, ErrNotShared
	}
	if _, drawn := p.LotAt(c.Place); drawn {
		return Decision{}, ErrLotsDrawn
	}
	seed, ok := ParseSeed(c.Seed)
	if !ok {
		return Decision{}, ErrSeed
	}
	receipts := ReceiptsHash(p.Receipts)
	return Decision{Events: []Event{&lotsDrawn{Poll: p.ID, Place: c.Place, Seed: seed, Receipts: receipts,
		Order: drawLots(p.ID, receipts, seed, among)}}}, nil
}

type lotsDrawn struct {
	Poll     PollID `json:"poll"`
	Place    int    `json:"place"`
	Seed     string `json:"seed"`
	Receipts string `json:"receipts"`
	Order    []Code `json:"order"`
}

func (*lotsDrawn) kind() string { return "lots.drawn" }

// apply puts the rows that share the place into the order drawn. What was worked
// out for a line between them in another order is known no more.
func (x *lotsDrawn) apply(b *batch, _ Header) {
	p := b.poll(x.Poll)
	p.Lots = append(slices.Clip(p.Lots), Lot{x.Place, x.Seed, x.Receipts, x.Order})
	if p.result == nil {
		return
	}
	among, from := p.shared(*p.result, x.Place)
	rows := slices.Clone(p.result.Ranking)
	slices.SortStableFunc(rows[from:from+len(among)], func(a, b tally.Line) int {
		return slices.Index(x.Order, p.Code(a.Issue)) - slices.Index(x.Order, p.Code(b.Issue))
	})
	if p.looks != nil {
		looks := *p.looks
		looks.Covers = slices.Clone(looks.Covers)
		for k := from + 1; k < from+len(among) && k <= len(looks.Covers); k++ {
			if !sameSet(rows[:k], p.result.Ranking[:k]) {
				looks.Covers[k-1] = tally.Cover{}
			}
		}
		p.looks = &looks
	}
	result := *p.result
	result.Ranking = rows
	p.result = &result
}

// sameSet tells whether two stretches of a ranking hold the same issues.
func sameSet(a, b []tally.Line) bool {
	for _, line := range a {
		if !slices.ContainsFunc(b, func(o tally.Line) bool { return o.Issue == line.Issue }) {
			return false
		}
	}
	return len(a) == len(b)
}
