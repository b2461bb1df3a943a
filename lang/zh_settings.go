package lang

import (
	"fmt"

	"yuetan/session"
)

var zhSettings = Settings{
	Table: map[string]Setting{
		"name":            {"名称", "议事会的名称，写在每个画面和每份文件上", "文字"},
		"language":        {"语言", "给没有选过语言的人用哪一种", "zh、en"},
		"address":         {"地址", "邻居要输入的地址，印在大屏和卡上", "主机:端口"},
		"wifi":            {"Wi-Fi", "大屏上的一行：网名和密码", "文字"},
		"weights":         {"三个分", "最要紧、其次、再次各值几分", "5,3,1、3,2,1"},
		"ties":            {"同分怎么排", "同分时先比高分多（strength），还是先比给分的人多（breadth）", "strength、breadth"},
		"secrecy":         {"票保护谁", "不记名（secret）、记名（named）、可核对（checkable）", "secret、named、checkable"},
		"all-marks":       {"三个分都要给", "要不要每张票都填满三个分", "yes、no"},
		"threshold":       {"规约怎么算通过", "到场有票的人里，多少人同意才算通过", "分数，如 2/3、1/2（1/2 是过半）"},
		"quorum":          {"到场多少算够", "应到的人里来了多少算够；只提醒，不拦", "分数，如 1/2、1/3"},
		"turn-seconds":    {"每次发言", "一个人一次说多久", "秒数，10 到 1800"},
		"issue-minutes":   {"每个议题", "一个议题议多久", "分钟，1 到 120"},
		"evening-minutes": {"整个晚上", "一晚上一共开多久", "分钟，10 到 480"},
		"notice-days":     {"公示几天", "规约贴出去公示几天", "1 到 60"},
		"objection-days":  {"几天内答复", "公示期间有人提意见，几天内答复", "1 到 30"},
		"review-weeks":    {"几周后再看", "答应的事，几周后再看一次", "1 到 52"},
	},
	Values: map[string]string{"zh": "中文", "en": "英文", "strength": "先比高分多", "breadth": "先比人多",
		"secret": "不记名", "named": "记名", "checkable": "可核对", "yes": "是", "no": "否"},
	Holds: map[session.Holds]string{session.AtOnce: "改了马上算数", session.NextPoll: "从下一次打分起算数"},
	Heads: []string{"设置", "默认", "可以写", "何时起", "意思"},

	Title:     "设置",
	Count:     func(n int) string { return fmt.Sprintf("%d 项", n) },
	Weeks:     func(n int) string { return fmt.Sprintf("%d 周", n) },
	Default:   func(value string) string { return "默认 " + value },
	NoDefault: "没有默认，各写各的",
	Tonight:   func(value string) string { return "今晚这次打分仍按 " + value },
	Takes:     func(takes string) string { return "可以写：" + takes },
	Edit:      func(name string) string { return "改「" + name + "」" },
	Save:      func(name string) string { return "存下「" + name + "」" },
	Saved:     func(name, value string) string { return name + "：" + value + "。存下了。" },
	Unset:     "（还没写）",
	Keys:      []string{"上下 换一行"},
	KeysText:  []string{"退格 删一个字", "Esc 不改"},
	KeysPick:  []string{"空格 换一个", "Q 不改"},

	Sheet:       "议事会",
	OpenRow:     func(name string) string { return "打开「" + name + "」" },
	KeysCouncil: []string{"上下 换一行", "Tab 换台"},
}
