package lang

import (
	"fmt"

	"yuetan/session"
)

var zhMonths = Months{
	Header:  "这一题的经过",
	Open:    "看它的经过",
	Key:     "Tab 经过",
	BackTo:  func(code string) string { return "回到 " + code },
	ToDesk:  "看它的经过",
	Status:  "现在",
	Raised:  "提出",
	Keepers: "谁在管",
	Sat:     "历次",
	Turned:  "经过",
	RaisedIn: func(session string, proposers int) string {
		if proposers == 0 {
			return session + "，名单里来的"
		}
		return fmt.Sprintf("%s，%d 人提的", session, proposers)
	},
	Ranked: func(place string, of, points int) string {
		return fmt.Sprintf("%s，共 %d 个议题，%d 分", place, of, points)
	},
	NoPlace:   "没有名次",
	Waits:     "还没打分",
	Deferred:  "线上，留到下月",
	Agreement: func(id, status string) string { return "规约 " + id + " " + status },
	Turns: map[session.TurnKind]func(string) string{
		session.TurnRaised:   func(string) string { return "提出来了" },
		session.TurnCarried:  func(session string) string { return "转到 " + session },
		session.TurnMerged:   func(into string) string { return "并入 " + into },
		session.TurnTookIn:   func(issue string) string { return "并进来 " + issue },
		session.TurnGaveBack: func(issue string) string { return "又分出去 " + issue },
		session.TurnDeclined: func(string) string { return "没有列入" },
		session.TurnReferred: func(to string) string { return "转交 " + to },
		session.TurnRestored: func(string) string { return "恢复了" },
		session.TurnSettled:  func(resolution string) string { return "立约 " + resolution },
		session.TurnReopened: func(string) string { return "重新提上来" },
	},
	Reason: func(reason string) string { return "理由：" + reason },

	Support:   func(n int) string { return fmt.Sprintf("%d 人要议这件事", n) },
	SupportBy: func(n int) string { return fmt.Sprintf("附议 %d", n) },
	Second:    func(code string) string { return "附议 " + code },
	KeySecond: "+ 附议",
	KeyBack:   "Z 收回附议",
	Seconded:  func(code string, n int) string { return fmt.Sprintf("附议了 %s，一共 %d 人。", code, n) },
	TookBack:  func(code string) string { return "收回了对 " + code + " 的附议。" },
	OwnIssue:  "您提的",
	Mine:      "您附议了",
	Instead:   "可以附议它，不必重提。",
	InsteadBy: func(code string) string { return "+ 附议 " + code },
	KeyWish:   "= 照附议排",
	Wished:    "照附议的人数排好了。",

	ReferIt:    "转交别处（要写理由）",
	ReferTitle: func(code string) string { return code + " 转交别处" },
	ReferTo:    "转给谁",
	ReferNote:  "如 12345、人民调解委员会、某个部门。提的人看得到。",
	ReferDoes:  "转交",
	ReferredTo: func(to, reason string) string { return "转交 " + to + "：" + reason },
	Referred:   func(code, to string) string { return code + " 转交 " + to + "，理由已记下。" },

	PairsNote: "这些也许是一回事。合不合并由人定：先看，再问两边提的人。",
	NoPairs:   "没有看起来是一回事的议题。",
	Pairs:     func(n int) string { return fmt.Sprintf("有 %d 对议题也许是一回事，按 # 看", n) },
	KeysPairs: []string{"空格 下一对", "- 不是一回事", "Q 返回"},
	OpenPair:  func(code, into string) string { return "去看 " + code + " 要不要并入 " + into },
	BothSay:   func(words string) string { return "都说到：" + words },
	BothMark: func(session string, shared int, chance string) string {
		return fmt.Sprintf("%s 有 %d 张票两个都给了分，碰巧只会有 %s 张", session, shared, chance)
	},
	KeptApart: func(a, b string) string { return a + " 和 " + b + " 不是一回事，不再提。" },
	AlikeHead: "也许是一回事，合不合并由人定：",
	AlikeNone: "没有看起来是一回事的议题。",

	ReopenIt:    "重新提上来（要写理由）",
	ReopenTitle: func(code string) string { return code + " 重新提上来" },
	ReopenNote:  "规约没有解决它，接着议。",
	ReopenDoes:  "重新提上来",
	Reopened:    func(code string) string { return code + " 又在议题里了。" },
}
