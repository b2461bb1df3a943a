package session

import (
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"yuetan/store"
)

// chain names the first record that does not follow, and how.
func (a *auditor) chain() {
	var head store.Head
	for i, r := range a.records {
		var h Header
		own := json.Unmarshal(r.Header, &h) == nil && h.Seq == r.Seq && (!r.Erased() || len(r.Body) == 0)
		if store.Verify(head, r) == nil && own {
			head = r.Head()
			continue
		}
		a.add(a.misfit(head, i))
		return
	}
	if !a.broken || len(a.records) > 0 {
		a.add(Finding{Check: CheckChain, State: OK, Numbers: []int{len(a.records)}})
	}
}

// misfit says how record i, the first that does not follow from head, came there.
func (a *auditor) misfit(head store.Head, i int) Finding {
	r, want := a.records[i], head.Seq+1
	f := Finding{Check: CheckChain, State: Bad, Flaw: Altered, Record: want}
	later := slices.ContainsFunc(a.records[i+1:], func(o store.Record) bool { return o.Seq == want })
	switch {
	case r.Seq == want && i+1 < len(a.records) && store.Verify(head, a.records[i+1]) == nil:
		f.Flaw = Added
	case r.Seq == want, r.Seq == 0:
	case later && r.Seq > want:
		f.Flaw, f.Record, f.At = Swapped, r.Seq, want
	case r.Seq > want:
		f.Flaw, f.At = Dropped, r.Seq-1
	case i+1 == len(a.records), a.fits(a.before(i-1), r), slices.ContainsFunc(a.records[i+1:], func(o store.Record) bool { return a.fits(head, o) }):
		// The one before, or this one, was put in: without it the log goes on.
		f.Flaw, f.Record, f.At = Added, r.Seq, want
	}
	return f
}

// before is the head of the log in front of record i.
func (a *auditor) before(i int) store.Head {
	if i < 1 {
		return store.Head{}
	}
	return a.records[i-1].Head()
}

func (*auditor) fits(head store.Head, r store.Record) bool { return store.Verify(head, r) == nil }

// texts holds bodies that are not there against what the log says was erased, and
// what a public export leaves out.
func (a *auditor) texts() {
	erased, out := 0, 0
	for i, r := range a.records {
		at := uint64(i + 1)
		hidden := private(a.known, r.Header)
		f := Finding{Check: CheckTexts, State: Bad, Record: at}
		switch {
		case a.gone[at] && a.erased[at]:
			erased++
			continue
		case a.gone[at] && a.result.Public && hidden:
			out++
			continue
		case a.gone[at]:
			f.Flaw = TextGone
		case a.erased[at], a.result.Public && hidden:
			f.Flaw = TextKept
		default:
			continue
		}
		a.add(f)
		return
	}
	if erased+out > 0 {
		a.add(Finding{Check: CheckTexts, State: OK, Numbers: []int{erased, out}})
	}
}

// PaperHead is the end of a log as it is printed on a notice or the minutes: a
// number, and the hash or its first digits.
type PaperHead struct {
	Seq    uint64
	Digits string // of the hash in hex, at least eight
}

// ParseHead reads SEQ:HASH as papers print it, in full or in short (96:1a2b 3c4d).
func ParseHead(text string) (PaperHead, bool) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	seq, digits, _ := strings.Cut(strings.ReplaceAll(text, "：", ":"), ":")
	n, err := strconv.ParseUint(seq, 10, 64)
	if err != nil || n == 0 || len(digits) < 8 || len(digits) > 64 || strings.Trim(digits, "0123456789abcdef") != "" {
		return PaperHead{}, false
	}
	return PaperHead{Seq: n, Digits: digits}, true
}

// Compare adds what holds of the head on paper; without one (nil), that a log cut
// off at its end or written anew cannot be seen.
func (r *Report) Compare(paper *PaperHead) {
	f := Finding{Check: CheckHead, State: Attested, Flaw: NoHead, Record: r.Head.Seq}
	if paper != nil {
		hash, there := r.hashes[paper.Seq]
		f.Record = paper.Seq
		switch {
		case !there:
			f.State, f.Flaw, f.Record, f.At = Bad, CutOff, r.Head.Seq, paper.Seq
		case !strings.HasPrefix(hex.EncodeToString(hash[:]), paper.Digits):
			f.State, f.Flaw = Bad, Rewritten
		case len(paper.Digits) < 64:
			f.State, f.Flaw, f.Numbers = OK, Short, []int{len(paper.Digits)}
		default:
			f.State, f.Flaw = OK, ""
		}
	}
	r.Findings = append(r.Findings, f)
}
