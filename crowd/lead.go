package crowd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// Kind is what a Moment tells of.
type Kind int

const (
	Raised     Kind = iota // N issues were raised
	Merged                 // N of them said the same as another
	Came                   // N people are there, of Of on the roll with a vote
	Opened                 // the vote, on N issues
	Cast                   // N ballots of Of people
	Published              // Texts are the titles of the first places
	LineDrawn              // N issues are settled tonight
	Written                // Texts[0] is the issue, N the clauses
	Settled                // Texts[0] is the issue; N agree of Of; Yes: adopted
	Closed                 // the session is adjourned
	Everything             // what was published agrees with what was done
)

// Moment is something that has happened, for whoever tells the story.
type Moment struct {
	Kind  Kind
	N, Of int
	Texts []string
	Yes   bool
}

// Lead takes chair and secretary through the whole evening by verbs, waiting each
// time until the room has done its part. Behave must be running beside it.
func (e *Evening) Lead(ctx context.Context, tell func(Moment)) error {
	if e.chair == nil {
		return errors.New("nobody of the crowd sits in the chair")
	}
	for _, part := range []func(context.Context, func(Moment)) error{e.gather, e.vote, e.resolve} {
		if err := part(ctx, tell); err != nil {
			return err
		}
	}
	if err := e.Check(ctx); err != nil {
		return err
	}
	tell(Moment{Kind: Everything})
	if _, err := e.chair.Run(ctx, "advance", "--to", "adjourned"); err != nil {
		return err
	}
	tell(Moment{Kind: Closed})
	_, err := e.room.Until(ctx, "the end", func(s Status) bool { return s.Phase == "adjourned" })
	return err
}

// gather merges, opens the check-in and waits for the people.
func (e *Evening) gather(ctx context.Context, tell func(Moment)) error {
	before := e.room.Now()
	tell(Moment{Kind: Raised, N: len(before.Issues)})
	err := e.secretary.Merge(ctx, before.Issues)
	if err == nil {
		err = e.room.Look(ctx)
	}
	if err != nil {
		return err
	}
	tell(Moment{Kind: Merged, N: len(before.Issues) - len(e.room.Now().Issues)})
	if _, err := e.chair.Run(ctx, "advance", "--to", "checkin"); err != nil {
		return err
	}
	for _, line := range e.lines {
		if _, err := line.Run(ctx, "checkin"); err != nil {
			return err
		}
	}
	expected, _ := e.Voters()
	s, err := e.room.Until(ctx, "everybody to arrive", func(s Status) bool { return s.Present >= expected+len(e.lines) })
	tell(Moment{Kind: Came, N: expected, Of: s.Due})
	return err
}

// vote goes on to the vote, waits for the ballots, and publishes.
func (e *Evening) vote(ctx context.Context, tell func(Moment)) error {
	for _, phase := range []string{"review", "discuss", "vote"} {
		if _, err := e.chair.Run(ctx, "advance", "--to", phase); err != nil {
			return err
		}
	}
	tell(Moment{Kind: Opened, N: len(e.room.Now().Issues)})
	present, voting := e.Voters()
	if _, err := e.room.Until(ctx, "all ballots", func(s Status) bool { return s.Voted >= voting && e.changed() }); err != nil {
		return err
	}
	tell(Moment{Kind: Cast, N: voting, Of: present})
	for _, verb := range [][]string{{"advance", "--yes"}, {"publish"}} {
		if _, err := e.chair.Run(ctx, verb...); err != nil {
			return err
		}
	}
	var results struct {
		Ranking []struct {
			Issue // its code and title
			Place int
		}
	}
	if err := ask(ctx, e.chair, &results, "results"); err != nil {
		return err
	}
	// The line is drawn after the third row, or after those who share its place.
	above := min(3, len(results.Ranking))
	for above < len(results.Ranking) && results.Ranking[above].Place == results.Ranking[above-1].Place {
		above++
	}
	if _, err := e.chair.Run(ctx, "line", strconv.Itoa(above)); err != nil {
		return err
	}
	var first []string
	for _, i := range results.Ranking[:min(3, len(results.Ranking))] {
		first = append(first, i.Code+" "+i.Title)
	}
	tell(Moment{Kind: Published, Texts: first})
	return nil
}

// changed tells whether those who waver have their second ballot in.
func (e *Evening) changed() bool {
	return !slices.ContainsFunc(e.residents, func(r *Resident) bool {
		r.mu.Lock()
		defer r.mu.Unlock()
		p := r.Temper
		return p.Wavers && !p.Away && !p.StaysOut && len(r.receipts) < 2
	})
}

// resolve has a resolution written on each issue above the line, and the room
// asked for consent.
func (e *Evening) resolve(ctx context.Context, tell func(Moment)) error {
	var far struct {
		Line        int
		Resolutions []Resolution
	}
	var results struct{ Ranking []Issue }
	if err := errors.Join(ask(ctx, e.chair, &far, "resolutions"), ask(ctx, e.chair, &results, "results")); err != nil {
		return err
	}
	tell(Moment{Kind: LineDrawn, N: far.Line})
	for _, issue := range results.Ranking[:min(far.Line, len(results.Ranking))] {
		if err := e.secretary.Draft(ctx, issue); err != nil {
			return err
		}
		tell(Moment{Kind: Written, N: len(e.crowd.Clauses(issue.Title)), Texts: []string{issue.Title}})
		if err := e.consent(ctx, issue, tell); err != nil {
			return err
		}
	}
	return nil
}

func (e *Evening) consent(ctx context.Context, issue Issue, tell func(Moment)) error {
	if _, err := e.chair.Run(ctx, "resolve", issue.Code, "--propose"); err != nil {
		return err
	}
	present, _ := e.Voters()
	on := func(s Status) (Resolution, bool) {
		at := slices.IndexFunc(s.Resolutions, func(r Resolution) bool { return r.Code == issue.Code && r.Status != "withdrawn" })
		if at < 0 {
			return Resolution{}, false
		}
		return s.Resolutions[at], true
	}
	if _, err := e.room.Until(ctx, "all answers", func(s Status) bool {
		r, ok := on(s)
		return ok && r.Agree+r.Object+r.Abstain >= present
	}); err != nil {
		return err
	}
	if _, err := e.chair.Run(ctx, "resolve", issue.Code, "--settle"); err != nil {
		return err
	}
	s, err := e.room.Until(ctx, "the resolution to be settled", func(s Status) bool {
		r, ok := on(s)
		return ok && r.Status != "proposed"
	})
	if err != nil {
		return err
	}
	r, _ := on(s)
	tell(Moment{Kind: Settled, N: r.Agree, Of: present, Texts: []string{issue.Title}, Yes: r.Status == "adopted"})
	if r.Status != "adopted" {
		return fmt.Errorf("resolution %s was not adopted", r.ID)
	}
	return nil
}
