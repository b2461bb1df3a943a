package session_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store"
)

// votedAt is an evening of nine whose vote is published at that level. A and B
// are level on points and marks, and are told apart head to head.
func votedAt(t testing.TB, level session.Secrecy) *evening {
	t.Helper()
	e := council(t, 9)
	e.do("operator", session.Set{Key: "secrecy", Value: string(level)})
	e.open(8, "灯", "电动车", "积水", "旧衣", "噪声")
	e.arrive("adviser")
	e.do("chair", session.Admit{Session: month, Member: e.ids["adviser"], Reason: "业主"})
	for who, marks := range map[string]string{"r1": "A C D", "r2": "A D C", "r3": "B A C", "r4": "B C D", "r5": "C B D", "r6": "- - D", "adviser": "C D -"} {
		e.cast(who, marks)
	}
	e.walk(session.Resolve)
	return e
}

func recordsOf(t testing.TB, e *evening) []store.Record {
	t.Helper()
	var all []store.Record
	for r, err := range e.hall.Records(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

func each(records []store.Record) iter.Seq2[store.Record, error] {
	return func(yield func(store.Record, error) bool) {
		for _, r := range records {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// resealed makes a whole chain again, as whoever holds the data folder can.
func resealed(records []store.Record) []store.Record {
	var head store.Head
	out := slices.Clone(records)
	for i, r := range out {
		var h map[string]json.RawMessage
		if json.Unmarshal(r.Header, &h) == nil {
			was := fmt.Sprintf(`{"n":%s,`, h["n"])
			r.Header = []byte(strings.Replace(string(r.Header), was, fmt.Sprintf(`{"n":%d,`, i+1), 1))
		}
		if !r.Erased() {
			r = store.Seal(head, r.Header, r.Salt, r.Body)
		} else {
			r.Seq, r.Hash = head.Seq+1, sha256.Sum256(slices.Concat(head.Hash[:], r.Header, r.Digest[:]))
		}
		out[i], head = r, r.Head()
	}
	return out
}

// find gives the place of the last record of a kind.
func find(t testing.TB, records []store.Record, kind string) int {
	t.Helper()
	for i, r := range slices.Backward(records) {
		if strings.Contains(string(r.Header), `"k":"`+kind+`"`) {
			return i
		}
	}
	t.Fatalf("no %s", kind)
	return 0
}

// reworded replaces a text in the body of the last record of a kind.
func reworded(kind, from, to string) func(testing.TB, []store.Record) []store.Record {
	return func(t testing.TB, records []store.Record) []store.Record {
		t.Helper()
		out := slices.Clone(records)
		i := find(t, out, kind)
		body := strings.Replace(string(out[i].Body), from, to, 1)
		if body == string(out[i].Body) {
			t.Fatalf("%s says %s, not %s", kind, body, from)
		}
		out[i].Body = []byte(body)
		return out
	}
}

// flaws spells the bad findings: "chain altered 12".
func flaws(r session.Report) string {
	var all []string
	for _, f := range r.Findings {
		if f.State != session.Bad {
			continue
		}
		text := fmt.Sprintf("%s %s", f.Check, f.Flaw)
		if f.Check == session.CheckChain {
			text += fmt.Sprintf(" %d", f.Record)
			if f.At > 0 {
				text += fmt.Sprintf("-%d", f.At)
			}
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

func TestAWholeLogIsInOrder(t *testing.T) {
	logs := map[string][]store.Record{}
	for _, old := range oldLogs {
		logs["old "+old.name] = readOld(t, old.name)
	}
	for _, level := range []session.Secrecy{session.Secret, session.Named, session.Checkable} {
		e := votedAt(t, level)
		logs[string(level)] = recordsOf(t, e)
		e.do("chair", e.move(session.Adjourned))
		e.do("operator", session.Erase{Member: e.ids["r1"]})
		logs[string(level)+", one erased"] = recordsOf(t, e)
	}
	for name, records := range logs {
		for _, public := range []bool{false, true} {
			r := session.AuditExport(bytes.NewReader(export(t, records, public)))
			if !r.OK() || r.Council != "xiqiao" || r.Public != public || r.Head != records[len(records)-1].Head() {
				t.Errorf("%s, public %v: %s: %+v", name, public, flaws(r), r)
			}
		}
		if r := session.Audit(each(records)); !r.OK() {
			t.Errorf("%s: %s", name, flaws(r))
		}
	}
}

func export(t testing.TB, records []store.Record, public bool) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := session.WriteExport(&b, each(records), public); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAnAuditFindsWhatWasDoneToALog(t *testing.T) {
	secret, checkable := recordsOf(t, votedAt(t, session.Secret)), recordsOf(t, votedAt(t, session.Checkable))
	at := find(t, secret, "poll.counted") + 1
	drop := func(_ testing.TB, r []store.Record) []store.Record {
		return slices.Concat(r[:at-1], r[at:])
	}
	voter := func(t testing.TB, r []store.Record) []store.Record {
		i := find(t, r, "member.voted")
		return slices.Concat(r[:i], r[i+1:])
	}
	receipt := func(t testing.TB, r []store.Record) []store.Record {
		out := slices.Clone(r)
		i := find(t, out, "poll.published")
		var body map[string]json.RawMessage
		var receipts []string
		if json.Unmarshal(out[i].Body, &body) != nil || json.Unmarshal(body["receipts"], &receipts) != nil {
			t.Fatal("no receipts")
		}
		body["receipts"], _ = json.Marshal(receipts[1:])
		out[i].Body, _ = json.Marshal(body)
		return out
	}
	swap := func(_ testing.TB, r []store.Record) []store.Record {
		out := slices.Clone(r)
		out[at-1], out[at] = out[at], out[at-1]
		return out
	}
	twin := func(_ testing.TB, r []store.Record) []store.Record {
		return slices.Concat(r[:at], r[at-1:at], r[at:])
	}
	put := func(_ testing.TB, r []store.Record) []store.Record {
		extra := store.Seal(r[at-2].Head(), []byte(fmt.Sprintf(`{"n":%d,"t":"2026-11-20T19:00:01Z","k":"council.set","v":1}`, at)), make([]byte, 32), []byte(`{"key":"wifi","value":"x"}`))
		return slices.Concat(r[:at-1], []store.Record{extra}, r[at-1:])
	}
	text := func(t testing.TB, r []store.Record) []store.Record {
		out := slices.Clone(r)
		i := find(t, out, "member.named")
		out[i].Body, out[i].Salt = nil, nil
		return out
	}
	unsalted := func(t testing.TB, r []store.Record) []store.Record {
		out := slices.Clone(r)
		out[find(t, out, "member.named")].Salt = nil
		return out
	}
	published := find(t, secret, "poll.published") + 1
	garbled := func(_ testing.TB, r []store.Record) []store.Record {
		out := slices.Clone(r)
		out[published-1].Header, out[published-1].Seq = bytes.Replace(out[published-1].Header, []byte(`,"t"`), []byte(`;"t"`), 1), 0
		return out
	}
	for _, x := range []struct {
		name     string
		records  []store.Record
		attack   func(testing.TB, []store.Record) []store.Record
		resealed bool
		want     string
	}{
		{"a record is dropped", secret, drop, false, fmt.Sprintf("chain dropped %d-%d, course out-of-turn, receipts wrong-number", at, at)},
		{"a record is dropped and the chain made again", secret, drop, true, "course out-of-turn, receipts wrong-number"},
		{"two records are swapped", secret, swap, false, fmt.Sprintf("chain swapped %d-%d", at+1, at)},
		{"two records are swapped and the chain made again", secret, swap, true, "course out-of-turn"},
		{"a record stands twice", secret, twin, false, fmt.Sprintf("chain added %d", at)},
		{"a record is put in between", secret, put, false, fmt.Sprintf("chain added %d", at)},
		{"a total is altered", secret, reworded("poll.published", `"points":13`, `"points":14`), false, fmt.Sprintf("chain altered %d", published)},
		{"a total is altered and the chain made again", secret, reworded("poll.published", `"points":13`, `"points":14`), true, "sums wrong-row"},
		{"two places are exchanged and the chain made again", secret, reworded("poll.published", `"place":1`, `"place":2`), true, "places wrong-row"},
		{"a place is said to be shared and the chain made again", secret, reworded("poll.published", `"joint":false`, `"joint":true`), true, "places wrong-joint"},
		{"a header is no header any more", secret, garbled, false, fmt.Sprintf("chain altered %d, chain unreadable %d", published, published)},
		{"a tie is told otherwise and the chain made again", secret, reworded("poll.published", `"values":[3,2]`, `"values":[2,3]`), true, "places wrong-ties"},
		{"a head to head is turned round and the chain made again", checkable, reworded("poll.published", `"values":[3,2]`, `"values":[3,1]`), true, "recount"},
		{"a receipt is dropped", secret, receipt, false, fmt.Sprintf("chain altered %d", published)},
		{"a receipt is dropped and the chain made again", secret, receipt, true, "receipts wrong-number"},
		{"a ballot is altered", checkable, reworded("poll.published", `"marks":["C","D",""]`, `"marks":["D","C",""]`), false, fmt.Sprintf("chain altered %d", published)},
		{"a ballot is altered and the chain made again", checkable, reworded("poll.published", `"marks":["C","D",""]`, `"marks":["D","C",""]`), true, "recount differs"},
		{"firmness is altered and the chain made again", checkable, reworded("poll.published", `"firmness":{"winner":`, `"firmness":{"winner":1`), true, "firmness differs"},
		{"somebody is struck off the electorate and the chain made again", secret, reworded("poll.opened", `"electorate":[`, `"electorate":["m0",`), true, "electorate not-on-roll"},
		{"a voter is dropped and the chain made again", secret, voter, true, "receipts wrong-number, balance"},
		{"ballots are moved from mouth to mouth past the sum", secret, reworded("poll.counted", `"ssh":7`, `"ssh":6`), true, "balance wrong-number"},
		{"a name is taken out without the log saying so", secret, text, false, "texts text-gone"},
		{"a name is exchanged and its salt taken away", secret, unsalted, false, "chain altered"},
	} {
		t.Run(x.name, func(t *testing.T) {
			records := x.attack(t, x.records)
			if x.resealed {
				records = resealed(records)
			}
			if got := flaws(session.Audit(each(records))); !strings.Contains(got, x.want) {
				t.Errorf("found %q, want %q", got, x.want)
			}
		})
	}
}
