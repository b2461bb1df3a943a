package lang

import "time"

// PostedPapers are the words of what hangs on the board: the public notice and the
// list of receipts.
type PostedPapers struct {
	About     func(titles string) string // the notice's title
	Why       func(council, date, month, title string) string
	Chosen    string // part: the vote and the consent
	Voters    func(present, cast int) string
	Clauses   string // part: the clauses in full
	Who       string // part: who does it
	Law       string // part: what the law still asks for
	Period    string // part: how long it is posted, and what then
	Days      func(days int) string
	Blank     func(days int) string // the days are filled in by hand
	FromTo    func(from, to time.Time, days int) string
	InForce   func(more bool) string
	InForceOn func(day time.Time, more bool) string
	Object    string // part: how to object
	ObjectHow func(days int) string
	ObjectAt  string // to fill in: where, office telephone, hours, a telephone for complaints
	DateBlank string // a date to be filled in by hand

	Strip                   string // heading of the posting record
	PostedBy, When, Where   string // columns
	TakenDown               string
	ReceiptsSheet, NoBallot string
	Day                     func(t time.Time) string // a date without its weekday
}
