package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"

	"yuetan/command"
	"yuetan/crowd"
)

// roomPace is how a room of people takes its time around somebody in the chair.
var roomPace = crowd.Pace{Arrive: 8 * time.Second, Vote: 25 * time.Second, Late: 15 * time.Second, Consent: 15 * time.Second,
	Write: 3 * time.Second}

// sit seats whoever runs the program in the chair, with a simulated room around them.
func (d *demo) sit(ctx context.Context, people *crowd.Crowd) (err error) {
	w := d.machine.Words()
	in, ok1 := d.machine.In.(*os.File)
	out, ok2 := d.machine.Out.(*os.File)
	if !ok1 || !ok2 {
		return command.Refuse(w.Demo.NeedsTerminal)
	}
	s, err := newStage(ctx, people, d.programme, d.listen, demoGuests, w)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	d.welcome(people, s)
	if _, err := bufio.NewReaderSize(in, 16).ReadString('\n'); err != nil {
		return nil // the terminal was closed
	}
	evening, err := people.Come(ctx, s.door, s.passes, roomPace, 250*time.Millisecond)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, evening.Leave()) }()
	troubles := d.around(ctx, evening, func(ctx context.Context) error { return d.chair(ctx, s, in, out) })
	d.tell("")
	d.tell(w.Demo.LeftAt(w.PhaseWords(s.phase()).Name))
	for _, trouble := range troubles[:min(len(troubles), 3)] {
		d.tell(w.Demo.ResidentSays(trouble.Error()))
	}
	if err := d.keep(ctx, evening, s); err != nil {
		return err
	}
	d.tell(w.Demo.Gone)
	return nil
}

// welcome says who is there and how others can join.
func (d *demo) welcome(people *crowd.Crowd, s *stage) {
	w := d.machine.Words().Demo
	ssh := connectLine(s.slug, "", s.listening)
	d.tell(d.begins)
	d.tell("")
	d.tell(w.Joining)
	for i, guest := range s.guests {
		d.tell(fmt.Sprintf("  %s   %s", ssh, w.JoinAs(fmt.Sprintf("%s %d", people.GuestName, i+1), guest.Code)))
	}
	d.tell(fmt.Sprintf("  %s projector   %s", strings.Replace(ssh, "ssh", "ssh -t", 1), w.JoinWall))
	d.tell("")
	d.tell(d.machine.Words().Prints.DemoFetch)
	d.tell("  " + scpLine(ssh, demoSession+"/"+d.machine.Words().Tag))
	d.tell("")
	d.tell(w.YouChair)
	d.tell(w.PressEnter)
}

// around lets the room behave while the chair is taken, and returns what went
// wrong for those around it.
func (d *demo) around(ctx context.Context, evening *crowd.Evening, chair func(context.Context) error) []error {
	inner, stop := context.WithCancel(ctx)
	var room sync.WaitGroup
	var mu sync.Mutex
	var troubles []error
	trouble := func(err error) {
		var refused *crowd.Refusal
		if err == nil || inner.Err() != nil || errors.As(err, &refused) {
			return // too late for something, as people are
		}
		mu.Lock()
		defer mu.Unlock()
		troubles = append(troubles, err)
	}
	room.Go(func() { trouble(evening.Raise(inner, 10*time.Second)) })
	room.Go(func() { evening.Behave(inner, true, trouble) })
	err := chair(inner)
	stop()
	room.Wait()
	if err != nil {
		troubles = append(troubles, err)
	}
	return troubles
}

// chair shows the chair's screen on the terminal until they leave.
func (d *demo) chair(ctx context.Context, s *stage, in, out *os.File) error {
	line, err := crowd.Dial(ctx, s.door, s.chair, d.machine.Words().Tag)
	if err != nil {
		return err
	}
	defer line.Close()
	w, h, err := term.GetSize(int(out.Fd()))
	if err != nil {
		return fmt.Errorf("asking for the terminal's size: %w", err)
	}
	cooked, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return fmt.Errorf("taking the terminal over: %w", err)
	}
	defer func() { _ = term.Restore(int(in.Fd()), cooked) }() // if it cannot be restored there is nobody to tell
	over, stop := context.WithCancel(ctx)
	defer stop()
	t := crowd.Terminal{In: in, Out: out, Name: os.Getenv("TERM"), Size: crowd.Size{W: w, H: h},
		Resizes: resizes(over, out, crowd.Size{W: w, H: h}), Environ: map[string]string{}}
	for _, name := range []string{"COLORTERM", "NO_COLOR", "TERM_PROGRAM"} {
		if value := os.Getenv(name); value != "" {
			t.Environ[name] = value
		}
	}
	return line.Attach(ctx, "chair", t)
}

// resizes tells when the terminal's size has changed. Asking four times a second
// works on every system.
func resizes(ctx context.Context, out *os.File, size crowd.Size) <-chan crowd.Size {
	changes := make(chan crowd.Size)
	go func() {
		tick := time.NewTicker(250 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
			case <-ctx.Done():
				return
			}
			w, h, err := term.GetSize(int(out.Fd()))
			if now := (crowd.Size{W: w, H: h}); err == nil && now != size {
				size = now
				select {
				case changes <- now:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	return changes
}

// keep writes the papers if a folder was named and there is a result.
func (d *demo) keep(ctx context.Context, evening *crowd.Evening, s *stage) error {
	w := d.machine.Words().Demo
	if d.out == "" {
		return nil
	}
	if !s.published() {
		d.tell(w.NoPapers)
		return nil
	}
	n, err := d.export(ctx, evening)
	if err == nil {
		d.tell(w.PapersIn(n, d.out))
	}
	return err
}
