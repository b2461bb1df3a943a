package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

func (x *proposal) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Proposing
	p.Header(where(v, say.Header), savingWords(v), phaseOf(v))
	body := v.Size.Body()
	w := min(body.W+1, 76)
	left := body.Col
	if v.Size.Class() == parts.Narrow {
		left, w = 0, v.Size.W
	}
	air := 0
	if v.Size.H >= 20 {
		air = 1
	}
	row := body.Row
	p.Text(row, body.Col, parts.Quiet, say.What)
	p.Field(row+1, left, w, &x.title, x.field == titleField)
	x.drawCount(v, p, row+2, left+w-1)
	row += 3 + air
	p.Text(row, body.Col, parts.Quiet, say.Detail)
	tall := 2
	if v.Size.H >= 24 {
		tall = v.Size.H - 19
	}
	tall = min(tall, 8)
	p.TextArea(row+1, left, w, tall, &x.detail, x.field == detailField)
	if over(x.detail.Value(), session.DetailLimit) > 0 {
		p.Right(row, left+w-1, parts.Warn, say.Over((over(x.detail.Value(), session.DetailLimit)+say.Columns-1)/say.Columns))
	}
	row += 1 + tall + air
	p.Text(row, body.Col, parts.Quiet, say.Category)
	kind := x.kind(v)
	if kind == "" {
		kind = say.NoCategory
	}
	p.Fill(row+1, left, w, parts.OnField)
	if x.field == categoryField {
		p.FocusRow(row+1, left, w)
	}
	p.TextIn(row+1, left+3, w-4, parts.Ink, kind)
	x.drawSimilar(v, p, row+2+air, w)
	x.drawKeys(v, p)
	return p
}

// drawCount says how long the title is, and by how much too long.
func (x *proposal) drawCount(v View, p *parts.Page, row, end int) {
	say := v.Words.Resident.Proposing
	used := (parts.Width(x.title.Value()) + say.Columns - 1) / say.Columns
	limit := 2 * int(session.TitleLimit) / say.Columns
	count, style := say.Count(used, limit), parts.Quiet
	if too := over(x.title.Value(), session.TitleLimit); too > 0 {
		count, style = "! "+say.Over((too+say.Columns-1)/say.Columns), parts.Warn
	}
	p.Right(row, end, style, count)
}

// drawSimilar names issues that are perhaps the same, as many as there is room for.
func (x *proposal) drawSimilar(v View, p *parts.Page, row, w int) {
	say := v.Words.Resident.Proposing
	body := v.Size.Body()
	like := similar(x.title.Value(), v.Board.Issues)
	if len(like) == 0 || row >= body.End() {
		return
	}
	p.Text(row, body.Col, parts.Warn, "! "+say.Similar)
	row++
	end := body.End()
	if row+1 < end {
		end = p.Size().KeyRow()
	}
	words := say.Second
	first, offered := x.like(v)
	if offered {
		words = v.Words.Months.Instead
		like = append([]session.BoardIssue{first}, slices.DeleteFunc(like, func(y session.BoardIssue) bool { return y.Issue == first.Issue })...)
	}
	for i, y := range like[:min(len(like), 3)] {
		last := end - len(parts.Wrap(words, w-4))
		if row >= end || i > 0 && row >= last {
			return
		}
		if i == 0 && offered && x.field == likeField {
			p.FocusRow(row, body.Col, min(w, body.W))
		}
		next := p.Tag(row, body.Col+2, string(y.Code))
		p.TextIn(row, next+1, w-8, parts.Ink, title(v, y))
		row++
	}
	p.Wrapped(row, body.Col+2, w-4, end-row, parts.Quiet, words)
}

// drawKeys draws the strips: what Enter does in each field.
func (x *proposal) drawKeys(v View, p *parts.Page) {
	say := v.Words.Resident.Proposing
	like, offered := x.like(v)
	switch x.field {
	case likeField:
		p.Keys(say.KeysChoice)
		p.Action(say.Back)
		if offered {
			p.Action(v.Words.Months.Second(string(like.Code)))
		}
		foot(v, p, false)
		return
	case titleField:
		p.Keys(say.Keys)
		p.Action(say.Next)
		if x.title.Empty() {
			p.Action(say.Back)
		}
	case detailField:
		p.Keys(say.KeysDetail)
		p.Action(say.Next)
	default:
		p.Keys(say.KeysChoice)
		if offered {
			deskKeys(p, v.Words.Months.InsteadBy(string(like.Code)), say.KeysChoice)
		}
		switch {
		case v.Board.Phase >= session.Vote:
			p.Waiting(say.LateShort)
		case x.title.Empty():
			p.Waiting(say.NeedTitle)
		case over(x.title.Value(), session.TitleLimit) > 0, over(x.detail.Value(), session.DetailLimit) > 0:
			p.Waiting(say.TooLongHere)
		default:
			p.Action(say.Send)
		}
		foot(v, p, false)
		return
	}
	if v.Board.Phase >= session.Vote {
		p.Keys(say.LateShort)
	}
	if x.unsent() {
		p.Foot(say.Kept)
	}
}
