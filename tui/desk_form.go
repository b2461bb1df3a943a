package tui

import (
	"yuetan/lang"
	"yuetan/tui/parts"
)

// deskForm is a page of fields. Enter and Tab go on to the next; the last row
// saves, and on it letters are keys again.
type deskForm struct {
	title  func(*lang.Words) string
	note   func(*lang.Words) string // may be nil
	does   func(*lang.Words) string // what Enter does on the last row
	lacks  func(*lang.Words) string // said when the first field is empty and must not be
	fields []formField
	at     int // len(fields): the last row
	warned bool
	send   func(View, *deskForm) Act
}

// formField is typed text, or a choice.
type formField struct {
	label   func(*lang.Words) string
	in      parts.Input
	choices func(*lang.Words) []string // nil: text
	pick    int
	text    string // as it was
	picked  int
}

// textField is a field that begins with a text.
func textField(label func(*lang.Words) string, text string, most int) formField {
	f := formField{label: label, in: parts.NewInput(most), text: text}
	f.in.Set(text)
	return f
}

func choiceField(label func(*lang.Words) string, pick int, choices func(*lang.Words) []string) formField {
	return formField{label: label, choices: choices, pick: pick, picked: pick}
}

func (f *formField) changed() bool { return f.in.Value() != f.text || f.pick != f.picked }

func (f *deskForm) value(i int) string { return f.fields[i].in.Value() }

func (f *deskForm) typing() bool { return f.at < len(f.fields) && f.fields[f.at].choices == nil }

func (f *deskForm) paste(v View, text string) Act {
	if f.typing() {
		f.fields[f.at].in.Insert(text)
	}
	return Act{}
}

func (f *deskForm) press(v View, k parts.Key) Act {
	if !k.Is('Q') {
		f.warned = false
	}
	n := len(f.fields) + 1
	leaves := k.Is('Q') && (!f.typing() || k.Text == "")
	switch {
	case k.Kind == parts.Tab:
		f.at = (f.at + 1) % n
		return Act{}
	case k.Kind == parts.BackTab:
		f.at = (f.at + n - 1) % n
		return Act{}
	case leaves:
		return f.quit(v)
	case f.at == len(f.fields):
		return f.last(v, k)
	}
	field := &f.fields[f.at]
	switch {
	case k.Kind == parts.Enter && f.at == 0 && f.typing() && field.in.Empty():
		return f.quit(v)
	case k.Is('?') && f.typing() && field.in.Empty():
		return Act{Open: helpPage{}}
	case field.choices != nil:
		f.choose(v, field, k)
	case k.Kind == parts.Enter:
		f.at++
	case k.Kind == parts.Up:
		f.at = max(0, f.at-1)
	case k.Kind == parts.Down:
		f.at++
	default:
		field.in.Press(k)
	}
	return Act{}
}

func (f *deskForm) choose(v View, field *formField, k parts.Key) {
	n := len(field.choices(v.Words))
	switch k.Kind {
	case parts.Space, parts.Right:
		field.pick = (field.pick + 1) % n
	case parts.Left:
		field.pick = (field.pick + n - 1) % n
	case parts.Up:
		f.at = max(0, f.at-1)
	case parts.Down, parts.Enter:
		f.at++
	}
}

// last is the row that saves.
func (f *deskForm) last(v View, k parts.Key) Act {
	switch k.Kind {
	case parts.Up:
		f.at--
	case parts.Down, parts.Space:
		f.at = 0
	case parts.Enter:
		if f.lacks != nil && f.fields[0].in.Empty() {
			f.at = 0
			return Act{Say: f.lacks(v.Words)}
		}
		return f.send(v, f)
	}
	return Act{}
}

// quit leaves; with something changed it asks once.
func (f *deskForm) quit(v View) Act {
	for i := range f.fields {
		if f.fields[i].changed() && !f.warned {
			f.warned = true
			return Act{Say: v.Words.Common.LeaveUnsent}
		}
	}
	return Act{Back: true}
}

