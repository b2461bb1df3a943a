package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/crypto/ssh"

	"yuetan/crowd"
)

// roomTime is how long a whole room may take.
const roomTime = 5 * time.Minute

// deed is what somebody does: NUMBER MOUTH VERB WORDS….
type deed struct {
	number, mouth string
	verb          []string
}

// room is the command `room FILE`: everybody does at once what the file says, one
// deed a line. The mouth is ssh, for any verb; or for a vote kiosk:NUMBER or
// desk:NUMBER, the screen of that member with a queue in front of it. A vote leaves
// its receipt in NUMBER.receipt. The codes that people type are in cards.csv, that of
// whoever came without a card in $EVENING.
func room(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: room FILE")
	}
	lines := map[string][]deed{}
	telephones := 0
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		if words := strings.Fields(line); len(words) > 2 {
			d := deed{words[0], words[1], words[2:]}
			queue := d.mouth
			if queue == "ssh" { // each has their own; four at a time keep a machine busy
				queue += fmt.Sprint(telephones % 4)
				telephones++
			}
			lines[queue] = append(lines[queue], d)
		}
	}
	p := people{ts: ts, codes: evenings(ts)}
	ctx, cancel := context.WithTimeout(context.Background(), roomTime)
	defer cancel()
	var wait sync.WaitGroup
	errs := make(chan error, len(lines))
	for queue, deeds := range lines {
		wait.Go(func() {
			err := p.queue(ctx, queue, deeds)
			if err != nil {
				cancel()
			}
			errs <- err
		})
	}
	wait.Wait()
	close(errs)
	var all []error
	for err := range errs {
		all = append(all, err)
	}
	ts.Check(errors.Join(all...))
}

// evenings reads tonight's codes off the cards, by number.
func evenings(ts *testscript.TestScript) map[string]string {
	codes := map[string]string{}
	data, err := os.ReadFile(ts.MkAbs("cards.csv"))
	if errors.Is(err, os.ErrNotExist) {
		return codes
	}
	ts.Check(err)
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	ts.Check(err)
	for _, row := range rows {
		codes[strings.TrimPrefix(row[0], "0")] = row[4]
	}
	return codes
}

// people do what a list says.
type people struct {
	ts    *testscript.TestScript // its paths and variables only: they act at once
	codes map[string]string
}

func (p people) queue(ctx context.Context, mouth string, deeds []deed) error {
	if strings.HasPrefix(mouth, "ssh") {
		for _, d := range deeds {
			if err := p.give(ctx, d); err != nil {
				return fmt.Errorf("%s: %w", d.number, err)
			}
		}
		return nil
	}
	place, keeper, _ := strings.Cut(mouth, ":")
	ballot := atKiosk
	if place == "desk" {
		ballot = assisted
	}
	screen, leave, err := p.sit(ctx, keeper, place)
	if err != nil {
		return fmt.Errorf("%s: %w", mouth, err)
	}
	for _, d := range deeds {
		code, carded := p.codes[d.number]
		if !carded {
			code = p.ts.Getenv("EVENING")
		}
		receipt, err := ballot(ctx, screen, d, code)
		if err == nil {
			err = p.keep(d, receipt)
		}
		if err != nil {
			return errors.Join(fmt.Errorf("%s at %s: %w", d.number, mouth, err), leave())
		}
	}
	return leave()
}

func (p people) keep(d deed, receipt string) error {
	return os.WriteFile(p.ts.MkAbs(d.number+".receipt"), []byte(strings.ReplaceAll(receipt, " ", "")+"\n"), 0o600)
}

var saidReceipt = regexp.MustCompile(`Receipt ([2346789ACEFHJKPTUXY]{6})`)

// give gives a verb with the stock client.
func (p people) give(ctx context.Context, d deed) error {
	var out, said bytes.Buffer
	cmd := exec.CommandContext(ctx, "ssh", append(sshOptions(p.ts, d.number), d.verb...)...)
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w: %s", strings.Join(d.verb, " "), err, said.String())
	}
	if d.verb[0] != "vote" {
		return nil
	}
	m := saidReceipt.FindStringSubmatch(out.String())
	if m == nil {
		return fmt.Errorf("there is no receipt in %q", out.String())
	}
	return p.keep(d, m[1])
}

// sit opens a screen of somebody's on a terminal of their own.
func (p people) sit(ctx context.Context, number, name string) (*crowd.Screen, func() error, error) {
	data, err := os.ReadFile(p.ts.MkAbs(number + ".key"))
	if err != nil {
		return nil, nil, err
	}
	key, err := ssh.ParsePrivateKey(data)
	if err != nil {
		return nil, nil, err
	}
	line, err := crowd.Dial(ctx, crowd.Door{Address: "127.0.0.1:" + p.ts.Getenv("PORT"), User: "xiqiao"}, crowd.Pass{Key: key}, "en")
	if err != nil {
		return nil, nil, err
	}
	screen, err := line.Open(name, 120, 36)
	if err != nil {
		return nil, nil, errors.Join(err, line.Close())
	}
	return screen, func() error { return errors.Join(screen.Close(), line.Close()) }, nil
}

