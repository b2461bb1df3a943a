package session

// Channels count the ballots by the mouth they came through, each apart, so that
// their sum can fail to be the number of those entitled and present.
type Channels struct {
	SSH      int `json:"ssh"`
	Kiosk    int `json:"kiosk"`
	Assisted int `json:"assisted"`
	Paper    int `json:"paper"`
	Out      int `json:"slips_out,omitempty"` // slips still out
	NotVoted int `json:"not_voted"`
}

// Total is what must be the number of those entitled and present.
func (c Channels) Total() int { return c.SSH + c.Kiosk + c.Assisted + c.Paper + c.Out + c.NotVoted }

// balance counts the opened ballots by mouth, and those present who have neither
// voted nor kept a slip. present are those entitled who are checked in.
func (s *Snapshot) balance(x *Session, p *Poll, all []opened) (c Channels, present int) {
	for _, o := range all {
		switch o.mouth {
		case MouthKiosk:
			c.Kiosk++
		case MouthAssisted:
			c.Assisted++
		case MouthPaper:
			c.Paper++
		default:
			c.SSH++
		}
	}
	c.Out = p.Paper.Out
	for id := range p.electorate {
		if _, here := x.Present[id]; !here {
			continue
		}
		present++
		if !p.voted[id] && x.Slips[id] != SlipOut {
			c.NotVoted++
		}
	}
	return c, present
}

// Balanced tells whether the numbers noted at counting come out.
func (p *Poll) Balanced() bool {
	return p.Channels.Total() == p.Present && p.Numbers.Cast == len(p.voted)
}

// Explain records why the numbers do not come out; it goes into the minutes, and
// the result may be published.
type Explain struct {
	Poll   PollID
	Reason string
}

func (Explain) allows(r Roles) bool { return r.Has(leaders) }

func (c Explain) decide(s *Snapshot, _ Envelope) (Decision, error) {
	_, p, err := s.pollOf(c.Poll)
	if err != nil {
		return Decision{}, err
	}
	switch {
	case p.Status == PollPublished:
		return Decision{}, ErrPublished
	case p.Status != PollCounted:
		return Decision{}, ErrPollNotCounted
	case p.Balanced():
		return Decision{}, ErrStale // counted again meanwhile, and now they do
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if reason == "" {
		return Decision{}, ErrReasonMissing
	}
	return Decision{Events: []Event{&imbalanceExplained{Poll: p.ID, Reason: reason}}}, nil
}

type imbalanceExplained struct {
	Poll   PollID `json:"poll"`
	Reason string `json:"reason"`
}

func (*imbalanceExplained) kind() string          { return "imbalance.explained" }
func (x *imbalanceExplained) about() string       { return string(x.Poll) }
func (*imbalanceExplained) erased(a string) Event { return &imbalanceExplained{Poll: PollID(a)} }

func (x *imbalanceExplained) apply(b *batch, _ Header) { b.poll(x.Poll).Explanation = x.Reason }

// Warning is something the room should know before it votes.
type Warning string

const (
	FewVoters      Warning = "few-voters"      // under eight, a result says much of each ballot
	SmallCheckable Warning = "small-checkable" // published ballots of under fifty are nearly all unique
)

// Warnings lists what the room should know of a vote with so many voters.
func Warnings(level Secrecy, voters int) []Warning {
	var all []Warning
	if voters < 8 && level != Named {
		all = append(all, FewVoters)
	}
	if voters < 50 && level == Checkable {
		all = append(all, SmallCheckable)
	}
	return all
}
