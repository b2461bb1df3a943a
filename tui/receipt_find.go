package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// receiptFind looks for a receipt on the published list: it says that a ballot
// was counted, never what it said. Anyone may look for any.
type receiptFind struct {
	typed  parts.Input
	answer string
	found  bool
}

func newReceiptFind() *receiptFind { return &receiptFind{typed: parts.NewInput(12)} }

func (*receiptFind) typing() bool { return true }

func (f *receiptFind) paste(_ View, text string) Act {
	f.typed.Insert(text)
	return Act{}
}

func (f *receiptFind) press(v View, k parts.Key) Act {
	switch {
	case k.Is('Q') && k.Text == "", k.Kind == parts.Enter && f.typed.Empty():
		return Act{Back: true}
	case k.Kind == parts.Enter:
		f.answer, f.found = f.look(v)
		f.typed.Clear()
		return Act{}
	}
	if f.typed.Press(k) {
		f.answer = ""
	}
	return Act{}
}

// look gives the sentence for what was typed, and whether the list has it.
func (f *receiptFind) look(v View) (string, bool) {
	say, poll := v.Words.Counting, v.Board.Poll
	receipt, ok := session.ParseReceipt(f.typed.Value())
	switch {
	case !ok:
		return say.NoReceipt(f.typed.Value()), false
	case poll == nil || poll.Status != session.PollPublished:
		return say.ReceiptLater, false
	case slices.Contains(poll.Receipts, receipt):
		return say.ReceiptIn(receipt), true
	}
	return say.ReceiptNot(receipt), false
}

func (f *receiptFind) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Result
	p.Header(where(v, say.FindHeader), phaseOf(v))
	body := v.Size.Body()
	p.Text(body.Row, body.Col, parts.Quiet, say.FindLabel)
	left, w := body.Col, min(body.W, 30)
	if v.Size.Class() == parts.Narrow {
		left, w = 0, v.Size.W
	}
	p.Field(body.Row+1, left, w, &f.typed, true)
	style, sign := parts.Warn, "! "
	if f.found {
		style, sign = parts.OK, "+ "
	}
	if f.answer != "" {
		p.Wrapped(body.Row+4, body.Col, body.W, 4, style, sign+f.answer)
	}
	if f.typed.Empty() {
		p.Action(say.Back)
	} else {
		p.Action(say.FindLook)
	}
	p.Foot(v.Words.Resident.Consenting.Keys)
	return p
}
