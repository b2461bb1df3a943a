package sshd_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"yuetan/session"
	"yuetan/sshd"
)

func TestWhoComesIn(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	here := d.council("xiqiao", "王小明", "李梅", "赵强", "陈静")
	d.do(here["赵强"].hall, session.RevokeCode{Member: here["赵强"].id})
	shared := newKey(t)
	for _, name := range []string{"李梅", "陈静"} {
		d.do(here[name].hall, session.AddKey{Member: here[name].id, Key: authorized(shared)})
	}
	var strangers []gossh.Signer
	for range 60 {
		strangers = append(strangers, newKey(t))
	}
	wang, li, zhao := here["王小明"], here["李梅"], here["赵强"]
	evening := func(p *person, number int) string { return fmt.Sprintf("%03d %s", number, p.evening) }
	var asked []string
	for _, row := range []struct {
		name    string
		user    string
		methods []gossh.AuthMethod
		want    string // nobody: not let in
	}{
		{"a key on the roll", "xiqiao", []gossh.AuthMethod{gossh.PublicKeys(wang.key)}, "王小明"},
		{"with one council any name will do", "root", []gossh.AuthMethod{gossh.PublicKeys(li.key)}, "李梅"},
		{"an unknown key alone", "xiqiao", []gossh.AuthMethod{gossh.PublicKeys(strangers[0])}, "nobody"},
		{"an unknown key and then the code", "xiqiao", []gossh.AuthMethod{gossh.PublicKeys(strangers[0]), codes(&asked, wang.code)}, "王小明"},
		{"sixty foreign keys and then the code", "xiqiao", []gossh.AuthMethod{gossh.PublicKeys(strangers...), codes(&asked, li.code)}, "李梅"},
		{"a code in small letters with a space", "xiqiao", []gossh.AuthMethod{codes(&asked, strings.ToLower(strings.Replace(li.code, "-", " ", 1)))}, "李梅"},
		{"number and evening code", "xiqiao", []gossh.AuthMethod{codes(&asked, evening(wang, wang.number))}, "王小明"},
		{"number and evening code in full width", "xiqiao", []gossh.AuthMethod{codes(&asked, wide(evening(wang, wang.number)))}, "王小明"},
		{"an evening code with another's number", "xiqiao", []gossh.AuthMethod{codes(&asked, evening(wang, li.number))}, "nobody"},
		{"a wrong code and then the right one", "xiqiao", []gossh.AuthMethod{codes(&asked, "AAAA-2222", wang.code)}, "王小明"},
		{"a revoked code", "xiqiao", []gossh.AuthMethod{codes(&asked, zhao.code)}, "nobody"},
		{"a revoked evening code", "xiqiao", []gossh.AuthMethod{codes(&asked, evening(zhao, zhao.number))}, "nobody"},
		{"a code as a password", "xiqiao", []gossh.AuthMethod{gossh.Password(wang.code)}, "王小明"},
		{"a wrong password", "xiqiao", []gossh.AuthMethod{gossh.Password("123456")}, "nobody"},
		{"nothing at all", "xiqiao", nil, "nobody"},
		{"a key that two members have", "xiqiao", []gossh.AuthMethod{gossh.PublicKeys(shared)}, "nobody"},
		{"a key that two members have, and a code", "xiqiao", []gossh.AuthMethod{gossh.PublicKeys(shared), codes(&asked, li.code)}, "李梅"},
		{"a borrowed key that is offered and not proved, then one's own code", "xiqiao",
			[]gossh.AuthMethod{gossh.PublicKeys(borrowed{li.key}), codes(&asked, wang.code)}, "王小明"},
		{"a borrowed key with a forged signature", "xiqiao",
			[]gossh.AuthMethod{gossh.PublicKeys(forged{li.key, strangers[0]}), codes(&asked, "")}, "nobody"},
	} {
		t.Run(row.name, func(t *testing.T) {
			asked = nil
			client, err := d.dial(row.user, row.methods...)
			got := "nobody"
			if err == nil {
				got = whoami(t, client)
			}
			if got != row.want {
				t.Fatalf("came in: %s (%v), want %s", got, err, row.want)
			}
			for _, text := range asked {
				if !strings.Contains(text, "\n") || text[0] > '~' {
					t.Errorf("the prompt is not in both languages, English first: %q", text)
				}
			}
		})
	}
}

func wide(text string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' {
			return '　'
		}
		return r - '!' + '！'
	}, text)
}

// borrowed is a public key whose private half is not there.
type borrowed struct{ gossh.Signer }

func (borrowed) Sign(io.Reader, []byte) (*gossh.Signature, error) { return nil, io.ErrUnexpectedEOF }

