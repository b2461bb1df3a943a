package main

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/crypto/ssh"
)

// program is the name of the test binary when it is run as yuetan.
const program = "yuetan-program"

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){program: main}) }

// TestEvenings plays whole evenings with plain commands and the stock OpenSSH
// client: one key, and so one actor, for each name in a script.
func TestEvenings(t *testing.T) {
	if _, err := exec.LookPath("ssh"); err != nil {
		t.Fatalf("the evenings are driven with OpenSSH's client (package openssh-client): %v", err)
	}
	testscript.Run(t, testscript.Params{Dir: "testdata/script", RequireExplicitExec: true, Setup: func(env *testscript.Env) error {
		env.Setenv("LANG", "en_US.UTF-8")
		env.Setenv("YUETAN", env.WorkDir+"/data")
		d := &door{}
		env.Values[doorKey{}] = d
		env.Defer(func() {
			if err := d.close(); err != nil {
				t.Error(err)
			}
		})
		return nil
	}, Cmds: map[string]func(*testscript.TestScript, bool, []string){
		"yuetan": yuetanHere, "keygen": keygen, "door": keepDoor, "sshas": sshAs, "scpas": scpAs, "sftpas": sftpAs, "keep": keepMatch,
		"room": room,
	}})
}

// yuetanHere runs a verb on the machine, with the script's own data folder.
func yuetanHere(ts *testscript.TestScript, neg bool, args []string) {
	verdict(ts, neg, ts.Exec(program, append([]string{"--data", ts.Getenv("YUETAN")}, args...)...))
}

func verdict(ts *testscript.TestScript, neg bool, err error) {
	switch {
	case neg && err == nil:
		ts.Fatalf("this was not refused")
	case !neg && err != nil:
		ts.Fatalf("%v", err)
	}
}

// keygen makes a key for each name: NAME.key and NAME.key.pub.
func keygen(ts *testscript.TestScript, _ bool, names []string) {
	for _, name := range names {
		public, private, err := ed25519.GenerateKey(rand.Reader)
		ts.Check(err)
		block, err := ssh.MarshalPrivateKey(private, name)
		ts.Check(err)
		line, err := ssh.NewPublicKey(public)
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(name+".key"), pem.EncodeToMemory(block), 0o600))
		ts.Check(os.WriteFile(ts.MkAbs(name+".key.pub"), ssh.MarshalAuthorizedKey(line), 0o600))
	}
}

var listening = regexp.MustCompile(`127\.0\.0\.1:(\d+)`)

// door is the server of one script.
type door struct {
	server  *exec.Cmd
	drained chan struct{} // closed when all it said has been read
	said    bytes.Buffer  // to standard error
}

type doorKey struct{}

// keepDoor is the command `door`: open starts the server and sets PORT, close stops
// it in good order, break kills it as a power cut would.
func keepDoor(ts *testscript.TestScript, _ bool, args []string) {
	d := ts.Value(doorKey{}).(*door)
	switch strings.Join(args, " ") {
	case "open":
		ts.Setenv("PORT", d.open(ts))
	case "close":
		ts.Check(d.close())
	case "break":
		ts.Check(d.server.Process.Kill())
		<-d.drained
		_ = d.server.Wait() // says that it was killed
		d.server = nil
	default:
		ts.Fatalf("usage: door open|close|break")
	}
}

func (d *door) open(ts *testscript.TestScript) string {
	d.server = exec.Command(program, "--data", ts.Getenv("YUETAN"), "serve", "--listen", "127.0.0.1:0")
	d.server.Env = append(os.Environ(), "LANG=en_US.UTF-8")
	d.server.Stderr = &d.said
	out, err := d.server.StdoutPipe()
	ts.Check(err)
	ts.Check(d.server.Start())
	d.drained = make(chan struct{})
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			close(d.drained)
			ts.Fatalf("the server ended before it listened: %v", err)
		}
		if m := listening.FindStringSubmatch(line); m != nil {
			go func() {
				defer close(d.drained)
				_, _ = io.Copy(io.Discard, lines) // ends with the server
			}()
			return m[1]
		}
	}
}

// close stops the server if it runs.
func (d *door) close() error {
	if d.server == nil {
		return nil
	}
	err := d.server.Process.Signal(syscall.SIGTERM)
	<-d.drained
	if err = errors.Join(err, d.server.Wait()); err != nil {
		err = fmt.Errorf("the server: %w\n%s", err, d.said.String())
	}
	d.server = nil
	return err
}

// sshAs runs ssh with somebody's key and no other: sshas NAME [-option…] VERB….
func sshAs(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) == 0 {
		ts.Fatalf("usage: sshas NAME VERB…")
	}
	verdict(ts, neg, ts.Exec("ssh", append(sshOptions(ts, args[0]), args[1:]...)...))
}

// there is the script's server for OpenSSH's clients.
const there = "xiqiao@127.0.0.1"

// sshOptions lead to the script's server with somebody's key.
func sshOptions(ts *testscript.TestScript, name string) []string {
	return append(signIn(ts, name), "-p", ts.Getenv("PORT"), there)
}

// signIn are the options that ssh, scp and sftp share: somebody's key and no other.
func signIn(ts *testscript.TestScript, name string) []string {
	return []string{"-F", "/dev/null", "-i", ts.MkAbs(name + ".key"),
		"-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no",
		"-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR"}
}

// scpAs runs scp with somebody's key: scpas NAME [-option…] FROM… TO, where @:PATH
// lies on the server.
func scpAs(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 3 {
		ts.Fatalf("usage: scpas NAME FROM TO")
	}
	given := append(signIn(ts, args[0]), "-P", ts.Getenv("PORT"))
	for _, a := range args[1:] {
		if path, ok := strings.CutPrefix(a, "@:"); ok {
			a = there + ":" + path
		}
		given = append(given, a)
	}
	verdict(ts, neg, ts.Exec("scp", given...))
}

// sftpAs runs the lines of a file in sftp with somebody's key: sftpas NAME FILE.
func sftpAs(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: sftpas NAME FILE")
	}
	verdict(ts, neg, ts.Exec("sftp", append(signIn(ts, args[0]), "-P", ts.Getenv("PORT"), "-b", ts.MkAbs(args[1]), there)...))
}

// keepMatch keeps what the last output says in a variable: keep NAME FILE PATTERN,
// where FILE is stdout and PATTERN has one group.
func keepMatch(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: keep NAME FILE PATTERN")
	}
	m := regexp.MustCompile(args[2]).FindStringSubmatch(ts.ReadFile(args[1]))
	if len(m) != 2 {
		ts.Fatalf("%s does not match %s", args[1], args[2])
	}
	ts.Setenv(args[0], m[1])
}
