package lang

import (
	"fmt"
	"strings"

	"yuetan/tally"
)

var zhFirmScreens = FirmScreens{
	Flow: func(said []string) string { return strings.Join(said, "") },
	Gap: func(points, replace int, word string) string {
		return fmt.Sprintf("差 %d 分，换 %d 票，%s", points, replace, word)
	},
	LineCover: func(k, voters, ballots int) string {
		if k == 1 {
			return fmt.Sprintf("线在这里：%d 位投票人里，%d 位（%s）给这一件打了分。", ballots, voters, percent(voters, ballots))
		}
		return fmt.Sprintf("线在这里：%d 位投票人里，%d 位（%s）至少有一件自己打了分。", ballots, voters, percent(voters, ballots))
	},
	LineSet: func(k, top int, word string, by tally.Weights, same bool) string {
		return fmt.Sprintf("%s：要换掉 %d 张票%s会变，%s。", zhTop(k), top, zhOnly(top), word) + zhSame(by, k, same, "也是")
	},
	TopToo: func(k, top int, word string) string {
		return fmt.Sprintf("换掉 %d 张票，%s%s会变：%s。", top, zhTop(k), zhOnly(top), word)
	},
	Holds: func(weights tally.Weights, k int, same bool) string { return zhSame(weights, k, same, "还是") },
	Cover: func(k, voters, ballots int) string {
		if k == 1 {
			return fmt.Sprintf("%d 人里 %d 人，给第一名打了分。", ballots, voters)
		}
		return fmt.Sprintf("%d 人里 %d 人，至少有一件自己打了分。", ballots, voters)
	},
	CoverShort: func(k, voters, ballots int) string {
		if k == 1 {
			return fmt.Sprintf("%d 人里 %d 人，给这一件打了分。", ballots, voters)
		}
		return fmt.Sprintf("%d 人里 %d 人，至少有一件打了分。", ballots, voters)
	},
	Ranking: func(winner, k, top int, word string) string {
		first := fmt.Sprintf("稳不稳：换掉 %d 张票，第 1 名%s会变", winner, zhOnly(winner))
		if top < 1 || k < 2 {
			return first + "。" + word + "。"
		}
		return fmt.Sprintf("%s；换掉 %d 张，%s%s会变。%s。", first, top, zhTop(k), zhOnly(top), word)
	},
	RankShort: func(k, top int, word string) string {
		return fmt.Sprintf("%s：换 %d 张票%s会变，%s。", zhTop(k), top, zhOnly(top), word)
	},
}

// zhSame tells whether a count by other weights has the same first k.
func zhSame(by tally.Weights, k int, same bool, still string) string {
	said := "换成 " + strings.ReplaceAll(by.String(), ",", "/") + " 算，"
	switch {
	case same:
		return said + still + "这" + zhSeveral(k) + "件。"
	case k == 1:
		return said + "就不是这一件。"
	}
	return said + "就不全是这" + zhSeveral(k) + "件。"
}
