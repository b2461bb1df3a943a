package command_test

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yuetan/command"
)

// counted is an evening whose vote, with that secrecy, is published: three on
// screens, two on paper of whom one slip never came back.
func counted(t *testing.T, secrecy string) *evening {
	t.Helper()
	e := newEvening(t)
	e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
	e.must(e.machine("roll", "import", "xiqiao", e.file("roll.csv", roll)))
	e.must(e.machine("session", "add", "xiqiao", "2026-11", "--chair", "1"))
	e.must(e.machine("council", "set", "xiqiao", "secrecy="+secrecy))
	for _, title := range []string{"Lift stops", "Lamp is out", "Parking"} {
		e.must(e.as("3", "propose", title))
	}
	e.must(e.as("1", "advance"))
	for _, number := range []string{"1", "2", "3", "4", "5"} {
		e.must(e.as("2", "checkin", number))
	}
	e.must(e.as("1", "advance", "--to", "vote"))
	e.must(e.as("3", "vote", "A", "B", "C"))
	e.must(e.as("1", "vote", "B", "A", "C"))
	e.must(e.as("2", "slip", "4"))
	e.must(e.as("2", "slip", "5"))
	if a := e.as("4", "vote", "A"); a.code != command.Refused {
		t.Errorf("whoever holds a slip votes on a screen: %+v", a)
	}
	return e
}

// enterPaper closes the vote, enters one slip with a mistyped second entry, and
// publishes.
func (e *evening) enterPaper() {
	e.t.Helper()
	if a := e.as("1", "advance"); a.code != command.Refused || !strings.Contains(a.err, "2 paper slips are out") {
		e.t.Errorf("closing with slips out: %+v", a)
	}
	if out := e.must(e.as("1", "advance", "--yes")); !strings.Contains(out, "not counted") {
		e.t.Errorf("closing says %q", out)
	}
	if a := e.as("1", "publish"); a.code != command.Refused {
		e.t.Errorf("published with slips out: %+v", a)
	}
	if a := e.pipe("2", "a c\nA Z\n", "paper", "enter", "--pass", "1", "--file", "-"); a.code != command.Refused || !strings.Contains(a.err, "Line 2") {
		e.t.Errorf("a mistyped code: %+v", a)
	}
	e.must(e.pipe("2", "a c *\n", "paper", "enter", "--pass", "1", "--file", "-"))
	if a := e.pipe("2", "A C *\n", "paper", "enter", "--pass", "2", "--file", "-"); a.code != command.Refused {
		e.t.Errorf("both entries by one hand: %+v", a)
	}
	if out := e.must(e.pipe("1", "C A *\n", "paper", "enter", "--pass", "2", "--file", "-")); !strings.Contains(out, "differs") {
		e.t.Errorf("the second entry says %q", out)
	}
	if a := e.as("2", "paper", "done", "--out", "5"); a.code != command.Refused {
		e.t.Errorf("done with a differing slip: %+v", a)
	}
	var state struct {
		Differ  []struct{ First, Second []string }
		Holders []string
	}
	if err := json.Unmarshal([]byte(e.must(e.as("2", "paper", "--json"))), &state); err != nil ||
		len(state.Differ) != 1 || strings.Join(state.Differ[0].First, "") != "AC*" || len(state.Holders) != 2 {
		e.t.Errorf("the paper stands at %+v, %v", state, err)
	}
	if a := e.as("3", "paper"); a.code != command.Refused {
		e.t.Errorf("a resident sees the slips: %+v", a)
	}
	e.must(e.as("2", "paper", "settle", "1", "--keep", "1", "--reason", "read again"))
	e.must(e.as("2", "paper", "done", "--out", "5"))
	if out := e.must(e.as("1", "advance")); strings.Contains(out, "Lift") || !strings.Contains(out, "slips out 1") {
		e.t.Errorf("counting shows %q", out)
	}
	e.must(e.as("1", "publish"))
}

func TestPaperAndReceipts(t *testing.T) {
	e := counted(t, "secret")
	if out := e.must(e.as("3", "results", "--json")); strings.Contains(out, "channels") {
		t.Errorf("an open vote tells mouths: %s", out)
	}
	if out := e.must(e.as("3", "receipt", "K7P4TX")); !strings.Contains(out, "not published yet") {
		t.Errorf("an open vote tells receipts: %s", out)
	}
	e.enterPaper()
	out := e.must(e.as("3", "results", "--json"))
	for _, want := range []string{`"channels":{"ssh":2,"kiosk":0,"assisted":0,"paper":1,"slips_out":1,"not_voted":1}`, `"balanced":true`, `"void_marks":{"two-on-one-mark":1}`} {
		if !strings.Contains(out, want) {
			t.Errorf("results say %s, not %s", out, want)
		}
	}
	if out := e.must(e.as("3", "results")); !strings.Contains(out, "present 5 = phone 2 + paper 1 + slips out 1 + not voted 1") ||
		!strings.Contains(out, "two issues on one mark") {
		t.Errorf("results say %s", out)
	}
	first := strings.Fields(e.must(e.as("3", "receipts")))[0]
	if out := e.must(e.as("3", "receipt", strings.ToLower(first[:3]), first[3:])); !strings.HasPrefix(out, "Yes") {
		t.Errorf("receipt %s: %s", first, out)
	}
	if out := e.must(e.as("3", "receipt", "222222", "--json")); !strings.Contains(out, `"published":true,"counted":false`) {
		t.Errorf("a receipt of nobody: %s", out)
	}
	if a := e.as("3", "receipt", "O0"); a.code != command.Refused {
		t.Errorf("no receipt at all: %+v", a)
	}
}

