package sshd

import (
	"context"
	"errors"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/sshd/runner"
)

// Exit statuses, as package command has them.
const (
	done    = 0
	refused = 1
	misused = 2
)

// visit is one SSH session channel: a screen or a verb of a member.
type visit struct {
	server  *Server
	conn    *gossh.ServerConn
	ch      gossh.Channel
	who     who
	hall    *session.Hall
	seat    *session.Seat
	words   *lang.Words
	env     []string
	term    *terminal // nil: no PTY was asked for
	resizes chan runner.Size
	files   bool // the sftp subsystem
}

// receive serves one session channel until the client closes it. Requests are
// answered here while the screen or verb runs beside, so that a screen that hangs
// never stalls what else its connection carries.
func (s *Server) receive(_ *ssh.Server, conn *gossh.ServerConn, offered gossh.NewChannel, ctx ssh.Context) {
	c, _ := ctx.Value(callerKey{}).(*caller)
	defer c.channels.Add(-1)
	if int(c.channels.Add(1)) > s.limits.Channels {
		_ = offered.Reject(gossh.ResourceShortage, "too many sessions on one connection") // fails when the connection is gone
		return
	}
	ch, requests, err := offered.Accept()
	if err != nil {
		return // the connection is gone
	}
	v := &visit{server: s, conn: conn, ch: ch, resizes: make(chan runner.Size, 1)}
	life, cancel := context.WithCancelCause(ctx)
	defer cancel(runner.ErrGone)
	defer close(v.resizes)
	started := false
	for r := range requests {
		ok := false
		switch {
		case r.Type == "window-change":
			if size, fine := parseWindow(r.Payload); fine {
				v.resize(size)
				ok = true
			}
		case started:
		case r.Type == "pty-req" && v.term == nil:
			v.term, ok = parseTerminal(r.Payload)
		case r.Type == "env":
			ok = v.setEnv(r.Payload)
		case r.Type == "shell" || r.Type == "exec" || r.Type == "subsystem" && s.papers != nil && subsystem(r) == "sftp":
			started, ok = true, true
			v.files = r.Type == "subsystem"
			reply(r, ok)
			go v.run(life, cancel, execLine(r))
			continue
		}
		reply(r, ok)
	}
	if !started {
		_ = ch.Close() // the client closed it already
	}
}

func reply(r *gossh.Request, ok bool) {
	if r.WantReply {
		_ = r.Reply(ok, nil) // fails when the connection is gone
	}
}

// resize hands on the newest size; an older one that nobody took is forgotten.
func (v *visit) resize(size runner.Size) {
	for {
		select {
		case v.resizes <- size:
			return
		default:
		}
		select {
		case <-v.resizes:
		default:
		}
	}
}

// run serves the member and hangs up.
func (v *visit) run(ctx context.Context, cancel context.CancelCauseFunc, line string) {
	status := refused
	defer func() {
		if p := recover(); p != nil {
			v.server.log.Error("a visit panicked", "panic", p, "stack", string(debug.Stack()))
			v.say(v.door().Fault)
		}
		// All three fail only when the connection is gone.
		_, _ = v.ch.SendRequest("exit-status", false, gossh.Marshal(struct{ Status uint32 }{uint32(status)}))
		_ = v.ch.Close()
	}()
	if sentence := v.identify(); sentence != "" {
		v.say(sentence)
		return
	}
	if err := v.server.visits.enter(v, cancel); err != nil {
		v.say(v.notNow(err))
		return
	}
	defer v.server.visits.leave(v)
	status = v.route(ctx, line)
}

// identify finds the member's seat from what the connection proved, and says why
// there is none.
func (v *visit) identify() (sentence string) {
	proved := map[string]string{}
	if p := v.conn.Permissions; p != nil {
		proved = p.Extensions
	}
	if slugs := proved[choice]; slugs != "" {
		return both(func(d *lang.Door) string { return d.Choose(strings.Split(slugs, ",")) })
	}
	v.who = who{proved[inCouncil], session.MemberID(proved[asMember])}
	hall, err := v.server.house.Hall(v.server.ending, v.who.council)
	if err != nil {
		if v.server.ending.Err() != nil || errors.Is(err, session.ErrClosing) {
			return lang.English().Common.Closing + "\n" + lang.Chinese().Common.Closing
		}
		v.server.fault("opening a council", err)
		return both(func(d *lang.Door) string { return d.Fault })
	}
	now := hall.Snapshot()
	v.words = lang.Of(now.Council.Language, lang.Chinese())
	v.words = lang.Of(locale(v.env), v.words)
	member, ok := now.Member(v.who.member)
	if !ok || member.Left || !v.keyHolds(now, proved[byKey]) {
		return v.door().NotOnRoll
	}
	v.words = lang.Of(member.Language, v.words)
	v.hall, v.seat = hall, hall.Seat(v.who.member)
	return ""
}

// keyHolds tells that the key still lets in this member and nobody else: a
// connection may outlive that.
func (v *visit) keyHolds(now *session.Snapshot, key string) bool {
	if key == "" {
		return true
	}
	m := now.ByKey(key)
	return len(m) == 1 && m[0].ID == v.who.member
}

func (v *visit) notNow(err error) string {
	switch {
	case errors.Is(err, errFull):
		return v.door().Full
	case errors.Is(err, errTooMany):
		return v.door().TooMany
	}
	return v.words.Common.Closing
}

func (v *visit) door() *lang.Door {
	if v.words == nil {
		return &lang.English().Door
	}
	return &v.words.Door
}

// say writes a sentence where the member reads it once the screen is gone. Whoever
// does not take it in time is cut off.
func (v *visit) say(sentence string) {
	cut := time.AfterFunc(lastWords, func() { _ = v.conn.Close() })
	defer cut.Stop()
	_, _ = io.WriteString(v.err(), sentence+"\n") // fails when the connection is gone
}

// out and err are where verbs write: with a PTY the terminal is raw and wants a
// return with each new line, and there is one stream.
func (v *visit) out() io.Writer {
	if v.term != nil {
		return ssh.NewPtyWriter(v.ch)
	}
	return v.ch
}

func (v *visit) err() io.Writer {
	if v.term != nil {
		return v.out()
	}
	return v.ch.Stderr()
}
