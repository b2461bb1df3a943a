package lang

import (
	"fmt"
	"strings"
)

var zhLots = Lots{
	Head: "抽签", Seed: "种子数",
	Drawn: func(place int, seed string, codes []string) string {
		return fmt.Sprintf("并列第%s名当场抽签，种子数 %s：先 %s。", zhCount(place), seed, strings.Join(codes, "，后 "))
	},
	NoneShared: "没有并列的名次，或者并列的都抽过签了。",
	WhichPlace: func(places []int) string {
		return fmt.Sprintf("并列的名次不止一个，用 --place 写明是哪一个：%s。", strings.Join(numbered(places), "、"))
	},
	NoneDrawn: "没有抽过签。",
	Recipe:    "谁都可以再算一遍：数小的在前。中间那一长串是回执的数：receipts | sha256sum",
	First:     func(code string) string { return code + " 在前" },

	Straddles: func(place int, codes []string) string {
		return fmt.Sprintf("%s 并列第%s名，线从中间穿过。移一移，都要或都不要；要不就当场抽签。", strings.Join(codes, "、"), zhCount(place))
	},
	StraddlesShort: "穿过并列：抽签，或移开",
	Parted: func(place int) string {
		return fmt.Sprintf("并列第%s名按抽签分在线的两边。", zhCount(place))
	},
	Aloud: "这几件样样都一样。可以都要，也可以都不要；要不就在这里，当着大家抽签。",
	Ask:   func(place int) string { return fmt.Sprintf("给并列第%s名抽签", zhCount(place)) },
	Title: func(place int) string { return fmt.Sprintf("给并列第%s名抽签", zhCount(place)) },
	Lines: []string{
		"请六位邻居各掷一次骰子，或者各报一个数字。",
		"打进去的数字，大家在大屏上都看得见。",
		"抽出什么就是什么，不抽第二次。",
	},
	Type:      "报一个，打一个：",
	Waits:     func(more int) string { return fmt.Sprintf("还差 %d 个数字", more) },
	Action:    "抽签，抽了就算数",
	Foot:      "Q 返回，不抽",
	OnWall:    "抽签",
	Rule:      "数小的在前。谁都可以再算一遍：yuetan lots",
	Done:      func(place int) string { return fmt.Sprintf("并列第%s名抽签：结果", zhCount(place)) },
	WallParts: "这里要抽签定",
	NotDrawn: func(place int) string {
		return fmt.Sprintf("并列第%s名抽签：请大家报数字", zhCount(place))
	},
}
