package session

import (
	"slices"
	"strings"
)

// Erase drops a member's personal details, or an issue's words, for good: the
// bodies of their records go, digests stay, so the chain stays whole. The member's
// marks were never in the log; what they signed stands under their number.
type Erase struct {
	Member MemberID // either
	Issue  IssueID  // or
}

func (Erase) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c Erase) decide(s *Snapshot, _ Envelope) (Decision, error) {
	var d Decision
	switch {
	case c.Member != "":
		m, ok := s.members[c.Member]
		if !ok {
			return Decision{}, ErrNoMember
		}
		if m.Erased {
			return Decision{}, ErrErased
		}
		if s.polling() {
			return Decision{}, ErrFrozen
		}
		d.Erase = m.records
		d.Answer.Left = s.mentions(m.Name)
		if !m.Left {
			d.Events = append(d.Events, &memberLeft{Member: m.ID}, &codeRevoked{Member: m.ID})
		}
	case c.Issue != "":
		i, ok := s.issues[c.Issue]
		if !ok {
			return Decision{}, ErrNoIssue
		}
		if i.Erased {
			return Decision{}, ErrErased
		}
		d.Erase = i.records
	default:
		return Decision{}, ErrNoMember
	}
	d.Events = append(d.Events, &recordsErased{Member: c.Member, Issue: c.Issue, Records: d.Erase})
	d.Answer.Records = len(d.Erase)
	return d, nil
}

// mentions lists the texts in which a name still stands.
func (s *Snapshot) mentions(name string) []string {
	var found []string
	if name == "" {
		return nil
	}
	for _, x := range s.Sessions {
		for _, e := range x.Agenda {
			if i := s.issues[e.Issue]; strings.Contains(i.Title+i.Detail+i.Source+i.Reason, name) && !slices.Contains(found, string(e.Issue)) {
				found = append(found, string(e.Issue))
			}
		}
		for _, r := range x.Resolutions {
			for _, c := range r.Clauses {
				if strings.Contains(c.What+c.Lead+c.Help+c.Funds, name) && !slices.Contains(found, string(r.ID)) {
					found = append(found, string(r.ID))
				}
			}
		}
	}
	return found
}

type recordsErased struct {
	Member  MemberID `json:"member,omitempty"`
	Issue   IssueID  `json:"issue,omitempty"`
	Records []uint64 `json:"records"`
}

func (*recordsErased) kind() string { return "records.erased" }

func (x *recordsErased) apply(b *batch, _ Header) {
	if x.Issue != "" {
		i := b.issue(x.Issue)
		i.Title, i.Detail, i.Category, i.Source, i.Department, i.Reason = "", "", "", "", "", ""
		i.Erased, i.records = true, nil
	}
	if x.Member == "" {
		return
	}
	m := b.member(x.Member)
	b.ownKeys()
	for _, key := range m.Keys {
		b.keys[key] = slices.DeleteFunc(slices.Clone(b.keys[key]), func(id MemberID) bool { return id == m.ID })
	}
	m.Name, m.Unit, m.Language, m.Keys = "", "", "", nil
	m.Erased, m.records = true, nil
	for _, s := range b.Sessions {
		for _, old := range s.Resolutions {
			if _, said := old.Reasons[x.Member]; said {
				r := b.resolution(old.ID)
				reasons := map[MemberID]string{}
				for id, text := range r.Reasons {
					if id == x.Member {
						text = ""
					}
					reasons[id] = text
				}
				r.Reasons = reasons
			}
		}
	}
}
