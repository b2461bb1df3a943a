// Package sshd is the door: it takes connections, learns from a key or a code
// which member is calling, keeps the limits, and then shows a screen or runs a
// verb for them.
//
// It does not know what the screens show or what the verbs do, who may do what,
// or that people vote; it writes no line that puts a member beside an address.
package sshd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/sshd/runner"
)

// Rooms makes the screen of a connection.
type Rooms interface {
	// Enter gives the model of a member's screen. An empty name means the screen
	// of their role; one that is not theirs is refused with session.ErrNotAllowed.
	// ctx ends when the member leaves; leave is called once after that. A model
	// with a method Farewell() string says what stands on the terminal after it
	// has quit, in place of a plain goodbye. An error with a method Told() string is
	// a sentence for the member.
	Enter(ctx context.Context, hall *session.Hall, seat *session.Seat, words *lang.Words, name string) (model tea.Model, leave func(), err error)
}

// Call is one exec request: who asks, in which language, and where the answer goes.
type Call struct {
	Hall     *session.Hall
	Seat     *session.Seat
	Words    *lang.Words
	In       io.Reader
	Out, Err io.Writer
}

// Verbs runs the words of an exec request and returns its exit status. ctx ends
// when the member hangs up.
type Verbs func(ctx context.Context, c Call, args []string) int

// Options are the rest of what a server is given. HostKey is required.
type Options struct {
	HostKey string       // path of the host key; made (0600) when it is not there
	Version string       // told to clients before they sign in; may be empty
	Papers  Papers       // what can be fetched; nil: nothing, and scp and sftp are not served
	Logger  *slog.Logger // nil: nothing is logged
	Limits  Limits

	Now   func() time.Time                       // nil: the machine's clock
	After func(d time.Duration) <-chan time.Time // waits out a slowed code try; nil: time.After
}

// Limits bound what strangers and members can take up; what is not positive gets
// the number in brackets.
type Limits struct {
	Visits     int // screens and verbs at once, of all members (4000)
	Member     int // screens and verbs at once of one member (8)
	Channels   int // sessions on one connection, as ControlMaster opens them (10)
	Porch      int // connections whose caller is not known yet (512)
	Handshakes int // key exchanges computed at once (8)
}

func (l Limits) filled() Limits {
	for _, f := range []struct {
		field  *int
		number int
	}{{&l.Visits, 4000}, {&l.Member, 8}, {&l.Channels, 10}, {&l.Porch, 512}, {&l.Handshakes, 8}} {
		if *f.field <= 0 {
			*f.field = f.number
		}
	}
	return l
}

// handshakeTimeout is how long a stranger may take, but for typing a code.
const handshakeTimeout = 20 * time.Second

// lastWords is how long a closing server waits for screens to end.
const lastWords = 5 * time.Second

// Server is the door of one house.
type Server struct {
	house  *session.House
	rooms  Rooms
	verbs  Verbs
	papers Papers
	log    *slog.Logger
	after  func(time.Duration) <-chan time.Time
	limits Limits
	inner  *ssh.Server
	host   gossh.Signer
	reaper runner.Reaper
	porch  *porch
	visits *visits
	tries  *tries

	ending context.Context
	end    context.CancelFunc

	mu        sync.Mutex
	listeners []net.Listener
}

// New prepares the door of a house; nothing listens before Serve.
func New(house *session.House, rooms Rooms, verbs Verbs, o Options) (*Server, error) {
	if house == nil || rooms == nil || verbs == nil {
		return nil, errors.New("a server needs a house, rooms and verbs")
	}
	host, err := hostKey(o.HostKey)
	if err != nil {
		return nil, err
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.After == nil {
		o.After = time.After
	}
	limits := o.Limits.filled()
	s := &Server{house: house, rooms: rooms, verbs: verbs, papers: o.Papers, log: o.Logger, after: o.After, limits: limits, host: host,
		porch: newPorch(limits), visits: newVisits(limits), tries: newTries(o.Now)}
	s.ending, s.end = context.WithCancel(context.Background())
	version := "yuetan"
	if o.Version != "" {
		version += "_" + o.Version
	}
	s.inner = &ssh.Server{
		Version:              version,
		HostSigners:          []ssh.Signer{host},
		HandshakeTimeout:     handshakeTimeout,
		ConnCallback:         s.knock,
		ServerConfigCallback: s.config,
		ChannelHandlers:      map[string]ssh.ChannelHandler{"session": s.receive},
		RequestHandlers:      map[string]ssh.RequestHandler{},
		SubsystemHandlers:    map[string]ssh.SubsystemHandler{},
	}
	return s, nil
}

// Fingerprint is the host key's, as clients show it: SHA256:….
func (s *Server) Fingerprint() string { return gossh.FingerprintSHA256(s.host.PublicKey()) }

// Serve takes the connections of l until Shutdown, and then returns nil.
func (s *Server) Serve(l net.Listener) error {
	s.mu.Lock()
	if s.ending.Err() != nil {
		s.mu.Unlock()
		return l.Close()
	}
	s.listeners = append(s.listeners, l)
	s.mu.Unlock()
	err := s.inner.Serve(l)
	if s.ending.Err() != nil {
		return nil
	}
	return fmt.Errorf("accepting connections: %w", err)
}

// Shutdown closes the door: nobody new comes in, every screen is told and gives
// its terminal back, verbs under way end, and then all connections are closed. It
// waits five seconds at most, less if ctx ends first.
func (s *Server) Shutdown(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, lastWords)
	defer cancel()
	s.mu.Lock()
	s.end()
	for _, l := range s.listeners {
		_ = l.Close() // closing a second time is the only way it fails
	}
	s.mu.Unlock()
	visited := s.visits.close(session.ErrClosing)
	left := s.porch.close()
	wait(ctx, visited)
	// Clients hang up by themselves once their last words have come; cutting
	// them at once could lose those.
	linger, done := context.WithTimeout(ctx, time.Second)
	defer done()
	wait(linger, left)
	s.porch.cut()
	final, stop := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer stop()
	if !wait(final, visited) {
		return errors.New("a screen or verb did not end")
	}
	return nil
}

// wait tells whether ch closed before ctx ended.
func wait(ctx context.Context, ch <-chan struct{}) bool {
	select {
	case <-ch:
		return true
	case <-ctx.Done():
		return false
	}
}
