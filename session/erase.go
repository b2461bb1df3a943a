package session

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Erase drops a member's personal details, or an issue's words, for good: the
// bodies of their records go, digests stay, so the chain stays whole. The member's
// marks were never in the log; what they signed stands under their number. Kept
// prints that name the member, or bear the issue's words, go with them.
type Erase struct {
	Member MemberID // either
	Issue  IssueID  // or
	Mood   MoodID   // or
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
		switch {
		case s.polling():
			return Decision{}, ErrFrozen
		case s.holdsSlip(c.Member):
			return Decision{}, ErrSlipOut
		}
		d.Erase = slices.Clone(m.records)
		d.name = m.Name
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
		d.Erase = slices.Concat(i.records, s.actionRecords(i.ID), s.aftermathRecords(i.ID))
	case c.Mood != "":
		_, m, ok := s.Mood(c.Mood)
		switch {
		case !ok:
			return Decision{}, ErrNoMood
		case m.Erased:
			return Decision{}, ErrErased
		}
		d.Erase = m.words
	default:
		return Decision{}, ErrNoMember
	}
	records, hashes, prints := s.printed(c.Member, c.Issue)
	d.Erase, d.Drop, d.Answer.Prints = append(d.Erase, records...), hashes, prints
	gone := &recordsErased{Member: c.Member, Issue: c.Issue, Mood: c.Mood, Records: d.Erase}
	for _, p := range prints {
		gone.Prints = append(gone.Prints, fmt.Sprintf("%s %s %d", p.Session, p.Paper, p.Number))
	}
	d.Events = append(d.Events, gone)
	d.Answer.Records = len(d.Erase)
	return d, nil
}

// mentions lists where a name stands in the log, but for the records that go: what
// the record is about, or its kind where it is not about an issue or a resolution.
func (h *Hall) mentions(ctx context.Context, name string, going []uint64) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	quoted, err := json.Marshal(name)
	if err != nil {
		return nil, fmt.Errorf("looking for a name: %w", err)
	}
	var found []string
	for r, err := range h.log.Read(ctx, 0) {
		if err != nil {
			return nil, fmt.Errorf("looking for a name: %w", err)
		}
		if slices.Contains(going, r.Seq) || !bytes.Contains(r.Body, quoted[1:len(quoted)-1]) {
			continue
		}
		var header Header
		if err := json.Unmarshal(r.Header, &header); err != nil {
			return nil, fmt.Errorf("looking for a name: %w", err)
		}
		about, _, _ := strings.Cut(header.About, " ")
		if !strings.Contains(about, "-") { // a member, or nothing
			about = header.Kind
		}
		if !slices.Contains(found, about) {
			found = append(found, about)
		}
	}
	return found, nil
}

type recordsErased struct {
	Member  MemberID `json:"member,omitempty"`
	Issue   IssueID  `json:"issue,omitempty"`
	Mood    MoodID   `json:"mood,omitempty"`
	Records []uint64 `json:"records"`
	Prints  []string `json:"prints,omitempty"` // kept prints that went too: session, paper, number
}

func (*recordsErased) kind() string { return "records.erased" }

func (x *recordsErased) apply(b *batch, h Header) {
	b.dropped = h.Seq
	b.forgetCorrections(x.Member, x.Issue)
	b.forgetPrints(x.Records)
	if x.Mood != "" {
		m := b.mood(x.Mood)
		m.Question, m.Erased, m.words = "", true, nil
	}
	if x.Issue != "" {
		i := b.issue(x.Issue)
		i.Title, i.Detail, i.Category, i.Source, i.Department, i.To, i.Reason = "", "", "", "", "", "", ""
		i.blank()
		i.Erased, i.records = true, nil
		b.eraseActions(x.Issue)
		b.erasePoints(x.Issue)
		b.eraseAftermath(x.Issue)
	}
	if x.Member == "" {
		return
	}
	b.forgetRotaReasons(x.Member)
	m := b.member(x.Member)
	b.ownKeys()
	for _, key := range m.Keys {
		b.keys[key] = slices.DeleteFunc(slices.Clone(b.keys[key]), func(id MemberID) bool { return id == m.ID })
		if len(b.keys[key]) == 0 {
			delete(b.keys, key)
		}
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
