package lang

import (
	"fmt"

	"yuetan/session"
)

var zhLack = Lack{
	Sheet:    "缺什么",
	Complete: "什么都不缺，这一套文件齐了。",
	Now:      "要您补的",
	Advice:   "最好也有",
	Later:    "会上自己会有的",
	Says: map[session.LackKind]string{
		session.LackDate:       "开会时间",
		session.LackPlace:      "开会地点",
		session.LackHost:       "东道",
		session.LackChair:      "主持人",
		session.LackVote:       "给大家看过的名次",
		session.LackLine:       "解决到第几件：那条线",
		session.LackResolution: "还没有规约，也没有留到下月",
		session.LackConsent:    "规约还没有表态完",
		session.LackLead:       "没写谁牵头",
		session.LackDeadline:   "没写几时前",
		session.LackEnd:        "还没有散会",
		session.LackPoint:      "议过了，一条要点也没记",
	},
	Where: map[session.LackKind]string{
		session.LackHost:    "东道从轮值来：yuetan rota add 名字，下一期就有了。",
		session.LackChair:   "在名册这张台上，打开那一位的卡片，请他主持。",
		session.LackVote:    "开始打分、收票、揭晓，都由主持人来。",
		session.LackLine:    "由主持人画线。",
		session.LackConsent: "主持人按 Enter 结束表态。",
		session.LackPoint:   "用命令补记：point 代号 for 要点 --session 期号。",
		session.LackEnd:     "主持人最后一步散会。",
	},
	Print: func(paper string) string { return "更正后要再印：" + paper },
	Reprint: func(session, paper string) string {
		return "再印一份，写明改了什么：export " + session + " " + paper + " --correct --reason 为什么"
	},
	Amend:   func(id string) string { return "通过了的条款用 amend " + id + " --file clauses.json 来改。" },
	Clause:  func(n int) string { return fmt.Sprintf("第 %d 条", n) },
	Open:    func(what string) string { return "去补：" + what },
	Arrange: "时间和地点",
	Keep:    "存下时间和地点",
	Kept:    "存好了。原来写的，记录里有。",
	Keys:    []string{"上下键 选", "空格 下一个", "Tab 换台"},
}
