package tui

import (
	"slices"
	"strconv"

	"yuetan/lang"
	"yuetan/session"
)

// rollRoles are the roles that the forms of the roll offer.
var rollRoles = [...]session.Roles{session.Resident, session.Resident | session.Secretary, session.Secretary, session.Adviser,
	session.Observer, session.Projector, session.Kiosk}

func roleChoices(list []session.Roles) func(*lang.Words) []string {
	return func(w *lang.Words) []string {
		names := make([]string, len(list))
		for i, r := range list {
			names[i] = roleWords(w, r)
		}
		return names
	}
}

func voteChoices(w *lang.Words) []string { return []string{w.Desk.HasVote, w.Desk.NoVote} }

func nameLabel(w *lang.Words) string { return w.Common.Words.Name }
func unitLabel(w *lang.Words) string { return w.Common.Words.Unit }
func roleLabel(w *lang.Words) string { return w.Desk.Role }
func voteLabel(w *lang.Words) string { return w.Desk.Votes }

// enrollForm adds one person to the roll.
func enrollForm() *deskForm {
	roles := rollRoles[:]
	return &deskForm{
		title: func(w *lang.Words) string { return w.Desk.AddMember },
		does:  func(w *lang.Words) string { return w.Desk.AddMemberIt },
		lacks: func(w *lang.Words) string { return w.Refusal(session.ErrNoText) },
		fields: []formField{textField(nameLabel, "", int(session.NameLimit)), textField(unitLabel, "", int(session.NameLimit)),
			choiceField(roleLabel, 0, roleChoices(roles)), choiceField(voteLabel, 0, voteChoices)},
		send: func(_ View, f *deskForm) Act {
			role, votes := roles[f.fields[2].pick], f.fields[3].pick == 0
			if !role.Has(session.Resident) && f.fields[3].pick == f.fields[3].picked {
				votes = false // who is no resident has a vote only when it was chosen
			}
			n := session.NewMember{Name: f.value(0), Unit: f.value(1), Roles: role, Votes: &votes}
			return Act{Ask: session.Enroll{Members: []session.NewMember{n}}, Done: func(v View, a session.Answer) Act {
				m, _ := v.Snapshot.Member(session.MemberID(a.ID))
				return Act{Back: true, Say: v.Words.Desk.Enrolled(memberLabel(v, m))}
			}}
		},
	}
}

var languageTags = [...]string{"", "zh", "en"}

// amendForm corrects a member's entry; what is not touched stays.
func amendForm(_ View, m session.Member) *deskForm {
	roles := rollRoles[:]
	at := slices.Index(roles, m.Roles)
	if at < 0 {
		roles, at = append([]session.Roles{m.Roles}, roles...), 0
	}
	votes := 1
	if m.Votes {
		votes = 0
	}
	return &deskForm{
		title: func(w *lang.Words) string { return w.Common.Number(m.Number) + " " + m.Name },
		does:  func(w *lang.Words) string { return w.Desk.SaveIt },
		lacks: func(w *lang.Words) string { return w.Refusal(session.ErrNoText) },
		fields: []formField{textField(nameLabel, m.Name, int(session.NameLimit)), textField(unitLabel, m.Unit, int(session.NameLimit)),
			choiceField(func(w *lang.Words) string { return w.Desk.Language }, max(0, slices.Index(languageTags[:], m.Language)),
				func(w *lang.Words) []string {
					return []string{w.Desk.NoLanguage, w.Desk.ChineseWord, w.Desk.EnglishWord}
				}),
			choiceField(roleLabel, at, roleChoices(roles)), choiceField(voteLabel, votes, voteChoices)},
		send: func(_ View, f *deskForm) Act {
			ask := session.Amend{Member: m.ID}
			if f.fields[0].changed() {
				name := f.value(0)
				ask.Name = &name
			}
			if f.fields[1].changed() {
				unit := f.value(1)
				ask.Unit = &unit
			}
			if f.fields[2].changed() {
				tag := languageTags[f.fields[2].pick]
				ask.Language = &tag
			}
			if f.fields[3].changed() {
				ask.Roles = &roles[f.fields[3].pick]
			}
			if f.fields[4].changed() {
				has := f.fields[4].pick == 0
				ask.Votes = &has
			}
			return Act{Ask: ask, Done: formBack}
		},
	}
}

// admitForm gives somebody present a vote, with a reason.
func admitForm(v View, x *session.Session, m session.Member) *deskForm {
	label := memberLabel(v, m)
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Desk.AdmitTitle(label) },
		does:   func(w *lang.Words) string { return w.Desk.AdmitDoes },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrReasonMissing) },
		fields: []formField{textField(func(w *lang.Words) string { return w.Desk.AdmitWhy }, "", int(session.ReasonLimit))},
		send: func(_ View, f *deskForm) Act {
			return Act{Ask: session.Admit{Session: x.ID, Member: m.ID, Reason: f.value(0)}, Done: func(v View, _ session.Answer) Act {
				return Act{Back: true, Say: v.Words.Desk.AdmitDone(label)}
			}}
		},
	}
}

// formBack leaves a form whose words are saved.
func formBack(View, session.Answer) Act { return Act{Back: true} }

// draftID names what one form raises, so that sending it again raises nothing twice.
func draftID(v View) string {
	return "desk-" + string(v.Me.Member.ID) + "-" + strconv.FormatInt(v.Now.UnixNano(), 36)
}
