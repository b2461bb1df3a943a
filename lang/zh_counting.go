package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var zhCounting = Counting{
	Present: "到场", SlipsOut: "纸票未收回", ComesOut: "，对得上。", Uneven: "，对不上。",
	BoxUneven: func(voted, ballots int) string {
		return fmt.Sprintf("投了票的 %d 人，票箱里 %d 张，两个数不一样。", voted, ballots)
	},
	Reasoned:  func(reason string) string { return "说明：" + reason },
	Erased:    "（已删除）",
	VoidMarks: func(list []string) string { return "纸票上作废的分：" + strings.Join(list, "，") + "。" },
	VoidMark: map[string]func(int) string{
		"two-on-one-mark":  func(n int) string { return fmt.Sprintf("一个分写了两个议题的 %d 个", n) },
		"same-issue-twice": func(n int) string { return fmt.Sprintf("同一议题已有更高分的 %d 个", n) },
		"unknown-code":     func(n int) string { return fmt.Sprintf("写了没有的代号的 %d 个", n) },
	},
	Protects: "票的保密",
	Level:    map[session.Secrecy]string{session.Secret: "不记名", session.Named: "公开记名", session.Checkable: "可核对"},
	Warning: map[session.Warning]string{
		session.FewVoters:      "有票的不到八人：单看结果就能猜出不少人的票。",
		session.SmallCheckable: "“可核对”会把每张票不带姓名地公布。不到五十人时，填满的票几乎张张不同：知道邻居选了什么的人能认出那张票，票就可能被买卖或胁迫。",
	},
	OneBallot: "选票",
	BallotsOf: map[session.Secrecy]string{
		session.Secret:    "选票已销毁。",
		session.Named:     "这次打分公开记名，下面是谁给了什么。",
		session.Checkable: "每一张票，按回执排列，看不出是谁、什么时候投的。谁都可以重新数一遍。",
	},
	Blank: "空", Voter: "投票人", PaperVoter: "纸票",

	ReceiptIn:    func(r string) string { return "有：" + r + " 在公布的名单上，这张票计进去了。" },
	ReceiptNot:   func(r string) string { return "没有：" + r + " 不在公布的名单上。" },
	ReceiptLater: "回执名单还没有公布，请等结果揭晓以后再查。",
	NoReceipt: func(text string) string {
		return fmt.Sprintf("“%s”不是回执；回执是六个字符，例如 K7P4TX。", Shown(text))
	},

	NamedSlip: "本会公开记名；这张纸票不写姓名，公布时只写“纸票”。",
	SlipGiven: func(m string) string { return m + " 领了纸票，只能在纸上投。" },
	SlipReturned: func(m string, late bool) string {
		if late {
			return m + " 交回了纸票；票已经收了，这一期没有投。"
		}
		return m + " 交回了纸票，可以在屏幕上投。"
	},
	PaperHeads: []string{"发出的纸票", "第一遍录入", "第二遍录入", "已核定", "没有收回"},
	PaperEnded: "纸票已经录完。",
	Holders:    func(members []string) string { return "纸票在这些人手里：" + strings.Join(members, "、") },
	Differs: func(line int, first, second string) string {
		return fmt.Sprintf("第 %d 张两遍不同：第一遍 %s，第二遍 %s", line, first, second)
	},
	Entered: func(n, pass, differ int) string {
		text := fmt.Sprintf("第 %d 遍录入了 %d 张。", pass, n)
		if differ > 0 {
			text += fmt.Sprintf("有 %d 张和第一遍不同；用 paper 查看。", differ)
		}
		return text
	},
	BadSlip: func(line int, why string) string {
		return fmt.Sprintf("第 %d 行：%s一张都没有录入。", line, why)
	},
	AtSlip: func(line, entered int, why string) string {
		return fmt.Sprintf("第 %d 行：%s前面 %d 张已经录入，不会丢。", line, why, entered)
	},
	SlipForm:  "一张票最多三个分，例如 C A F；- 是空着，* 是一个分写了两个议题，? 是没有的代号。",
	Settled:   func(line, keep int) string { return fmt.Sprintf("第 %d 张按第 %d 遍核定。", line, keep) },
	Restarted: "两遍录入都已清除，请从第一张重新开始。",
	PaperClosed: func(in, out int) string {
		return fmt.Sprintf("纸票录完：收回 %d 张，没有收回 %d 张。", in, out)
	},
	Outstanding: func(out, entered int) string {
		return fmt.Sprintf("已经收票，还没有计票：发出的纸票 %d 张，录入了 %d 张。录入两遍，再用 paper done，再用 advance。", out, entered)
	},
	SettledSo: func(line, keep int, reason string) string {
		if keep == 0 {
			return fmt.Sprintf("第 %d 张纸票两遍录得不同，已核定：%s。", line, reason)
		}
		return fmt.Sprintf("第 %d 张纸票两遍录得不同，按第 %d 遍：%s。", line, keep, strings.TrimRight(reason, "。"))
	},
	BegunAgain: func(reason string) string {
		return fmt.Sprintf("纸票从头重录过：%s。", strings.TrimRight(reason, "。"))
	},
	Explained: "说明已记下，会写进纪要；要揭晓结果：publish",

	States: map[session.State]string{session.OK: "正确", session.Bad: "有误", session.Attested: "只作声明"},
	Checks: map[session.CheckName]string{session.CheckFile: "文件", session.CheckChain: "记录链", session.CheckTexts: "文字",
		session.CheckHead: "记录末尾", session.CheckCourse: "步骤", session.CheckElectorate: "投票人", session.CheckReceipts: "回执",
		session.CheckSums: "合计", session.CheckPlaces: "名次", session.CheckBalance: "对数", session.CheckDuels: "两两相比",
		session.CheckRecount: "重新计票", session.CheckFirmness: "稳固程度", session.CheckLots: "抽签", session.CheckPrints: "存底"},
	Fine: zhFine,
	Flaw: zhFlaw,
	Verdict: func(records, wrong, attested int) string {
		if wrong > 0 {
			return fmt.Sprintf("共 %d 条记录，%d 处有误。", records, wrong)
		}
		text := fmt.Sprintf("共 %d 条记录，凡是记录能证明的都正确", records)
		if attested > 0 {
			return text + fmt.Sprintf("；%d 行只作声明。", attested)
		}
		return text + "。"
	},
	NotAHead: func(text string) string {
		return fmt.Sprintf("“%s”不是纸上印的记录号；写成 SEQ:HASH，例如 \"96:1a2b 3c4d\"。", Shown(text))
	},
}

