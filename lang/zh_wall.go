package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var zhWall = Wall{
	Phases:  [9]string{"", "征集", "签到", "回看", "议事", "打分", "揭晓", "立约", "散会"},
	PhaseOf: func(phase string, n int) string { return fmt.Sprintf("%s %d/8", phase, n) },
	Late:    "迟到的请连",
	AskDesk: "迟到的请到桌边签到",

	When:        "时间",
	Where:       "地点",
	Host:        "东道",
	SoFar:       func(n int) string { return fmt.Sprintf("已经提了 %d 个议题", n) },
	PleaseIn:    "请签到",
	Wifi:        "连 Wi-Fi",
	TypeThis:    "打这一行",
	ScanThis:    "扫码，或打这一行",
	CardHint:    "打卡上的号码和六位数",
	NoPhone:     "没有手机：到桌边",
	HereOfDue:   "到场 / 应到",
	Here:        "到场",
	Due:         func(n int) string { return fmt.Sprintf("应到 %d", n) },
	TonightN:    func(n int) string { return fmt.Sprintf("今晚 %d 个议题", n) },
	HostedBy:    func(unit string) string { return "东道 " + unit },
	LookBack:    "先看上月答应的事办得怎么样",
	StillOpen:   "上月没办完的",
	NothingLeft: "上月没有留下的议题",
	NothingYet:  "还没有议题",

	Agenda:     "今晚的议题",
	HowMany:    func(n int) string { return fmt.Sprintf("%d 个", n) },
	Rules:      "先议，后打分：最要紧 5，其次 3，再次 1",
	Calm:       "一件一件议。不打断，不跑题，不说人。",
	IssueOf:    func(n, all int) string { return fmt.Sprintf("第 %d 题 / %d", n, all) },
	Carried:    "上月没办完",
	Department: func(name string) string { return "要" + name },

	Secrecy:  map[session.Secrecy]string{session.Secret: "不记名", session.Named: "公开记名", session.Checkable: "可核对"},
	Question: "哪三件最要紧？",
	MarkIs:   func(word string, points int) string { return fmt.Sprintf("%s %d 分", word, points) },
	NoPeek:   "投完以前，谁也看不到分数",
	MayAlter: "投完以前，谁也看不到分数。截止前可以改，以最后一次为准。",
	Closed:   "收票了",
	Balance:  "正在对数",
	MustSum:  "四处的票，合起来要等于到场人数",
	BySSH:    "手机",
	NotVoted: "没投",
	Total:    "合计",
	Fits:     "对得上，可以揭晓",
	FitsNot:  "对不上，请主持人和书记员查",
	Sum: func(present int, terms []string, total int) string {
		if present != total {
			return fmt.Sprintf("到场 %d，%s = %d", present, strings.Join(terms, " + "), total)
		}
		return fmt.Sprintf("%d = %s", present, strings.Join(terms, " + "))
	},
	Counting: "票箱正在打开，请稍等",
	PaperIn: func(n int) string {
		return fmt.Sprintf("另有 %d 张纸票，由两个人各录一遍，请稍等", n)
	},

	Soon: func(places int) string { return "从第" + zhCount(places) + "名开始揭晓" },
	PlaceTitle: func(n int, joint bool) string {
		if joint {
			return "并列第" + zhCount(n) + "名"
		}
		return "第" + zhCount(n) + "名"
	},
	Marked:     func(n, ballots int) string { return fmt.Sprintf("%d 人给了分，%d 人里", n, ballots) },
	PointsWord: "分",
	From:       func(n int) string { return fmt.Sprintf("%d 人", n) },
	FromWorth:  func(n, points int) string { return fmt.Sprintf("%d 人  合 %d 分", n, points) },
	Worth:      func(points int) string { return fmt.Sprintf("来自 %d 分", points) },

	Resolution: func(id session.ResolutionID) string { return "解题规约 " + string(id) },
	Writing:    "正在写",
	Deciding:   "请表态",
	Lead:       func(name string) string { return "牵头 " + name },
	Help:       func(names string) string { return "帮忙 " + names },
	Answers:    "写完请大家表态：5 同意  3 弃权  1 反对",
	Needed: func(needed, entitled int, share string) string {
		return fmt.Sprintf("要到场 %d 人里 %d 人同意（%s）", entitled, needed, share)
	},
	Counts: func(agree, abstain, object int) string {
		return fmt.Sprintf("同意 %d    弃权 %d    反对 %d", agree, abstain, object)
	},
	Adopted:  "通过了",
	Rejected: "没有通过",
	ThenNext: func(code, title string) string { return "下一件 " + code + " " + title },
	Thanks:   "谢谢各位邻居",
	SumUp: func(issues, resolutions, minutes int) string {
		if minutes <= 0 {
			return fmt.Sprintf("%d 个议题，立约 %d 件", issues, resolutions)
		}
		return fmt.Sprintf("%d 个议题，立约 %d 件，%d 分钟", issues, resolutions, minutes)
	},
	Posted: func(days int) string {
		return fmt.Sprintf("规约贴出公示 %d 天，有意见请告诉书记员", days)
	},
	NextHost:   "下月东道",
	AfterNext:  "再下月",
	PapersDone: "文件已备好，找书记员",
	LogHead:    func(head string) string { return "记录号 " + head },
}
