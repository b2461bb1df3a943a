package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var zhScript = Script{
	EveningRow: "全场",
	StepRow:    "这一步",
	PlanRow:    "计划",
	Used:       func(n int) string { return fmt.Sprintf("用了 %d 分钟", n) },
	Against:    zhAgainst,
	Standing:   func(used, behind int) string { return fmt.Sprintf("用了 %d 分钟，%s", used, zhAgainst(behind)) },
	Ends:       func(clock string) string { return "预计 " + clock + " 散会" },
	Planned: func(n int, end string) string {
		if end == "" {
			return fmt.Sprintf("约 %d 分钟", n)
		}
		return fmt.Sprintf("约 %d 分钟，%s 散会", n, end)
	},
	InStep: func(used, planned int) string { return fmt.Sprintf("%d / %d 分钟", used, planned) },
	About:  func(n int) string { return fmt.Sprintf("约 %d 分钟", n) },
	Room: func(issues, each int, all bool) string {
		if all {
			return fmt.Sprintf("往下一格要多议 1 件，约 %d 分钟；按计划全部议完也来得及。", each)
		}
		return fmt.Sprintf("往下一格要多议 1 件，约 %d 分钟；按计划只够 %d 件。", each, issues)
	},

	SteppedBack:    func(to session.Phase) string { return "主持人退回了一步：回到" + zhPhases[to].Name },
	LineBack:       "主持人退回了一步：线重新画",
	ResolutionBack: "主持人退回了一步：规约收回来再写",
	FewAnswered: func(answered, room int) string {
		return fmt.Sprintf("才答了 %d 人，到场有票 %d。不等了，就再按一次 Enter。", answered, room)
	},
	FewConsent: func(answered, asked int) string {
		return fmt.Sprintf("%d 人里才有 %d 人表态。等一等；不等了，就再按一次 Enter。", asked, answered)
	},
	Uncalled: func(codes []string) string {
		return "还没议到：" + strings.Join(codes, " ") + "。按字母去议；不议了，再按一次 Enter 开始打分。"
	},
	MayTakeBack: func(now session.Phase) string {
		return fmt.Sprintf("到%s了。按早了？Z 退回%s", zhPhases[now].Name, zhPhases[max(0, now-1)].Name)
	},
	MayTakeItBack:   "交给大家了。按早了？还没人表态时 Z 收回来",
	MayTakeLineBack: "线画好了。画错了？还没写规约时 Z 退回去重画",

	ChairGone:   "主持人断线了，书记员按 Enter 接手。",
	ChairGoneAt: "主持人断线了，书记员可以接手：到「主持」那一页按 Enter。",
	Leads:       func(name string) string { return name + " 正在主持" },
	LeadsFor:    func(name, named string) string { return "主持人 " + name + "（代 " + named + "）" },
	TakeBackAsk: "接回主持...（先问一次）",
	TakeBack:    "接回主持",
	TakeBackSay: "接回来以后，主持的键又在您手里；会停在哪一步，就从哪一步接着走。",
	HandBack:    func(name string) string { return "把主持交回 " + name },
	HandedBack:  func(name string) string { return "主持交回 " + name + " 了。" },
	ChairOrBack: "请写号码或名字，或者用 --back 交回原来的主持人。",
	NowLeads: func(name string) string {
		if name == "" {
			return "现在没有主持人，主持的键在书记员那里。"
		}
		return "现在由 " + name + " 主持。"
	},
	YouLead: "现在由您主持。会停在哪一步，就从哪一步接着走。",

	Rehearse:    "怎样演练一遍（人是编的，不留记录）",
	RehearseHow: func(line string) string { return "演练：在终端里打 " + line },
	RehearseNow: func(n int, slug string) string {
		return fmt.Sprintf("演练：%s 的议题，%d 位模拟居民。人是编的，不留记录。", slug, n)
	},
	RehearseOver:     "服务器正开着。请在终端里打 ssh -t … rehearse，用书记员或主持人的身份。",
	RehearsalOver:    "演练结束，什么也没有留下。",
	RehearsalBusy:    "已经有一场演练在进行，等它结束再来。",
	RehearsalSitting: "会正在开，先不演练。",
	RehearsalNone:    "还没有定下一期，没有可以演练的。请先用 session add 定下一期。",
	RehearsalHall:    "演练",

	DateToCome: func(month session.SessionID) string {
		return strings.TrimSuffix(zhMonth(month), " 月谈") + "，日子会贴出来"
	},
	Comma: "，",

	Goodbye: func(days int, next string) string {
		said := fmt.Sprintf("今晚就到这里。规约贴出公示 %d 天，有意见请告诉书记员。", days)
		if next != "" {
			said += "下月东道是" + next + "。"
		}
		return said + "谢谢各位邻居。"
	},
}

func zhAgainst(behind int) string {
	switch {
	case behind > 0:
		return fmt.Sprintf("比计划晚 %d 分钟", behind)
	case behind < 0:
		return fmt.Sprintf("比计划早 %d 分钟", -behind)
	}
	return "和计划一样"
}
