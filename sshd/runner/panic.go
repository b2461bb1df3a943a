package runner

import (
	"fmt"
	"runtime/debug"
)

// Panic is a fault in a model or in one of its commands. Its Stack is for the
// log; no member is shown any of it.
type Panic struct {
	Value any
	Stack []byte
}

func (p *Panic) Error() string { return fmt.Sprintf("run the model: panic: %v", p.Value) }

// Unwrap returns the value panicked with if that was an error.
func (p *Panic) Unwrap() error {
	err, _ := p.Value.(error)
	return err
}

// caught is called while recovering, when the stack still shows the place.
func caught(v any) *Panic { return &Panic{Value: v, Stack: debug.Stack()} }
