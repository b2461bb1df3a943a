package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"log/slog"
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
	"yuetan/session/burglar"
	"yuetan/sshd"
	"yuetan/tui"
)

// journal keeps what is logged, by whatever logs.
type journal struct {
	mu    sync.Mutex
	lines bytes.Buffer
}

func (j *journal) Write(b []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.lines.Write(b)
}

func (j *journal) all() []byte {
	j.mu.Lock()
	defer j.mu.Unlock()
	return bytes.Clone(j.lines.Bytes())
}

// attacked is an evening over real SSH whose folders and logs are stolen.
type attacked struct {
	t          *testing.T
	ctx        context.Context
	dir        string
	data, keys string
	hall       *session.Hall
	address    string
	logs       *journal
	passes     map[string]crowd.Pass // by number
	ids        map[string]session.MemberID
	evenings   map[string]string
	truth      map[session.MemberID][][3]uint32
	receipts   map[session.MemberID]string
	close      func()
}

// theirs are the voters' numbers; 11 chairs, 12 is the secretary, 13 is the kiosk.
var theirs = []string{"21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34"}

func newAttacked(t *testing.T) *attacked {
	t.Helper()
	dir := t.TempDir()
	ctx, cancel := context.WithTimeout(t.Context(), 6*time.Minute)
	t.Cleanup(cancel)
	a := &attacked{t: t, ctx: ctx, dir: dir, data: filepath.Join(dir, "data"), keys: filepath.Join(dir, "keys"), logs: &journal{},
		passes: map[string]crowd.Pass{}, ids: map[string]session.MemberID{}, evenings: map[string]string{},
		truth: map[session.MemberID][][3]uint32{}, receipts: map[session.MemberID]string{}}
	// Whoever logs, logs here, each word of it: ours, and the libraries' by the default.
	logger := slog.New(slog.NewJSONHandler(a.logs, &slog.HandlerOptions{Level: slog.LevelDebug, AddSource: true}))
	before := slog.Default()
	slog.SetDefault(logger)
	t.Cleanup(func() { slog.SetDefault(before) })

	house, closer, err := command.OpenHouse(ctx, a.data, a.keys)
	a.check(err)
	a.hall, err = house.Found(ctx, session.Found{Slug: "xiqiao", Name: "Xiqiao council", Language: "en"})
	a.check(err)
	a.enroll()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	a.check(err)
	a.address = l.Addr().String()
	env := command.Env{House: house, Words: lang.English(), Papers: command.NewPrintroom(false), Data: a.data, Keys: a.keys, Now: time.Now,
		Fault: func(err error) { logger.Error("a verb went wrong", "error", err) }}
	server, err := sshd.New(house, screens{rooms: tui.NewRooms(time.Now), rehearsals: &rehearsals{}}, remoteVerbs(env),
		sshd.Options{HostKey: command.SecretFile(a.data, "host_ed25519"), Logger: logger, Now: time.Now})
	a.check(err)
	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()
	a.close = sync.OnceFunc(func() {
		if err := server.Shutdown(context.Background()); err != nil {
			t.Error(err)
		}
		if err := <-served; err != nil {
			t.Error(err)
		}
		if err := closer.Close(); err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(a.close)
	return a
}

func (a *attacked) check(err error) {
	a.t.Helper()
	if err != nil {
		a.t.Fatal(err)
	}
}

// enroll fills the roll: everybody has a key and a card.
func (a *attacked) enroll() {
	a.t.Helper()
	var roll session.Enroll
	roles := map[string]session.Roles{"12": session.Secretary, "13": session.Kiosk}
	for _, number := range append([]string{"11", "12", "13"}, theirs...) {
		_, private, err := ed25519.GenerateKey(rand.Reader)
		a.check(err)
		key, err := ssh.NewSignerFromKey(private)
		a.check(err)
		a.passes[number] = crowd.Pass{Key: key}
		var n int
		if _, err := fmt.Sscan(number, &n); err != nil {
			a.t.Fatal(err)
		}
		roll.Members = append(roll.Members, session.NewMember{Name: "Member " + number, Number: n, Roles: roles[number],
			Key: strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key.PublicKey())))})
	}
	operator := a.hall.OperatorSeat()
	do := func(c session.Command) session.Answer {
		answer, err := operator.Do(a.ctx, c)
		a.check(err)
		return answer
	}
	do(roll)
	var all []session.MemberID
	for _, m := range a.hall.Snapshot().Roll() {
		a.ids[fmt.Sprint(m.Number)] = m.ID
		all = append(all, m.ID)
	}
	do(session.Plan{Session: "2026-11", Chair: a.ids["11"]})
	p := session.Propose{Session: "2026-11", Import: true}
	for _, title := range []string{"Lamps", "Bins", "Parking", "Lift", "Noise", "Trees"} {
		p.Issues = append(p.Issues, session.NewIssue{Title: title})
	}
	do(p)
	for _, code := range do(session.IssueCodes{Members: all, Session: "2026-11"}).Codes {
		m, _ := a.hall.Snapshot().Member(code.Member)
		a.evenings[fmt.Sprint(m.Number)] = code.Evening
	}
}

