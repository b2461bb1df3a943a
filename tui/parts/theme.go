package parts

import (
	"strconv"
	"strings"
)

// Depth is how much styling a terminal takes.
type Depth uint8

// The depths. Color256 sends the same picture to true-colour terminals.
const (
	Color256 Depth = iota
	Color16
	NoColor // reverse, bold, underline
	Plain   // no styling at all: [A], #5#, [Enter ...]
)

// Theme is a depth and light or dark. Equal arguments of NewTheme give the same
// pointer, so a theme may be part of a cache key. Themes never change.
type Theme struct {
	depth Depth
	light bool
	stamp bool // see Stamped
	looks [styles]look
}

// look is a style as sent: two palette entries in colour, else only full.
type look struct {
	fg, bg uint8
	attr   uint8
	full   string // sets everything, whatever was set before
}

const (
	bold uint8 = 1 << iota
	underline
	reverse
	onRed
	onWhite
	onBlack
)

var themes, stamped = every(false), every(true)

func every(stamp bool) (all [Plain + 1][2]*Theme) {
	for d := range all {
		for i, light := range []bool{false, true} {
			all[d][i] = build(Depth(d), light)
			all[d][i].stamp = stamp
		}
	}
	return all
}

// NewTheme returns the theme; an unknown depth is Plain.
func NewTheme(depth Depth, light bool) *Theme {
	if depth > Plain {
		depth = Plain
	}
	if light {
		return themes[depth][1]
	}
	return themes[depth][0]
}

// Stamp is what stands at the beginning of every header of a rehearsal, for all who
// look, in both languages.
const Stamp = "REHEARSAL 演练"

// Stamped returns the same theme for a rehearsal: every page's header says so.
func (t *Theme) Stamped() *Theme {
	if t.light {
		return stamped[t.depth][1]
	}
	return stamped[t.depth][0]
}

// DepthOf reads the depth from what the client said of its terminal: TERM and
// NAME=value settings, of which NO_COLOR counts when not empty (no-color.org).
func DepthOf(term string, env []string) Depth {
	term = strings.ToLower(term)
	if term == "" || term == "dumb" {
		return Plain
	}
	for _, e := range env {
		if v, ok := strings.CutPrefix(e, "NO_COLOR="); ok && v != "" {
			return NoColor
		}
	}
	switch {
	case strings.Contains(term, "256color"), strings.Contains(term, "direct"):
		return Color256
	case strings.HasPrefix(term, "vt"), strings.HasSuffix(term, "-m"), strings.HasSuffix(term, "-mono"):
		return NoColor
	case term == "linux", term == "ansi", term == "cygwin", term == "xterm-color", strings.HasSuffix(term, "-16color"):
		return Color16
	}
	return Color256
}

// Depth returns the theme's depth.
func (t *Theme) Depth() Depth { return t.depth }

// Light reports whether the page is light.
func (t *Theme) Light() bool { return t.light }

// Turned returns the theme of the same depth, light for dark.
func (t *Theme) Turned() *Theme { return NewTheme(t.depth, !t.light) }

// Colors returns the palette entries of a style (16-255); ok is false when the
// depth is not Color256.
func (t *Theme) Colors(s Style) (fg, bg uint8, ok bool) {
	l := t.looks[s.over(OnPage)&(styles-1)]
	return l.fg, l.bg, t.depth == Color256
}

func build(d Depth, light bool) *Theme {
	t := &Theme{depth: d, light: light}
	for s := Style(0); s < styles; s++ {
		l := look{}
		if s&Bold != 0 {
			l.attr = bold
		}
		switch d {
		case Color256:
			l.fg, l.bg = colors(s, light)
			l.full = "\x1b[0;"
			if l.attr == bold {
				l.full += "1;"
			}
			l.full += "38;5;" + strconv.Itoa(int(l.fg)) + ";48;5;" + strconv.Itoa(int(l.bg)) + "m"
		case Color16, NoColor:
			l.attr |= attributes(s.ground(), d, light)
			l.full = "\x1b[0" + sgr(l.attr) + "m"
		}
		t.looks[s] = l
	}
	return t
}

func sgr(attr uint8) string {
	s := ""
	if attr&bold != 0 {
		s += ";1"
	}
	if attr&underline != 0 {
		s += ";4"
	}
	if attr&reverse != 0 {
		s += ";7"
	}
	switch {
	case attr&onRed != 0:
		s += ";97;41"
	case attr&onWhite != 0:
		s += ";30;107"
	case attr&onBlack != 0:
		s += ";97;40"
	}
	return s
}

// attributes are what remains of a ground without the 256 palette.
func attributes(ground Style, d Depth, light bool) uint8 {
	switch ground {
	case OnHeader, OnAction, OnLine, OnMark5, OnInk, OnDone:
		return reverse
	case OnFocus:
		return underline
	}
	if d == Color16 {
		switch ground {
		case OnStop:
			return onRed
		case OnCode, OnStopInk:
			return onWhite
		case OnCodeDark:
			return onBlack
		}
		return 0
	}
	if ground == OnStop || ground == OnCode && !light || ground == OnCodeDark && light {
		return reverse
	}
	return 0
}
