package tally

// Sheet is a count sheet: how many top, middle and low marks each issue got in
// a box of ballots. Sheets of several boxes add up, which is why rooms, paper
// and screens can be counted apart.
type Sheet struct {
	// Marks holds the three numbers of each issue; issue 1 is Marks[0].
	Marks [][3]int
	// Ballots is the number cast: Full, Partial and Blank together.
	Ballots, Full, Partial, Blank int
}

// Tick counts the marks of a box. A mark on an issue above issues counts as
// blank, and an issue marked twice on a ballot keeps its higher mark.
func Tick(issues int, ballots []Ballot) Sheet {
	issues = max(0, issues)
	sheet := Sheet{Marks: make([][3]int, issues), Ballots: len(ballots)}
	marks, n := sheet.Marks, uint32(issues)
	for i := range ballots {
		b := &ballots[i]
		// A blank, 0, wraps to the largest number, so that one comparison a mark
		// picks out the full and sound ballot, by far the most common.
		top, middle, low := b[0]-1, b[1]-1, b[2]-1
		if top < n && middle < n && low < n && top != middle && top != low && middle != low {
			marks[top][0]++
			marks[middle][1]++
			marks[low][2]++
			sheet.Full++
			continue
		}
		sheet.tick(b.within(issues))
	}
	return sheet
}

// tick counts one sound ballot.
func (s *Sheet) tick(b Ballot) {
	for mark, issue := range b {
		if issue != 0 {
			s.Marks[issue-1][mark]++
		}
	}
	switch b.Marks() {
	case 0:
		s.Blank++
	case fullMarks(len(s.Marks)):
		s.Full++
	default:
		s.Partial++
	}
}

// Add returns the sheet of several boxes of one poll together; a itself and
// the others stay as they are. All should have the same number of issues;
// where they do not, the sum has the largest.
func Add(a Sheet, others ...Sheet) Sheet {
	sum := Sheet{}
	for _, s := range append([]Sheet{a}, others...) {
		for len(sum.Marks) < len(s.Marks) {
			sum.Marks = append(sum.Marks, [3]int{})
		}
		for i, m := range s.Marks {
			for mark := range m {
				sum.Marks[i][mark] += m[mark]
			}
		}
		sum.Ballots += s.Ballots
		sum.Full += s.Full
		sum.Partial += s.Partial
		sum.Blank += s.Blank
	}
	return sum
}

// lines returns the sheet's rows with their points, not yet ranked.
func (s Sheet) lines(w Weights) []Line {
	lines := make([]Line, len(s.Marks))
	for i, m := range s.Marks {
		lines[i] = Line{
			Issue: i + 1, Points: w.Points(m[0], m[1], m[2]),
			Fives: m[0], Threes: m[1], Ones: m[2], Supporters: m[0] + m[1] + m[2],
		}
	}
	return lines
}
