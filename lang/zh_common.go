package lang

import (
	"fmt"
	"strings"
	"time"

	"yuetan/session"
	"yuetan/tally"
)

var zhCommon = Common{
	Product: "月谈",
	Enter:   "Enter",
	Help:    "? 帮助",
	Back:    "Q 返回",
	Leave:   "Q 离开",
	Swap:    "L English",
	Light:   "I 明暗",
	Cancel:  "Q 不做",
	Yes:     "是",
	No:      "否",
	Unknown: "-",
	Erased:  "（已删除）",
	None:    "无",
	Loading: "请稍等",

	Saving:    "正在存",
	Saved:     "已存",
	Unsaved:   "! 还没存上，请别关",
	BackAgain: "接上了，您的选择还在。",
	TakenOver: "您在另一台上开着，这里接过来了。",
	Elsewhere: "您在另一台上打开了，这里先停下。您的选择都在。",
	Closing:   "服务器要关一下，已收下的都在。请稍后再连。",
	Dropped:   "断线了，正在重新连。已投的票都在。",
	Rehearsal: "演练",
	Made:      "这是演练，人是编的，不留记录。",

	TooSmall:       "窗口太小，请放大到 40x15",
	SwitchKeyboard: "请切到英文输入，或用空格和 Enter",
	ZoomWall:       "大屏的字会偏小，请把终端放大到 60 列左右",
	MoreBelow:      func(n int) string { return fmt.Sprintf("+ 还有 %d 个", n) },
	MoreAbove:      func(n int) string { return fmt.Sprintf("- 上面还有 %d 个", n) },
	LeaveUnsent:    "有没发出的内容。再按一次 Q 就离开，内容不保留。",

	Present:   func(n int) string { return fmt.Sprintf("到场 %d", n) },
	PresentOf: func(present, due int) string { return fmt.Sprintf("应到 %d，到场 %d", due, present) },
	Ballots:   func(n int) string { return fmt.Sprintf("%d 张票", n) },
	People:    func(n int) string { return fmt.Sprintf("%d 人", n) },
	Voters:    func(n int) string { return fmt.Sprintf("%d 人有票", n) },
	Issues:    func(n int) string { return fmt.Sprintf("%d 个议题", n) },
	Points:    func(n int) string { return fmt.Sprintf("%d 分", n) },
	Marks:     func(mark, n int) string { return fmt.Sprintf("%d 个 %d 分", n, mark) },
	Days:      func(n int) string { return fmt.Sprintf("%d 天", n) },
	Minutes:   func(n int) string { return fmt.Sprintf("%d 分钟", n) },
	Seconds:   func(n int) string { return fmt.Sprintf("%d 秒", n) },
	TimeLeft: func(seconds int) string {
		if seconds < 60 {
			return fmt.Sprintf("还有 %d 秒", max(0, seconds))
		}
		return fmt.Sprintf("还有 %d 分钟", (seconds+59)/60)
	},
	VotedOf:  func(voted, present int) string { return fmt.Sprintf("已投 %d，到场 %d", voted, present) },
	NotVoted: func(n int) string { return fmt.Sprintf("还有 %d 位没投", n) },
	Below: func(present, needed int, share session.Share) string {
		return fmt.Sprintf("到场 %d，不到%s（%d）。可以继续，会写进纪要。", present, zhShare(share), needed)
	},
	Quorum: func(present, needed int) string {
		if present < needed {
			return fmt.Sprintf("要 %d 人，还差 %d 人", needed, needed-present)
		}
		return fmt.Sprintf("要 %d 人，已够", needed)
	},
	Share: zhShare,

	Place: func(n int) string { return "第" + zhCount(n) + "名" },
	JointPlace: func(n int) string {
		return "并列第" + zhCount(n) + "名"
	},
	PlaceShort: func(n int, joint bool) string {
		if joint {
			return fmt.Sprintf("%d=", n)
		}
		return fmt.Sprint(n)
	},

	Phases: zhPhases,
	CloseLine: func(ballots, notVoted int) string {
		if notVoted <= 0 {
			return fmt.Sprintf("到场的都投了，一共 %d 张。一分钟后收票。", ballots)
		}
		return fmt.Sprintf("已经投了 %d 张，还有 %d 位没投。要投的请现在投，一分钟后收票。", ballots, notVoted)
	},
	DrawnLine: func(above int) string {
		return fmt.Sprintf("第%s名和第%s名之间差得最多，今晚就解决前%s件。其余留到下月，不会丢。",
			zhCount(above), zhCount(above+1), zhThings(above))
	},
	LineRow: func(above int) string { return "今晚解决以上" + zhThings(above) + "件" },
	Mark:    [3]string{"最要紧", "其次", "再次"},
	Levels: Levels{
		TalkIsEnough: Level{"商量就能定", "大家商量好就可以办。", "通过了就可以办。"},
		Assembly: Level{"要居民会议决定", "今晚可以商量；要居民会议表决以后才算数{law}。",
			"这件事要居民会议表决以后才算数{law}，本规约不能代替。"},
		Owners: Level{"要业主共同决定", "今晚可以商量，不能代替业主表决{law}。",
			"这件事要业主依法共同决定{law}，本规约不能代替业主表决。"},
		Permit: Level{"要主管部门许可", "今晚可以商量；要主管部门许可以后才能动工{law}。",
			"这件事要主管部门许可以后才能动工{law}，本规约不能代替许可。"},
		Consent: Level{"要当事人同意", "今晚可以商量；要有关的住户本人同意才能办{law}。",
			"这件事要有关的住户本人同意才能办{law}，本规约不能代替他们同意。"},
	},
	Consent: Three{"同意", "弃权", "反对"},
	Roles: RoleNames{Resident: "居民", Secretary: "书记员", Adviser: "列席", Observer: "旁听", Projector: "大屏",
		Kiosk: "公用投票机", Chair: "主持人", Operator: "机主", Host: "东道"},
	Words: Nouns{Council: "议事会", Session: "期次", Date: "时间", Place: "地点", Host: "东道", NextHost: "下月东道", Agenda: "议程",
		Issue: "议题", Issues: "议题", Code: "代号", Title: "标题", Detail: "说明", Category: "类别", Source: "来源", Department: "部门",
		Status: "情况", Roll: "名册", Member: "成员", Name: "姓名", Unit: "住处或单位", Phase: "阶段", Chair: "主持人", Secretary: "书记员",
		Present: "到场", Due: "应到", Ranking: "排名", Points: "得分", Fives: "5 分", Threes: "3 分", Ones: "1 分", Supporters: "给分人数",
		Receipt: "回执", Receipts: "回执", Resolution: "解题规约", Resolutions: "解题规约", Clause: "条", What: "做什么", Lead: "牵头", Help: "帮忙",
		By: "几时前", Funds: "谁出钱", Agree: "同意", Abstain: "弃权", Object: "反对", Reason: "理由", Total: "合计", Ballots: "票",
		Full: "填满", Partial: "没填满", Blank: "空白", Line: "线", Rota: "轮值", Poll: "打分", Wall: "大屏", Desk: "桌边"},
	BackThere: "回到刚才那一页",
	Keys: []KeyHelp{
		{"Enter", "做底下那一条写的事"},
		{"空格", "换一行；到底再回头"},
		{"字母", "跳到那个议题，什么都不改"},
		{"5 3 1", "打分；三选一时是上、中、下"},
		{"0", "拿掉这一题的分"},
		{"Z", "收回上一步"},
		{"Q", "返回"},
		{"/", "查找"},
		{"Tab", "下一栏"},
		{"L I", "换成英文；明暗对换"},
	},

	Number:  func(n int) string { return fmt.Sprintf("%03d", n) },
	Percent: percent,
	List:    func(parts []string) string { return strings.Join(parts, "、") },
	Quote:   func(text string) string { return "「" + text + "」" },
	Join:    func(before, after string) string { return before + after },

	Date:      zhDate,
	ShortDate: func(t time.Time) string { return t.Format("1月2日") },
	Clock:     func(t time.Time) string { return t.Format("15:04") },
	DateTime:  func(t time.Time) string { return zhDate(t) + " " + t.Format("15:04") },
	Announced: func(date string) string { return announced(date, zhDate) },
	Month:     zhMonth,

	Refusals: zhRefusals,
	Ties:     zhTies,
	Secrecy: map[session.Secrecy]string{
		session.Secret:    "不记名：谁也查不到您投了什么。",
		session.Named:     "本会公开记名：大家会看到您投了什么。",
		session.Checkable: "本会公布打散的选票供核对。您的三项若很少见，别人可能认得出。",
	},
	TieRules: map[tally.Ties]string{
		tally.Strength: "同分先比最高分的个数，再比次高分的个数，再逐张票比；都一样就并列",
		tally.Breadth:  "同分先比给分的人数，再比最高分的个数，再逐张票比；都一样就并列",
	},
	Mouths: Mouths{SSH: "手机", Kiosk: "公用电脑", Assisted: "代按", Paper: "纸票", NotVoted: "没投"},

	IssueStatus: map[session.IssueStatus]string{session.Open: "待议", session.Merged: "已并入", session.Declined: "没有列入",
		session.Settled: "已立约", session.Referred: "已转交"},
	ResolutionStatus: map[session.ResolutionStatus]string{session.Draft: "正在写", session.Proposed: "正在表态", session.Adopted: "通过",
		session.Rejected: "没有通过", session.Withdrawn: "撤回"},
	PollStatus: map[session.PollStatus]string{session.PollOpen: "正在打分", session.PollClosed: "已收票", session.PollCounted: "已计票",
		session.PollPublished: "已公布", session.Void: "作废"},
}

// zhShare writes a fraction: 三分之二; the plainest as people say it.
func zhShare(s session.Share) string {
	switch s {
	case session.Share{Part: 1, Of: 2}:
		return "一半"
	case session.Share{Part: 1, Of: 1}:
		return "全部"
	}
	return zhCount(s.Of) + "分之" + zhCount(s.Part)
}

// zhCount writes a number from 0 to 99 as it is read aloud; others in digits.
func zhCount(n int) string {
	digits := []rune("零一二三四五六七八九十")
	switch {
	case n < 0 || n > 99:
		return fmt.Sprintf(" %d ", n)
	case n <= 10:
		return string(digits[n])
	case n < 20:
		return "十" + string(digits[n-10])
	case n%10 == 0:
		return string(digits[n/10]) + "十"
	}
	return string(digits[n/10]) + "十" + string(digits[n%10])
}

// zhThings is zhCount before a measure word: 两件, not 二件.
func zhThings(n int) string {
	if n == 2 {
		return "两"
	}
	return zhCount(n)
}

// percent rounds down: 41 of 42 is not everybody.
func percent(part, whole int) string {
	if whole <= 0 {
		return "-"
	}
	return fmt.Sprintf("%d%%", part*100/whole)
}
