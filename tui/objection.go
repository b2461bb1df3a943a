package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// objection is the reason for objecting, being written.
type objection struct {
	resolution session.ResolutionID
	reason     parts.Input
}

func (*objection) typing() bool { return true }

func (o *objection) paste(_ View, text string) Act {
	o.reason.Insert(text)
	return Act{}
}

func (o *objection) press(_ View, k parts.Key) Act {
	switch {
	case k.Is('Q') && k.Text == "":
		return Act{Back: true}
	case k.Kind == parts.Enter && o.reason.Empty():
		return Act{Back: true}
	case k.Kind == parts.Enter, k.Kind == parts.Tab:
		return Act{Ask: session.GiveConsent{Resolution: o.resolution, Answer: session.Object, Reason: o.reason.Value()},
			Done: func(v View, _ session.Answer) Act {
				return Act{Home: true, Say: v.Words.Resident.Consenting.Given(v.Words.Answer(session.Object))}
			}}
	}
	o.reason.Press(k)
	return Act{}
}

func (o *objection) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Consenting
	p.Header(where(v, say.Header(o.resolution)), savingWords(v), phaseOf(v))
	body := v.Size.Body()
	p.Text(body.Row, body.Col, parts.Quiet, say.Reason)
	left, w := body.Col, min(body.W+1, 76)
	if v.Size.Class() == parts.Narrow {
		left, w = 0, v.Size.W
	}
	p.TextArea(body.Row+1, left, w, min(body.H-3, 6), &o.reason, true)
	if too := over(o.reason.Value(), session.ReasonLimit); too > 0 {
		columns := v.Words.Resident.Proposing.Columns
		p.Right(body.Row, left+w-1, parts.Warn, v.Words.Resident.Proposing.Over((too+columns-1)/columns))
	}
	p.Keys(say.Keys)
	if o.reason.Empty() {
		p.Action(say.NeedWhy)
	} else {
		p.Action(say.Send)
		p.Foot(v.Words.Resident.Proposing.Kept)
	}
	return p
}
