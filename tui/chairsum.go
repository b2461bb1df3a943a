package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// slipsToCome counts the slips whose ballots are not in yet.
func slipsToCome(p *session.BoardPoll) int {
	if p.PaperDone {
		return 0
	}
	return p.SlipsOut
}

// balance writes the sum by mouth, in stop colours when it does not come out, and
// the reason given for that.
func (s *chairSheet) balance(p *session.BoardPoll) {
	line := balanceLine(s.v.Words, p)
	style, verdict := parts.Ink, s.say.Balances
	if !p.Balanced {
		style, verdict = parts.Stop, s.say.BalancesNot
	}
	if both := line + "    " + verdict; parts.Width(both) <= s.w {
		s.text(style, both)
	} else {
		s.text(style, line)
		s.text(style, verdict)
	}
	if p.Balanced {
		return
	}
	if p.Numbers.Cast != p.Voted {
		s.text(parts.Ink, s.v.Words.Counting.BoxUneven(p.Voted, p.Numbers.Cast))
	}
	if p.Explanation != "" {
		s.text(parts.Ink, s.v.Words.Counting.Reasoned(p.Explanation))
	}
}
