package tally

// Duels is what the ballots say when issues are compared two by two: on each
// ballot the one with the higher mark is ahead, one without a mark is below any
// with one, and two without a mark are not compared. To beat another is to be
// ahead of it on more ballots (Condorcet's check).
type Duels struct {
	// Winner beats every other issue; 0 if none does.
	Winner int `json:"winner"`
	// Loser is beaten by every other issue; 0 if none is.
	Loser int `json:"loser"`
	// Lost are the duels that an issue on the first place loses. Of many that
	// share the first place only mostFirsts are looked at.
	Lost []Duel `json:"lost"`
}

// Duel is one comparison that For won over Against.
type Duel struct {
	For     int `json:"for"`
	Against int `json:"against"`
	// Ahead and Behind are the ballots on which For is ahead and is behind.
	Ahead  int `json:"ahead"`
	Behind int `json:"behind"`
}

const mostFirsts = 10

func (v *votes) duels(lines []Line) Duels {
	d := Duels{Lost: []Duel{}}
	if len(lines) < 2 {
		return d
	}
	// One walk leaves the only issue that can beat all, and that can lose to all:
	// it never gives way once it has been met.
	winner, loser := lines[0], lines[0]
	for _, l := range lines[1:] {
		if ahead, behind := v.duel(winner, l); ahead <= behind {
			winner = l
		}
		if ahead, behind := v.duel(loser, l); ahead >= behind {
			loser = l
		}
	}
	beats, loses := true, true
	for _, l := range lines {
		if ahead, behind := v.duel(winner, l); l.Issue != winner.Issue && ahead <= behind {
			beats = false
		}
		if ahead, behind := v.duel(loser, l); l.Issue != loser.Issue && ahead >= behind {
			loses = false
		}
	}
	if beats {
		d.Winner = winner.Issue
	}
	if loses {
		d.Loser = loser.Issue
	}
	for _, first := range lines[:min(mostFirsts, len(lines))] {
		if first.Place != lines[0].Place {
			break
		}
		for _, l := range lines {
			if ahead, behind := v.duel(l, first); l.Issue != first.Issue && ahead > behind {
				d.Lost = append(d.Lost, Duel{l.Issue, first.Issue, ahead, behind})
			}
		}
	}
	return d
}

// duel returns on how many ballots a is ahead of b and behind it. It walks the
// ballots of the one that fewer have marked.
func (v *votes) duel(a, b Line) (ahead, behind int) {
	if len(v.of[b.Issue]) < len(v.of[a.Issue]) {
		behind, ahead = v.duel(b, a)
		return ahead, behind
	}
	behind = len(v.of[b.Issue])
	for _, i := range v.of[a.Issue] {
		x, y := v.ballots[i].mark(a.Issue), v.ballots[i].mark(b.Issue)
		if x < y {
			ahead++
			if y != unmarked {
				behind--
			}
		}
	}
	return ahead, behind
}
