package sshd

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync/atomic"

	"github.com/pkg/sftp"
)

// Papers are the files that somebody may fetch by scp and sftp. It should have
// fs.ReadDirFS, fs.StatFS and fs.ReadFileFS; an error that is fs.ErrPermission is told
// as a refusal. ctx ends when the member hangs up.
type Papers func(ctx context.Context, c Call) fs.FS

// mostOpen is how many files one sftp session may hold open: their bytes are in
// memory until they are fetched.
const mostOpen = 32

// fetch serves the sftp subsystem, read only, until the client goes.
func (v *visit) fetch(ctx context.Context) int {
	r := &reading{visit: v, files: v.server.papers(ctx, v.call())}
	server := sftp.NewRequestServer(v.ch, sftp.Handlers{FileGet: r, FilePut: r, FileCmd: r, FileList: r})
	stop := context.AfterFunc(ctx, func() { _ = server.Close() }) // fails when the connection is gone
	defer stop()
	if err := server.Serve(); err != nil && !errors.Is(err, io.EOF) {
		return refused // the connection broke; the client knows
	}
	return done
}

// reading answers one sftp session.
type reading struct {
	visit *visit
	files fs.FS
	open  atomic.Int32
	said  atomic.Bool
}

// within makes a path of package fs of what a client names.
func within(path string) string {
	if path = strings.Trim(path, "/"); path == "" {
		return "."
	}
	return path
}

// why tells the client what went wrong in the few words that sftp has; the sentence
// for a person goes to standard error, where scp and sftp show it.
func (r *reading) why(err error) error {
	var refusal error
	if errors.Is(err, fs.ErrPermission) {
		refusal = sftp.ErrSSHFxPermissionDenied
	}
	switch {
	case err == nil:
		return nil
	case refusal != nil:
		r.tell(r.visit.words.Refusal(err))
		return refusal
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		return os.ErrNotExist
	case r.visit.words.Fault(err):
		r.visit.server.fault("fetching a paper", err)
		r.tell(r.visit.door().Fault)
	default:
		r.tell(r.visit.words.Refusal(err))
	}
	return sftp.ErrSSHFxFailure
}

// tell says one sentence a session: a client asks in many ways for the same thing.
func (r *reading) tell(sentence string) {
	if r.said.CompareAndSwap(false, true) {
		r.visit.say(sentence)
	}
}

// readOnly refuses whatever would change something.
func (r *reading) readOnly() error {
	r.tell(r.visit.words.Prints.ReadOnly)
	return sftp.ErrSSHFxPermissionDenied
}

func (r *reading) Filewrite(*sftp.Request) (io.WriterAt, error) { return nil, r.readOnly() }

func (r *reading) Filecmd(*sftp.Request) error { return r.readOnly() }

func (r *reading) Fileread(q *sftp.Request) (io.ReaderAt, error) {
	if r.open.Add(1) > mostOpen {
		r.open.Add(-1)
		r.tell(r.visit.words.Prints.TooManyFiles)
		return nil, sftp.ErrSSHFxFailure
	}
	data, err := fs.ReadFile(r.files, within(q.Filepath))
	if err != nil {
		r.open.Add(-1)
		return nil, r.why(err)
	}
	return &fetched{bytes.NewReader(data), &r.open, atomic.Bool{}}, nil
}

// fetched is an open file.
type fetched struct {
	*bytes.Reader
	open   *atomic.Int32
	closed atomic.Bool
}

func (f *fetched) Close() error {
	if f.closed.CompareAndSwap(false, true) {
		f.open.Add(-1)
	}
	return nil
}

func (r *reading) Filelist(q *sftp.Request) (sftp.ListerAt, error) {
	path := within(q.Filepath)
	switch q.Method {
	case "Stat":
		info, err := fs.Stat(r.files, path)
		if err != nil {
			return nil, r.why(err)
		}
		return listing{info}, nil
	case "List":
		entries, err := fs.ReadDir(r.files, path)
		if err != nil {
			return nil, r.why(err)
		}
		var all listing
		for _, e := range entries {
			info, err := e.Info()
			if err != nil {
				return nil, r.why(err)
			}
			all = append(all, info)
		}
		return all, nil
	}
	return nil, sftp.ErrSSHFxOpUnsupported
}

// listing are the rows of a folder.
type listing []fs.FileInfo

func (l listing) ListAt(rows []fs.FileInfo, from int64) (int, error) {
	if from >= int64(len(l)) {
		return 0, io.EOF
	}
	n := copy(rows, l[from:])
	if n < len(rows) {
		return n, io.EOF
	}
	return n, nil
}
