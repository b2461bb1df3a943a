package lang_test

import (
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/tally"
)

func TestFirmWord(t *testing.T) {
	for _, x := range []struct {
		name             string
		replace, ballots int
		zh, en           string
	}{
		{"nothing can change without ballots", 0, 0, "", ""},
		{"one", 1, 39, "一票之差", "one ballot decides"},
		{"one of one", 1, 1, "一票之差", "one ballot decides"},
		{"up to three", 3, 39, "接近", "close"},
		{"less than a fifth", 7, 39, "较稳", "fairly firm"},
		{"a fifth and more", 8, 40, "很稳", "firm"},
		{"four of a small room", 4, 12, "很稳", "firm"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if zh, en := lang.Chinese().FirmWord(x.replace, x.ballots), lang.English().FirmWord(x.replace, x.ballots); zh != x.zh || en != x.en {
				t.Errorf("%q %q, want %q %q", zh, en, x.zh, x.en)
			}
		})
	}
}

func TestFirmPair(t *testing.T) {
	for _, x := range []struct {
		name   string
		pair   tally.Pair
		points int
		zh, en string
	}{
		{"no ballots, nothing to say", tally.Pair{Above: 2, Below: 6}, 0, "", ""},
		{"level already", tally.Pair{Above: 2, Below: 6, Replace: 1}, 0,
			"B 与 F 同分：换 1 张票，F 就在前（一票之差）。", "B and F are level on points; one changed ballot puts F ahead (one ballot decides)."},
		{"level first, then ahead", tally.Pair{Above: 2, Below: 6, Level: 1, Replace: 2}, 10,
			"B 比 F 多 10 分：换 1 张票追平，换 2 张 F 反超（接近）。",
			"B is 10 points ahead of F; one changed ballot brings them level, two put F ahead (close)."},
		{"past level at once", tally.Pair{Above: 2, Below: 6, Level: 4, Replace: 4}, 30,
			"B 比 F 多 30 分：换 4 张票，F 反超（较稳）。", "B is 30 points ahead of F; four changed ballots put F ahead (fairly firm)."},
	} {
		t.Run(x.name, func(t *testing.T) {
			zh, en := lang.Chinese().FirmPair(x.pair, x.points, 39, letter), lang.English().FirmPair(x.pair, x.points, 39, letter)
			if zh != x.zh || en != x.en {
				t.Errorf("\n got %s\n     %s\nwant %s\n     %s", zh, en, x.zh, x.en)
			}
		})
	}
}

func TestFirmPlaces(t *testing.T) {
	f := tally.Firmness{Winner: 3, Top: []tally.TopK{{K: 1, Replace: 3}, {K: 2, Replace: 1}, {K: 3, Replace: 4}}}
	for _, x := range []struct{ name, got, want string }{
		{"first place in Chinese", lang.Chinese().FirmWinner(f, 39), "换掉 3 张票，第一名才会变：接近。"},
		{"first place in English", lang.English().FirmWinner(f, 39), "3 replaced ballots would change first place: close."},
		{"one ballot in Chinese", lang.Chinese().FirmTop(f, 2, 39), "换掉 1 张票，前两名就会变：一票之差。"},
		{"one ballot in English", lang.English().FirmTop(f, 2, 39), "1 replaced ballot would change the top two: one ballot decides."},
		{"the top three in Chinese", lang.Chinese().FirmTop(f, 3, 39), "换掉 4 张票，前三名才会变：较稳。"},
		{"the top three in English", lang.English().FirmTop(f, 3, 39), "4 replaced ballots would change the top three: fairly firm."},
		{"all issues cannot change", lang.English().FirmTop(f, 4, 39), ""},
		{"nothing without ballots", lang.English().FirmWinner(tally.Firmness{}, 0), ""},
	} {
		if x.got != x.want {
			t.Errorf("%s: %s, want %s", x.name, x.got, x.want)
		}
	}
}

func TestLooks(t *testing.T) {
	ballots := []tally.Ballot{{1, 2, 3}, {1, 2, 3}, {4, 2, 1}, {4, 0, 0}, {}}
	r := tally.Count(4, ballots, tally.Rules{})
	l := tally.Look(4, ballots, r)
	for _, x := range []struct {
		w    *lang.Words
		want string
	}{
		{lang.Chinese(), `线画在前两名之后：5 位投票人里，4 位（80%）至少有一件自己打了分。
换成 3/2/1 算：还是这两件，次序也一样。
每个分都算一分：前两名会变。
不算只打了一个分的 1 张票：前两名会变。
两两相比，没有哪一件比其余的都强。
只看 5 分：A、D 最多，5 张里 2 张，没过半。
5 分加 3 分：B 最多，5 张里 3 张，过半。
A 意见两头分：2 张给了 5 分，2 张没给分。
D 意见两头分：2 张给了 5 分，3 张没给分。`},
		{lang.English(), `Line after the top two: 4 of 5 voters (80%) marked at least one above it.
Counted 3/2/1: the same two at the top, in the same order.
Every mark counted as one point: another set of two at the top.
Without the one ballot that has a single mark: another set of two at the top.
Two by two, no issue beats all the others.
5s alone: A and D lead with 2 of 5, not over half.
5s and 3s: B leads with 3 of 5, over half.
A divides the room: 2 gave it the 5, 2 gave it nothing.
D divides the room: 2 gave it the 5, 3 gave it nothing.`},
	} {
		if got := strings.Join(x.w.Looks(l, r, 2, letter), "\n"); got != x.want {
			t.Errorf("%s: %+v\n%s\nwant\n%s", x.w.Tag, r.Ranking, got, x.want)
		}
		if got := x.w.Looks(tally.Looks{}, tally.Result{}, 2, letter); len(got) > 0 {
			t.Errorf("%s: without ballots %q", x.w.Tag, got)
		}
	}
}
