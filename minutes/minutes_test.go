package minutes_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

var update = flag.Bool("update", false, "write the papers that the tests compare with anew")

func languages() []*lang.Words { return []*lang.Words{lang.Chinese(), lang.English()} }

// masked takes out what is drawn at random: receipts, and the hashes over them; and
// how many records the log has, which no paper is about.
func masked(s *session.Snapshot, text string) string {
	if from, to := strings.Index(text, "<style>"), strings.Index(text, "</style>"); from >= 0 && from < to {
		text = text[:from+len("<style>\n")] + text[to:] // it stands in style.css
	}
	hash := hex.EncodeToString(s.Head.Hash[:])
	text = strings.ReplaceAll(text, hash, strings.Repeat("0", len(hash)))
	text = strings.ReplaceAll(text, hash[:4]+" "+hash[4:8], "0000 0000")
	seq := fmt.Sprint(s.Head.Seq)
	text = strings.NewReplacer(seq+":0000", "1:0000", `"seq": `+seq, `"seq": 1`).Replace(text)
	for _, x := range s.Sessions {
		for _, p := range x.Polls {
			for _, r := range p.Receipts {
				text = strings.ReplaceAll(text, r, "RRRRRR")
				text = strings.ReplaceAll(text, r[:3]+" "+r[3:], "RRR RRR")
			}
		}
	}
	return text
}

func draft(t *testing.T, e *evening, p minutes.Paper, w *lang.Words, o minutes.Options) minutes.Document {
	t.Helper()
	s, x := e.now()
	d, err := minutes.Draft(p, s, x, w, o)
	if err != nil {
		t.Fatalf("drafting %s: %v", p, err)
	}
	return d
}

func written(t *testing.T, d minutes.Document, f minutes.Format) string {
	t.Helper()
	var b bytes.Buffer
	if err := minutes.Write(&b, d, f); err != nil {
		t.Fatalf("writing %s as %s: %v", d.Paper, f, err)
	}
	return b.String()
}

// read is what a document says in a format: an office document's files one after
// the other, any other as it is written.
func read(t *testing.T, d minutes.Document, f minutes.Format) string {
	t.Helper()
	text := written(t, d, f)
	if f != minutes.DOCX && f != minutes.XLSX {
		return text
	}
	var all strings.Builder
	for _, p := range unpacked(t, text) {
		all.WriteString(p.name + "\n" + p.text + "\n")
	}
	return all.String()
}

func TestPapersOfAnEvening(t *testing.T) {
	e := whole(t)
	s, _ := e.now()
	for _, p := range minutes.Papers() {
		for _, w := range languages() {
			d := draft(t, e, p, w, minutes.Options{})
			for _, f := range []minutes.Format{minutes.HTML, minutes.Markdown, minutes.CSV, minutes.JSON} {
				if !slices.Contains(p.Formats(), f) {
					continue
				}
				name := strings.TrimPrefix(minutes.FileName(d, f), "dongyuan-2026-11-")
				t.Run(name, func(t *testing.T) { compare(t, name, masked(s, written(t, d, f))) })
			}
		}
	}
}

// compare holds a paper against the one kept in testdata.
func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			t.Fatalf("line %d is\n%s\nwant (go test ./minutes -update)\n%s", i+1, a[i], strings.Join(b[min(i, len(b)):min(i+1, len(b))], ""))
		}
	}
	t.Fatalf("%d lines, want %d", len(a), len(b))
}

func TestTheSameSnapshotGivesTheSameBytes(t *testing.T) {
	e := whole(t)
	for _, p := range minutes.Papers() {
		for _, f := range p.Formats() {
			first := written(t, draft(t, e, p, lang.Chinese(), minutes.Options{}), f)
			for range 3 {
				if written(t, draft(t, e, p, lang.Chinese(), minutes.Options{}), f) != first {
					t.Errorf("%s as %s differs from one time to the next", p, f)
				}
			}
		}
	}
}

// No paper tells a ranking before first place is shown, whatever its format.
func TestNoRankingBeforeItIsShown(t *testing.T) {
	for _, stage := range []struct {
		name string
		play func(*evening)
	}{
		{"collecting", func(e *evening) { e.collected(issues) }},
		{"ballots are coming in", func(e *evening) { e.collected(issues); e.voted() }},
		{"the vote is closed", func(e *evening) { e.collected(issues); e.voted(); e.closed() }},
		{"the ballots are counted", func(e *evening) { e.collected(issues); e.voted(); e.closed(); e.counted() }},
		{"published, nothing shown", func(e *evening) { e.collected(issues); e.voted(); e.closed(); e.counted(); e.published(0) }},
		{"third place is shown", func(e *evening) { e.collected(issues); e.voted(); e.closed(); e.counted(); e.published(1) }},
	} {
		t.Run(stage.name, func(t *testing.T) {
			e := council(t, "东苑议事会")
			stage.play(e)
			s, x := e.now()
			if x.Poll() != nil && x.Poll().AllShown() {
				t.Fatal("everything is shown already")
			}
			for _, p := range minutes.Papers() {
				for _, w := range languages() {
					d, err := minutes.Draft(p, s, x, w, minutes.Options{})
					if err != nil {
						if !errors.Is(err, session.ErrNoPoll) && !errors.Is(err, session.ErrNoResolution) {
							t.Errorf("%s: %v", p, err)
						}
						continue
					}
					if d.Facts.Poll != nil && (d.Facts.Poll.Ranking != nil || d.Facts.Poll.Ties != nil || d.Facts.Poll.Checks != nil) {
						t.Errorf("%s tells a ranking", p)
					}
					for _, f := range p.Formats() {
						if text := read(t, d, f); strings.Contains(text, "supporters\":") || strings.Contains(text, "337 =") ||
							strings.Contains(text, "Check:") || strings.Contains(text, "核对：") {
							t.Errorf("%s as %s tells what may not be seen", p, f)
						}
					}
				}
			}
		})
	}
}

