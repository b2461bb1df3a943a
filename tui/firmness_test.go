package tui

import (
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
	"yuetan/tui/parts"
)

// polled counts ballots in shorthand, a line of three letters a ballot, into a poll
// that is shown whole.
func polled(issues int, ballots string) *session.BoardPoll {
	p := &session.BoardPoll{Bylaws: session.Bylaws{Weights: tally.Weights531()}, AllShown: true}
	for i := range issues {
		p.Issues = append(p.Issues, session.BoardIssue{Entry: session.Entry{Code: session.Code(rune('A' + i))}})
	}
	var all []tally.Ballot
	for _, s := range strings.Fields(ballots) {
		var b tally.Ballot
		for i, r := range s {
			if r != '-' {
				b[i] = uint32(r-'A') + 1
			}
		}
		all = append(all, b)
	}
	r := tally.Count(issues, all, tally.Rules{Weights: p.Bylaws.Weights})
	firm, looks := tally.Firm(issues, all, r), tally.Look(issues, all, r)
	p.Ranking, p.Numbers.Cast, p.Firm, p.Looks = r.Ranking, r.Ballots, &firm, &looks
	return p
}

func TestASecondLookThatDiffersIsOneSentence(t *testing.T) {
	for _, row := range []struct {
		name    string
		ballots string
		want    string
	}{
		{"all agree", "ABC ABC ABD", ""},
		{"the first place loses a duel", "A-- A-- BA- BA- BA-", "两两相比，B 强过第一名的 A：3 比 2。"},
		{"other weights have another above the line", "BA- A-C A-C A-C A-C", "换成 3/2/1 算：前两名会变。"},
		{"no ballots", "", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := firmnessOf(lang.Chinese(), polled(4, row.ballots)).otherwise(2); got != row.want {
				t.Errorf("got %q, want %q", got, row.want)
			}
		})
	}
}

func TestAPollWithoutFirmnessSaysNothingOfIt(t *testing.T) {
	p := polled(4, "ABC ABC ABD")
	p.Firm, p.Looks = nil, nil
	f := firmnessOf(lang.Chinese(), p)
	if said := f.line(2); said != nil || f.short(2)+f.ranking(2, true)+f.otherwise(2) != "" || f.afar(2, true) != nil || f.pair(0) != 0 {
		t.Errorf("it says %q", said)
	}
}

func TestCoverageMovesWithTheLine(t *testing.T) {
	e := newEvening(t, "zh")
	shown(e, 3)
	d := chairAt(t, e).press("⏎").shows("38 位（97%）", "前三名：要换掉 4 张票才会变，较稳。换成 3/2/1 算，也是这三件。")
	d.press("↑↑").hides("38 位（97%）").shows("线在这里：39 位投票人里，26 位（66%）给这一件打了分。", "第一名：要换掉 3 张票才会变，接近。", "再加一件，")
	d.press("↑").shows("第一名：")
	d.press("↓↓↓↓↓↓↓").shows("解决以上 8 件", "38 位（97%）").hides("才会变，", "算，也是")
}

func TestASecondEnterDoesNotCastAgainBeforeTheAnswer(t *testing.T) {
	d := atPhase(session.Vote, residentNumber, "⏎C5F3A1⏎")(t, "zh")
	r, open := d.app.top().(*ballotReview)
	if !open {
		t.Fatalf("on %T", d.app.top())
	}
	v, enter := d.app.view(), parts.Key{Kind: parts.Enter}
	v.Saving = Unsent // a draft on its way does not hold it up
	if r.press(v, enter).Ask == nil {
		t.Fatal("Enter did not cast")
	}
	for _, s := range []Saving{Unsent, Slow} {
		if v.Saving = s; r.press(v, enter).Ask != nil {
			t.Error("it was cast again before the answer")
		}
	}
	if v.Saving = Quiet; r.press(v, enter).Ask == nil {
		t.Error("after a refusal it cannot be cast")
	}
}
