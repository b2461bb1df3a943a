package tui

import (
	"cmp"
	"slices"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskPaperEnd asks before the batch is closed: who still holds a slip, and what
// that means.
type deskPaperEnd struct {
	poll session.PollID
	at   int
	out  []session.MemberID // whose slips did not come back
}

// holders lists those who took a slip and did not hand it back, by number, and how
// many slips are in the box.
func (d *deskPaperEnd) holders(v View) (all []session.Member, in int, ok bool) {
	x, p := batch(v)
	if p == nil || p.ID != d.poll || p.Paper.Done {
		return nil, 0, false
	}
	for id, state := range x.Slips {
		if state == session.SlipOut {
			m, _ := v.Snapshot.Member(id)
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b session.Member) int { return cmp.Compare(a.Number, b.Number) })
	return all, p.Paper.First, true
}

// missing lists whose slips are out; all of them when none is in the box.
func (d *deskPaperEnd) missing(all []session.Member, in int) []session.MemberID {
	var ids []session.MemberID
	for _, m := range all {
		if in == 0 || slices.Contains(d.out, m.ID) {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

func (d *deskPaperEnd) changed(v View) Act {
	if _, _, ok := d.holders(v); !ok {
		return Act{Back: true}
	}
	return Act{}
}

func (d *deskPaperEnd) press(v View, k parts.Key) Act {
	all, in, ok := d.holders(v)
	if !ok || k.Is('Q') {
		return Act{Back: true}
	}
	d.at = min(d.at, max(0, len(all)-1))
	out := d.missing(all, in)
	switch {
	case k.Kind == parts.Up:
		d.at = max(0, d.at-1)
	case k.Kind == parts.Down:
		d.at = min(d.at+1, max(0, len(all)-1))
	case k.Kind == parts.Space && len(all) > in && in > 0:
		id := all[d.at].ID
		if i := slices.Index(d.out, id); i >= 0 {
			d.out = slices.Delete(d.out, i, i+1)
		} else if len(out) < len(all)-in {
			d.out = append(d.out, id)
		}
	case k.Kind == parts.Enter && len(out) == len(all)-in && v.Saving != Unsent && v.Saving != Slow:
		return Act{Ask: session.ClosePaper{Poll: d.poll, Out: out}, Done: func(v View, _ session.Answer) Act {
			return Act{Back: true, Say: v.Words.Desk.Slips.Done(in, len(out))}
		}}
	}
	return Act{}
}

func (d *deskPaperEnd) draw(v View) *parts.Page {
	p, r, say := deskPage(v), v.Size.Body(), v.Words.Desk.Slips
	all, in, ok := d.holders(v)
	if !ok {
		p.Waiting(v.Words.Refusal(session.ErrPaperDone))
		return p
	}
	out := d.missing(all, in)
	missing := len(all) - in
	p.StopRow(r.Row, say.CloseTitle)
	row := r.Row + 1
	if r.H > 16 {
		row++
	}
	row = p.Wrapped(row, r.Col, r.W, 2, parts.Ink, say.CloseIn(in, len(all)))
	for i, line := range say.Means {
		if missing == 0 && i == 1 || r.H < 12 && i < 2 {
			continue
		}
		p.Text(row, r.Col, parts.Ink, "-")
		row = p.Wrapped(row, r.Col+2, r.W-2, 2, parts.Ink, line)
	}
	if missing > 0 && in > 0 {
		if r.H > 16 {
			row++
		}
		row = p.Wrapped(row, r.Col, r.W, 2, parts.Ink|parts.Bold, say.WhoIsOut(missing))
		seen := parts.Window(len(all), r.End()-row, 1, d.at)
		for i, m := range all[seen.From:seen.To] {
			if seen.From+i == d.at {
				p.FocusRow(row+i, r.Col, r.W)
			}
			if slices.Contains(d.out, m.ID) {
				p.Text(row+i, r.Col+2, parts.Ink, "+")
			}
			personRow(v, p, row+i, r.Col+4, r.Right(), m)
		}
		if seen.More > 0 {
			p.Text(r.End()-1, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
		}
		deskKeys(p, say.KeysClose...)
	} else {
		deskKeys(p, say.KeysClose[2])
	}
	if len(out) == missing {
		p.ActionForEver(say.CloseDoes(in, missing))
	} else {
		p.Waiting(say.Mark(missing - len(out)))
	}
	foot(v, p, false)
	return p
}

// settleForm asks why one entry of a slip is right.
func settleForm(poll session.PollID, line, keep int) *deskForm {
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Desk.Slips.WhyTitle(line, keep) },
		note:   func(w *lang.Words) string { return w.Desk.Slips.Recorded },
		does:   func(w *lang.Words) string { return w.Desk.Slips.Keep(line, keep) },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrReasonMissing) },
		fields: []formField{textField(func(w *lang.Words) string { return w.Desk.Slips.Why }, "", int(session.ReasonLimit))},
		send: func(_ View, f *deskForm) Act {
			return Act{Ask: session.SettleSlip{Poll: poll, Line: line, Keep: keep, Reason: f.value(0)},
				Done: func(v View, _ session.Answer) Act { return Act{Back: true, Say: v.Words.Desk.Slips.Kept(line)} }}
		},
	}
}

// restartForm throws both entries away, with a reason.
func restartForm(p *session.Poll) *deskForm {
	poll, first, second := p.ID, p.Paper.First, p.Paper.Second
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Desk.Slips.Restart },
		note:   func(w *lang.Words) string { return w.Desk.Slips.RestartNote },
		does:   func(w *lang.Words) string { return w.Desk.Slips.Restart },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrReasonMissing) },
		fields: []formField{textField(func(w *lang.Words) string { return w.Desk.Slips.Why }, "", int(session.ReasonLimit))},
		send: func(_ View, f *deskForm) Act {
			return Act{Ask: session.RestartPaper{Poll: poll, First: first, Second: second, Reason: f.value(0)}, Done: formBack}
		},
	}
}
