package lang

import "fmt"

var enIntake = Intake{
	At: func(line int, ref string) string {
		if ref != "" {
			return "cell " + ref
		}
		return fmt.Sprintf("line %d", line)
	},
	BadCell: func(where, column, cell, why string) string {
		return fmt.Sprintf("%s, %s %q: %s", where, column, Shown(cell), why)
	},
	NoRole:       "a role is resident, secretary, adviser, observer, projector or kiosk, several joined by ;",
	NotANumber:   "a number from 1 is needed",
	NumberTaken:  "somebody on the roll has this number",
	NumberTwice:  func(where string) string { return where + " has this number too" },
	NotYesNo:     "yes or no is needed",
	NotALanguage: "zh or en is needed",
	SamePerson: func(who string) string {
		return "is there already (" + who + "); for another person of that name write where they live"
	},
	SameKey: func(who string) string {
		return "is the key of " + who + " already; a key that two people share lets neither in"
	},
	SameIssue: func(where string) string { return "is there already (" + where + ")" },
	IsDate:    "the spreadsheet has made a date of it; make the cell text and type it again",
	NotAName:  "a name has letters",
	SumLine:   "this looks like the line that adds the list up; leave it out",

	Roll: "Add people from a table", Issues: "Add issues from a table",
	How: []string{
		"Copy the rows in your spreadsheet, the headings too, and paste them here.",
		"Nothing is taken in before you have seen every row.",
	},
	File: func(verb string) string { return "A whole file (.xlsx or .csv), from your own computer: " + verb },
	Column: func(name string) string {
		if known, ok := map[string]string{"name": "name", "role": "role", "unit": "home", "number": "number", "votes": "vote",
			"ssh_key": "key", "language": "language", "title": "issue", "detail": "detail", "category": "category",
			"source": "source", "department": "department"}[name]; ok {
			return known
		}
		return name
	},
	Found: func(rows, good, bad int) string {
		if bad == 0 {
			return count(rows, "row, all good", "rows, all good")
		}
		return fmt.Sprintf("%s, %d good, %d to mend", count(rows, "row", "rows"), good, bad)
	},
	Marks:       "! to mend   = put right   + filled in",
	Was:         func(text string) string { return "was " + text },
	Paste:       "paste the table",
	NothingGood: "no row is good yet: mend the table and paste it again",
	CutOff:      "The paste was longer than fits here and its end is missing. Please bring it in as a file.",
	Take: func(good, bad int) string {
		if bad == 0 {
			return "take in " + count(good, "row", "rows")
		}
		return fmt.Sprintf("take in %s, leave out %d", count(good, "row", "rows"), bad)
	},
	Taken: func(n int) string { return count(n, "row is", "rows are") + " taken in." },
	Keys:  []string{"up/down row", "! next to mend", "Q drop it"},
}
