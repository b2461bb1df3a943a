package main

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"golang.org/x/crypto/ssh"

	"yuetan/command"
	"yuetan/crowd"
	"yuetan/lang"
	"yuetan/session"
	"yuetan/sshd"
	"yuetan/store"
	"yuetan/store/keyring"
	"yuetan/tui"
)

// The council of every demonstration, and its one session.
const (
	demoSlug    = "xiqiao"
	demoSession = "2026-11"
	demoDate    = "2026-11-20 19:00"
	demoGuests  = 3
)

// stage is the council of a demonstration and the server it meets on.
type stage struct {
	programme
	dir       string
	hall      *session.Hall
	closer    io.Closer
	server    *sshd.Server
	served    chan error
	listening net.Addr
	door      crowd.Door
	passes    crowd.Passes
	chair     crowd.Pass
	chairs    session.MemberID
	rooms     *tui.Rooms
	guests    []session.IssuedCode // of guests, who come from other terminals
}

// newStage makes a council for the crowd and opens its door. Close removes all of it.
func newStage(ctx context.Context, c *crowd.Crowd, p programme, listen string, guests int, words *lang.Words) (*stage, error) {
	dir, err := os.MkdirTemp("", "yuetan-demo-")
	if err != nil {
		return nil, fmt.Errorf("making a folder for the demonstration: %w", err)
	}
	s := &stage{programme: p, dir: dir, served: make(chan error, 1)}
	if err := s.open(ctx, c, listen, guests, words); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func (s *stage) open(ctx context.Context, c *crowd.Crowd, listen string, guests int, words *lang.Words) error {
	house, err := s.house(ctx)
	if err != nil {
		return err
	}
	l, err := listenFree(ctx, listen)
	if err != nil {
		if errors.Is(err, syscall.EADDRINUSE) {
			return command.Refuse(words.Door.PortTaken(listen))
		}
		return command.Refuse(words.Door.BadAddress(listen))
	}
	s.listening = l.Addr()
	s.door = crowd.Door{Address: l.Addr().String(), User: s.slug, Signs: crowd.Signs{
		Home: words.Common.Leave, Propose: words.Resident.Lobby.Propose.Action, Send: words.Resident.Proposing.Send,
		Vote: words.Resident.Lobby.Vote.Action, Consent: words.Resident.Lobby.Consent.Action}}
	if err := s.found(ctx, house, c, guests, words); err != nil {
		return errors.Join(err, l.Close())
	}
	hostKey := filepath.Join(s.dir, "host_ed25519")
	env := command.Env{House: house, Words: words, Papers: command.NewPrintroom(true), Now: time.Now}
	env.Papers.In(filepath.Join(s.dir, "papers"))
	s.rooms = tui.NewRooms(time.Now).Writing(folders(env.Papers))
	s.server, err = sshd.New(house, screens{rooms: s.rooms}, remoteVerbs(env), sshd.Options{HostKey: hostKey, Papers: cabinets(env.Papers)})
	if err != nil {
		return errors.Join(err, l.Close())
	}
	text, err := os.ReadFile(hostKey)
	if err != nil {
		return errors.Join(fmt.Errorf("reading the host key: %w", err), l.Close())
	}
	signer, err := ssh.ParsePrivateKey(text)
	if err != nil {
		return errors.Join(fmt.Errorf("reading the host key: %w", err), l.Close())
	}
	s.door.Host = signer.PublicKey()
	go func() { s.served <- s.server.Serve(l) }()
	return nil
}

// house opens the council's house: in memory when it is a rehearsal.
func (s *stage) house(ctx context.Context) (*session.House, error) {
	if s.rehearsal {
		house := session.NewHouse(store.Memory(), keyring.Memory(), session.Options{})
		s.closer = house
		return house, nil
	}
	house, closer, err := command.OpenHouse(ctx, filepath.Join(s.dir, "data"), filepath.Join(s.dir, "keys"))
	if err == nil {
		s.closer = closer
	}
	return house, err
}

// listenFree listens on an address; for an empty one, on the first free port of
// this machine from 2222, else on any.
func listenFree(ctx context.Context, address string) (net.Listener, error) {
	var config net.ListenConfig
	if address != "" {
		return config.Listen(ctx, "tcp", address)
	}
	for port := 2222; port < 2242; port++ {
		if l, err := config.Listen(ctx, "tcp", fmt.Sprintf("127.0.0.1:%d", port)); err == nil {
			return l, nil
		}
	}
	return config.Listen(ctx, "tcp", "127.0.0.1:0")
}

// found makes the council: its roll, its rota, its session, and everybody's way in.
func (s *stage) found(ctx context.Context, house *session.House, c *crowd.Crowd, guests int, words *lang.Words) error {
	hall, err := house.Found(ctx, session.Found{Slug: s.slug, Name: s.council, Zone: s.zone, Language: words.Tag, Rehearsal: s.rehearsal})
	if err != nil {
		return err
	}
	s.hall = hall
	roll, err := s.enroll(c, guests, words)
	if err != nil {
		return err
	}
	operator := hall.OperatorSeat()
	do := func(cmd session.Command) session.Answer {
		var answer session.Answer
		if err == nil {
			answer, err = operator.Do(ctx, cmd)
		}
		return answer
	}
	do(session.Set{Key: "address", Value: s.door.Address})
	for _, set := range s.settings {
		do(session.Set{Key: set[0], Value: set[1]})
	}
	do(roll)
	for _, unit := range s.units {
		do(session.JoinRota{Name: unit})
	}
	if err != nil {
		return err
	}
	members := hall.Snapshot().Roll() // by number: residents, chair, secretary, guests
	all := make([]session.MemberID, len(members))
	for i, m := range members {
		all[i] = m.ID
	}
	s.chairs = members[len(c.People)].ID
	host, _ := hall.Snapshot().FindUnit(s.host) // without one the rota has its turn
	do(session.Plan{Session: s.session, Date: s.date, Place: s.place, Host: host.ID, Chair: s.chairs})
	if len(s.issues) > 0 {
		do(session.Propose{Session: s.session, Issues: s.issues, Import: true})
	}
	codes := do(session.IssueCodes{Members: all, Session: s.session}).Codes
	if err != nil {
		return err
	}
	for i, p := range c.People {
		switch p.Ticket {
		case crowd.ByCode:
			s.passes.Residents[i] = crowd.Pass{Code: codes[i].Code}
		case crowd.ByEvening:
			s.passes.Residents[i] = crowd.Pass{Code: fmt.Sprintf("%03d %s", members[i].Number, codes[i].Evening)}
		}
	}
	s.guests = codes[len(c.People)+2:]
	return nil
}

// enroll writes the roll: residents, chair, secretary, guests; keys for those who
// come with one.
func (s *stage) enroll(c *crowd.Crowd, guests int, words *lang.Words) (session.Enroll, error) {
	none := false
	var roll session.Enroll
	add := func(m session.NewMember, keyed bool) (crowd.Pass, error) {
		m.Language = words.Tag
		var pass crowd.Pass
		if keyed {
			_, private, err := ed25519.GenerateKey(rand.Reader)
			if err != nil {
				return pass, fmt.Errorf("making a key: %w", err)
			}
			if pass.Key, err = ssh.NewSignerFromKey(private); err != nil {
				return pass, fmt.Errorf("making a key: %w", err)
			}
			m.Key = strings.TrimSpace(string(ssh.MarshalAuthorizedKey(pass.Key.PublicKey())))
		}
		roll.Members = append(roll.Members, m)
		return pass, nil
	}
	for _, p := range c.People {
		pass, err := add(session.NewMember{Name: p.Name, Unit: p.Home}, p.Ticket == crowd.ByKey)
		if err != nil {
			return roll, err
		}
		s.passes.Residents = append(s.passes.Residents, pass)
	}
	var err1, err2 error
	s.chair, err1 = add(session.NewMember{Name: c.ChairName, Roles: session.Resident, Votes: &none}, true)
	s.passes.Secretary, err2 = add(session.NewMember{Name: c.SecretaryName, Roles: session.Secretary, Votes: &none}, true)
	for i := range guests {
		_, _ = add(session.NewMember{Name: fmt.Sprintf("%s %d", c.GuestName, i+1)}, false) // without a key nothing can fail
	}
	return roll, errors.Join(err1, err2)
}

// Close ends the server and removes the council.
func (s *stage) Close() error {
	var errs []error
	if s.server != nil {
		errs = append(errs, s.server.Shutdown(context.Background()), <-s.served)
	}
	if s.closer != nil {
		errs = append(errs, s.closer.Close())
	}
	return errors.Join(append(errs, os.RemoveAll(s.dir))...)
}

// phase is how far the session has come.
func (s *stage) phase() session.Phase {
	if x, ok := s.hall.Snapshot().Session(s.session); ok {
		return x.Phase
	}
	return session.Collect
}

// published tells whether the session has a result to be shown.
func (s *stage) published() bool {
	x, ok := s.hall.Snapshot().Session(s.session)
	return ok && x.Poll() != nil && x.Poll().AllShown()
}
