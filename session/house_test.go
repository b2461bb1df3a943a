package session_test

import (
	"errors"
	"slices"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

func TestAHouseHoldsManyCouncils(t *testing.T) {
	house := session.NewHouse(store.Memory(), keyring.Memory(), session.Options{})
	for _, slug := range []string{"xiqiao", "beihe"} {
		if _, err := house.Found(t.Context(), session.Found{Slug: slug, Name: slug}); err != nil {
			t.Fatal(err)
		}
	}
	for _, row := range []struct {
		name string
		f    session.Found
		want error
	}{
		{"a slug that is taken", session.Found{Slug: "beihe", Name: "又一个"}, store.ErrCouncilExists},
		{"a council without a name", session.Found{Slug: "donghu"}, session.ErrNoText},
		{"a council on no clock", session.Found{Slug: "donghu", Name: "东湖", Zone: "Moon/Sea"}, badSetting},
	} {
		if _, err := house.Found(t.Context(), row.f); !same(err, row.want) {
			t.Errorf("%s: %v", row.name, err)
		}
	}
	if slugs, err := house.Councils(t.Context()); err != nil || !slices.Equal(slugs, []string{"beihe", "xiqiao"}) {
		t.Errorf("councils %v (%v)", slugs, err)
	}
	one, err := house.Hall(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	if two, err := house.Hall(t.Context(), "xiqiao"); err != nil || one != two || len(house.Open()) != 2 {
		t.Errorf("a council is opened twice (%v)", err)
	}
	if _, err := house.Hall(t.Context(), "donghu"); !errors.Is(err, store.ErrNoCouncil) {
		t.Error(err)
	}
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := house.Hall(t.Context(), "xiqiao"); !errors.Is(err, session.ErrClosing) {
		t.Error(err)
	}
}

func TestAFoundingThatWasCutOffCanBeDoneAgain(t *testing.T) {
	s := store.Memory()
	log, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	if err := log.Close(); err != nil {
		t.Fatal(err)
	}
	house := session.NewHouse(s, keyring.Memory(), session.Options{})
	t.Cleanup(func() {
		if err := house.Close(); err != nil {
			t.Error(err)
		}
	})
	hall, err := house.Found(t.Context(), session.Found{Slug: "xiqiao", Name: "溪桥"})
	if err != nil || hall.Snapshot().Council.Name != "溪桥" {
		t.Errorf("%v", err)
	}
}
