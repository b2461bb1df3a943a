package crowd

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
)

// Secretary merges what was raised twice and drafts the resolutions, by verbs.
type Secretary struct {
	crowd *Crowd
	line  *Line
	pace  Pace
}

// Secretary seats the secretary at a line of theirs.
func (c *Crowd) Secretary(line *Line, pace Pace) *Secretary {
	return &Secretary{crowd: c, line: line, pace: pace}
}

// Merge merges what was raised twice, as far as it stands on the agenda.
func (s *Secretary) Merge(ctx context.Context, issues []Issue) error {
	code := map[string]string{}
	for _, i := range issues {
		code[i.Title] = i.Code
	}
	for _, t := range s.crowd.Topics {
		if code[t.Title] == "" || code[t.Repeats] == "" {
			continue
		}
		if _, err := s.line.Run(ctx, "merge", code[t.Title], code[t.Repeats]); err != nil {
			return err
		}
	}
	return nil
}

// Draft writes the resolution on an issue, a clause at a time.
func (s *Secretary) Draft(ctx context.Context, issue Issue) error {
	clauses := s.crowd.Clauses(issue.Title)
	for n := range clauses {
		if err := pause(ctx, 1, s.pace.Write); err != nil {
			return err
		}
		text, err := json.Marshal(clauses[:n+1])
		if err != nil {
			return fmt.Errorf("writing clauses: %w", err)
		}
		if _, err := s.line.Feed(ctx, string(text), "resolve", issue.Code, "--file", "-"); err != nil {
			return err
		}
	}
	return nil
}

// Behave does the secretary's part as the evening goes, until it is adjourned or
// ctx ends. Being too late for something is no error: the room moves on.
func (s *Secretary) Behave(ctx context.Context, room *Room) error {
	drafted := map[string]bool{}
	for ctx.Err() == nil {
		now, moved := room.now()
		var err error
		switch now.Phase {
		case "adjourned":
			return nil
		case "collect", "checkin", "review", "discuss":
			err = s.Merge(ctx, now.Issues)
		case "resolve":
			for _, i := range now.Issues {
				if i.Code == now.Called && !drafted[i.Code] {
					err = s.Draft(ctx, i)
					drafted[i.Code] = err == nil
				}
			}
		}
		var refused *Refusal
		if err != nil && ctx.Err() == nil && !errors.As(err, &refused) {
			return fmt.Errorf("the secretary: %w", err)
		}
		select {
		case <-moved:
		case <-ctx.Done():
		}
	}
	return nil
}
