package command

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
)

// errCutOff says that the server went away before it said how the verb ended.
var errCutOff = errors.New("the server went away in the middle of the answer")

// forward has the running server carry out a verb; served is false when none
// answers.
func (m *Machine) forward(ctx context.Context, socket string) (code int, served bool, err error) {
	if !exists(socket) {
		return 0, false, nil
	}
	short, done, err := within(socket)
	if err != nil {
		return 0, false, err
	}
	conn, err := (&net.Dialer{}).DialContext(ctx, "unix", short)
	if gone := done(); gone != nil {
		return 0, false, fmt.Errorf("remove the short way to the socket: %w", gone)
	}
	if err != nil {
		return 0, false, ctx.Err()
	}
	used := false
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true,
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			if used {
				return nil, errCutOff
			}
			used = true
			return conn, nil
		}}}
	defer conn.Close()
	o := order{Args: m.Args, Dir: m.Dir, Language: m.words.Tag}
	if wantsInput(m.Args) {
		if o.In, err = io.ReadAll(io.LimitReader(m.env.In, maxInput+1)); err != nil {
			return 0, true, fmt.Errorf("read standard input: %w", err)
		}
	}
	body, err := json.Marshal(o)
	if err != nil {
		return 0, true, fmt.Errorf("write the order: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://yuetan/run", bytes.NewReader(body))
	if err != nil {
		return 0, true, fmt.Errorf("write the order: %w", err)
	}
	response, err := client.Do(request)
	if err != nil {
		return 0, true, errors.Join(errCutOff, err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return 0, true, fmt.Errorf("the server answered %s", response.Status)
	}
	code, err = m.relay(response.Body)
	return code, true, err
}

// wantsInput tells whether a file argument names standard input; in a ballot the
// same sign leaves a mark blank.
func wantsInput(args []string) bool {
	return !slices.Contains(args, "vote") && !slices.Contains(args, "verify") &&
		slices.ContainsFunc(args, func(a string) bool { return a == "-" || strings.HasSuffix(a, "=-") })
}

// relay prints what the server sends until it gives the exit code.
func (m *Machine) relay(from io.Reader) (int, error) {
	in := json.NewDecoder(from)
	for {
		var f frame
		if err := in.Decode(&f); err != nil {
			return 0, errors.Join(errCutOff, err)
		}
		if _, err := m.Out.Write(f.Out); err != nil {
			return 0, fmt.Errorf("write the answer: %w", err)
		}
		if _, err := m.Err.Write(f.Err); err != nil {
			return 0, fmt.Errorf("write the answer: %w", err)
		}
		if f.Exit != nil {
			return *f.Exit, nil
		}
	}
}
