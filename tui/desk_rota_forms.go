package tui

import (
	"errors"

	"yuetan/lang"
	"yuetan/session"
)

func rotaField(label func(lang.Rota) string, text string, most session.Limit) formField {
	return textField(func(w *lang.Words) string { return label(w.Rota) }, text, int(most))
}

func hostName(r lang.Rota) string    { return r.Name }
func hostContact(r lang.Rota) string { return r.ContactIs }
func turnReason(r lang.Rota) string  { return r.Reason }

// contactTyped reads a member as typed; empty for nobody.
func contactTyped(v View, text string) (session.MemberID, error) {
	if text == "" {
		return "", nil
	}
	m, err := v.Snapshot.FindMember(text)
	return m.ID, err
}

// joinForm puts a unit on the rota.
func joinForm() *deskForm {
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Rota.Add },
		does:   func(w *lang.Words) string { return w.Rota.AddDoes },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrNoText) },
		fields: []formField{rotaField(hostName, "", session.NameLimit), rotaField(hostContact, "", session.NameLimit)},
		send: func(v View, f *deskForm) Act {
			contact, err := contactTyped(v, f.value(1))
			if err != nil {
				return Act{Say: v.Words.Refusal(err)}
			}
			name := f.value(0)
			return Act{Ask: session.JoinRota{Name: name, Contact: contact}, Done: noted(func(w *lang.Words) string { return w.Rota.Added(name) })}
		},
	}
}

// unitForm gives a unit another name or contact.
func unitForm(v View, u session.BoardUnit) *deskForm {
	return &deskForm{
		title:  func(w *lang.Words) string { return u.Name },
		does:   func(w *lang.Words) string { return w.Rota.ChangeDoes },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrNoText) },
		fields: []formField{rotaField(hostName, u.Name, session.NameLimit), rotaField(hostContact, u.Contact, session.NameLimit)},
		send: func(v View, f *deskForm) Act {
			change := session.ChangeUnit{Unit: u.ID}
			if name := f.value(0); name != u.Name {
				change.Name = &name
			}
			if text := f.value(1); text != u.Contact {
				contact, err := contactTyped(v, text)
				if err != nil {
					return Act{Say: v.Words.Refusal(err)}
				}
				change.Contact = &contact
			}
			return Act{Ask: change, Done: noted(func(w *lang.Words) string { return w.Rota.Saved })}
		},
	}
}

// skipForm passes a unit's next turn.
func skipForm(v View, u session.BoardUnit) *deskForm {
	step := v.Board.RotaStep
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Rota.SkipTitle(u.Name) },
		note:   func(w *lang.Words) string { return w.Rota.SkipNote },
		does:   func(w *lang.Words) string { return w.Rota.SkipDoes },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrReasonMissing) },
		fields: []formField{rotaField(turnReason, "", session.ReasonLimit)},
		send: func(_ View, f *deskForm) Act {
			return Act{Ask: session.SkipHost{Unit: u.ID, Reason: f.value(0), Step: step}, Done: noted(func(w *lang.Words) string { return w.Rota.Saved })}
		},
	}
}

// lendForm lets another unit or a person host in a unit's next turn, or in the
// session that is planned, if one is given.
func lendForm(v View, u session.BoardUnit, in *session.Session) *deskForm {
	step := v.Board.RotaStep
	return &deskForm{
		title: func(w *lang.Words) string { return w.Rota.LendTitle(u.Name) },
		note:  func(w *lang.Words) string { return w.Rota.LendNote },
		does:  func(w *lang.Words) string { return w.Rota.LendDoes },
		lacks: func(w *lang.Words) string { return w.Refusal(session.ErrNoUnit) },
		fields: []formField{rotaField(func(r lang.Rota) string { return r.LendWho }, "", session.NameLimit),
			rotaField(turnReason, "", session.ReasonLimit)},
		send: func(v View, f *deskForm) Act {
			c := session.StandIn{Unit: u.ID, Reason: f.value(1), Step: step}
			if in != nil {
				c.Session, c.Unit = in.ID, in.Host
			}
			by, err := v.Snapshot.FindUnit(f.value(0))
			if c.By = by.ID; err != nil {
				m, other := v.Snapshot.FindMember(f.value(0))
				if errors.Is(other, session.ErrNoMember) {
					return Act{Say: v.Words.Refusal(err)}
				}
				if other != nil {
					return Act{Say: v.Words.Refusal(other)}
				}
				c.Person = m.ID
			}
			return Act{Ask: c, Done: noted(func(w *lang.Words) string { return w.Rota.Saved })}
		},
	}
}
