package main

import (
	"slices"

	"yuetan/crowd"
	"yuetan/lang"
	"yuetan/session"
)

// programme is what a simulated evening is made of besides its people: the council's
// name and settings, its host units, the session and what is on tonight.
type programme struct {
	slug, council, zone string
	settings            [][2]string // key and value
	units               []string    // in the order of their turns
	session             session.SessionID
	date, place, host   string
	issues              []session.NewIssue // raised already
	rehearsal           bool               // of a council's own evening, in memory
}

// demonstrated is the programme of every demonstration.
func demonstrated(c *crowd.Crowd) programme {
	return programme{slug: demoSlug, council: c.Council, zone: "Asia/Shanghai", units: c.Units,
		session: demoSession, date: demoDate, place: c.Place}
}

// rehearsed is the programme of a council's coming evening: all of it but the people.
// It is an error when no session is planned or people are together.
func rehearsed(s *session.Snapshot, w *lang.Words) (programme, error) {
	x, ok := s.Current()
	switch {
	case !ok || x.Phase == session.Adjourned:
		return programme{}, spoken(w.Script.RehearsalNone)
	case x.Phase.Sitting():
		return programme{}, spoken(w.Script.RehearsalSitting)
	}
	p := programme{slug: s.Council.Slug, council: s.Council.Name, zone: s.Council.Zone, session: x.ID,
		date: x.Date, place: x.Place, rehearsal: true}
	for _, key := range session.SettingKeys() {
		if value := s.Setting(key); value != "" && !slices.Contains([]string{"name", "language", "address"}, key) {
			p.settings = append(p.settings, [2]string{key, value})
		}
	}
	for _, u := range s.Rota() {
		p.units = append(p.units, u.Name)
	}
	if u, ok := s.Unit(x.Host); ok && !u.Left {
		p.host = u.Name
	}
	for _, e := range s.Tonight(x) {
		if i, ok := s.Issue(e.Issue); ok && i.Title != "" {
			p.issues = append(p.issues, session.NewIssue{Title: i.Title, Detail: i.Detail, Category: i.Category,
				Source: i.Source, Department: i.Department, Level: i.Level})
		}
	}
	if len(p.issues) < 2 {
		p.issues = nil // the crowd raises its own
	}
	return p, nil
}

// titles lists those of the issues.
func (p programme) titles() []string {
	var all []string
	for _, i := range p.issues {
		all = append(all, i.Title)
	}
	return all
}

// spoken is an error that is told as it stands to whoever caused it.
type spoken string

func (s spoken) Error() string { return string(s) }

// Told is the sentence.
func (s spoken) Told() string { return string(s) }
