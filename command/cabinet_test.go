package command_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"yuetan/session"
)

func TestTheCabinetIsATreeOfFiles(t *testing.T) {
	p := printed(t)
	cabinet := p.room.Cabinet(t.Context(), p.seat("Secretary Sun"))
	if err := fstest.TestFS(cabinet, "2026-11/en/07-minutes.docx", "2026-11/zh/07-会议纪要.docx", "2026-11/zh/html/07-会议纪要.html"); err != nil {
		t.Error(err)
	}
}

func TestTheCabinetShowsEachWhatTheyMayHave(t *testing.T) {
	p := printed(t)
	before := p.hall.Snapshot().Head
	for _, row := range []struct{ who, shown, hidden string }{
		{"Anna", "03-issues.docx 05-count.docx 07-minutes.docx 08-resolution.docx html", "02-signin 04-slips 06-record cards"},
		{"Secretary Sun", "03-issues.docx 05-count.docx 07-minutes.docx 08-resolution.docx html", "cards"},
	} {
		entries, err := p.room.Cabinet(t.Context(), p.seat(row.who)).ReadDir("2026-11/en")
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, e := range entries {
			names = append(names, e.Name())
		}
		for _, want := range strings.Fields(row.shown) {
			if !slices.Contains(names, want) {
				t.Errorf("%s does not see %s: %v", row.who, want, names)
			}
		}
		for _, bad := range strings.Fields(row.hidden) {
			if strings.Contains(strings.Join(names, " "), bad) {
				t.Errorf("%s sees %s: %v", row.who, bad, names)
			}
		}
	}
	if p.hall.Snapshot().Head != before {
		t.Error("a listing has kept something")
	}
}

func TestWhatIsNotInTheCabinet(t *testing.T) {
	p := printed(t)
	cabinet := p.room.Cabinet(t.Context(), p.seat("Anna"))
	for _, row := range []struct {
		name string
		want error
	}{
		{"2026-12", fs.ErrNotExist}, {"2026-11/fr", fs.ErrNotExist}, {"2026-11/en/novel.docx", fs.ErrNotExist}, {"2026-11/en/odt", fs.ErrNotExist},
		{"2026-11/en/html/07-minutes.docx", fs.ErrNotExist}, {"2026-11/en/07-minutes.docx/x", fs.ErrNotExist},
		{"../etc/passwd", fs.ErrInvalid}, {"/2026-11", fs.ErrInvalid}, {"", fs.ErrInvalid}, {"2026-11//en", fs.ErrInvalid},
	} {
		if _, err := cabinet.Stat(row.name); !errors.Is(err, row.want) {
			t.Errorf("stat %q: %v, want %v", row.name, err, row.want)
		}
		if _, err := cabinet.ReadFile(row.name); !errors.Is(err, row.want) {
			t.Errorf("read %q: %v, want %v", row.name, err, row.want)
		}
	}
	for _, other := range []string{"2026-11/zh/07-minutes.docx", "2026-11/zh/docx/07-会议纪要.docx", "2026-11/zh/07-minutes.html", "2026-11/en/md/07-minutes.md"} {
		if _, err := cabinet.Stat(other); err != nil {
			t.Errorf("by another name: %v", err)
		}
	}
}

func TestAnEveningThatGoesOnShowsResidentsNoDraft(t *testing.T) {
	e := founded(t)
	hall, err := e.house.Hall(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	p := &printing{e, printed(t).room, hall}
	_, err = p.room.Cabinet(t.Context(), p.seat("Anna")).ReadFile("2026-11/en/07-minutes.docx")
	if !errors.Is(err, fs.ErrPermission) || !errors.Is(err, session.ErrPaperDraft) {
		t.Errorf("a resident reads a draft: %v", err)
	}
	if _, err := p.room.Cabinet(t.Context(), p.seat("Secretary Sun")).ReadFile("2026-11/en/07-minutes.docx"); err != nil {
		t.Errorf("the secretary reads a draft: %v", err)
	}
}
