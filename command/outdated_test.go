package command_test

import (
	"slices"
	"strings"
	"testing"

	"yuetan/command"
	"yuetan/session"
)

// Of whatever is put right after the papers were printed, the desk names as outdated
// those papers that a correction changes, and no others.
func TestOutdatedPapersAreThoseThatACorrectionChanges(t *testing.T) {
	for _, test := range []struct {
		name  string
		wrong func(*printing) session.Command
	}{
		{"place", func(*printing) session.Command { return session.Arrange{Session: "2026-11", Place: ptr("Elsewhere")} }},
		{"date", func(*printing) session.Command {
			return session.Arrange{Session: "2026-11", Date: ptr("2026-11-21 20:00")}
		}},
		{"name of somebody who is there", func(p *printing) session.Command {
			return session.Amend{Member: p.seat("Bo").Member(), Name: ptr("Bohumil")}
		}},
		{"home", func(p *printing) session.Command {
			return session.Amend{Member: p.seat("Bo").Member(), Unit: ptr("99")}
		}},
		{"title", func(p *printing) session.Command { return p.reword("Another title", "") }},
		{"detail", func(p *printing) session.Command { return p.reword("", "Another detail") }},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := printed(t)
			for _, c := range []session.Command{session.Arrange{Session: "2026-11", Place: ptr("Hall"), Date: ptr("2026-11-20 19:00")},
				session.Amend{Member: p.seat("Bo").Member(), Unit: ptr("5-1")}, p.reword("", "The detail")} {
				if _, err := p.hall.OperatorSeat().Do(t.Context(), c); err != nil {
					t.Fatal(err)
				}
			}
			p.must(p.here("export", "xiqiao", "2026-11", "--output", t.TempDir()))
			if got := p.outdated(); len(got) > 0 {
				t.Errorf("%v are outdated before anything is put right", got)
			}
			if _, err := p.hall.OperatorSeat().Do(t.Context(), test.wrong(p)); err != nil {
				t.Fatal(err)
			}
			said := p.outdated()
			for _, paper := range session.Papers() {
				if session.LivingPaper(paper) {
					continue
				}
				a := p.export("Secretary Sun", paper, "--correct", "--reason", "it was wrong")
				if changed := a.code == command.Done; changed != slices.Contains(said, paper) {
					t.Errorf("%s: said to be outdated %v, a correction changes it %v (%s)", paper, !changed, changed, strings.TrimSpace(a.err))
				}
			}
			if got := p.outdated(); len(got) > 0 {
				t.Errorf("%v are outdated after they were corrected", got)
			}
		})
	}
}

func ptr(s string) *string { return &s }

// outdated are the papers that the sheet of what is missing names.
func (p *printing) outdated() (all []string) {
	s := p.hall.Snapshot()
	x, _ := s.Session("2026-11")
	for _, l := range s.Lacks(x, s.Council.Day(s.Time)) {
		if l.Kind == session.LackPrint {
			all = append(all, l.Paper)
		}
	}
	return all
}

// reword gives the first issue another title or detail; what is empty stays.
func (p *printing) reword(title, detail string) session.Command {
	s := p.hall.Snapshot()
	x, _ := s.Session("2026-11")
	i, _ := s.Issue(x.Agenda[0].Issue)
	if title == "" {
		title = i.Title
	}
	if detail == "" {
		detail = i.Detail
	}
	return session.Reword{Issue: i.ID, Words: session.NewIssue{Title: title, Detail: detail, Category: i.Category, Source: i.Source, Department: i.Department, Level: i.Level}}
}
