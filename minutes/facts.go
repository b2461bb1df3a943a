package minutes

import (
	"time"

	"yuetan/session"
	"yuetan/tally"
)

// Facts are what a paper says, for machines. Field names are lasting: fields may
// be added, never renamed or given another meaning. Parts that a paper does not
// tell are absent.
type Facts struct {
	Paper     Paper          `json:"paper"`
	Language  string         `json:"language"`
	Rehearsal bool           `json:"rehearsal,omitempty"`
	Council   CouncilFacts   `json:"council"`
	Session   string         `json:"session"`
	Phase     string         `json:"phase"`
	Date      string         `json:"date,omitempty"` // as announced
	Place     string         `json:"place,omitempty"`
	Host      string         `json:"host,omitempty"`
	Chair     string         `json:"chair,omitempty"`
	NextHost  string         `json:"next_host,omitempty"`
	Began     *time.Time     `json:"began,omitempty"` // in the council's zone
	Ended     *time.Time     `json:"ended,omitempty"`
	Presence  *PresenceFacts `json:"presence,omitempty"`
	Poll      *PollFacts     `json:"poll,omitempty"`
	Voided    []VoidFacts    `json:"voided,omitempty"`
	// Line is how many rows of the ranking lie above it; absent until drawn.
	Line        int               `json:"line,omitempty"`
	Issues      []IssueFacts      `json:"issues,omitempty"`
	Resolutions []ResolutionFacts `json:"resolutions,omitempty"`
	NoticeDays  int               `json:"notice_days,omitempty"`
	Attendees   []AttendeeFacts   `json:"attendees,omitempty"`
	Receipts    []string          `json:"receipts,omitempty"`
	Speeches    []SpeechFacts     `json:"speeches,omitempty"` // in the record alone
	Turns       []TurnFacts       `json:"turns,omitempty"`
	Promises    []PromiseFacts    `json:"promises,omitempty"`
	Moods       []MoodFacts       `json:"questions,omitempty"`   // in the minutes and the record
	Corrections []CorrectionFacts `json:"corrections,omitempty"` // in the record alone
	Head        HeadFacts         `json:"head"`
	Print       *PrintFacts       `json:"print,omitempty"`

	bases []session.Basis // in force; the cautions cite them
}

// CouncilFacts name the council.
type CouncilFacts struct {
	Slug string `json:"slug"`
	Name string `json:"name"`
}

// PresenceFacts say who came: due are members with a vote, voters those of them
// who are present, present all who checked in.
type PresenceFacts struct {
	Due      int      `json:"due"`
	Voters   int      `json:"voters"`
	Present  int      `json:"present"`
	Quorum   string   `json:"quorum"`
	Needed   int      `json:"needed"`
	Reached  bool     `json:"reached"`
	Names    []string `json:"names,omitempty"`
	Advisers []string `json:"advisers,omitempty"`

	share session.Share
}

// AttendeeFacts are somebody on the sign-in sheet; Arrived is absent until they
// checked in.
type AttendeeFacts struct {
	Number  int        `json:"number"`
	Name    string     `json:"name"`
	Unit    string     `json:"unit,omitempty"`
	Roles   []string   `json:"roles"`
	Votes   bool       `json:"votes"`
	Walkin  bool       `json:"walkin,omitempty"`
	Arrived *time.Time `json:"arrived,omitempty"`
	How     string     `json:"how,omitempty"` // ssh, desk or kiosk
}

