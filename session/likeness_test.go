package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// issuesTakenForOne is a log in which somebody keeps two issues apart.
func issuesTakenForOne(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 2)
	e.raise("加装电梯", "加装电梯费用")
	e.do("secretary", session.KeepApart{Issue: "2026-11/2", Other: "2026-11/1"})
	return log
}

// likenesses spells what is suggested: "1+2 加装电梯".
func (e *evening) likenesses() string {
	var rows []string
	for _, l := range e.now().Likenesses(e.sitting()) {
		row := strings.TrimPrefix(string(l.Into), "2026-11/") + "+" + strings.TrimPrefix(string(l.Issue), "2026-11/")
		for _, w := range l.Words {
			row += " " + w
		}
		if l.Shared > 0 {
			row += fmt.Sprintf(" %d:%d", l.Shared, l.Chance)
		}
		rows = append(rows, row)
	}
	return strings.Join(rows, "; ")
}

func TestIssuesThatMayBeOneByTheirWords(t *testing.T) {
	for _, row := range []struct {
		name   string
		titles []string
		want   string
	}{
		{"two that say the same", []string{"三单元想加装电梯", "路灯坏了", "加装电梯的费用怎么分摊"}, "1+3 加装电梯"},
		{"the likest first", []string{"电动车充电桩不够用", "电动车推进楼道", "电动车飞线充电", "广场舞"}, "1+3 电动车 充电; 2+3 电动车; 1+2 电动车"},
		{"common words do not count", []string{"有人把车停在门口", "有人在楼上养鸡", "没有人管的菜地"}, ""},
		{"one character alone does not count", []string{"灯", "灯不亮"}, ""},
		{"Latin words, one or many", []string{"Broken lamps on the path", "The lamp by the path is out", "Dogs"}, "1+2 lamp path"},
		{"English words that everybody uses do not count", []string{"There should be more about dogs", "What about more trees there"}, ""},
		{"nothing in common", []string{"下水道反水", "广场舞音响太大"}, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			e := council(t, 1)
			e.raise(row.titles...)
			if got := e.likenesses(); got != row.want {
				t.Errorf("%s\nwant %s", got, row.want)
			}
			if got := e.likenesses(); got != row.want {
				t.Errorf("asked again: %s", got)
			}
		})
	}
}

func TestASuggestionGoesWhenSomebodyHasDecided(t *testing.T) {
	e := council(t, 1)
	e.raise("加装电梯", "加装电梯费用", "电梯加装")
	for _, row := range []struct {
		name string
		c    session.Command
		want string
	}{
		{"merged", session.Merge{Issue: "2026-11/2", Into: "2026-11/1"}, "1+3 加装 电梯"},
		{"parted again: they are two", session.Restore{Issue: "2026-11/2"}, "1+3 加装 电梯; 2+3 加装 电梯"},
		{"kept apart", session.KeepApart{Issue: "2026-11/3", Other: "2026-11/1"}, "2+3 加装 电梯"},
		{"kept apart twice", session.KeepApart{Issue: "2026-11/1", Other: "2026-11/3"}, "2+3 加装 电梯"},
		{"declined", session.Decline{Issue: "2026-11/3", Reason: "重复"}, ""},
	} {
		e.do("secretary", row.c)
		if got := e.likenesses(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
}

func TestIssuesThatMayBeOneByTheBallots(t *testing.T) {
	e := council(t, 30)
	e.open(30, "灯不亮", "照明", "车", "水", "树", "狗", "噪声", "楼梯", "井盖", "菜地")
	others := strings.Split("CDEFGHJK", "")
	for i := range 30 {
		marks := "A B " + others[i%8]
		if i >= 12 {
			marks = others[i%8] + " " + others[(i+1+i%3)%8] + " " + others[(i+5)%8]
		}
		e.cast(fmt.Sprintf("r%d", i+1), marks)
	}
	if got := e.likenesses(); got != "" {
		t.Errorf("while the vote is open %s is told", got)
	}
	e.walk(session.Resolve)
	e.do("chair", e.moveAt(session.Adjourned))
	e.do("secretary", session.Plan{Session: "2026-12"})
	got := e.now().Likenesses(e.sitting())
	if len(got) != 1 || got[0].Into != "2026-11/1" || got[0].Issue != "2026-11/2" || got[0].Shared != 12 || got[0].Poll != month || len(got[0].Words) > 0 {
		t.Errorf("%+v", got)
	}
}

func TestPieces(t *testing.T) {
	for text, want := range map[string]string{
		"路灯坏了":         "坏了0.5 灯坏1 路灯1",
		"Lamps, lamp!": "lamp1",
		"没有":           "",
		"5栋ABC":        "",
	} {
		var got []string
		for piece, w := range session.Pieces(text) {
			got = append(got, fmt.Sprintf("%s%v", piece, w))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
