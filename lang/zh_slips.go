package lang

import "fmt"

var zhSlips = Slips{
	Name: "纸票",
	Take: "* 签到并领纸票（不能再用手机投）", TakeShort: "* 签到领纸票",
	WhoFirst: "请先打号码或名字，再按 *。",
	Took:     func(label string) string { return label + " 领了纸票。" },
	TookBack: func(label string, late bool) string {
		if late {
			return label + " 交回了纸票；票已经收了，这一期没有投。"
		}
		return label + " 交回了纸票，可以用手机或公用电脑投。"
	},
	HasOne:   func(label string) string { return label + " 手里已经有一张纸票。" },
	Holds:    "领了纸票",
	OfThem:   "其中领了纸票",
	HandOut:  "发一张纸票（就不能用手机投）",
	HandBack: "纸票交回来了",
	ByKiosk:  "公用电脑",
	Kiosk:    "公用电脑",

	Nobody: "今晚没有人领纸票。签到时按 * 就能发。",
	NotYet: func(out int) string {
		return fmt.Sprintf("发出了 %d 张纸票。打分开始以后在这里录。", out)
	},
	SheetTitle: func(pass int, name string) string {
		if pass == 2 {
			return "第二遍录入（录入人 " + name + "）"
		}
		return "第一遍录入（录入人 " + name + "）"
	},
	FirstNote: func(name string, n int) string {
		return fmt.Sprintf("第一遍 %s %d 张。两遍要由两个人录，不一样的会指出来。", name, n)
	},
	CountOf: func(out int) string { return fmt.Sprintf("纸票 %d 张", out) },
	Slip:    "纸票号",
	Heads:   [3]string{"号", "第一遍", "第二遍"},
	There:   "有", Same: "一样", Differs: "不一样 !", Now: "正在录",
	Agreed:   func(n int) string { return fmt.Sprintf("对好了 %d 张", n) },
	DiffersN: func(line int) string { return fmt.Sprintf("第 %02d 张，两遍不一样", line) },
	Progress: func(first, second, out int) string {
		return fmt.Sprintf("发出 %d 张   第一遍 %d 张   第二遍 %d 张", out, first, second)
	},
	TypeThem: func(three string) string {
		return "照票上的次序打三个字母：" + three + "，按 Enter，下一张。"
	},
	Keys:      []string{"- 空着", "* 写了两件或看不清（这一分作废）", "退格 改前一个"},
	KeysShort: []string{"- 空着", "* 看不清", "退格 改"},
	KeysSettle: []string{
		"5 用第一遍的", "1 用第二遍的", "上下 换一张"},
	Marks:       [3]string{"空着", "作废", "没有此号"},
	WaitsFor:    func(worth int) string { return fmt.Sprintf("等 %d 分那一格填好（空着按 -）", worth) },
	EnterIt:     func(line int) string { return fmt.Sprintf("第 %02d 张录完，下一张", line) },
	NextLine:    func(line int) string { return fmt.Sprintf("等您录第 %02d 张", line) },
	AllFirst:    func(n int) string { return fmt.Sprintf("箱里就这 %d 张，换人录第二遍", n) },
	FirstBy:     func(name string) string { return name + " 正在录第一遍。" },
	FirstOf:     func(name string, n int) string { return fmt.Sprintf("第一遍 %s 录了 %d 张。", name, n) },
	BeginSecond: "第一遍录完了，我来录第二遍",
	NeedsOther: func(name string) string {
		return "第二遍要由 " + name + " 以外的一位来录：请这一位坐下，打自己的登录码，或号码和今晚的六位数。"
	},
	Sit:     "换人坐下，打自己的码",
	SatDown: func(name string) string { return name + " 坐下了，请录第二遍。" },
	GotUp:   "录第二遍的人起身了；接着录要再打一次码。",
	Look: func(line int) string {
		return fmt.Sprintf("请拿出第 %02d 张纸票一起看。5 用第一遍的，1 用第二遍的。", line)
	},
	Recorded: "改前改后和谁改的，都记下来。没解决完不能计票。",
	Entry: func(pass int, name string) string {
		if pass == 2 {
			return "第二遍 " + name
		}
		return "第一遍 " + name
	},
	WhyTitle: func(line, pass int) string {
		return fmt.Sprintf("第 %02d 张用%s的", line, zhPass(pass))
	},
	Why: "为什么",
	Keep: func(line, pass int) string {
		return fmt.Sprintf("第 %02d 张用%s的，记下理由", line, zhPass(pass))
	},
	Kept: func(line int) string { return fmt.Sprintf("第 %02d 张对好了。", line) },
	SoFar: func(present, voted, slips, rest int) string {
		return fmt.Sprintf("到场 %d = 已投 %d + 纸票 %d + 还没投 %d", present, voted, slips, rest)
	},
	StillTo:       func(n int) string { return fmt.Sprintf("纸票还有 %d 张没录完", n) },
	Together:      "两遍都录完了，也都对好了。",
	TogetherTitle: "数能不能对上",

	Close:      "结束纸票录入...（先问一次）",
	CloseTitle: "结束纸票录入：以后不能再录",
	CloseIn: func(in, out int) string {
		return fmt.Sprintf("箱里的 %d 张都录了两遍。发出去 %d 张。", in, out)
	},
	WhoIsOut: func(n int) string {
		return fmt.Sprintf("有 %d 张没回来。是谁的？用空格选出来。", n)
	},
	Means: []string{"其余领了纸票的各位，算已经投票。", "没回来的算「纸票未收回」，对数时单列。", "以后不能再录，也不能再收纸票；主持人就可以计票。"},
	CloseDoes: func(in, out int) string {
		return fmt.Sprintf("结束：%d 张在，%d 张没回来", in, out)
	},
	Mark:      func(missing int) string { return fmt.Sprintf("还差 %d 位，选出纸票没回来的人", missing) },
	KeysClose: []string{"上下 换一位", "空格 选上或去掉", "Q 不结束"},
	Done: func(in, out int) string {
		return fmt.Sprintf("纸票录完了：%d 张，没收回 %d 张。", in, out)
	},
	Restart:     "0 两遍都重录",
	RestartNote: "漏了一张、多录一张、录的人走了，才重录：两遍都清掉，纸票还在发出去的人名下。",

	SitTitle:   "录第二遍的人坐下",
	SitNote:    "请本人打自己的登录码，或自己的号码和今晚的六位数。",
	VoteTitle:  func(label string) string { return "替 " + label + " 投" },
	VoteNote:   "请本人说出或打出自己的码，再听本人说三个议题。只有本人的码能投这张票。",
	Code:       "码",
	CodeWaits:  "等您打码",
	CodeDoes:   "看这个码是谁的",
	CodeSlow:   func(seconds int) string { return fmt.Sprintf("刚才的码不对，请等 %d 秒再打。", seconds) },
	OtherCode:  func(label string) string { return "这不是 " + label + " 的码。" },
	KeysCode:   []string{"退格 改前一个", "Esc 返回"},
	VoteFor:    "替这一位投，用本人的码",
	BallotNote: "请本人说：哪一件最要紧，其次，再次。不说的按 -。",
	Taken:      func(code string, worth int) string { return fmt.Sprintf("%s 已经给了 %d 分。", code, worth) },
	NoIssue:    func(code string) string { return "没有 " + code + " 这个议题。" },
	SeeBallot:  "再看一遍",
	CastIt:     func(label string) string { return "投出 " + label + " 的这张票" },
	Receipt:    "回执",
	ReceiptFor: func(label string) string { return label + " 的票已经投出" },
	Written:    "本人抄好了，返回",
	KeysBallot: []string{"字母 议题", "- 空着", "退格 改前一个", "Q 返回"},
	KeysReview: []string{"请念给本人听", "Q 改"},
	ReviewTitle: func(label string) string {
		return label + " 的票，还没投出"
	},
}

func zhPass(pass int) string {
	if pass == 2 {
		return "第二遍"
	}
	return "第一遍"
}
