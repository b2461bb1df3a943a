package lang

import "fmt"

var enChair = Chair{
	Chair:     func(name string) string { return "chair " + name },
	Present:   func(present, due int) string { return fmt.Sprintf("%d of %d present", present, due) },
	Steps:     [8]string{"collect", "checkin", "review", "discuss", "vote", "rank", "resolve", "adjourn"},
	ReadAloud: "Read aloud",
	Below: func(present, needed int) string {
		return fmt.Sprintf("%d present, not enough (%d). You may go on; the minutes will say so.", present, needed)
	},
	Carried: "still open",

	WallRow: "wall", NextRow: "next", DateRow: "when", PlaceRow: "where", HostRow: "host", IssuesRow: "issues", QuorumRow: "quorum",
	BallotsRow: "ballots", WallNow: "On the wall", Counts: "So far",

	OpenCheckIn: "open the check-in",
	StartReview: "start with last month's promises",
	StartDiscuss: func(code string) string {
		if code == "" {
			return "start the discussion"
		}
		return "start the discussion, " + code + " first"
	},
	OpenVote: "open the vote",
	OpenVoteNext: func(voters, present int) string {
		return fmt.Sprintf("open the vote: roll frozen, %d may vote, %d present", voters, present)
	},
	OpenVoteBack: "Until the first ballot is in, Z goes back to the discussion.",
	CloseAsk:     "close the vote... (asks first)",
	CloseNext:    "Next: close the vote. It can't be undone; you are asked once more.",
	CountNow:     "open the box and count",
	PublishAsk:   "show ranking... (look first)",
	Reveal:       func(place int) string { return "show " + enOrdinal(place) + " place" },
	SeeRanking:   "see all, then draw the line",
	LineHere:     "draw it here and start resolving",
	Writing:      func(code string) string { return "waiting: the secretary writes " + code },
	PutAsk:       func(code string) string { return "put " + code + " to consent (read first)" },
	SettleAsk: func(agree, needed int) string {
		return fmt.Sprintf("end consent... (%d, needs %d)", agree, needed)
	},
	AdjournAsk:  "adjourn... (asks first)",
	Finished:    "all is done for tonight",
	NoSession:   "No session is planned yet.",
	NoSessionDo: "the secretary plans the next one at the desk",

	KeyWall:    "O wall",
	KeyBack:    "Z step back",
	KeyBackNo:  "Z no: ballots are in",
	KeyLetter:  "letter: issue",
	KeyUpDown:  "up/down: issue",
	KeyLine:    "up/down move the line",
	KeyDefer:   func(code string) string { return "0 leave " + code + " for next month" },
	LeaveTaken: "Q leave (the secretary may take over)",

	NotVoted: func(n int) string {
		if n == 1 {
			return "1 has not voted"
		}
		return fmt.Sprintf("%d have not voted", n)
	},
	NamesElsewhere: "the secretary has the names",
	CloseTitle:     "Closing the vote can't be undone",
	CloseAfter:     "After this:",
	CloseLines: func(notVoted int) [3]string {
		first := fmt.Sprintf("the %d who have not voted can't; nobody can change a ballot.", notVoted)
		switch {
		case notVoted <= 0:
			first = "nobody can change a ballot, and who comes late can't vote."
		case notVoted == 1:
			first = "the one who has not voted can't; nobody can change a ballot."
		}
		return [3]string{first, "the count is made, and nobody sees it until you show it.",
			"at showing, the key is destroyed: who gave what is gone."}
	},
	CloseType:     "Say the number of ballots aloud, then type it:",
	CloseIn:       func(n int) string { return count(n, "ballot is", "ballots are") + " in" },
	CloseWrong:    "A wrong number, an empty line or Q: the vote stays open.",
	LineHereShort: "draw it here, start resolving",
	CloseAction:   "close the vote for good",
	CloseWaits:    "waits for the number; empty, the vote stays open",
	CloseFoot:     "Q keep the vote open",
	StillOpen:     "The vote stays open.",

	PublishTitle: "Seen by all, and for ever",
	PublishLines: []string{"After this:", "  - result and receipts are in the log and can't be changed.",
		"  - the box is emptied, its key destroyed: who gave what is gone.",
		"  - no place shows yet: each press shows one, from the lowest."},
	PublishAction: "log it, ready to show",
	BalanceAloud: func(present int, terms string, fits bool) string {
		text := fmt.Sprintf("The vote is closed. First the balance: %d present; %s.", present, terms)
		if !fits {
			return text + " It does not balance; chair and secretary look into it."
		}
		return text
	},
	Balances:    "it balances",
	BalancesNot: "it does not balance; check with the secretary first",

	VoteAloud: "Now we mark. 5 to what matters most, 3 to the next, 1 to a third; three different issues. You may change it until we close.",
	OnScreen:  func(n int) string { return fmt.Sprintf("%d on a screen", n) },
	SlipsOut:  func(n int) string { return fmt.Sprintf("%d on paper, not entered", n) },
	CloseSlips: func(n int) string {
		return count(n, "paper slip counts, and is", "paper slips count, and are") + " entered at the desk after this."
	},
	PaperOpen: func(in, out int) string {
		return fmt.Sprintf("Paper: %d settled of %d handed out. The secretary enters them at the desk and ends the paper.", in, out)
	},
	PaperAloud:    "The vote is closed. Two people enter the paper slips, each all of them; then we count. One moment, please.",
	ExplainAsk:    "it does not balance: say why...",
	ExplainTitle:  "It does not balance: say why before showing",
	ExplainLines:  []string{"First check roll and paper with the secretary. What stays unclear, write here: all see it, and the minutes have it."},
	ExplainWaits:  "waits for the reason",
	ExplainAction: "record the reason; it may be shown",
	ExplainFoot:   "Esc back, write nothing",

	LineTitle: "Draw the line",
	LineFar:   "how far tonight",
	LineHead:  [4]string{"place", "issue", "points", "gap to the next"},
	GapHead:   "gap",
	Gap:       func(points int) string { return fmt.Sprint(points) },
	SettleSo: func(n int) string {
		if n == 1 {
			return "settle this one"
		}
		return fmt.Sprintf("settle these %d", n)
	},
	WidestGap: "widest gap",
	LineAloud: func(above int) string {
		these := "these " + enNumber(above)
		if above == 1 {
			these = "this one"
		}
		return "Tonight we settle " + these + ". The rest stay on the list for next month."
	},
	PlaceAloud: func(place, code, title string, points int) string {
		return fmt.Sprintf("%s, %s: %s, with %s.", place, code, title, count(points, "point", "points"))
	},

	NotYet:         "not written",
	LeftOver:       "for next month",
	ClosedAloud:    "The vote is closed. Now the box is opened and the ballots are counted.",
	NothingCarried: "Nothing is left from last month to look back at. We go on to tonight's issues.",
	Keys: []KeyHelp{
		{"Enter", "does what the strip says"},
		{"a letter", "goes to that issue"},
		{"up down", "next issue; moves the line"},
		{"S", "next speaker; Space, +: clock"},
		{"O", "what the wall shows"},
		{"Z", "one step back, if possible"},
		{"0", "leave it for next month"},
		{"L", "Chinese"},
		{"I", "light or dark"},
		{"Q", "leave; others may take over"},
		{"?", "help; again to return"},
	},
	Clauses: func(n int) string { return "being written, " + count(n, "clause", "clauses") },
	Answers: func(agree, abstain, object, silent int) string {
		return fmt.Sprintf("agree %d, abstain %d, object %d, silent %d", agree, abstain, object, silent)
	},
	PutTitle: func(code string) string { return "Put to consent: " + code },
	PutLines: func(needed, entitled int) []string {
		return []string{"Read each clause out, then press Enter. Nobody changes a word after that.",
			fmt.Sprintf("%d of the %d present must agree. 5 agree, 3 abstain, 1 object (with a reason).", needed, entitled)}
	},
	PutAction:   "read out; put it to consent",
	SettleTitle: func(code string) string { return "End the consent: " + code },
	SettleSums: func(agree, needed int, adopted bool) string {
		if adopted {
			return fmt.Sprintf("%d agree, %d needed: adopted.", agree, needed)
		}
		return fmt.Sprintf("%d agree, %d needed: not adopted.", agree, needed)
	},
	SettleDo: func(adopted bool, next string) string {
		s := "not adopted"
		if adopted {
			s = "adopted"
		}
		if next == "" {
			return s
		}
		return s + "; next, " + next
	},
	AdjournTitle: "Adjourn", AdjournAction: "adjourn",
	AdjournLines: func(adopted, rejected, open int) []string {
		lines := []string{count(adopted, "resolution", "resolutions") + " adopted."}
		if rejected > 0 {
			lines = append(lines, fmt.Sprintf("%d not adopted.", rejected))
		}
		if open > 0 {
			lines = append(lines, count(open, "issue stays", "issues stay")+" on the list for next month.")
		}
		return append(lines, "After this tonight's record can't be changed, and the papers are ready.")
	},
	ReviewFoot: "Q not now",

	ShowTitle:   "What the wall shows",
	ShowFollow:  "follow the evening",
	ShowAgenda:  "tonight's issues",
	ShowJoin:    "the check-in page",
	ShowRanking: "the whole ranking",
	ShowAction:  func(what string) string { return "wall: " + what },
	ShowKeys:    "up/down or Space: choose",
	OnWall: OnWall{Nothing: "no session", Invitation: "the invitation", Join: "the check-in page", LookBack: "looking back", Agenda: "tonight's issues",
		Voting: "how many have voted", Counting: "counting", Balance: "the balance", Soon: "ready to show", Ranking: "the whole ranking",
		Outcome: "how the consent ended", Thanks: "thanks",
		Issue:      func(code string) string { return "issue " + code },
		Resolution: func(code string) string { return "the resolution on " + code + ", as it is typed" },
		Consent:    func(code string) string { return "the consent to " + code },
		Place:      func(n int) string { return enOrdinal(n) + " place" }},
}
