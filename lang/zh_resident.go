package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var zhResident = Resident{
	Lobby: Lobby{
		Greeting: func(name string, number, votes int) string {
			vote := "一票"
			if votes == 0 {
				vote = "没有票"
			}
			return fmt.Sprintf("%s，您好。%03d 号，%s", name, number, vote)
		},
		Visitor:     "邻居",
		Now:         "现在",
		Keys:        "下一个 空格    选定 Enter",
		Vote:        Way{"打分", "去打分"},
		Voted:       Way{"等大家投完", "看投了多少"},
		Issues:      Way{"今晚的议题", "看今晚的议题"},
		Propose:     Way{"提一个议题", "提一个议题"},
		Awaited:     Way{"等揭晓", "看收了多少票"},
		Result:      Way{"揭晓", "看排名"},
		Consent:     Way{"表态", "看规约，表态"},
		Speak:       Way{"排队发言", "看怎么发言"},
		Promises:    Way{"上月的承诺", "看上月的承诺"},
		Resolutions: Way{"规约和台账", "看规约"},
		IssueCount:  func(n int) string { return fmt.Sprintf("%d 个", n) },
		Draft:       "草稿已存",
		SpeakLater:  "议事开始以后，按 S 就能排队发言。这里看前面还有几位，发言少的人先说。",
		Status: Status{
			NoSession: "还没有定下一次的时间", NoSessionMore: "定了就会在这里看到。",
			Collect: "有难事，提一个议题",
			CollectMore: func(date string) string {
				if date == "" {
					return "开会前都可以提。"
				}
				return "开会前都可以提。开会：" + date
			},
			CheckIn: "您已签到，请等开始", CheckInMore: func(present, due int) string { return fmt.Sprintf("到场 %d，应到 %d。", present, due) },
			Away: "您还没签到", AwayMore: "请到桌边报名字。",
			Review: "先看上月答应的事", ReviewMore: "请听主持人念。",
			Discuss: func(code string) string {
				if code == "" {
					return "一件一件地议"
				}
				return "正在议 " + code
			},
			DiscussMore: "想说话按 S 排队，发言少的人先说。",
			Vote:        "请给三个议题打分", VoteMore: "您还没投。",
			Voted: "您已经投了", VotedMore: "收票以前可以改。",
			Adviser: "大家正在打分", AdviserMore: "您是列席，可以发言，没有票。",
			NoVote: "大家正在打分", NoVoteMore: "您在这里没有票。开始打分以后，要由主持人登记，才有票。",
			Closed: "票收了，正在对数", ClosedMore: "请等主持人揭晓。",
			Revealing: "正在揭晓", RevealingMore: "从第三名开始。",
			Ranked: "排名出来了", RankedMore: "请等主持人画线。",
			Drafting: func(code string) string {
				if code == "" {
					return "正在立约"
				}
				return "正在给 " + code + " 立约"
			},
			DraftingMore: "做什么，谁牵头，几时前，谁出钱。",
			Consent:      func(code string) string { return "请对 " + code + " 的规约表态" },
			ConsentMore:  "您还没表态。",
			Answered:     func(answer string) string { return "您答了：" + answer + "。宣布以前可以改。" },
			Resolved:     "今晚的规约都定了", ResolvedMore: "请等主持人散会。",
			Adjourned: "散会了，谢谢各位邻居",
			AdjournedMore: func(days int) string {
				return fmt.Sprintf("规约公示 %d 天，有意见请告诉书记员。", days)
			},
		},
	},
	Agenda: Agenda{
		Title:       "今晚的议题",
		Count:       func(n int) string { return fmt.Sprintf("%d 个", n) },
		Empty:       "还没有议题。按 Enter 提第一个。",
		None:        "还没有议题。",
		Back:        "返回",
		EmptyAction: "提一个议题",
		Keys:        "按字母到议题   / 找",
		KeysPropose: "按字母到议题   / 找   + 提一个",
		Open:        func(code string) string { return "打开 " + code },
		Find:        "找",
		FindKeys:    "打几个字就会筛   空行 Enter 返回",
		FindDone:    "就找这些",
		NotFound:    "没有这样的议题。改几个字再找，或按 Enter 看全部。",
		One:         "议题",
		PageKeys:    "空格 下一个",
		Gone:        "这个议题不在今晚的名单上了，可能并到了别的议题里。",
		ToList:      "回到清单",
		More:        "往下看",
		From:        "来源",
		With:        "请到",
		Kind:        "类别",
		Carried:     "上月没办完，接着议",
		NoIssue:     func(code string) string { return "没有 " + code + " 这一题。" },
	},
	Proposing: Proposing{
		Header:      "提一个议题",
		What:        "什么事？一句话",
		Detail:      "说详细些（可以空着）",
		Category:    "哪一类（可以空着）",
		NoCategory:  "说不好",
		Categories:  []string{"房屋与管网", "公共设施", "停车与道路", "消防安全", "环境卫生", "邻里与文明", "电梯与上下楼", "养老与托幼", "物业与公共收益", "平安与秩序"},
		Count:       func(used, limit int) string { return fmt.Sprintf("%d / %d 字", used, limit) },
		Over:        func(over int) string { return fmt.Sprintf("太长了，多了 %d 个字", over) },
		Columns:     2,
		Similar:     "好像有人提过",
		Second:      "可以接着提，书记员会问您要不要合并。",
		Keys:        "Tab 下一栏   空行 Enter 返回",
		KeysDetail:  "Tab 下一栏   Enter 换行，空行 Enter 下一栏",
		KeysChoice:  "空格 换一类   Tab 回到第一栏",
		Next:        "下一栏",
		Back:        "返回",
		Send:        "发出这个议题",
		NeedTitle:   "先写一句话，再发出",
		Kept:        "草稿已存",
		Sent:        func(code string) string { return "收到了，编为 " + code + "。谢谢您提出来。" },
		TooLongHere: "太长了，先删几个字",
		Late:        "已经开始打分，今晚不能再提，请下月再提。",
		LateShort:   "今晚不能再提了",
	},
	Voting: Voting{
		Header:   "打分",
		Question: "哪三件最要紧？",
		Rule: func(top, middle, low int) string {
			return fmt.Sprintf("%d 分给最要紧的，%d 分给其次，%d 分给再次。三个不同的议题。", top, middle, low)
		},
		Free:       "未给",
		NotGiven:   "还没给",
		NotCast:    "还没投出。",
		Kept:       "还没投出。已存好，断线不丢。",
		KeptLong:   "还没投出。您的选择已存好，断线、换手机都不丢。",
		Unsent:     "还没投出",
		Unchanged:  "改了还没投出",
		CastStands: "原来那张还算数；改好要再投一次。",
		Keys: func(top, middle, low int) string {
			return fmt.Sprintf("字母选议题  %d %d %d 打分  0 取消", top, middle, low)
		},
		KeysLong: func(top, middle, low int) string {
			return fmt.Sprintf("字母或上下键 选议题   %d %d %d 打分   0 取消   空格 下一个", top, middle, low)
		},
		Give:   func(code string, mark int) string { return fmt.Sprintf("给 %s 打 %d 分", code, mark) },
		Review: "看一遍，再投出",
		Moved: func(mark int, from, to string) string {
			return fmt.Sprintf("%d 分从 %s 移到 %s 了", mark, from, to)
		},
		Changed: func(code string, before, after int) string {
			return fmt.Sprintf("%s 从 %d 分改成 %d 分了", code, before, after)
		},
		Only: func(top, middle, low int) string {
			return fmt.Sprintf("只有 %d、%d、%d 三种分。0 是取消。", top, middle, low)
		},
		Taken: func(code string, mark int) string {
			return fmt.Sprintf("%s 已有 %d 分。一题只能得一个分。", code, mark)
		},
		NoMark:       func(code string) string { return code + " 还没有分，不用取消。" },
		TakenBack:    "退回到上一步了",
		Nothing:      "没有可退的了。",
		Closed:       "票已经收了，不能再投。",
		YourBallot:   "您的选票",
		MayChange:    "截止以前还可以改，以最后一次为准。",
		Secret:       "谁也查不到您投了什么。",
		Blank:        func(m []int) string { return zhMarks(m, "和 ") + "空着。空着不计分，也不往下补。" },
		AllMarks:     func(m []int) string { return "本会要三项都给，还差 " + zhMarks(m, "和 ") + "。" },
		Missing:      func(m []int) string { return "回去补，还差 " + zhMarks(m, "和 ") },
		ReviewKeys:   "Q 回去改",
		Cast:         "投出这张票",
		CastHeader:   "已投出",
		Received:     "您的票收到了。",
		Replaced:     "改好了，以这一张为准。",
		Receipt:      "您的回执",
		Photo:        "请拍下来，或者抄下来。",
		NotYourMarks: "它不说明您投了什么。",
		Posted:       "公布时会贴出全部回执，有这一号，您的票就计进去了。",
		ReceiptKeys:  "Z 改票",
		Done:         "好",
	},
	Waiting: Waiting{
		Header:  "等大家投完",
		Caption: "已投 / 到场",
		Yours: func(receipt string) string {
			if receipt == "" {
				return "您已投出"
			}
			return "您已投出，回执 " + receipt
		},
		Hidden:      "投完以前，谁也看不到分数。结果由主持人当场揭晓。",
		Keys:        "Z 改票",
		Action:      "看今晚的议题",
		ClosedTitle: "等揭晓",
		Ballots:     func(n int) string { return fmt.Sprintf("收了 %d 张票。", n) },
		Counting:    "票收了，正在对数。",
		ForChair:    "结果由主持人当场揭晓。",
		NotIn:       "您没有投出。没投出的选择不计票。",
	},
	Result: Result{
		AskedNow:   "现在请大家表态：按 Q 回到开头",
		FindHeader: "查回执", FindLabel: "回执上的六个字", FindLook: "查这一号",
		Header:  "揭晓",
		Ballots: func(n int) string { return fmt.Sprintf("%d 张票", n) },
		Place:   "名次", Issue: "议题", Points: "分", People: "人",
		Line:     func(above int) string { return "今晚解决以上" + zhThings(above) + "件" },
		Hidden:   "还没揭晓的，请等主持人。",
		NoneYet:  "请等主持人一名一名揭晓，第一名在最后。",
		HowMany:  func(code string) string { return "看 " + code + " 的得分" },
		Legend:   func(mark int) string { return fmt.Sprintf("来自 %d 分", mark) },
		Back:     "回到开头",
		PointsOf: func(code string) string { return code + " 的得分" },
		Sum: func(people, mark, points int) string {
			return fmt.Sprintf("%d 人 x %d 分 = %d", people, mark, points)
		},
		Total:      func(points int) string { return fmt.Sprintf("一共 %d 分", points) },
		Supporters: func(n, ballots int) string { return fmt.Sprintf("%d 张票里，%d 人给了分", ballots, n) },
		TieShort: func(places [2]int, code string, mark, more int) string {
			if more == 1 {
				return fmt.Sprintf("%d 和 %d 同分，%s 的 %d 分多一个。", places[0], places[1], code, mark)
			}
			return fmt.Sprintf("%d 和 %d 同分，%s 的 %d 分多 %d 个。", places[0], places[1], code, mark, more)
		},
		Keys:        "字母或空格 换一个   / 查回执",
		BackToRanks: "回到排名",
	},
	Consenting: Consenting{
		Header:   func(id session.ResolutionID) string { return "解题规约 " + string(id) },
		Question: "您同意吗？",
		Say:      [3]string{"同意", "弃权", "反对（要写理由）"},
		Action:   [3]string{"表示同意", "表示弃权", "写反对的理由"},
		Names:    "同意的人，名字写进纪要。",
		Given:    func(answer string) string { return "记下了：" + answer + "。宣布以前可以改。" },
		Lead:     func(name string) string { return "牵头 " + name },
		Help:     func(name string) string { return "帮忙 " + name },
		Between:  "，",
		Reason:   "为什么反对？",
		Keys:     "空行 Enter 返回",
		Send:     "表示反对",
		NeedWhy:  "空着按 Enter，回到上一页",
		NotAsked: "这里要到场的有票的人表态。",
		Outcome: func(agree, abstain, object int) string {
			return fmt.Sprintf("同意 %d，弃权 %d，反对 %d", agree, abstain, object)
		},
		Needed: func(agree, asked int) string { return fmt.Sprintf("到场 %d 人，要 %d 人同意", asked, agree) },
		Done:   "好",
		Erased: "（文字已删除）",
	},
	Resolutions: Posted{
		Header: "规约和台账",
		Empty:  "今晚还没有规约。打完分，画了线，就一件一件地立约。",
		Ledger: "台账：历次答应的事，办得怎么样",
		Open:   func(code string) string { return "打开 " + code + " 的规约" },
		Back:   "返回",
		Notice: func(days int) string {
			return fmt.Sprintf("贴出公示 %d 天，有意见请告诉书记员。", days)
		},
		Keys:    "空格 下一个",
		Version: func(n int) string { return fmt.Sprintf("第 %d 稿", n) },
	},
}

// zhMarks names marks: 3 分和 1 分.
func zhMarks(marks []int, and string) string {
	parts := make([]string, len(marks))
	for i, m := range marks {
		parts[i] = fmt.Sprintf("%d 分", m)
	}
	if len(parts) > 2 {
		return strings.Join(parts[:len(parts)-1], "、") + and + parts[len(parts)-1]
	}
	return strings.Join(parts, and)
}
