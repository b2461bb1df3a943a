package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var enCounting = Counting{
	Present: "present", SlipsOut: "slips out", ComesOut: ". It adds up.", Uneven: ". It does not add up.",
	BoxUneven: func(voted, ballots int) string {
		return fmt.Sprintf("%d voted, %d ballots were in the box: these are not the same.", voted, ballots)
	},
	Reasoned:  func(reason string) string { return "Explanation: " + reason },
	Erased:    "(erased)",
	VoidMarks: func(list []string) string { return "Void marks on paper: " + strings.Join(list, ", ") + "." },
	VoidMark: map[string]func(int) string{
		"two-on-one-mark":  func(n int) string { return fmt.Sprintf("%d with two issues on one mark", n) },
		"same-issue-twice": func(n int) string { return fmt.Sprintf("%d for an issue with a higher mark", n) },
		"unknown-code":     func(n int) string { return fmt.Sprintf("%d with a code that no issue has", n) },
	},
	Protects: "secrecy",
	Level:    map[session.Secrecy]string{session.Secret: "secret", session.Named: "named", session.Checkable: "checkable"},
	Warning: map[session.Warning]string{
		session.FewVoters:      "Fewer than eight may vote: the result alone says much about each ballot.",
		session.SmallCheckable: "With checkable, every ballot is published without a name. Among fewer than fifty, nearly every filled ballot is like no other: who knows a neighbour's choice can find the ballot, and a vote can be sold or forced.",
	},
	OneBallot: "Ballots",
	BallotsOf: map[session.Secrecy]string{
		session.Secret:    "The ballots are destroyed.",
		session.Named:     "This vote was by name: who gave what.",
		session.Checkable: "Every ballot, in the order of the receipts, which says nothing of who or when. Anyone can count them again.",
	},
	Blank: "blank", Voter: "voter", PaperVoter: "on paper",
	NamedSlip: "This council votes by name; this slip bears none and is published as cast on paper.",

	ReceiptIn:    func(r string) string { return "Yes: " + r + " is on the published list, so that ballot was counted." },
	ReceiptNot:   func(r string) string { return "No: " + r + " is not on the published list." },
	ReceiptLater: "The list of receipts is not published yet; please ask again once the result is shown.",
	NoReceipt: func(text string) string {
		return fmt.Sprintf("%q is not a receipt: six characters, such as K7P4TX.", Shown(text))
	},

	SlipGiven: func(m string) string { return m + " has a paper slip now and votes on it alone." },
	SlipReturned: func(m string, late bool) string {
		if late {
			return m + " handed the slip back; the vote is closed, so this counts as not voted."
		}
		return m + " handed the slip back and may vote on a screen."
	},
	PaperHeads: []string{"slips handed out", "first entry", "second entry", "settled", "never came back"},
	PaperEnded: "The paper slips are done with.",
	Holders:    func(members []string) string { return "Slips are out with: " + strings.Join(members, ", ") },
	Differs: func(line int, first, second string) string {
		return fmt.Sprintf("slip %d differs: first %s, second %s", line, first, second)
	},
	Entered: func(n, pass, differ int) string {
		text := fmt.Sprintf("%s entered, pass %d.", count(n, "slip", "slips"), pass)
		if differ > 0 {
			text += " " + count(differ, "slip differs", "slips differ") + " from the first entry; look with: paper"
		}
		return text
	},
	BadSlip: func(line int, why string) string {
		return fmt.Sprintf("Line %d: %s Nothing was entered.", line, why)
	},
	AtSlip: func(line, entered int, why string) string {
		return fmt.Sprintf("Line %d: %s %s before it were entered and stay.", line, why, count(entered, "slip", "slips"))
	},
	SlipForm: "A slip is up to three marks such as C A F; - is blank, * two issues on one mark, ? a code that no issue has.",
	Settled: func(line, keep int) string {
		return fmt.Sprintf("Slip %d is settled as entry %d has it.", line, keep)
	},
	Restarted: "Both entries are gone; begin again with the first slip.",
	PaperClosed: func(in, out int) string {
		return fmt.Sprintf("The paper slips are done with: %d in, %d never came back.", in, out)
	},
	Outstanding: func(out, entered int) string {
		return fmt.Sprintf("The vote is closed, not counted: %s out, %d of them entered. Enter them twice, then say paper done, then advance.",
			count(out, "paper slip is", "paper slips are"), entered)
	},
	SettledSo: func(line, keep int, reason string) string {
		if keep == 0 {
			return fmt.Sprintf("Slip %d was read twice and differed; it was settled: %s.", line, reason)
		}
		return fmt.Sprintf("Slip %d was read twice and differed; the %s entry holds: %s.", line, enOrdinal(keep), strings.TrimRight(reason, "."))
	},
	BegunAgain: func(reason string) string {
		return fmt.Sprintf("The entry of the slips was begun again: %s.", strings.TrimRight(reason, "."))
	},
	Explained: "The explanation is on record and goes into the minutes; to show the result: publish",

	States: map[session.State]string{session.OK: "ok", session.Bad: "wrong", session.Attested: "attested"},
	Checks: map[session.CheckName]string{session.CheckFile: "file", session.CheckChain: "chain", session.CheckTexts: "texts",
		session.CheckHead: "head", session.CheckCourse: "course", session.CheckElectorate: "electorate", session.CheckReceipts: "receipts",
		session.CheckSums: "sums", session.CheckPlaces: "places", session.CheckBalance: "balance", session.CheckDuels: "head to head",
		session.CheckRecount: "recount", session.CheckFirmness: "firmness", session.CheckLots: "lots", session.CheckPrints: "prints"},
	Fine: enFine,
	Flaw: enFlaw,
	Verdict: func(records, wrong, attested int) string {
		if wrong > 0 {
			return fmt.Sprintf("%s: something is wrong in %s.", count(records, "record", "records"), count(wrong, "place", "places"))
		}
		text := count(records, "record", "records") + ": all that records can show is in order"
		if attested > 0 {
			return text + fmt.Sprintf("; %s only attested.", count(attested, "line is", "lines are"))
		}
		return text + "."
	},
	NotAHead: func(text string) string {
		return fmt.Sprintf("%q is not a head as papers print it: SEQ:HASH, such as \"96:1a2b 3c4d\".", Shown(text))
	},
}

