package session_test

import (
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

func basisRefusals() []refused {
	is := func(c session.Command) func(*evening) session.Command {
		return func(*evening) session.Command { return c }
	}
	return []refused{
		{"changing a basis that is not there", planned, "secretary", is(session.SetBasis{Basis: session.Basis{ID: "b99", Name: "条例"}}), session.ErrNoBasis},
		{"removing a basis that is not there", planned, "secretary", is(session.DropBasis{Basis: "b99"}), session.ErrNoBasis},
		{"a basis without a name", planned, "secretary", is(session.SetBasis{Basis: session.Basis{Article: "第1条"}}), session.ErrNoText},
		{"a basis from a day that is none", planned, "secretary", is(session.SetBasis{Basis: session.Basis{Name: "条例", From: "2026-02-30"}}), badSetting},
		{"a basis that ends before it begins", planned, "secretary", is(session.SetBasis{Basis: session.Basis{Name: "条例", From: "2026-02-01", Until: "2026-01-01"}}), badSetting},
		{"a basis of a level that is none", planned, "secretary", is(session.SetBasis{Basis: session.Basis{Name: "条例", Level: "king"}}), badSetting},
		{"changing a basis that somebody has changed meanwhile", planned, "secretary", func(e *evening) session.Command {
			c := session.SetBasis{Basis: session.Basis{ID: "b1", Name: "民法典", Article: "第278条"}}
			e.do("secretary", c)
			return c
		}, session.ErrStale},
		{"removing a basis that somebody has changed meanwhile", planned, "secretary", func(e *evening) session.Command {
			e.do("secretary", session.SetBasis{Basis: session.Basis{ID: "b1", Name: "民法典", Article: "第278条"}})
			return session.DropBasis{Basis: "b1"}
		}, session.ErrStale},
	}
}

func TestTheTableOfLegalBases(t *testing.T) {
	e := council(t, 1)
	cited := func(on session.Day) string {
		text := ""
		for _, b := range e.now().BasesOn(on) {
			if b.Level == session.Owners {
				text += b.Name + b.Article + " "
			}
		}
		return text
	}
	set := func(b session.Basis) session.BasisID {
		return session.BasisID(e.do("secretary", session.SetBasis{Basis: b, Draft: "d" + b.Name}).ID)
	}
	if b, ok := e.now().Basis("b1"); !ok || b.Checked != "" || cited("2026-11-20") != "民法典第278条 " || cited("2020-12-31") != "" {
		t.Errorf("what a council begins with: %+v, cited %q", b, cited("2026-11-20"))
	}
	b, _ := e.now().Basis("b1")
	b.Until = "2026-12-31"
	set(b)
	id := set(session.Basis{Name: "新法", Article: "第9条", From: "2027-01-01", Level: session.Owners})
	for on, want := range map[session.Day]string{"2026-12-31": "民法典第278条 ", "2027-01-01": "新法第9条 "} {
		if cited(on) != want {
			t.Errorf("on %s %q is cited, want %q", on, cited(on), want)
		}
	}
	if b, _ := e.now().Basis("b1"); b.Checked != "2026-11-21" || b.Version != 1 {
		t.Errorf("who changes a row has looked it up: %+v", b)
	}
	if again := set(session.Basis{Name: "新法", Article: "第9条"}); again != id {
		t.Errorf("the same draft sent again makes %s, not %s", again, id)
	}
	e.do("secretary", session.DropBasis{Basis: id, Version: 1})
	if next := set(session.Basis{Name: "别的"}); next == id || cited("2027-01-01") != "" {
		t.Errorf("a new row takes the number of one that is gone: %s", next)
	}
}

// basesKept is a log in which the table of legal bases is kept.
func basesKept(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 1)
	e.do("secretary", session.SetBasis{Basis: session.Basis{ID: "b1", Name: "民法典", Article: "第278条", Text: "业主共同决定", From: "2021-01-01", Level: session.Owners, Note: "查过"}})
	e.do("secretary", session.SetBasis{Basis: session.Basis{Name: "本市电梯办法", From: "2026-05-01", Level: session.Permit}, Draft: "d1"})
	e.do("secretary", session.DropBasis{Basis: "b2"})
	return log
}
