package ballotfile

import "fmt"

// LossKind is what a format could not carry.
type LossKind int

const (
	// SkippedMark: ballots have a blank above a mark; the mark moved up.
	SkippedMark LossKind = iota
	// BlankBallot: blank ballots were left out.
	BlankBallot
	// UnmarkedIssue: issues that no ballot marks were left out.
	UnmarkedIssue
	// CodeChanged: issues have another code in the file.
	CodeChanged
	// TitleLost: titles of issues were left out, or changed where they held a
	// sign that the format cannot have in one.
	TitleLost
)

// Loss is something that a format could not carry.
type Loss struct {
	Kind LossKind
	// Count is how many ballots or issues it is about.
	Count int
}

// String returns the loss as an English sentence.
func (l Loss) String() string {
	switch l.Kind {
	case SkippedMark:
		return fmt.Sprintf("%d ballots skip a mark; the format cannot, so their lower marks moved up", l.Count)
	case BlankBallot:
		return fmt.Sprintf("%d blank ballots are left out; the format has none", l.Count)
	case UnmarkedIssue:
		return fmt.Sprintf("%d issues without a mark are left out; the format lists none", l.Count)
	case CodeChanged:
		return fmt.Sprintf("%d issues have another code in the file", l.Count)
	}
	return fmt.Sprintf("%d titles of issues are left out or changed", l.Count)
}
