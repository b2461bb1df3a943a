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
