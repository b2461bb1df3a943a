package minutes

import (
	"yuetan/lang"
	"yuetan/session"
)

// Card is what one member takes home. Its codes are told this once and kept nowhere.
type Card struct {
	Number, Name, Unit string
	Code               string // to join with
	Evening            string // six digits, good while the session runs; may be empty
}

// Cards on a sheet of A4: two beside each other.
const (
	cardsAcross = 2
	cardHigh    = 50 // millimetres
)

// JoinCards puts cards (入场卡) on sheets to be cut apart. Nothing else of the roll or
// of a session stands on them, and they are never kept.
func JoinCards(cards []Card, s *session.Snapshot, x *session.Session, w *lang.Words, o Options) Document {
	d := draft{s: s, x: x, words: w, say: w.Papers, options: o}
	d.Paper, d.Language, d.Slug, d.Made, d.Page, d.Tight = Cards, w.Tag, s.Council.Slug, s.Time, w.Papers.Page, true
	d.facts.Paper, d.facts.Language, d.facts.Rehearsal = Cards, w.Tag, o.Rehearsal
	d.facts.Council = CouncilFacts{Slug: s.Council.Slug, Name: s.Council.Name}
	if x != nil {
		d.Session = string(x.ID)
	}
	d.head(d.say.Names[string(Cards)])
	d.Subtitle = s.Council.Name
	heads, join := w.Commands.CardHeads, joinLine(s)
	t := Tickets{Across: cardsAcross, High: cardHigh}
	for _, c := range cards {
		lines := []Line{{Text: s.Council.Name}, {Text: c.Number + "  " + c.Name, Size: Big}}
		if c.Unit != "" {
			lines = append(lines, Line{Text: c.Unit})
		}
		lines = append(lines, Line{Text: upper(heads[3])}, Line{Text: c.Code, Size: Big})
		if c.Evening != "" {
			lines = append(lines, Line{Text: upper(heads[4])}, Line{Text: c.Number + " " + c.Evening, Size: Big})
		}
		if join != "" {
			lines = append(lines, Line{Text: join})
		}
		t.Each = append(t.Each, Ticket{Lines: lines})
	}
	d.add(Note{Text: d.say.Room.CardsHow}, t)
	d.Facts = d.facts
	return d.Document
}