// gives types a verb over SSH, on a line of its own.
func (a *attacked) gives(number string, verb ...string) string {
	a.t.Helper()
	out, err := a.tries(number, "", verb...)
	if err != nil {
		a.t.Fatalf("%s: %v", number, err)
	}
	return out
}

func (a *attacked) tries(number, input string, verb ...string) (string, error) {
	a.t.Helper()
	line, err := crowd.Dial(a.ctx, crowd.Door{Address: a.address, User: "xiqiao"}, a.passes[number], "en")
	if err != nil {
		return "", err
	}
	out, err := line.Feed(a.ctx, input, verb...)
	if e := line.Close(); err == nil {
		err = e
	}
	return out, err
}

// gave notes what somebody has on their ballot now.
func (a *attacked) gave(number, receipt string, codes ...string) {
	var marks [3]uint32
	for i, c := range codes {
		if c != "-" {
			marks[i] = uint32(c[0]-'A') + 1
		}
	}
	id := a.ids[number]
	a.truth[id] = append(a.truth[id], marks)
	a.receipts[id] = strings.ReplaceAll(receipt, " ", "")
}

func (a *attacked) votes(number string, codes ...string) {
	a.t.Helper()
	out := a.gives(number, append([]string{"vote"}, codes...)...)
	m := saidReceipt.FindStringSubmatch(out)
	if m == nil {
		a.t.Fatalf("there is no receipt in %q", out)
	}
	a.gave(number, m[1], codes...)
}

// sits votes at somebody else's screen, with the code on a card.
func (a *attacked) sits(keeper, name, number string, ballot func(context.Context, *crowd.Screen, deed, string) (string, error), codes ...string) {
	a.t.Helper()
	line, err := crowd.Dial(a.ctx, crowd.Door{Address: a.address, User: "xiqiao"}, a.passes[keeper], "en")
	a.check(err)
	screen, err := line.Open(name, 120, 36)
	a.check(err)
	receipt, err := ballot(a.ctx, screen, deed{number, name, append([]string{"vote"}, codes...)}, a.evenings[number])
	a.check(err)
	a.check(screen.Close())
	a.check(line.Close())
	a.gave(number, receipt, codes...)
}

// refused wants a verb to be refused: what goes wrong is what programs like to log.
func (a *attacked) refused(number string, verb ...string) {
	a.t.Helper()
	if out, err := a.tries(number, "", verb...); err == nil {
		a.t.Errorf("%s: %v was not refused: %s", number, verb, out)
	}
}