// The papers that are posted name nobody who voted, agreed or objected.
func TestPostedPapersNameNoVoter(t *testing.T) {
	e := whole(t)
	for _, p := range []minutes.Paper{minutes.Meeting, minutes.IssueList, minutes.CountSheet, minutes.Receipts, minutes.Resolution, minutes.Notice, minutes.Rota} {
		for _, f := range p.Formats() {
			text := read(t, draft(t, e, p, lang.Chinese(), minutes.Options{}), f)
			if strings.Contains(text, "台阶") || strings.Contains(text, "钱花得太多") {
				t.Errorf("%s as %s tells what somebody said", p, f)
			}
			for _, name := range []string{"乙", "丙", "丁", "戊", "己", "庚"} {
				if strings.Contains(text, name) {
					t.Errorf("%s as %s names %s", p, f, name)
				}
			}
		}
	}
}

func TestReasonsAreUnnamed(t *testing.T) {
	e := whole(t)
	for _, f := range minutes.Minutes.Formats() {
		text := read(t, draft(t, e, minutes.Minutes, lang.Chinese(), minutes.Options{}), f)
		if f == minutes.CSV {
			continue // tables only
		}
		if !strings.Contains(text, "钱花得太多") {
			t.Errorf("as %s a reason is missing", f)
		}
		if strings.Contains(text, "己：") || strings.Contains(text, "己 钱") {
			t.Errorf("as %s a reason is named", f)
		}
	}
}

func TestOneResolution(t *testing.T) {
	e := whole(t)
	s, x := e.now()
	d := draft(t, e, minutes.Resolution, lang.English(), minutes.Options{Only: "2026-11-2"})
	if n := len(d.Facts.Resolutions); n != 1 || d.Facts.Resolutions[0].Status != string(session.Rejected) {
		t.Errorf("asked for one, got %d: %+v", n, d.Facts.Resolutions)
	}
	if _, err := minutes.Draft(minutes.Resolution, s, x, lang.English(), minutes.Options{Only: "2026-11-9"}); !errors.Is(err, session.ErrNoResolution) {
		t.Errorf("a resolution that is not there: %v", err)
	}
}

func TestUnknownNames(t *testing.T) {
	e := whole(t)
	s, x := e.now()
	var bad *session.BadSetting
	if _, err := minutes.Draft("poem", s, x, lang.English(), minutes.Options{}); !errors.As(err, &bad) {
		t.Errorf("an unknown paper: %v", err)
	}
	if err := minutes.Write(&bytes.Buffer{}, minutes.Document{}, "wax"); !errors.As(err, &bad) {
		t.Errorf("an unknown format: %v", err)
	}
	if _, err := minutes.Draft(minutes.Minutes, s, nil, lang.English(), minutes.Options{}); !errors.Is(err, session.ErrNoSession) {
		t.Errorf("without a session: %v", err)
	}
	for _, p := range minutes.Papers() {
		if got, ok := minutes.ParsePaper(string(p)); !ok || got != p {
			t.Errorf("%s is not read back", p)
		}
	}
	for _, f := range minutes.Formats() {
		if got, ok := minutes.ParseFormat(string(f)); !ok || got != f {
			t.Errorf("%s is not read back", f)
		}
	}
	if _, ok := minutes.ParsePaper("poem"); ok {
		t.Error("a poem is no paper")
	}
}

func TestRehearsalIsStamped(t *testing.T) {
	e := whole(t)
	for _, p := range minutes.Papers() {
		for _, f := range p.Formats() {
			if f != minutes.CSV && f != minutes.JSON && !strings.Contains(read(t, draft(t, e, p, lang.English(), minutes.Options{Rehearsal: true}), f), "REHEARSAL") {
				t.Errorf("%s as %s does not say that it is a rehearsal", p, f)
			}
		}
	}
}

func TestMinutesSayWhatWasNotAsItShouldBe(t *testing.T) {
	e := council(t, "东苑议事会")
	e.collected(issues)
	e.do(session.Set{Key: "quorum", Value: "1/1"})
	e.voted()
	_, x := e.now()
	e.do(session.VoidPoll{Poll: x.Poll().ID, Reason: "念错了题目"})
	md := written(t, draft(t, e, minutes.Minutes, lang.Chinese(), minutes.Options{}), minutes.Markdown)
	for _, want := range []string{"> **!** 本会要求到场全部（7 人），没有达到，差 1 人。", "> **!** 打分 2026-11/p1 作废，没有开票。理由：念错了题目", "这一期没有打分。", "没有立约。"} {
		if !strings.Contains(md, want) {
			t.Errorf("the minutes lack %q in\n%s", want, md)
		}
	}
}

func TestErasedTextIsOnNoPaper(t *testing.T) {
	e := whole(t)
	e.do(session.Erase{Issue: "2026-11/1"})
	e.do(session.Erase{Member: e.members["丙"]})
	for _, p := range minutes.Papers() {
		for _, f := range p.Formats() {
			text := read(t, draft(t, e, p, lang.Chinese(), minutes.Options{}), f)
			if strings.Contains(text, issues[0].Title) || strings.Contains(text, "丙") {
				t.Errorf("%s as %s still tells what was erased", p, f)
			}
		}
	}
}