func (f *deskForm) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words
	r := v.Size.Body()
	if r.H > 10 {
		r.Row, r.H = r.Row-1, r.H+1
	}
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, f.title(w))
	row := r.Row + 1
	if f.note != nil {
		row = p.Wrapped(row, r.Col, r.W, 2, parts.Quiet, f.note(w))
	}
	if r.H > 12 {
		row++
	}
	f.drawFields(v, p, parts.Region{Row: row, Col: r.Col, H: r.End() - row, W: r.W})
	switch {
	case f.at == len(f.fields):
		deskKeys(p, w.Desk.KeysChoice[1:]...)
		p.Action(f.does(w))
	case f.at == 0 && f.typing() && f.fields[0].in.Empty():
		deskKeys(p, w.Desk.KeysForm...)
		p.Action(w.Desk.LeaveField)
	case f.typing():
		deskKeys(p, w.Desk.KeysForm...)
		p.Action(f.next(w))
	default:
		deskKeys(p, w.Desk.KeysChoice...)
		p.Action(f.next(w))
	}
	if f.typing() {
		p.Foot(w.Desk.FormFoot)
	} else {
		foot(v, p, false)
	}
	return p
}

// next says which field Enter goes to.
func (f *deskForm) next(w *lang.Words) string {
	if f.at+1 < len(f.fields) {
		return w.Desk.NextFieldOf(f.fields[f.at+1].label(w))
	}
	return w.Desk.NextField
}

// drawFields draws the fields, each with its label beside or above it, as many as
// fit around the one in focus.
func (f *deskForm) drawFields(v View, p *parts.Page, r parts.Region) {
	w := v.Words
	above := v.Size.Class() == parts.Narrow
	label := 0
	for i := range f.fields {
		label = max(label, parts.Width(f.fields[i].label(w))+2)
	}
	heights := make([]int, len(f.fields)+1)
	for i := range f.fields {
		heights[i] = 1
		if f.fields[i].in.Many {
			heights[i] = 3
		}
		if above {
			heights[i]++
		} else if r.H > 3*len(f.fields) {
			heights[i]++
		}
	}
	heights[len(f.fields)] = 1
	from := 0
	for sum(heights[from:f.at+1]) > r.H && from < f.at {
		from++
	}
	row := r.Row
	for i := from; i <= len(f.fields) && row+1 <= r.End(); i++ {
		if i == len(f.fields) {
			if f.at == i {
				p.FocusRow(row, r.Col, r.W)
			}
			p.TextIn(row, r.Col+2, r.W-2, parts.Ink, f.does(w))
			break
		}
		in := parts.Region{Row: row, Col: r.Col + label, H: heights[i], W: min(r.W-label, 72)}
		p.TextIn(row, r.Col, r.W, parts.Quiet, f.fields[i].label(w))
		if above {
			in = parts.Region{Row: row + 1, Col: r.Col, H: heights[i] - 1, W: r.W}
		}
		f.drawField(v, p, in, i)
		row += heights[i]
	}
}

func (f *deskForm) drawField(v View, p *parts.Page, r parts.Region, i int) {
	field, active := &f.fields[i], i == f.at
	switch {
	case r.Row >= v.Size.KeyRow():
	case field.choices != nil:
		if active {
			p.FocusRow(r.Row, r.Col, r.W)
		}
		p.TextIn(r.Row, r.Col+2, r.W-2, parts.Ink, field.choices(v.Words)[field.pick])
		if active && r.W > 40 {
			p.Right(r.Row, r.Right(), parts.Ink, v.Words.Desk.Choose)
		}
	case field.in.Many:
		p.TextArea(r.Row, r.Col, r.W, min(3, v.Size.KeyRow()-r.Row), &field.in, active)
	default:
		deskField(p, r.Row, r.Col, r.W, &field.in, active)
	}
	if active && field.choices == nil && field.in.Max > 0 && r.Row > 2 {
		count := v.Words.Desk.Letters(field.in.Len(), field.in.Max)
		if v.Size.Class() == parts.Narrow {
			p.Right(r.Row-1, r.Right(), parts.Quiet, count)
		} else if r.Right()+parts.Width(count)+2 <= v.Size.W {
			p.Text(r.Row, r.Right()+2, parts.Quiet, count)
		}
	}
}

// deskField draws a field; without the cursor it shows the beginning of its text.
func deskField(p *parts.Page, row, col, w int, in *parts.Input, active bool) {
	if active {
		p.Field(row, col, w, in, true)
		return
	}
	p.Fill(row, col, w, parts.OnField)
	p.TextIn(row, col+2, w-2, parts.Ink, in.Value())
}

func sum(numbers []int) int {
	n := 0
	for _, x := range numbers {
		n += x
	}
	return n
}
