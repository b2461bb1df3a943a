package session

import "strings"

// Roles are what one person may be at once; rights add up.
type Roles uint16

const (
	Resident Roles = 1 << iota
	Secretary
	Adviser
	Observer
	Projector
	Kiosk
	Chair    // of the session at hand; never on the roll
	Operator // whoever sits at the server's machine; never on the roll
)

var roleNames = []struct {
	role Roles
	name string
}{
	{Operator, "operator"}, {Chair, "chair"}, {Secretary, "secretary"}, {Resident, "resident"},
	{Adviser, "adviser"}, {Observer, "observer"}, {Projector, "projector"}, {Kiosk, "kiosk"},
}

// Has tells whether any of the wanted roles is held.
func (r Roles) Has(wanted Roles) bool { return r&wanted != 0 }

// Names lists the roles held, the weightiest first.
func (r Roles) Names() []string {
	var names []string
	for _, n := range roleNames {
		if r.Has(n.role) {
			names = append(names, n.name)
		}
	}
	return names
}

// String joins the names with ";" as a roll file does.
func (r Roles) String() string { return strings.Join(r.Names(), ";") }

// ParseRoles reads roles joined by ";" as a roll file writes them: resident,
// secretary, adviser, observer, projector or kiosk. Chair and operator are not
// given by a roll. The name that is none of these is returned.
func ParseRoles(text string) (roles Roles, unknown string) {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '；' || r == ',' || r == '，' || r == '、' }) {
		part = strings.ToLower(strings.TrimSpace(part))
		found := false
		for _, n := range roleNames {
			if n.name == part && n.role != Chair && n.role != Operator {
				roles |= n.role
				found = true
			}
		}
		if !found {
			return 0, part
		}
	}
	return roles, ""
}

// RolesOf adds up what a member is in a session: the roles on the roll, and the
// chair's when the member chairs it. Until a chair is named, and when that member
// has left, the secretaries hold the chair's keys.
func (s *Snapshot) RolesOf(id MemberID, session *Session) Roles {
	m, ok := s.members[id]
	if !ok || m.Left {
		return 0
	}
	r := m.Roles
	if session != nil && (session.Chair == id || (r.Has(Secretary) && s.present(session.Chair) != nil)) {
		r |= Chair
	}
	return r
}

// leaders may move the meeting: the chair and, for the machine, its operator.
const leaders = Chair | Operator

// keepers may write the meeting's papers.
const keepers = Chair | Secretary | Operator