func TestSecrecyWarns(t *testing.T) {
	e := counted(t, "secret")
	if out := e.must(e.machine("council", "set", "xiqiao", "secrecy=checkable")); !strings.Contains(out, "sold") {
		t.Errorf("checkable says %q", out)
	}
}

// saved puts the log of an evening beside the other files.
func (e *evening) saved(name string, args ...string) string {
	e.t.Helper()
	return e.file(name, e.must(e.machine(append([]string{"export", "xiqiao", "log"}, args...)...)))
}

// alone verifies where there is no council, no data folder and no server.
func (e *evening) alone(args ...string) answer {
	var out, complaint bytes.Buffer
	code := command.Local(e.t.Context(), command.Machine{Args: append([]string{"verify"}, args...), In: strings.NewReader(""),
		Out: &out, Err: &complaint, Environ: []string{"LANG=en_GB.UTF-8"}, Dir: e.dir})
	return answer{code, out.String(), complaint.String()}
}

func TestVerify(t *testing.T) {
	for _, secrecy := range []string{"secret", "named", "checkable"} {
		e := counted(t, secrecy)
		e.enterPaper()
		for _, args := range [][]string{nil, {"--public"}} {
			file := e.saved(secrecy+strings.Join(args, "")+".jsonl", args...)
			out := e.must(e.alone(file))
			if !strings.Contains(out, "+ ok") || strings.Contains(out, "! wrong") || !strings.Contains(out, "cannot be seen") || strings.Contains(out, "\x1b") {
				t.Errorf("%s: %s", file, out)
			}
			if recounted := strings.Contains(out, "counted again"); recounted != (secrecy != "secret") {
				t.Errorf("%s: %s", file, out)
			}
			text, err := os.ReadFile(filepath.Join(e.dir, file))
			if err != nil {
				t.Fatal(err)
			}
			bad := e.file("bad-"+file, strings.Replace(string(text), `\"points\":`, `\"points\":1`, 1))
			if a := e.alone(bad); a.code != command.Refused || !strings.Contains(a.out, "! wrong") || a.err != "" {
				t.Errorf("%s: %+v", bad, a)
			}
		}
	}
}

func TestVerifyTheHead(t *testing.T) {
	e := counted(t, "secret")
	e.enterPaper()
	file := e.saved("log.jsonl")
	var said struct {
		OK   bool
		Head struct {
			Seq  int
			Hash string
		}
	}
	live := e.must(e.machine("verify", "xiqiao", "--json"))
	if err := json.Unmarshal([]byte(live), &said); err != nil || !said.OK {
		t.Fatalf("%v: %s", err, live)
	}
	full := strings.Split(strings.SplitN(e.must(e.alone(file)), "\n", 2)[0], "  ")[1]
	short := full[:strings.Index(full, ":")+5] + " " + full[strings.Index(full, ":")+5:strings.Index(full, ":")+9]
	for _, test := range []struct {
		name, head string
		code       int
		says       string
	}{
		{"the head on paper", full, command.Done, "is the one on paper"},
		{"its short form", short, command.Done, "first 8 digits"},
		{"a head the log has not reached", "9999:" + said.Head.Hash, command.Refused, "cut off"},
		{"another head", full[:strings.Index(full, ":")+1] + strings.Repeat("0", 64), command.Refused, "written anew"},
		{"no head", "today", command.Misused, ""},
	} {
		if a := e.alone(file, "--head", test.head); a.code != test.code || !strings.Contains(a.out, test.says) {
			t.Errorf("%s: %+v", test.name, a)
		}
	}
	if a := e.alone("nothing.jsonl"); a.code != command.Refused || !strings.Contains(a.err, "nothing.jsonl") {
		t.Errorf("a file that is not there: %+v", a)
	}
	if a := e.as("3", "export", "log"); a.code != command.Refused || a.out != "" {
		t.Errorf("a resident gets the whole log: %+v", a.code)
	}
	if out := e.must(e.as("3", "export", "log", "--public")); strings.Contains(out, "Anna") || !strings.Contains(out, `"public":true`) {
		t.Error("a resident's log is not the public one")
	}
}

