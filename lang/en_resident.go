package lang

import (
	"fmt"

	"yuetan/session"
)

var enResident = Resident{
	Lobby: Lobby{
		Greeting: func(name string, number, votes int) string {
			vote := "one vote"
			if votes == 0 {
				vote = "no vote"
			}
			return fmt.Sprintf("%s, no. %03d, %s", name, number, vote)
		},
		Visitor:     "Neighbour",
		Now:         "Now",
		Keys:        "Space next     Enter open",
		Vote:        Way{"Vote", "go and vote"},
		Voted:       Way{"Waiting for the others", "see how many have voted"},
		Issues:      Way{"Tonight's issues", "see tonight's issues"},
		Propose:     Way{"Raise an issue", "raise an issue"},
		Awaited:     Way{"Waiting for the ranking", "see how many ballots are in"},
		Result:      Way{"Ranking", "see the ranking"},
		Consent:     Way{"Agree or object", "read the resolution and answer"},
		Speak:       Way{"Ask to speak", "see how to speak"},
		Promises:    Way{"Last month's promises", "see last month's promises"},
		Resolutions: Way{"Resolutions, ledger", "see the resolutions"},
		IssueCount:  func(n int) string { return fmt.Sprint(n) },
		Draft:       "draft kept",
		SpeakLater:  "When the discussion begins, press S to join the queue. Here you will see how many are ahead; whoever has spoken least goes first.",
		Status: Status{
			NoSession: "No sitting has been called yet", NoSessionMore: "You will see it here.",
			Collect: "Something wrong? Raise it",
			CollectMore: func(date string) string {
				if date == "" {
					return "Any time before we meet."
				}
				return "Any time before we meet: " + date
			},
			CheckIn: "You are checked in; please wait", CheckInMore: func(present, due int) string { return fmt.Sprintf("%d of %d present.", present, due) },
			Away: "You are not checked in", AwayMore: "Please give your name at the desk.",
			Review: "Last month's promises first", ReviewMore: "Please listen to the chair.",
			Discuss: func(code string) string {
				if code == "" {
					return "One issue at a time"
				}
				return "Now we talk about " + code
			},
			DiscussMore: "Press S to speak; whoever has spoken least goes first.",
			Vote:        "Mark three issues", VoteMore: "You have not voted.",
			Voted: "You have voted", VotedMore: "You may change it until we close.",
			Adviser: "The others are voting", AdviserMore: "You are an adviser: you may speak, you have no ballot.",
			NoVote: "The others are voting", NoVoteMore: "You have no vote here. After the vote has opened only the chair can admit you to it.",
			Closed: "The vote is closed", ClosedMore: "The ranking comes from the chair.",
			Revealing: "The ranking is being shown", RevealingMore: "From third place.",
			Ranked: "The ranking is here", RankedMore: "The chair draws the line next.",
			Drafting: func(code string) string {
				if code == "" {
					return "Resolutions are being written"
				}
				return "The resolution on " + code
			},
			DraftingMore: "What, who leads, by when, who pays.",
			Consent:      func(code string) string { return "Do you agree on " + code + "?" },
			ConsentMore:  "You have not answered.",
			Answered:     func(answer string) string { return "You said: " + answer + ". You may change it." },
			Resolved:     "All is settled for tonight", ResolvedMore: "The chair adjourns next.",
			Adjourned:     "That is all. Thank you, neighbours",
			AdjournedMore: func(days int) string { return fmt.Sprintf("Posted for %d days; objections to the secretary.", days) },
		},
	},
	Agenda: Agenda{
		Title:       "Tonight's issues",
		Count:       func(n int) string { return fmt.Sprint(n) },
		Empty:       "No issue yet. Press Enter to raise the first.",
		EmptyAction: "raise an issue",
		None:        "No issue yet.",
		Back:        "back",
		Keys:        "letter: go to issue   / find",
		KeysPropose: "letter: go to issue   / find   + raise",
		Open:        func(code string) string { return "open " + code },
		Find:        "Find",
		FindKeys:    "type to narrow   empty line Enter: back",
		FindDone:    "keep these",
		NotFound:    "No such issue. Change the words, or press Enter to see all.",
		One:         "Issue",
		PageKeys:    "Space next",
		Gone:        "This issue is not on tonight's list any more; it may have been merged into another.",
		ToList:      "back to the list",
		More:        "read on",
		From:        "From",
		With:        "With",
		Kind:        "Kind",
		Carried:     "left from last month",
		NoIssue:     func(code string) string { return "There is no issue " + code + "." },
	},
	Proposing: Proposing{
		Header:      "Raise an issue",
		What:        "What is it? One sentence",
		Detail:      "More about it (may stay empty)",
		Category:    "What kind (may stay empty)",
		NoCategory:  "not sure",
		Categories:  []string{"housing and pipes", "public facilities", "parking and roads", "fire safety", "cleanliness", "neighbours", "lifts and stairs", "elders and children", "property company, common fund", "safety and order"},
		Count:       func(used, limit int) string { return fmt.Sprintf("%d / %d", used, limit) },
		Over:        func(over int) string { return fmt.Sprintf("too long, %d over", over) },
		Columns:     1,
		Similar:     "Perhaps raised already",
		Second:      "You may still send it; the secretary asks before merging.",
		Keys:        "Tab next field   empty line Enter: back",
		KeysDetail:  "Tab next   empty line Enter: next field",
		KeysChoice:  "Space another kind   Tab first field",
		Next:        "next field",
		Back:        "back",
		Send:        "raise this issue",
		NeedTitle:   "needs one sentence first",
		Kept:        "draft kept",
		Sent:        func(code string) string { return "It is in, as " + code + ". Thank you for raising it." },
		TooLongHere: "too long; please shorten it",
		Late:        "The vote is open; nothing more can be raised tonight. Please raise it next month.",
		LateShort:   "too late for tonight",
	},
	Voting: Voting{
		Header:   "Vote",
		Question: "Which three matter most?",
		Rule: func(top, middle, low int) string {
			return fmt.Sprintf("%d to the first, %d to the next, %d to a third. Three different issues.", top, middle, low)
		},
		Free:       "free",
		NotGiven:   "not given",
		NotCast:    "Not cast yet.",
		Kept:       "Not cast yet. Kept if you drop out.",
		KeptLong:   "Not cast yet. Your choice is kept if the line drops or you change phones.",
		Unsent:     "not cast yet",
		Unchanged:  "change not cast",
		CastStands: "Your old ballot counts until you cast.",
		Keys: func(top, middle, low int) string {
			return fmt.Sprintf("Letter: issue  %d %d %d mark  0 clear", top, middle, low)
		},
		KeysLong: func(top, middle, low int) string {
			return fmt.Sprintf("letter or arrows: issue   %d %d %d mark   0 clear   Space next", top, middle, low)
		},
		Give:   func(code string, mark int) string { return fmt.Sprintf("give %d to %s", mark, code) },
		Review: "check it, then cast",
		Moved: func(mark int, from, to string) string {
			return fmt.Sprintf("the %d has moved from %s to %s", mark, from, to)
		},
		Changed: func(code string, before, after int) string {
			return fmt.Sprintf("%s has your %d instead of your %d", code, after, before)
		},
		Only: func(top, middle, low int) string {
			return fmt.Sprintf("The marks are %d, %d and %d. 0 clears.", top, middle, low)
		},
		Taken: func(code string, mark int) string {
			return fmt.Sprintf("%s has your %d. One mark for one issue.", code, mark)
		},
		NoMark:       func(code string) string { return code + " has no mark to clear." },
		TakenBack:    "taken back",
		Nothing:      "There is nothing to take back.",
		Closed:       "The vote is closed.",
		YourBallot:   "Your ballot",
		MayChange:    "You can change it until the vote closes; the last one counts.",
		Secret:       "Nobody can find out what you gave.",
		Blank:        enBlank,
		AllMarks:     enMissing,
		Missing:      enMissingShort,
		ReviewKeys:   "Q go back and change",
		Cast:         "cast this ballot",
		CastHeader:   "Cast",
		Received:     "Your ballot is in.",
		Replaced:     "Changed; this one counts.",
		Receipt:      "Receipt",
		Photo:        "Take a photo or write it down.",
		NotYourMarks: "It doesn't tell your marks.",
		Posted:       "All are posted with the result; yours there means your ballot counted.",
		ReceiptKeys:  "Z change my ballot",
		Done:         "done",
	},
	Waiting: Waiting{
		Header:  "Waiting",
		Caption: "voted / present",
		Yours: func(receipt string) string {
			if receipt == "" {
				return "Your ballot is in"
			}
			return "Your ballot is in, receipt " + receipt
		},
		Hidden:      "Nobody sees any marks before the end. The chair shows the result.",
		Keys:        "Z change my ballot",
		Action:      "see tonight's issues",
		ClosedTitle: "Before the ranking",
		Ballots:     func(n int) string { return count(n, "ballot is", "ballots are") + " in." },
		Counting:    "The vote is closed; the count is being balanced.",
		ForChair:    "The chair shows the result.",
		NotIn:       "You had not cast; marks not cast do not count.",
	},
	Result: Result{
		AskedNow:   "Your consent is asked: press Q",
		FindHeader: "Find a receipt", FindLabel: "The six characters of the receipt", FindLook: "look for it",
		Header:  "Ranking",
		Ballots: func(n int) string { return count(n, "ballot", "ballots") },
		Place:   "place", Issue: "issue", Points: "points", People: "people",
		Line: func(above int) string {
			if above == 1 {
				return "we settle this one tonight"
			}
			return "we settle these " + enNumber(above) + " tonight"
		},
		Hidden:   "The rest comes from the chair.",
		NoneYet:  "The chair shows it place by place, the first place last.",
		HowMany:  func(code string) string { return "how " + code + " got its points" },
		Legend:   func(mark int) string { return fmt.Sprintf("from %ds", mark) },
		Back:     "back to the start",
		PointsOf: func(code string) string { return "Points of " + code },
		Sum: func(people, mark, points int) string {
			return fmt.Sprintf("%s x %d = %d", count(people, "person", "people"), mark, points)
		},
		Total:      func(points int) string { return fmt.Sprintf("%d points in all", points) },
		Supporters: func(n, ballots int) string { return fmt.Sprintf("%d of %d people marked it", n, ballots) },
		TieShort: func(places [2]int, code string, mark, more int) string {
			if more == 1 {
				return fmt.Sprintf("%d and %d tie; %s has one more %d.", places[0], places[1], code, mark)
			}
			return fmt.Sprintf("%d and %d tie; %s has %s more %ds.", places[0], places[1], code, enNumber(more), mark)
		},
		Keys:        "letter, Space: go   / receipt",
		BackToRanks: "back to the ranking",
	},
	Consenting: Consenting{
		Header:   func(id session.ResolutionID) string { return "Resolution " + string(id) },
		Question: "Do you agree?",
		Say:      [3]string{"agree", "abstain", "object (say why)"},
		Action:   [3]string{"agree", "abstain", "write why you object"},
		Names:    "Names of those who agree are minuted.",
		Given:    func(answer string) string { return "Noted: " + answer + ". You may change it." },
		Lead:     func(name string) string { return name },
		Help:     func(name string) string { return "with " + name },
		Between:  ", ",
		Reason:   "Why do you object?",
		Keys:     "empty line Enter: back",
		Send:     "object",
		NeedWhy:  "empty: back to the question",
		NotAsked: "Those present with a vote are asked.",
		Outcome: func(agree, abstain, object int) string {
			return fmt.Sprintf("%d agree, %d abstain, %d object", agree, abstain, object)
		},
		Needed: func(agree, asked int) string { return fmt.Sprintf("%d of %d present must agree", agree, asked) },
		Done:   "done",
		Erased: "(words erased)",
	},
	Resolutions: Posted{
		Header:  "Resolutions, ledger",
		Empty:   "No resolution yet. After the vote and the line they are written one by one.",
		Ledger:  "The ledger: what was promised, and how it went",
		Open:    func(code string) string { return "open the resolution on " + code },
		Back:    "back",
		Notice:  func(days int) string { return fmt.Sprintf("Posted for %d days; objections to the secretary.", days) },
		Keys:    "Space next",
		Version: func(n int) string { return fmt.Sprintf("version %d", n) },
	},
}

// enMarks names marks: the 3 and the 1.
func enMarks(marks []int) string {
	parts := make([]string, len(marks))
	for i, m := range marks {
		parts[i] = fmt.Sprintf("the %d", m)
	}
	return enList(parts)
}

func enBlank(marks []int) string {
	is := "is"
	if len(marks) > 1 {
		is = "are"
	}
	s := enMarks(marks)
	if s != "" {
		s = "T" + s[1:]
	}
	return s + " " + is + " blank. A blank scores nothing and nothing moves up."
}

// enMissingShort fits a phone's action strip.
func enMissingShort(marks []int) string {
	if len(marks) > 2 {
		return "back: all three missing"
	}
	return "back: " + enMarks(marks) + " missing"
}

func enMissing(marks []int) string {
	is := "is"
	if len(marks) > 1 {
		is = "are"
	}
	return "This council asks for all three; " + enMarks(marks) + " " + is + " missing."
}