// PollFacts are a poll's frozen by-laws, numbers and, once all is shown, result.
type PollFacts struct {
	ID         string           `json:"id"`
	Status     string           `json:"status"`
	Bylaws     session.Bylaws   `json:"bylaws"`
	Electorate int              `json:"electorate"`
	Entitled   int              `json:"entitled_present"`
	Voted      int              `json:"voted"`
	NotVoted   int              `json:"not_voted"`
	Ballots    *session.Numbers `json:"ballots,omitempty"`
	Ranking    []LineFacts      `json:"ranking,omitempty"`
	Ties       []string         `json:"ties,omitempty"`
	Lots       []session.Lot    `json:"lots,omitempty"`
	Checks     []tally.Check    `json:"checks,omitempty"`
	Receipts   []string         `json:"receipts,omitempty"`
	// Channels are the ballots by mouth, as counted; CountedPresent those entitled
	// who were there then. Absent before counting, and in logs of the first version.
	Channels       *session.Channels `json:"channels,omitempty"`
	CountedPresent int               `json:"counted_present,omitempty"`
	Balanced       *bool             `json:"balanced,omitempty"`
	Explanation    string            `json:"explanation,omitempty"`
	// VoidMarks counts the marks on paper that were void, by reason.
	VoidMarks map[string]int `json:"void_marks,omitempty"`
	// Settlings tell how slips on which the two entries differed were settled, and
	// why; Restarts why the entry of slips was begun again.
	Settlings []session.Settling `json:"settlings,omitempty"`
	Restarts  []string           `json:"restarts,omitempty"`
	// List has every ballot of a named or checkable poll.
	List []BallotFacts `json:"ballot_list,omitempty"`

	balance   []string // as sentences
	voids     string
	slips     []string     // settled or begun again, as sentences
	issues    []IssueFacts // as the poll numbers them
	sums      tally.Check  // of the whole ranking
	checks    []string     // as sentences
	lots      []string
	threshold session.Share
}

// LineFacts are a row of the ranking.
type LineFacts struct {
	Place      int    `json:"place"`
	Joint      bool   `json:"joint"`
	Code       string `json:"code"`
	Issue      string `json:"issue"`
	Title      string `json:"title"`
	Points     int    `json:"points"`
	Fives      int    `json:"fives"`
	Threes     int    `json:"threes"`
	Ones       int    `json:"ones"`
	Supporters int    `json:"supporters"`
}

// BallotFacts are a published ballot: with its voter's name in a named poll, with
// its receipt in a checkable one. A mark left blank is empty.
type BallotFacts struct {
	Voter   string    `json:"voter,omitempty"`
	Receipt string    `json:"receipt,omitempty"`
	Marks   [3]string `json:"marks"`
}

// VoidFacts are a poll that ended unopened.
type VoidFacts struct {
	ID     string `json:"id"`
	Reason string `json:"reason"`
}

// IssueFacts are an issue of the agenda and what became of it.
type IssueFacts struct {
	Code       string        `json:"code"`
	ID         string        `json:"id"`
	Title      string        `json:"title"`
	Detail     string        `json:"detail,omitempty"`
	Category   string        `json:"category,omitempty"`
	Source     string        `json:"source,omitempty"`
	Department string        `json:"department,omitempty"`
	Level      session.Level `json:"level,omitempty"`
	Status     string        `json:"status"`
	Carried    bool          `json:"carried,omitempty"` // from an earlier month
	To         string        `json:"to,omitempty"`      // to whom it was referred
	Into       string        `json:"into,omitempty"`    // code, or id where it has none tonight
	Reason     string        `json:"reason,omitempty"`
	Points     []PointFacts  `json:"points,omitempty"` // in the minutes and the record
}

// ResolutionFacts are a resolution and how it was decided. Signers are named in
// the record alone; reasons never say whose they are.
type ResolutionFacts struct {
	ID        string           `json:"id"`
	Status    string           `json:"status"`
	Code      string           `json:"code"`
	Issue     string           `json:"issue"`
	Title     string           `json:"title"`
	Level     session.Level    `json:"level,omitempty"`
	Clauses   []session.Clause `json:"clauses"`
	Entitled  int              `json:"entitled_present"`
	Needed    int              `json:"needed"`
	Threshold string           `json:"threshold"`
	Agree     int              `json:"agree"`
	Abstain   int              `json:"abstain"`
	Object    int              `json:"object"`
	Adopted   *time.Time       `json:"adopted,omitempty"`
	Signers   []string         `json:"signers,omitempty"`
	Reasons   []string         `json:"reasons,omitempty"`

	// Posted is when and where it hangs; InForce since when it holds. Objections
	// are told in the ledgers alone, without who raised them.
	Posted     *PostingFacts    `json:"posted,omitempty"`
	InForce    session.Day      `json:"in_force,omitempty"`
	Objections []ObjectionFacts `json:"objections,omitempty"`

	share  session.Share
	erased bool
}

