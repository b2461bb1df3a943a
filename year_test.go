package main

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"yuetan/command"
	"yuetan/crowd"
	"yuetan/lang"
	"yuetan/session"
	"yuetan/sshd"
	"yuetan/store/keyring"
	"yuetan/store/sqlite"
	"yuetan/tui"
)

// calendar is a clock that a test turns on; every look at it takes a moment.
type calendar struct {
	mu  sync.Mutex
	now time.Time
}

func (c *calendar) read() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(time.Second)
	return c.now
}

func (c *calendar) turn(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = to
}

// year is a council that meets for twelve months over real SSH, beside a notebook
// in which everything is reckoned by hand.
type year struct {
	*testing.T
	clock *calendar
	zone  *time.Location
	door  crowd.Door
	lines map[string]*crowd.Line
	book  *ledgerByHand

	chair   string            // of the month
	contact map[string]string // unit -> who chairs when it hosts
}

var voters = []string{"r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8"}

func newYear(t *testing.T) *year {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Shanghai")
	if err != nil {
		t.Fatal(err)
	}
	y := &year{T: t, clock: &calendar{now: time.Date(2026, 11, 1, 9, 0, 0, 0, zone)}, zone: zone, lines: map[string]*crowd.Line{}, contact: map[string]string{},
		book: &ledgerByHand{skips: map[string]bool{}, lent: map[string]string{}, hosted: map[string][]string{}, reviews: 4}}
	dir := t.TempDir()
	councils, err := sqlite.Open(t.Context(), filepath.Join(dir, "data"))
	y.must(err)
	keys, err := keyring.Open(filepath.Join(dir, "keys"))
	y.must(err)
	house := session.NewHouse(councils, keys, session.Options{Now: y.clock.read, CodeKey: []byte("a key of the test")})
	t.Cleanup(func() { y.must(house.Close()) })
	hall, err := house.Found(t.Context(), session.Found{Slug: "xiqiao", Name: "Xiqiao council", Zone: "Asia/Shanghai", Language: "en"})
	y.must(err)
	passes := y.enroll(hall)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	y.must(err)
	env := command.Env{House: house, Words: lang.English(), Papers: command.NewPrintroom(false), Now: y.clock.read}
	server, err := sshd.New(house, screens{rooms: tui.NewRooms(y.clock.read)}, remoteVerbs(env), sshd.Options{HostKey: filepath.Join(dir, "host")})
	y.must(err)
	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()
	t.Cleanup(func() {
		for _, line := range y.lines {
			_ = line.Close()
		}
		y.must(errors.Join(server.Shutdown(context.Background()), <-served))
	})
	y.door = crowd.Door{Address: l.Addr().String(), User: "xiqiao"}
	for name, pass := range passes {
		line, err := crowd.Dial(t.Context(), y.door, pass, "en")
		y.must(err)
		y.lines[name] = line
	}
	return y
}

func (y *year) must(err error) {
	y.Helper()
	if err != nil {
		y.Fatal(err)
	}
}

// enroll puts eight residents, an adviser and the secretary on the roll, each with a key.
func (y *year) enroll(hall *session.Hall) map[string]crowd.Pass {
	y.Helper()
	passes := map[string]crowd.Pass{}
	var roll session.Enroll
	for _, name := range append(slices.Clone(voters), "secretary") {
		_, private, err := ed25519.GenerateKey(rand.Reader)
		y.must(err)
		key, err := ssh.NewSignerFromKey(private)
		y.must(err)
		passes[name] = crowd.Pass{Key: key}
		m := session.NewMember{Name: "Neighbour " + name, Key: string(ssh.MarshalAuthorizedKey(key.PublicKey())), Language: "en"}
		if name == "secretary" {
			m.Roles = session.Secretary
		}
		roll.Members = append(roll.Members, m)
	}
	_, err := hall.OperatorSeat().Do(y.Context(), roll)
	y.must(err)
	return passes
}

// say gives a verb in somebody's name and returns what it printed.
func (y *year) say(who string, verb ...string) string {
	y.Helper()
	out, err := y.lines[who].Run(y.Context(), verb...)
	if err != nil {
		y.Fatalf("%s: %v", who, err)
	}
	return out
}

func (y *year) refused(who string, says string, verb ...string) {
	y.Helper()
	_, err := y.lines[who].Run(y.Context(), verb...)
	var refusal *crowd.Refusal
	if !errors.As(err, &refusal) || !strings.Contains(refusal.Why, says) {
		y.Fatalf("%s %v: got %v, want a refusal with %q", who, verb, err, says)
	}
}

// read gives a verb with --json and reads its answer.
func (y *year) read(into any, verb ...string) {
	y.Helper()
	y.must(json.Unmarshal([]byte(y.say("secretary", append(verb, "--json")...)), into))
}

// advance takes the chair's next step until the phase is reached.
func (y *year) advance(phase string) {
	y.Helper()
	for range 30 {
		var now struct{ Phase string }
		y.read(&now, "status")
		if now.Phase == phase {
			return
		}
		y.say(y.chair, "advance", "--yes")
	}
	y.Fatalf("%s was not reached", phase)
}

// day is a day of the calendar, in the council's zone.
func (y *year) day(t time.Time) string { return t.In(y.zone).Format(time.DateOnly) }

// codes reads the agenda: title to letter.
func (y *year) codes() map[string]string {
	y.Helper()
	var list struct {
		Issues []struct{ Code, Title, Status string }
	}
	y.read(&list, "issues")
	codes := map[string]string{}
	for _, i := range list.Issues {
		if i.Status == "open" {
			codes[i.Title] = i.Code
		}
	}
	return codes
}

func titles(issues []*noted) (all []string) {
	for _, i := range issues {
		all = append(all, i.title)
	}
	return all
}

func clauses(first, second time.Time) string {
	return fmt.Sprintf(`[{"what":"Mend it","lead":"Property company","by":%q,"funds":"common fund"},{"what":"Look after it","lead":"Neighbour r1","by":%q}]`,
		first.Format(time.DateOnly), second.Format(time.DateOnly))
}
