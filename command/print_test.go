package command_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"yuetan/command"
	"yuetan/lang"
	"yuetan/session"
)

// printing is an evening that is over, with a printroom.
type printing struct {
	*evening
	room *command.Printroom
	hall *session.Hall
}

func printed(t *testing.T) *printing {
	t.Helper()
	e := founded(t)
	e.must(e.as("1", "advance", "--to", "vote"))
	for _, number := range []string{"1", "3", "4", "5"} {
		e.must(e.as(number, "vote", "A", "B", "C"))
	}
	e.must(e.as("1", "advance", "--yes"))
	e.must(e.as("1", "publish"))
	e.must(e.as("1", "line", "1"))
	e.must(e.pipe("2", `[{"what":"Repair the lift","lead":"Anna"}]`, "resolve", "A", "--file", "-", "--propose"))
	for _, number := range []string{"1", "3", "4", "5"} {
		e.must(e.as(number, "consent", "A", "agree"))
	}
	e.must(e.as("1", "resolve", "A", "--settle"))
	e.must(e.as("1", "advance"))
	hall, err := e.house.Hall(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	return &printing{e, command.NewPrintroom(false), hall}
}

func (p *printing) seat(name string) *session.Seat {
	p.t.Helper()
	m, err := p.hall.Snapshot().FindMember(name)
	if err != nil {
		p.t.Fatal(err)
	}
	return p.hall.Seat(m.ID)
}

// export is what a member gets over SSH.
func (p *printing) export(name string, args ...string) answer {
	p.t.Helper()
	return p.run(command.Env{Hall: p.hall, Seat: p.seat(name), Remote: true, Papers: p.room}, "", append([]string{"export", "2026-11"}, args...))
}

func (p *printing) here(args ...string) answer {
	return p.run(command.Env{House: p.house, Dir: p.dir, Papers: p.room}, "", args)
}

func (p *printing) rename(from, to string) {
	p.t.Helper()
	m, err := p.hall.Snapshot().FindMember(from)
	if err == nil {
		_, err = p.hall.OperatorSeat().Do(p.t.Context(), session.Amend{Member: m.ID, Name: &to})
	}
	if err != nil {
		p.t.Fatal(err)
	}
}

func TestAReprintIsTheFirstPrintWhateverCameAfter(t *testing.T) {
	p := printed(t)
	first := p.must(p.export("Anna", "minutes", "--format", "md"))
	p.rename("Bo", "Bohumil")
	if again := p.must(p.export("Cai", "minutes", "--format", "md")); again != first {
		t.Errorf("the reprint differs:\n%s", again)
	}
	// In a format not printed before, it tells the facts of its edition.
	if html := p.must(p.export("Anna", "minutes", "--format", "html")); !strings.Contains(html, "Bo") || strings.Contains(html, "Bohumil") {
		t.Errorf("the first edition in another format: %s", html)
	}
	p.room = command.NewPrintroom(false) // another process, which holds nothing ready
	if again := p.must(p.export("Anna", "minutes", "--format", "md")); again != first {
		t.Errorf("after a new start the reprint differs:\n%s", again)
	}
}

func TestAPrintOfAnOlderProgramIsGivenAsItWas(t *testing.T) {
	p := printed(t)
	const old = "minutes, as an older program wrote them"
	_, err := p.seat("Anna").Do(t.Context(), session.Print{Session: "2026-11", Paper: "minutes", Language: "en", Format: "md", Number: 1,
		At: p.hall.Snapshot().Facts(), Bytes: []byte(old)})
	if err != nil {
		t.Fatal(err)
	}
	if got := p.must(p.export("Bo", "minutes", "--format", "md")); got != old {
		t.Errorf("%q", got)
	}
}

func TestACorrectionSaysWhatChangedAndWhy(t *testing.T) {
	p := printed(t)
	first := p.must(p.export("Anna", "minutes", "--format", "md"))
	correct := []string{"minutes", "--format", "md", "--correct", "--reason", "a name was misspelt"}
	if a := p.export("Secretary Sun", correct...); a.code != command.Refused || !strings.Contains(a.err, "Nothing on this paper has changed") {
		t.Errorf("nothing has changed, and it is corrected: %+v", a)
	}
	p.rename("Bo", "Bohumil")
	if a := p.export("Anna", correct...); a.code != command.Refused || a.out != "" {
		t.Errorf("a resident corrects: %+v", a)
	}
	second := p.must(p.export("Secretary Sun", correct...))
	for _, want := range []string{"Correction, print no. 2. Reason: a name was misspelt", "Before: ", "Now: ", "Bohumil"} {
		if !strings.Contains(second, want) {
			t.Errorf("the correction does not say %q:\n%s", want, second)
		}
	}
	if got := p.must(p.export("Anna", "minutes", "--format", "md")); got != second {
		t.Errorf("the newest print is not the correction")
	}
	if got := p.must(p.export("Anna", "minutes", "--format", "md", "--print", "1")); got != first {
		t.Errorf("print 1 is not the first")
	}
	if csv := p.must(p.export("Anna", "minutes", "--format", "csv")); !strings.Contains(csv, "Correction, print no. 2") {
		t.Errorf("the csv does not say that it is corrected: %s", csv)
	}
	if a := p.export("Anna", "minutes", "--format", "md", "--print", "3"); a.code != command.Refused || !strings.Contains(a.err, "no print of that number") {
		t.Errorf("a print that was never made: %+v", a)
	}
}

func TestErasingTakesThePrintsAndTheNextHasBlanks(t *testing.T) {
	p := printed(t)
	p.must(p.export("Bo", "minutes", "--format", "md"))
	out := p.must(p.here("erase", "xiqiao", "Anna", "--yes"))
	if !strings.Contains(out, "2026-11 minutes no. 1") {
		t.Errorf("erasing says %q", out)
	}
	if a := p.export("Bo", "minutes", "--format", "md", "--print", "1"); a.code != command.Refused || !strings.Contains(a.err, "was erased") {
		t.Errorf("the print that is gone: %+v", a)
	}
	next := p.must(p.export("Bo", "minutes", "--format", "md"))
	if !strings.Contains(next, "Print no. 2, made with blanks") {
		t.Errorf("the next print says:\n%s", next)
	}
	if a := p.here("verify", "xiqiao"); a.code != command.Done || !strings.Contains(a.out, "kept prints: 1") {
		t.Errorf("verify: %+v", a)
	}
}

func TestTwoFirstPrintsAtOnceAreOne(t *testing.T) {
	p := printed(t)
	var all sync.WaitGroup
	var mu sync.Mutex
	got := map[string]int{}
	for _, name := range []string{"Anna", "Bo", "Cai", "Secretary Sun"} {
		seat := p.seat(name)
		for range 4 {
			all.Go(func() {
				// Each with a printroom of its own, as on several machines.
				c, err := command.NewPrintroom(false).Copy(t.Context(), seat, command.Order{Session: "2026-11", Paper: "count", Format: "html", Words: lang.English()})
				if err != nil {
					t.Error(err)
				}
				mu.Lock()
				defer mu.Unlock()
				got[string(c.Bytes)]++
			})
		}
	}
	all.Wait()
	x, _ := p.hall.Snapshot().Session("2026-11")
	if e, _ := x.Edition("count"); len(got) != 1 || len(e.Prints) != 1 {
		t.Errorf("%d different prints, %d kept", len(got), len(e.Prints))
	}
}

func TestASizeIsKnownBeforeAnythingIsKept(t *testing.T) {
	p := printed(t)
	seat := p.seat("Anna")
	x, _ := p.hall.Snapshot().Session("2026-11")
	for _, f := range p.room.Files(seat, x, lang.Chinese()) {
		order := command.Order{Session: "2026-11", Paper: f.Paper, Format: f.Format, Words: lang.Chinese()}
		before := p.hall.Snapshot().Head
		size, err := p.room.Size(t.Context(), seat, order)
		if command.NotYet(err) {
			continue
		}
		if err != nil || p.hall.Snapshot().Head != before {
			t.Fatalf("%s: asking for the size changes something (%v)", f.Path, err)
		}
		for range 2 {
			c, err := p.room.Copy(t.Context(), seat, order)
			if err != nil || len(c.Bytes) != size {
				t.Errorf("%s: %d bytes, %d were told (%v)", f.Path, len(c.Bytes), size, err)
			}
		}
	}
}

func TestBeforeTheEndPapersAreDraftsAndSaySo(t *testing.T) {
	e := founded(t)
	hall, err := e.house.Hall(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	p := &printing{e, command.NewPrintroom(false), hall}
	head := hall.Snapshot().Head
	if out := p.must(p.export("Secretary Sun", "minutes", "--format", "md")); !strings.Contains(out, "DRAFT") {
		t.Errorf("the minutes of an evening that goes on:\n%s", out)
	}
	if a := p.export("Anna", "minutes"); a.code != command.Refused || !strings.Contains(a.err, "not final yet") {
		t.Errorf("a resident asks for a draft: %+v", a)
	}
	if a := p.export("Secretary Sun", "minutes", "--correct", "--reason", "x"); a.code != command.Refused {
		t.Errorf("a draft is corrected: %+v", a)
	}
	if hall.Snapshot().Head != head {
		t.Error("a draft was kept")
	}
}

func TestTheFolderIsOneAndTheSame(t *testing.T) {
	p := printed(t)
	zipped := p.must(p.export("Secretary Sun", "--format", "zip"))
	if again := p.must(p.export("Secretary Sun", "--format", "zip")); again != zipped {
		t.Error("the same folder is another zip")
	}
	packed, err := zip.NewReader(strings.NewReader(zipped), int64(len(zipped)))
	if err != nil {
		t.Fatal(err)
	}
	p.must(p.here("export", "xiqiao", "2026-11", "-o", "folder", "--language", "en"))
	var names []string
	for _, f := range packed.File {
		name := strings.TrimPrefix(f.Name, "xiqiao-2026-11/")
		names = append(names, name)
		inZip, err := fs.ReadFile(packed, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		onDisk, err := os.ReadFile(filepath.Join(p.dir, "folder", filepath.FromSlash(name)))
		if err != nil || !bytes.Equal(inZip, onDisk) {
			t.Errorf("%s differs (%v)", name, err)
		}
	}
	for _, want := range []string{"03-issues.docx", "05-count.docx", "07-minutes.docx", "08-resolution.docx", "html/07-minutes.html", "json/05-count.json"} {
		if !slices.Contains(names, want) {
			t.Errorf("the folder has no %s: %v", want, names)
		}
	}
	p.must(p.here("export", "xiqiao", "2026-11", "-o", "ordner.zip", "--language", "zh"))
	if data, err := os.ReadFile(filepath.Join(p.dir, "ordner.zip")); err != nil || !bytes.Contains(data, []byte("07-会议纪要.docx")) {
		t.Errorf("the Chinese folder: %v", err)
	}
	for _, test := range []struct {
		name string
		give answer
		code int
		says string
	}{
		{"the folder over SSH as files", p.export("Anna"), command.Misused, "--format zip"},
		{"a format of no paper", p.here("export", "2026-11", "--format", "odt"), command.Misused, "odt"},
		{"a zip that is there", p.here("export", "2026-11", "-o", "ordner.zip"), command.Refused, "ordner.zip"},
		{"a correction of everything", p.here("export", "2026-11", "--correct", "--reason", "x"), command.Misused, "one paper"},
		{"a correction without a reason", p.here("export", "2026-11", "minutes", "--correct"), command.Misused, "--reason"},
		{"a reason for nothing", p.here("export", "2026-11", "minutes", "--reason", "x"), command.Misused, "--correct"},
	} {
		if test.give.code != test.code || !strings.Contains(test.give.err, test.says) {
			t.Errorf("%s: %+v", test.name, test.give)
		}
	}
}

func TestOneKeyWritesTheFolderAndErasingTakesIt(t *testing.T) {
	p := printed(t)
	p.room.In(filepath.Join(p.dir, "papers"))
	for range 2 { // the second in place of the first
		b, dir, err := p.room.WriteFolder(t.Context(), p.seat("Secretary Sun"), "2026-11", lang.Chinese())
		if err != nil || dir != filepath.Join(p.dir, "papers", "xiqiao", "2026-11", "zh") || len(b.Drafts) > 0 {
			t.Fatalf("%s, drafts %v (%v)", dir, b.Drafts, err)
		}
		if data, err := os.ReadFile(filepath.Join(dir, "07-会议纪要.docx")); err != nil || len(data) == 0 {
			t.Errorf("the minutes: %v", err)
		}
		if left, err := os.ReadDir(filepath.Dir(dir)); err != nil || len(left) != 1 {
			t.Errorf("beside it: %v (%v)", left, err)
		}
	}
	if _, _, err := p.room.WriteFolder(t.Context(), p.seat("Anna"), "2026-11", lang.Chinese()); err != session.ErrSecretaryOnly {
		t.Errorf("a resident writes folders on the server: %v", err)
	}
	if out := p.must(p.here("erase", "xiqiao", "Anna", "--yes")); !strings.Contains(out, "removed too") {
		t.Errorf("erasing says %q", out)
	}
	if _, err := os.Stat(filepath.Join(p.dir, "papers", "xiqiao")); !os.IsNotExist(err) {
		t.Errorf("the folder with the name is still there: %v", err)
	}
}