// PointFacts are an argument that was noted, unnamed; its stance is for, against or
// question.
type PointFacts struct {
	Stance string `json:"stance"`
	Text   string `json:"text"`
}

// SpeechFacts are one turn to speak; Seconds is how long it took.
type SpeechFacts struct {
	Began   time.Time `json:"began"`
	Code    string    `json:"code"`
	Issue   string    `json:"issue"`
	Speaker string    `json:"speaker"`
	Stance  string    `json:"stance,omitempty"`
	Seconds int       `json:"seconds"`
}

// CorrectionFacts are a fact that was put right where it was typed; Fact is name, home,
// title, detail, date or place, and Of the member's number or the issue's id.
type CorrectionFacts struct {
	Time time.Time `json:"time"`
	Fact string    `json:"fact"`
	Of   string    `json:"of,omitempty"`
	Old  string    `json:"old"`
	New  string    `json:"new"`
	By   string    `json:"by"`
}

// TurnFacts are a turn of the rota to come; Note is a sentence.
type TurnFacts struct {
	Month string `json:"month"`
	Host  string `json:"host"`
	Note  string `json:"note,omitempty"`
}

// PromiseFacts are an action item and what became of it; days are of the council's
// calendar. Looks have numbers only where at least five answered.
type PromiseFacts struct {
	ID       string         `json:"id"`
	Session  string         `json:"session"` // in which it was promised
	Issue    string         `json:"issue"`
	Title    string         `json:"title"`
	Clause   session.Clause `json:"clause"`
	Status   string         `json:"status"`
	Promised session.Day    `json:"promised"`
	Due      session.Day    `json:"due,omitempty"`
	Overdue  int            `json:"overdue,omitempty"` // days
	Progress []NoteFacts    `json:"progress,omitempty"`
	Done     session.Day    `json:"done,omitempty"`
	Evidence string         `json:"evidence,omitempty"`
	Reason   string         `json:"reason,omitempty"` // why it was dropped
	Closed   session.Day    `json:"closed,omitempty"`
	Again    session.Day    `json:"again,omitempty"`
	Looks    []LookFacts    `json:"looks,omitempty"`
}

// NoteFacts are one report of progress.
type NoteFacts struct {
	Day  session.Day `json:"day"`
	Text string      `json:"text"`
}

// LookFacts are one time that the room judged a promise.
type LookFacts struct {
	Session  string         `json:"session"`
	Day      session.Day    `json:"day"`
	Answered int            `json:"answered"`
	Numbers  *session.Hands `json:"numbers,omitempty"`
	Verdict  string         `json:"verdict,omitempty"`
}

// PostingFacts are a resolution on the board: put up on Day, for the days from From
// until Until.
type PostingFacts struct {
	Day    session.Day `json:"day"`
	From   session.Day `json:"from"`
	Until  session.Day `json:"until"`
	Places []string    `json:"places,omitempty"`
}

// ObjectionFacts are an objection while it was posted, and the answer.
type ObjectionFacts struct {
	ID       string      `json:"id"`
	Day      session.Day `json:"day"`
	Due      session.Day `json:"due"`
	Text     string      `json:"text"`
	Answered session.Day `json:"answered,omitempty"`
	Answer   string      `json:"answer,omitempty"`
}

// HeadFacts are the head of the log that the paper was drawn from, as
// `verify --head` takes it.
type HeadFacts struct {
	Seq  uint64 `json:"seq"`
	Hash string `json:"hash"`
}
