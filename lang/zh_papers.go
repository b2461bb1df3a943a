package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
	"yuetan/tally"
)

var zhPapers = Papers{
	Room: zhRoomPapers, Posted: zhPostedPapers, After: zhAfterPapers,
	Page: "— # —",
	Names: map[string]string{"minutes": "会议纪要", "resolution": "解题规约", "count": "票数统计表", "issues": "议题清单",
		"meeting": "会议通知", "signin": "签到表", "slips": "选票", "receipts": "回执清单", "record": "会议记录", "notice": "公示", "ledgers": "台账", "satisfaction": "满意度", "rota": "轮值表", "handover": "交接卡", "cards": "入场卡", "index": "归档目录"},
	Section: func(n int, title string) string { return zhCount(n) + "、" + title },
	Stop:    "。",
	Head: func(seq uint64, short, full string) string {
		return fmt.Sprintf("记录号 %d:%s（全文 %d:%s）", seq, short, seq, full)
	},
	Discussed: "讨论要点",
	Stood:     func(stance string, said []string) string { return stance + "：" + strings.Join(said, "；") + "。" },
	Meeting:   "会议概况", Vote: "打分与对数", Ranking: "议题排序", Decided: "议定事项", Rest: "其余议题", Next: "下一次",

	Held: "起止",
	Presence: func(due, voters, present int, ratio string) string {
		text := fmt.Sprintf("应到 %d 人，实到 %d 人，占 %s。", due, voters, ratio)
		if other := present - voters; other > 0 {
			text += fmt.Sprintf("另有没有票的 %d 人到场。", other)
		}
		return text
	},
	Quorum: func(share session.Share, needed, voters int) string {
		if voters >= needed {
			return fmt.Sprintf("本会要求到场%s（%d 人），已达到。", zhShare(share), needed)
		}
		return fmt.Sprintf("本会要求到场%s（%d 人），没有达到，差 %d 人。", zhShare(share), needed, needed-voters)
	},
	Attended: func(names []string) string { return "出席：" + strings.Join(names, "、") + "。" },
	Advised:  func(names []string) string { return "列席：" + strings.Join(names, "、") + "。" },
	NextHost: func(host string) string { return "下次东道：" + host + "。" },

	NoVote:   "这一期没有打分。",
	NotShown: "名次还没有全部揭晓，这里先不写。",
	Voided: func(poll, reason string) string {
		return fmt.Sprintf("打分 %s 作废，没有开票。理由：%s", poll, reason)
	},
	Weights: func(w tally.Weights, all bool) string {
		text := fmt.Sprintf("每人一张票：最要紧的 %d 分，其次 %d 分，再次 %d 分，给三个不同的议题。", w[0], w[1], w[2])
		if all {
			return text + "三项都要给。"
		}
		return text + "可以留空，空着不计分，也不往下补。"
	},
	Threshold: func(s session.Share) string {
		return fmt.Sprintf("规约要到场有票的人里%s同意才通过。", zhShare(s))
	},
	Electorate: func(entitled, present int) string {
		return fmt.Sprintf("有票的 %d 人，其中到场 %d 人。", entitled, present)
	},
	Balance: func(present, cast, notVoted int) string {
		text := fmt.Sprintf("对数：到场 %d = 投出 %d + 没投 %d", present, cast, notVoted)
		if present == cast+notVoted && notVoted >= 0 {
			return text + "，对得上。"
		}
		return text + "，对不上。"
	},
	Ballots: func(cast, full, partial, blank int) string {
		return fmt.Sprintf("收到 %d 张票：填满 %d 张，没填满 %d 张，空白 %d 张。", cast, full, partial, blank)
	},
	Line: func(above int) string {
		return fmt.Sprintf("线画在第 %d 行以下：当晚解决以上%s件。", above, zhThings(above))
	},
	MoreRanked: func(n int) string { return fmt.Sprintf("其余 %d 件见票数统计表。", n) },
	Times:      func(text string, n int) string { return fmt.Sprintf("%s（%d 人）", text, n) },
	Place:      "名次",
	MarkHead:   func(mark int) string { return fmt.Sprintf("%d分票", mark) },

	NoneDecided:  "没有立约。",
	ResolutionNo: func(id, status string) string { return "规约 " + id + "：" + status + "。" },
	No:           "编号", AdoptedOn: "通过日期", ClauseNo: "条",
	Consent: func(asked, agree, abstain, object, needed int, share session.Share) string {
		return fmt.Sprintf("到场有票的 %d 人表态：同意 %d，弃权 %d，反对 %d；要 %d 人同意（%s）。", asked, agree, abstain, object, needed, zhShare(share))
	},
	Signers: func(names []string) string { return "同意的有：" + strings.Join(names, "、") + "。" },
	Reasons: "反对的理由（不记姓名）：",
	Caution: func(level, caution string) string { return "法律提示：" + level + "。" + caution },
	Chosen: func(ballots, points, place int, joint bool, supporters int) string {
		name := "第" + zhCount(place) + "名"
		if joint {
			name = "并列" + name
		}
		return fmt.Sprintf("大家怎么选的：%d 张票，本议题得 %d 分，排%s，%d 人给了分。", ballots, points, name, supporters)
	},
	Posting: func(days int, more bool) string {
		if more {
			return fmt.Sprintf("公示 %d 天，从贴出次日算起。期满没有实质异议，法律提示里说的也办妥了，才施行。", days)
		}
		return fmt.Sprintf("公示 %d 天，从贴出次日算起。期满没有实质异议就施行。", days)
	},
	HowToObject: "有不同意见，请在公示期里写下来交给书记员，写明哪一条、为什么。意见和答复会记下来。",

	Became: "怎样了", Declined: "没有列入", KeptOn: "留到下月", Carried: "上月没办完", Level: "谁来决定", NoIssues: "还没有议题。", NoRest: "没有。",
	MergedInto: func(code string) string { return "并入 " + code },

	PollNo: "打分编号", FillIn: "名次还没有全部揭晓。下面留空，供计票时手写。", Numbers: "票数", MayVote: "有票的人",
	MayVotePresent: "其中到场", Cast: "投出", ReceiptsNote: "有您的回执，您的票就计进去了。回执不说明投了什么。",
	Receipts: func(n int) string { return fmt.Sprintf("回执，共 %d 号", n) },

	SignCounter: "计票人", SignChair: "主持人", SignSecretary: "书记员", SignPosted: "贴出日期和位置", SignCouncil: "议事会",
	SignTeller: func(n int) string { return "监票人" + zhCount(n) },
}
