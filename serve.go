package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"strings"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"charm.land/log/v2"
	"github.com/spf13/cobra"

	"yuetan/command"
	"yuetan/lang"
	"yuetan/session"
	"yuetan/sshd"
	"yuetan/store/folder"
	"yuetan/tui"
)

// serveVerb opens the door to members until it is told to stop.
func serveVerb(m *command.Machine) *cobra.Command {
	var listen string
	cmd := &cobra.Command{Use: "serve", Args: cobra.ArbitraryArgs, RunE: func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return command.Misuse(m.Words().Commands.TooManyArgs(args[0]))
		}
		return serve(cmd.Context(), m, listen)
	}}
	cmd.Flags().StringVar(&listen, "listen", ":2222", "")
	return cmd
}

// serve answers members over SSH and local verbs on the socket until ctx ends.
func serve(ctx context.Context, m *command.Machine, listen string) (err error) {
	words := m.Words()
	data, keys := m.Folders()
	logger := slog.New(log.NewWithOptions(m.Err, log.Options{ReportTimestamp: true}))
	house, closer, err := command.OpenHouse(ctx, data, keys)
	switch {
	case errors.Is(err, folder.ErrLocked):
		return command.Refuse(words.Door.FolderBusy(data))
	case errors.Is(err, command.ErrKeysInside):
		return command.Refuse(words.Door.KeysInside)
	case err != nil:
		return err
	}
	defer func() { err = errors.Join(err, closer.Close()) }()

	l, err := net.Listen("tcp", listen)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return command.Refuse(words.Door.PortTaken(listen))
	case err != nil:
		return command.Refuse(words.Door.BadAddress(listen))
	}
	defer l.Close() // closed already when all went well

	env := command.Env{House: house, Words: words, Papers: m.Papers, Data: data, Keys: keys, Now: m.Now,
		Fault: func(err error) { logger.Error("a verb went wrong", "error", err) }}
	rooms := tui.NewRooms(m.Now).Writing(folders(m.Papers))
	server, err := sshd.New(house, screens{rooms: rooms, rehearsals: &rehearsals{pace: roomPace}}, remoteVerbs(env),
		sshd.Options{HostKey: command.SecretFile(data, "host_ed25519"), Papers: cabinets(m.Papers), Logger: logger, Now: m.Now})
	if err != nil {
		return err
	}
	socket, err := command.Listen(context.WithoutCancel(ctx), env)
	if err != nil {
		return err
	}
	greet(ctx, m, house, server, l)

	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()
	select {
	case <-ctx.Done():
		fmt.Fprintln(m.Out, words.Door.Stopping)
	case err = <-served:
		served <- nil
	}
	err = errors.Join(err, server.Shutdown(context.WithoutCancel(ctx)), <-served, socket.Close())
	if err == nil {
		fmt.Fprintln(m.Out, words.Door.Stopped)
	}
	return err
}

// greet says where the door is and how to come in.
func greet(ctx context.Context, m *command.Machine, house *session.House, server *sshd.Server, l net.Listener) {
	words := m.Words().Door
	fmt.Fprintln(m.Out, words.Serving(l.Addr().String()))
	fmt.Fprintln(m.Out, words.HostKey(server.Fingerprint()))
	slugs, err := house.Councils(ctx)
	if err == nil && len(slugs) == 0 {
		fmt.Fprintln(m.Out, words.NoCouncilYet)
	}
	for _, slug := range slugs {
		hall, err := house.Hall(ctx, slug)
		if err != nil {
			fmt.Fprintln(m.Err, slug+":", m.Words().Refusal(err), "("+err.Error()+")")
			continue
		}
		fmt.Fprintln(m.Out, words.ConnectWith(connectLine(slug, hall.Snapshot().Settings.Address, l.Addr())))
	}
	fmt.Fprintln(m.Out, words.StopHint)
}

// connectLine is what a neighbour types: to the council's own address if it has
// set one, else to this machine's.
func connectLine(slug, address string, at net.Addr) string {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		host, port = address, ""
	}
	if address == "" {
		host, port, err = net.SplitHostPort(at.String())
		if ip := net.ParseIP(host); err != nil || ip == nil || ip.IsUnspecified() {
			host = thisMachine()
		}
	}
	if port == "" || port == "22" {
		return "ssh " + slug + "@" + host
	}
	return "ssh -p " + port + " " + slug + "@" + host
}

// scpLine fetches a folder from where a line of ssh leads.
func scpLine(ssh, folder string) string {
	return strings.Replace(strings.Replace(ssh, "ssh", "scp -r", 1), " -p ", " -P ", 1) + ":" + folder + " ."
}

// thisMachine is how others in the room reach this machine: its address in their
// network, else its name.
func thisMachine() string {
	if addrs, err := net.InterfaceAddrs(); err == nil {
		for _, a := range addrs {
			if ip, ok := a.(*net.IPNet); ok && ip.IP.IsPrivate() && ip.IP.To4() != nil {
				return ip.IP.String()
			}
		}
	}
	if name, err := os.Hostname(); err == nil {
		return name
	}
	return "127.0.0.1"
}

// screens are package tui's rooms as the door asks for them.
type screens struct {
	rooms      *tui.Rooms
	rehearsals *rehearsals // nil: none are held here
}

func (s screens) Enter(ctx context.Context, hall *session.Hall, seat *session.Seat, words *lang.Words, name string) (tea.Model, func(), error) {
	if name == sshd.RehearseScreen {
		return s.rehearsals.enter(ctx, hall, seat, words)
	}
	app, leave, err := s.rooms.Enter(ctx, hall, seat, words, tui.Name(name))
	if err != nil {
		return nil, nil, err
	}
	return app, leave, nil
}

// cabinets are the papers as members fetch them.
func cabinets(room *command.Printroom) sshd.Papers {
	if room == nil {
		return nil
	}
	return func(ctx context.Context, c sshd.Call) fs.FS { return room.Cabinet(ctx, c.Seat) }
}

// folders are written for the desk where the printroom has a place for them.
func folders(room *command.Printroom) tui.Folder {
	if room == nil {
		return nil
	}
	return func(ctx context.Context, seat *session.Seat, id session.SessionID, w *lang.Words) (tui.FolderWritten, error) {
		b, dir, err := room.WriteFolder(ctx, seat, id, w)
		drafts := make([]string, 0, len(b.Drafts))
		for _, paper := range b.Drafts {
			drafts = append(drafts, cmp.Or(w.Papers.Names[paper], paper))
		}
		return tui.FolderWritten{Files: len(b.Files), Dir: dir, Drafts: drafts}, err
	}
}

// remoteVerbs are the verbs as members run them.
func remoteVerbs(env command.Env) sshd.Verbs {
	return func(ctx context.Context, c sshd.Call, args []string) int {
		env := env
		env.Remote, env.Data, env.Keys = true, "", ""
		env.Hall, env.Seat, env.Words = c.Hall, c.Seat, c.Words
		env.In, env.Out, env.Err = c.In, c.Out, c.Err
		return command.Run(ctx, env, args)
	}
}
