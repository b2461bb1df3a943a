package command_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yuetan/command"
)

// desk types on a machine with its own folders.
type desk struct {
	t    *testing.T
	data string
	dir  string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	dir, err := os.MkdirTemp("", "yt") // short: a socket's path may not be long
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return &desk{t: t, data: filepath.Join(dir, "data"), dir: t.TempDir()}
}

func (d *desk) run(args ...string) answer { return d.say("", false, args...) }

func (d *desk) say(in string, terminal bool, args ...string) answer {
	var out, complaint bytes.Buffer
	code := command.Local(d.t.Context(), command.Machine{Args: append([]string{"--data", d.data}, args...),
		In: strings.NewReader(in), Out: &out, Err: &complaint, Environ: []string{"LANG=en_GB.UTF-8"}, Dir: d.dir, Terminal: terminal})
	return answer{code, out.String(), complaint.String()}
}

func (d *desk) must(a answer) string {
	d.t.Helper()
	if a.code != command.Done {
		d.t.Fatalf("exit %d\nout: %s\nerr: %s", a.code, a.out, a.err)
	}
	return a.out
}

func TestAlone(t *testing.T) {
	d := newDesk(t)
	d.must(d.run("council", "add", "xiqiao", "--name", "West Bridge", "--units", "Camphor Court"))
	d.must(d.run("session", "add", "2026-11"))
	if out := d.must(d.run("status", "--json")); !strings.Contains(out, `"session":"2026-11"`) {
		t.Errorf("status is %s", out)
	}
	for _, secret := range []string{filepath.Join(d.data, "secret", "code.key"), d.data + ".keys"} {
		info, err := os.Stat(secret)
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", secret, info, err)
		}
	}
	if a := d.run("status", "--keys", filepath.Join(d.data, "keys")); a.code != command.Refused || !strings.Contains(a.err, "keys") {
		t.Errorf("keys inside the data folder: %+v", a)
	}
	if a := d.run(); a.code != command.Done || !strings.Contains(a.out, "West Bridge") {
		t.Errorf("yuetan alone says %+v", a)
	}
}

