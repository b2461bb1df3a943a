package lang

import (
	"fmt"
	"strings"

	"yuetan/tally"
)

var zhFirm = Firm{
	One: "一票之差", Close: "接近", Fairly: "较稳", Firm: "很稳",
	Winner: func(replace int, word string) string {
		return fmt.Sprintf("换掉 %d 张票，第一名%s会变：%s。", replace, zhOnly(replace), word)
	},
	Top: func(k, replace int, word string) string {
		return fmt.Sprintf("换掉 %d 张票，%s%s会变：%s。", replace, zhTop(k), zhOnly(replace), word)
	},
	Level: func(above, below string, replace int, word string) string {
		return fmt.Sprintf("%s 与 %s 同分：换 %d 张票，%s 就在前（%s）。", above, below, replace, below, word)
	},
	Gap: func(above, below string, points, replace int, word string) string {
		return fmt.Sprintf("%s 比 %s 多 %d 分：换 %d 张票，%s 反超（%s）。", above, below, points, replace, below, word)
	},
	Steps: func(above, below string, points, level, replace int, word string) string {
		return fmt.Sprintf("%s 比 %s 多 %d 分：换 %d 张票追平，换 %d 张 %s 反超（%s）。", above, below, points, level, replace, below, word)
	},
	OtherWeights: func(weights tally.Weights, k int, set, order bool) string {
		return "换成 " + strings.ReplaceAll(weights.String(), ",", "/") + " 算：" + zhHolds(k, set, order)
	},
	Mentions: func(k int, set, order bool) string { return "每个分都算一分：" + zhHolds(k, set, order) },
	WithoutSingles: func(dropped, k int, set, order bool) string {
		return fmt.Sprintf("不算只打了一个分的 %d 张票：%s", dropped, zhHolds(k, set, order))
	},
	BeatsAll:  func(code string) string { return "两两相比，" + code + " 比哪一件都强。" },
	LosesAll:  func(code string) string { return "两两相比，" + code + " 比哪一件都弱。" },
	NoneBeats: "两两相比，没有哪一件比其余的都强。",
	BeatsFirst: func(winner, first string, ahead, behind int) string {
		return fmt.Sprintf("两两相比，%s 强过第一名的 %s：%d 比 %d。", winner, first, ahead, behind)
	},
	Majority: func(marks []int, codes []string, voters, ballots int, over bool) string {
		half := "没过半"
		if over {
			half = "过半"
		}
		return fmt.Sprintf("%s：%s 最多，%d 张里 %d 张，%s。", zhWorth(marks), strings.Join(codes, "、"), ballots, voters, half)
	},
	NoMajority: func(marks []int) string { return zhWorth(marks) + "：一个也没有。" },
	Cover: func(k, voters, ballots int) string {
		return fmt.Sprintf("线画在%s之后：%d 位投票人里，%d 位（%s）至少有一件自己打了分。", zhTop(k), ballots, voters, percent(voters, ballots))
	},
	CoverMore: func(codes []string, adds int) string {
		which := codes[0] + " "
		if len(codes) > 1 {
			which = strings.Join(codes, "、") + " 里的一件"
		}
		return fmt.Sprintf("再加一件，%s顾到的人最多，多 %d 位。", which, adds)
	},
	Divided: func(code string, top, fives, unmarked int) string {
		return fmt.Sprintf("%s 意见两头分：%d 张给了 %d 分，%d 张没给分。", code, fives, top, unmarked)
	},
	Alike: func(a, b string, shared, chance int) string {
		usual := fmt.Sprintf("碰巧大约只有 %d 张", chance)
		if chance == 0 {
			usual = "碰巧还不到一张"
		}
		return fmt.Sprintf("%s 与 %s 有 %d 张票同时打分，%s：也许是一件事写了两遍，也许是同一批人要的。", a, b, shared, usual)
	},
	FirmHead: "稳不稳", LooksHead: "换个看法",
	Screens: zhFirmScreens,
}

// zhOnly marks that it takes several: 才会变, against 就会变 for one.
func zhOnly(replace int) string {
	if replace == 1 {
		return "就"
	}
	return "才"
}

func zhTop(k int) string {
	if k == 1 {
		return "第一名"
	}
	return "前" + zhSeveral(k) + "名"
}

// zhSeveral counts things: 两件, not 二件.
func zhSeveral(n int) string {
	if n == 2 {
		return "两"
	}
	return zhCount(n)
}

func zhHolds(k int, set, order bool) string {
	switch {
	case !set:
		return zhTop(k) + "会变。"
	case k > 1 && order:
		return "还是这" + zhSeveral(k) + "件，次序也一样。"
	case k > 1:
		return "还是这" + zhSeveral(k) + "件，次序不同。"
	}
	return "第一名不变。"
}

// zhWorth names marks by what they are worth: 只看 5 分, 5 分加 3 分.
func zhWorth(marks []int) string {
	if len(marks) == 1 {
		return fmt.Sprintf("只看 %d 分", marks[0])
	}
	words := make([]string, len(marks))
	for i, m := range marks {
		words[i] = fmt.Sprintf("%d 分", m)
	}
	return strings.Join(words, "加 ")
}