func zhFine(f session.Finding) string {
	switch f.Check {
	case session.CheckFile:
		return fmt.Sprintf("%d 条记录，每一行都是原样", at(f, 0))
	case session.CheckChain:
		return fmt.Sprintf("%d 条记录，一条接一条", at(f, 0))
	case session.CheckTexts:
		return fmt.Sprintf("按记录删除的文字 %d 处；这份导出略去的 %d 处", at(f, 0), at(f, 1))
	case session.CheckHead:
		return fmt.Sprintf("第 %d 条就是纸上印的那条", f.Record)
	case session.CheckCourse:
		return fmt.Sprintf("给 %d 个议题打分，步骤先后正确", at(f, 0))
	case session.CheckElectorate:
		return fmt.Sprintf("有票的 %d 人，和名册一致，其中当场准入 %d 人；%d 人投了票，每人一次", at(f, 0), at(f, 1), at(f, 2))
	case session.CheckReceipts:
		return fmt.Sprintf("%d 个回执，没有重复，和票数、投票人数一样多", at(f, 0))
	case session.CheckSums:
		return fmt.Sprintf("%d 分，来自三种分 %d、%d、%d 个，共 %d 张票", at(f, 0), at(f, 1), at(f, 2), at(f, 3), at(f, 4))
	case session.CheckPlaces:
		return fmt.Sprintf("%d 个议题按分数排列；同分分先后 %d 步", at(f, 0), at(f, 1))
	case session.CheckBalance:
		return fmt.Sprintf("到场 %d = 手机 %d + 公用电脑 %d + 代按 %d + 纸票 %d + 纸票未收回 %d + 没投 %d",
			at(f, 0), at(f, 1), at(f, 2), at(f, 3), at(f, 4), at(f, 5), at(f, 6))
	case session.CheckDuels:
		return "和公布的选票一致"
	case session.CheckRecount:
		return fmt.Sprintf("%d 张票重新数过，结果一样", at(f, 0))
	case session.CheckFirmness:
		return "稳固程度、覆盖面和其他算法，照公布的选票算出来一样"
	case session.CheckPrints:
		return fmt.Sprintf("存底 %d 份，都和记录里的一样", at(f, 0))
	case session.CheckLots:
		return fmt.Sprintf("第 %d 名：照种子数和回执，%d 个议题抽出的先后一样", at(f, 0), at(f, 1))
	}
	return "正确"
}

