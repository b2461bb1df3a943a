package session

import "slices"

// Edition is one numbered telling of a paper: in every language and format it says
// how things were after one record of the log.
type Edition struct {
	Paper  string
	Number int    // from 1
	At     uint64 // the record after which it was drawn; 0 once erased
	Reason string // why it was made anew; empty for the first, and once erased
	// Erased says that somebody it named was erased: its prints are gone for good.
	Erased bool
	Prints []KeptPrint
}

// KeptPrint is the first print of an edition in one language and format, whose
// bytes are kept.
type KeptPrint struct {
	Language, Format string
	Hash             [32]byte // SHA-256 of its bytes
	Size             int      // in bytes

	members []MemberID // whom it names
	issues  []IssueID  // whose words it bears
	record  uint64
}

// Edition returns the newest edition of a paper; false before its first print.
func (x *Session) Edition(paper string) (Edition, bool) {
	for _, e := range slices.Backward(x.Editions) {
		if e.Paper == paper {
			return e, true
		}
	}
	return Edition{}, false
}

// EditionNo returns an edition of a paper by its number.
func (x *Session) EditionNo(paper string, number int) (Edition, bool) {
	for _, e := range x.Editions {
		if e.Paper == paper && e.Number == number {
			return e, true
		}
	}
	return Edition{}, false
}

// Print returns the print in a language and format, if that was ever made.
func (e Edition) Print(language, format string) (KeptPrint, bool) {
	for _, p := range e.Prints {
		if p.Language == language && p.Format == format {
			return p, true
		}
	}
	return KeptPrint{}, false
}

// names tells whether any print of the edition names the member or bears the
// issue's words.
func (e Edition) names(member MemberID, issue IssueID) bool {
	return slices.ContainsFunc(e.Prints, func(p KeptPrint) bool {
		return slices.Contains(p.members, member) || slices.Contains(p.issues, issue)
	})
}

// PrintID names an edition of a paper in answers.
type PrintID struct {
	Session SessionID
	Paper   string
	Number  int
}

// printed lists the editions that name a member or bear an issue's words: their
// records, the hashes of their bytes, and their names.
func (s *Snapshot) printed(member MemberID, issue IssueID) (records []uint64, hashes [][32]byte, names []PrintID) {
	for _, x := range s.Sessions {
		for _, e := range x.Editions {
			if e.Erased || !e.names(member, issue) {
				continue
			}
			names = append(names, PrintID{x.ID, e.Paper, e.Number})
			for _, p := range e.Prints {
				records, hashes = append(records, p.record), append(hashes, p.Hash)
			}
		}
	}
	return records, hashes, names
}

// edition gives an edition to change, which is added if it is not there.
func (b *batch) edition(id PrintID) *Edition {
	x := b.sitting(id.Session)
	if !b.owned("editions " + string(id.Session)) {
		x.Editions = slices.Clone(x.Editions)
		for i := range x.Editions {
			x.Editions[i].Prints = slices.Clone(x.Editions[i].Prints)
		}
	}
	for i := range x.Editions {
		if e := &x.Editions[i]; e.Paper == id.Paper && e.Number == id.Number {
			return e
		}
	}
	x.Editions = append(x.Editions, Edition{Paper: id.Paper, Number: id.Number})
	return &x.Editions[len(x.Editions)-1]
}

// forget leaves of an edition that there was one.
func (e *Edition) forget() {
	e.At, e.Reason, e.Erased = 0, "", true
	for i, p := range e.Prints {
		e.Prints[i] = KeptPrint{Language: p.Language, Format: p.Format, record: p.record}
	}
}

// forgetPrints leaves blanks for the editions whose records were erased.
func (b *batch) forgetPrints(records []uint64) {
	var going []PrintID
	for _, x := range b.Sessions {
		for _, e := range x.Editions {
			if slices.ContainsFunc(e.Prints, func(p KeptPrint) bool { return slices.Contains(records, p.record) }) {
				going = append(going, PrintID{x.ID, e.Paper, e.Number})
			}
		}
	}
	for _, id := range going {
		b.edition(id).forget()
	}
}
