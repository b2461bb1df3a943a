package session

import (
	"bytes"
	"encoding/json"
	"slices"

	"yuetan/tally"
)

// recounted counts published ballots anew: in named and checkable polls everything
// can be shown, head to head too.
func (p *audited) recounted() {
	x := p.published
	if p.bylaws.Secrecy == Secret {
		if len(x.Ballots) > 0 {
			p.bad(CheckRecount, NotSecret, 0, len(x.Ballots))
		}
		if x.Firm != nil || x.Looks != nil {
			p.flaws = append(p.flaws, Finding{Check: CheckFirmness, State: Attested, Flaw: Stated})
		}
		return
	}
	if len(x.Ballots) != len(x.Receipts) {
		p.bad(CheckRecount, WrongNumber, 0, len(x.Ballots), len(x.Receipts))
		return
	}
	ballots := make([]tally.Ballot, len(x.Ballots))
	seen, unnamed := map[MemberID]bool{}, 0
	for i, b := range x.Ballots {
		var ok bool
		if ballots[i], ok = p.marked(b.Marks); !ok || b.Receipt != x.Receipts[i] {
			p.bad(CheckRecount, Misspelled, 0, i+1)
			return
		}
		if b.Member != "" && (seen[b.Member] || !p.voted[b.Member] || p.bylaws.Secrecy != Named) {
			p.bad(CheckRecount, Twice, 0, i+1)
			return
		}
		if seen[b.Member] = true; b.Member == "" {
			unnamed++
		}
	}
	if p.bylaws.Secrecy == Named && unnamed > p.settled {
		p.bad(CheckRecount, WrongNumber, 0, unnamed, p.settled)
		return
	}
	got, says := tally.Count(len(p.issues), ballots, p.bylaws.Rules()), x.Result
	if len(got.Ranking) != len(says.Ranking) {
		p.bad(CheckRecount, Differs, 0)
		return
	}
	for i, l := range got.Ranking {
		if l != says.Ranking[i] {
			p.flaws = append(p.flaws, Finding{Check: CheckRecount, State: Bad, Flaw: Differs, Code: p.code(l.Issue), Numbers: []int{says.Ranking[i].Points, l.Points}})
			return
		}
	}
	if numbers(got) != numbers(says) || !sameTies(got.TieSteps, says.TieSteps) || !slices.Equal(got.Checks, says.Checks) {
		p.bad(CheckRecount, Differs, 0)
		return
	}
	p.flaws = append(p.flaws, Finding{Check: CheckDuels, State: OK}, Finding{Check: CheckRecount, State: OK, Numbers: []int{len(ballots)}})
	p.firm(ballots, got)
}

// firm works firmness and second looks out anew.
func (p *audited) firm(ballots []tally.Ballot, r tally.Result) {
	x := p.published
	if x.Firm == nil && x.Looks == nil {
		return // a log of the first version
	}
	firm, looks := tally.Firm(len(p.issues), ballots, r), tally.Look(len(p.issues), ballots, r)
	if x.Firm != nil && !alike(*x.Firm, firm) || x.Looks != nil && !alike(*x.Looks, looks) {
		p.bad(CheckFirmness, Differs, 0)
		return
	}
	p.flaws = append(p.flaws, Finding{Check: CheckFirmness, State: OK})
}

// alike compares two values as the log would hold them.
func alike(a, b any) bool {
	x, err := json.Marshal(a)
	y, err2 := json.Marshal(b)
	return err == nil && err2 == nil && bytes.Equal(x, y)
}

// marked reads a published ballot by the poll's codes.
func (p *audited) marked(marks [3]Code) (b tally.Ballot, ok bool) {
	for i, code := range marks {
		if code == "" {
			continue
		}
		n := slices.IndexFunc(p.issues, func(e Entry) bool { return e.Code == code })
		if n < 0 {
			return b, false
		}
		b[i] = uint32(n + 1)
	}
	return b, b.Fits(len(p.issues))
}
