package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var zhAfter = After{
	Stage: map[session.Stage]string{session.StageAdopted: "通过，还没公示", session.StagePosted: "公示中", session.StageInForce: "已施行",
		session.StageDone: "说都办好了", session.StageJudged: "评过了", session.StageShared: "办结，有人管护"},
	Posted: func(day, from, until string, places []string) string {
		at := ""
		if len(places) > 0 {
			at = "，贴在" + strings.Join(places, "、")
		}
		return fmt.Sprintf("%s贴出%s。公示期 %s到%s", day, at, from, until)
	},
	RestDay:  "公示期的最后一天是休息日，没人收意见，请多留一个工作日再施行。",
	Objects:  func(id, day, text string) string { return fmt.Sprintf("意见 %s（%s）：%s", id, day, text) },
	AnswerBy: func(day string) string { return day + "前答复" },
	Answered: func(day, text string) string { return day + "答复：" + text },
	InForce:  func(day string) string { return day + "起施行" },
	Version:  func(n int, until string) string { return fmt.Sprintf("第 %d 稿，用到 %s", n, until) },
	Why: func(reason, decided string) string {
		return "为什么改：" + reason + "。谁同意的：" + decided
	},
	Struck: func(n int) string { return fmt.Sprintf("删去第 %d 条", n) },
	NoMore: "（删去）",
	Added:  func(n int, what string) string { return fmt.Sprintf("加上第 %d 条：%s", n, what) },
	Changed: func(n int, from, to string) string {
		return fmt.Sprintf("第 %d 条：原来「%s」，现在「%s」", n, from, to)
	},
	Keeper: func(name string) string { return "管护：" + name },
	NotYet: "还没有人提意见",

	PostedNow: func(id, until string) string {
		return id + " 公示到 " + until + "，到时请看有没有意见，再施行。"
	},
	Objected: func(id, due string) string {
		return "意见记下了，编号 " + id + "，请在 " + due + "前答复。"
	},
	AnswerSent: func(id string) string { return id + " 的答复记下了。" },
	Enforced:   func(id string) string { return id + " 今天起施行。" },
	Revised: func(id string, v int) string {
		return fmt.Sprintf("%s 改成第 %d 稿了。旧稿还看得到；新稿要重新公示。", id, v)
	},
	Unrevised:  func(id string) string { return "没有改动：" + id + " 本来就是这样写的。" },
	SharedNow:  func(id string) string { return id + " 办结了。" },
	NeedsFlags: func(flags string) string { return "还要写 " + flags + "。" },

	Head: "该办的",
	None: "没有该办的事。",
	Remind: func(r session.Reminder) string {
		switch r.Kind {
		case session.RemindPost:
			since := "通过"
			if r.Amended {
				since = "修订"
			}
			if r.Late == 0 {
				return fmt.Sprintf("%s 今天%s了，还没公示。", r.Resolution, since)
			}
			return fmt.Sprintf("%s %s %d 天了，还没公示。", r.Resolution, since, r.Late)
		case session.RemindAnswer:
			switch {
			case r.Late > 0:
				return fmt.Sprintf("意见 %s 该答复了，过了 %d 天。", r.Objection, r.Late)
			case r.Late == 0:
				return fmt.Sprintf("意见 %s 今天要答复。", r.Objection)
			case r.Late == -1:
				return fmt.Sprintf("意见 %s 明天要答复。", r.Objection)
			}
			return fmt.Sprintf("意见 %s 还有 %d 天要答复。", r.Objection, -r.Late)
		case session.RemindEnforce:
			what := "请施行"
			if r.Objection != "" {
				what = "请先答复意见 " + string(r.Objection) + "，再施行"
			}
			if r.Late == 1 {
				return fmt.Sprintf("%s 的公示期昨天满了，%s。", r.Resolution, what)
			}
			return fmt.Sprintf("%s 的公示期满了 %d 天，%s。", r.Resolution, r.Late, what)
		case session.RemindOverdue:
			return fmt.Sprintf("任务 %s 过期 %d 天。", r.Action, r.Late)
		case session.RemindUndated:
			return fmt.Sprintf("任务 %s 没有日期，请补上。", r.Action)
		}
		return fmt.Sprintf("%s 都评过了，可以办结，写上谁管护。", r.Resolution)
	},
}

var zhDeskLedger = DeskLedger{
	Keys: []string{"上下 换一行", "Tab 换台"}, KeysDeeds: []string{"上下 换一样", "Q 返回"},
	Open:       func(id string) string { return "打开 " + id },
	HandsNow:   "正在问大家",
	HandsTitle: func(id string) string { return id + "   举手的人数" },
	HandsNote:  "只数没按键的、到场有票的人。再录一遍，就以新的为准。",
	CountHands: "录举手的人数",
	Progress:   "写进展",
	Finish:     "记为办好",
	SetDue:     "写到期日",
	Again:      "定再看的日子",
	Drop:       "不办了，写理由",
	NotRead:    func(words string) string { return "「" + words + "」读不出是哪天，请写到期日。" },
	Post:       "记下公示",
	PostNote:   "几处地方用分号隔开。公示期从贴出的第二天算起。",
	Places:     "贴在哪里",
	Day:        "哪天贴的",
	Object:     "记一条意见",
	Answer:     func(id string) string { return "答复意见 " + id },
	Enforce:    "施行",
	Conclude:   "办结，写谁管护",
	Text:       "内容",
	From:       "谁提的",
	FromNote:   "名字可以不写；写了也不上公开的页面。",
	Amend:      func(n int) string { return fmt.Sprintf("修订第 %d 条", n) },
	Revise:     "修订条文",
	AddClause:  "加一条",
	Strike:     func(n int) string { return fmt.Sprintf("删去第 %d 条", n) },
	AmendNote:  "原文一直查得到；新文要重新公示。",
	Decided:    "谁同意、几时",
}