func enFine(f session.Finding) string {
	switch f.Check {
	case session.CheckFile:
		return fmt.Sprintf("%s, each line as it was written", count(at(f, 0), "record", "records"))
	case session.CheckChain:
		return fmt.Sprintf("%s, each follows from the one before", count(at(f, 0), "record", "records"))
	case session.CheckTexts:
		return fmt.Sprintf("%d texts erased, as the log says; %d left out of this export", at(f, 0), at(f, 1))
	case session.CheckHead:
		return fmt.Sprintf("record %d is the one on paper", f.Record)
	case session.CheckCourse:
		return fmt.Sprintf("a vote on %s, step by step in its order", count(at(f, 0), "issue", "issues"))
	case session.CheckElectorate:
		return fmt.Sprintf("%d might vote, as the roll had them, %d of them admitted; %d voted, once each", at(f, 0), at(f, 1), at(f, 2))
	case session.CheckReceipts:
		return fmt.Sprintf("%s, each once, one for each ballot and each who voted", count(at(f, 0), "receipt", "receipts"))
	case session.CheckSums:
		return fmt.Sprintf("%d points from %d, %d and %d marks on %s", at(f, 0), at(f, 1), at(f, 2), at(f, 3), count(at(f, 4), "ballot", "ballots"))
	case session.CheckPlaces:
		return fmt.Sprintf("%s in the order of their marks; %s", count(at(f, 0), "issue", "issues"), count(at(f, 1), "step told ties apart", "steps told ties apart"))
	case session.CheckBalance:
		return fmt.Sprintf("present %d = phone %d + kiosk %d + assisted %d + paper %d + slips out %d + not voted %d",
			at(f, 0), at(f, 1), at(f, 2), at(f, 3), at(f, 4), at(f, 5), at(f, 6))
	case session.CheckDuels:
		return "as the published ballots have it"
	case session.CheckRecount:
		return fmt.Sprintf("%s counted again give the same result", count(at(f, 0), "ballot", "ballots"))
	case session.CheckFirmness:
		return "firmness, coverage and second looks come out the same from the published ballots"
	case session.CheckPrints:
		return fmt.Sprintf("kept prints: %d, each as its hash was logged", at(f, 0))
	case session.CheckLots:
		return fmt.Sprintf("place %d: the seed and the receipts give the order drawn of %s", at(f, 0), count(at(f, 1), "issue", "issues"))
	}
	return "in order"
}

