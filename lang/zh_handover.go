package lang

import "fmt"

var zhHandover = Handover{
	Title:     "东道交接卡",
	Of:        func(host, month string) string { return host + "   " + month },
	InPlaceOf: func(unit string) string { return "（代" + unit + "）" },
	When:      "时间", Where: "地点", Host: "东道", Chair: "主持人", ContactIs: "联系人",
	NotYet: "还没定",
	Before: "会前", During: "当晚", After: "会后",
	BeforeDo: []string{
		"定好时间、地点，订好场地和投影；告诉书记员发通知。",
		"请一位和议题没有利害的人主持；东道自己可以发言，不主持自己的事。",
		"收议题：问楼栋长，看意见箱；请书记员录进来。",
		"要物业、部门来答话的，提前请到。",
		"找两位不是东道家的居民当监票人。",
		"请书记员印好签到卡和纸票，带一台公用电脑。",
	},
	DuringDo: func(evening int) []string {
		return []string{
			"早到半小时：大屏、热点、公用电脑先试一遍。",
			"请人在门口带着签到，特别是没带手机的。",
			fmt.Sprintf("先看上次答应的事，再议、再打分；一晚 %d 分钟。", evening),
			"立约时，牵头的人要当场答应。",
			"散会前，说下一家东道是谁，把这张卡交过去。",
		}
	},
	AfterDo: func(notice, answer int) []string {
		return []string{
			fmt.Sprintf("规约贴出去，公示 %d 天。", notice),
			fmt.Sprintf("有人提意见，%d 天内答复，请书记员记下。", answer),
			"在纪要和票数统计表上签字。",
			"到日子催一催牵头的人；下次会上大家来评。",
		}
	},
	Open: func(before string) string {
		if before == "" {
			return "以前没办完的"
		}
		return before + " 以前没办完的"
	},
	OpenStill: "还没办完，交给下一家",
	NoneOpen:  "没有留下的事。",
	Promise: func(what, lead, due string, overdue int) string {
		text := what
		if lead != "" {
			text += "   牵头 " + lead
		}
		if due != "" {
			text += "   " + due + "前"
		}
		if overdue > 0 {
			text += fmt.Sprintf("   过了 %d 天", overdue)
		}
		return text
	},
	Next: func(month, host, contact string) string {
		text := "下一家：" + month + "   " + host
		if contact != "" {
			text += "   " + contact
		}
		return text
	},
	NoNext: "下一家还没定。",
	Nobody: "还没有东道。请书记员先把轮值排好。",
	Read:   "看东道交接卡",
	Row:    "东道交接卡",
}
