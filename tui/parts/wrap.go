package parts

import (
	"strings"
	"unicode"
)

// neverFirst may not begin a line, neverLast may not end one.
const (
	neverFirst = "，。！？、；：）」』》】”’…,.!?;:)]}%"
	neverLast  = "（「『《【“‘([{"
)

// Wrap returns s in lines of at most w columns. Chinese breaks anywhere but
// before closing marks and after opening ones, other scripts at spaces; a word
// longer than a line is broken. Line feeds in s break too.
func Wrap(s string, w int) []string {
	var lines []string
	for para := range strings.SplitSeq(s, "\n") {
		rs := []rune(para)
		for _, l := range breaks(rs, w) {
			lines = append(lines, strings.TrimRight(string(rs[l.from:l.to]), " "))
		}
	}
	return lines
}

type span struct{ from, to int }

// breaks parts a paragraph into lines; the spaces at a break stay at the end
// of the line before and may reach past w.
func breaks(rs []rune, w int) []span {
	w = max(w, 2)
	var out []span
	from, cols := 0, 0
	for i := 0; i < len(rs); i++ {
		cw := runeWidth(rs[i])
		if cols+cw <= w || rs[i] == ' ' {
			cols += cw
			continue
		}
		at := i
		for at > from && !mayBreak(rs, at) {
			at--
		}
		if at == from {
			at = i
		}
		if at == from { // one character wider than the line
			at = i + 1
		}
		out = append(out, span{from, at})
		from, cols, i = at, 0, at-1
	}
	return append(out, span{from, len(rs)})
}

// mayBreak reports whether a line may end before rs[i].
func mayBreak(rs []rune, i int) bool {
	before, after := rs[i-1], rs[i]
	if after == ' ' || strings.ContainsRune(neverLast, before) {
		return false
	}
	if before == ' ' {
		return true
	}
	if strings.ContainsRune(neverFirst, after) {
		return false
	}
	return wide(before) || wide(after)
}

func runeWidth(r rune) int {
	switch {
	case r >= ' ' && r < 0x7f:
		return 1
	case wide(r):
		return 2
	case invisible(r), unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r):
		return 0
	}
	return Width(string(r))
}
