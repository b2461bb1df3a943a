package lang

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"yuetan/session"
	"yuetan/store"
	"yuetan/tally/ballotfile"
)

// Refusals are the sentences for what cannot be done: what happened, and what to
// do. Sentences stand in the order in which they are tried; texts that people
// typed are cleaned before they are handed in.
type Refusals struct {
	Sentences []Sentence
	Generic   string // for a fault: calm, and says that nothing accepted is lost

	WrongPhase  func(now, want session.Phase) string
	NoSuchCode  func(code string) string
	GoneCode    func(code, became, into string) string
	TwiceMarked func(code string) string
	ManyMembers func(name string, count int) string
	BadText     func(r rune, position int) string
	TooLong     func(limit, over int, columns bool) string
	BadSetting  func(key, value string, known []string) string
	NoSetting   func(key string, known []string) string
	WrongCount  func(typed, ballots int) string
	BadRow      func(row int, field, sentence string) string // row counts from 1
	TakenNumber func(number int) string
	BadKey      string
	Unbalanced  func(present, total int) string                  // at the end of the vote
	Missing     func(voted, ballots int) string                  // the box holds more or fewer ballots than were cast
	SlipCount   func(entered, expected int, unnamed bool) string // unnamed: fewer came back, and of whom is not said
	SlipsDiffer func(lines []int) string
	BadDay      func(text, from, to string) string // bounds are empty where there are none
	ManyHands   func(hands, room int, all bool) string
	StillPosted func(until string) string
	Unanswered  func(objection string) string
	BadSlug     func(slug string) string
	Malformed   func(file string, line, column int, expected, found string) string
	BrokenChain func(seq uint64) string
	BrokenPrint func(session, paper, language, format string, number int) string
	Fields      map[string]string // names of the columns that a BadRow can name
}

// Sentence is what a sentinel is put into.
type Sentence struct {
	Err  error
	Text string
}

// Refusal puts an error into one sentence for the person who caused it. One that it
// does not know gives a calm sentence that tells nothing of the machine.
func (w *Words) Refusal(err error) string {
	if err == nil {
		return ""
	}
	if text := w.typed(err); text != "" {
		return text
	}
	for _, s := range w.Common.Refusals.Sentences {
		if errors.Is(err, s.Err) {
			return s.Text
		}
	}
	return w.Common.Refusals.Generic
}

// Fault tells whether an error is one that no member can cause, and so is to be
// logged: what Refusal has no sentence for, a full disk, a box, a chain or a print that
// does not hold what it should. Numbers of people that do not come out are no fault.
func (w *Words) Fault(err error) bool {
	var box *session.Unbalanced
	var chain *store.BrokenChain
	var print *session.BrokenPrint
	switch {
	case err == nil:
		return false
	case errors.Is(err, store.ErrFull), errors.As(err, &box) && box.Voted != box.Ballots, errors.As(err, &chain), errors.As(err, &print):
		return true
	case errors.Is(err, context.Canceled):
		return false
	}
	return w.Refusal(err) == w.Common.Refusals.Generic
}

// typed gives the sentence of an error that carries numbers or names; empty if it
// is none of those.
func (w *Words) typed(err error) string {
	say := w.Common.Refusals
	var (
		row    *session.BadRow
		phase  *session.WrongPhase
		code   *session.NoSuchCode
		twice  *session.TwiceMarked
		many   *session.ManyMembers
		text   *session.BadText
		long   *session.TooLong
		badset *session.BadSetting
		wrong  *session.WrongCount
		number *session.TakenNumber
		key    *session.BadKey
		box    *session.Unbalanced
		slips  *session.SlipCount
		differ *session.SlipsDiffer
		day    *session.BadDay
		hands  *session.ManyHands
		period *session.StillPosted
		open   *session.Unanswered
		slug   *store.BadSlug
		chain  *store.BrokenChain
		print  *session.BrokenPrint
		file   *ballotfile.Malformed
	)
	switch {
	case errors.As(err, &row):
		field, ok := say.Fields[row.Field]
		if !ok {
			field = Shown(row.Field)
		}
		return say.BadRow(row.Row+1, field, w.Refusal(row.Err))
	case errors.As(err, &phase):
		return say.WrongPhase(phase.Now, phase.Want)
	case errors.As(err, &code):
		if code.Became != "" {
			return say.GoneCode(Shown(code.Code), w.Common.IssueStatus[code.Became], string(code.Into))
		}
		return say.NoSuchCode(Shown(code.Code))
	case errors.As(err, &twice):
		return say.TwiceMarked(Shown(twice.Code))
	case errors.As(err, &many):
		return say.ManyMembers(Shown(many.Name), many.Count)
	case errors.As(err, &text):
		return say.BadText(text.Rune, text.Position)
	case errors.As(err, &long):
		return say.TooLong(long.Limit, long.Over, long.Columns)
	case errors.As(err, &badset) && len(badset.Known) == 0:
		return say.NoSetting(Shown(badset.Key), session.SettingKeys())
	case errors.As(err, &badset):
		return say.BadSetting(Shown(badset.Key), Shown(badset.Value), badset.Known)
	case errors.As(err, &wrong):
		return say.WrongCount(wrong.Typed, wrong.Ballots)
	case errors.As(err, &number):
		return say.TakenNumber(number.Number)
	case errors.As(err, &key):
		return say.BadKey
	case errors.As(err, &box) && box.Present != box.Total:
		return say.Unbalanced(box.Present, box.Total)
	case errors.As(err, &box):
		return say.Missing(box.Voted, box.Ballots)
	case errors.As(err, &slips):
		return say.SlipCount(slips.Entered, slips.Out, slips.Unnamed)
	case errors.As(err, &differ):
		return say.SlipsDiffer(differ.Lines)
	case errors.As(err, &day):
		return say.BadDay(Shown(day.Text), string(day.From), string(day.To))
	case errors.As(err, &hands):
		return say.ManyHands(hands.Hands, hands.Room, hands.All)
	case errors.As(err, &period):
		return say.StillPosted(string(period.Until))
	case errors.As(err, &open):
		return say.Unanswered(string(open.Objection))
	case errors.As(err, &slug):
		return say.BadSlug(Shown(slug.Slug))
	case errors.As(err, &chain):
		return say.BrokenChain(chain.Seq)
	case errors.As(err, &print):
		return say.BrokenPrint(string(print.Print.Session), print.Print.Paper, print.Language, print.Format, print.Print.Number)
	case errors.As(err, &file):
		return say.Malformed(Shown(file.File), file.Line, file.Column, file.Expected, Shown(file.Found))
	}
	return ""
}

// Shown makes a text that was refused fit to stand in a sentence on a terminal:
// what draws nothing of its own becomes ?, and it is cut to 40 characters.
func Shown(text string) string {
	const most = 40
	runes := []rune(strings.ToValidUTF8(text, "?"))
	if len(runes) > most {
		runes = append(runes[:most-2], '.', '.')
	}
	for i, r := range runes {
		if r != ' ' && r != '\u3000' && (!unicode.IsGraphic(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) ||
			unicode.Is(unicode.Zs, r) || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)) {
			runes[i] = '?'
		}
	}
	return string(runes)
}

// slipNumbers lists slips by their two-digit numbers.
func slipNumbers(lines []int, comma, last string) string {
	var b strings.Builder
	for i, n := range lines {
		switch {
		case i > 0 && i == len(lines)-1:
			b.WriteString(last)
		case i > 0:
			b.WriteString(comma)
		}
		fmt.Fprintf(&b, "%02d", n)
	}
	return b.String()
}
