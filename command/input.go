package command

import (
	"context"
	"io"
)

// until reads from a terminal or pipe as long as ctx lasts, so that Ctrl+C ends a
// verb that waits for somebody to type.
func until(ctx context.Context, from io.Reader) io.Reader {
	if from == nil {
		return eof{}
	}
	return &typed{ctx: ctx, from: from}
}

type typed struct {
	ctx  context.Context
	from io.Reader
}

// chunk is what one read of the source gave.
type chunk struct {
	text []byte
	err  error
}

// Read leaves a read that never ends to itself; the program ends soon after.
func (t *typed) Read(p []byte) (int, error) {
	if err := t.ctx.Err(); err != nil {
		return 0, err
	}
	come := make(chan chunk, 1)
	text := make([]byte, len(p))
	go func() {
		n, err := t.from.Read(text)
		come <- chunk{text[:n], err}
	}()
	select {
	case c := <-come:
		return copy(p, c.text), c.err
	case <-t.ctx.Done():
		return 0, t.ctx.Err()
	}
}