// forged signs with another key than it shows.
type forged struct {
	gossh.Signer
	hand gossh.Signer
}

func (f forged) Sign(r io.Reader, data []byte) (*gossh.Signature, error) { return f.hand.Sign(r, data) }

func TestSeveralCouncils(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	east, west := d.council("east", "王小明", "李梅"), d.council("west", "赵强")
	d.do(west["赵强"].hall, session.AddKey{Member: west["赵强"].id, Key: authorized(east["李梅"].key)})
	var asked []string
	for _, row := range []struct {
		name   string
		user   string
		method gossh.AuthMethod
		want   string
	}{
		{"the user name is the council's", "east", gossh.PublicKeys(east["王小明"].key), "王小明"},
		{"another council's member", "west", gossh.PublicKeys(east["王小明"].key), "nobody"},
		{"an unknown name means the one council that knows the key", "me", gossh.PublicKeys(east["王小明"].key), "王小明"},
		{"the user name decides between two", "west", gossh.PublicKeys(east["李梅"].key), "赵强"},
		{"an unknown name and a code that fits one council", "me", codes(&asked, west["赵强"].code), "赵强"},
		{"a code of another council", "east", codes(&asked, west["赵强"].code), "nobody"},
	} {
		t.Run(row.name, func(t *testing.T) {
			client, err := d.dial(row.user, row.method)
			got := "nobody"
			if err == nil {
				got = whoami(t, client)
			}
			if got != row.want {
				t.Fatalf("came in: %s (%v), want %s", got, err, row.want)
			}
		})
	}
	t.Run("an unknown name and a key of two councils is told to choose", func(t *testing.T) {
		s, err := d.mustDial("me", gossh.PublicKeys(east["李梅"].key)).NewSession()
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		out, err := s.CombinedOutput("whoami")
		if status(t, err) != 1 || !strings.Contains(string(out), "ssh east@") || !strings.Contains(string(out), "ssh west@") {
			t.Fatalf("%v: %s", err, out)
		}
	})
}

// clock is a time that goes on only by waiting.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	waits []time.Duration
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.waits = append(c.waits, d)
	ch := make(chan time.Time, 1)
	ch <- c.now
	return ch
}

func TestWrongCodesAreSlowedAndNobodyIsLockedOut(t *testing.T) {
	c := &clock{now: time.Date(2026, 11, 20, 11, 0, 0, 0, time.UTC)}
	d := open(t, nil, sshd.Options{Now: c.Now, After: c.After})
	here := d.council("xiqiao", "王小明")
	var asked []string
	for range 12 {
		if _, err := d.dial("xiqiao", codes(&asked, "AAAA-2222", "AAAA-3333", "AAAA-4444")); err == nil {
			t.Fatal("a wrong code came in")
		}
	}
	if len(c.waits) == 0 || len(c.waits) > 26 {
		t.Fatalf("%d of 36 tries waited, want all but the first ten", len(c.waits))
	}
	for i := 1; i < len(c.waits); i++ {
		if c.waits[i] < c.waits[i-1] && c.waits[i] < time.Second {
			t.Errorf("the waits do not grow: %v", c.waits)
		}
	}
	if last := c.waits[len(c.waits)-1]; last < time.Second || last > 10*time.Second {
		t.Errorf("the last wait was %v", last)
	}
	if got := whoami(t, d.mustDial("xiqiao", codes(&asked, here["王小明"].code))); got != "王小明" {
		t.Errorf("the right code after many wrong ones: %s", got)
	}
	before := len(c.waits)
	d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key))
	if len(c.waits) != before {
		t.Error("a key was made to wait")
	}
	c.After(10 * time.Minute)
	before = len(c.waits)
	d.mustDial("xiqiao", codes(&asked, here["王小明"].code))
	if len(c.waits) != before {
		t.Error("quiet did not make the wait short again")
	}
}

func TestAHallOfRightCodesIsNotSlowed(t *testing.T) {
	c := &clock{now: time.Date(2026, 11, 20, 11, 0, 0, 0, time.UTC)}
	d := open(t, nil, sshd.Options{Now: c.Now, After: c.After})
	here := d.council("xiqiao", "王小明")
	var asked []string
	for range 40 {
		d.mustDial("xiqiao", codes(&asked, here["王小明"].code))
	}
	if len(c.waits) != 0 {
		t.Errorf("right codes waited: %v", c.waits)
	}
}

func TestTheHostKeyIsMadeOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secret", "host_ed25519")
	first := open(t, nil, sshd.Options{HostKey: path})
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	second := open(t, nil, sshd.Options{HostKey: path})
	if first.server.Fingerprint() != second.server.Fingerprint() {
		t.Error("the key changed")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".host-*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}