func zhFlaw(f session.Finding) string {
	switch f.Flaw {
	case session.Unreadable:
		if f.Record > 0 {
			return fmt.Sprintf("第 %d 条记录读不出来", f.Record)
		}
		return fmt.Sprintf("第 %d 行不是月谈写的样子；后面的没有再看", at(f, 0))
	case session.NewerKind:
		return fmt.Sprintf("第 %d 条是更新的月谈写的；请用新版核对", f.Record)
	case session.WrongHead:
		return "第一行和后面的记录不符"
	case session.Altered:
		return fmt.Sprintf("第 %d 条记录被改过", f.Record)
	case session.Dropped:
		if f.At > f.Record {
			return fmt.Sprintf("缺第 %d 到 %d 条记录", f.Record, f.At)
		}
		return fmt.Sprintf("缺第 %d 条记录", f.Record)
	case session.Swapped:
		return fmt.Sprintf("第 %d 条记录站在第 %d 条的位置上", f.Record, f.At)
	case session.Added:
		return fmt.Sprintf("多出一条编号 %d 的记录", f.Record)
	case session.TextGone:
		return fmt.Sprintf("第 %d 条的文字不见了，记录里没有说删除过", f.Record)
	case session.TextKept:
		return fmt.Sprintf("第 %d 条还有本应去掉的文字", f.Record)
	case session.NoHead:
		return fmt.Sprintf("记录到第 %d 条为止；不用 --head 写上公示或纪要末尾的记录号，就看不出记录有没有被截断或重写", f.Record)
	case session.Short:
		return fmt.Sprintf("第 %d 条的前 %d 位和纸上一样", f.Record, at(f, 0))
	case session.CutOff:
		return fmt.Sprintf("纸上有第 %d 条，记录只到第 %d 条：被截断了", f.At, f.Record)
	case session.Rewritten:
		return fmt.Sprintf("第 %d 条和纸上不一样：记录被重写了", f.Record)
	case session.OutOfTurn:
		return fmt.Sprintf("第 %d 条来得不是时候", f.Record)
	case session.NotOnRoll:
		return fmt.Sprintf("第 %d 条让名册上没有票的 %d 人投票", f.Record, at(f, 0))
	case session.LeftOut:
		return fmt.Sprintf("第 %d 条漏了名册上有票的 %d 人", f.Record, at(f, 0))
	case session.NoRight:
		return fmt.Sprintf("第 %d 条里投票的人没有票", f.Record)
	case session.VotedTwice:
		return fmt.Sprintf("第 %d 条里有人投了第二次", f.Record)
	case session.WrongNumber:
		return fmt.Sprintf("写的是 %d，应当是 %d", at(f, 0), at(f, 1))
	case session.Twice:
		return "有重复的"
	case session.Unsorted:
		return "名单没有排好"
	case session.Misspelled:
		return fmt.Sprintf("名单第 %d 个不可能是这样", at(f, 0))
	case session.WrongRow:
		return fmt.Sprintf("议题 %s：写的是 %d，应当是 %d", f.Code, at(f, 0), at(f, 1))
	case session.WrongJoint:
		return fmt.Sprintf("议题 %s：第 %d 名是不是并列，写的和分数不合", f.Code, at(f, 0))
	case session.WrongTies:
		return "按分数，同分的先后不是这样"
	case session.Unequal:
		return fmt.Sprintf("到场 %d，加起来 %d；投票 %d 人，票 %d 张；没有人说明", at(f, 0), at(f, 1), at(f, 2), at(f, 3))
	case session.Explained:
		return "对不上，记录里有说明"
	case session.Secretly:
		return "按分数两个议题分不出先后；只有选票能说明谁在前，而选票已销毁"
	case session.Stated:
		return "是在销毁选票以前算的，现在无法证明"
	case session.NotSecret:
		return "不记名的票出现在记录里"
	case session.WrongPrint:
		return fmt.Sprintf("第 %d 条：存底和当时记下的不一样", f.Record)
	case session.NoPrint:
		return fmt.Sprintf("第 %d 条：存底不见了", f.Record)
	case session.WrongLot:
		return fmt.Sprintf("第 %d 条：照种子数和回执，第 %d 名抽出来不是这样", f.Record, at(f, 0))
	case session.NoLot:
		return fmt.Sprintf("第 %d 条把线画在并列的第 %d 名中间，却没有抽签", f.Record, at(f, 0))
	case session.Differs:
		if f.Code != "" {
			return fmt.Sprintf("议题 %s：公布的是 %d 分，照选票数是 %d 分，或各种分不一样", f.Code, at(f, 0), at(f, 1))
		}
		return "重新数的结果不一样"
	}
	return "不正确"
}
