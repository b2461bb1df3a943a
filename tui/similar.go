package tui

import "yuetan/session"

// similar returns the issues whose titles share words with a title being typed,
// the likest first. It is a hint for whoever proposes, and decides nothing.
func similar(title string, issues []session.BoardIssue) []session.BoardIssue {
	typed := session.Pieces(title)
	if len(typed) < 2 {
		return nil
	}
	var like []session.BoardIssue
	var shares []float64
	for _, x := range issues {
		there := session.Pieces(x.Title)
		shared := 0
		for piece := range typed {
			if there[piece] > 0 {
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