// vote fills the box by all four mouths; between the two copies exactly one votes
// for the first time, and others change their ballots.
func (a *attacked) vote() (first, second, saved string) {
	a.t.Helper()
	a.gives("11", "advance", "--to", "checkin")
	for _, number := range theirs {
		a.gives("12", "checkin", number)
	}
	a.gives("11", "advance", "--to", "vote")
	for i, codes := range []string{"A B C", "B A D", "C - -", "D E F", "E F A", "- - B", "F A B"} {
		a.votes(theirs[i], strings.Fields(codes)...)
	}
	a.sits("13", "kiosk", "28", atKiosk, "E", "A", "D")
	a.sits("12", "desk", "29", assisted, "F", "-", "-")
	a.gives("12", "slip", "33")
	a.gives("12", "slip", "34")
	a.refused("33", "vote", "A", "B", "C")
	a.refused("21", "vote", "A", "A")
	a.refused("21", "vote", "Q")
	if _, err := crowd.Dial(a.ctx, crowd.Door{Address: a.address, User: "xiqiao"}, crowd.Pass{Code: "222 222222"}, "en"); err == nil {
		a.t.Error("a stranger came in")
	}
	first = burglar.Copy(a.t, a.data, filepath.Join(a.dir, "copy-1"))
	a.votes("30", "B", "C", "D")
	a.votes("21", "F", "E", "D")
	a.sits("13", "kiosk", "22", atKiosk, "A", "F", "C")
	second = burglar.Copy(a.t, a.data, filepath.Join(a.dir, "copy-2"))
	a.votes("31", "D", "B", "A")
	saved = burglar.Copy(a.t, a.keys, filepath.Join(a.dir, "saved-keys"))
	return first, second, saved
}

func (a *attacked) publish() {
	a.t.Helper()
	a.gives("11", "advance", "--yes")
	for pass, number := range []string{"12", "11"} {
		if _, err := a.tries(number, "A C E\n* B -\n", "paper", "enter", "--pass", fmt.Sprint(pass+1), "--file", "-"); err != nil {
			a.t.Fatal(err)
		}
	}
	a.gives("12", "paper", "done")
	a.gives("11", "advance")
	a.gives("11", "publish")
	a.gives("11", "line")
	a.gives("21", "receipt", a.receipts[a.ids["21"]])
	a.gives("12", "export", "2026-11", "count", "--format", "md")
}

func TestNothingThatAnEveningOverSSHLeavesSaysWhoGaveWhat(t *testing.T) {
	a := newAttacked(t)
	first, second, saved := a.vote()
	a.publish()
	a.close()
	slog.Debug("the evening is over")
	logs := a.logs.all()
	if !bytes.Contains(logs, []byte("the evening is over")) {
		t.Fatal("nothing is logged at all: the test proves nothing")
	}
	stolen := burglar.Loot{Now: a.data, Older: []string{first, second}, Keys: []string{a.keys}, Poll: "2026-11/p1", Logs: logs, Own: []string{a.address}}
	for _, m := range a.hall.Snapshot().Roll() {
		stolen.Names = append(stolen.Names, string(m.ID), m.Name, m.Label(), ssh.FingerprintSHA256(a.passes[fmt.Sprint(m.Number)].Key.PublicKey()))
	}
	for _, receipt := range a.receipts {
		stolen.Names = append(stolen.Names, receipt)
	}
	if found := stolen.Attack(t); !found.Nothing() {
		t.Errorf("the burglar found %+v", found)
	}

	// What the test would notice: lines that name somebody, or tell where they were;
	// and, with the key saved before publishing, every ballot on a screen that a copy
	// holds.
	for _, line := range []string{
		`{"time":"2026-11-20T19:12:03Z","level":"DEBUG","msg":"cast","member":"` + string(a.ids["21"]) + `"}`,
		`{"time":"2026-11-20T19:12:03Z","level":"DEBUG","msg":"exec","verb":"vote","remote":"127.0.0.1:50122"}`,
		`{"time":"2026-11-20T19:12:03Z","level":"DEBUG","msg":"answered","receipt":"` + a.receipts[a.ids["21"]] + `"}`,
	} {
		careless := stolen
		careless.Logs = append(bytes.Clone(logs), line...)
		if found := careless.Logged(); len(found) != 1 {
			t.Errorf("the burglar passes over %s", line)
		}
	}
	stolen.Keys = append(stolen.Keys, saved)
	found := stolen.Attack(t)
	for id, versions := range a.truth {
		last := versions[len(versions)-1]
		named := slices.Contains(found.Ballots[id], last) && slices.Contains(found.Receipts[id], a.receipts[id])
		switch {
		case id == a.ids["31"]:
			if named { // cast after the last copy, and scrubbed since
				t.Errorf("a ballot that is in no copy is named: %v", found.Ballots[id])
			}
		case !named:
			t.Errorf("with the key in hand, %s's ballot %v is not named: %v, %v", id, last, found.Ballots[id], found.Receipts[id])
		}
	}
}
