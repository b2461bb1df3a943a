package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"yuetan/lang"
	"yuetan/session"
)

// In says where on this machine the printroom writes folders: DIR/SLUG/SESSION/LANGUAGE.
// It is for whoever opens the room, before anybody comes to it.
func (p *Printroom) In(dir string) { p.dir = dir }

// errNoFolder says that the printroom has no place for folders.
var errNoFolder = errors.New("the printroom has no folder")

// WriteFolder writes the whole folder of a session on this machine, in place of the
// one written before, and returns what stands in it and where.
func (p *Printroom) WriteFolder(ctx context.Context, seat *session.Seat, id session.SessionID, w *lang.Words) (b Bundle, dir string, err error) {
	if p.dir == "" {
		return b, "", errNoFolder
	}
	if !seat.Operator() && !seat.Roles().Has(session.Secretary|session.Chair) {
		return b, "", session.ErrSecretaryOnly
	}
	if b, err = p.Folder(ctx, seat, id, w, "", nil); err != nil {
		return b, "", err
	}
	dir = filepath.Join(p.dir, seat.Snapshot().Council.Slug, string(id), w.Tag)
	p.writing.Lock()
	defer p.writing.Unlock()
	fresh, old := dir+".new", dir+".old"
	if err = errors.Join(os.RemoveAll(fresh), os.RemoveAll(old), os.MkdirAll(fresh, 0o700)); err == nil {
		err = b.write(fresh)
	}
	if err == nil {
		if err = os.Rename(dir, old); errors.Is(err, os.ErrNotExist) {
			err = nil
		}
	}
	if err == nil {
		err = os.Rename(fresh, dir)
	}
	if err != nil {
		return b, "", fmt.Errorf("writing a folder of papers: %w", errors.Join(err, os.RemoveAll(fresh)))
	}
	return b, dir, os.RemoveAll(old)
}

// write puts the files below a folder that is there.
func (b Bundle) write(dir string) error {
	for i, f := range b.Files {
		path := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(path, b.Bytes[i], 0o600); err != nil {
			return err
		}
	}
	return nil
}

// ForgetFolders removes every folder that was written of a council: somebody in
// them was erased. It tells whether there were any; they can be written again.
func (p *Printroom) ForgetFolders(slug string) (bool, error) {
	if p == nil || p.dir == "" || slug == "" {
		return false, nil
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	dir := filepath.Join(p.dir, slug)
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err := os.RemoveAll(dir); err != nil {
		return false, fmt.Errorf("removing folders of papers: %w", err)
	}
	return true, nil
}
