package command

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/store"
)

// start is yuetan alone: in a terminal without a council a few questions, else the
// state and what to do.
func (m *Machine) start(ctx context.Context, root *cobra.Command) error {
	councils, err := m.councils(ctx)
	if err != nil {
		return err
	}
	w := m.words.Commands
	if len(councils) == 0 && m.Terminal {
		return (&wizard{Machine: m, in: bufio.NewReader(m.env.In)}).ask(ctx)
	}
	var b strings.Builder
	rows := [][]string{}
	for _, c := range councils {
		phase := ""
		if p, ok := session.ParsePhase(c.Phase); ok {
			phase = m.words.PhaseWords(p).Name
		}
		rows = append(rows, []string{c.Slug, c.Name, c.Session, phase})
	}
	b.WriteString(columns(rows))
	if len(councils) == 0 {
		b.WriteString(w.NoCouncilYet + "\n")
	} else {
		b.WriteString("\n" + w.WhatNow + "\n")
	}
	m.env.print(b.String() + "\n" + m.env.overview(root))
	return nil
}

// councils asks for the councils through the server or here; a data folder that
// is not there is not made for it.
func (m *Machine) councils(ctx context.Context) ([]councilRow, error) {
	if !exists(m.env.Data) {
		return nil, nil
	}
	var out, complaint bytes.Buffer
	ask := m.sub([]string{"council", "list", "--json"}, nil)
	ask.Out, ask.Err = &out, &complaint
	if code := Local(ctx, ask); code != Done {
		return nil, refused(strings.TrimSpace(complaint.String()))
	}
	var answer struct{ Councils []councilRow }
	if err := json.Unmarshal(out.Bytes(), &answer); err != nil {
		return nil, fmt.Errorf("read the list of councils: %w", err)
	}
	return answer.Councils, nil
}

// sub is this machine with another verb typed, on the same folders.
func (m *Machine) sub(args []string, in io.Reader) Machine {
	if in == nil {
		in = eof{}
	}
	return Machine{Args: append([]string{"--data", m.env.Data, "--keys", m.env.Keys}, args...), In: in, Out: m.Out, Err: m.Err,
		Environ: m.Environ, Dir: m.Dir, Papers: m.Papers, Now: m.Now, words: m.words}
}

// wizard asks by lines what a first council needs.
type wizard struct {
	*Machine
	in *bufio.Reader
}

// line asks one question until the answer is good; an empty answer is the usual one.
func (z *wizard) line(question, usual string, check func(string) error) (string, error) {
	for {
		prompt := question
		if usual != "" {
			prompt += " [" + usual + "]"
		}
		fmt.Fprint(z.Out, prompt+" > ")
		text, err := z.in.ReadString('\n')
		if err != nil && strings.TrimSpace(text) == "" {
			fmt.Fprintln(z.Out)
			return "", refused(z.words.Commands.WizardLeft)
		}
		text = strings.TrimSpace(text)
		if text == "" {
			text = usual
		}
		wrong := check(text)
		if wrong == nil {
			return text, nil
		}
		fmt.Fprintln(z.Out, "  "+z.env.sentence(wrong))
	}
}

func (z *wizard) ask(ctx context.Context) error {
	fmt.Fprintln(z.Out, z.words.Commands.WizardHello)
	language, err := z.line("中文 zh / English en", z.words.Tag, func(s string) error {
		if lang.Of(s, nil) == nil {
			return &session.BadSetting{Key: "language", Value: s, Known: []string{"zh", "en"}}
		}
		return nil
	})
	if err != nil {
		return err
	}
	z.words = lang.Of(language, z.words)
	z.env.Words = z.words
	w := z.words.Commands
	name, err := z.line(w.AskName, "", func(s string) error { _, err := session.CleanLine(s, session.NameLimit); return err })
	if err != nil {
		return err
	}
	slug, err := z.line(w.AskSlug, "", store.CheckSlug)
	if err != nil {
		return err
	}
	units, err := z.line(w.AskUnits, "", func(s string) error { _, err := unitNames(s); return err })
	if err != nil {
		return err
	}
	if code := Local(ctx, z.sub([]string{"council", "add", slug, "--name", name, "--units", units, "--language", z.words.Tag}, nil)); code != Done {
		return answered(code)
	}
	if err := z.askRoll(ctx, slug); err != nil {
		return err
	}
	_, err = z.line(w.AskAddress, "", func(s string) error {
		if s == "" {
			return nil
		}
		var complaint bytes.Buffer
		set := z.sub([]string{"council", "set", slug, "address=" + s}, nil)
		set.Err = &complaint
		if Local(ctx, set) != Done {
			return refused(strings.TrimSpace(complaint.String()))
		}
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(z.Out, "\n"+w.WizardDone(slug))
	return nil
}

// askRoll takes the roll from a file, or names typed on one line; nothing is also
// an answer.
func (z *wizard) askRoll(ctx context.Context, slug string) error {
	_, err := z.line(z.words.Commands.AskRoll, "", func(s string) error {
		if s == "" {
			return nil
		}
		give := z.sub([]string{"roll", "import", slug, s}, nil)
		if !strings.Contains(strings.ToLower(s), ".csv") && !strings.Contains(strings.ToLower(s), ".xlsx") {
			table, err := namesTable(s)
			if err != nil {
				return err
			}
			give = z.sub([]string{"roll", "import", slug, "-"}, table)
		}
		var complaint bytes.Buffer
		give.Err = &complaint
		if Local(ctx, give) != Done {
			return refused(strings.ReplaceAll(strings.TrimSpace(complaint.String()), "\n", "\n  "))
		}
		return nil
	})
	return err
}

// namesTable makes a roll of names joined by commas or spaces between Chinese names.
func namesTable(text string) (io.Reader, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := [][]string{{"name"}}
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		rows = append(rows, []string{strings.TrimSpace(name)})
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("write the names: %w", err)
	}
	return &b, nil
}
