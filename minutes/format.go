package minutes

import (
	"io"
	"slices"

	"yuetan/session"
)

// Format is a way of writing a document, by the ending of its files.
type Format string

const (
	DOCX     Format = "docx"
	XLSX     Format = "xlsx"
	Markdown Format = "md"
	HTML     Format = "html"
	CSV      Format = "csv"
	JSON     Format = "json"
)

// Formats lists all formats.
func Formats() []Format { return []Format{HTML, DOCX, XLSX, Markdown, CSV, JSON} }

// ParseFormat reads the name of a format.
func ParseFormat(name string) (Format, bool) {
	f := Format(name)
	return f, slices.Contains(Formats(), f)
}

// Write writes a document. It returns *session.BadSetting for a format it does not
// know, or what the writer returns.
func Write(w io.Writer, d Document, f Format) error {
	var bytes []byte
	var err error
	switch f {
	case DOCX:
		bytes, err = letter(d)
	case XLSX:
		bytes, err = workbook(d)
	case Markdown:
		bytes = markdown(d)
	case HTML:
		bytes = page(d)
	case CSV:
		bytes, err = commas(d)
	case JSON:
		bytes, err = facts(d)
	default:
		known := make([]string, 0, len(Formats()))
		for _, k := range Formats() {
			known = append(known, string(k))
		}
		return &session.BadSetting{Key: "format", Value: string(f), Known: known}
	}
	if err != nil {
		return err
	}
	_, err = w.Write(bytes)
	return err
}

// FileName is what a document's file is called, such as
// xiqiao-2026-11-minutes-zh.html: plain ASCII, so that every disk takes it.
func FileName(d Document, f Format) string {
	return d.Slug + "-" + d.Session + "-" + string(d.Paper) + "-" + d.Language + "." + string(f)
}
