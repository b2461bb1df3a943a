package command_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"yuetan/command"
	"yuetan/lang"
	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// evening is a council on a store in memory, with what its people type.
type evening struct {
	t     *testing.T
	house *session.House
	dir   string
	words *lang.Words
}

func newEvening(t *testing.T) *evening {
	t.Helper()
	clock := time.Date(2026, 11, 20, 11, 0, 0, 0, time.UTC)
	now := func() time.Time { clock = clock.Add(time.Second); return clock }
	house := session.NewHouse(store.Memory(), keyring.Memory(), session.Options{CodeKey: []byte("code key"), Now: now})
	t.Cleanup(func() { house.Close() })
	return &evening{t: t, house: house, dir: t.TempDir(), words: lang.English()}
}

// answer is what a verb left behind.
type answer struct {
	code     int
	out, err string
}

// machine types on the server's machine.
func (e *evening) machine(args ...string) answer {
	return e.run(command.Env{House: e.house, Dir: e.dir}, "", args)
}

// as types over SSH in the name of a member, given by number.
func (e *evening) as(member string, args ...string) answer { return e.pipe(member, "", args...) }

// pipe is as, with something on standard input.
func (e *evening) pipe(member, in string, args ...string) answer {
	e.t.Helper()
	hall, err := e.house.Hall(e.t.Context(), "xiqiao")
	if err != nil {
		e.t.Fatal(err)
	}
	m, err := hall.Snapshot().FindMember(member)
	if err != nil {
		e.t.Fatal(err)
	}
	return e.run(command.Env{Hall: hall, Seat: hall.Seat(m.ID), Remote: true}, in, args)
}

func (e *evening) run(env command.Env, in string, args []string) answer {
	var out, complaint bytes.Buffer
	env.Words, env.In, env.Out, env.Err = e.words, strings.NewReader(in), &out, &complaint
	env.Now = func() time.Time { return time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC) }
	code := command.Run(e.t.Context(), env, args)
	return answer{code, out.String(), complaint.String()}
}

// must fails the test unless the verb was carried out.
func (e *evening) must(a answer) string {
	e.t.Helper()
	if a.code != command.Done || a.err != "" {
		e.t.Fatalf("exit %d\nout: %s\nerr: %s", a.code, a.out, a.err)
	}
	return a.out
}

func (e *evening) file(name, text string) string {
	e.t.Helper()
	if err := os.WriteFile(filepath.Join(e.dir, name), []byte(text), 0o600); err != nil {
		e.t.Fatal(err)
	}
	return name
}

const roll = `name,role,unit
Chair Chen,resident,1
Secretary Sun,secretary;resident,1
Anna,resident,2
Bo,resident,2
Cai,resident,3
Adviser Ai,adviser,office
`

// founded is a council with six people, three issues and a session in check-in.
func founded(t *testing.T) *evening {
	t.Helper()
	e := newEvening(t)
	e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge", "--units", "Camphor Court, Breeze Court"))
	e.must(e.machine("roll", "import", "xiqiao", e.file("roll.csv", roll)))
	e.must(e.machine("session", "add", "xiqiao", "2026-11", "--date", "2026-11-20 19:00", "--place", "Hall", "--chair", "1"))
	for _, title := range []string{"Lift stops", "Lamp is out", "Parking"} {
		e.must(e.as("3", "propose", title, "--category", "home"))
	}
	e.must(e.as("1", "advance"))
	for _, number := range []string{"1", "3", "4", "5"} {
		e.must(e.as(number, "checkin"))
	}
	return e
}

