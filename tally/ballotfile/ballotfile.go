// Package ballotfile reads ballots from files and writes them: CSV as typed by
// hand, the PrefLib files .soi, .soc, .toi and .toc, Pabulib's .pb, BLT and ABIF.
// A format is one file of this package, one that writes it, and one row in formats.
//
// It does not know how ballots are counted or shown, nor anything of councils
// and members; it turns bytes into numbered issues and ballots and back, says
// where a file is malformed, and what a format cannot carry.
package ballotfile

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"yuetan/tally"
)

// Alternative is an issue as its file names it.
type Alternative struct {
	// ID is the file's own id, unique within it, such as "A" or "10".
	ID string
	// Name is the title where the file has one, else the ID.
	Name string
}

// Election is what a file holds.
type Election struct {
	// Issues are the alternatives; issue number 1 of a ballot is Issues[0].
	Issues []Alternative
	// Ballots has one entry a voter: a line with a count of 43 is 43 ballots.
	Ballots []tally.Ballot
	// Notes say what in the file counts otherwise than it may seem.
	Notes []Note
}

// MaxBallots and MaxIssues are the most that one file may hold, so that a
// slipped digit in a count cannot take all memory.
const (
	MaxBallots = 5_000_000
	MaxIssues  = 100_000
)

// ErrFormat says that the format of a file is not one of Formats.
var ErrFormat = errors.New("unknown format of ballots")

// Options are what may be known besides the file. The zero value works.
type Options struct {
	// Format is one of Formats; for reading "" or "auto" goes by the name's
	// ending, then by what the file looks like.
	Format string
	// Weights tell marks from other points in files that give points to issues;
	// they are written as those points. The zero value is 5, 3, 1.
	Weights tally.Weights
	// Title is written where a format has a place for it.
	Title string
	// Day is the day of the vote, written where a format has a place for it; the
	// zero time leaves that empty.
	Day time.Time
}

func (o Options) weights() tally.Weights {
	if o.Weights == (tally.Weights{}) {
		return tally.Weights531()
	}
	return o.Weights
}

// format is a kind of file that Read knows.
type format struct {
	name       string
	extensions []string
	// sniff reports whether a file that begins like this is of the format.
	sniff func(head []byte) bool
	read  func(r io.Reader, name string, o Options) (Election, error)
	write func(b *box, o Options) []byte
}

func formats() []format {
	return []format{
		{"preflib", []string{".soi", ".soc", ".toi", ".toc"}, sniffPrefLib, readPrefLib, writePrefLib},
		{"pabulib", []string{".pb"}, sniffPabulib, readPabulib, writePabulib},
		{"blt", []string{".blt"}, sniffBLT, readBLT, writeBLT},
		{"abif", []string{".abif"}, sniffABIF, readABIF, writeABIF},
		{"csv", []string{".csv"}, sniffCSV, readCSV, writeCSV},
	}
}

// Formats returns the names of formats that Read and Write take; Read takes
// "auto" too.
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// sniffed is how many bytes of a file are looked at to tell its format.
const sniffed = 4096

var byteOrderMark = []byte("\xef\xbb\xbf")

// Read reads an election. The name is the file's, for its ending and for
// errors; nothing is opened. The format is one of Formats; "" or "auto" goes
// by the name's ending, then by what the file looks like. Text is UTF-8, with
// or without a byte order mark.
//
// Errors are a *Malformed, ErrFormat, or what reading returned.
func Read(r io.Reader, name, format string) (Election, error) {
	return ReadWith(r, name, Options{Format: format})
}

// ReadWith reads an election as Read does, with options.
func ReadWith(r io.Reader, name string, o Options) (Election, error) {
	in := bufio.NewReaderSize(r, sniffed)
	if head, _ := in.Peek(len(byteOrderMark)); bytes.Equal(head, byteOrderMark) {
		if _, err := in.Discard(len(byteOrderMark)); err != nil {
			return Election{}, fmt.Errorf("read %s: %w", name, err)
		}
	}
	f, err := choose(in, name, o.Format)
	if err != nil {
		return Election{}, err
	}
	return f.read(in, name, o)
}

func choose(in *bufio.Reader, name, wanted string) (format, error) {
	known := strings.Join(Formats(), ", ")
	if wanted != "" && wanted != "auto" {
		for _, f := range formats() {
			if f.name == wanted {
				return f, nil
			}
		}
		return format{}, fmt.Errorf("%w: %q is none of auto, %s", ErrFormat, wanted, known)
	}
	ending := strings.ToLower(filepath.Ext(name))
	for _, f := range formats() {
		for _, extension := range f.extensions {
			if ending == extension {
				return f, nil
			}
		}
	}
	head, err := in.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return format{}, fmt.Errorf("read %s: %w", name, err)
	}
	for _, f := range formats() {
		if f.sniff(head) {
			return f, nil
		}
	}
	return format{}, fmt.Errorf("%w: %s looks like none of %s", ErrFormat, name, known)
}
