package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// caution says who can decide the issue for good, where the room cannot.
func (s *chairSheet) caution(i session.BoardIssue) {
	if i.Level == session.TalkIsEnough {
		return
	}
	level := s.v.Words.LevelCited(i.Level, s.v.Board.Bases)
	if s.airy {
		s.row = s.p.Wrapped(s.row, s.left, s.w, 2, parts.Warn, "! "+level.Caution)
		return
	}
	s.p.TextIn(s.row, s.left, s.w, parts.Warn, "! "+level.Name)
	s.row++
}
