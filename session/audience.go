package session

// PaperState says how far a paper of a session is.
type PaperState int

const (
	// PaperFresh is drawn anew each time and never kept: it hands out new codes.
	PaperFresh PaperState = iota
	// PaperForm is printed ahead, to invite or to be filled in by hand. Not kept.
	PaperForm
	// PaperDraft may still change, and says so on itself. Not kept.
	PaperDraft
	// PaperFinal tells facts that are final: its first print is kept.
	PaperFinal
)

// paperRule is who may have a paper, and from when on its facts are final.
type paperRule struct {
	readers Roles // of the final paper and of forms
	drafts  Roles // of what is not final yet
	before  PaperState
	final   func(*Session) bool // nil: never
	living  bool                // told anew by itself when its facts have changed
}

// Circles of readers, each within the one before.
const (
	anyone   = members | Observer
	members  = Resident | Adviser | officers
	officers = keepers
)

var (
	atOnce    = func(*Session) bool { return true }
	gathered  = func(x *Session) bool { return x.Phase >= CheckInPhase }
	frozen    = func(x *Session) bool { return x.Poll() != nil || x.Phase == Adjourned }
	allShown  = func(x *Session) bool { p := x.Poll(); return p != nil && p.AllShown() }
	adjourned = func(x *Session) bool { return x.Phase == Adjourned }
)

// paperRules are the papers by the names that commands use. A paper that is not
// here is the officers', and final when the session is over.
var paperRules = map[string]paperRule{
	"meeting":      {anyone, anyone, PaperForm, gathered, false},
	"signin":       {officers, officers, PaperForm, adjourned, false},
	"issues":       {anyone, anyone, PaperDraft, frozen, false},
	"slips":        {officers, officers, PaperForm, frozen, false},
	"count":        {members, officers, PaperForm, allShown, false},
	"receipts":     {anyone, officers, PaperDraft, allShown, false},
	"record":       {officers, officers, PaperDraft, adjourned, false},
	"minutes":      {members, officers, PaperDraft, adjourned, false},
	"resolution":   {anyone, officers, PaperDraft, adjourned, false},
	"notice":       {anyone, officers, PaperDraft, adjourned, false},
	"ledgers":      {members, officers, PaperDraft, adjourned, true},
	"satisfaction": {members, officers, PaperDraft, adjourned, true},
	"rota":         {anyone, anyone, PaperDraft, atOnce, true},
	"handover":     {officers, officers, PaperDraft, adjourned, true},
	"index":        {officers, officers, PaperDraft, adjourned, true},
	"cards":        {officers, officers, PaperFresh, nil, false},
}

func ruleOf(paper string) paperRule {
	if r, ok := paperRules[paper]; ok {
		return r
	}
	return paperRule{officers, officers, PaperDraft, adjourned, false}
}

// PaperState says how far a paper of the session is.
func (x *Session) PaperState(paper string) PaperState {
	r := ruleOf(paper)
	if r.final != nil && r.final(x) {
		return PaperFinal
	}
	return r.before
}

// LivingPaper tells whether a paper is told anew by itself when its facts have
// changed, as a ledger is; of others a new print is made only on request.
func LivingPaper(paper string) bool { return ruleOf(paper).living }

// mayHave refuses whom a paper is not for: ErrPaperNotYours, or ErrPaperDraft while
// it is not final and only the officers may have it.
func (x *Session) mayHave(r Roles, paper string) error {
	rule := ruleOf(paper)
	switch {
	case !r.Has(rule.readers):
		return ErrPaperNotYours
	case x.PaperState(paper) != PaperFinal && !r.Has(rule.drafts):
		return ErrPaperDraft
	}
	return nil
}

// paperRoles adds up what somebody is for the papers of a session: its chair is whoever
// chaired it, not whoever chairs tonight.
func (s *Snapshot) paperRoles(by MemberID, operator bool, x *Session) Roles {
	if operator {
		return Operator
	}
	return s.RolesOf(by, x)
}

// MayHave refuses a paper of a session that is not for the seat's holder now; see
// ErrPaperNotYours and ErrPaperDraft.
func (s *Seat) MayHave(x *Session, paper string) error {
	return x.mayHave(s.Snapshot().paperRoles(s.member, s.machine, x), paper)
}

// Papers lists the papers that a folder holds, by the names that commands use, in the
// order in which they are handed in.
func Papers() []string {
	return []string{"meeting", "signin", "issues", "slips", "count", "record", "minutes", "resolution", "notice", "ledgers", "satisfaction",
		"index", "receipts", "rota", "handover"}
}

// Circle is who may have a paper, each within the one before.
type Circle int

const (
	ForAll Circle = iota
	ForMembers
	ForOfficers
)

// CircleOf says who may have a paper once it is final.
func CircleOf(paper string) Circle {
	switch ruleOf(paper).readers {
	case anyone:
		return ForAll
	case members:
		return ForMembers
	}
	return ForOfficers
}
