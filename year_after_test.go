package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"
)

// afterwards plans what becomes of a resolution between the sittings: it is posted,
// objected to, answered, put into force, in two months amended and posted anew, in one
// month forgotten for weeks.
func (y *year) afterwards(r *accord, n int, evening time.Time) []deedOnDay {
	var later []deedOnDay
	on := func(days int, do func(day time.Time)) {
		day := evening.AddDate(0, 0, days)
		later = append(later, deedOnDay{day, func() { do(day) }})
	}
	up := 1
	if n == 5 {
		up = 26
		on(25, func(time.Time) { y.reminded(r.id + " was adopted 25 days ago and is not posted.") })
	}
	on(up, func(day time.Time) {
		y.refused("secretary", "is not posted", "enforce", r.id)
		y.refused("r8", "is not posted", "object", r.id, "--text", "too early")
		y.post(r, day, "gate "+fmt.Sprint(n%3+1), "activity room")
	})
	on(up+noticeDays, func(time.Time) { y.refused("secretary", "posted until", "enforce", r.id) })
	switch {
	case n%3 == 0: // answered in time
		on(up+2, func(day time.Time) { y.object(r, day, "r8", "too dear") })
		on(up+4, func(day time.Time) { y.answer(r, day, "the common fund pays") })
		on(up+8, func(day time.Time) { y.enforce(r, day, "The period of "+r.id+" ended yesterday: put it into force.") })
	case n%3 == 1: // two of them, answered late
		on(up+3, func(day time.Time) {
			y.object(r, day, "secretary", "too loud", "--from", "somebody of house 5")
			y.object(r, day, "r7", "too late")
		})
		on(up+8, func(time.Time) { y.refused("secretary", r.id+"/o1 is not answered", "enforce", r.id) })
		on(up+10, func(day time.Time) {
			y.reminded("Objection " + r.id + "/o1 should have been answered 4 days ago.")
			y.answer(r, day, "only by day")
			y.refused("secretary", r.id+"/o2 is not answered", "enforce", r.id)
			y.answer(r, day, "a week earlier")
			y.enforce(r, day, "The period of "+r.id+" ended 3 days ago: put it into force.")
		})
	default:
		on(up+8, func(day time.Time) { y.enforce(r, day, "The period of "+r.id+" ended yesterday: put it into force.") })
	}
	if n == 2 || n == 7 {
		on(14, func(day time.Time) { y.amend(r, n == 7, day) })
		on(16, func(day time.Time) {
			y.reminded(r.id + " was amended 2 days ago and is not posted.")
			y.refused("secretary", y.day(evening.AddDate(0, 0, 14)), "post", r.id, "--place", "gate", "--date", y.day(evening.AddDate(0, 0, 2)))
			y.post(r, day, "gate")
		})
		on(24, func(day time.Time) { y.enforce(r, day, "The period of "+r.id+" ended yesterday: put it into force.") })
	}
	on(2, y.conclude)
	return later
}

func (y *year) post(r *accord, day time.Time, places ...string) {
	y.Helper()
	verb := []string{"post", r.id}
	for _, p := range places {
		verb = append(verb, "--place", p)
	}
	y.refused("r8", "Only the secretary", verb...)
	y.say("secretary", verb...)
	r.post(day, places...)
}

func (y *year) object(r *accord, day time.Time, who, text string, more ...string) {
	y.Helper()
	y.say(who, append([]string{"object", r.id, "--text", text}, more...)...)
	r.objections = append(r.objections, &protest{id: fmt.Sprintf("%s/o%d", r.id, len(r.objections)+1), text: text, day: day})
}

// answer answers the first objection that waits for it.
func (y *year) answer(r *accord, day time.Time, text string) {
	y.Helper()
	o := r.unanswered()
	y.refused("r8", "Only the secretary", "answer", o.id, "--text", text)
	y.say("secretary", "answer", o.id, "--text", text)
	o.answer, o.answered = text, day
}

// enforce puts a resolution into force once the desk is reminded of it.
func (y *year) enforce(r *accord, day time.Time, reminder string) {
	y.Helper()
	if p := r.stage(); p == "posted" {
		y.reminded(reminder)
	}
	y.refused("r8", "Only the secretary", "enforce", r.id)
	y.say("secretary", "enforce", r.id)
	r.inForce = day
	y.refused("secretary", "in force already", "enforce", r.id)
	y.refused("r8", "in force already", "object", r.id, "--text", "too late")
}

