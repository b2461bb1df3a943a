package lang

import (
	"fmt"

	"yuetan/session"
)

var enMood = Mood{
	Section:  "What the room was asked",
	Header:   "A question",
	Way:      Way{"Answer the question", "answer it"},
	Names:    map[session.MoodAnswer]string{session.FeelsFor: "for", session.FeelsUnsure: "unsure", session.FeelsAgainst: "against"},
	Say:      [3]string{"for", "not sure", "against"},
	Action:   [3]string{"for", "not sure", "against"},
	Keys:     "5 for   3 unsure   1 against",
	Given:    func(answer string) string { return "Noted: " + answer + ". You may change it until it ends." },
	Yours:    func(answer string) string { return "You said: " + answer },
	Answered: func(answered, present int) string { return fmt.Sprintf("%d answered, %d present", answered, present) },
	Counts: func(f session.Feeling) string {
		return fmt.Sprintf("for %d   unsure %d   against %d", f.For, f.Unsure, f.Against)
	},
	NotSecret: "Until it ends the machine holds who said what; then that is erased and only the numbers stay.",
	Told:      "The room is asked something. Q goes back to the first page, where you can answer.",
	Over:      "This question has ended.",
	ByHand:    "by hand",
	ByKey:     "by key",
	Nobody:    "nobody answered",
	Decides:   "It only asks; it decides nothing",

	Ask:      "ask the room a question",
	AskKey:   "= ask the room",
	End:      "end the question, see the numbers",
	EndKey:   func(answered, present int) string { return fmt.Sprintf("= end question %d/%d", answered, present) },
	Away:     "take the numbers off the wall",
	AwayKey:  "= numbers away",
	Hands:    "enter a show of hands",
	HandsKey: "+ show of hands",
	AskTitle: "Ask the room",
	AskNote:  "They press 5 for, 3 unsure, 1 against. It only asks; it decides nothing.",
	Question: "question",
	AskDoes:  "ask the room",
	Needs:    "needs a question first",
	Foot:     "empty line Enter: back",
	HandNote: "Count the hands, then write the numbers down.",
	HandDoes: "keep it on record",
	Recorded: "It is on record.",
	Ended: func(f session.Feeling) string {
		return fmt.Sprintf("%d for, %d unsure, %d against.", f.For, f.Unsure, f.Against)
	},
	None:    "Nothing has been asked in this session.",
	NotANum: func(text string) string { return "\"" + text + "\" is not a number of people." },
}
