package crowd

import (
	"context"
	"fmt"
	"strings"
)

// home goes back to the first screen.
func (r *Resident) home(ctx context.Context) (*Screen, error) {
	s, err := r.look(ctx)
	if err != nil {
		return nil, err
	}
	for range 5 {
		before := s.Look()
		if r.atHome(before) {
			return s, nil
		}
		if err := s.Press("q"); err != nil {
			return nil, err
		}
		if _, err := s.Wait(ctx, "the screen below", func(p Picture) bool { return p.Header() != before.Header() || p.Foot() != before.Foot() }); err != nil {
			return nil, err
		}
	}
	_, err = s.Wait(ctx, "the first screen", r.atHome)
	return s, err
}

func (r *Resident) atHome(p Picture) bool { return strings.Contains(p.Foot(), r.door.Signs.Home) }

// enter opens what the first screen offers when its action says so.
func (r *Resident) enter(ctx context.Context, sign string, seen func(Picture) bool) (*Screen, error) {
	s, err := r.home(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := s.Wait(ctx, "the offer "+sign, func(p Picture) bool { return strings.Contains(p.Action(), sign) }); err != nil {
		return nil, err
	}
	_, err = s.Enter(ctx, "what follows from "+sign, seen)
	return s, err
}

// mark casts by key presses, as the screens ask for them: a letter goes to an
// issue, a digit marks it, Enter reviews and casts. Whoever changes their ballot
// looks at the receipt first and takes it back.
func (r *Resident) mark(ctx context.Context, marks [3]string, second bool) (string, error) {
	s, old, err := r.ballot(ctx, second)
	if err != nil {
		return "", err
	}
	for i, digit := range []string{"5", "3", "1"} {
		if marks[i] == "" {
			continue
		}
		if err := s.Press(strings.ToLower(marks[i]) + digit); err != nil {
			return "", err
		}
	}
	p, err := s.Enter(ctx, "a receipt", func(p Picture) bool { return p.Receipt() != "" && p.Receipt() != old && !p.Marking() })
	if err != nil {
		return "", err
	}
	_, err = r.home(ctx)
	return p.Receipt(), err
}

// ballot opens the ballot, and gives the receipt of the one cast before.
func (r *Resident) ballot(ctx context.Context, second bool) (s *Screen, old string, err error) {
	if !second {
		s, err = r.enter(ctx, r.door.Signs.Vote, Picture.Marking)
		return s, "", err
	}
	if s, err = r.home(ctx); err != nil {
		return nil, "", err
	}
	p, err := s.Enter(ctx, "the receipt", func(p Picture) bool { return p.Receipt() != "" })
	if err != nil {
		return nil, "", err
	}
	if err := s.Press("z"); err != nil {
		return nil, "", err
	}
	_, err = s.Wait(ctx, "the ballot again", Picture.Marking)
	return s, p.Receipt(), err
}

// answer gives consent by key presses: 5 agrees, 3 abstains, 1 objects and says why.
func (r *Resident) answer(ctx context.Context, x Resolution, answer, reason string) error {
	asked := func(p Picture) bool { return p.Marking() && p.Has(x.ID) }
	s, err := r.enter(ctx, r.door.Signs.Consent, asked)
	if err != nil {
		return err
	}
	key := map[string]string{"agree": "5", "abstain": "3", "object": "1"}[answer]
	if key == "" {
		return fmt.Errorf("there is no key for the answer %q", answer)
	}
	if err := s.Press(key); err != nil {
		return err
	}
	if reason != "" {
		p, err := s.Enter(ctx, "the reason to be asked for", func(p Picture) bool { return !p.Marking() })
		if err != nil {
			return err
		}
		if err := s.Press(reason); err != nil {
			return err
		}
		asking := p.Action()
		if _, err := s.Wait(ctx, "the reason", func(p Picture) bool { return p.Action() != asking }); err != nil {
			return err
		}
	}
	_, err = s.Enter(ctx, "the answer to be taken", r.atHome)
	return err
}

// fill types a topic into the form. The last field chooses among categories.
func (r *Resident) fill(ctx context.Context, t Topic) error {
	s, err := r.enter(ctx, r.door.Signs.Propose, func(p Picture) bool { return !r.atHome(p) })
	if err != nil {
		return err
	}
	if err := s.Press(t.Title + "\t" + t.Detail + "\t"); err != nil {
		return err
	}
	sending := func(p Picture) bool { return strings.Contains(p.Action(), r.door.Signs.Send) }
	if _, err := s.Wait(ctx, "the last field", sending); err != nil {
		return err
	}
	if _, err := s.Enter(ctx, "the proposal to be sent", func(p Picture) bool { return !sending(p) }); err != nil {
		return err
	}
	_, err = r.home(ctx)
	return err
}
