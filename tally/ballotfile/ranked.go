package ballotfile

import "yuetan/tally"

// ranked turns the places of a ranked ballot into marks: the first three
// places get the three marks. A place that two or more issues share ends the
// ballot there, and cut says so; an empty place is a mark left blank.
func ranked(places [][]uint32) (ballot tally.Ballot, cut bool) {
	for mark, place := range places[:min(len(places), len(ballot))] {
		if len(place) > 1 {
			return ballot, true
		}
		if len(place) == 1 {
			ballot[mark] = place[0]
		}
	}
	return ballot, false
}

// ranked turns places into marks as the function does, and notes a cut.
func (e *Election) ranked(places [][]uint32, line, count int) tally.Ballot {
	ballot, cut := ranked(places)
	if cut {
		e.note(EqualRanking, line, count)
	}
	return ballot
}

// add puts so many like ballots into the box, or reports that there is no
// room for them.
func (e *Election) add(ballot tally.Ballot, count int) bool {
	if count > MaxBallots-len(e.Ballots) {
		return false
	}
	for range count {
		e.Ballots = append(e.Ballots, ballot)
	}
	return true
}
