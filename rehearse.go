package main

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"

	"yuetan/command"
	"yuetan/crowd"
	"yuetan/lang"
	"yuetan/session"
	"yuetan/store/folder"
	"yuetan/tui"
)

// mostRehearsing is how many residents a rehearsal has at most, however long the roll.
const mostRehearsing = 120

// rehearseVerb makes the verb that plays a council's own evening with simulated
// residents, in memory: whoever runs it sits in the chair.
func rehearseVerb(m *command.Machine) *cobra.Command {
	return &cobra.Command{Use: "rehearse", Args: cobra.ArbitraryArgs, Annotations: map[string]string{
		"args": "[SLUG]", "example": "rehearse xiqiao", "machine": "yes"},
		RunE: func(cmd *cobra.Command, args []string) error {
			w := m.Words()
			switch {
			case len(args) > 1:
				return command.Misuse(w.Commands.TooManyArgs(args[1]))
			case !m.Terminal:
				return command.Refuse(w.Door.NeedsTerminal("rehearse"))
			}
			s, err := copied(cmd.Context(), m, args)
			if err != nil {
				return err
			}
			p, err := rehearsed(s, w)
			if err != nil {
				return command.Refuse(err.Error())
			}
			seed := rand.Uint64()
			people := cast(seed, s, p, w)
			d := &demo{machine: m, programme: p, residents: len(people.People), begins: w.Script.RehearseNow(len(people.People), p.slug)}
			return d.sit(cmd.Context(), people)
		}}
}

// copied reads a council's state and lets the data folder go again.
func copied(ctx context.Context, m *command.Machine, args []string) (*session.Snapshot, error) {
	w := m.Words()
	data, keys := m.Folders()
	house, closer, err := command.OpenHouse(ctx, data, keys)
	if errors.Is(err, folder.ErrLocked) {
		return nil, command.Refuse(w.Script.RehearseOver)
	}
	if err != nil {
		return nil, err
	}
	slug := ""
	councils, err := house.Councils(ctx)
	switch {
	case len(args) == 1:
		slug = args[0]
	case len(councils) == 1:
		slug = councils[0]
	case err == nil && len(councils) == 0:
		err = command.Refuse(w.Commands.NoCouncilYet)
	case err == nil:
		err = command.Refuse(w.Commands.WhichCouncil(councils))
	}
	var s *session.Snapshot
	if err == nil {
		var hall *session.Hall
		if hall, err = house.Hall(ctx, slug); err == nil {
			s = hall.Snapshot()
		}
	}
	return s, errors.Join(err, closer.Close())
}

// cast draws as many residents as have a vote in the council.
func cast(seed uint64, s *session.Snapshot, p programme, w *lang.Words) *crowd.Crowd {
	people := crowd.New(seed, min(max(s.Due(), fewest), mostRehearsing), w.Tag)
	people.Theirs(seed, p.council, p.units, p.titles())
	return people
}

// rehearsals holds those that a server's members have begun over SSH: one at a time,
// for each is a crowd.
type rehearsals struct {
	pace crowd.Pace // of the room
	busy atomic.Bool
}

// enter gives the chair's screen of a rehearsal of its own; leave ends all of it.
func (r *rehearsals) enter(ctx context.Context, hall *session.Hall, seat *session.Seat, words *lang.Words) (tea.Model, func(), error) {
	now := hall.Snapshot()
	me, _ := now.Me(seat.Member())
	if r == nil || !me.Named && !seat.Roles().Has(session.Chair|session.Secretary) {
		return nil, nil, session.ErrNotAllowed
	}
	p, err := rehearsed(now, words)
	if err != nil {
		return nil, nil, err
	}
	if !r.busy.CompareAndSwap(false, true) {
		return nil, nil, spoken(words.Script.RehearsalBusy)
	}
	x, err := r.begin(ctx, now, p, words)
	if err != nil {
		r.busy.Store(false)
		return nil, nil, err
	}
	return x.app, func() { x.end(); r.busy.Store(false) }, nil
}

// rehearsal is one that is going on.
type rehearsal struct {
	stage   *stage
	evening *crowd.Evening
	app     *tui.App
	leave   func()
	stop    context.CancelFunc
	room    sync.WaitGroup
}

func (r *rehearsals) begin(ctx context.Context, now *session.Snapshot, p programme, words *lang.Words) (x *rehearsal, err error) {
	seed := rand.Uint64()
	people := cast(seed, now, p, words)
	x = &rehearsal{leave: func() {}, stop: func() {}}
	defer func() {
		if err != nil {
			x.end()
		}
	}()
	if x.stage, err = newStage(ctx, people, p, "127.0.0.1:0", 0, words); err != nil {
		return x, err
	}
	if x.evening, err = people.Come(ctx, x.stage.door, x.stage.passes, r.pace, 250*time.Millisecond); err != nil {
		return x, err
	}
	inner, stop := context.WithCancel(context.WithoutCancel(ctx))
	x.stop = stop
	ignore := func(error) {} // somebody came too late for something; the room goes on
	x.room.Go(func() { ignore(x.evening.Raise(inner, r.pace.Arrive)) })
	x.room.Go(func() { x.evening.Behave(inner, true, ignore) })
	x.app, x.leave, err = x.stage.rooms.Enter(ctx, x.stage.hall, x.stage.hall.Seat(x.stage.chairs), words, tui.ChairScreen)
	return x, err
}

// end sends everybody home and drops all of it. What fails at that leaves nothing
// behind but what the machine drops itself.
func (x *rehearsal) end() {
	if x.leave != nil {
		x.leave()
	}
	x.stop()
	x.room.Wait()
	if x.evening != nil {
		_ = x.evening.Leave()
	}
	if x.stage != nil {
		_ = x.stage.Close()
	}
}
