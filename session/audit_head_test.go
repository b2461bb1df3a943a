package session_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// A ballot that is lost from the box, and explained, is neither hidden nor green.
func TestAnExplainedImbalanceIsAttested(t *testing.T) {
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	e.open(3, "灯", "电动车", "积水")
	for who, marks := range map[string]string{"r1": "A B C", "r2": "B A C", "r3": "A C B"} {
		e.cast(who, marks)
	}
	box, err := log.Box(t.Context(), string(e.poll().ID))
	if err == nil {
		err = log.Append(t.Context(), store.Batch{After: e.now().Head.Seq, Box: []store.BoxWrite{{Poll: string(e.poll().ID), Tag: box[0].Tag}}})
	}
	if err != nil {
		t.Fatal(err)
	}
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 3})
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Explain{Poll: e.poll().ID, Reason: "电脑断电，少了一张"})
	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
	for _, public := range []bool{false, true} {
		r := session.AuditExport(bytes.NewReader(export(t, recordsOf(t, e), public)))
		attested := 0
		for _, f := range r.Findings {
			if f.State == session.Attested && f.Flaw == session.Explained && (f.Check == session.CheckBalance || f.Check == session.CheckReceipts) {
				attested++
			}
		}
		if !r.OK() || attested != 2 {
			t.Errorf("public %v: %s: %+v", public, flaws(r), r.Findings)
		}
	}
	unexplained := recordsOf(t, e)
	i := find(t, unexplained, "imbalance.explained")
	r := session.Audit(each(resealed(slices.Concat(unexplained[:i], unexplained[i+1:]))))
	if got := flaws(r); !strings.Contains(got, "receipts wrong-number") || !strings.Contains(got, "balance unbalanced") {
		t.Errorf("without its explanation: %q", got)
	}
}

func TestTheHeadOnPaper(t *testing.T) {
	records := recordsOf(t, votedAt(t, session.Secret))
	last := records[len(records)-1]
	full := fmt.Sprintf("%d:%x", last.Seq, last.Hash)
	short := fmt.Sprintf("%d:%x %x", last.Seq, last.Hash[:2], last.Hash[2:4])
	rewritten := resealed(slices.Concat(records[:len(records)-2], records[len(records)-1:], records[len(records)-1:]))
	for _, x := range []struct {
		name, paper string
		records     []store.Record
		state       session.State
		flaw        session.Flaw
	}{
		{"there is none", "", records, session.Attested, session.NoHead},
		{"it agrees", full, records, session.OK, ""},
		{"its first digits agree", short, records, session.OK, session.Short},
		{"it is older than the log", fmt.Sprintf("%d:%x", records[9].Seq, records[9].Hash), records, session.OK, ""},
		{"the log was cut off", full, records[:len(records)-1], session.Bad, session.CutOff},
		{"the log was written anew", full, rewritten, session.Bad, session.Rewritten},
	} {
		r := session.Audit(each(x.records))
		var paper *session.PaperHead
		if x.paper != "" {
			p, ok := session.ParseHead(x.paper)
			if !ok {
				t.Fatalf("%s: %q is not read", x.name, x.paper)
			}
			paper = &p
		}
		r.Compare(paper)
		if f := r.Findings[len(r.Findings)-1]; f.Check != session.CheckHead || f.State != x.state || f.Flaw != x.flaw {
			t.Errorf("%s: %+v", x.name, f)
		}
	}
	for _, bad := range []string{"", "12", "12:abc", "x:12345678", "12:1234567g", "0:12345678", full + "0"} {
		if _, ok := session.ParseHead(bad); ok {
			t.Errorf("%q is read as a head", bad)
		}
	}
}
