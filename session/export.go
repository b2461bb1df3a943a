package session

import (
	"bufio"
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"
	"unicode/utf8"

	"yuetan/store"
)

// An export is a council's log as lines of JSON: first an ExportHead, then each
// record with its header and body as the very bytes that are stored. It has one
// spelling only, white space and the last line's end included, so a file that
// differs in a single byte from what WriteExport writes is not read as one.

// ExportHead is the first line of an export. All it says can be held against the
// records.
type ExportHead struct {
	Format  int       `json:"yuetan"` // version of the format: 1
	Council string    `json:"council"`
	Time    time.Time `json:"time"` // of the last record, UTC
	Records uint64    `json:"records"`
	Public  bool      `json:"public,omitempty"` // personal details and people's words are left out
}

const (
	exportFormat = 1
	longestLine  = 16 << 20
)

// exportLine is one record. Body and salt are missing where erased or left out.
type exportLine struct {
	Header string `json:"header"`
	Body   string `json:"body,omitempty"`
	Salt   string `json:"salt,omitempty"` // hex, as the two below
	Digest string `json:"digest"`
	Hash   string `json:"hash"`
}

// errLine says that a line is not as WriteExport writes it.
var errLine = errors.New("not a line of an export")

func badLine(n int) error { return fmt.Errorf("line %d: %w", n, errLine) }

// WriteExport writes a log that is complete from its first record. Public leaves
// out the bodies that hold personal details, people's words or hashes of codes;
// digests stay, so the chain can be followed all the same. store.ErrNoCouncil when
// there is no record.
func WriteExport(w io.Writer, records iter.Seq2[store.Record, error], public bool) error {
	var all []store.Record
	head := ExportHead{Format: exportFormat, Public: public}
	for r, err := range records {
		if err != nil {
			return fmt.Errorf("reading the log: %w", err)
		}
		all = append(all, r)
		head.note(r)
	}
	if len(all) == 0 {
		return store.ErrNoCouncil
	}
	out := bufio.NewWriter(w)
	line, err := spelled(head)
	if err != nil {
		return err
	}
	out.Write(line)
	known := kinds()
	for _, r := range all {
		if public && private(known, r.Header) {
			r.Body, r.Salt = nil, nil
		}
		if !utf8.Valid(r.Header) || !utf8.Valid(r.Body) {
			return fmt.Errorf("record %d is no text", r.Seq)
		}
		if line, err = spelled(exportLine{string(r.Header), string(r.Body), hex.EncodeToString(r.Salt),
			hex.EncodeToString(r.Digest[:]), hex.EncodeToString(r.Hash[:])}); err != nil {
			return err
		}
		out.Write(line)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing an export: %w", err)
	}
	return nil
}

// note takes down what a head says of one more record.
func (h *ExportHead) note(r store.Record) {
	h.Records++
	var of Header
	if json.Unmarshal(r.Header, &of) != nil {
		return
	}
	if of.Time.After(h.Time) {
		h.Time = of.Time
	}
	var founded councilFounded
	if h.Records == 1 && of.Kind == founded.kind() && json.Unmarshal(r.Body, &founded) == nil {
		h.Council = founded.Slug
	}
}

// spelled is the one way to write a line.
func spelled(line any) ([]byte, error) {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(line); err != nil {
		return nil, fmt.Errorf("writing a line of an export: %w", err)
	}
	return b.Bytes(), nil
}

// private tells whether a public export leaves out the body of a record.
func private(known map[string]func() Event, header []byte) bool {
	var h Header
	if json.Unmarshal(header, &h) != nil || known[h.Kind] == nil {
		return false
	}
	switch e := known[h.Kind]().(type) {
	case erasable, *codeIssued, *eveningCodeIssued, *consentGiven:
		return true
	default:
		_ = e
		return false
	}
}

// ReadExport reads an export's head, and its records one by one; the first line
// that is not as WriteExport writes it ends them with an error. A record's
// number is the one its header says; whether it follows is for Audit to say.
func ReadExport(r io.Reader) (ExportHead, iter.Seq2[store.Record, error], error) {
	in := bufio.NewReaderSize(r, 64<<10)
	var head ExportHead
	line, err := nextLine(in, 1)
	if err == nil {
		err = respelled(line, &head, 1)
	}
	if err == nil && head.Format != exportFormat {
		err = badLine(1)
	}
	if errors.Is(err, io.EOF) {
		err = badLine(1)
	}
	if err != nil {
		return head, nil, err
	}
	return head, func(yield func(store.Record, error) bool) {
		for n := 2; ; n++ {
			line, err := nextLine(in, n)
			if errors.Is(err, io.EOF) {
				return
			}
			var record store.Record
			if err == nil {
				record, err = readLine(line, n)
			}
			if !yield(record, err) || err != nil {
				return
			}
		}
	}, nil
}

// nextLine reads up to and with a line's end; io.EOF after the last.
func nextLine(in *bufio.Reader, n int) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case err == nil:
			return line, nil
		case errors.Is(err, bufio.ErrBufferFull) && len(line) <= longestLine:
			continue
		case errors.Is(err, io.EOF) && len(line) == 0:
			return nil, io.EOF
		case errors.Is(err, io.EOF), errors.Is(err, bufio.ErrBufferFull):
			return nil, badLine(n)
		}
		return nil, fmt.Errorf("reading line %d of an export: %w", n, err)
	}
}

// respelled reads a line and holds that it could not have been spelled otherwise.
func respelled(line []byte, into any, n int) error {
	if json.Unmarshal(line, into) != nil {
		return badLine(n)
	}
	again, err := spelled(into)
	if err != nil || !bytes.Equal(again, line) {
		return badLine(n)
	}
	return nil
}

func readLine(line []byte, n int) (store.Record, error) {
	var l exportLine
	if err := respelled(line, &l, n); err != nil {
		return store.Record{}, err
	}
	r := store.Record{Header: []byte(l.Header)}
	if l.Body != "" {
		r.Body = []byte(l.Body)
	}
	ok := (l.Body == "") == (l.Salt == "")
	read := func(text string, size int) []byte {
		b, err := hex.DecodeString(text)
		ok = ok && err == nil && len(b) == size && hex.EncodeToString(b) == text
		return b
	}
	if l.Salt != "" {
		r.Salt = read(l.Salt, 32)
	}
	copy(r.Digest[:], read(l.Digest, 32))
	copy(r.Hash[:], read(l.Hash, 32))
	if !ok {
		return store.Record{}, badLine(n)
	}
	var h Header
	if json.Unmarshal(r.Header, &h) == nil {
		r.Seq = h.Seq
	}
	return r, nil
}

// Records reads the council's log from its first record.
func (h *Hall) Records(ctx context.Context) iter.Seq2[store.Record, error] { return h.log.Read(ctx, 0) }

// Records reads a council's log as it lies in the store, whether or not its chain
// holds; store.ErrNoCouncil if there is none of that slug.
func (h *House) Records(ctx context.Context, slug string) iter.Seq2[store.Record, error] {
	return func(yield func(store.Record, error) bool) {
		h.mu.Lock()
		hall, open := h.halls[slug]
		h.mu.Unlock()
		if open {
			hall.Records(ctx)(yield)
			return
		}
		log, err := h.store.Open(ctx, slug)
		if err != nil {
			yield(store.Record{}, err)
			return
		}
		going := true
		for r, err := range log.Read(ctx, 0) {
			if going = yield(r, err); !going {
				break
			}
		}
		if err := log.Close(); err != nil && going {
			yield(store.Record{}, err)
		}
	}
}
