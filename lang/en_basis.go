package lang

import "strings"

var enBases = Bases{
	Cite: func(laws []string) string { return " (" + strings.Join(laws, "; ") + ")" },
	Law:  func(name, article string) string { return name + " " + article },

	From:       func(day string) string { return "in force from " + day },
	Until:      func(day string) string { return "until " + day },
	Checked:    func(day string) string { return "checked " + day },
	NotChecked: "not checked yet",
	NoLevel:    "cited by none",
	Heads:      []string{"id", "basis", "from", "until", "cited for", "checked", "says"},
	Ways:       []string{"add NAME", "change ID", "remove ID"},
	Empty:      "The table of legal bases is empty. Add one: basis add NAME --article TEXT --from 2026-01-01",
	Added:      func(id string) string { return "Added: " + id + "." },
	Changed:    func(id string) string { return id + " is changed, and noted as checked today." },
	Removed:    func(id string) string { return id + " is removed." },

	Title:       "Legal bases",
	Count:       func(n int) string { return count(n, "basis", "bases") },
	How:         "What the cautions cite comes from this table. Laws change: check the text in force before use; saving a row notes the day it was checked.",
	Add:         "add a basis",
	Open:        func(law string) string { return "read or change: " + law },
	Remove:      func(law string) string { return "remove: " + law },
	RemoveAgain: "The cautions will not cite it any more. - once more removes it.",
	RemovedSay:  "Removed.",
	Name:        "name",
	Article:     "article",
	Text:        "what it says",
	FromDay:     "in force from",
	UntilDay:    "until",
	Level:       "cited for",
	Note:        "note",
	Save:        "save, as checked today",
	SaveNote:    "Dates as 2026-01-01; leave empty what you do not know.",
	Saved:       "Saved.",
	Keys:        []string{"+ add", "- remove", "up/down another"},
}
