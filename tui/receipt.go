package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// receiptScreen says that a ballot is in, and gives its receipt to write down.
type receiptScreen struct {
	poll    session.PollID
	receipt string // six characters
	again   bool   // it replaced an earlier ballot
}

// spaced writes a receipt in two groups, as it is read out.
func spaced(receipt string) string {
	if len(receipt) != 6 {
		return receipt
	}
	return receipt[:3] + " " + receipt[3:]
}

func (r *receiptScreen) press(v View, k parts.Key) Act {
	switch {
	case k.Kind == parts.Enter:
		w := newWaiting(v)
		w.receipt = r.receipt
		return Act{Replace: w}
	case k.Is('Z'):
		if _, open := polling(v, r.poll); open {
			return Act{Replace: newBallot(v)}
		}
		return closed(v, r.poll)
	case k.Is('Q'):
		return Act{Back: true}
	}
	return Act{}
}

func (r *receiptScreen) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Voting
	p.Header(where(v, say.CastHeader), savingWords(v))
	body := v.Size.Body()
	received := say.Received
	if r.again {
		received = say.Replaced
	}
	p.Text(body.Row, body.Col, parts.Ink, received)
	if v.Size.Class() == parts.Narrow && v.Size.H >= 20 && len(r.receipt) == 6 {
		r.drawTall(v, p, body)
	} else {
		r.drawFlat(v, p, body)
	}
	if _, open := polling(v, r.poll); open {
		p.Keys(say.ReceiptKeys)
	}
	p.Action(say.Done)
	foot(v, p, false)
	return p
}

// tells says that a receipt does not tell the marks, where that is so: by name
// they are read out, and a checkable ballot is published with its receipt.
func (r *receiptScreen) tells(v View) string {
	if p := v.Board.Poll; p != nil && p.ID == r.poll && p.Bylaws.Secrecy != session.Secret {
		return ""
	}
	return v.Words.Resident.Voting.NotYourMarks
}

// drawTall is for phones: the receipt in two big lines, the words beside it.
func (r *receiptScreen) drawTall(v View, p *parts.Page, body parts.Region) {
	say := v.Words.Resident.Voting
	f := parts.Figure{K: 1, Gap: 2}
	p.Figure(body.Row+2, body.Col, f, parts.OnInk, r.receipt[:3])
	p.Figure(body.Row+8, body.Col, f, parts.OnInk, r.receipt[3:])
	col := body.Col + 25
	w := v.Size.W - col
	p.Text(body.Row+2, col, parts.Quiet, say.Receipt)
	p.Text(body.Row+3, col, parts.Ink|parts.Bold, spaced(r.receipt))
	p.Wrapped(body.Row+5, col, w, 3, parts.Ink, say.Photo)
	p.Wrapped(body.Row+9, col, w, 4, parts.Ink, r.tells(v))
	p.Wrapped(body.Row+13, body.Col, body.W, body.H-13, parts.Quiet, say.Posted)
}

// drawFlat has the receipt in one line, as big as there is room for.
func (r *receiptScreen) drawFlat(v View, p *parts.Page, body parts.Region) {
	say := v.Words.Resident.Voting
	w := min(body.W, 76)
	row := body.Row + 1
	air := v.Size.H >= 20
	if air {
		row++
	}
	f := parts.FigureScale(v.Size.W, v.Size.H, spaced(r.receipt))
	if f.K == 0 {
		p.Text(row, body.Col, parts.Ink|parts.Bold, say.Receipt+"   "+spaced(r.receipt))
		row += 2
	} else {
		p.Text(row, body.Col, parts.Ink, say.Receipt+"   "+spaced(r.receipt))
		row++
		if air {
			row++
		}
		p.Figure(row, body.Col, f, parts.OnInk, spaced(r.receipt))
		row += f.Height() + 1
	}
	row = p.Wrapped(row, body.Col, w, max(body.End()-row, 0), parts.Ink, v.Words.Common.Join(say.Photo, r.tells(v)))
	if air {
		row++
	}
	p.Wrapped(row, body.Col, w, max(body.End()-row, 0), parts.Quiet, say.Posted)
}
