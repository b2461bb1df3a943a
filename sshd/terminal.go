package sshd

import (
	"slices"
	"strings"

	gossh "golang.org/x/crypto/ssh"

	"yuetan/sshd/runner"
)

// maxSide is the largest terminal anybody has; a request beyond it is refused.
const maxSide = 4096

// terminal is what a pty-req told.
type terminal struct {
	name string // TERM
	size runner.Size
}

// parseTerminal reads a pty-req (RFC 4254, 6.2); false if it is broken or silly.
func parseTerminal(payload []byte) (*terminal, bool) {
	var r struct {
		Term                          string
		Columns, Rows, PixelX, PixelY uint32
		Modes                         string
	}
	if gossh.Unmarshal(payload, &r) != nil || r.Columns > maxSide || r.Rows > maxSide || !plain(r.Term) {
		return nil, false
	}
	return &terminal{name: r.Term, size: runner.Size{Width: int(r.Columns), Height: int(r.Rows)}}, true
}

// parseWindow reads a window-change (RFC 4254, 6.7).
func parseWindow(payload []byte) (runner.Size, bool) {
	var r struct{ Columns, Rows, PixelX, PixelY uint32 }
	if gossh.Unmarshal(payload, &r) != nil || r.Columns > maxSide || r.Rows > maxSide {
		return runner.Size{}, false
	}
	return runner.Size{Width: int(r.Columns), Height: int(r.Rows)}, true
}

// execLine is the command line of an exec request; empty for a shell.
func execLine(r *gossh.Request) string {
	var line struct{ Line string }
	if r.Type != "exec" || gossh.Unmarshal(r.Payload, &line) != nil {
		return ""
	}
	return line.Line
}

// subsystem is the name of the subsystem that a request asks for.
func subsystem(r *gossh.Request) string {
	var name struct{ Name string }
	if gossh.Unmarshal(r.Payload, &name) != nil {
		return ""
	}
	return name.Name
}

// setEnv keeps a variable that a screen has a use for: language and colours.
func (v *visit) setEnv(payload []byte) bool {
	var r struct{ Name, Value string }
	if gossh.Unmarshal(payload, &r) != nil || len(v.env) >= 24 || !plain(r.Name) || !plain(r.Value) {
		return false
	}
	if r.Name != "LANG" && r.Name != "NO_COLOR" && r.Name != "COLORTERM" && !strings.HasPrefix(r.Name, "LC_") {
		return false
	}
	v.env = append(v.env, r.Name+"="+r.Value)
	return true
}

// plain tells that a text is short and holds visible ASCII only.
func plain(text string) bool {
	return len(text) <= 64 && !strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' || r > '~' })
}

// environ is the environment of a screen.
func (v *visit) environ() []string {
	return append(slices.Clone(v.env), "TERM="+v.term.name)
}

// locale is the language the client's machine speaks, by the order that POSIX gives
// the variables; empty if it does not say.
func locale(env []string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		for _, e := range env {
			if value, ok := strings.CutPrefix(e, name+"="); ok && value != "" {
				return value
			}
		}
	}
	return ""
}
