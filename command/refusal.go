package command

import (
	"context"
	"errors"
	"os"
	"syscall"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"yuetan/intake"
	"yuetan/store"
	"yuetan/store/folder"
	"yuetan/store/sqlite"
	"yuetan/tally"
)

// refused is a refusal that this package puts into words itself.
type refused string

func (r refused) Error() string { return string(r) }

// misuse is wrong usage.
type misuse string

func (m misuse) Error() string { return string(m) }

// Refuse makes a refusal of a sentence in the user's words, for a verb that main adds.
func Refuse(sentence string) error { return refused(sentence) }

// Misuse is Refuse for wrong usage.
func Misuse(sentence string) error { return misuse(sentence) }

// answered is the exit code of a verb that the running server has carried out.
type answered int

func (answered) Error() string { return "carried out by the server" }

// misused says why the usage is wrong, and which help to read.
func (e *Env) misused(cmd *cobra.Command, why string) error {
	if last, _ := utf8.DecodeLastRuneInString(why); !unicode.IsPunct(last) {
		why += e.Words.Commands.FullStop
	}
	return misuse(e.Words.Common.Join(why, e.Words.Commands.SeeHelp(e.typed(cmd, "help "+verbPath(cmd)))))
}

// unknown refuses a verb that is not there, and names one that is like it.
func (e *Env) unknown(cmd *cobra.Command, verb string) error {
	why := e.Words.Commands.NoVerb(verb)
	for cmd.SuggestionsMinimumDistance = 1; cmd.SuggestionsMinimumDistance <= 2; cmd.SuggestionsMinimumDistance++ {
		if like := cmd.SuggestionsFor(verb); len(like) > 0 {
			why = e.Words.Common.Join(why, e.Words.Commands.DidYouMean(like[0]))
			break
		}
	}
	return e.misused(cmd, why)
}

// badFlag puts what is wrong with an option into words.
func (e *Env) badFlag(cmd *cobra.Command, err error) error {
	w := e.Words.Commands
	var missing *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	var unknown *pflag.NotExistError
	switch {
	case errors.As(err, &missing):
		return e.misused(cmd, w.FlagNeedsValue("--"+missing.GetFlag().Name))
	case errors.As(err, &value):
		return e.misused(cmd, w.FlagValue("--"+value.GetFlag().Name, value.GetValue()))
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		return e.misused(cmd, w.NoFlag(name))
	}
	return e.misused(cmd, w.NoFlag(err.Error()))
}

// exit prints what went wrong in one line, and gives the exit code.
func (e *Env) exit(err error) int {
	var code answered
	var usage misuse
	switch {
	case err == nil:
		return Done
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, errFound):
		return Refused // the answer has said what is wrong
	case errors.As(err, &usage):
		e.complain(string(usage))
		return Misused
	}
	e.complain(e.sentence(err))
	return Refused
}

// sentence puts an error into words. What no member can have caused is told to
// Fault; on the machine its cause is shown, over SSH not.
func (e *Env) sentence(err error) string {
	if text := e.own(err); text != "" {
		return text
	}
	text := e.Words.Refusal(err)
	if !e.Words.Fault(err) {
		return text
	}
	if e.Fault != nil {
		e.Fault(err)
	}
	if e.Remote {
		return text
	}
	return e.Words.Common.Join(text, "("+err.Error()+")")
}

// own gives the sentences that only commands need; empty for any other error.
func (e *Env) own(err error) string {
	w := e.Words.Commands
	var (
		text  refused
		newer *sqlite.TooNew
		file  *os.PathError
	)
	switch {
	case errors.As(err, &text):
		return string(text)
	case errors.As(err, &newer):
		return w.TooNew(newer.Slug)
	case errors.Is(err, ErrKeysInside):
		return w.KeysInside
	case errors.Is(err, ErrNoFolder):
		return w.NoFolder
	case errors.Is(err, errCutOff):
		return w.CutOff
	case !e.Remote && errors.Is(err, context.Canceled):
		return w.Interrupted
	case !e.Remote && errors.Is(err, syscall.ENOSPC):
		return e.Words.Refusal(store.ErrFull)
	case errors.Is(err, errLongPath):
		return w.LongPath(e.Data)
	case errors.Is(err, folder.ErrLocked):
		return w.Locked(e.Data)
	case !e.Remote && errors.As(err, &file) && (errors.Is(err, os.ErrPermission) || errors.Is(err, syscall.EROFS)):
		return w.FileDenied(file.Path)
	case !e.Remote && errors.As(err, &file) && errors.Is(err, syscall.ENOTDIR):
		return w.NotFolder(file.Path)
	case errors.Is(err, tally.ErrWeights):
		return w.Weights
	case errors.Is(err, tally.ErrTies):
		return w.Ties
	}
	return intake.Refusal(e.Words, err)
}
