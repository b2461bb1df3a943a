package command

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func moodVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "mood", args: "[ask TEXT | answer for|unsure|against | end | hands FOR UNSURE AGAINST TEXT]", need: ofSeat, max: -1,
		session: true, example: "mood ask 先试一个月？",
		json: `{"session","questions":[{"id","question","hands","open","answered","present","for","unsure","against"}]}`, run: mood})
}

// mood asks the room how it feels, answers, ends the question, or enters a show of
// hands; alone it lists what was asked.
func mood(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	if len(c.args) > 0 {
		if err := c.changeMood(x, c.args[0], c.args[1:]); err != nil {
			return err
		}
	}
	return c.showMoods(x.ID)
}

func (c *call) changeMood(x *session.Session, verb string, rest []string) error {
	open := session.MoodID("")
	for _, m := range x.Moods {
		if m.Open {
			open = m.ID
		}
	}
	text := strings.Join(rest, " ")
	var command session.Command
	switch {
	case verb == "ask" && text != "":
		command = session.AskMood{Session: x.ID, Question: text}
	case verb == "answer" && len(rest) == 1:
		command = session.AnswerMood{Mood: open, Answer: c.moodAnswer(rest[0])}
	case verb == "end" && len(rest) == 0 && open == "":
		return session.ErrMoodOver
	case verb == "end" && len(rest) == 0:
		command = session.EndMood{Mood: open}
	case verb == "hands" && len(rest) > 3:
		var n [3]int
		for i := range n {
			var err error
			if n[i], err = strconv.Atoi(rest[i]); err != nil {
				return c.wrong(c.Words.Mood.NotANum(rest[i]))
			}
		}
		command = session.ShowHands{Session: x.ID, Question: strings.Join(rest[3:], " "),
			Feeling: session.Feeling{For: n[0], Unsure: n[1], Against: n[2]}}
	default:
		return c.wrong(c.Words.Commands.WhichVerb([]string{"ask TEXT", "answer for|unsure|against", "end", "hands FOR UNSURE AGAINST TEXT"}))
	}
	_, err := c.do(command)
	return err
}

func (e *Env) moodAnswer(text string) session.MoodAnswer {
	for _, a := range session.MoodAnswers() {
		if strings.EqualFold(text, string(a)) || text == e.Words.Mood.Names[a] {
			return a
		}
	}
	return session.MoodAnswer(text)
}

type moodRow struct {
	ID       string `json:"id"`
	Question string `json:"question"`
	Hands    bool   `json:"hands"`
	Open     bool   `json:"open"`
	Answered int    `json:"answered"`
	Present  int    `json:"present"`
	For      int    `json:"for"`
	Unsure   int    `json:"unsure"`
	Against  int    `json:"against"`
}

func (c *call) showMoods(id session.SessionID) error {
	x, _ := c.now().Session(id)
	list := []moodRow{}
	var b strings.Builder
	say := c.Words.Mood
	for _, m := range x.Moods {
		row := moodRow{string(m.ID), m.Question, m.Hands, m.Open, m.Feeling.All(), m.Present, m.Feeling.For, m.Feeling.Unsure, m.Feeling.Against}
		words, how := say.Counts(m.Feeling), say.ByKey
		if m.Hands {
			how = say.ByHand
		}
		if m.Open {
			row.Answered, row.Present = m.Answered(x), len(x.Present)
			words = say.Answered(row.Answered, row.Present)
		}
		question := m.Question
		if m.Erased {
			question = c.Words.Common.Erased
		}
		list = append(list, row)
		fmt.Fprintf(&b, "%s  %s\n  %s  %s\n", m.ID, question, words, how)
	}
	text := b.String()
	if len(list) == 0 {
		text = say.None
	}
	return c.reply(struct {
		Session   string    `json:"session"`
		Questions []moodRow `json:"questions"`
	}{string(id), list}, text)
}
