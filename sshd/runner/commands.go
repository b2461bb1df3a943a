package runner

import (
	"reflect"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// commands runs a model's commands, each in its own goroutine, and sends what
// they return to the loop as long as it is there.
type commands struct {
	events chan<- any
	done   <-chan struct{}
}

// sequenceType is the message of tea.Sequence, which has no exported name. It is
// a slice of commands.
var sequenceType = reflect.TypeOf(tea.Sequence(tea.Quit, tea.Quit)())

func (c commands) start(cmd tea.Cmd) {
	if cmd != nil {
		go c.run(cmd, false)
	}
}

// run runs one command and all that it spreads into. With whole it returns only
// after all of that, as the next in a sequence needs.
func (c commands) run(cmd tea.Cmd, whole bool) {
	defer func() {
		if v := recover(); v != nil {
			c.send(caught(v))
		}
	}()
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		c.batch(msg, whole)
	default:
		v := reflect.ValueOf(msg)
		if v.Type() != sequenceType {
			c.send(msg)
			return
		}
		for i := range v.Len() {
			if next, _ := v.Index(i).Interface().(tea.Cmd); next != nil {
				c.run(next, true)
			}
		}
	}
}

// batch runs commands side by side, the last in this goroutine.
func (c commands) batch(batch tea.BatchMsg, whole bool) {
	var others sync.WaitGroup
	for i, cmd := range batch {
		switch {
		case cmd == nil:
		case i == len(batch)-1:
			c.run(cmd, whole)
		case whole:
			others.Go(func() { c.run(cmd, true) })
		default:
			c.start(cmd)
		}
	}
	others.Wait()
}

func (c commands) send(event any) {
	select {
	case c.events <- event:
	case <-c.done:
	}
}
