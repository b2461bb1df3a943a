package sshd_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pkg/sftp"
	gossh "golang.org/x/crypto/ssh"

	"yuetan/session"
	"yuetan/sshd"
)

// shelf is a tree of files for anybody, with one that is somebody else's.
type shelf struct{ fstest.MapFS }

func (s shelf) ReadFile(name string) ([]byte, error) {
	if strings.HasSuffix(name, "signin.docx") {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.Join(fs.ErrPermission, session.ErrPaperNotYours)}
	}
	return s.MapFS.ReadFile(name)
}

func papers(size int) sshd.Papers {
	tree := shelf{fstest.MapFS{
		"2026-11/zh/07-会议纪要.docx":   {Data: bytes.Repeat([]byte("纪"), size/3), Mode: 0o644},
		"2026-11/zh/02-signin.docx": {Data: []byte("x"), Mode: 0o644},
	}}
	return func(context.Context, sshd.Call) fs.FS { return tree }
}

func fetching(t *testing.T, client *gossh.Client) *sftp.Client {
	t.Helper()
	c, err := sftp.NewClient(client)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() }) // the server may have hung up
	return c
}

func TestFilesAreListedAndReadAndNothingElse(t *testing.T) {
	d := open(t, nil, sshd.Options{Papers: papers(3000)})
	c := fetching(t, d.mustDial("xiqiao", gossh.PublicKeys(d.council("xiqiao", "王")["王"].key)))
	rows, err := c.ReadDir("/2026-11/zh")
	if err != nil || len(rows) != 2 || rows[1].Size() != 3000 {
		t.Fatalf("listed %v (%v)", rows, err)
	}
	f, err := c.Open("2026-11/zh/07-会议纪要.docx")
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil || len(data) != 3000 {
		t.Errorf("%d bytes (%v)", len(data), err)
	}
	if _, err := c.Stat("/nothing"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what is not there: %v", err)
	}
	if _, err := c.Stat("/../../etc/passwd"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("outside: %v", err)
	}
	create := func(name string) error {
		f, err := c.Create(name)
		if err == nil {
			err = f.Close()
		}
		return err
	}
	const minutes = "/2026-11/zh/07-会议纪要.docx"
	for name, err := range map[string]error{
		"reads what is somebody else's": func() error { _, err := c.Open("/2026-11/zh/02-signin.docx"); return err }(),
		"puts":                          create("/2026-11/zh/new.txt"),
		"overwrites":                    create(minutes),
		"renames":                       c.Rename(minutes, "/x"),
		"renames as POSIX does":         c.PosixRename(minutes, "/x"),
		"removes":                       c.Remove(minutes),
		"makes a folder":                c.Mkdir("/x"),
		"removes a folder":              c.RemoveDirectory("/2026-11"),
		"links":                         c.Link(minutes, "/x"),
		"points":                        c.Symlink("/etc/passwd", "/x"),
		"makes it anybody's":            c.Chmod(minutes, 0o777),
		"cuts":                          c.Truncate(minutes, 0),
	} {
		if !errors.Is(err, os.ErrPermission) {
			t.Errorf("somebody %s: %v", name, err)
		}
	}
}

func TestSomebodyWhoOpensAllAndReadsNothingHindersNobody(t *testing.T) {
	d := open(t, nil, sshd.Options{Papers: papers(8 << 20)})
	people := d.council("xiqiao", "王", "李")
	slow := d.mustDial("xiqiao", gossh.PublicKeys(people["王"].key))
	c := fetching(t, slow)
	opened := 0
	for range 40 {
		if _, err := c.Open("/2026-11/zh/07-会议纪要.docx"); err == nil {
			opened++
		}
	}
	if opened != 32 {
		t.Errorf("%d files are open at once, want 32", opened)
	}
	// A client that asks for everything and never reads the answers.
	ch, requests, err := slow.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	go gossh.DiscardRequests(requests)
	if ok, err := ch.SendRequest("exec", true, gossh.Marshal(struct{ Line string }{"scp -f 2026-11/zh/07-会议纪要.docx"})); !ok || err != nil {
		t.Fatal(err)
	}
	if _, err := ch.Write([]byte{0, 0}); err != nil {
		t.Fatal(err)
	}
	other := fetching(t, d.mustDial("xiqiao", gossh.PublicKeys(people["李"].key)))
	for range 3 {
		f, err := other.Open("/2026-11/zh/07-会议纪要.docx")
		if err != nil {
			t.Fatal(err)
		}
		if n, err := io.Copy(io.Discard, f); err != nil || n < 8<<20-3 {
			t.Errorf("%d bytes (%v)", n, err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
	d.close() // the slow one is cut off, and nothing is left of it
}

// sent runs `scp -f` as its client does, and returns what came.
func sent(t *testing.T, client *gossh.Client, line string, answers int) (string, int) {
	t.Helper()
	s, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	s.Stdin = strings.NewReader(strings.Repeat("\x00", answers))
	out, err := s.Output(line)
	return string(out), status(t, err)
}

func TestTheOlderScp(t *testing.T) {
	d := open(t, nil, sshd.Options{Papers: papers(6)})
	client := d.mustDial("xiqiao", gossh.PublicKeys(d.council("xiqiao", "王")["王"].key))
	for _, row := range []struct {
		name, line, want string
		answers, status  int
	}{
		{"a file", "scp -f 2026-11/zh/07-会议纪要.docx", "C0644 6 07-会议纪要.docx\n纪纪\x00", 3, 0},
		{"from the top", "scp -f -- /2026-11/zh/07-*", "C0644 6 07-会议纪要.docx\n纪纪\x00", 3, 0},
		{"a folder without -r", "scp -f 2026-11", "\x012026-11: ", 1, 1},
		{"nothing there", "scp -f novel", "\x01novel: ", 1, 1},
		{"outside", "scp -f ../../etc/passwd", "\x01etc/passwd: ", 1, 1},
		{"somebody else's", "scp -f 2026-11/zh/02-signin.docx", "\x012026-11/zh/02-signin.docx: 这份文件不归您的身份看", 1, 1},
		{"putting", "scp -t 2026-11", "\x01这里的文件只能取", 1, 1},
		{"putting a folder", "scp -r -p -d -t /", "\x01这里的文件只能取", 1, 1},
		{"a client that hangs up", "scp -f 2026-11/zh/07-会议纪要.docx", "C0644 6 07-会议纪要.docx\n", 1, 1},
	} {
		got, code := sent(t, client, row.line, row.answers)
		if !strings.HasPrefix(got, row.want) || code != row.status {
			t.Errorf("%s: %q, exit %d; want %q, %d", row.name, got, code, row.want, row.status)
		}
	}
}

func TestWithoutPapersThereIsNoSftp(t *testing.T) {
	d := open(t, nil, sshd.Options{})
	client := d.mustDial("xiqiao", gossh.PublicKeys(d.council("xiqiao", "王")["王"].key))
	if c, err := sftp.NewClient(client); err == nil {
		t.Error("sftp is served without papers")
		_ = c.Close()
	}
	d2 := open(t, nil, sshd.Options{Papers: papers(3)})
	s, err := d2.mustDial("xiqiao", gossh.PublicKeys(d2.council("xiqiao", "王")["王"].key)).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.RequestSubsystem("netconf"); err == nil {
		t.Error("another subsystem is served")
	}
}
