package tui

import (
	"strconv"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskSettings lists what the council has chosen; below the list stands what the
// one in focus means, its default and from when it holds.
type deskSettings struct{ at int }

func (d *deskSettings) press(v View, k parts.Key) Act {
	all := v.Snapshot.AllSettings()
	switch {
	case k.Is('Q'):
		return Act{Back: true}
	case k.Kind == parts.Enter:
		return Act{Open: newDeskSetting(all[d.at])}
	}
	if next, ok := turned(d.at, len(all), k); ok {
		d.at = next
	}
	return Act{}
}

func (d *deskSettings) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words.Settings
	r := v.Size.Body()
	wide := min(r.W, 76)
	all := v.Snapshot.AllSettings()
	note := settingNote(v, all[d.at])
	var lines []line
	for _, n := range note {
		lines = wrapped(lines, 0, wide, n.style, n.text)
	}
	top := 0
	if r.H > 18 {
		p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, w.Title)
		top = 2
	}
	list := parts.Region{Row: r.Row + top, Col: r.Col, H: r.H - top - len(lines) - 1, W: wide}
	seen := parts.Window(len(all), list.H, 1, d.at)
	for i, x := range all[seen.From:seen.To] {
		row := list.Row + i
		if seen.From+i == d.at {
			p.FocusRow(row, list.Col, list.W)
		}
		name := w.Table[x.Key].Name
		value := parts.Cut(settingValue(v.Words, x), list.W-parts.Width(name)-6)
		p.Right(row, list.Right()-1, parts.Quiet, value)
		p.TextIn(row, list.Col+2, list.W-parts.Width(value)-5, parts.Ink, name)
	}
	row := list.Row + seen.To - seen.From
	if seen.More > 0 {
		p.Text(row, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
		row++
	}
	for i, l := range lines {
		p.Text(row+1+i, r.Col, l.style, l.text)
	}
	deskKeys(p, w.Keys...)
	p.Action(w.Edit(w.Table[all[d.at].Key].Name))
	foot(v, p, false)
	return p
}

// settingValue is a setting's value with its word, if it is one of few.
func settingValue(w *lang.Words, x session.Setting) string {
	if x.Value == "" {
		return w.Settings.Unset
	}
	return valueWord(w, x, x.Value)
}

// valueWord puts a value of a setting into words: what it stands for, or its unit.
func valueWord(w *lang.Words, x session.Setting, value string) string {
	if n, err := strconv.Atoi(value); err == nil {
		for unit, say := range map[string]func(int) string{"-seconds": w.Common.Seconds, "-minutes": w.Common.Minutes,
			"-days": w.Common.Days, "-weeks": w.Settings.Weeks} {
			if strings.HasSuffix(x.Key, unit) {
				return say(n)
			}
		}
	}
	if word := w.Settings.Values[value]; x.Choice && word != "" {
		return word
	}
	return value
}

// settingNote says what a setting means, what it takes, its default and from when
// it holds.
func settingNote(v View, x session.Setting) []line {
	w := v.Words.Settings
	usual := w.NoDefault
	if x.Default != "" {
		usual = w.Default(valueWord(v.Words, x, x.Default))
	}
	note := []line{{style: parts.Ink, text: w.Table[x.Key].Means}, {style: parts.Quiet, text: usual + "   " + w.Holds[x.Holds]}}
	if x.Running != "" {
		note = append(note, line{style: parts.Warn, text: "! " + w.Tonight(valueWord(v.Words, x, x.Running))})
	}
	return note
}

// deskSetting changes one setting, in a field or by turning over its values.
type deskSetting struct {
	key  string
	was  string
	pick int
	in   parts.Input
}

func newDeskSetting(x session.Setting) *deskSetting {
	d := &deskSetting{key: x.Key, was: x.Value, pick: -1}
	d.in.Set(x.Value)
	if x.Choice {
		d.pick = 0
		for i, known := range x.Known {
			if known == x.Value {
				d.pick = i
			}
		}
	}
	return d
}

// setting is the one that is changed, as it stands now.
func (d *deskSetting) setting(v View) session.Setting {
	for _, x := range v.Snapshot.AllSettings() {
		if x.Key == d.key {
			return x
		}
	}
	return session.Setting{}
}

func (d *deskSetting) typing() bool { return d.pick < 0 }

func (d *deskSetting) paste(_ View, text string) Act {
	if d.typing() {
		d.in.Insert(text)
	}
	return Act{}
}

func (d *deskSetting) press(v View, k parts.Key) Act {
	x := d.setting(v)
	switch {
	case k.Is('Q') && (!d.typing() || k.Text == ""):
		return Act{Back: true}
	case k.Kind == parts.Enter:
		value := d.in.Value()
		if !d.typing() {
			value = x.Known[d.pick]
		}
		return Act{Ask: session.Set{Key: d.key, Value: value}, Done: func(v View, _ session.Answer) Act {
			w, now := v.Words.Settings, d.setting(v)
			return Act{Back: true, Say: w.Saved(w.Table[d.key].Name, settingValue(v.Words, now))}
		}}
	case d.typing() && k.Is('?') && d.in.Empty():
		return Act{Open: helpPage{}}
	case d.typing():
		d.in.Press(k)
	default:
		if next, ok := turned(d.pick, len(x.Known), k); ok {
			d.pick = next
		}
	}
	return Act{}
}

func (d *deskSetting) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words.Settings
	r := v.Size.Body()
	wide := min(r.W, 76)
	x := d.setting(v)
	words := w.Table[d.key]
	row := p.Wrapped(r.Row, r.Col, wide, 1, parts.Ink|parts.Bold, words.Name)
	for _, n := range settingNote(v, x) {
		row = p.Wrapped(row, r.Col, wide, 3, n.style, n.text)
	}
	row++
	if d.typing() {
		p.Field(row, r.Col, min(wide, 64), &d.in, true)
		p.Wrapped(row+1, r.Col, wide, max(0, min(2, r.End()-row-1)), parts.Quiet, w.Takes(words.Takes))
		deskKeys(p, w.KeysText...)
		p.Foot(v.Words.Desk.FormFoot)
	} else {
		for i, known := range x.Known {
			if i == d.pick {
				p.FocusRow(row+i, r.Col, wide)
			}
			p.TextIn(row+i, r.Col+2, wide-2, parts.Ink, valueWord(v.Words, x, known))
		}
		row += len(x.Known) + 1
		for _, warning := range session.Warnings(session.Secrecy(x.Known[d.pick]), v.Board.Due) {
			if d.key == "secrecy" {
				row = p.Wrapped(row, r.Col, wide, max(0, r.End()-row), parts.Warn, "! "+v.Words.Counting.Warning[warning])
			}
		}
		deskKeys(p, w.KeysPick...)
		foot(v, p, false)
	}
	p.Action(w.Save(words.Name))
	return p
}
