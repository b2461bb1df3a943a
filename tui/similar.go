package tui

import (
	"strings"
	"unicode"

	"yuetan/session"
)

// similar returns the issues whose titles share words with a title being typed,
// the likest first. It is a hint for whoever proposes, and decides nothing.
func similar(title string, issues []session.BoardIssue) []session.BoardIssue {
	typed := pieces(title)
	if len(typed) < 2 {
		return nil
	}
	var like []session.BoardIssue
	var shares []float64
	for _, x := range issues {
		there := pieces(x.Title)
		shared := 0
		for piece := range typed {
			if there[piece] {
				shared++
			}
		}
		share := float64(shared) / float64(max(1, min(len(typed), len(there))))
		if share < 1.0/6 {
			continue
		}
		n := len(like)
		for n > 0 && shares[n-1] < share {
			n--
		}
		like = append(like[:n], append([]session.BoardIssue{x}, like[n:]...)...)
		shares = append(shares[:n], append([]float64{share}, shares[n:]...)...)
	}
	return like
}

// pieces are the pairs of neighbouring Chinese characters in a title and its Latin
// words of four letters or more, without a plural s.
func pieces(title string) map[string]bool {
	found := map[string]bool{}
	var word []rune
	last := rune(0)
	end := func() {
		if w := strings.TrimSuffix(strings.ToLower(string(word)), "s"); len(w) >= 4 {
			found[w] = true
		}
		word = word[:0]
	}
	for _, r := range title {
		han := unicode.Is(unicode.Han, r)
		if han && last != 0 {
			found[string([]rune{last, r})] = true
		}
		last = 0
		if han {
			last = r
		}
		if !han && unicode.IsLetter(r) {
			word = append(word, r)
			continue
		}
		end()
	}
	end()
	return found
}
