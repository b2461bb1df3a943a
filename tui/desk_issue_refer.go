package tui

import (
	"slices"

	"yuetan/lang"
	"yuetan/session"
)

// referForm hands an issue on to somebody who can settle it.
func referForm(code string, id session.IssueID) *deskForm {
	return &deskForm{
		title: func(w *lang.Words) string { return w.Months.ReferTitle(code) },
		note:  func(w *lang.Words) string { return w.Months.ReferNote },
		does:  func(w *lang.Words) string { return w.Months.ReferDoes },
		lacks: func(w *lang.Words) string { return w.Refusal(session.ErrReasonMissing) },
		fields: []formField{textField(func(w *lang.Words) string { return w.Months.ReferTo }, "", int(session.PlaceLimit)),
			textField(func(w *lang.Words) string { return w.Desk.DeclineWhy }, "", int(session.ReasonLimit))},
		send: func(_ View, f *deskForm) Act {
			return Act{Ask: session.Refer{Issue: id, To: f.value(0), Reason: f.value(1)}, Done: formBack}
		},
	}
}

// reopenForm takes up again an issue that was settled.
func reopenForm(code string, id session.IssueID) *deskForm {
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Months.ReopenTitle(code) },
		note:   func(w *lang.Words) string { return w.Months.ReopenNote },
		does:   func(w *lang.Words) string { return w.Months.ReopenDoes },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrReasonMissing) },
		fields: []formField{textField(func(w *lang.Words) string { return w.Desk.DeclineWhy }, "", int(session.ReasonLimit))},
		send: func(_ View, f *deskForm) Act {
			return Act{Ask: session.Reopen{Issue: id, Reason: f.value(0)}, Done: func(v View, _ session.Answer) Act {
				return Act{Back: true, Brief: v.Words.Months.Reopened(code)}
			}}
		},
	}
}

// wished is the agenda in the order in which residents ask for its issues.
func wished(v View, x *session.Session) []session.IssueID {
	var order []session.IssueID
	for _, e := range v.Snapshot.ByWish(x) {
		order = append(order, e.Issue)
	}
	return order
}

// wishful tells whether that order is another than the agenda's, which can still change.
func wishful(v View, x *session.Session) bool {
	var now []session.IssueID
	for _, e := range v.Snapshot.Tonight(x) {
		now = append(now, e.Issue)
	}
	return x.Phase < session.Vote && !slices.Equal(now, wished(v, x))
}

func orderAsWished(v View, x *session.Session) Act {
	return Act{Ask: session.Order{Session: x.ID, Issues: wished(v, x)}, Done: func(v View, _ session.Answer) Act {
		return Act{Brief: v.Words.Months.Wished}
	}}
}