// says tells whether Enter would do what the words say.
func says(words string) func(crowd.Picture) bool {
	return func(p crowd.Picture) bool { return strings.Contains(p.Action(), words) }
}

func shows(words ...string) func(crowd.Picture) bool {
	return func(p crowd.Picture) bool { return p.Has(words...) }
}

// hand presses keys on a screen until something does not come.
type hand struct {
	ctx    context.Context
	screen *crowd.Screen
	seen   crowd.Picture
	came   time.Time // when what was last waited for was seen
	err    error
}

// press presses keys and waits for what they bring.
func (h *hand) press(keys, what string, seen func(crowd.Picture) bool) {
	if h.err == nil && keys != "" {
		h.err = h.screen.Press(keys)
	}
	if h.err == nil {
		h.seen, h.err = h.screen.Wait(h.ctx, what, seen)
		h.came = time.Now()
	}
}

// deaf is how long Enter may not be heard after a new screen came, with some to spare.
const deaf = 450 * time.Millisecond

// enter presses Enter once it will be heard. It is pressed once only: others move
// the numbers on the screen meanwhile, and nothing must be done twice.
func (h *hand) enter(what string, seen func(crowd.Picture) bool) {
	heard := time.NewTimer(time.Until(h.came.Add(deaf)))
	defer heard.Stop()
	select {
	case <-heard.C:
	case <-h.ctx.Done():
	}
	h.press("\r", what, seen)
}

const nobodyThere = "Type the six digits on your card"

// atKiosk votes at the shared terminal, and leaves it as it was found. Whoever has
// voted elsewhere is told so, and votes again.
func atKiosk(ctx context.Context, screen *crowd.Screen, d deed, code string) (string, error) {
	h := hand{ctx: ctx, screen: screen}
	h.press("", "the kiosk with nobody there", shows(nobodyThere))
	h.press(code, "the code to be whole", says("this is my code"))
	h.enter("the ballot", func(p crowd.Picture) bool { return p.Has("step 1 of 3") || says("vote again")(p) })
	if says("vote again")(h.seen) {
		h.enter("the ballot once more", shows("step 1 of 3"))
	}
	var given []string
	for i, issue := range d.verb[1:] {
		mark := "531"[i : i+1]
		if issue == "-" {
			mark = "0"
		} else {
			given = append(given, mark+" to "+issue)
			h.press(strings.ToLower(issue), "the issue "+issue, says(given[len(given)-1]))
		}
		next := shows(fmt.Sprintf("step %d of 3", i+2))
		if i == 2 {
			next = says("cast: " + strings.Join(given, ", "))
		}
		h.press(mark, "what follows the "+mark, next)
	}
	h.enter("the receipt", func(p crowd.Picture) bool { return p.Receipt() != "" })
	receipt := h.seen.Receipt()
	h.enter("the kiosk with nobody there", shows(nobodyThere))
	if h.err == nil && (h.seen.Receipt() != "" || h.seen.Has("no. 0"+d.number)) {
		return "", fmt.Errorf("the kiosk still knows who was there:\n%s", h.seen.Text())
	}
	return receipt, h.err
}

// assisted votes at the desk, where the secretary types what the voter says; their
// own code opens the ballot.
func assisted(ctx context.Context, screen *crowd.Screen, d deed, code string) (string, error) {
	h := hand{ctx: ctx, screen: screen}
	h.press("", "the desk", shows("Check-in"))
	h.press("0"+d.number, "the name", shows("Member "+d.number))
	h.enter("the card", shows("vote for them"))
	for h.err == nil && !says("vote for them")(h.seen) {
		last := h.seen.Action()
		h.press(" ", "the next row of the card", func(p crowd.Picture) bool { return p.Action() != last })
	}
	h.enter("the code to be asked for", shows("They give their own code"))
	h.press(code, "the code to be typed", says("see whose code it is"))
	h.enter("the ballot", shows("which matters most"))
	h.press(strings.ToLower(strings.Join(d.verb[1:], "")), "the ballot to be full", says("look at it once more"))
	h.enter("the ballot to be read out", says("cast for 0"+d.number))
	h.enter("the receipt", func(p crowd.Picture) bool { return p.Receipt() != "" })
	receipt := h.seen.Receipt()
	h.enter("the card again", func(p crowd.Picture) bool { return p.Receipt() == "" })
	return receipt, h.err
}