func TestEvening(t *testing.T) {
	e := founded(t)
	e.must(e.as("2", "checkin", "6"))
	e.must(e.as("1", "advance", "--to", "vote"))
	for number, marks := range map[string][]string{"3": {"A", "B", "C"}, "4": {"a", "-", "Ｃ"}, "5": {"B", "A"}} {
		e.must(e.as(number, append([]string{"vote"}, marks...)...))
	}
	var own struct {
		Receipt string
		Marks   map[string]string
	}
	if err := json.Unmarshal([]byte(e.must(e.as("4", "vote", "--json"))), &own); err != nil {
		t.Fatal(err)
	}
	if len(own.Receipt) != 6 || own.Marks["five"] != "A" || own.Marks["three"] != "" || own.Marks["one"] != "C" {
		t.Errorf("own ballot is %+v", own)
	}
	if out := e.must(e.machine("results", "--json")); strings.Contains(out, "ranking") || strings.Contains(out, "ballots") {
		t.Errorf("an open vote shows %s", out)
	}

	refused := e.as("1", "advance")
	if refused.code != command.Refused || !strings.Contains(refused.err, "--yes") {
		t.Errorf("closing without --yes: %+v", refused)
	}
	e.must(e.as("1", "advance", "--yes"))
	if a := e.as("1", "advance"); a.code != command.Refused || !strings.Contains(a.err, "publish") {
		t.Errorf("advance publishes: %+v", a)
	}
	e.must(e.as("1", "publish"))
	golden(t, "results.json", e.must(e.as("3", "results", "--json")))
	golden(t, "results.txt", e.must(e.as("3", "results")))
	if out := e.must(e.as("3", "receipts")); !strings.Contains(out, own.Receipt) {
		t.Errorf("receipt %s is not among %s", own.Receipt, out)
	}

	if a := e.as("1", "line", "x"); a.code != command.Misused || !strings.Contains(a.err, "is needed. See") {
		t.Errorf("a line after x: %+v", a)
	}
	e.must(e.as("1", "line", "1"))
	gbk := gb(t, `[{"what":"修灯"}]`)
	e.must(e.pipe("2", gbk, "resolve", "A", "--file", "-"))
	if out := e.must(e.as("3", "resolutions", "--json")); !strings.Contains(out, "修灯") {
		t.Errorf("clauses in GB18030 come out as %s", out)
	}
	if a := e.pipe("2", "["+strings.Repeat(`{"what":"x"},`, session.MostClauses)+`{"what":"x"}]`, "resolve", "A", "--file", "-"); a.code != command.Refused ||
		!strings.Contains(a.err, "50 at most") {
		t.Errorf("too many clauses: %+v", a)
	}
	for _, row := range []struct{ file, says string }{
		{"[]", "at least one clause"}, {`[{"lead":"Office"}]`, "at least one clause"},
		{`[{"what":"x","colour":"red"}]`, `There is no field "colour" here`}, {"[{\"what\":\"x\"},\n{\"what\":}]", "From line 2 on"}, {`{}`, "From line 1 on"},
	} {
		a := e.pipe("2", row.file, "resolve", "A", "--file", "-", "--propose")
		if a.code != command.Refused || !strings.Contains(a.err, row.says) || strings.Contains(a.err, "json") {
			t.Errorf("%s: %+v", row.file, a)
		}
		if out := e.must(e.as("3", "resolutions", "--json")); !strings.Contains(out, "修灯") {
			t.Errorf("%s has written over the draft: %s", row.file, out)
		}
	}
	clauses := `[{"what":"Call the firm","lead":"Office","by":"2026-12-01"}]`
	e.must(e.pipe("2", clauses, "resolve", "A", "--file", "-", "--propose"))
	if a := e.as("3", "consent", "2026-11-1", "object"); a.code != command.Refused {
		t.Errorf("an objection without reason: %+v", a)
	}
	e.must(e.as("3", "consent", "2026-11-1", "agree"))
	if a := e.as("3", "consent", "A", "agree", "--member", "4"); a.code != command.Refused || !strings.Contains(a.err, "secretary") {
		t.Errorf("a resident answers for a neighbour: %+v", a)
	}
	e.must(e.as("2", "consent", "A", "agree", "--member", "4"))
	e.must(e.as("1", "consent", "A", "agree"))
	e.must(e.as("1", "resolve", "A", "--settle"))
	golden(t, "resolutions.json", e.must(e.as("3", "resolutions", "--json")))
	if out := e.must(e.pipe("2", clauses, "amend", "2026-11-1", "--file", "-", "--reason", "none", "--decided", "nobody")); !strings.HasPrefix(out, "Nothing is changed") {
		t.Errorf("amended to what it says: %s", out)
	}
	e.must(e.as("1", "advance"))
	golden(t, "status.json", e.must(e.as("3", "status", "--json")))
}

func TestJSON(t *testing.T) {
	e := founded(t)
	for name, args := range map[string][]string{
		"whoami.json": {"whoami", "--json"}, "issues.json": {"issues", "--json"}, "agenda.json": {"agenda", "--json"},
		"rota.json": {"rota", "--json"},
	} {
		golden(t, name, e.must(e.as("2", args...)))
	}
	golden(t, "councils.json", e.must(e.machine("council", "list", "--json")))
	golden(t, "roll.json", e.must(e.machine("roll", "list", "--json")))
	ballots := e.file("ballots.csv", "five,three,one,count\nA,B,C,2\nB,A,,1\n,,,1\n")
	golden(t, "tally.json", e.must(e.machine("tally", ballots, "--json")))
}

