package session

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"yuetan/store"
)

// Fingerprint spells out all that a snapshot holds, private parts too.
func Fingerprint(s *Snapshot) string {
	c := *s
	c.board = nil
	return Spell(&c)
}

// Spell writes a value out in full; maps in order of their keys.
func Spell(v any) string {
	var b strings.Builder
	spell(&b, reflect.ValueOf(v))
	return b.String()
}

func spell(b *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		spell(b, v.Elem())
	case reflect.Struct:
		b.WriteString(v.Type().Name() + "{")
		for i := range v.NumField() {
			b.WriteString(v.Type().Field(i).Name + ":")
			spell(b, v.Field(i))
			b.WriteByte(' ')
		}
		b.WriteByte('}')
	case reflect.Slice, reflect.Array:
		b.WriteByte('[')
		for i := range v.Len() {
			spell(b, v.Index(i))
			b.WriteByte(' ')
		}
		b.WriteByte(']')
	case reflect.Map:
		rows := map[string]reflect.Value{}
		for _, k := range v.MapKeys() {
			var key strings.Builder
			spell(&key, k)
			rows[key.String()] = v.MapIndex(k)
		}
		b.WriteString("map[")
		for _, k := range slices.Sorted(maps.Keys(rows)) {
			b.WriteString(k + ":")
			spell(b, rows[k])
			b.WriteByte(' ')
		}
		b.WriteByte(']')
	case reflect.String:
		fmt.Fprintf(b, "%q", v.String())
	default:
		fmt.Fprint(b, v)
	}
}

// DecideTwice decides a command twice on a snapshot, with one envelope, and spells
// out both decisions.
func DecideTwice(ctx context.Context, s *Seat, now *Snapshot, c Command) (first, second string) {
	w := &writer{Hall: s.hall}
	x, _ := now.Current()
	e := Envelope{Time: time.Unix(1800000000, 0).UTC(), By: s.member, Roles: now.RolesOf(s.member, x), CodeKey: s.hall.code}
	if s.machine {
		e.Roles = Operator
	}
	if _, err := w.unlock(ctx, newBatch(now), c, &e); err != nil {
		return err.Error(), err.Error()
	}
	decide := func() string {
		d, err := c.decide(now, e)
		return Spell(d) + fmt.Sprint(err)
	}
	return decide(), decide()
}

// Kinds lists the kinds of record that this program knows.
func Kinds() []string { return slices.Sorted(maps.Keys(kinds())) }

// CodeAt is the code of the agenda's n-th issue, from 0.
func CodeAt(n int) Code { return codeAt(n) }

// Queued says how many commands wait for the writer.
func Queued(h *Hall) int { return len(h.requests) }

// HiddenRune tells whether a character is refused for what it shows, or does not.
func HiddenRune(r rune) bool { return hidden(r) }

// Unsealed says how many polls' derived keys are held in memory.
func Unsealed(h *Hall) int {
	n := 0
	h.sealers.Range(func(any, any) bool { n++; return true })
	return n
}

// Replayed gives the state that a log leads to.
func Replayed(t interface {
	Context() context.Context
	Fatal(...any)
}, log store.Log) *Snapshot {
	s, err := (&Hall{log: log, known: kinds()}).replay(t.Context(), empty())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Follow decodes one record and gives the state it leads to.
func Follow(s *Snapshot, header, body []byte, erased bool) (*Snapshot, error) {
	h, e, err := decode(kinds(), header, body, erased)
	if err != nil {
		return nil, err
	}
	b := newBatch(s)
	b.follow(e, h, s.Head)
	return b.Snapshot, nil
}

// ReceiptsGiven reads the receipts that a poll's box holds.
func ReceiptsGiven(ctx context.Context, h *Hall, poll PollID) (map[string]bool, error) {
	sealer, err := h.sealer(h.Snapshot().Council.Slug, poll)
	if err != nil {
		return nil, err
	}
	w := &writer{Hall: h}
	return w.taken(ctx, Cast{}, poll, sealer)
}
