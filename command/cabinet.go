package command

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"yuetan/lang"
	"yuetan/session"
)

// Cabinet is what somebody may fetch of a council, as files that can only be read:
// SESSION/LANGUAGE/FILE, such as 2026-11/zh/07-会议纪要.docx, with folders for other
// formats. A listing shows what its reader may have and what can be written now;
// making it keeps nothing. Opening a file hands it out as any other copy.
type Cabinet struct {
	ctx  context.Context
	room *Printroom
	seat *session.Seat
}

// Cabinet opens the cabinet for a seat. ctx ends what is under way.
func (p *Printroom) Cabinet(ctx context.Context, seat *session.Seat) *Cabinet {
	return &Cabinet{ctx, p, seat}
}

// spot is a path taken apart.
type spot struct {
	session *session.Session // nil: the top
	words   *lang.Words      // nil: the session's folder
	format  string           // of a folder in the language's
	file    *File
}

// find reads a path as fs.FS has them. It returns session.ErrPaperNotYours or
// session.ErrPaperDraft for a file that is there for others.
func (c *Cabinet) find(name string) (spot, error) {
	var at spot
	if !fs.ValidPath(name) {
		return at, fs.ErrInvalid
	}
	if name == "." {
		return at, nil
	}
	parts := strings.SplitN(name, "/", 3)
	x, ok := c.seat.Snapshot().Session(session.SessionID(parts[0]))
	if !ok || !c.anything(x) {
		return at, fs.ErrNotExist
	}
	if at.session = x; len(parts) == 1 {
		return at, nil
	}
	for _, w := range []*lang.Words{lang.Chinese(), lang.English()} {
		if parts[1] == w.Tag {
			at.words = w
		}
	}
	if at.words == nil {
		return at, fs.ErrNotExist
	}
	if len(parts) == 2 {
		return at, nil
	}
	files := c.room.Files(c.seat, x, at.words)
	if slices.ContainsFunc(files, func(f File) bool { return f.Path == parts[2]+"/"+f.Name }) {
		at.format = parts[2]
		return at, nil
	}
	if f, ok := find(c.room.files(x, at.words), parts[2]); ok {
		at.file = &f
		return at, c.seat.MayHave(x, f.Paper)
	}
	return at, fs.ErrNotExist
}

// anything tells whether a session holds a paper for the reader.
func (c *Cabinet) anything(x *session.Session) bool {
	return len(c.room.Files(c.seat, x, lang.English())) > 0
}

func (c *Cabinet) order(at spot) Order {
	return Order{Session: at.session.ID, Paper: at.file.Paper, Format: at.file.Format, Words: at.words}
}

// fault makes an error of package fs of what went wrong with a path.
func fault(op, name string, err error) error {
	switch {
	case errors.Is(err, session.ErrPaperNotYours), errors.Is(err, session.ErrPaperDraft):
		err = errors.Join(fs.ErrPermission, err)
	case NotYet(err):
		err = errors.Join(fs.ErrNotExist, err)
	}
	return &fs.PathError{Op: op, Path: name, Err: err}
}

// Stat tells of a file or folder.
func (c *Cabinet) Stat(name string) (fs.FileInfo, error) {
	at, err := c.find(name)
	if err != nil {
		return nil, fault("stat", name, err)
	}
	info := entry{name: path.Base(name), time: c.time(at)}
	if at.file == nil {
		info.folder = true
		return info, nil
	}
	size, err := c.room.Size(c.ctx, c.seat, c.order(at))
	if err != nil {
		return nil, fault("stat", name, err)
	}
	info.size = int64(size)
	return info, nil
}

// time is when the session ended, began or, before that, when the council was founded.
func (c *Cabinet) time(at spot) time.Time {
	if x := at.session; x != nil && !x.Ended.IsZero() {
		return x.Ended
	} else if x != nil && !x.Began.IsZero() {
		return x.Began
	}
	return c.seat.Snapshot().Council.Founded
}

// ReadDir lists a folder, by name.
func (c *Cabinet) ReadDir(name string) ([]fs.DirEntry, error) {
	at, err := c.find(name)
	if err == nil && at.file != nil {
		err = errors.New("not a folder")
	}
	if err != nil {
		return nil, fault("readdir", name, err)
	}
	var names []string
	switch {
	case at.session == nil:
		for _, x := range c.seat.Snapshot().Sessions {
			if c.anything(x) {
				names = append(names, string(x.ID))
			}
		}
	case at.words == nil:
		names = []string{"en", "zh"}
	default:
		for _, f := range c.room.Files(c.seat, at.session, at.words) {
			dir, _, inside := strings.Cut(f.Path, "/")
			switch {
			case at.format == "" && inside:
				names = appendNew(names, dir)
			case at.format == "" || at.format == dir && inside:
				names = append(names, f.Name)
			}
		}
	}
	slices.Sort(names)
	var entries []fs.DirEntry
	for _, n := range names {
		info, err := c.Stat(path.Join(name, n))
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
			continue // about what has not happened yet
		}
		if err != nil {
			return nil, err
		}
		entries = append(entries, fs.FileInfoToDirEntry(info))
	}
	return entries, nil
}

// ReadFile hands out a file.
func (c *Cabinet) ReadFile(name string) ([]byte, error) {
	at, err := c.find(name)
	if err == nil && at.file == nil {
		err = errors.New("a folder")
	}
	if err != nil {
		return nil, fault("read", name, err)
	}
	copied, err := c.room.Copy(c.ctx, c.seat, c.order(at))
	if err != nil {
		return nil, fault("read", name, err)
	}
	return copied.Bytes, nil
}

// Open opens a file or folder.
func (c *Cabinet) Open(name string) (fs.File, error) {
	info, err := c.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		entries, err := c.ReadDir(name)
		return &opening{info: info, entries: entries}, err
	}
	data, err := c.ReadFile(name)
	if err != nil {
		return nil, err
	}
	e := info.(entry)
	e.size = int64(len(data))
	return &opening{info: e, Reader: bytes.NewReader(data)}, nil
}

// entry is what is known of a file or folder.
type entry struct {
	name   string
	size   int64
	time   time.Time
	folder bool
}

func (e entry) Name() string       { return e.name }
func (e entry) Size() int64        { return e.size }
func (e entry) ModTime() time.Time { return e.time }
func (e entry) IsDir() bool        { return e.folder }
func (e entry) Sys() any           { return nil }

// Mode lets the owner of a fetched copy do with it what they like.
func (e entry) Mode() fs.FileMode {
	if e.folder {
		return fs.ModeDir | 0o755
	}
	return 0o644
}

// opening is an open file or folder.
type opening struct {
	*bytes.Reader
	info    fs.FileInfo
	entries []fs.DirEntry
}

func (o *opening) Stat() (fs.FileInfo, error) { return o.info, nil }
func (o *opening) Close() error               { return nil }

func (o *opening) Read(b []byte) (int, error) {
	if o.Reader == nil {
		return 0, &fs.PathError{Op: "read", Path: o.info.Name(), Err: errors.New("a folder")}
	}
	return o.Reader.Read(b)
}

func (o *opening) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(o.entries) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(o.entries) {
		n = len(o.entries)
	}
	some := o.entries[:n]
	o.entries = o.entries[n:]
	return some, nil
}
