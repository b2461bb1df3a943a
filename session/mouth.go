package session

// Mouth is the way by which a ballot came.
type Mouth byte

const (
	MouthSSH Mouth = 1 + iota
	MouthKiosk
	MouthAssisted
	MouthPaper
)

// Lend gives the seat of whoever typed a code at somebody else's terminal: the
// kiosk, or the desk, where the secretary enters for them. The lender's seat must be
// such a terminal; the code is the evening code alone, the number with it, or the
// join code. ErrWrongCode if it is nobody's.
func (s *Seat) Lend(code string) (*Seat, error) {
	lent := &Seat{hall: s.hall}
	switch roles := s.Roles(); {
	case roles.Has(Kiosk):
		lent.mouth = MouthKiosk
	case roles.Has(Secretary):
		lent.mouth = MouthAssisted
	default:
		return nil, ErrNotAllowed
	}
	now := s.Snapshot()
	m, ok := now.ByCode(s.hall.code, code)
	if !ok {
		m, ok = now.byEvening(s.hall.code, code)
	}
	if !ok {
		return nil, ErrWrongCode
	}
	lent.member = m.ID
	return lent, nil
}

// Mouth says by which way the seat's ballots come.
func (s *Seat) Mouth() Mouth {
	if s.mouth == 0 {
		return MouthSSH
	}
	return s.mouth
}
