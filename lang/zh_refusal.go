package lang

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/folder"
	"yuetan/tally"
	"yuetan/tally/ballotfile"
)

var zhRefusals = Refusals{
	Generic: "服务器上出了点问题，已收下的都在。请再试一次，还不行就告诉书记员。",
	Sentences: []Sentence{
		{session.ErrStale, "您看的时候别人改了。已换成新的，您打的字还在。"},
		{session.ErrNotAllowed, "您的身份不能做这件事，请找书记员。"},
		{session.ErrChairOnly, "这要主持人来做。"},
		{session.ErrSecretaryOnly, "这要书记员来做。"},
		{session.ErrOperatorOnly, "这要在服务器那台电脑上做。"},
		{session.ErrNoSession, "没有这一期。请书记员先排好日子。"},
		{session.ErrSessionExists, "这一期已经排过了。同一个月再开一次，请写成 2026-11.2 这样。"},
		{session.ErrSessionRunning, "上一期还没散会。请先散会，再排下一期。"},
		{session.ErrNoMember, "名册上没有这个人，请再看看名字或号码。"},
		{session.ErrNoIssue, "没有这个议题，请再看看编号。"},
		{session.ErrNoUnit, "轮值表上没有这一家，请再看看名字。"},
		{session.ErrUnitExists, "这一家已经在轮值表上了。"},
		{session.ErrNoBasis, "依据表里没有这一条，请再看看编号。"},
		{session.ErrSkipped, "这一家下一次已经跳过了；要改，先撤回。"},
		{session.ErrNobodyHosts, "别家都跳过了，总要有一家做东；请先撤回一家。"},
		{session.ErrSameUnit, "自己不能和自己换，也不能替自己；请另选一家。"},
		{session.ErrSwapFirst, "后面还有一次对调压着，请先撤回那一次。"},
		{session.ErrNoPoll, "这一期还没有打过分。"},
		{session.ErrPollNotOpen, "还没开始打分，请等主持人。"},
		{session.ErrPollClosed, "票已经收了，不能再投。"},
		{session.ErrPollNotClosed, "还在打分，请先收票。"},
		{session.ErrPollNotCounted, "票还没有计，请先计票。"},
		{session.ErrPublished, "结果已经公布，不能再改。"},
		{session.ErrNotPublished, "结果还没有公布，请等主持人揭晓。"},
		{session.ErrKeyGone, "这次打分的钥匙不在了，票打不开。只能写明理由作废，再投一次。"},
		{session.ErrTwoIssues, "打分至少要有两个议题。请先加一个，或恢复一个。"},
		{session.ErrOneVoter, "到场的人里还没有人有票。请先签到，再开始打分。"},
		{session.ErrBallotsIn, "已有人投票，不能退。"},
		{session.ErrNoWayBack, "这一步做了就不能退回。"},
		{session.ErrNotEntitled, "您在这里没有票。开始打分以后，要由主持人登记，才有票。"},
		{session.ErrAdviser, "您是列席，可以发言，没有票。"},
		{session.ErrNotCheckedIn, "您还没签到，请到桌边报名字。"},
		{session.ErrAllMarks, "本会要三项都给，还有空着的。请给满再投。"},
		{session.ErrRevealing, "第一名还没有揭晓，请先揭晓完。"},
		{session.ErrAllShown, "名次已经全部揭晓了。"},
		{session.ErrLine, "线要画在两个名次之间，请再选一处。"},
		{session.ErrLineSplits, "这条线会把并列的分开。并列的要么都在线上，要么都在线下，或者先当场抽签。"},
		{session.ErrNotShared, "这一名没有并列，用不着抽签。"},
		{session.ErrLotsDrawn, "这一名已经抽过签，抽了就算数。请画线。"},
		{session.ErrSeed, "种子数是六到四十个数字，大家报什么就打什么，请只打数字。"},
		{session.ErrNoLine, "线还没有画，请先画线。"},
		{session.ErrBelowLine, "这一题在线以下，留到下月。今晚只给线以上的立约。"},
		{session.ErrNoResolution, "没有这一份规约，请再看看编号。"},
		{session.ErrNoClauses, "规约还没写要做什么，请至少写一条。"},
		{session.ErrEmptyClause, "有一条没写做什么。请补上，或者把这一条清空。"},
		{session.ErrNotDraft, "这份规约已经交大家表态，不能再改。要改请先撤回。"},
		{session.ErrNoConsent, "这份规约现在不在表态，请等主持人。"},
		{session.ErrReasonMissing, "请写一句理由。"},
		{session.ErrDrafting, "还有一份规约没定下来，请先办完它。"},
		{session.ErrFrozen, "打分的时候这些已经定住，请等散会再改。"},
		{session.ErrSameIssue, "一个议题不能并到它自己，请选另一个。"},
		{session.ErrNoAction, "没有这一项任务，请再看看编号。"},
		{session.ErrActionOver, "这一项已经评过，或者已经写明不办了。要再看，请定一个再看的日子。"},
		{session.ErrNotAsked, "现在不在问这一件，请等主持人念到它。"},
		{session.ErrNotAdopted, "这份规约还没有通过，通过以后才能做这个。"},
		{session.ErrNotPosted, "这份规约还没贴出公示，请先记下贴在哪里。"},
		{session.ErrInForce, "这份规约已经施行。要改，请走修订。"},
		{session.ErrNoObjection, "没有这一条意见，请再看看编号。"},
		{session.ErrShared, "这份规约已经办结，不能再改。"},
		{session.ErrUnfinished, "还有没评过的任务，都评过才能办结。"},
		{session.ErrNotLead, "办得怎么样，由书记员或牵头的人来写。"},
		{session.ErrNotOnAgenda, "这个议题不在今晚的议程上。"},
		{session.ErrNoText, "还没有写字，请写一句。"},
		{session.ErrErased, "这一条已经删除，不能再改。"},
		{session.ErrHasVote, "这位已经有票，不用再登记。"},
		{session.ErrNewer, "记录是新版程序写的，这里只能看，不能改。请用新版程序。"},
		{session.ErrClosing, "服务器要关一下，已收下的都在。请稍后再连。"},
		{session.ErrWrongCode, "码不对，请再看一遍卡片。"},
		{session.ErrHasSlip, "您领了纸票，请用纸票投。要换，请到桌边交回。"},
		{session.ErrSlipOut, "这位领了纸票，还没交回。请先收回纸票。"},
		{session.ErrNoSlip, "这位手上没有纸票。"},
		{session.ErrVoted, "这位已经投过票，不用再领纸票。要改，请到投票机或桌边改。"},
		{session.ErrPaperDone, "纸票已经录完，不能再动。"},
		{session.ErrPaperOpen, "还有纸票没有录完或对好，都好了才能计票。"},
		{session.ErrSecondPass, "第二遍已经开始，第一遍不能再加。漏了就写明理由，从头再录。"},
		{session.ErrSameHand, "两遍要由两个人录，请换一位。"},
		{session.ErrOtherHand, "这一遍是别人开始录的，请由那一位录完。"},
		{session.ErrNoMood, "没有问过这一句。"},
		{session.ErrMoodOpen, "正在问大家另一句，先结束它。"},
		{session.ErrMoodOver, "这一问已经结束。"},
		{session.ErrOwnIssue, "这是您提的，已经算上您了。"},
		{session.ErrNotSettled, "这个议题没有立过约，还在议题里或没有列入；可以恢复它。"},
		{session.ErrPaperNotYours, "这份文件不归您的身份看，可以问书记员。"},
		{session.ErrPaperDraft, "这份文件还没有定稿，请过后再取。"},
		{session.ErrPrintTooLarge, "这份文件太大，存不下，请告诉书记员。"},
		{session.ErrPrintErased, "那一版已经删了：上面有人的信息被抹去。不写 --print 就是最新一版。"},
		{session.ErrNoPrint, "没有这种语言和格式的那一版。"},
		{session.ErrUnchanged, "这份文件和上一版没有不同，不用更正。"},
		{session.ErrNothingToUndo, "没有可以收回的。"},
		{session.ErrListShut, "这一题不再收报名了，有话请向主持人举手。"},
		{session.ErrSpeaking, "现在轮到您说，说完了可以再排。"},
		{session.ErrNoSpeaker, "现在没有人在说，请先请下一位。"},
		{session.ErrNobodyWaits, "没有人排队，可以换下一题，或再问问大家。"},
		{session.ErrNoPoint, "这一条已经拿掉了。"},
		{store.ErrFull, "磁盘满了，先停在这里。已收下的都在，请叫书记员。"},
		{store.ErrNoCouncil, "没有这个议事会，请看看地址前面的名字。"},
		{store.ErrCouncilExists, "已经有一个叫这个名字的议事会，请换一个。"},
		{store.ErrConflict, "正好有人同时在写，请再试一次。"},
		{store.ErrClosed, "服务器要关一下，已收下的都在。请稍后再连。"},
		{store.ErrNoRecord, "没有这一条记录，请再看看编号。"},
		{folder.ErrLocked, "数据文件夹正被另一个程序用着。请先关掉那一个。"},
		{tally.ErrWeights, "分值只能是 5,3,1 或 3,2,1。"},
		{tally.ErrTies, "同分的办法只能是 strength 或 breadth。"},
		{ballotfile.ErrNoBallots, "这种格式里没有票可写。"},
		{ballotfile.ErrFormat, "认不出这种票的格式。请用 --format 写明：csv、preflib、pabulib、blt 或 abif。"},
		{context.DeadlineExceeded, "等得太久，不知道存上没有。请再做一次，不会算成两次。"},
	},
	WrongPhase: func(now, want session.Phase) string {
		name := func(p session.Phase) string { return (&Words{Common: Common{Phases: zhPhases}}).PhaseWords(p).Name }
		switch {
		case want < session.Collect || want > session.Adjourned:
			return fmt.Sprintf("现在是%s，只能一步一步地走。", name(now))
		case want < now:
			return fmt.Sprintf("现在是%s，%s的时候才能做这个，已经过了。", name(now), name(want))
		}
		return fmt.Sprintf("现在是%s，%s以后才能做这个。", name(now), name(want))
	},
	NoSuchCode: func(code string) string { return fmt.Sprintf("没有 %s 这一题。", code) },
	GoneCode: func(code, became, into string) string {
		if into != "" {
			return fmt.Sprintf("%s 并到 %s 了，请用 %s。", code, into, into)
		}
		return fmt.Sprintf("%s 不在单子上了：%s。", code, became)
	},
	TwiceMarked: func(code string) string { return fmt.Sprintf("%s 已有一个分。一题只能得一个分。", code) },
	ManyMembers: func(name string, count int) string {
		return fmt.Sprintf("名单里有 %d 个%s，请打号码。", count, name)
	},
	BadText: func(r rune, _ int) string {
		return fmt.Sprintf("这里有个看不见的字符（%U），请删掉再发。", r)
	},
	TooLong: func(limit, over int, columns bool) string {
		if columns { // a Chinese character takes two
			limit, over = limit/2, (over+1)/2
		}
		return fmt.Sprintf("太长了，最多 %d 字，多了 %d 个。", limit, over)
	},
	BadSetting: func(key, value string, known []string) string {
		return fmt.Sprintf("%s 不能写成「%s」。可以写：%s。", key, value, strings.Join(known, "、"))
	},
	NoSetting: func(key string, known []string) string {
		return fmt.Sprintf("没有「%s」这个设置。有的是：%s。", key, strings.Join(known, "、"))
	},
	WrongCount: func(typed, ballots int) string {
		return fmt.Sprintf("您打的是 %d，收到的是 %d 张。请看清张数再打一次。", typed, ballots)
	},
	BadRow: func(row int, field, sentence string) string {
		return fmt.Sprintf("第 %d 行的%s：%s", row, field, sentence)
	},
	TakenNumber: func(n int) string { return fmt.Sprintf("%03d 号已经有人，请换一个号码。", n) },
	BadKey:      "这不是一把公钥。请贴 .pub 文件里的那一整行。",
	Unbalanced: func(present, total int) string {
		return fmt.Sprintf("数对不上：到场 %d，合计 %d。请查，或写明原因。", present, total)
	},
	Missing: func(voted, ballots int) string {
		return fmt.Sprintf("数对不上：投过票的 %d 人，票箱里 %d 张。请查，或写明原因。", voted, ballots)
	},
	SlipCount: func(entered, expected int, unnamed bool) string {
		if unnamed {
			return fmt.Sprintf("纸票数对不上：录了 %d 张，应有 %d 张。请再数一遍；真没有收回的，写明是谁：paper done --out 号码。", entered, expected)
		}
		return fmt.Sprintf("纸票数对不上：录了 %d 张，应有 %d 张。请再数一遍。", entered, expected)
	},
	BadDay: func(text, from, to string) string {
		why := "「" + text + "」不是日历上的一天，请写成 2026-12-10 这样。"
		switch {
		case from != "" && to != "":
			why = "「" + text + "」不行，请写 " + from + " 到 " + to + " 之间的一天。"
		case from != "":
			why = "「" + text + "」不行，请写 " + from + " 或以后的一天，像 2026-12-10 这样。"
		}
		return why
	},
	StillPosted: func(until string) string { return "公示到 " + until + " 才满，满了再施行。" },
	Unanswered: func(objection string) string {
		return "意见 " + objection + " 还没答复，请先答复，再施行。"
	},
	ManyHands: func(hands, room int, all bool) string {
		if all {
			return fmt.Sprintf("举手 %d 人，可是到场的只有 %d 位。请再数一遍。", hands, room)
		}
		return fmt.Sprintf("举手 %d 人，可是没按键的有票的人只有 %d 位。请再数一遍。", hands, room)
	},
	SlipsDiffer: func(lines []int) string {
		return fmt.Sprintf("纸票第 %s 张两遍不一样，对好了才能计票。", slipNumbers(lines, "、", "、"))
	},
	BadSlug: func(slug string) string {
		return fmt.Sprintf("「%s」不能做地址里的名字。请用小写字母、数字和 -，最多 39 个，不以 - 开头。", slug)
	},
	Malformed: func(file string, line, column int, expected, found string) string {
		at, expected := fmt.Sprintf("%s 第 %d 行", file, line), zhExpected(expected)
		found = cmp.Or(zhFound[found], found)
		if column > 0 {
			at += fmt.Sprintf("第 %d 个字节", column)
		}
		if found == "" {
			return fmt.Sprintf("%s少了东西，请改好再来（应为 %s）。", at, expected)
		}
		return fmt.Sprintf("%s不合格式，写的是「%s」，请改好再来（应为 %s）。", at, found, expected)
	},
	BrokenChain: func(seq uint64) string {
		return fmt.Sprintf("记录从第 %d 条起对不上，先停在这里。请用备份核对，并告诉书记员。", seq)
	},
	BrokenPrint: func(session, paper, language, format string, number int) string {
		return fmt.Sprintf("%s %s 第 %d 版（%s，%s）和记录里的不一样了。请用备份核对，并告诉书记员。", session, paper, number, language, format)
	},
	Fields: map[string]string{"name": "姓名", "role": "身份", "unit": "住处", "number": "号码", "votes": "有没有票", "ssh_key": "公钥",
		"language": "语言", "title": "标题", "detail": "说明", "category": "类别", "source": "来源", "department": "部门", "level": "决策层级",
		"clause": "条文"},
}
