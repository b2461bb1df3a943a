package lang

import "yuetan/session"

// Lots are the words of a draw in the open among issues that share a place.
type Lots struct {
	Head  string
	Seed  string // label
	Drawn func(place int, seed string, codes []string) string
	// NoneShared and WhichPlace answer a draw that names no place.
	NoneShared string
	WhichPlace func(places []int) string
	NoneDrawn  string
	// How anyone draws again: Recipe stands above the lines to type.
	Recipe string
	First  func(code string) string // beside the smallest number

	// The chair's screen of the line, where it would part issues that share a place.
	Straddles      func(place int, codes []string) string
	StraddlesShort string
	Parted         func(place int) string // the same once lots are drawn
	Aloud          string
	Ask            func(place int) string // the action strip
	// The screen of the draw.
	Title     func(place int) string
	Lines     []string
	Type      string
	Waits     func(more int) string // digits that are still missing
	Action    string
	Foot      string
	OnWall    string // names the picture
	Rule      string // beneath the picture
	NotDrawn  func(place int) string
	Done      func(place int) string
	WallParts string // on the line, where lots would decide
}

// Lot puts a draw into a sentence.
func (w *Words) Lot(l session.Lot) string {
	codes := make([]string, len(l.Order))
	for i, c := range l.Order {
		codes[i] = string(c)
	}
	return w.Lots.Drawn(l.Place, Seeded(l.Seed), codes)
}

// Seeded parts the digits of a seed in threes, as they are read aloud.
func Seeded(seed string) string {
	text := ""
	for i, d := range seed {
		if i > 0 && i%3 == 0 {
			text += " "
		}
		text += string(d)
	}
	return text
}
