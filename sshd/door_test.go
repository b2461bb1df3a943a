package sshd_test

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"go.uber.org/goleak"
	gossh "golang.org/x/crypto/ssh"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/sshd"
	"yuetan/store"
	"yuetan/store/keyring"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// patience is how long a test waits for what must come.
const patience = 20 * time.Second

// door is a server on the loopback with councils behind it.
type door struct {
	t      *testing.T
	house  *session.House
	server *sshd.Server
	addr   string
	rooms  *rooms
	served chan error
	once   sync.Once
}

func open(t *testing.T, verbs sshd.Verbs, o sshd.Options) *door {
	t.Helper()
	if verbs == nil {
		verbs = echo
	}
	if o.HostKey == "" {
		o.HostKey = filepath.Join(t.TempDir(), "secret", "host_ed25519")
	}
	d := &door{t: t, rooms: &rooms{left: make(chan string, 100)}, served: make(chan error, 1),
		house: session.NewHouse(store.Memory(), keyring.Memory(), session.Options{})}
	server, err := sshd.New(d.house, d.rooms, verbs, o)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	d.server, d.addr = server, l.Addr().String()
	go func() { d.served <- server.Serve(l) }()
	t.Cleanup(func() {
		d.close()
		if err := d.house.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

func (d *door) close() {
	d.once.Do(func() {
		if err := d.server.Shutdown(context.Background()); err != nil {
			d.t.Error(err)
		}
		if err := <-d.served; err != nil {
			d.t.Error(err)
		}
	})
}

// council founds a council with members of these names, one key each, who have
// join codes and evening codes.
func (d *door) council(slug string, names ...string) map[string]*person {
	d.t.Helper()
	hall, err := d.house.Found(d.t.Context(), session.Found{Slug: slug, Name: slug, Zone: "Asia/Shanghai", Language: "zh"})
	if err != nil {
		d.t.Fatal(err)
	}
	people := map[string]*person{}
	d.do(hall, session.Plan{Session: "2026-11"})
	for _, name := range names {
		p := &person{hall: hall, key: newKey(d.t)}
		d.do(hall, session.Enroll{Members: []session.NewMember{{Name: name, Roles: session.Resident, Key: authorized(p.key)}}})
		m, err := hall.Snapshot().FindMember(name)
		if err != nil {
			d.t.Fatal(err)
		}
		a := d.do(hall, session.IssueCodes{Members: []session.MemberID{m.ID}, Session: "2026-11"})
		p.id, p.number, p.code, p.evening = m.ID, m.Number, a.Codes[0].Code, a.Codes[0].Evening
		people[name] = p
	}
	return people
}

func (d *door) do(hall *session.Hall, c session.Command) session.Answer {
	d.t.Helper()
	a, err := hall.OperatorSeat().Do(d.t.Context(), c)
	if err != nil {
		d.t.Fatal(err)
	}
	return a
}

type person struct {
	hall    *session.Hall
	id      session.MemberID
	number  int
	key     gossh.Signer
	code    string
	evening string
}

func newKey(t *testing.T) gossh.Signer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

func authorized(key gossh.Signer) string { return string(gossh.MarshalAuthorizedKey(key.PublicKey())) }

// dial connects; the methods are tried in order.
func (d *door) dial(user string, methods ...gossh.AuthMethod) (*gossh.Client, error) {
	client, err := gossh.Dial("tcp", d.addr, &gossh.ClientConfig{User: user, Auth: methods, Timeout: patience,
		HostKeyCallback: func(_ string, _ net.Addr, key gossh.PublicKey) error {
			if got := gossh.FingerprintSHA256(key); got != d.server.Fingerprint() {
				return fmt.Errorf("host key %s, want %s", got, d.server.Fingerprint())
			}
			return nil
		}})
	if err == nil {
		d.t.Cleanup(func() { _ = client.Close() })
	}
	return client, err
}

func (d *door) mustDial(user string, methods ...gossh.AuthMethod) *gossh.Client {
	d.t.Helper()
	client, err := d.dial(user, methods...)
	if err != nil {
		d.t.Fatal(err)
	}
	return client
}

// codes answers the prompts one after the other and keeps what was asked.
func codes(asked *[]string, answers ...string) gossh.AuthMethod {
	return gossh.KeyboardInteractive(func(_, instruction string, questions []string, _ []bool) ([]string, error) {
		*asked = append(*asked, instruction)
		if len(questions) == 0 {
			return nil, nil
		}
		if len(answers) == 0 {
			return nil, io.ErrUnexpectedEOF
		}
		answer := answers[0]
		answers = answers[1:]
		return []string{answer}, nil
	})
}

// echo is a verb that says who asked and what.
func echo(_ context.Context, c sshd.Call, args []string) int {
	me, _ := c.Seat.Me()
	fmt.Fprintf(c.Out, "%s %s %q\n", me.Member.Name, c.Words.Tag, args)
	return len(args)
}

// whoami runs the echo verb on a connection.
func whoami(t *testing.T, client *gossh.Client) string {
	t.Helper()
	s, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	out, _ := s.Output("whoami") // exits 1: one word
	return strings.Fields(string(out) + " ?")[0]
}

// rooms makes screens that show their name and size and whatever key comes.
type rooms struct{ left chan string }

func (r *rooms) Enter(_ context.Context, _ *session.Hall, seat *session.Seat, w *lang.Words, name string) (tea.Model, func(), error) {
	if name == "kiosk" {
		return nil, nil, session.ErrNotAllowed
	}
	me, _ := seat.Me()
	return &room{title: fmt.Sprintf("<%s|%s|%s>", me.Member.Name, name, w.Tag)}, func() { r.left <- name }, nil
}

type room struct {
	title string
	size  tea.WindowSizeMsg
	key   string
}

func (*room) Init() tea.Cmd { return nil }

func (r *room) Update(m tea.Msg) (tea.Model, tea.Cmd) {
	switch m := m.(type) {
	case tea.WindowSizeMsg:
		r.size = m
	case tea.KeyPressMsg:
		switch r.key = m.String(); r.key {
		case "q":
			return r, tea.Quit
		case "x":
			panic("a screen with a fault")
		}
	}
	return r, nil
}

func (r *room) View() tea.View {
	return tea.NewView(fmt.Sprintf("%s %dx%d key=%s.", r.title, r.size.Width, r.size.Height, r.key))
}

// window is a terminal that a session runs in.
type window struct {
	t       *testing.T
	session *gossh.Session
	keys    io.WriteCloser

	mu    sync.Mutex
	text  strings.Builder
	news  chan struct{}
	ended bool
}

func (d *door) window(client *gossh.Client, line string, w, h int) *window {
	d.t.Helper()
	s, err := client.NewSession()
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = s.Close() })
	if err := s.RequestPty("xterm-256color", h, w, gossh.TerminalModes{}); err != nil {
		d.t.Fatal(err)
	}
	win := &window{t: d.t, session: s, news: make(chan struct{})}
	if win.keys, err = s.StdinPipe(); err != nil {
		d.t.Fatal(err)
	}
	s.Stdout = win
	if line == "" {
		err = s.Shell()
	} else {
		err = s.Start(line)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return win
}

func (w *window) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.text.Write(p)
	close(w.news)
	w.news = make(chan struct{})
	return len(p), nil
}

// expect waits until the window was sent the text.
func (w *window) expect(text string) {
	w.t.Helper()
	late := time.After(patience)
	for {
		w.mu.Lock()
		got, news := w.text.String(), w.news
		w.mu.Unlock()
		if strings.Contains(got, text) {
			return
		}
		select {
		case <-news:
		case <-late:
			w.t.Fatalf("%q did not come; there was %q", text, got)
		}
	}
}

func (w *window) all() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.String()
}

func (w *window) press(keys string) {
	w.t.Helper()
	if _, err := io.WriteString(w.keys, keys); err != nil {
		w.t.Fatal(err)
	}
}

// status waits for the end and gives the exit status.
func (w *window) status() int {
	w.t.Helper()
	return status(w.t, w.session.Wait())
}

func status(t *testing.T, err error) int {
	t.Helper()
	if err == nil {
		return 0
	}
	if exit, ok := err.(*gossh.ExitError); ok {
		return exit.ExitStatus()
	}
	t.Fatalf("no exit status: %v", err)
	return -1
}
