package lang

import (
	"fmt"
	"strings"

	"yuetan/tally/ballotfile"
)

var enCommands = Commands{
	About:             "yuetan: the monthly talk of a neighbourhood council, over SSH.",
	AboutRemote:       "yuetan over SSH. Without a verb you get the screens (ssh -t); with one, an answer.",
	MoreHelp:          func(typed string) string { return "More about one of them: " + typed },
	Options:           "Options:",
	EverywhereOptions: "With every verb:",
	Example:           "Example:",
	Verbs:             enVerbs,
	Notes:             enNotes,
	Flags:             enFlags,

	SeeHelp:        func(typed string) string { return "See: " + typed },
	NoVerb:         func(verb string) string { return fmt.Sprintf("There is no verb %q.", Shown(verb)) },
	DidYouMean:     func(verb string) string { return fmt.Sprintf("Did you mean %s?", verb) },
	WhichVerb:      func(verbs []string) string { return "Say which: " + strings.Join(verbs, ", ") + "." },
	TooFewArgs:     "Something is missing.",
	TooManyArgs:    func(arg string) string { return fmt.Sprintf("%q is one word too many.", Shown(arg)) },
	NoFlag:         func(flag string) string { return "There is no option " + Shown(flag) + " here." },
	FlagNeedsValue: func(flag string) string { return "The option " + Shown(flag) + " needs a value." },
	FlagValue: func(flag, value string) string {
		return fmt.Sprintf("The option %s does not take %q.", Shown(flag), Shown(value))
	},
	NeedsFlag: func(flags string) string { return "Say " + flags + "." },
	NotAPair:  func(text string) string { return fmt.Sprintf("%q is not KEY=VALUE.", Shown(text)) },
	NoPaper: func(paper string, known []string) string {
		return fmt.Sprintf("There is no paper %q; there are %s.", Shown(paper), strings.Join(known, ", "))
	},
	NoFormat: func(format string, known []string) string {
		return fmt.Sprintf("This paper does not come as %q, only as %s.", Shown(format), strings.Join(known, ", "))
	},

	NoCouncilYet: "There is no council yet. Make one: yuetan council add SLUG --name NAME",
	NoCouncil: func(slug string, known []string) string {
		if len(known) == 0 {
			return "There is no council yet. Make one: yuetan council add SLUG --name NAME"
		}
		return fmt.Sprintf("There is no council %q; there are %s.", Shown(slug), strings.Join(known, ", "))
	},
	WhichCouncil: func(known []string) string {
		return "There are several councils; say which with --council: " + strings.Join(known, ", ")
	},
	CouncilAdded: func(name, slug string) string {
		return fmt.Sprintf("%s (%s) is there. Next: yuetan roll import %s FILE.csv", name, slug, slug)
	},
	NoFolder:   "I can't tell where data belongs on this machine; say --data DIR.",
	KeysInside: "The folder of poll keys must not lie inside the data folder, or backups would take the keys along; choose another --keys.",
	Locked: func(data string) string {
		return "The data folder " + data + " is in use by another yuetan; stop it first, or wait a moment and try again."
	},
	TooNew: func(slug string) string {
		return "The council " + slug + " was written by a later yuetan; please use that one. Nothing was changed."
	},
	CutOff:  "The server went away before it said how this ended; look at the state before doing it again.",
	WhatNow: "To let people in: yuetan serve. Cards with codes: yuetan roll cards SLUG --format html -o cards.html",

	FullStop:    ".",
	Interrupted: "Stopped before the end; look at the state before doing it again.",
	LongPath: func(path string) string {
		return "The data folder " + Shown(path) + " has too long a path for this machine; name a shorter one with --data."
	},

	OnlyStdin: "Over SSH a file can only come from standard input: write - for it, and < FILE after the command.",
	NoFile:    func(name string) string { return "There is no file " + Shown(name) + "; please look at its name." },
	FileExists: func(name string) string {
		return "The file " + Shown(name) + " is there already; please choose another name."
	},
	FileDenied: func(name string) string { return "This account may not use the file " + Shown(name) + "." },
	IsFolder:   func(name string) string { return Shown(name) + " is a folder; a file is needed." },
	NotFolder:  func(name string) string { return Shown(name) + " is not a folder; please look at its name." },
	FileTooLarge: func(name string, megabytes int) string {
		return fmt.Sprintf("%s is over %d MB; that is no such file, please look again.", Shown(name), megabytes)
	},
	OldWorkbook: "This is a workbook of the old kind (.xls). Please save it as .xlsx or CSV and import that.",
	BrokenBook:  "This workbook cannot be opened; it may be cut off or locked with a password. Please open it, save it again without one, and import that.",
	Encoding:    "The text is neither UTF-8 nor GB18030; please save it as UTF-8.",
	NoRows:      "There is no row below the headings.",
	NoColumn: func(column string) string {
		return "The column " + column + " is missing; a line above the rows must name the columns."
	},
	TwoColumns: func(column string) string { return "Two columns are called " + column + "; please keep one." },
	BadLine: func(line int) string {
		return fmt.Sprintf("Line %d cannot be read: a quotation mark without its other half, or more cells than headings.", line)
	},
	BadClauses: func(line int, field string) string {
		why := ""
		switch {
		case field != "":
			why = "There is no field " + Shown(field) + " here: "
		case line > 0:
			why = fmt.Sprintf("From line %d on ", line)
		default:
			return `The clauses cannot be read; write [{"what":"…","lead":"…","help":"…","by":"…","funds":"…"}].`
		}
		return why + `the clauses cannot be read; write [{"what":"…","lead":"…","help":"…","by":"…","funds":"…"}].`
	},
	Weights: "Weights are 5,3,1 or 3,2,1.",
	Ties:    "Ties are settled by strength or by breadth.",
	BallotNote: func(kind ballotfile.NoteKind, line, ballots, declared int) string {
		return ballotfile.Note{Kind: kind, Line: line, Ballots: ballots, Declared: declared}.String()
	},
	BallotLoss: func(kind ballotfile.LossKind, n int) string {
		return ballotfile.Loss{Kind: kind, Count: n}.String() + "."
	},

	NotANumber: "a number from 1 is needed",
	SameKey: func(who string) string {
		return "is the key of " + who + " already; a key that two people share lets neither in"
	},
	UnusedColumns: func(columns []string) string {
		return "These columns are not used: " + Shown(strings.Join(columns, ", "))
	},
	NothingImported: func(bad, rows int) string {
		return fmt.Sprintf("Nothing was imported: %d of %d rows are bad. Mend them, or leave them out with --skip-bad.", bad, rows)
	},
	DryRun:         func(good, bad int) string { return fmt.Sprintf("Only looked: %d rows are good, %d bad.", good, bad) },
	Skipped:        func(rows int) string { return count(rows, "bad row was", "bad rows were") + " left out." },
	RollImported:   func(n int) string { return count(n, "person is", "people are") + " on the roll now." },
	IssuesImported: func(n int) string { return count(n, "issue was", "issues were") + " added." },

	RollHeads: []string{"no.", "name", "home", "role", "vote", "keys", "code"},
	CardHeads: []string{"number", "name", "home", "join code", "evening code"},
	EmptyRoll: "Nobody is on the roll yet.",
	CodeIssued: func(member, code, evening string) string {
		text := member + "  join code " + code
		if evening != "" {
			text += "  evening code " + evening
		}
		return text
	},
	CodeRevoked: func(member string) string { return member + ": the codes no longer work." },
	KeyAdded:    func(member string) string { return member + ": the key opens the door now." },

	SessionPlanned: func(id, date, place, host, chair string) string {
		text := "Session " + id
		for _, part := range []string{date, place} {
			if part != "" {
				text += ", " + part
			}
		}
		if host != "" {
			text += ", host " + host
		}
		if chair != "" {
			return text + ", chair " + chair
		}
		return text + "; no chair yet, the secretary holds the chair's keys"
	},
	NoSessionYet: "No session is planned yet. Plan one: yuetan session add SLUG 2026-11",
	NoIssues:     "There are no issues yet.",
	Proposed:     func(code, title string) string { return "Issue " + code + ": " + title },
	Merged:       func(code, into string) string { return code + " is merged into " + into + "." },
	Declined:     func(code string) string { return code + " is off the agenda, with its reason." },

	Whoami: func(council, name, role string, votes, here bool) string {
		text := council + "\n" + name + ", " + role
		if votes {
			text += ", with a vote"
		} else {
			text += ", without a vote"
		}
		if here {
			text += ", checked in"
		}
		return text
	},
	CheckedIn:   func(member string) string { return member + " is checked in." },
	WalkedIn:    func(member string) string { return member + " is checked in; a vote comes only by admit." },
	Admitted:    func(member string) string { return member + " may vote now; the reason is on record." },
	NowPhase:    func(id string, n int, title string) string { return fmt.Sprintf("%s: phase %d of 8, %s", id, n, title) },
	NextVerb:    func(typed string) string { return "The next step has a verb of its own: " + typed },
	SessionOver: "The session is over; there is no next step.",
	CloseWantsYes: func(voted, notVoted, slipsOut int) string {
		if slipsOut > 0 {
			return fmt.Sprintf("Closing the vote is for ever: %d ballots are in, %s out, %d have not voted. Say it again with --yes.",
				voted, count(slipsOut, "paper slip is", "paper slips are"), max(0, notVoted-slipsOut))
		}
		return fmt.Sprintf("Closing the vote is for ever: %d ballots are in, %d have not voted. Say it again with --yes.", voted, max(0, notVoted))
	},
	Counted: func(cast, full, partial, blank int) string {
		return fmt.Sprintf("The vote is closed: %s, %d full, %d partial, %d blank. To show the result: publish", count(cast, "ballot", "ballots"), full, partial, blank)
	},
	Voided: "The vote is void; nobody will ever know its ballots. It can be held again.",
	Voted: func(marks, receipt string, changed bool) string {
		text := "Your ballot is in: " + marks
		if changed {
			text = "Your ballot is changed: " + marks
		}
		return text + "\nReceipt " + receipt + ". You can change it until the vote closes."
	},
	OwnBallot:   func(marks, receipt string) string { return "Your ballot: " + marks + "\nReceipt " + receipt },
	NotVotedYet: "You have not voted yet. To vote: vote FIVE THREE ONE, such as vote C A F",
	VoteOver: func(voted bool) string {
		if voted {
			return "You have voted. The vote is closed; what you gave nobody can look up."
		}
		return "You have not voted, and the vote is closed."
	},
	Deferred: func(code string) string { return code + " is left for next month." },
	ResolutionIs: func(id, code, status string, clauses int) string {
		return fmt.Sprintf("Resolution %s on %s: %s, %s", id, code, count(clauses, "clause", "clauses"), status)
	},
	NoResolutions: "There are no resolutions yet.",
	Consented:     func(id, answer string) string { return "On " + id + " you " + answer + "." },
	ConsentOf: func(who, id, answer string) string {
		return "Entered for " + Shown(who) + " on " + id + ": " + answer + "."
	},

	NoPapers: "Papers cannot be written here.",
	Exported: func(n int, dir string) string {
		return fmt.Sprintf("%s in %s", count(n, "paper", "papers"), Shown(dir))
	},
	NotYetPapers: func(papers []string) string { return "Not yet there to write: " + strings.Join(papers, ", ") },
	EraseWantsYes: func(what string) string {
		return "Erasing " + what + " is for ever. Say it again with --yes."
	},
	Erased: func(records int) string {
		return fmt.Sprintf("Erased: %s dropped. The chain of the log stays whole and says that it happened.\n"+
			"Backups made earlier still hold it; destroy them or make new ones.", count(records, "record", "records"))
	},
	NameStillStands: func(where []string) string { return "The name still stands in: " + strings.Join(where, ", ") },
	BackupInside:    "A backup must not lie inside the data folder or the keys folder; choose another place.",
	BackedUp: func(councils int, file string) string {
		return fmt.Sprintf("%s backed up to %s. Keys of polls are not in it: a vote open now could only be voided after restoring.",
			count(councils, "council", "councils"), Shown(file))
	},
	DataNotEmpty: func(data string) string {
		return "The data folder " + data + " is not empty; name an empty one with --data, or move it away."
	},
	NotABackup: func(file string) string { return Shown(file) + " is not a backup of yuetan, or is damaged." },
	Restored: func(councils int, data string) string {
		return fmt.Sprintf("%s restored to %s, each chain checked.", count(councils, "council", "councils"), data)
	},

	WizardHello: "No council yet. A few questions make one; everything can be changed later.",
	WizardLeft:  "Left before the end; run yuetan again to go on.",
	AskName:     "Name of the council",
	AskSlug:     "Short name for the address, a-z 0-9 -",
	AskUnits:    "Host units that take turns, joined by commas (Enter: later)",
	AskRoll:     "The roll: a CSV file, or names joined by commas (Enter: later)",
	AskAddress:  "Address that neighbours type, such as 192.168.43.1:2222 (Enter: later)",
	WizardDone: func(slug string) string {
		return "The council is there. Next:\n  yuetan session add " + slug + " 2026-11 --date \"2026-11-20 19:00\"\n" +
			"  yuetan roll cards " + slug + " --format html -o cards.html\n  yuetan serve"
	},
}
