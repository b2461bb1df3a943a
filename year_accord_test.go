package main

import "time"

// accord is one resolution in the notebook.
type accord struct {
	id            string
	promises      []*promised
	wordings      [][]wording // the last is the one that holds
	posted, until time.Time
	places        []string
	inForce       time.Time
	objections    []*protest
	keeper        string // once it is closed
}

// wording is one clause in the notebook.
type wording struct{ what, by string }

// protest is an objection in the notebook.
type protest struct {
	id, text, answer string
	day, answered    time.Time
}

const (
	noticeDays = 7 // a notice hangs so long, from the day after
	answerDays = 3 // within which an objection is answered
)

func (r *accord) post(day time.Time, places ...string) {
	r.posted, r.until, r.places = day, day.AddDate(0, 0, noticeDays), places
}

// unanswered is the first objection that nobody has answered.
func (r *accord) unanswered() *protest {
	for _, o := range r.objections {
		if o.answered.IsZero() {
			return o
		}
	}
	return nil
}

// amend puts a new wording in place of the old one, which has to be posted again.
func (r *accord) amend(clauses ...wording) {
	r.wordings = append(r.wordings, clauses)
	r.posted, r.until, r.places, r.inForce = time.Time{}, time.Time{}, nil, time.Time{}
}

// stage is how far it has come: what became of its promises, else of its notice.
func (r *accord) stage() string {
	said, over := true, true
	for _, p := range r.promises {
		over = over && p.over()
		said = said && (p.over() || p.status == "done")
	}
	switch {
	case r.keeper != "":
		return "shared"
	case over:
		return "judged"
	case said:
		return "done"
	case !r.inForce.IsZero():
		return "in-force"
	case !r.posted.IsZero():
		return "posted"
	}
	return "adopted"
}
