package minutes

import "yuetan/session"

// handover is the card that goes from host to host (东道交接卡): what to do, what
// earlier months left open, what was promised, and who is next.
func (d *draft) handover() {
	w := d.words.Handover
	h, ok := d.s.Handover(d.x)
	d.head(w.Title)
	d.Tight = true
	if !ok {
		d.add(Note{Text: w.Nobody, Caution: true})
	}
	var who Pairs
	for _, row := range d.words.HandoverWho(h) {
		who.pair(row[0], row[1])
	}
	d.add(who)
	open, left := w.Open(string(h.Before)), w.NoneOpen
	if h.Over {
		open = w.OpenStill
	}
	var issues []IssueFacts
	var titles, promises []string
	for _, i := range h.Open {
		title := i.Title
		if title == "" {
			title = d.words.Common.Erased
		}
		issues = append(issues, IssueFacts{Code: string(i.Code), ID: string(i.Issue), Title: title, Status: string(session.Open)})
		titles = append(titles, d.issueTitle(string(i.Code), title))
	}
	for _, p := range h.Promises {
		promises = append(promises, d.words.HandoverPromise(p))
	}
	d.tasks(w.Before, w.BeforeDo)
	d.tasks(w.During, w.DuringDo(h.Evening))
	d.tasks(w.After, w.AfterDo(h.Notice, h.Answer))
	d.add(Heading{Level: 1, Text: open})
	if all := append(titles, promises...); len(all) > 0 {
		d.add(List{all})
	} else {
		d.add(Paragraph{left})
	}
	d.add(Paragraph{d.words.HandoverNext(h)}, Signatures{[]string{d.say.After.HandsOver, d.say.After.TakesOver}})
	d.only(func(to *Facts) {
		to.Issues = issues
		for _, p := range d.promises() {
			if s := session.ActionStatus(p.Status); s != session.ActionJudged && s != session.ActionDropped {
				to.Promises = append(to.Promises, p)
			}
		}
		if h.Next.Month != "" {
			to.Turns = []TurnFacts{{Month: string(h.Next.Month), Host: h.Next.Host}}
		}
	})
	d.foot()
}

// tasks is a list to tick off.
func (d *draft) tasks(heading string, todo []string) {
	d.add(Heading{Level: 1, Text: heading}, List{todo})
}