// TestVerifyShowsNothingHostile holds that a file cannot write to the terminal of
// whoever verifies it.
func TestVerifyShowsNothingHostile(t *testing.T) {
	e := counted(t, "secret")
	log := e.must(e.machine("export", "xiqiao", "log"))
	for _, from := range []string{`2026-11/p1\"`, `\"slug\":\"xiqiao`} {
		if !strings.Contains(log, from) {
			t.Fatalf("the log does not say %s", from)
		}
		file := e.file("hostile.jsonl", strings.ReplaceAll(log, from, strings.TrimSuffix(from, `\"`)+`\\u001b[2J`+from[len(strings.TrimSuffix(from, `\"`)):]))
		if a := e.alone(file); strings.ContainsAny(a.out+a.err, "\x1b") {
			t.Errorf("%q", a.out)
		}
		if err := os.Remove(filepath.Join(e.dir, file)); err != nil {
			t.Fatal(err)
		}
	}
}

// TestVerifyOfADamagedFolder holds that a council which cannot be opened any more
// can still be looked into.
func TestVerifyOfADamagedFolder(t *testing.T) {
	d := newDesk(t)
	d.must(d.run("council", "add", "xiqiao", "--name", "West Bridge"))
	d.must(d.say(roll, false, "roll", "import", "-"))
	if out := d.must(d.run("verify", "xiqiao")); !strings.Contains(out, "+ ok") {
		t.Errorf("a sound folder: %s", out)
	}
	db, err := sql.Open("sqlite3", filepath.Join(d.data, "councils", "xiqiao.db"))
	if err == nil {
		_, err = db.Exec(`UPDATE record SET body = CAST(replace(CAST(body AS TEXT), 'Anna', 'Anne') AS BLOB)`)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	if a := d.run("roll", "list"); a.code != command.Refused {
		t.Errorf("a damaged folder opens: %+v", a)
	}
	if a := d.run("verify", "xiqiao"); a.code != command.Refused || !strings.Contains(a.out, "has been altered") {
		t.Errorf("a damaged folder: %+v", a)
	}
}

// level is an evening with a shared second place whose result is shown.
func (e *evening) level() {
	e.t.Helper()
	e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
	e.must(e.machine("roll", "import", "xiqiao", e.file("roll.csv", roll)))
	e.must(e.machine("session", "add", "xiqiao", "2026-11", "--chair", "1"))
	for _, title := range []string{"Lift stops", "Lamp is out", "Parking"} {
		e.must(e.as("3", "propose", title))
	}
	e.must(e.as("1", "advance"))
	e.must(e.as("2", "checkin", "1"))
	e.must(e.as("2", "checkin", "3"))
	e.must(e.as("1", "advance", "--to", "vote"))
	e.must(e.as("3", "vote", "A", "B", "C"))
	e.must(e.as("1", "vote", "A", "C", "B"))
	e.must(e.as("1", "advance", "--yes"))
}

// A neighbour draws the lots again with nothing but what is printed.
func TestLotsAreDrawnInTheOpenAndAgain(t *testing.T) {
	e := newEvening(t)
	e.level()
	if a := e.as("1", "lots", "--seed", "416253"); a.code != command.Refused {
		t.Errorf("lots before the result is shown: %+v", a)
	}
	e.must(e.as("1", "publish"))
	if a := e.as("1", "line", "2"); a.code != command.Refused || !strings.Contains(a.err, "lots") {
		t.Errorf("a line through a shared place: %+v", a)
	}
	if a := e.as("3", "lots", "--seed", "416253"); a.code != command.Refused {
		t.Errorf("a resident draws: %+v", a)
	}
	out := e.must(e.as("1", "lots", "--seed", "4 1 6 2 5 3"))
	receipts := e.must(e.as("3", "receipts"))
	hash := sha256.Sum256([]byte(receipts))
	numbers := map[string]string{}
	for _, code := range []string{"B", "C"} {
		ticket := fmt.Sprintf("2026-11/p1 %x 416253 %s", hash, code)
		number := fmt.Sprintf("%x", sha256.Sum256([]byte(ticket)))
		numbers[code] = number
		if !strings.Contains(out, "printf %s '"+ticket+"' | sha256sum") || !strings.Contains(out, number) {
			t.Errorf("%s is not in\n%s", ticket, out)
		}
	}
	first, second := "B", "C"
	if numbers["C"] < numbers["B"] {
		first, second = "C", "B"
	}
	if want := "first " + first + ", then " + second; !strings.Contains(out, want) || !strings.Contains(e.must(e.as("3", "results")), want) {
		t.Errorf("drawn: %s, want %s", out, want)
	}
	if out := e.must(e.as("3", "results", "--json")); !strings.Contains(out, `"lots":[{"place":2,"seed":"416253"`) || !strings.Contains(out, `"order":["`+first+`","`+second+`"]`) {
		t.Errorf("results say %s", out)
	}
	e.must(e.as("1", "line", "2"))
	log := e.saved("log.jsonl")
	if out := e.must(e.machine("verify", log)); !strings.Contains(out, "place 2: the seed and the receipts give the order drawn") {
		t.Errorf("verify says %s", out)
	}
}
