package command

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

// expectedFormat is the form in which an office expects the paper: a ledger as a
// workbook, any other as a text.
func expectedFormat(p minutes.Paper) minutes.Format {
	formats := p.Formats()
	for _, f := range []minutes.Format{"docx", "xlsx"} {
		if slices.Contains(formats, f) && (f == "xlsx") == (p == minutes.Ledgers) {
			return f
		}
	}
	return formats[0]
}

// File is one file of a session's folder. Each paper stands in the folder itself in
// the form that is expected, in the others in folders by their names:
// 07-minutes.docx, html/07-minutes.html.
type File struct {
	Paper, Format string
	Name          string // without folder
	Path          string // with forward slashes
}

// Files lists what a session's folder holds for somebody, in the order of names.
// Whether each can be written yet is seen when it is.
func (p *Printroom) Files(seat *session.Seat, x *session.Session, w *lang.Words) []File {
	return slices.DeleteFunc(p.files(x, w), func(f File) bool { return seat.MayHave(x, f.Paper) != nil })
}

// files lists what the folder holds for whoever may have all of it.
func (p *Printroom) files(x *session.Session, w *lang.Words) []File {
	var files []File
	for _, paper := range papersOf(x) {
		number := paper.Number()
		expected := expectedFormat(paper)
		for _, format := range paper.Formats() {
			f := File{Paper: string(paper), Format: string(format)}
			f.Name = w.Prints.File(number, f.Paper, cmp.Or(w.Papers.Names[f.Paper], f.Paper)) + "." + f.Format
			if f.Path = f.Name; format != expected {
				f.Path = f.Format + "/" + f.Name
			}
			files = append(files, f)
		}
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files
}

// find returns the file that a path means: as it is listed, or in the folder itself,
// or in that of its format; by its name, or as English commands name it.
func find(files []File, path string) (File, bool) {
	dir, name := "", path
	if d, n, ok := strings.Cut(path, "/"); ok {
		dir, name = d, n
	}
	for _, f := range files {
		plain := f.Name[:min(3, len(f.Name))] + f.Paper + "." + f.Format
		if (name == f.Name || name == plain) && (dir == "" || dir == f.Format) {
			return f, true
		}
	}
	return File{}, false
}

// Bundle is a folder's content: the files in order, and what is not final.
type Bundle struct {
	Files  []File
	Bytes  [][]byte
	Drafts []string // papers that are drafts
	Lacks  []string // papers of what has not happened yet
}

// Folder hands out every file of a session that the seat may have; only narrows it
// to one format. told hears of each file before it is made, and may be nil.
func (p *Printroom) Folder(ctx context.Context, seat *session.Seat, id session.SessionID, w *lang.Words, only string, told func(at, of int, name string)) (Bundle, error) {
	var b Bundle
	x, ok := seat.Snapshot().Session(id)
	if !ok {
		return b, session.ErrNoSession
	}
	files := p.Files(seat, x, w)
	if only != "" {
		files = slices.DeleteFunc(files, func(f File) bool { return f.Format != only })
	}
	for i, f := range files {
		if told != nil {
			told(i+1, len(files), f.Name)
		}
		c, err := p.Copy(ctx, seat, Order{Session: id, Paper: f.Paper, Format: f.Format, Words: w})
		switch {
		case NotYet(err):
			b.Lacks = appendNew(b.Lacks, f.Paper)
			continue
		case err != nil:
			return b, fmt.Errorf("paper %s: %w", f.Path, err)
		case c.State == session.PaperDraft:
			b.Drafts = appendNew(b.Drafts, f.Paper)
		}
		b.Files, b.Bytes = append(b.Files, f), append(b.Bytes, c.Bytes)
	}
	return b, nil
}

// NotYet tells whether a paper cannot be written because it is about what has not
// happened.
func NotYet(err error) bool {
	for _, e := range []error{session.ErrNoPoll, session.ErrNoResolution, session.ErrNotPublished, session.ErrRevealing, session.ErrPaperDraft} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

func appendNew(list []string, one string) []string {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}

// zipTime stands on every file of a zip, so that the same papers are the same zip.
var zipTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Zip packs the files below a folder of the name, uncompressed: how a compressor
// packs may change, and then the same papers would not be the same zip.
func (b Bundle) Zip(name string) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i, f := range b.Files {
		to, err := w.CreateHeader(&zip.FileHeader{Name: name + "/" + f.Path, Method: zip.Store, Modified: zipTime})
		if err == nil {
			_, err = to.Write(b.Bytes[i])
		}
		if err != nil {
			return nil, fmt.Errorf("packing %s: %w", f.Path, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("packing the papers: %w", err)
	}
	return out.Bytes(), nil
}
