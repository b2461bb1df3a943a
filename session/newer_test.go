package session_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

func TestAPollWhoseKeyIsGoneCanOnlyBeVoided(t *testing.T) {
	for _, row := range []struct {
		name  string
		stage func(*evening)
		who   string
		ask   func(*evening) session.Command
		want  error
	}{
		{"nobody casts", opened, "r1", func(e *evening) session.Command { return e.ballot("A B C") }, session.ErrKeyGone},
		{"nobody keeps a draft", opened, "r1", func(e *evening) session.Command {
			return session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")}
		}, session.ErrKeyGone},
		{"nobody counts", closed, "chair", func(e *evening) session.Command { return session.Count{Poll: e.poll().ID} }, session.ErrKeyGone},
		{"nobody publishes", counted, "chair", func(e *evening) session.Command { return session.Publish{Poll: e.poll().ID} }, session.ErrKeyGone},
		{"closing is still possible", opened, "chair", func(e *evening) session.Command { return session.ClosePoll{Poll: e.poll().ID, Confirmed: true} }, nil},
		{"others are still checked in", opened, "r3", func(e *evening) session.Command { return session.CheckIn{Member: e.ids["r3"]} }, nil},
		{"voiding is possible", closed, "chair", func(e *evening) session.Command { return session.VoidPoll{Poll: e.poll().ID, Reason: "钥匙丢了"} }, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := store.Memory()
			log, err := s.Create(t.Context(), "xiqiao")
			if err != nil {
				t.Fatal(err)
			}
			keys := keyring.Memory()
			e := councilOn(t, log, keys, 4)
			row.stage(e)
			if err := keys.Destroy("xiqiao/" + string(e.poll().ID)); err != nil {
				t.Fatal(err)
			}
			if log, err = s.Open(t.Context(), "xiqiao"); err != nil {
				t.Fatal(err)
			}
			again := &evening{t: t, hall: enter(t, log, keys, e.clock), clock: e.clock, ids: e.ids}
			if _, err := again.try(row.who, row.ask(again)); !errors.Is(err, row.want) {
				t.Errorf("%v, want %v", err, row.want)
			}
		})
	}
}

func TestNothingIsDecidedOnALogOfANewerProgram(t *testing.T) {
	s := store.Memory()
	log, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 2)
	head := e.now().Head
	strange := store.Seal(head, []byte(`{"n":99,"t":"2030-01-01T00:00:00Z","k":"moon.landed","v":1}`), make([]byte, 32), []byte(`{}`))
	if err := log.Append(context.Background(), store.Batch{After: head.Seq, Records: []store.Record{strange}}); err != nil {
		t.Fatal(err)
	}
	rows := []struct {
		name string
		hall *session.Hall
	}{{"the running one that meets it", e.hall}, {"one that opens on it", nil}}
	for _, row := range rows {
		if row.hall == nil {
			log, err := s.Open(t.Context(), "xiqiao")
			if err != nil {
				t.Fatal(err)
			}
			row.hall = enter(t, log, keyring.Memory(), e.clock)
		}
		if _, err := row.hall.OperatorSeat().Do(t.Context(), session.Set{Key: "wifi", Value: "x"}); !errors.Is(err, session.ErrNewer) {
			t.Errorf("%s: %v", row.name, err)
		}
		if got := row.hall.Snapshot(); got.Head != head || got.Council.Name != "溪桥议事会" {
			t.Errorf("%s shows %+v, not the last state it knows", row.name, got.Head)
		}
	}
}

func TestACouncilThatWasNotFoundedDecidesNothing(t *testing.T) {
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	hall := enter(t, log, keyring.Memory(), &clock{})
	_, err = hall.OperatorSeat().Do(t.Context(), session.Enroll{Members: []session.NewMember{{Name: "r1"}}})
	if !errors.Is(err, store.ErrNoCouncil) {
		t.Errorf("%v, want %v", err, store.ErrNoCouncil)
	}
}

// forged is a log one of whose bodies was changed on the disk.
type forged struct{ store.Log }

func (l forged) Read(ctx context.Context, after uint64) iter.Seq2[store.Record, error] {
	return func(yield func(store.Record, error) bool) {
		for r, err := range l.Log.Read(ctx, after) {
			if r.Seq == 5 {
				r.Body = []byte(`{"member":"m0","name":"somebody else"}`)
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

func TestALogThatWasTamperedWithIsNotEntered(t *testing.T) {
	s := store.Memory()
	log, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	councilOn(t, log, keyring.Memory(), 2)
	var broken *store.BrokenChain
	if _, err := session.Enter(t.Context(), forged{log}, keyring.Memory(), session.Options{}); !errors.As(err, &broken) || broken.Seq != 5 {
		t.Errorf("%v", err)
	}
}
