package lang

import "fmt"

var zhChair = Chair{
	Chair:     func(name string) string { return "主持人 " + name },
	Present:   func(present, due int) string { return fmt.Sprintf("到场 %d / 应到 %d", present, due) },
	Steps:     [8]string{"征集", "签到", "回看", "议事", "打分", "揭晓", "立约", "散会"},
	ReadAloud: "请念",
	Below: func(present, needed int) string {
		return fmt.Sprintf("到场 %d，还不够（%d）。可以继续，会写进纪要。", present, needed)
	},
	Carried: "上月没办完",

	WallRow: "大屏", NextRow: "下一步", DateRow: "时间", PlaceRow: "地点", HostRow: "东道", IssuesRow: "议题", QuorumRow: "人数",
	BallotsRow: "票", WallNow: "大屏现在", Counts: "全场",

	OpenCheckIn: "开始签到",
	StartReview: "开始回头看",
	StartDiscuss: func(code string) string {
		if code == "" {
			return "开始议事"
		}
		return "开始议事，先议 " + code
	},
	OpenVote: "开始打分",
	OpenVoteNext: func(voters, present int) string {
		return fmt.Sprintf("开始打分：名单定住，%d 人有票，到场 %d", voters, present)
	},
	OpenVoteBack: "打开以后，票还没人投的时候，可以按 Z 退回议事。",
	CloseAsk:     "收票...（先问一次）",
	CloseNext:    "下一步：收票。这一步不能退回，会再问您一次。",
	CountNow:     "打开票箱，数票",
	PublishAsk:   "揭晓...（先看一遍）",
	Reveal:       func(place int) string { return "揭晓第" + zhCount(place) + "名" },
	SeeRanking:   "看全部排名，画线",
	LineHere:     "线画在这里，开始立约",
	Writing:      func(code string) string { return "等书记员写 " + code + " 的规约" },
	PutAsk:       func(code string) string { return "把 " + code + " 交大家表态...（先念一遍）" },
	SettleAsk: func(agree, needed int) string {
		return fmt.Sprintf("表态结束...（同意 %d，要 %d）", agree, needed)
	},
	AdjournAsk:  "散会...（先问一次）",
	Finished:    "今晚的事都办完了",
	NoSession:   "还没有定下会期。",
	NoSessionDo: "请书记员在桌边定下一期",

	KeyWall:    "O 换大屏",
	KeyBack:    "Z 退一步",
	KeyBackNo:  "Z 退一步：已有人投，不能退",
	KeyLetter:  "字母 换议题",
	KeyUpDown:  "上下键 前后一题",
	KeyLine:    "上下键 挪线",
	KeyDefer:   func(code string) string { return "0 " + code + " 留到下月" },
	LeaveTaken: "Q 离开（书记员可接手）",

	NotVoted:       func(n int) string { return fmt.Sprintf("还没投的 %d 位", n) },
	NamesElsewhere: "名字在书记员那里，这里不显示",
	CloseTitle:     "收票：不能再打开",
	CloseAfter:     "收票以后：",
	CloseLines: func(notVoted int) [3]string {
		first := fmt.Sprintf("%d 位没投的，不能再投；投了的，不能再改。", notVoted)
		if notVoted <= 0 {
			first = "投了的，不能再改；晚到的，不能再投。"
		}
		return [3]string{first, "票数当场数出，但您按揭晓以前谁也看不到。", "揭晓时票箱的钥匙销毁，谁投了什么永远查不到。"}
	},
	CloseType:     "大声说出已投的票数，再把它打进来：",
	CloseIn:       func(n int) string { return fmt.Sprintf("已投 %d 张", n) },
	CloseWrong:    "打错数字、空着按 Enter、按 Q，都是不收票。",
	LineHereShort: "线画在这里，开始立约",
	CloseAction:   "收票，不能退回",
	CloseWaits:    "等您打张数；空着按，就是不收",
	CloseFoot:     "Q 不收，继续投票",
	StillOpen:     "没有收票，大家可以继续投。",

	PublishTitle: "揭晓：大家都会看到，不能收回",
	PublishLines: []string{"按了以后：", "  - 结果和全部回执写进记录，不能再改。", "  - 票箱清空，钥匙销毁，谁投了什么永远查不到。",
		"  - 名次还不显示：您每按一次，揭晓一名，从后往前。"},
	PublishAction: "写进记录，准备揭晓",
	BalanceAloud: func(present int, terms string, fits bool) string {
		text := fmt.Sprintf("票收了，先对数：到场 %d 位，%s。", present, terms)
		if !fits {
			return text + "现在对不上，请等主持人和书记员查明。"
		}
		return text
	},
	Balances:    "对得上",
	BalancesNot: "对不上，请先和书记员查",

	VoteAloud:  "现在打分。最要紧的 5 分，其次 3 分，再次 1 分，给三个不同的议题。收票以前可以改。",
	OnScreen:   func(n int) string { return fmt.Sprintf("%d 位在屏幕上还没投", n) },
	SlipsOut:   func(n int) string { return fmt.Sprintf("%d 位领了纸票，还没录", n) },
	CloseSlips: func(n int) string { return fmt.Sprintf("%d 张纸票照算，收票后在书记员的台上录。", n) },
	PaperOpen: func(in, out int) string {
		return fmt.Sprintf("纸票对好了 %d 张，发出 %d 张。请书记员在台上录完、结束纸票。", in, out)
	},
	PaperAloud:    "票收了。纸票正在录，由两个人各录一遍，录完就计票，请稍等。",
	ExplainAsk:    "数对不上：写明原因...",
	ExplainTitle:  "数对不上：写明原因才能揭晓",
	ExplainLines:  []string{"请先和书记员查签到、纸票。查不出来的，写在这里：大家看得到，也写进纪要。"},
	ExplainWaits:  "等您写原因",
	ExplainAction: "记下原因，可以揭晓",
	ExplainFoot:   "Esc 不写，返回",

	LineTitle: "画线",
	LineFar:   "今晚解决到哪一件",
	LineHead:  [4]string{"名次", "议题", "分", "与下一名之间"},
	GapHead:   "相差",
	Gap:       func(points int) string { return fmt.Sprintf("差 %d 分", points) },
	SettleSo:  func(n int) string { return fmt.Sprintf("解决以上 %d 件", n) },
	WidestGap: "最大的空档",
	LineAloud: func(above int) string {
		return "今晚解决前" + zhThings(above) + "件。其余留到下月，不会丢。"
	},
	PlaceAloud: func(place, code, title string, points int) string {
		return fmt.Sprintf("%s，%s：%s，%d 分。", place, code, title, points)
	},

	NotYet:         "还没写",
	LeftOver:       "留到下月",
	ClosedAloud:    "票收了。现在打开票箱，数一数有多少张。",
	NothingCarried: "上月没有留下要回头看的事。我们接着议今晚的议题。",
	Keys: []KeyHelp{
		{"Enter", "做底下那一条写的事"},
		{"字母", "换到那个议题"},
		{"上 下", "前一题、后一题；画线时挪线"},
		{"S", "请下一位；空格停钟，+ 加钟"},
		{"O", "换大屏上显示的"},
		{"Z", "退一步，能退的时候"},
		{"0", "立约时：这一件留到下月"},
		{"L", "换成英文"},
		{"I", "明暗对换"},
		{"Q", "离开；书记员可以接手"},
		{"?", "看帮助，再按一次回来"},
	},
	Clauses: func(n int) string { return fmt.Sprintf("正在写，%d 条", n) },
	Answers: func(agree, abstain, object, silent int) string {
		return fmt.Sprintf("同意 %d，弃权 %d，反对 %d，还没表态 %d", agree, abstain, object, silent)
	},
	PutTitle: func(code string) string { return "交大家表态：" + code },
	PutLines: func(needed, entitled int) []string {
		return []string{"请把每一条念一遍，再按 Enter。念完就不能再改字。",
			fmt.Sprintf("到场 %d 人里要 %d 人同意。5 同意，3 弃权，1 反对（要写理由）。", entitled, needed)}
	},
	PutAction:   "念完了，交大家表态",
	SettleTitle: func(code string) string { return "表态结束：" + code },
	SettleSums: func(agree, needed int, adopted bool) string {
		if adopted {
			return fmt.Sprintf("同意 %d，要 %d：通过。", agree, needed)
		}
		return fmt.Sprintf("同意 %d，要 %d：没有通过。", agree, needed)
	},
	SettleDo: func(adopted bool, next string) string {
		s := "没有通过"
		if adopted {
			s = "通过了"
		}
		if next == "" {
			return s
		}
		return s + "，下一件 " + next
	},
	AdjournTitle: "散会", AdjournAction: "散会",
	AdjournLines: func(adopted, rejected, open int) []string {
		lines := []string{fmt.Sprintf("立约 %d 件。", adopted)}
		if rejected > 0 {
			lines = append(lines, fmt.Sprintf("没有通过 %d 件。", rejected))
		}
		if open > 0 {
			lines = append(lines, fmt.Sprintf("还有 %d 件留到下月，不会丢。", open))
		}
		return append(lines, "散会以后，今晚的记录不能再改，文件就可以取了。")
	},
	ReviewFoot: "Q 先不做",

	ShowTitle:   "大屏显示什么",
	ShowFollow:  "跟着会走",
	ShowAgenda:  "今晚的议题",
	ShowJoin:    "签到页",
	ShowRanking: "全部排名",
	ShowAction:  func(what string) string { return "大屏换成：" + what },
	ShowKeys:    "上下键或空格 选",
	OnWall: OnWall{Nothing: "还没有会期", Invitation: "征集的邀请", Join: "签到页", LookBack: "回头看", Agenda: "今晚的议题",
		Voting: "投票进度", Counting: "正在数票", Balance: "对数", Soon: "准备揭晓", Ranking: "全部排名", Outcome: "表态的结果", Thanks: "散会，谢谢",
		Issue:      func(code string) string { return "议题 " + code },
		Resolution: func(code string) string { return code + " 的规约，边写边看" },
		Consent:    func(code string) string { return code + " 的表态" },
		Place:      func(n int) string { return "第" + zhCount(n) + "名" }},
}
