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
	} {
		e.do("secretary", session.Set{Key: row.key, Value: row.value})
		if got := e.now().Setting(row.key); got != row.want {
			t.Errorf("%s=%s shows as %q, want %q", row.key, row.value, got, row.want)
		}
	}
	for _, row := range []struct{ key, value string }{{"name", ""}, {"language", "tlh"}, {"address", "a b"}, {"address", "host:99999"}, {"address", "x;rm"}, {"address", ":22"}, {"wifi", "\x1b"},
		{"ties", "lots"}, {"secrecy", "open"}, {"all-marks", "perhaps"}, {"threshold", "3/2"}, {"quorum", "0/3"}, {"notice-days", "0"}} {
		before := e.now().Setting(row.key)
		if _, err := e.try("secretary", session.Set{Key: row.key, Value: row.value}); !same(err, badSetting) || e.now().Setting(row.key) != before {
			t.Errorf("%s=%q: %v", row.key, row.value, err)
		}
	}
	if got := len(session.SettingKeys()); got != 11 {
		t.Errorf("%d settings, and this test knows 11", got)
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
