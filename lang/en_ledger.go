package lang

import "fmt"

var enLedger = LedgerWords{
	Name:    "Ledger",
	Title:   "What was promised",
	Empty:   "Nothing has been promised yet.",
	EmptyDo: "Each clause of a resolution that is adopted stands here as an action item.",
	Order:   "longest overdue first",
	Heads:   []string{"item", "state", "due", "lead", "what"},
	Rate: func(kept, judged, percent int) string {
		if percent < 0 {
			return "none judged yet"
		}
		return fmt.Sprintf("%d of %d judged were kept (%d%%)", kept, judged, percent)
	},
	Median: func(days int) string {
		if days < 0 {
			return "none done yet"
		}
		return "half were done within " + enCount(days, "day", "days")
	},
	Solved:   func(n int) string { return enCount(n, "problem", "problems") + " solved" },
	CameBack: func(n int) string { return fmt.Sprintf("%d came back", n) },
	Open:     func(open, overdue int) string { return fmt.Sprintf("%d open, %d overdue", open, overdue) },
	Undated:  func(n int) string { return enCount(n, "item has", "items have") + " no day; please give one" },
	Times:    func(n int) string { return "reopened " + enTimes(n) },
	Into:     func(resolution string) string { return "replaced by " + resolution },
	NoDay:    "no day",

	Tabs:      [4]string{"items", "resolutions", "solved", "by month"},
	Adopted:   func(n int) string { return enCount(n, "resolution", "resolutions") + " adopted" },
	Object:    "If you object, tell the secretary.",
	Keys:      "up/down choose   Tab next page",
	Row:       "open this one",
	NextTab:   func(tab string) string { return "see " + tab },
	SolvedOn:  func(day string) string { return "solved " + day },
	ReturnedN: func(n int) string { return "came back " + enTimes(n) },
	MonthHead: []string{"month", "promised", "done", "judged", "kept", "reopened", "solved"},
	MonthRow:  func(month string) string { return month },
	Trend:     "By month: promised, done, and kept as the room judged",
	Bars:      [3]string{"promised", "done", "kept"},
	Between:   ", ",
}

func enTimes(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
