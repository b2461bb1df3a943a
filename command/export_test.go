package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yuetan/command"
)

func TestExport(t *testing.T) {
	e := founded(t)
	hall, err := e.house.Hall(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	local := command.Env{House: e.house, Dir: e.dir, Papers: command.NewPrintroom(false)}
	anna, err := hall.Snapshot().FindMember("Anna")
	if err != nil {
		t.Fatal(err)
	}
	remote := command.Env{Hall: hall, Seat: hall.Seat(anna.ID), Remote: true, Papers: command.NewPrintroom(false)}

	if out := e.must(e.run(remote, "", []string{"export", "2026-11", "issues", "--format", "md"})); !strings.Contains(out, "West Bridge") {
		t.Errorf("the list of issues is %s", out)
	}
	a := e.run(local, "", []string{"export", "xiqiao", "2026-11", "-o", "out", "--language", "en"})
	if a.code != command.Done || !strings.Contains(a.err, "count") {
		t.Errorf("the folder: %+v", a)
	}
	for _, name := range []string{"03-issues.docx", "07-minutes.docx", "md/07-minutes.md", "json/07-minutes.json"} {
		if info, err := os.Stat(filepath.Join(e.dir, "out", name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, test := range []struct {
		name string
		give answer
		code int
		says string
	}{
		{"a paper there is not", e.run(remote, "", []string{"export", "2026-11", "novel"}), command.Misused, "minutes"},
		{"a format there is not", e.run(remote, "", []string{"export", "2026-11", "minutes", "--format", "odt"}), command.Misused, "md"},
		{"a session there is not", e.run(remote, "", []string{"export", "2026-12", "minutes"}), command.Refused, ""},
		{"the count before a vote", e.run(local, "", []string{"export", "2026-11", "count"}), command.Refused, ""},
		{"the folder over SSH", e.run(remote, "", []string{"export", "2026-11"}), command.Misused, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.give.code != test.code || test.give.out != "" || !strings.Contains(test.give.err, test.says) {
				t.Errorf("got %+v", test.give)
			}
		})
	}
}
