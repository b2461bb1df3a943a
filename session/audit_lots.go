package session

import (
	"slices"

	"yuetan/tally"
)

// drawn follows draws of lots, and lines through a place that issues share.
func (p *audited) drawn(at uint64, x *lotsDrawn) {
	p.turn(p.published != nil && !slices.ContainsFunc(p.lots, func(l *lotsDrawn) bool { return l.Place == x.Place }), at)
	p.lots = append(p.lots, x)
	p.lotsAt = append(p.lotsAt, at)
}

// lined notes where a line was drawn; it must not part issues that share a place
// without a draw.
func (p *audited) lined(at uint64, line int) {
	if p.published == nil {
		return
	}
	rows := p.published.Result.Ranking
	if line < 1 || line >= len(rows) || rows[line-1].Place != rows[line].Place {
		return
	}
	if !slices.ContainsFunc(p.lots, func(l *lotsDrawn) bool { return l.Place == rows[line].Place }) {
		p.bad(CheckLots, NoLot, at, rows[line].Place)
	}
}

// lotteries draws every lot again from its seed and the published receipts.
func (p *audited) lotteries() {
	for i, x := range p.lots {
		if p.published == nil {
			return // out of turn, and said so
		}
		seed, ok := ParseSeed(x.Seed)
		receipts := ReceiptsHash(p.published.Receipts)
		if !ok || seed != x.Seed || x.Receipts != receipts ||
			!slices.Equal(drawLots(p.id, receipts, x.Seed, p.sharing(p.published.Result, x.Place)), x.Order) {
			p.bad(CheckLots, WrongLot, p.lotsAt[i], x.Place)
			continue
		}
		p.flaws = append(p.flaws, Finding{Check: CheckLots, State: OK, Record: p.lotsAt[i], Numbers: []int{x.Place, len(x.Order)}})
	}
}

// sharing gives the codes of the issues that share a place.
func (p *audited) sharing(r tally.Result, place int) (codes []Code) {
	for _, line := range r.Ranking {
		if line.Place == place {
			codes = append(codes, p.code(line.Issue))
		}
	}
	return codes
}
