package command

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"yuetan/lang"
)

// SocketPath is where the server of a data folder answers local verbs.
func SocketPath(data string) string { return filepath.Join(data, "yuetan.sock") }

// longest is how many bytes the path of a socket may have everywhere.
const longest = 100

// errLongPath says that no short way to the socket could be made.
var errLongPath = errors.New("the data folder's path is too long for a socket")

// within gives a path to a socket that the system takes: its own, or for a deep
// folder one through a link in the folder of temporary files, there until done.
func within(path string) (short string, done func() error, err error) {
	if len(path) <= longest {
		return path, func() error { return nil }, nil
	}
	dir, err := os.MkdirTemp("", "yuetan-") // 0700
	if err != nil {
		return "", nil, fmt.Errorf("make a short way to the socket: %w", err)
	}
	done = func() error { return os.RemoveAll(dir) }
	link := filepath.Join(dir, "d")
	short = filepath.Join(link, filepath.Base(path))
	if err = os.Symlink(filepath.Dir(path), link); err == nil && len(short) > longest {
		err = errLongPath
	}
	if err != nil {
		return "", nil, errors.Join(err, done())
	}
	return short, done, nil
}

// order is a local verb as it is sent to the server: the same user's, as the
// socket lets nobody else in.
type order struct {
	Args     []string `json:"args"`
	Dir      string   `json:"dir"`
	Language string   `json:"language"`
	In       []byte   `json:"in,omitempty"`
}

// frame is one line of the server's answer; the last has Exit.
type frame struct {
	Out  []byte `json:"out,omitempty"`
	Err  []byte `json:"err,omitempty"`
	Exit *int   `json:"exit,omitempty"`
}

// Socket answers the verbs that are typed on the machine while a server holds the
// data folder.
type Socket struct {
	path   string
	server *http.Server
	done   chan error
}

// Listen begins to answer on env.Data's socket (0600), running verbs with env's
// house. The caller holds the folder's lock, so a socket left there is nobody's.
func Listen(ctx context.Context, env Env) (*Socket, error) {
	path := SocketPath(env.Data)
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("clear the socket: %w", err)
	}
	short, done, err := within(path)
	if err != nil {
		return nil, err
	}
	l, err := net.Listen("unix", short)
	if err = errors.Join(err, done()); err != nil {
		return nil, fmt.Errorf("listen for local verbs: %w", err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(fmt.Errorf("close the socket to others: %w", err), l.Close())
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /run", func(w http.ResponseWriter, r *http.Request) { answer(w, r, env) })
	s := &Socket{path: path, done: make(chan error, 1), server: &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second,
		BaseContext: func(net.Listener) context.Context { return ctx }}}
	go func() { s.done <- s.server.Serve(l) }()
	return s, nil
}

// Close lets verbs that are running finish for up to five seconds, and removes the
// socket.
func (s *Socket) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	err := s.server.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		err = s.server.Close()
	}
	if gone := os.Remove(s.path); gone != nil && !errors.Is(gone, os.ErrNotExist) {
		err = errors.Join(err, fmt.Errorf("remove the socket: %w", gone))
	}
	if served := <-s.done; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}

// answer runs one verb for a client.
func answer(w http.ResponseWriter, r *http.Request, env Env) {
	var o order
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 2*maxInput)).Decode(&o); err != nil {
		http.Error(w, "not an order", http.StatusBadRequest)
		return
	}
	frames := &frames{to: w}
	env.Words = lang.Of(o.Language, lang.English())
	env.Dir, env.In = o.Dir, bytes.NewReader(o.In)
	env.Out = stream(func(p []byte) error { return frames.send(frame{Out: p}) })
	env.Err = stream(func(p []byte) error { return frames.send(frame{Err: p}) })
	code := Run(r.Context(), env, o.Args)
	frames.send(frame{Exit: &code})
}

// frames sends lines of JSON, each at once.
type frames struct {
	mu sync.Mutex
	to http.ResponseWriter
}

func (f *frames) send(x frame) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := json.NewEncoder(f.to).Encode(x); err != nil {
		return err
	}
	return http.NewResponseController(f.to).Flush()
}

// stream is a writer made of a function.
type stream func([]byte) error

func (s stream) Write(p []byte) (int, error) {
	if err := s(p); err != nil {
		return 0, err
	}
	return len(p), nil
}
