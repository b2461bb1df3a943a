package lang

import (
	"fmt"

	"yuetan/session"
)

var zhPromises = Promises{
	Status: map[session.ActionStatus]string{session.ActionOpen: "没动", session.ActionInHand: "在办", session.ActionDone: "说办好了",
		session.ActionJudged: "评过了", session.ActionReopened: "重新办", session.ActionDropped: "不办了"},
	Answers: map[session.Satisfaction]string{session.Satisfied: "满意", session.Partly: "基本满意", session.Unsatisfied: "不满意"},
	Say:     [3]string{"满意", "基本满意", "不满意（会重新办）"},

	Header: "回头看",
	OfN:    func(at, of int) string { return fmt.Sprintf("第 %d 件 / %d", at, of) },
	Promised: func(month, due string) string {
		if due == "" {
			return month + "答应的，没写到哪天"
		}
		return month + "答应的，" + due + "到期"
	},
	Overdue:   func(days int) string { return fmt.Sprintf("过期 %d 天", days) },
	Lead:      "牵头",
	Says:      "说法",
	Seen:      "凭据",
	SaidDone:  func(day string) string { return day + "办好了" },
	Question:  "您满意吗？",
	Answered:  func(n int) string { return fmt.Sprintf("已有 %d 人答。可以改到揭晓前。", n) },
	Counted:   "揭晓后只留人数，不留谁答什么。",
	Action:    [3]string{"答 满意", "答 基本满意", "答 不满意"},
	Given:     func(answer string) string { return "您答了：" + answer + "。揭晓前可以改。" },
	Room:      func(answered, room int) string { return fmt.Sprintf("已答 %d，到场有票 %d", answered, room) },
	Tonight:   "今晚要看的",
	Nothing:   "没有到期的任务。",
	NoneYet:   func(n int) string { return fmt.Sprintf("有 %d 件，请等主持人开始。", n) },
	Count:     func(n int) string { return fmt.Sprintf("%d 件", n) },
	Lobby:     func(at, of int) string { return fmt.Sprintf("第 %d 件承诺，共 %d 件：您满意吗", at, of) },
	LobbyMore: func(n int) string { return fmt.Sprintf("已有 %d 人答。", n) },
	Wait:      "请等主持人",
	NextSoon:  "请等主持人念下一件。",
	ListEmpty: "以前答应的都办完了，或者还没到期。",

	Result: func(verdict string) string { return "大家说：" + verdict },
	Outcome: map[session.Satisfaction]string{session.Satisfied: "满意，办结", session.Partly: "基本满意，办结",
		session.Unsatisfied: "不满意过半，重新办"},
	Nobody:    "没有人答，下次再看。",
	Numbers:   func(s, p, n int) string { return fmt.Sprintf("满意 %d   基本满意 %d   不满意 %d", s, p, n) },
	Raised:    func(n int) string { return fmt.Sprintf("其中举手 %d 人", n) },
	Rule:      "不满意过半，就重新办。",
	People:    func(n int) string { return fmt.Sprintf("%d 人", n) },
	WallCount: func(answered, room int) string { return fmt.Sprintf("已答 %d，到场有票 %d", answered, room) },
	Keys:      "5 满意   3 基本满意   1 不满意",
	OnPhone:   "手机上按键答；没有手机的请举手。只留人数。",

	End:       func(at, of int) string { return fmt.Sprintf("揭晓第 %d 件的回答", at) },
	Next:      func(at, of int) string { return fmt.Sprintf("看第 %d 件，共 %d 件", at, of) },
	Start:     func(n int) string { return fmt.Sprintf("开始回头看，%d 件", n) },
	EndRow:    "揭晓以后就不能再改；不满意过半就重新办。",
	Aloud:     zhPromiseAloud,
	AloudDone: func(answer string) string { return "大家的回答：" + answer + "。" },
	OnWall:    func(at int) string { return fmt.Sprintf("第 %d 件承诺", at) },

	Dated:      func(id, day string) string { return id + " 到期：" + day },
	Noted:      func(id string) string { return id + " 的进展记下了。" },
	Finished:   func(id, day string) string { return id + " 记为 " + day + "办好了，等大家评。" },
	Dropped:    func(id string) string { return id + " 不办了，理由记下了。" },
	AgainOn:    func(id, day string) string { return id + " 定在 " + day + "再看。" },
	NeverAgain: func(id string) string { return id + " 不再定日子看。" },
	Judged: func(id, answer string) string {
		return id + " 您答了：" + answer + "。揭晓前可以改，揭晓后只留人数。"
	},
	Hands:     func(id, numbers string) string { return id + " 举手：" + numbers },
	HandsForm: "举手请写三个数：满意,基本满意,不满意，像 10,3,1。",
	NothingOn: "现在没有在问的任务。请写编号，或等主持人念到。",
	ReadAs:    func(words, day string) string { return "「" + words + "」读作 " + day },
	NotRead: func(words string) string {
		return "「" + words + "」读不出是哪天，请用 action 任务 due 2026-12-10 写上日期。"
	},
	NoWords: "没写到哪天。",
	Labels: PromiseLabels{What: "答应", Lead: "牵头", Help: "配合", Due: "到期", Funds: "经费", Status: "情况", Says: "说法", Done: "办好",
		Seen: "凭据", Reason: "理由", Again: "再看", Judged: "评议", Issue: "议题"},
}

func zhDay(year, month, day int, withYear bool) string {
	if withYear {
		return fmt.Sprintf("%d年%d月%d日", year, month, day)
	}
	return fmt.Sprintf("%d月%d日", month, day)
}

func zhMonthName(m int) string { return fmt.Sprintf("%d月", m) }

// zhPromiseAloud is what the chair reads of a promise.
func zhPromiseAloud(what, lead, due string) string {
	text := "答应的是：" + what + "。"
	if lead != "" {
		text += "牵头的是" + lead + "。"
	}
	if due != "" {
		text += due + "到期。"
	}
	return text + "请牵头的人说一句办得怎么样，然后每人按一个键：5 满意，3 基本满意，1 不满意。没有手机的请举手。"
}
