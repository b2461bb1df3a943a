package parts

// Style says how a cell looks by what it means: an ink, a ground and Bold, put
// together with |. A style without a ground keeps the ground that is already
// there, so text on a focus row or a panel needs no thought.
type Style uint16

// Inks. On grounds with an ink of their own (action, focus, line, stop, marks)
// all of them give that ink.
const (
	Ink   Style = iota // text
	Quiet              // labels, hints
	Warn               // words after a `!`
	Stop               // words about what cannot be undone, or is late
	OK                 // words after a `+`; ink on any ground but the page
)

// Grounds.
const (
	OnPage     Style = (iota + 1) << 3
	OnHeader         // header strip, the wall's foot
	OnStrip          // panels
	OnField          // a field without the cursor
	OnTag            // tag on the page
	OnRaised         // tag on a strip or focus row
	OnAction         // live action strip
	OnWaiting        // action strip that waits for something
	OnFocus          // focus row, field with the cursor
	OnLine           // `=` row, current phase
	OnStop           // stop row, stop action strip
	OnStopInk        // pixels of a figure on a stop ground
	OnMark5          // mark 5
	OnMark3          // mark 3
	OnMark1          // mark 1
	OnDone           // progress, done
	OnRest           // progress, rest
	OnInk            // pixels of a figure
	OnCode           // light modules of a QR code, black on white in any theme
	OnCodeDark       // dark modules
	groundEnd
)

// Bold thickens Latin letters and figures; it never carries meaning.
const Bold Style = 1 << 8

const (
	inkBits    Style = 1<<3 - 1
	groundBits Style = 1<<8 - 1 - inkBits
	styles           = 1 << 9
)

func (s Style) ink() Style    { return s & inkBits }
func (s Style) ground() Style { return s & groundBits }

// over returns s with the ground of below where s has none.
func (s Style) over(below Style) Style {
	if s&groundBits == 0 {
		return s | below&groundBits
	}
	return s
}
