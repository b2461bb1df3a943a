package ballotfile

import "fmt"

// NoteKind is what a note is about.
type NoteKind int

const (
	// EqualRanking: ballots ended at an equal ranking among the first three
	// places; only the strict part above it scores.
	EqualRanking NoteKind = iota
	// IssueTwice: ballots name an issue twice; it keeps the higher mark.
	IssueTwice
	// VotersDiffer: the file declares another number of ballots than it holds.
	VotersDiffer
	// TwoOnOneMark: ballots give one mark to more than one issue; that mark is
	// blank.
	TwoOnOneMark
	// PointsAsOrder: the points given are not the marks', so only their order
	// counts; Ballots is how many give points.
	PointsAsOrder
	// ChooseOne: ballots name one issue and no more; it has the top mark.
	ChooseOne
	// Withdrawn: ballots name issues that were withdrawn; those below move up.
	Withdrawn
)

// Note is something in a file that counts otherwise than it may seem. There
// is at most one of a kind.
type Note struct {
	Kind NoteKind
	// Line is where it is first seen, from 1.
	Line int
	// Ballots is how many ballots it is about; for VotersDiffer, all there are.
	Ballots int
	// Declared is the number that the file declares, for VotersDiffer.
	Declared int
}

// String returns the note as an English sentence.
func (n Note) String() string {
	switch n.Kind {
	case EqualRanking:
		return fmt.Sprintf("%d ballots end at an equal ranking, first on line %d", n.Ballots, n.Line)
	case IssueTwice:
		return fmt.Sprintf("%d ballots name an issue twice, first on line %d; it keeps the higher mark", n.Ballots, n.Line)
	case TwoOnOneMark:
		return fmt.Sprintf("%d ballots give one mark to several issues, first on line %d; that mark is blank", n.Ballots, n.Line)
	case PointsAsOrder:
		return fmt.Sprintf("%d ballots give points that are not the marks', first on line %d; their order counts", n.Ballots, n.Line)
	case ChooseOne:
		return fmt.Sprintf("%d ballots name one issue only, first on line %d; it has the top mark", n.Ballots, n.Line)
	case Withdrawn:
		return fmt.Sprintf("%d ballots name a withdrawn issue, first on line %d; those below it move up", n.Ballots, n.Line)
	}
	return fmt.Sprintf("line %d declares %d ballots, the file holds %d", n.Line, n.Declared, n.Ballots)
}

// note adds ballots to the note of its kind.
func (e *Election) note(kind NoteKind, line, ballots int) {
	for i := range e.Notes {
		if e.Notes[i].Kind == kind {
			e.Notes[i].Ballots += ballots
			return
		}
	}
	e.Notes = append(e.Notes, Note{Kind: kind, Line: line, Ballots: ballots})
}
