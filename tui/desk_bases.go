package tui

import (
	"crypto/rand"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskBases is the table of legal bases; what the one in focus says stands below.
type deskBases struct {
	at    int
	drops bool // asked once
}

func (d *deskBases) press(v View, k parts.Key) Act {
	all := v.Snapshot.Bases
	d.at = max(0, min(d.at, len(all)-1))
	dropping := d.drops
	d.drops = false
	switch {
	case k.Is('Q'):
		return Act{Back: true}
	case k.Is('+'), k.Kind == parts.Enter && len(all) == 0:
		return Act{Open: basisForm(session.Basis{})}
	case k.Kind == parts.Enter:
		return Act{Open: basisForm(all[d.at])}
	case k.Is('-') && len(all) > 0 && !dropping:
		d.drops = true
		return Act{Say: v.Words.Bases.RemoveAgain}
	case k.Is('-') && len(all) > 0:
		return Act{Ask: session.DropBasis{Basis: all[d.at].ID, Version: all[d.at].Version}, Done: func(v View, _ session.Answer) Act {
			return Act{Say: v.Words.Bases.RemovedSay}
		}}
	}
	if next, ok := turned(d.at, len(all), k); ok {
		d.at = next
	}
	return Act{}
}

func (d *deskBases) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words.Bases
	r := v.Size.Body()
	wide := min(r.W, 84)
	all := v.Snapshot.Bases
	foot(v, p, false)
	if len(all) == 0 {
		p.Wrapped(r.Row, r.Col, wide, 4, parts.Ink, w.How)
		p.Action(w.Add)
		return p
	}
	at := max(0, min(d.at, len(all)-1))
	b := all[at]
	row := r.Row
	if r.H > 16 {
		row = p.Wrapped(row, r.Col, wide, 3, parts.Quiet, w.How) + 1
	}
	var note []line
	note = wrapped(note, 0, wide, parts.Ink, strings.Join(v.Words.BasisDays(b), "   "))
	if b.Level != session.TalkIsEnough {
		note = wrapped(note, 0, wide, parts.Quiet, w.Level+"   "+v.Words.LevelWords(b.Level).Name)
	}
	note = wrapped(note, 0, wide, parts.Ink, b.Text)
	note = wrapped(note, 0, wide, parts.Quiet, b.Note)
	rows := min(len(all), max(3, r.End()-row-len(note)-1))
	seen := parts.Window(len(all), rows, 1, at)
	for i, x := range all[seen.From:seen.To] {
		if seen.From+i == at {
			p.FocusRow(row, r.Col, wide)
		}
		mark := string(x.From)
		if x.Checked == "" {
			mark = w.NotChecked
		}
		end := p.Right(row, r.Col+wide-1, parts.Quiet, mark) - 2
		p.TextIn(row, r.Col+2, end-r.Col-2, parts.Ink, v.Words.Law(x))
		row++
	}
	if seen.More > 0 {
		p.Text(row, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
		row++
	}
	row++
	for _, l := range note {
		if row < r.End() {
			p.Text(row, r.Col, l.style, l.text)
		}
		row++
	}
	deskKeys(p, w.Keys...)
	p.Action(w.Open(v.Words.Law(b)))
	return p
}

// basisForm writes a row of the table, a new one if it has no id.
func basisForm(b session.Basis) *deskForm {
	field := func(label func(lang.Bases) string, text string, most session.Limit) formField {
		return textField(func(w *lang.Words) string { return label(w.Bases) }, text, int(most))
	}
	pick := 0
	levels := session.Levels()
	for i, l := range levels {
		if l == b.Level {
			pick = i
		}
	}
	level := choiceField(func(w *lang.Words) string { return w.Bases.Level }, pick, func(w *lang.Words) []string {
		names := []string{w.Bases.NoLevel}
		for _, l := range levels[1:] {
			names = append(names, w.LevelWords(l).Name)
		}
		return names
	})
	draft := rand.Text()
	return &deskForm{
		title: func(w *lang.Words) string {
			if b.ID == "" {
				return w.Bases.Add
			}
			return w.Law(b)
		},
		note:  func(w *lang.Words) string { return w.Bases.SaveNote },
		does:  func(w *lang.Words) string { return w.Bases.Save },
		lacks: func(w *lang.Words) string { return w.Refusal(session.ErrNoText) },
		fields: []formField{
			field(func(w lang.Bases) string { return w.Name }, b.Name, session.NameLimit),
			field(func(w lang.Bases) string { return w.Article }, b.Article, session.ShortLimit),
			field(func(w lang.Bases) string { return w.FromDay }, string(b.From), 10),
			field(func(w lang.Bases) string { return w.UntilDay }, string(b.Until), 10),
			level,
			field(func(w lang.Bases) string { return w.Text }, b.Text, session.ReasonLimit),
			field(func(w lang.Bases) string { return w.Note }, b.Note, session.ReasonLimit),
		},
		send: func(_ View, f *deskForm) Act {
			row := session.Basis{ID: b.ID, Version: b.Version, Name: f.value(0), Article: f.value(1), From: session.Day(strings.TrimSpace(f.value(2))),
				Until: session.Day(strings.TrimSpace(f.value(3))), Level: levels[f.fields[4].pick], Text: f.value(5), Note: f.value(6)}
			return Act{Ask: session.SetBasis{Basis: row, Draft: draft}, Done: noted(func(w *lang.Words) string { return w.Bases.Saved })}
		},
	}
}
