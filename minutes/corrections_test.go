package minutes_test

import (
	"slices"
	"strings"
	"testing"

	"yuetan/minutes"
	"yuetan/session"
)

// What is put right during the evening and after it, even with the next session
// planned already, stands in the record in every format: old, new, who, when.
func TestTheRecordTellsWhatWasPutRight(t *testing.T) {
	e := whole(t)
	e.do(session.Plan{Session: "2026-12"})
	name, place := "甲妹", "一楼活动室"
	s := e.hall.Snapshot()
	november, _ := s.Session("2026-11")
	entry := november.Agenda[0]
	issue, _ := s.Issue(entry.Issue)
	e.as("书记员", session.Amend{Member: e.members["甲"], Name: &name})
	e.as("书记员", session.Arrange{Session: "2026-11", Place: &place})
	e.do(session.Reword{Issue: issue.ID, Words: session.NewIssue{Title: "更正过的标题", Detail: issue.Detail, Level: issue.Level}})
	for _, w := range languages() {
		s := e.hall.Snapshot()
		x, _ := s.Session("2026-11")
		d, err := minutes.Draft(minutes.Record, s, x, w, minutes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range minutes.Record.Formats() {
			text := read(t, d, f)
			for _, want := range []string{"甲妹", november.Place, "一楼活动室", issue.Title, "更正过的标题", "书记员", w.Common.Roles.Operator} {
				if !strings.Contains(text, want) {
					t.Errorf("the record (%s, %s) does not tell %q", w.Tag, f, want)
				}
			}
			if f != minutes.JSON && !strings.Contains(text, w.Papers.After.Corrections) {
				t.Errorf("the record (%s, %s) has no part for what was put right", w.Tag, f)
			}
		}
		var whats []string
		for _, c := range d.Facts.Corrections {
			whats = append(whats, c.Fact+" "+c.Of)
			if c.Time.IsZero() || c.Old == "" || c.New == "" || c.By == "" {
				t.Errorf("half told: %+v", c)
			}
		}
		if !slices.Equal(whats, []string{"name 001", "place ", "title " + string(issue.ID)}) {
			t.Errorf("the facts have %q", whats)
		}
		minutesOf, err := minutes.Draft(minutes.Minutes, s, x, w, minutes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(minutesOf.Facts.Corrections) > 0 || strings.Contains(read(t, minutesOf, minutes.HTML), november.Place+"</td>") {
			t.Error("the minutes list what was put right")
		}
	}
}

// A paper that bears only the name somebody had before is theirs all the same.
func TestAnEarlierNameIsStillTheirs(t *testing.T) {
	e := whole(t)
	name := "欧阳"
	e.do(session.Amend{Member: e.members["甲"], Name: &name})
	members, _ := e.hall.Snapshot().Named("到场：甲，乙")
	if !slices.Contains(members, e.members["甲"]) {
		t.Errorf("named are %v", members)
	}
}
