package session_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"yuetan/session"
)

// TestAChangedByteIsFound changes one byte anywhere in an export, white space
// included: it is found, and the record or line named.
func TestAChangedByteIsFound(t *testing.T) {
	e := votedAt(t, session.Checkable)
	e.do("chair", e.move(session.Adjourned))
	e.do("operator", session.Erase{Member: e.ids["r1"]})
	for _, public := range []bool{false, true} {
		whole := export(t, recordsOf(t, e), public)
		rapid.Check(t, func(t *rapid.T) {
			at := rapid.IntRange(0, len(whole)-1).Draw(t, "at")
			to := byte(rapid.IntRange(0, 255).Draw(t, "to"))
			if whole[at] == to {
				return
			}
			file := bytes.Clone(whole)
			file[at] = to
			line := 1 + bytes.Count(whole[:at], []byte("\n"))
			r := session.AuditExport(bytes.NewReader(file))
			named := slices.ContainsFunc(r.Findings, func(f session.Finding) bool {
				return f.State == session.Bad && (f.Record == uint64(line-1) || f.At == uint64(line-1) ||
					f.Flaw == session.WrongHead && line == 1 || f.Check == session.CheckFile && slices.Contains(f.Numbers, line) ||
					f.Check == session.CheckTexts && line == 1)
			})
			if r.OK() || !named {
				t.Fatalf("byte %d (line %d) made %q: %s", at, line, to, flaws(r))
			}
		})
	}
}

// TestAShortenedExportIsFound cuts an export anywhere.
func TestAShortenedExportIsFound(t *testing.T) {
	whole := export(t, recordsOf(t, votedAt(t, session.Secret)), false)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, len(whole)-1).Draw(t, "n")
		if r := session.AuditExport(bytes.NewReader(whole[:n])); r.OK() {
			t.Fatalf("%d of %d bytes are in order", n, len(whole))
		}
	})
}

func TestAPublicExportNamesNobody(t *testing.T) {
	e := votedAt(t, session.Secret)
	e.do("secretary", session.IssueCodes{Members: []session.MemberID{e.ids["r1"]}, Session: month})
	full, public := string(export(t, recordsOf(t, e), false)), string(export(t, recordsOf(t, e), true))
	for _, word := range []string{"name\\\":\\\"adviser", "r1\\\"", "灯", "业主", "\\\"hash\\\""} {
		if strings.Contains(public, word) {
			t.Errorf("a public export says %q", word)
		}
		if word != "\\\"hash\\\"" && !strings.Contains(full, word) {
			t.Errorf("the full one does not say %q", word)
		}
	}
}
