package lang_test

import (
	"testing"

	"yuetan/lang"
	"yuetan/tally"
)

func TestShortSentencesOnFirmness(t *testing.T) {
	zh, en := lang.Chinese().Firm.Screens, lang.English().Firm.Screens
	by := tally.Weights321()
	for _, row := range []struct{ name, got, want string }{
		{"a gap that one ballot swaps", zh.Gap(0, 1, "一票之差"), "差 0 分，换 1 票，一票之差"},
		{"a gap that one ballot swaps, the word has the number", en.Gap(0, 1, "one ballot decides"), "0, one ballot decides"},
		{"a wide gap", en.Gap(24, 3, "close"), "24, 3 ballots, close"},
		{"the set holds", zh.LineSet(3, 4, "较稳", by, true), "前三名：要换掉 4 张票才会变，较稳。换成 3/2/1 算，也是这三件。"},
		{"the set holds", en.LineSet(3, 4, "fairly firm", by, true), "Top three: 4 ballots to change it, fairly firm; same under 3/2/1."},
		{"the set does not hold", zh.LineSet(2, 1, "一票之差", by, false), "前两名：要换掉 1 张票就会变，一票之差。换成 3/2/1 算，就不全是这两件。"},
		{"one place does not hold", en.LineSet(1, 1, "one ballot decides", by, false), "First place: 1 ballot to change it, one ballot decides; not the same under 3/2/1."},
		{"the first place and the set", en.Ranking(3, 3, 4, "fairly firm"), "Firm? 3 replaced ballots would change place 1, 4 the top three. Fairly firm."},
		{"the first place alone", zh.Ranking(1, 1, 1, "一票之差"), "稳不稳：换掉 1 张票，第 1 名就会变。一票之差。"},
		{"on a phone", en.RankShort(3, 1, "one ballot decides"), "Top 3: one ballot decides."},
	} {
		if row.got != row.want {
			t.Errorf("%s: got %q, want %q", row.name, row.got, row.want)
		}
	}
}
