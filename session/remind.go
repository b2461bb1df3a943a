package session

import (
	"cmp"
	"slices"
)

// ReminderKind says what wants doing.
type ReminderKind string

const (
	RemindPost    ReminderKind = "post"    // a resolution that nobody has posted
	RemindAnswer  ReminderKind = "answer"  // an objection that nobody has answered
	RemindEnforce ReminderKind = "enforce" // a period that is over
	RemindOverdue ReminderKind = "overdue" // a promise whose day has passed
	RemindUndated ReminderKind = "undated" // a promise of which no day is known
	RemindShare   ReminderKind = "share"   // a resolution of which every promise is over
)

// ReminderKinds lists all kinds.
func ReminderKinds() []ReminderKind {
	return []ReminderKind{RemindPost, RemindAnswer, RemindEnforce, RemindOverdue, RemindUndated, RemindShare}
}

// Reminder is one thing that wants doing between the sittings. It changes nothing by
// itself.
type Reminder struct {
	Kind       ReminderKind
	Resolution ResolutionID
	Objection  ObjectionID // RemindAnswer; RemindEnforce where one is still to be answered
	Action     ActionID    // RemindOverdue, RemindUndated
	Amended    bool        // RemindPost: what is not posted is a new wording
	Day        Day         // by when it is to be done, or since when it is due; empty where there is none
	Late       int         // days since then; negative: days left
}

// Reminders lists what wants doing on a day, the latest first, what has no day last.
func (s *Snapshot) Reminders(asOf Day) []Reminder {
	var all []Reminder
	add := func(r Reminder) {
		if r.Day != "" {
			r.Late = r.Day.Until(asOf)
		}
		all = append(all, r)
	}
	for _, x := range s.Sessions {
		for _, r := range x.Resolutions {
			if r.Status != Adopted || r.Shared != "" {
				continue
			}
			stage := s.StageOf(r)
			open := ObjectionID("")
			for _, o := range r.Objections {
				if o.Answered == "" && r.InForce == "" {
					add(Reminder{Kind: RemindAnswer, Resolution: r.ID, Objection: o.ID, Day: o.Due})
					open = cmp.Or(open, o.ID)
				}
			}
			switch {
			case r.Posting == nil && x.Phase == Adjourned && stage != StageJudged:
				add(Reminder{Kind: RemindPost, Resolution: r.ID, Amended: len(r.Versions) > 0, Day: s.worded(r)})
			case r.Posting != nil && r.InForce == "" && r.Posting.Until < asOf:
				add(Reminder{Kind: RemindEnforce, Resolution: r.ID, Objection: open, Day: r.Posting.Until})
			case stage == StageJudged:
				add(Reminder{Kind: RemindShare, Resolution: r.ID})
			}
		}
	}
	for _, id := range s.promised {
		switch a := s.actions[id]; {
		case a.Overdue(asOf) > 0:
			add(Reminder{Kind: RemindOverdue, Resolution: a.Resolution, Action: id, Day: a.Due})
		case !a.Over() && a.Due == "" && a.Status != ActionDone:
			add(Reminder{Kind: RemindUndated, Resolution: a.Resolution, Action: id})
		}
	}
	slices.SortStableFunc(all, func(a, b Reminder) int {
		return cmp.Or(cmp.Compare(last(a.Day == ""), last(b.Day == "")), cmp.Compare(b.Late, a.Late))
	})
	return all
}

func last(undated bool) int {
	if undated {
		return 1
	}
	return 0
}
