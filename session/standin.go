package session

// HandChair gives the chair's keys to another member, and the evening goes on where
// it is: the secretary takes over from a chair who has dropped out, a stand-in is
// named, or the chair is handed back. It names who held the chair when it was asked,
// so that two who take over at once do not undo each other; To is empty only where
// the session was planned without a chair. Whoever was named may take the chair back
// themselves.
type HandChair struct {
	Session  SessionID
	From, To MemberID
}

func (HandChair) allows(r Roles) bool { return r != 0 }

func (c HandChair) decide(s *Snapshot, env Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok || x.Phase == Adjourned {
		return Decision{}, ErrNoSession
	}
	if back := c.To == x.Named && env.By == x.Named && env.By != ""; !back && !env.Roles.Has(leaders|Secretary) {
		return Decision{}, ErrChairOnly
	}
	if x.Chair != c.From {
		return Decision{}, ErrStale
	}
	if c.To == c.From {
		return Decision{}, nil
	}
	if c.To != x.Named {
		if err := s.present(c.To); err != nil {
			return Decision{}, err
		}
	}
	return Decision{Events: []Event{&chairHanded{Session: x.ID, From: c.From, To: c.To}}}, nil
}

type chairHanded struct {
	Session SessionID `json:"session"`
	From    MemberID  `json:"from,omitempty"`
	To      MemberID  `json:"to,omitempty"`
}

func (*chairHanded) kind() string { return "chair.handed" }

func (x *chairHanded) apply(b *batch, _ Header) { b.sitting(x.Session).Chair = x.To }

// StoodIn tells whether somebody else leads than was named for the evening.
func (x *Session) StoodIn() bool { return x.Chair != x.Named }
