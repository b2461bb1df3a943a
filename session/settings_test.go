package session_test

import (
	"testing"

	"yuetan/session"
)

func TestSettingsAreReadAsTheyAreShown(t *testing.T) {
	e := council(t, 1)
	for _, row := range []struct{ key, value, want string }{
		{"name", " 溪桥 社区 ", "溪桥 社区"}, {"language", "en", "en"}, {"address", "10.0.0.2:2222", "10.0.0.2:2222"},
		{"address", "", ""}, {"address", "[fe80::1%eth0]:2222", "[fe80::1%eth0]:2222"}, {"address", "溪桥.example.org", "溪桥.example.org"},
		{"wifi", "yuetan  88888888", "yuetan 88888888"}, {"weights", "3/2/1", "3,2,1"}, {"ties", "breadth", "breadth"},
		{"secrecy", "named", "named"}, {"secrecy", "checkable", "checkable"}, {"secrecy", "secret", "secret"}, {"all-marks", "是", "yes"}, {"all-marks", "off", "no"},
		{"threshold", "3/4", "3/4"}, {"quorum", "1/1", "1/1"}, {"notice-days", "15", "15"},
		{"turn-seconds", "90", "90"}, {"issue-minutes", "10", "10"}, {"evening-minutes", "120", "120"}, {"objection-days", "5", "5"}, {"review-weeks", "2", "2"},
	} {
		e.do("secretary", session.Set{Key: row.key, Value: row.value})
		if got := e.now().Setting(row.key); got != row.want {
			t.Errorf("%s=%s shows as %q, want %q", row.key, row.value, got, row.want)
		}
	}
	for _, row := range []struct{ key, value string }{{"name", ""}, {"language", "tlh"}, {"address", "a b"}, {"address", "host:99999"}, {"address", "x;rm"}, {"address", ":22"}, {"wifi", "\x1b"},
		{"ties", "lots"}, {"secrecy", "open"}, {"all-marks", "perhaps"}, {"threshold", "3/2"}, {"quorum", "0/3"}, {"notice-days", "0"}, {"turn-seconds", "9"}, {"turn-seconds", "2m"}, {"issue-minutes", "121"}, {"evening-minutes", "-90"}, {"review-weeks", ""}} {
		before := e.now().Setting(row.key)
		if _, err := e.try("secretary", session.Set{Key: row.key, Value: row.value}); !same(err, badSetting) || e.now().Setting(row.key) != before {
			t.Errorf("%s=%q: %v", row.key, row.value, err)
		}
	}
	if got := len(session.SettingKeys()); got != 16 {
		t.Errorf("%d settings, and this test knows 16", got)
	}
}

func TestTheTableOfSettingsSaysWhatRulesTonight(t *testing.T) {
	e := council(t, 4)
	opened(e)
	e.do("secretary", session.Set{Key: "weights", Value: "3,2,1"})
	e.do("secretary", session.Set{Key: "turn-seconds", Value: "90"})
	row := func(key string) session.Setting {
		for _, x := range e.now().AllSettings() {
			if x.Key == key {
				return x
			}
		}
		t.Fatalf("no setting %s", key)
		return session.Setting{}
	}
	if x := row("weights"); x.Value != "3,2,1" || x.Running != "5,3,1" || x.Default != "5,3,1" || x.Holds != session.NextPoll {
		t.Errorf("the poll that is open keeps its weights: %+v", x)
	}
	if x := row("turn-seconds"); x.Value != "90" || x.Running != "" || x.Default != "120" || x.Holds != session.AtOnce {
		t.Errorf("a turn's length holds at once: %+v", x)
	}
	if p := e.poll(); p.Bylaws.Weights.String() != "5,3,1" {
		t.Errorf("the poll is ruled by %v", p.Bylaws.Weights)
	}
	e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "换分值"})
	if x := row("weights"); x.Running != "" {
		t.Errorf("no poll is open, and %s rules it", x.Running)
	}
}

func TestSharesOfPeople(t *testing.T) {
	for _, row := range []struct {
		name, share string
		all, want   int
	}{
		{"two thirds of three", "2/3", 3, 2},
		{"two thirds of four", "2/3", 4, 3},
		{"a half is more than half", "1/2", 4, 3},
		{"and of an odd number the next above it", "1/2", 5, 3},
		{"however it is written", "50/100", 4, 3},
		{"a third of nine", "1/3", 9, 3},
		{"all", "1/1", 9, 9},
		{"of nobody one is asked for", "2/3", 0, 1},
	} {
		share, ok := session.ParseShare(row.share)
		if got := share.Needed(row.all); !ok || got != row.want {
			t.Errorf("%s: %d, want %d", row.name, got, row.want)
		}
	}
}
