package minutes

import (
	"strings"

	"yuetan/session"
	"yuetan/tally"
)

// slipsOnSheet: three slips lie under each other on a sheet of A4.
const slipsOnSheet = 3

// mostTitled is how many issues a slip names; above that it lists letters alone,
// and the titles hang on the wall.
const mostTitled = 10

// slips are paper ballots (选票), one for each member with a vote, to be cut apart.
// Nothing on them tells one from another.
func (d *draft) slips() {
	w := d.say.Room
	d.head(d.say.Names[string(Slips)])
	d.Tight = true
	rules, issues := d.s.Settings.Bylaws, d.open()
	if p := d.facts.Poll; p != nil {
		rules, issues = p.Bylaws, p.issues
	}
	one := Ticket{
		Stub: []Line{{Text: w.Stub, Size: Plain}, {Text: d.Subtitle}, {Text: w.StubKeep}, {Text: w.StubCount}},
		Lines: []Line{{Text: d.facts.Council.Name + "  " + d.words.Common.Month(session.SessionID(d.Session)) + "  " + d.Title, Size: Plain},
			{Size: Plain, Boxes: d.boxes(rules.Weights)}},
	}
	one.Lines = append(one.Lines, slipIssues(w.SlipLetters, issues)...)
	for i, rule := range w.SlipRules(rules.Weights, rules.Complete) {
		one.Lines = append(one.Lines, Line{Text: string(rune('1'+i)) + ". " + rule})
	}
	protects := d.words.Common.Secrecy[rules.Secrecy] // every ballot says whom it protects
	if rules.Secrecy == session.Named {
		protects = d.words.Counting.NamedSlip
	}
	one.Lines = append(one.Lines, Line{Text: protects})
	n := (max(1, d.facts.Presence.Due) + slipsOnSheet - 1) / slipsOnSheet * slipsOnSheet
	kinds := []string{w.Printed, w.HandedOut, w.HandedBack, w.Returned, w.Left}
	seal := Table{Tall: true, Columns: []Column{d.column(w.Sealed, Left, 60), d.column(w.Sheets, Right, 40)}}
	for i, name := range kinds {
		row := []Cell{Words(name), {}}
		if i == 0 {
			row[1] = Figure(n)
		}
		seal.Rows = append(seal.Rows, row)
	}
	d.add(Note{Text: w.SlipsHow(n)}, Heading{Level: 1, Text: w.SealHead}, Paragraph{w.SealHow}, seal,
		Signatures{[]string{d.say.SignTeller(1), d.say.SignTeller(2), d.say.SignChair, d.say.SignSecretary}})
	t := Tickets{Across: 1, High: 68}
	for range n {
		t.Each = append(t.Each, one)
	}
	d.add(Heading{Level: 2, Text: d.Title, Break: true}, t)
	d.only(func(to *Facts) { to.Issues = issues })
	d.foot()
}

// boxes names the box of each mark.
func (d *draft) boxes(weights tally.Weights) []string {
	boxes := make([]string, 0, len(weights))
	for i, mark := range weights {
		boxes = append(boxes, d.say.Room.SlipMark(mark, d.words.Common.Mark[i]))
	}
	return boxes
}

// open are tonight's issues that the vote would be on.
func (d *draft) open() []IssueFacts {
	var open []IssueFacts
	for _, i := range d.facts.Issues {
		if i.Status == string(session.Open) {
			open = append(open, i)
		}
	}
	return open
}

// slipIssues lists the letters, with titles, two in a line, where there is room.
func slipIssues(label string, issues []IssueFacts) []Line {
	var said []string
	for _, i := range issues {
		if len(issues) <= mostTitled {
			said = append(said, i.Code+" "+i.Title)
		} else {
			said = append(said, i.Code)
		}
	}
	if len(issues) > mostTitled {
		return []Line{{Text: label + strings.Join(said, "  ")}}
	}
	lines := []Line{{Text: label}}
	for at := 0; at < len(said); at += 2 {
		lines = append(lines, Line{Text: strings.Join(said[at:min(at+2, len(said))], "    ")})
	}
	return lines
}