func TestSocket(t *testing.T) {
	d := newDesk(t)
	ctx := context.Background()
	house, closer, err := command.OpenHouse(ctx, d.data, d.data+".keys")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closer.Close() })
	if a := d.run("council", "list"); a.code != command.Refused || !strings.Contains(a.err, "in use") {
		t.Errorf("a folder in use gives %+v", a)
	}
	stale, err := net.Listen("unix", command.SocketPath(d.data))
	if err != nil {
		t.Fatal(err)
	}
	stale.(*net.UnixListener).SetUnlinkOnClose(false)
	stale.Close()
	socket, err := command.Listen(ctx, command.Env{House: house, Data: d.data, Keys: d.data + ".keys"})
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(command.SocketPath(d.data)); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the socket is %v, %v", info, err)
	}

	d.must(d.run("council", "add", "xiqiao", "--name", "West Bridge"))
	if slugs, err := house.Councils(ctx); err != nil || len(slugs) != 1 {
		t.Errorf("the server has councils %v, %v", slugs, err)
	}
	d.must(d.say(roll, false, "roll", "import", "xiqiao", "-"))
	if err := os.WriteFile(filepath.Join(d.dir, "more.csv"), []byte("name\nDan\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.must(d.run("roll", "import", "more.csv"))
	if out := d.must(d.run("roll", "list", "--language", "zh")); !strings.Contains(out, "Dan") || !strings.Contains(out, "姓名") {
		t.Errorf("the roll is %s", out)
	}
	if a := d.run("roll", "list", "nowhere"); a.code != command.Refused || a.out != "" || !strings.Contains(a.err, "nowhere") {
		t.Errorf("a refusal comes back as %+v", a)
	}
	if a := d.run("status", "--nothing"); a.code != command.Misused {
		t.Errorf("wrong usage comes back as %+v", a)
	}
	d.must(d.run("backup", "served.tar"))

	if err := socket.Close(); err != nil {
		t.Error(err)
	}
	if err := closer.Close(); err != nil {
		t.Error(err)
	}
	if out := d.must(d.run("council", "list")); !strings.Contains(out, "West Bridge") {
		t.Errorf("after the server there is %s", out)
	}
}

func TestBackupAndRestore(t *testing.T) {
	d := newDesk(t)
	d.must(d.run("council", "add", "xiqiao", "--name", "West Bridge"))
	d.must(d.say(roll, false, "roll", "import", "-"))
	code := strings.Fields(d.must(d.run("roll", "code", "Anna")))
	for _, place := range []string{filepath.Join(d.data, "b.tar"), filepath.Join(d.data+".keys", "b.tar")} {
		if a := d.run("backup", place); a.code != command.Refused {
			t.Errorf("a backup at %s gives %+v", place, a)
		}
	}
	d.must(d.run("backup", "b.tar"))
	if a := d.run("backup", "b.tar"); a.code != command.Refused {
		t.Errorf("a backup over another gives %+v", a)
	}
	if a := d.run("restore", "b.tar"); a.code != command.Refused || !strings.Contains(a.err, "not empty") {
		t.Errorf("restoring over a council gives %+v", a)
	}
	if left, err := filepath.Glob(filepath.Join(d.dir, ".yuetan*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}

	other := &desk{t: t, data: d.data + "2", dir: d.dir}
	t.Cleanup(func() { os.RemoveAll(other.data); os.RemoveAll(other.data + ".keys") })
	other.must(other.run("restore", "b.tar"))
	if out := other.must(other.run("roll", "list")); !strings.Contains(out, "Anna") {
		t.Errorf("restored: %s", out)
	}
	house, closer, err := command.OpenHouse(t.Context(), other.data, other.data+".keys")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closer.Close() })
	hall, err := house.Hall(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	if m, ok := hall.ByCode(code[len(code)-1]); !ok || m.Name != "Anna" {
		t.Errorf("the join code %v opens for %+v after restoring", code, m)
	}

	if err := os.WriteFile(filepath.Join(d.dir, "no.tar"), []byte("no backup"), 0o600); err != nil {
		t.Fatal(err)
	}
	third := &desk{t: t, data: d.data + "3", dir: d.dir}
	t.Cleanup(func() { os.RemoveAll(third.data) })
	if a := third.run("restore", "no.tar"); a.code != command.Refused || !strings.Contains(a.err, "not a backup") {
		t.Errorf("restoring no backup gives %+v", a)
	}
}

func TestWizard(t *testing.T) {
	d := newDesk(t)
	if a := d.run(); a.code != command.Done || !strings.Contains(a.out, "no council yet") {
		t.Errorf("without a terminal: %+v", a)
	}
	if _, err := os.Stat(d.data); err == nil {
		t.Error("looking made a data folder")
	}
	answers := "klingon\nzh\n\n西桥议事会\nWest Bridge\nxiqiao\n香樟苑、香樟苑\n香樟苑、清风苑\n没有.csv\n王秀英，李强\n坏 地址\n192.168.43.1:2222\n"
	a := d.say(answers, true)
	if a.code != command.Done || a.err != "" {
		t.Fatalf("the wizard: %+v", a)
	}
	for _, args := range [][]string{{"roll", "list", "李强"}, {"rota", "清风苑"}, {"council", "set", "address=192.168.43.1:2222"}} {
		last := len(args) - 1
		if out := d.must(d.run(args[:last]...)); !strings.Contains(out, args[last]) {
			t.Errorf("%v lacks %s: %s", args[:last], args[last], out)
		}
	}
	if a := newDesk(t).say("en\nWest", true); a.code != command.Refused {
		t.Errorf("leaving in the middle: %+v", a)
	}
}

// waiting is a terminal at which nobody types.
type waiting struct{ asked chan struct{} }

func (w waiting) Read([]byte) (int, error) {
	close(w.asked)
	select {}
}

func TestInterruptEndsAQuestion(t *testing.T) {
	for _, test := range []struct {
		name     string
		terminal bool
		args     []string
		says     string
	}{
		{"in the wizard", true, nil, "Left before the end"},
		{"while a list is typed", false, []string{"roll", "import", "-"}, "Stopped before the end"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := newDesk(t)
			if test.args != nil {
				d.must(d.run("council", "add", "xiqiao", "--name", "West Bridge"))
			}
			ctx, interrupt := context.WithCancel(t.Context())
			in := waiting{make(chan struct{})}
			go func() { <-in.asked; interrupt() }()
			var complaint bytes.Buffer
			code := command.Local(ctx, command.Machine{Args: append([]string{"--data", d.data}, test.args...), In: in,
				Out: io.Discard, Err: &complaint, Environ: []string{"LANG=en"}, Dir: d.dir, Terminal: test.terminal})
			if code != command.Refused || !strings.Contains(complaint.String(), test.says) {
				t.Errorf("exit %d, %q", code, complaint.String())
			}
		})
	}
}

func TestSocketInADeepFolder(t *testing.T) {
	d := newDesk(t)
	d.data = filepath.Join(d.data, strings.Repeat("deep", 30))
	ctx := context.Background()
	house, closer, err := command.OpenHouse(ctx, d.data, d.data+".keys")
	if err != nil {
		t.Fatal(err)
	}
	socket, err := command.Listen(ctx, command.Env{House: house, Data: d.data, Keys: d.data + ".keys"})
	if err != nil {
		t.Fatal(err)
	}
	d.must(d.run("council", "add", "xiqiao", "--name", "West Bridge"))
	if slugs, err := house.Councils(ctx); err != nil || len(slugs) != 1 {
		t.Errorf("the server has councils %v, %v", slugs, err)
	}
	if err := errors.Join(socket.Close(), closer.Close()); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(command.SocketPath(d.data)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the socket is still there: %v", err)
	}
	d.must(d.run("council", "list"))
}

func TestFoldersAndFilesMistaken(t *testing.T) {
	d := newDesk(t)
	d.must(d.run("council", "add", "xiqiao", "--name", "West Bridge"))
	d.must(d.run("session", "add", "2026-11"))
	d.must(d.say("name\nAnna\n", false, "roll", "import", "-"))
	d.must(d.run("backup", "whole.tar"))
	whole, err := os.ReadFile(filepath.Join(d.dir, "whole.tar"))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"cut.tar": whole[:len(whole)/2], "file": nil} {
		if err := os.WriteFile(filepath.Join(d.dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name, says string
		args       []string
	}{
		{"a folder for a roll", "is a folder", []string{"roll", "import", d.dir}},
		{"a file for the data folder", "is not a folder", []string{"status", "--data", filepath.Join(d.dir, "file")}},
		{"half a backup", "damaged", []string{"restore", "cut.tar", "--data", filepath.Join(d.dir, "new")}},
		{"cards for a folder that is not there", "nowhere;", []string{"roll", "cards", "-o", "nowhere/cards.txt"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := d.run(test.args...)
			if a.code != command.Refused || a.out != "" || !strings.Contains(a.err, test.says) || strings.Count(a.err, "\n") != 1 {
				t.Errorf("got %+v, want a line with %q", a, test.says)
			}
		})
	}
	if out := d.must(d.run("roll", "list", "--json")); !strings.Contains(out, `"code":false`) {
		t.Errorf("codes were made that nobody has seen: %s", out)
	}
	copies := filepath.Join(d.data, ".backup-1")
	if err := os.Mkdir(copies, 0o700); err != nil {
		t.Fatal(err)
	}
	d.must(d.run("status"))
	if _, err := os.Stat(copies); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("copies of a backup that was cut off are still there: %v", err)
	}
}
