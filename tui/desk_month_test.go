package tui

import (
	"context"
	"testing"

	"yuetan/lang"
	"yuetan/session"
)

// The folder of a session, and what it misses, are at hand still when the next one is
// planned.
func TestTheFolderOfTheSessionBefore(t *testing.T) {
	d := deskAt(t, "en", session.Adjourned)
	var wrote session.SessionID
	d.e.rooms.Writing(func(_ context.Context, _ *session.Seat, id session.SessionID, _ *lang.Words) (FolderWritten, error) {
		wrote = id
		return FolderWritten{Files: 3, Dir: "/srv/papers"}, nil
	})
	d.e.operator(session.Plan{Session: "2026-12"})
	d.news().sheet("Papers").shows("the folder can be written once we adjourn").shows("2026-12").press("<").shows("2026-11").press("⏎").shows("3 files written")
	if wrote != "2026-11" {
		t.Errorf("the folder of %q was written", wrote)
	}
	d.press(">").shows("once we adjourn")
	d.sheet("Missing").shows("the ranking, shown to all").press("<").shows("is not posted")
}

// A title is put right where it was typed after the evening too, on an issue that the
// evening settled.
func TestASettledIssueIsPutRight(t *testing.T) {
	d := deskAt(t, "en", session.Adjourned)
	x := d.e.sitting()
	var settled session.Resolution
	for _, r := range x.Resolutions {
		if r.Status == session.Adopted {
			settled = *r
		}
	}
	code := ""
	for _, e := range x.Agenda {
		if e.Issue == settled.Issue {
			code = string(e.Code)
		}
	}
	before := len(x.Corrections)
	d.sheet("Issues").press(code + "⏎⏎").typed(" again")
	for range 8 {
		d.press("⏎")
	}
	got := d.e.sitting().Corrections
	if len(got) != before+1 || got[before].What != session.CorrectedTitle || got[before].Issue != settled.Issue {
		t.Errorf("put right: %+v", got)
	}
}

// The list of issues is final with the vote, the minutes with the end.
func TestPapersSayUntilWhenTheyAreDrafts(t *testing.T) {
	d := deskAt(t, "en", session.CheckInPhase)
	d.sheet("Papers").shows("a draft until the vote opens; for all").shows("a draft until we adjourn; for members")
}
