package lang

import (
	"fmt"

	"yuetan/session"
)

var zhMood = Mood{
	Section:  "问过大家的",
	Header:   "问大家一句",
	Way:      Way{"回答问大家的一句", "去回答"},
	Names:    map[session.MoodAnswer]string{session.FeelsFor: "赞成", session.FeelsUnsure: "说不好", session.FeelsAgainst: "不赞成"},
	Say:      [3]string{"赞成", "说不好", "不赞成"},
	Action:   [3]string{"赞成", "说不好", "不赞成"},
	Keys:     "5 赞成   3 说不好   1 不赞成",
	Given:    func(answer string) string { return "记下了：" + answer + "。结束以前可以改。" },
	Yours:    func(answer string) string { return "您说的是：" + answer },
	Answered: func(answered, present int) string { return fmt.Sprintf("已答 %d，到场 %d", answered, present) },
	Counts: func(f session.Feeling) string {
		return fmt.Sprintf("赞成 %d   说不好 %d   不赞成 %d", f.For, f.Unsure, f.Against)
	},
	NotSecret: "结束以前，谁答了什么机器里查得到；一结束就删掉，只留人数。",
	Told:      "有一句话问大家：按 Q 回到首页就能答。",
	Over:      "这一问已经结束。",
	ByHand:    "举手",
	ByKey:     "按键",
	Nobody:    "没有人回答",
	Decides:   "只是问问，不算表决",

	Ask:      "问大家一句",
	AskKey:   "= 问大家一句",
	End:      "这一问到此为止，看人数",
	EndKey:   func(answered, present int) string { return fmt.Sprintf("= 结束这一问 %d/%d", answered, present) },
	Away:     "把人数从大屏上收起",
	AwayKey:  "= 收起人数",
	Hands:    "记一次举手",
	HandsKey: "+ 记一次举手",
	AskTitle: "问大家一句",
	AskNote:  "大家按 5 赞成、3 说不好、1 不赞成。只是问问，不算表决。",
	Question: "问什么",
	AskDoes:  "问大家",
	Needs:    "先写一句话",
	Foot:     "空行 Enter 返回",
	HandNote: "数好举手的人数，写下来。",
	HandDoes: "记下来",
	Recorded: "记下了。",
	Ended: func(f session.Feeling) string {
		return fmt.Sprintf("赞成 %d，说不好 %d，不赞成 %d。", f.For, f.Unsure, f.Against)
	},
	None:    "这一期还没有问过大家。",
	NotANum: func(text string) string { return "「" + text + "」不是人数。" },
}
