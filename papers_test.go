package main

import (
	"errors"
	"testing"

	"yuetan/minutes"
	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// TestTheCoreKnowsEveryPaper holds that no paper is drawn whose readers the core
// does not know.
func TestTheCoreKnowsEveryPaper(t *testing.T) {
	house := session.NewHouse(store.Memory(), keyring.Memory(), session.Options{})
	t.Cleanup(func() {
		if err := house.Close(); err != nil {
			t.Error(err)
		}
	})
	hall, err := house.Found(t.Context(), session.Found{Slug: "xiqiao", Name: "Xiqiao", Language: "en"})
	if err == nil {
		_, err = hall.OperatorSeat().Do(t.Context(), session.Plan{Session: "2026-11"})
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range minutes.Papers() {
		var unknown *session.BadSetting
		_, err := hall.OperatorSeat().Do(t.Context(), session.Print{Session: "2026-11", Paper: string(p)})
		if errors.As(err, &unknown) && unknown.Key == "paper" {
			t.Errorf("the core does not know the %s", p)
		}
	}
}