// amend gives the first clause a helper or, where much is changed, another day; then
// the second is struck and a third added.
func (y *year) amend(r *accord, much bool, day time.Time) {
	y.Helper()
	old := r.wordings[len(r.wordings)-1]
	clauses := []map[string]string{{"what": old[0].what, "by": old[0].by, "help": "Neighbour r5"}, {"what": old[1].what, "by": old[1].by}}
	next := []wording{old[0], old[1]}
	if much {
		first, third := day.AddDate(0, 0, 11), day.AddDate(0, 0, 26)
		clauses = []map[string]string{{"what": old[0].what, "by": y.day(first)}, {}, {"what": "Lock it", "by": y.day(third)}}
		next = []wording{{old[0].what, y.day(first)}, {}, {"Lock it", y.day(third)}}
		r.promises[0].due = first
		r.promises[1].status, r.promises[1].closed = "dropped", day
		p := &promised{id: r.id + "/3", issue: r.promises[0].issue, made: day, due: third, status: "open"}
		r.promises, y.book.items = append(r.promises, p), append(y.book.items, p)
	}
	file, err := json.Marshal(clauses)
	y.must(err)
	if _, err := y.lines["secretary"].Feed(y.Context(), string(file), "amend", r.id, "--file", "-", "--reason", "the part came late",
		"--decided", "seven of eight, asked at their doors"); err != nil {
		y.Fatal(err)
	}
	r.amend(next...)
}

// conclude closes every other resolution of which all is over, and none before.
func (y *year) conclude(time.Time) {
	y.Helper()
	for n, r := range y.book.accords {
		switch stage := r.stage(); {
		case stage != "judged" && stage != "shared":
			y.refused("secretary", "not judged yet", "conclude", r.id, "--keeper", "house 3")
		case stage == "judged" && n%2 == 0:
			y.say("secretary", "conclude", r.id, "--keeper", "house 3")
			r.keeper = "house 3"
		}
	}
}

// reminded sees that the secretary is told what wants doing, and no resident is.
func (y *year) reminded(of string) {
	y.Helper()
	if told := y.say("secretary", "ledger"); !strings.Contains(told, "! "+of+"\n") {
		y.Errorf("nobody is reminded that %q:\n%s", of, told)
	}
	if told := y.say("r8", "ledger"); strings.Contains(told, of) {
		y.Errorf("a resident is told that %q", of)
	}
}

// resolutionRead is a resolution as programs read it.
type resolutionRead struct {
	ID, Status, Stage string
	Version           int
	Clauses           []struct{ What, By string }
	Posted            *struct {
		Day, From, Until string
		Places           []string
	}
	InForce    string `json:"in_force"`
	Objections []struct{ ID, Day, Due, Text, Answer, Answered string }
}

// stages compares what became of each resolution with the notebook.
func (y *year) stages(month string) {
	y.Helper()
	day := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return y.day(t)
	}
	for _, r := range y.book.accords {
		var got struct{ Resolutions []resolutionRead }
		session, _ := strings.CutSuffix(r.id, "-1")
		y.read(&got, "resolutions", "--session", session)
		if len(got.Resolutions) != 1 {
			y.Fatalf("after %s %s has %d resolutions, by hand one", month, session, len(got.Resolutions))
		}
		want := resolutionRead{ID: r.id, Status: "adopted", Stage: r.stage(), Version: len(r.wordings), InForce: day(r.inForce)}
		for _, c := range r.wordings[len(r.wordings)-1] {
			want.Clauses = append(want.Clauses, struct{ What, By string }{c.what, c.by})
		}
		if !r.posted.IsZero() {
			want.Posted = &struct {
				Day, From, Until string
				Places           []string
			}{day(r.posted), day(r.posted.AddDate(0, 0, 1)), day(r.until), r.places}
		}
		want.Objections = []struct{ ID, Day, Due, Text, Answer, Answered string }{}
		for _, o := range r.objections {
			want.Objections = append(want.Objections, struct{ ID, Day, Due, Text, Answer, Answered string }{o.id, day(o.day), day(o.day.AddDate(0, 0, answerDays)), o.text, o.answer, day(o.answered)})
		}
		if have := got.Resolutions[0]; !reflect.DeepEqual(have, want) {
			h, _ := json.Marshal(have)
			w, _ := json.Marshal(want)
			y.Errorf("after %s it is\n%s, by hand\n%s", month, h, w)
		}
	}
}
