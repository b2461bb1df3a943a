package lang

import (
	"strings"

	"yuetan/session"
)

// Bases are the words of the table of legal bases (依据).
type Bases struct {
	Cite func(laws []string) string // after a caution: what it rests on
	Law  func(name, article string) string

	From, Until, Checked func(day string) string
	NotChecked           string
	NoLevel              string // of a row that no caution cites
	Heads                []string
	Ways                 []string // what may follow the verb
	Empty                string
	Added, Changed       func(id string) string
	Removed              func(id string) string

	// The screen.
	Title       string
	Count       func(n int) string
	How         string
	Add         string
	Open        func(law string) string
	Remove      func(law string) string
	RemoveAgain string
	RemovedSay  string
	Name        string // labels of the fields
	Article     string
	Text        string
	FromDay     string
	UntilDay    string
	Level       string
	Note        string
	Save        string
	SaveNote    string
	Saved       string
	Keys        []string
}

// lawMark stands in the words of a level where the law is cited.
const lawMark = "{law}"

// cited fills in what a level's words rest on; nothing when no basis is known.
func (l Level) cited(cite string) Level {
	for _, text := range []*string{&l.Caution, &l.Paper} {
		*text = strings.ReplaceAll(*text, lawMark, cite)
	}
	return l
}

// LevelCited returns the words of a level with the legal bases that its cautions rest
// on: those of the rows that are the level's.
func (w *Words) LevelCited(l session.Level, bases []session.Basis) Level {
	return w.levelWords(l).cited(w.citation(l, bases))
}

// FundsCaution warns that common money is for the owners to decide on.
func (w *Words) FundsCaution(bases []session.Basis) string {
	return strings.ReplaceAll(w.Desk.FundsCaution, lawMark, w.citation(session.Owners, bases))
}

func (w *Words) citation(l session.Level, bases []session.Basis) string {
	var laws []string
	for _, b := range bases {
		if b.Level == l && l != session.TalkIsEnough && b.Name != "" {
			laws = append(laws, w.Law(b))
		}
	}
	if len(laws) == 0 {
		return ""
	}
	return w.Bases.Cite(laws)
}

// Law names a legal basis with its article.
func (w *Words) Law(b session.Basis) string {
	if b.Article == "" {
		return b.Name
	}
	return w.Bases.Law(b.Name, b.Article)
}

// BasisDays says from when a row holds, until when, and whether anybody checked it.
func (w *Words) BasisDays(b session.Basis) []string {
	var days []string
	if b.From != "" {
		days = append(days, w.Bases.From(string(b.From)))
	}
	if b.Until != "" {
		days = append(days, w.Bases.Until(string(b.Until)))
	}
	if b.Checked == "" {
		return append(days, w.Bases.NotChecked)
	}
	return append(days, w.Bases.Checked(string(b.Checked)))
}
