package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
	"yuetan/tally"
)

var enPapers = Papers{
	Room: enRoomPapers, Posted: enPostedPapers, After: enAfterPapers,
	Page: "Page # of ##",
	Names: map[string]string{"minutes": "Minutes", "resolution": "Resolutions", "count": "Count sheet", "issues": "List of issues",
		"meeting": "Notice of meeting", "signin": "Sign-in sheet", "slips": "Ballot papers", "receipts": "Receipts", "record": "Record of the meeting", "notice": "Public notice", "ledgers": "Ledgers", "satisfaction": "Satisfaction", "rota": "Rota", "handover": "Handover card", "cards": "Join cards", "index": "Index of the file"},
	Section: func(n int, title string) string { return fmt.Sprintf("%d. %s", n, title) },
	Stop:    ".",
	Head: func(seq uint64, short, full string) string {
		return fmt.Sprintf("Head of the log %d:%s (in full %d:%s)", seq, short, seq, full)
	},
	Discussed: "Points of the discussion",
	Stood: func(stance string, said []string) string {
		return enUpper(stance) + ": " + strings.Join(said, "; ") + "."
	},
	Meeting: "The meeting", Vote: "The vote and its balance", Ranking: "The ranking", Decided: "Resolutions",
	Rest: "The other issues", Next: "Next time",

	Held: "held",
	Presence: func(due, voters, present int, ratio string) string {
		text := fmt.Sprintf("%d due, %d present: %s.", due, voters, ratio)
		if other := present - voters; other > 0 {
			text += " " + count(other, "person", "people") + " without a vote came too."
		}
		return text
	},
	Quorum: func(share session.Share, needed, voters int) string {
		if voters >= needed {
			return fmt.Sprintf("The council asks for %s (%d); reached.", enShare(share), needed)
		}
		return fmt.Sprintf("The council asks for %s (%d); not reached, %d short.", enShare(share), needed, needed-voters)
	},
	Attended: func(names []string) string { return "Present: " + strings.Join(names, ", ") + "." },
	Advised:  func(names []string) string { return "Without a vote: " + strings.Join(names, ", ") + "." },
	NextHost: func(host string) string { return "The next host is " + host + "." },

	NoVote:   "There was no vote in this session.",
	NotShown: "Not every place has been shown yet, so the ranking is left out.",
	Voided: func(poll, reason string) string {
		return fmt.Sprintf("Vote %s was voided unopened. Reason: %s", poll, reason)
	},
	Weights: func(w tally.Weights, all bool) string {
		text := fmt.Sprintf("One ballot each: %d to what matters most, %d to the next, %d to a third, on three different issues.", w[0], w[1], w[2])
		if all {
			return text + " All three must be given."
		}
		return text + " A mark may be left blank; it scores nothing and nothing moves up."
	},
	Threshold: func(s session.Share) string {
		return fmt.Sprintf("A resolution is adopted when %s of those present with a vote agree.", enShare(s))
	},
	Electorate: func(entitled, present int) string {
		return fmt.Sprintf("%d may vote; %d of them present.", entitled, present)
	},
	Balance: func(present, cast, notVoted int) string {
		text := fmt.Sprintf("Balance: present %d = cast %d + not voted %d.", present, cast, notVoted)
		if present == cast+notVoted && notVoted >= 0 {
			return text + " It adds up."
		}
		return text + " It does not add up."
	},
	Ballots: func(cast, full, partial, blank int) string {
		return fmt.Sprintf("%s: %d full, %d partial, %d blank.", count(cast, "ballot", "ballots"), full, partial, blank)
	},
	Line: func(above int) string {
		if above == 1 {
			return "The line was drawn after the first row: the issue above it was settled that night."
		}
		return fmt.Sprintf("The line was drawn after row %d: the %s issues above it were settled that night.", above, enNumber(above))
	},
	MoreRanked: func(n int) string { return count(n, "more issue stands", "more issues stand") + " on the count sheet." },
	Times:      func(text string, n int) string { return fmt.Sprintf("%s (%s)", text, count(n, "person", "people")) },
	Place:      "place",
	MarkHead:   func(mark int) string { return fmt.Sprintf("%ds", mark) },

	NoneDecided:  "No resolution was decided.",
	ResolutionNo: func(id, status string) string { return "Resolution " + id + ": " + status + "." },
	No:           "number", AdoptedOn: "adopted on", ClauseNo: "no.",
	Consent: func(asked, agree, abstain, object, needed int, share session.Share) string {
		return fmt.Sprintf("Of %d present with a vote: agree %d, abstain %d, object %d; %d needed (%s).", asked, agree, abstain, object, needed, enShare(share))
	},
	Signers: func(names []string) string { return "Agreed: " + strings.Join(names, ", ") + "." },
	Reasons: "Reasons of those who object (unnamed):",
	Caution: func(level, caution string) string { return "Caution: " + level + ". " + caution },
	Chosen: func(ballots, points, place int, joint bool, supporters int) string {
		name := enOrdinal(place) + " place"
		if joint {
			name = "shared " + name
		}
		return fmt.Sprintf("How it was chosen: %s; this issue has %s, %s, from %s.", count(ballots, "ballot", "ballots"),
			count(points, "point", "points"), name, count(supporters, "supporter", "supporters"))
	},
	Posting: func(days int, more bool) string {
		if more {
			return fmt.Sprintf("Posted for %s, counted from the day after it is put up; it is in force after that without a substantial objection, and once the caution above is met.", count(days, "day", "days"))
		}
		return fmt.Sprintf("Posted for %s, counted from the day after it is put up; without a substantial objection it is in force after that.", count(days, "day", "days"))
	},
	HowToObject: "If you object, write down which clause and why, and give it to the secretary while this is posted. Objections and answers are recorded.",

	Became: "what became of it", Declined: "not taken up", KeptOn: "kept for next month", Carried: "from last month", Level: "who decides",
	NoIssues: "There are no issues yet.", NoRest: "None.",
	MergedInto: func(code string) string { return "merged into " + code },

	PollNo: "vote", FillIn: "Not every place has been shown yet. The figures are left blank to be filled in by hand.", Numbers: "Ballots",
	MayVote: "may vote", MayVotePresent: "of them present", Cast: "cast",
	ReceiptsNote: "If your receipt is here, your ballot was counted. A receipt does not tell what you gave.",
	Receipts:     func(n int) string { return "Receipts: " + fmt.Sprint(n) },

	SignCounter: "Counted by", SignChair: "Chair", SignSecretary: "Secretary", SignPosted: "Posted on and where", SignCouncil: "For the council",
	SignTeller: func(n int) string { return fmt.Sprintf("Teller %d", n) },
}