func enFlaw(f session.Finding) string {
	switch f.Flaw {
	case session.Unreadable:
		if f.Record > 0 {
			return fmt.Sprintf("record %d cannot be read", f.Record)
		}
		return fmt.Sprintf("line %d is not as yuetan writes it; what follows was not looked at", at(f, 0))
	case session.NewerKind:
		return fmt.Sprintf("record %d is of a later yuetan; use that one to verify", f.Record)
	case session.WrongHead:
		return "the first line does not say what the records say"
	case session.Altered:
		return fmt.Sprintf("record %d has been altered", f.Record)
	case session.Dropped:
		if f.At > f.Record {
			return fmt.Sprintf("records %d to %d are missing", f.Record, f.At)
		}
		return fmt.Sprintf("record %d is missing", f.Record)
	case session.Swapped:
		return fmt.Sprintf("record %d stands where record %d belongs", f.Record, f.At)
	case session.Added:
		return fmt.Sprintf("a record numbered %d was put in", f.Record)
	case session.TextGone:
		return fmt.Sprintf("record %d has lost its text, and the log does not say that it was erased", f.Record)
	case session.TextKept:
		return fmt.Sprintf("record %d has a text that should be gone", f.Record)
	case session.NoHead:
		return fmt.Sprintf("the log ends at record %d; without --head from the notice or the minutes a log cut off or written anew cannot be seen", f.Record)
	case session.Short:
		return fmt.Sprintf("the first %d digits of record %d are those on paper", at(f, 0), f.Record)
	case session.CutOff:
		return fmt.Sprintf("the paper knows record %d, the log ends at %d: it was cut off", f.At, f.Record)
	case session.Rewritten:
		return fmt.Sprintf("record %d is not the one on paper: the log was written anew", f.Record)
	case session.OutOfTurn:
		return fmt.Sprintf("record %d comes when it may not", f.Record)
	case session.NotOnRoll:
		return fmt.Sprintf("record %d lets %s vote who had no vote on the roll", f.Record, count(at(f, 0), "person", "people"))
	case session.LeftOut:
		return fmt.Sprintf("record %d leaves out %s with a vote on the roll", f.Record, count(at(f, 0), "person", "people"))
	case session.NoRight:
		return fmt.Sprintf("in record %d somebody votes who may not", f.Record)
	case session.VotedTwice:
		return fmt.Sprintf("in record %d somebody votes a second time", f.Record)
	case session.WrongNumber:
		return fmt.Sprintf("it says %d where it should be %d", at(f, 0), at(f, 1))
	case session.Twice:
		return "something stands twice"
	case session.Unsorted:
		return "the list is not sorted"
	case session.Misspelled:
		return fmt.Sprintf("number %d of the list is none that can be", at(f, 0))
	case session.WrongRow:
		return fmt.Sprintf("issue %s: it says %d where it should be %d", f.Code, at(f, 0), at(f, 1))
	case session.WrongJoint:
		return fmt.Sprintf("issue %s: whether it shares place %d is not as the marks have it", f.Code, at(f, 0))
	case session.WrongTies:
		return "the marks tell the ties apart otherwise"
	case session.Unequal:
		return fmt.Sprintf("present %d, added up %d; %d voted, %d ballots; nobody explained it", at(f, 0), at(f, 1), at(f, 2), at(f, 3))
	case session.Explained:
		return "it does not add up, and an explanation is on record"
	case session.Secretly:
		return "the marks leave two issues level; only the ballots, which are destroyed, could show which beat the other"
	case session.Stated:
		return "worked out before the ballots were destroyed; nothing left can show it"
	case session.NotSecret:
		return "the ballots of a secret vote stand in the log"
	case session.WrongPrint:
		return fmt.Sprintf("record %d: the kept print is not the one whose hash was logged", f.Record)
	case session.NoPrint:
		return fmt.Sprintf("record %d: the kept print is not there", f.Record)
	case session.WrongLot:
		return fmt.Sprintf("record %d: the lots of place %d fall otherwise from that seed and these receipts", f.Record, at(f, 0))
	case session.NoLot:
		return fmt.Sprintf("record %d draws the line through the shared place %d, and no lots were drawn", f.Record, at(f, 0))
	case session.Differs:
		if f.Code != "" {
			return fmt.Sprintf("issue %s: the council says %d points, the ballots give %d, or other marks", f.Code, at(f, 0), at(f, 1))
		}
		return "counted again it comes out otherwise"
	}
	return "not in order"
}
