package tui

import "yuetan/tui/parts"

// kioskReceipt gives the receipt in big figures until Enter or half a minute; then
// the kiosk forgets it.
type kioskReceipt struct {
	standing
	receipt string
	again   bool // it replaced an earlier ballot
}

func (r *kioskReceipt) press(_ View, k parts.Key) Act {
	if k.Kind == parts.Enter {
		return r.forget()
	}
	return Act{}
}

func (r *kioskReceipt) click(View, int, int) Act { return Act{} }

func (r *kioskReceipt) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Kiosk.Receipt
	p.Header(say.Header, kioskCount(v))
	thanks := say.Thanks
	if r.again {
		thanks = say.Replaced
	}
	six := newSixSigns(v.Size)
	blocks := []block{centred(p, 0, parts.Ink, thanks), centred(p, 2, parts.Ink, say.Receipt), six.block(p, 2, r.receipt)}
	if six.figure.K > 0 && !six.tall {
		blocks = append(blocks, centred(p, 2, parts.Ink|parts.Bold, spaced(r.receipt)))
	}
	column(v.Size.ActionRow(), append(blocks, centred(p, 2, parts.Ink, say.Posted))...)
	p.Action(say.Next)
	p.Foot(say.Clears(r.left(v)))
	return p
}
