package session_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// ended is an evening that has ended, with r1's issue settled.
func ended(e *evening) {
	proposed(e)
	for _, who := range []string{"r1", "r2"} {
		e.do(who, session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	}
	e.do("chair", session.Settle{Resolution: "2026-11-1"})
	e.do("chair", e.move(session.Adjourned))
}

// print is a first print of a paper that names r1, drawn from the state now.
func (e *evening) print(paper, format, text string) session.Print {
	return session.Print{Session: month, Paper: paper, Language: "zh", Format: format, Number: 1, At: e.now().Facts(),
		Bytes: []byte(text), Members: []session.MemberID{e.ids["r1"]}}
}

func (e *evening) kept(who, paper string, number int, format string) (string, error) {
	b, err := e.seat(who).Kept(e.t.Context(), session.PrintID{Session: month, Paper: paper, Number: number}, "zh", format)
	return string(b), err
}

func TestTheFirstPrintStaysAndIsTheOnlyOne(t *testing.T) {
	e := council(t, 4)
	ended(e)
	var all sync.WaitGroup
	for _, text := range []string{"one", "two", "three", "four"} {
		p := e.print("minutes", "docx", text)
		all.Go(func() {
			if _, err := e.try("r2", p); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	first, err := e.kept("r1", "minutes", 1, "docx")
	if err != nil || !slices.Contains([]string{"one", "two", "three", "four"}, first) {
		t.Fatalf("kept %q (%v)", first, err)
	}
	edition, _ := e.sitting().Edition("minutes")
	if p, ok := edition.Print("zh", "docx"); len(edition.Prints) != 1 || !ok || p.Hash != store.Keep([]byte(first)).Hash || p.Size != len(first) {
		t.Errorf("logged as %+v", edition)
	}
	e.do("r1", e.print("minutes", "docx", "much later"))
	if again, _ := e.kept("r1", "minutes", 1, "docx"); again != first {
		t.Errorf("a reprint gives %q, the first print was %q", again, first)
	}
	e.do("r1", session.Print{Session: month, Paper: "minutes", Language: "zh", Format: "html", Number: 1, At: edition.At, Bytes: []byte("<p>")})
	if e.now().Facts() != edition.At {
		t.Errorf("printing alone has moved the facts from %d to %d", edition.At, e.now().Facts())
	}
}

func TestACorrectionIsANewNumberAndTheOldOneStays(t *testing.T) {
	e := council(t, 4)
	ended(e)
	e.do("r1", e.print("minutes", "docx", "first"))
	e.do("secretary", session.Amend{Member: e.ids["r2"], Unit: ptr("3-2-101")})
	second := e.print("minutes", "docx", "second")
	second.Number, second.Reason = 2, "门牌写错了"
	if _, err := e.try("r1", second); !errors.Is(err, session.ErrSecretaryOnly) {
		t.Errorf("a resident corrects the minutes: %v", err)
	}
	e.do("secretary", second)
	if _, err := e.try("secretary", second); err != nil { // the line was lost, and it is sent again
		t.Error(err)
	}
	x := e.sitting()
	if last, _ := x.Edition("minutes"); last.Number != 2 || last.Reason != "门牌写错了" || len(x.Editions) != 2 {
		t.Errorf("the newest is %+v", last)
	}
	for n, want := range []string{"first", "second"} {
		if got, err := e.kept("r1", "minutes", n+1, "docx"); got != want || err != nil {
			t.Errorf("print %d gives %q (%v), want %q", n+1, got, err, want)
		}
	}
}

func TestALedgerIsToldAnewByItself(t *testing.T) {
	e := council(t, 4)
	ended(e)
	e.do("r1", e.print("ledgers", "xlsx", "in November"))
	e.do("secretary", session.Plan{Session: "2026-12", Chair: e.ids["chair"]})
	next := e.print("ledgers", "xlsx", "in December")
	next.Number = 2
	e.do("r1", next)
	if got, err := e.kept("r1", "ledgers", 2, "xlsx"); got != "in December" || err != nil {
		t.Errorf("%q (%v)", got, err)
	}
}

func TestAStateOfThePastIsReadAgainWithBlanks(t *testing.T) {
	e := council(t, 4)
	ended(e)
	then := e.now()
	at := then.Head.Seq
	e.do("secretary", session.Plan{Session: "2026-12", Chair: e.ids["chair"]})
	again, err := e.seat("r1").At(t.Context(), at)
	if err != nil || session.Fingerprint(again) != session.Fingerprint(then) {
		t.Fatalf("the state after record %d is not what it was (%v)", at, err)
	}
	e.do("operator", session.Erase{Member: e.ids["r1"]})
	again, err = e.seat("r2").At(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	if m, _ := again.Member(e.ids["r1"]); m.Name != "" || again.Head != then.Head {
		t.Errorf("%q stands in the past after erasing", m.Name)
	}
	for _, seq := range []uint64{0, e.now().Head.Seq + 1} {
		if _, err := e.seat("r2").At(t.Context(), seq); !errors.Is(err, session.ErrStale) {
			t.Errorf("the state after record %d: %v", seq, err)
		}
	}
}

func TestErasingAPersonTakesThePrintsThatNameThem(t *testing.T) {
	dir := t.TempDir()
	data := filepath.Join(dir, "data")
	e, house := settle(t, dir, 4)
	ended(e)
	const name = "要抹去的某人"
	named := e.print("minutes", "docx", "纪要："+strings.Repeat(name, 3000))
	unnamed := e.print("notice", "docx", "公示："+strings.Repeat("张**", 3000))
	unnamed.Members = nil
	e.do("r2", named)
	english := named // names the same people, who are listed once
	english.Language, english.Bytes = "en", []byte("Minutes")
	e.do("r2", english)
	e.do("r2", unnamed)
	if len(holding(t, data, name)) == 0 {
		t.Fatal("nothing is found before erasing: the search proves nothing")
	}
	a := e.do("operator", session.Erase{Member: e.ids["r1"]})
	if want := []session.PrintID{{Session: month, Paper: "minutes", Number: 1}}; !slices.Equal(a.Prints, want) {
		t.Errorf("erasing says that %v went", a.Prints)
	}
	if left := holding(t, data, name); len(left) > 0 {
		t.Errorf("the name is left in %v", left)
	}
	said := false
	for r, err := range e.hall.Records(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		said = said || strings.Contains(string(r.Body), `"prints":["2026-11 minutes 1"]`)
	}
	if !said {
		t.Error("the log does not say which prints went")
	}
	if _, err := e.kept("r2", "minutes", 1, "docx"); !errors.Is(err, session.ErrPrintErased) {
		t.Errorf("asked for it again: %v", err)
	}
	if got, err := e.kept("r2", "notice", 1, "docx"); !strings.HasPrefix(got, "公示") || err != nil {
		t.Errorf("the notice, which names nobody: %.20q (%v)", got, err)
	}
	later := e.print("minutes", "docx", "纪要（有空白）")
	later.Members = nil
	if _, err := e.try("r2", later); !errors.Is(err, session.ErrStale) {
		t.Errorf("the first print once more: %v", err)
	}
	later.Number = 2
	e.do("r2", later)
	live := session.Fingerprint(e.now())
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}
	verifyChain(t, data)
	e, _ = settle(t, dir, 0)
	if session.Fingerprint(e.now()) != live {
		t.Error("replayed, the log leads elsewhere")
	}
	e.recall()
	if got, err := e.kept("r2", "minutes", 2, "docx"); got != "纪要（有空白）" || err != nil {
		t.Errorf("after a new start print 2 gives %q (%v)", got, err)
	}
}

func TestErasingAnIssueTakesThePrintsThatBearItsWords(t *testing.T) {
	e := council(t, 4)
	ended(e)
	p := e.print("issues", "docx", "议题：灯")
	p.Issues = []session.IssueID{"2026-11/1"}
	e.do("r1", p)
	if a := e.do("secretary", session.Erase{Issue: "2026-11/1"}); len(a.Prints) != 1 || a.Prints[0].Paper != "issues" {
		t.Errorf("erasing says that %v went", a.Prints)
	}
}

// altered is a log in whose store a kept text was changed.
type altered struct {
	store.Log
	gone bool
}

func (l altered) Kept(ctx context.Context, hash [32]byte) (store.Kept, bool, error) {
	k, ok, err := l.Log.Kept(ctx, hash)
	if l.gone {
		return store.Kept{}, false, err
	}
	k.Bytes = append(bytes.Clone(k.Bytes), '!')
	return k, ok, err
}

func TestAPrintThatIsNotWhatWasLoggedIsReported(t *testing.T) {
	s := store.Memory()
	log, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	ended(e)
	e.do("r1", e.print("minutes", "docx", "纪要"))
	if found, err := e.hall.AuditPrints(t.Context()); len(found) != 1 || found[0].State != session.OK || err != nil {
		t.Fatalf("%v (%v)", found, err)
	}
	for _, gone := range []bool{false, true} {
		log, err := s.Open(t.Context(), "xiqiao")
		if err != nil {
			t.Fatal(err)
		}
		again := &evening{t: t, hall: enter(t, altered{log, gone}, keyring.Memory(), e.clock), clock: e.clock, ids: e.ids}
		var broken *session.BrokenPrint
		if _, err := again.kept("r1", "minutes", 1, "docx"); !errors.As(err, &broken) || broken.Gone != gone || broken.Print.Paper != "minutes" {
			t.Errorf("gone %v: %v", gone, err)
		}
		want := session.Finding{Check: session.CheckPrints, State: session.Bad, Flaw: session.WrongPrint, Record: e.now().Head.Seq}
		if gone {
			want.Flaw = session.NoPrint
		}
		if found, err := again.hall.AuditPrints(t.Context()); len(found) != 1 || !reflect.DeepEqual(found[0], want) || err != nil {
			t.Errorf("gone %v: %v (%v)", gone, found, err)
		}
	}
}

func TestEachPaperIsForItsOwnReaders(t *testing.T) {
	people := []struct{ who, letter string }{{"r1", "r"}, {"secretary", "s"}, {"adviser", "a"}, {"observer", "o"},
		{"projector", "p"}, {"kiosk", "k"}, {"chair", "c"}, {"operator", "O"}, {"nobody", "-"}}
	rows := []struct{ paper, early, late string }{ // while issues are gathered; after the evening
		{"meeting", "rsaocO", "rsaocO"}, {"signin", "scO", "scO"}, {"issues", "rsaocO", "rsaocO"}, {"slips", "scO", "scO"},
		{"count", "scO", "rsacO"}, {"receipts", "scO", "rsaocO"}, {"record", "scO", "scO"}, {"minutes", "scO", "rsacO"},
		{"resolution", "scO", "rsaocO"}, {"notice", "scO", "rsaocO"}, {"ledgers", "scO", "rsacO"}, {"satisfaction", "scO", "rsacO"},
		{"rota", "rsaocO", "rsaocO"}, {"handover", "scO", "scO"}, {"index", "scO", "scO"}, {"cards", "scO", "scO"},
		{"no such paper", "scO", "scO"},
	}
	e := council(t, 4)
	check := func(when string, want func(early, late string) string) {
		t.Helper()
		for _, row := range rows {
			got := ""
			for _, p := range people {
				err := e.seat(p.who).MayHave(e.sitting(), row.paper)
				if err == nil {
					got += p.letter
				} else if !errors.Is(err, session.ErrPaperNotYours) && !errors.Is(err, session.ErrPaperDraft) {
					t.Errorf("%s, %s: %v", row.paper, p.who, err)
				}
				if _, kept := e.seat(p.who).Kept(t.Context(), session.PrintID{Session: month, Paper: row.paper, Number: 1}, "zh", "docx"); !errors.Is(kept, err) && err != nil {
					t.Errorf("%s, %s: may have it %v, but the kept one %v", row.paper, p.who, err, kept)
				}
			}
			if want := want(row.early, row.late); got != want {
				t.Errorf("%s, %s: for %s, want %s", row.paper, when, got, want)
			}
		}
	}
	check("early", func(early, _ string) string { return early })
	ended(e)
	check("late", func(_, late string) string { return late })
	for _, paper := range []string{"signin", "record"} {
		if _, err := e.try("r1", e.print(paper, "docx", "x")); !errors.Is(err, session.ErrPaperNotYours) {
			t.Errorf("a resident has the %s printed: %v", paper, err)
		}
	}
}

func TestAChairHasTheInnerPapersOfTheirOwnEveningAlone(t *testing.T) {
	e := council(t, 4)
	ended(e)
	e.do("secretary", session.Plan{Session: "2026-12", Chair: e.ids["r3"]})
	november, _ := e.now().Session(month)
	december, _ := e.now().Session("2026-12")
	for _, row := range []struct {
		who  string
		of   *session.Session
		want error
	}{
		{"chair", november, nil}, {"r3", december, nil},
		{"chair", december, session.ErrPaperNotYours}, {"r3", november, session.ErrPaperNotYours},
		{"secretary", november, nil}, {"secretary", december, nil},
	} {
		if err := e.seat(row.who).MayHave(row.of, "signin"); !errors.Is(err, row.want) {
			t.Errorf("%s, the sign-in sheet of %s: %v, want %v", row.who, row.of.ID, err, row.want)
		}
	}
	if _, err := e.try("r3", e.print("signin", "docx", "x")); !errors.Is(err, session.ErrPaperNotYours) {
		t.Errorf("tonight's chair has last month's sheet printed: %v", err)
	}
}

func TestNamesAreFoundWhereTheyStand(t *testing.T) {
	e := council(t, 0)
	e.do("operator", session.Enroll{Members: []session.NewMember{{Name: "王小明"}, {Name: "Li"}, {Name: "阿依·古丽"}, {Name: "𠮷野"}}})
	e.recall()
	for _, row := range []struct{ text, want string }{
		{"出席：王小明、李四", "王小明"}, {"A List of Lions", ""}, {"Li, Wang", "Li"}, {"by Li.", "Li"}, {"请Li来", "Li"},
		{"阿依·古丽同意", "阿依·古丽"}, {"𠮷野家", "𠮷野"}, {"王**", ""}, {"", ""},
	} {
		members, _ := e.now().Named(row.text)
		var names []string
		for _, id := range members {
			m, _ := e.now().Member(id)
			names = append(names, m.Name)
		}
		if got := strings.Join(names, " "); got != row.want {
			t.Errorf("in %q stand %q, want %q", row.text, got, row.want)
		}
	}
}

// printedYear is a council that printed, corrected and erased.
func printedYear(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	ended(e)
	e.do("r2", e.print("minutes", "docx", "纪要"))
	e.do("r2", e.print("count", "html", "票数"))
	unnamed := e.print("resolution", "docx", "规约")
	unnamed.Members = nil
	e.do("r2", unnamed)
	e.do("secretary", session.Amend{Member: e.ids["r2"], Unit: ptr("3-2-101")})
	second := e.print("resolution", "docx", "规约（改）")
	second.Number, second.Reason, second.Members, second.Issues = 2, "写错了", nil, []session.IssueID{"2026-11/1"}
	e.do("secretary", second)
	e.do("operator", session.Erase{Member: e.ids["r1"]})
	return log
}

func TestTheLogOfPrintsSaysWhatBecameOfEach(t *testing.T) {
	records := readOld(t, "prints")
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err == nil {
		err = log.Append(t.Context(), store.Batch{Records: records})
	}
	if err != nil {
		t.Fatal(err)
	}
	x, _ := enter(t, log, keyring.Memory(), &clock{}).Snapshot().Session(month)
	var got []string
	for _, e := range x.Editions {
		text, err := json.Marshal([]any{e.Paper, e.Number, e.Reason, e.Erased, len(e.Prints)})
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(text))
	}
	want := []string{`["minutes",1,"",true,1]`, `["count",1,"",true,1]`, `["resolution",1,"",false,1]`, `["resolution",2,"写错了",false,1]`}
	if !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
}
