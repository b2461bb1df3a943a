package sshd_test

import (
	"io"
	"net"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"yuetan/sshd"
)

func TestSilentSocketsKeepNoMemberAway(t *testing.T) {
	for _, row := range []struct {
		name string
		say  string
	}{
		{"that say nothing", ""},
		{"that begin and stop", "SSH-2.0-silent\r\n"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := open(t, nil, sshd.Options{Limits: sshd.Limits{Porch: 50, Handshakes: 2}})
			here := d.council("xiqiao", "王小明")
			client := d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key))
			w := d.window(client, "", 80, 24)
			for range 200 {
				conn, err := net.Dial("tcp", d.addr)
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { _ = conn.Close() })
				if n, err := conn.Read(make([]byte, 4)); n == 0 {
					t.Fatal("no greeting:", err)
				}
				if _, err := io.WriteString(conn, row.say); err != nil {
					t.Fatal(err)
				}
			}
			if got := whoami(t, d.mustDial("xiqiao", gossh.PublicKeys(here["王小明"].key))); got != "王小明" {
				t.Errorf("%s came in", got)
			}
			w.press("e")
			w.expect("key=e.")
		})
	}
}

func TestAFullPorchSendsAwayWhoHasStoodLongest(t *testing.T) {
	d := open(t, nil, sshd.Options{Limits: sshd.Limits{Porch: 3}})
	var conns []net.Conn
	for range 4 {
		conn, err := net.Dial("tcp", d.addr)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = conn.Close() })
		if n, err := conn.Read(make([]byte, 4)); n == 0 {
			t.Fatal("no greeting:", err)
		}
		conns = append(conns, conn)
	}
	if _, err := io.Copy(io.Discard, conns[0]); err != nil {
		t.Errorf("the first was not sent away in order: %v", err)
	}
}
