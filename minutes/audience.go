package minutes

// Audience is for whom a paper is meant; each is narrower than the one before.
type Audience int

const (
	// Public papers hang in the compound and name nobody who lives there.
	Public Audience = iota
	// Members are those on the roll: these papers name who came and who agreed.
	Members
	// Officers are the chair, the secretary and the operator: these papers hold the
	// roll, codes, blank ballots or what somebody said.
	Officers
)

// Audience returns for whom the paper is meant; Officers for one it does not know.
func (p Paper) Audience() Audience {
	switch p {
	case Meeting, IssueList, Resolution, Notice, Receipts, Rota:
		return Public
	case CountSheet, Minutes, Ledgers, Satisfaction:
		return Members
	}
	return Officers
}