// TestRefusals holds that whatever is refused gives one line and its exit code.
func TestRefusals(t *testing.T) {
	e := founded(t)
	for _, test := range []struct {
		name string
		give answer
		code int
		says string
	}{
		{"an unknown verb names one that is like it", e.as("3", "votes"), command.Misused, "Did you mean vote?"},
		{"an unknown option", e.as("3", "status", "--jsno"), command.Misused, "--jsno"},
		{"an option without its value", e.as("3", "propose", "x", "--detail"), command.Misused, "needs a value"},
		{"too much", e.as("3", "vote", "A", "B", "C", "D"), command.Misused, "one word too many"},
		{"too little", e.as("3", "merge", "A"), command.Misused, "missing"},
		{"a verb of the machine over SSH", e.as("3", "backup", "x"), command.Misused, "no verb"},
		{"a file of the server over SSH", e.as("2", "roll", "import", "/etc/passwd"), command.Refused, "standard input"},
		{"the roll for a resident", e.as("3", "roll", "list"), command.Refused, "secretary"},
		{"the vote before it opens", e.as("3", "vote", "A"), command.Refused, "not open"},
		{"results before a vote", e.as("3", "results"), command.Refused, "no vote"},
		{"the chair's step for a resident", e.as("3", "advance"), command.Refused, ""},
		{"an unknown council", e.machine("roll", "list", "nowhere"), command.Refused, "xiqiao"},
		{"an unknown setting", e.machine("council", "set", "xiqiao", "color=red"), command.Refused, ""},
		{"a setting that is no pair", e.machine("council", "set", "xiqiao", "ties"), command.Misused, "KEY=VALUE"},
		{"a council of that name again", e.machine("council", "add", "xiqiao", "--name", "x"), command.Refused, "already"},
		{"a slug that is none", e.machine("council", "add", "West Bridge", "--name", "x"), command.Refused, ""},
		{"a zone that is none", e.machine("council", "add", "other", "--name", "x", "--zone", "Mars"), command.Refused, "Mars"},
		{"a file that is not there", e.machine("tally", "none.csv"), command.Refused, "none.csv"},
		{"the operator's vote", e.machine("vote", "A"), command.Refused, ""},
		{"the operator's check-in", e.machine("checkin"), command.Misused, ""},
		{"erasing without --yes", e.machine("erase", "xiqiao", "3"), command.Refused, "--yes"},
		{"an escape sequence in a title", e.as("3", "propose", "a\x1b[2Jb"), command.Refused, ""},
		{"clauses that are none", e.pipe("2", "{", "resolve", "A", "--file", "-"), command.Refused, "what"},
		{"papers where none are written", e.as("3", "export", "2026-11", "minutes"), command.Refused, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.give.code != test.code || test.give.out != "" || !strings.Contains(test.give.err, test.says) ||
				strings.Count(test.give.err, "\n") != 1 || strings.ContainsAny(test.give.err, "\x1b") {
				t.Errorf("got %+v, want exit %d and one line with %q", test.give, test.code, test.says)
			}
		})
	}
}

func TestSettingsAndErasing(t *testing.T) {
	e := founded(t)
	if out := e.must(e.machine("council", "set", "xiqiao", "ties=breadth", "quorum=1/3")); out != "ties=breadth\nquorum=1/3\n" {
		t.Errorf("set says %q", out)
	}
	all := e.must(e.machine("council", "set"))
	for _, key := range session.SettingKeys() {
		if !strings.Contains(all, key+"=") {
			t.Errorf("%s is not among the settings", key)
		}
	}
	if out := e.must(e.machine("council", "set", "turn-seconds=90", "--json")); !strings.Contains(out,
		`{"key":"turn-seconds","value":"90","default":"120","known":["10 - 1800"],"from":"at-once","tonight":"",`) || strings.Contains(out, "ties") {
		t.Errorf("one setting changed, for programs: %s", out)
	}
	e.must(e.as("3", "propose", "Bo's fence"))
	out := e.must(e.machine("erase", "xiqiao", "Bo", "--yes"))
	if !strings.Contains(out, "backups") && !strings.Contains(out, "Backups") || !strings.Contains(out, "2026-11/4") {
		t.Errorf("erasing says %q", out)
	}
	if out := e.must(e.machine("roll", "list", "xiqiao")); strings.Contains(out, "Bo") {
		t.Errorf("the erased name stands in %s", out)
	}
}

func TestCards(t *testing.T) {
	e := founded(t)
	hall, err := e.house.Hall(context.Background(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e.must(e.machine("roll", "cards", "xiqiao", "--format", "csv", "-o", "cards.csv"))
	data, err := os.ReadFile(filepath.Join(e.dir, "cards.csv"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	if len(lines) != 7 {
		t.Fatalf("%d lines of cards", len(lines))
	}
	cells := strings.Split(lines[3], ",")
	if m, ok := hall.ByCode(cells[3]); !ok || m.Name != "Anna" {
		t.Errorf("join code %s opens for %+v", cells[3], m)
	}
	if m, ok := hall.ByCode(cells[0] + " " + cells[4]); !ok || m.Name != "Anna" {
		t.Errorf("evening code %s opens for %+v", cells[4], m)
	}
	if again := e.machine("roll", "cards", "xiqiao", "-o", "cards.csv"); again.code != command.Refused {
		t.Errorf("a file is written over: %+v", again)
	}
	if _, ok := hall.ByCode(cells[3]); !ok {
		t.Error("refused cards made the older codes useless")
	}
}
