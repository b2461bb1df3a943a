package tui

import (
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// kioskPitch is how many rows an issue takes: large type, room for a finger.
const kioskPitch = 2

func (b *kioskBallot) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Kiosk.Ballot
	poll, open := polling(v, b.voter.poll)
	if !open || b.step >= b.steps(poll) {
		p.Header(b.who(v))
		p.Waiting(v.Words.Resident.Voting.Closed)
		return p
	}
	p.Header(b.who(v), say.Step(b.step+1, b.steps(poll)))
	body, mark := v.Size.Body(), poll.Bylaws.Weights[b.step]
	next := chip(p, body.Row, body.Col, b.step, mark)
	p.Wrapped(body.Row, next+2, v.Size.W-next-2, kioskPitch, parts.Ink|parts.Bold, say.Which(mark))
	b.drawList(v, p, poll)
	if lines := kioskLevel(v, poll); len(lines) > 0 {
		p.Lines(v.Size.KeyRow()-len(lines), body.Col, parts.Quiet, lines)
	}
	p.Keys(b.keys(v, poll))
	b.drawAction(v, p, poll)
	b.foot(v, p, say.NotCast)
	return p
}

func (b *kioskBallot) drawAction(v View, p *parts.Page, poll *session.BoardPoll) {
	say, i := v.Words.Kiosk.Ballot, b.place(poll)
	if i < 0 {
		p.Waiting(say.Pick)
		return
	}
	code, mark := string(poll.Issues[i].Code), poll.Bylaws.Weights[b.step]
	switch had := b.given(b.focus); {
	case had >= 0 && v.Size.Class() == parts.Narrow:
		p.Waiting(code + " " + say.Has(poll.Bylaws.Weights[had]))
	case had >= 0:
		p.Waiting(v.Words.Resident.Voting.Taken(code, poll.Bylaws.Weights[had]))
	case b.step+1 == b.steps(poll):
		p.Action(say.GiveLast(mark, code))
	default:
		p.Action(say.Give(mark, code))
	}
}

// keys is the key line; each key in it can be touched.
func (b *kioskBallot) keys(v View, poll *session.BoardPoll) string {
	say := v.Words.Kiosk.Ballot
	words, air := []string{say.None, say.Back, say.Leave, say.Afresh}, "    "
	if v.Size.Class() == parts.Narrow {
		words, air = say.Short[:], "  "
	}
	var keys []string
	if !poll.Bylaws.Complete {
		keys = append(keys, words[0])
	}
	if b.step == 0 {
		keys = append(keys, words[2])
	} else {
		keys = append(keys, words[1], words[3])
	}
	return strings.Join(keys, air)
}

// window is the first row of the list and what of it is in view.
func (b *kioskBallot) window(v View, poll *session.BoardPoll) (top int, view parts.View) {
	top = v.Size.Body().Row + 2
	return top, parts.Window(len(poll.Issues), listEnd(v, poll)-top, pitchOf(v, poll), b.place(poll))
}

// pitchOf gives each issue its two rows, or one where more of them are seen so: what
// is out of sight is not chosen.
func pitchOf(v View, poll *session.BoardPoll) int {
	if kioskPitch*len(poll.Issues) > listEnd(v, poll)-v.Size.Body().Row-2 {
		return 1
	}
	return kioskPitch
}

// listEnd is the row after the list.
func listEnd(v View, poll *session.BoardPoll) int {
	end := v.Size.KeyRow() - len(kioskLevel(v, poll))
	if v.Size.H >= 24 && end == v.Size.KeyRow() {
		end--
	}
	return end
}

// kioskLevel says on the ballot itself who will see it, unless it is nobody.
func kioskLevel(v View, poll *session.BoardPoll) []string {
	if poll.Bylaws.Secrecy == session.Secret {
		return nil
	}
	return parts.Wrap(v.Words.Common.Secrecy[poll.Bylaws.Secrecy], v.Size.Body().W)
}

func (b *kioskBallot) drawList(v View, p *parts.Page, poll *session.BoardPoll) {
	row, view := b.window(v, poll)
	end, pitch := listEnd(v, poll), pitchOf(v, poll)
	if view.More > 0 {
		end--
	}
	left := max(0, (v.Size.W-120)/2)
	mark, tag := left+4, left+10
	text, note := tag+codeWidth(poll.Issues)+3, v.Size.W-left-20
	switch {
	case v.Size.Class() == parts.Narrow:
		mark, tag, note = 2, 6, v.Size.W
		text = tag + codeWidth(poll.Issues) + 1
	case v.Size.W < 80:
		note = v.Size.W - 12
	}
	for i := view.From; i < view.To; i++ {
		x := poll.Issues[i]
		lines := parts.Wrap(title(v, x), max(note-text-1, 2))
		rows := min(pitch, end-row, len(lines))
		had := b.given(x.Issue)
		if x.Issue == b.focus {
			p.Focus(row)
			if rows > 1 {
				p.FillRow(row+1, parts.OnFocus)
			}
			if had < 0 {
				chip(p, row, mark, b.step, poll.Bylaws.Weights[b.step])
			}
		}
		if had >= 0 {
			chip(p, row, mark, had, poll.Bylaws.Weights[had])
			if note < v.Size.W {
				p.Text(row, note, parts.Quiet, v.Words.Kiosk.Ballot.Has(poll.Bylaws.Weights[had]))
			}
		}
		p.Tag(row, tag, string(x.Code))
		p.Wrapped(row, text, note-text-1, rows, parts.Ink, title(v, x))
		row += pitch
	}
	if view.More > 0 {
		p.Text(end, tag, parts.Quiet, v.Words.Common.MoreBelow(view.More))
	}
}
