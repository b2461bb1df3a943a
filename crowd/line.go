package crowd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"golang.org/x/crypto/ssh"
)

// Door is where the council meets.
type Door struct {
	Address string // host:port
	User    string // the council's slug
	// Host is the server's key; nil takes whoever answers, as a first visit does.
	Host  ssh.PublicKey
	Signs Signs
}

// Signs are words that a person looks for on the screen, in the crowd's language:
// what the action strip says there.
type Signs struct {
	Home    string // in the foot of the first screen
	Propose string // the first screen's action while issues are collected
	Send    string // sends a proposal
	Vote    string // the first screen's action while the vote is open
	Consent string // the first screen's action while a resolution is before the room
}

// Pass is what lets a person in: a key, else a code.
type Pass struct {
	Key  ssh.Signer
	Code string
}

// Line is one SSH connection.
type Line struct {
	client   *ssh.Client
	language string
}

// Dial connects and signs in. language is told to the program as LANG.
func Dial(ctx context.Context, d Door, pass Pass, language string) (*Line, error) {
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", d.Address)
	if err != nil {
		return nil, fmt.Errorf("connecting: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { conn.Close() })
	defer stop()
	host := ssh.InsecureIgnoreHostKey()
	if d.Host != nil {
		host = ssh.FixedHostKey(d.Host)
	}
	config := &ssh.ClientConfig{User: d.User, HostKeyCallback: host, ClientVersion: "SSH-2.0-yuetan_crowd"}
	if pass.Key != nil {
		config.Auth = []ssh.AuthMethod{ssh.PublicKeys(pass.Key)}
	} else {
		config.Auth = []ssh.AuthMethod{ssh.KeyboardInteractive(func(_, _ string, questions []string, _ []bool) ([]string, error) {
			answers := make([]string, len(questions))
			for i := range answers {
				answers[i] = pass.Code
			}
			return answers, nil
		})}
	}
	c, channels, requests, err := ssh.NewClientConn(conn, d.Address, config)
	if err != nil {
		return nil, fmt.Errorf("signing in: %w", errors.Join(err, ctx.Err(), conn.Close()))
	}
	return &Line{client: ssh.NewClient(c, channels, requests), language: language}, nil
}

// Close hangs up.
func (l *Line) Close() error {
	if err := l.client.Close(); err != nil && !errors.Is(err, net.ErrClosed) && !errors.Is(err, io.EOF) {
		return fmt.Errorf("hanging up: %w", err)
	}
	return nil
}

// Refusal is a verb that was not done.
type Refusal struct {
	Verb   string
	Status int
	Why    string // what the program said
}

func (r *Refusal) Error() string {
	return fmt.Sprintf("%s: %s (exit status %d)", r.Verb, r.Why, r.Status)
}

// Run gives a verb and returns what it printed; *Refusal when it was not done.
func (l *Line) Run(ctx context.Context, verb ...string) (string, error) {
	return l.Feed(ctx, "", verb...)
}

// Feed is Run with something to read on the verb's standard input.
func (l *Line) Feed(ctx context.Context, input string, verb ...string) (string, error) {
	s, err := l.visit()
	if err != nil {
		return "", err
	}
	defer s.Close()
	defer context.AfterFunc(ctx, func() { s.Close() })()
	var out, complaint bytes.Buffer
	s.Stdout, s.Stderr, s.Stdin = &out, &complaint, strings.NewReader(input)
	err = s.Run(quote(verb))
	var exit *ssh.ExitError
	switch {
	case err == nil:
		return out.String(), nil
	case errors.As(err, &exit):
		return out.String(), &Refusal{Verb: strings.Join(verb, " "), Status: exit.ExitStatus(), Why: strings.TrimSpace(complaint.String())}
	case ctx.Err() != nil:
		return "", context.Cause(ctx)
	}
	return "", fmt.Errorf("verb %s: %w", verb[0], err)
}

func (l *Line) visit() (*ssh.Session, error) {
	s, err := l.client.NewSession()
	if err != nil {
		return nil, fmt.Errorf("opening a session: %w", err)
	}
	lang := "en_US.UTF-8"
	if l.language == "zh" {
		lang = "zh_CN.UTF-8"
	}
	_ = s.Setenv("LANG", lang) // a server may not take it; then the roll's language holds
	return s, nil
}

// quote writes words as a shell would read them back.
func quote(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
	}
	return strings.Join(quoted, " ")
}
