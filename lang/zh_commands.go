package lang

import (
	"fmt"
	"strings"

	"yuetan/tally/ballotfile"
)

var zhCommands = Commands{
	About:             "月谈 yuetan：社区议事会的每月一谈，用 SSH 连上就能用。",
	AboutRemote:       "用 SSH 连月谈。不带动词是画面（ssh -t），带动词是一问一答。",
	MoreHelp:          func(typed string) string { return "看某一个的说明：" + typed },
	Options:           "选项：",
	EverywhereOptions: "每个动词都可以带：",
	Example:           "例：",
	Verbs:             zhVerbs,
	Notes:             zhNotes,
	Flags:             zhFlags,

	SeeHelp:        func(typed string) string { return "请看：" + typed },
	NoVerb:         func(verb string) string { return "没有「" + Shown(verb) + "」这个动词。" },
	DidYouMean:     func(verb string) string { return "是不是 " + verb + "？" },
	WhichVerb:      func(verbs []string) string { return "请说明是哪一个：" + strings.Join(verbs, "、") + "。" },
	TooFewArgs:     "少写了一样。",
	TooManyArgs:    func(arg string) string { return "多写了「" + Shown(arg) + "」。" },
	NoFlag:         func(flag string) string { return "这里没有 " + Shown(flag) + " 这个选项。" },
	FlagNeedsValue: func(flag string) string { return "选项 " + Shown(flag) + " 后面要写值。" },
	FlagValue: func(flag, value string) string {
		return "选项 " + Shown(flag) + " 不能是「" + Shown(value) + "」。"
	},
	NeedsFlag: func(flags string) string { return "请写上 " + flags + "。" },
	NotAPair:  func(text string) string { return "「" + Shown(text) + "」不是 KEY=VALUE。" },
	NoPaper: func(paper string, known []string) string {
		return "没有「" + Shown(paper) + "」这种文件，有的是：" + strings.Join(known, "、") + "。"
	},
	NoFormat: func(format string, known []string) string {
		return "这种文件没有 " + Shown(format) + " 格式，只有：" + strings.Join(known, "、") + "。"
	},

	NoCouncilYet: "还没有议事会。先建一个：yuetan council add SLUG --name 名称",
	NoCouncil: func(slug string, known []string) string {
		if len(known) == 0 {
			return "还没有议事会。先建一个：yuetan council add SLUG --name 名称"
		}
		return "没有「" + Shown(slug) + "」这个议事会，有的是：" + strings.Join(known, "、") + "。"
	},
	WhichCouncil: func(known []string) string {
		return "有好几个议事会，请用 --council 说明是哪一个：" + strings.Join(known, "、")
	},
	CouncilAdded: func(name, slug string) string {
		return fmt.Sprintf("%s（%s）建好了。下一步：yuetan roll import %s 名册.csv", name, slug, slug)
	},
	NoFolder:   "不知道这台机器上数据放在哪里，请写上 --data 文件夹。",
	KeysInside: "票箱钥匙的文件夹不能放在数据文件夹里，不然备份会把钥匙一起带走；请换一个 --keys。",
	Locked: func(data string) string {
		return "数据文件夹 " + data + " 正被另一个月谈用着；请先停掉它，或者等一下再试。"
	},
	TooNew: func(slug string) string {
		return "议事会 " + slug + " 是新版月谈写的，请用新版打开。什么都没有改。"
	},
	CutOff:  "服务器还没说结果就断了；请先看看情况，再决定要不要重做。",
	WhatNow: "让大家连进来：yuetan serve。印带验证码的卡：yuetan roll cards SLUG --format html -o cards.html",

	FullStop:    "。",
	Interrupted: "没有做完就停了；请先看看情况，再决定要不要重做。",
	LongPath: func(path string) string {
		return "数据文件夹 " + Shown(path) + " 的路径太长，这台机器用不了；请用 --data 换个短的。"
	},

	OnlyStdin:  "用 SSH 时文件只能从标准输入来：文件名写 -，命令后面加 < 文件。",
	NoFile:     func(name string) string { return "没有 " + Shown(name) + " 这个文件，请再看看名字。" },
	FileExists: func(name string) string { return "文件 " + Shown(name) + " 已经有了，请换个名字。" },
	FileDenied: func(name string) string { return "这个账户不能用文件 " + Shown(name) + "。" },
	IsFolder:   func(name string) string { return Shown(name) + " 是文件夹，这里要一个文件。" },
	NotFolder:  func(name string) string { return Shown(name) + " 不是文件夹，请再看看名字。" },
	FileTooLarge: func(name string, megabytes int) string {
		return fmt.Sprintf("%s 超过 %d MB，不像是这种文件，请再看看。", Shown(name), megabytes)
	},
	OldWorkbook: "这是旧式的表格文件（.xls）。请另存为 .xlsx 或 CSV 再导入。",
	BrokenBook:  "这个表格文件打不开，可能不完整，或者加了密码。请打开它，去掉密码另存一份再导入。",
	Encoding:    "文字既不是 UTF-8 也不是 GB18030，请另存为 UTF-8。",
	NoRows:      "表头下面一行都没有。",
	NoColumn: func(column string) string {
		return "缺 " + column + " 这一列；各行上面要有一行写各列的名字。"
	},
	TwoColumns: func(column string) string { return "有两列都是 " + column + "，请留一列。" },
	BadLine: func(line int) string {
		return fmt.Sprintf("第 %d 行读不了：引号不成对，或者格子比表头多。", line)
	},
	BadClauses: func(line int, field string) string {
		why := ""
		switch {
		case field != "":
			why = "没有 " + Shown(field) + " 这一项，"
		case line > 0:
			why = fmt.Sprintf("从第 %d 行起，", line)
		}
		return why + `条文读不了，请写成 [{"what":"…","lead":"…","help":"…","by":"…","funds":"…"}]。`
	},
	Weights: "分值是 5,3,1 或 3,2,1。",
	Ties:    "同分的办法是 strength（先比最高分个数）或 breadth（先比给分人数）。",
	BallotNote: func(kind ballotfile.NoteKind, line, ballots, declared int) string {
		switch kind {
		case ballotfile.EqualRanking:
			return fmt.Sprintf("第 %d 行起有 %d 张票前三名里有并列，只算并列以前的。", line, ballots)
		case ballotfile.IssueTwice:
			return fmt.Sprintf("第 %d 行起有 %d 张票一题写了两次，算高的那个。", line, ballots)
		case ballotfile.TwoOnOneMark:
			return fmt.Sprintf("第 %d 行起有 %d 张票把一个分给了几题，那个分算空白。", line, ballots)
		case ballotfile.PointsAsOrder:
			return fmt.Sprintf("第 %d 行起有 %d 张票给的不是规定的分，只按分的高低排先后。", line, ballots)
		case ballotfile.ChooseOne:
			return fmt.Sprintf("第 %d 行起有 %d 张票只选一题，算最高分。", line, ballots)
		case ballotfile.Withdrawn:
			return fmt.Sprintf("第 %d 行起有 %d 张票写了撤回的一题，后面的往前移。", line, ballots)
		}
		return fmt.Sprintf("文件里写的是 %d 张票，实际有 %d 张（第 %d 行）。", declared, ballots, line)
	},
	BallotLoss: func(kind ballotfile.LossKind, n int) string {
		switch kind {
		case ballotfile.SkippedMark:
			return fmt.Sprintf("%d 张票中间空着一个分，这种格式空不了，后面的分往前移了。", n)
		case ballotfile.BlankBallot:
			return fmt.Sprintf("%d 张空白票没有写进去，这种格式放不下。", n)
		case ballotfile.UnmarkedIssue:
			return fmt.Sprintf("%d 题没有人打分，没有写进去，这种格式不列议题。", n)
		case ballotfile.CodeChanged:
			return fmt.Sprintf("%d 题在文件里换了代号。", n)
		}
		return fmt.Sprintf("%d 题的题目没有写进去，或者改了字。", n)
	},

	NotANumber: "要写 1 以上的数",
	SameKey: func(who string) string {
		return "已经是 " + who + " 的公钥；两个人共用一把，谁都进不来"
	},
	UnusedColumns: func(columns []string) string { return "这几列没有用到：" + Shown(strings.Join(columns, "、")) },
	NothingImported: func(bad, rows int) string {
		return fmt.Sprintf("什么都没有导入：%d 行里有 %d 行不对。请改好，或用 --skip-bad 略过它们。", rows, bad)
	},
	DryRun: func(good, bad int) string {
		return fmt.Sprintf("只是看看：%d 行可以，%d 行不对。", good, bad)
	},
	Skipped:        func(rows int) string { return fmt.Sprintf("略过了 %d 行。", rows) },
	RollImported:   func(n int) string { return fmt.Sprintf("名册加了 %d 人。", n) },
	IssuesImported: func(n int) string { return fmt.Sprintf("加了 %d 个议题。", n) },

	RollHeads: []string{"号", "姓名", "住处", "角色", "有票", "公钥", "验证码"},
	CardHeads: []string{"号码", "姓名", "住处", "验证码", "当晚六位数"},
	EmptyRoll: "名册上还没有人。",
	CodeIssued: func(member, code, evening string) string {
		text := member + "  验证码 " + code
		if evening != "" {
			text += "  当晚六位数 " + evening
		}
		return text
	},
	CodeRevoked: func(member string) string { return member + " 的验证码都作废了。" },
	KeyAdded:    func(member string) string { return member + " 的公钥可以用了。" },

	SessionPlanned: func(id, date, place, host, chair string) string {
		text := "期次 " + id
		for _, part := range []string{date, place} {
			if part != "" {
				text += "，" + part
			}
		}
		if host != "" {
			text += "，东道 " + host
		}
		if chair != "" {
			return text + "，主持人 " + chair
		}
		return text + "；还没有主持人，先由书记员代"
	},
	NoSessionYet: "还没有定下会期。定一期：yuetan session add SLUG 2026-11",
	NoIssues:     "还没有议题。",
	Proposed:     func(code, title string) string { return "议题 " + code + "：" + title },
	Merged:       func(code, into string) string { return code + " 并入了 " + into + "。" },
	Declined:     func(code string) string { return code + " 没有列入，理由已记下。" },

	Whoami: func(council, name, role string, votes, here bool) string {
		text := council + "\n" + name + "，" + role
		if votes {
			text += "，有票"
		} else {
			text += "，没有票"
		}
		if here {
			text += "，已签到"
		}
		return text
	},
	CheckedIn: func(member string) string { return member + " 签到了。" },
	WalkedIn:  func(member string) string { return member + " 签到了；要有票，得用 admit。" },
	Admitted:  func(member string) string { return member + " 可以投票了，理由已记下。" },
	NowPhase: func(id string, n int, title string) string {
		return fmt.Sprintf("%s：第 %d 步（共 8 步），%s", id, n, title)
	},
	NextVerb:    func(typed string) string { return "下一步另有动词：" + typed },
	SessionOver: "这一期已经散会，没有下一步了。",
	CloseWantsYes: func(voted, notVoted, slipsOut int) string {
		if slipsOut > 0 {
			return fmt.Sprintf("收票以后不能再开：已投 %d 张，发出的纸票 %d 张，还有 %d 位没投。确定的话加 --yes 再来一次。",
				voted, slipsOut, max(0, notVoted-slipsOut))
		}
		return fmt.Sprintf("收票以后不能再开：已投 %d 张，还有 %d 位没投。确定的话加 --yes 再来一次。", voted, max(0, notVoted))
	},
	Counted: func(cast, full, partial, blank int) string {
		return fmt.Sprintf("收票了：%d 张，填满 %d，没填满 %d，空白 %d。公布结果：publish", cast, full, partial, blank)
	},
	Voided: "这次打分作废了，谁也不会知道票上写了什么。可以重新打分。",
	Voted: func(marks, receipt string, changed bool) string {
		text := "您的票收到了：" + marks
		if changed {
			text = "您的票改好了：" + marks
		}
		return text + "\n回执 " + receipt + "。收票以前可以改。"
	},
	OwnBallot:   func(marks, receipt string) string { return "您的票：" + marks + "\n回执 " + receipt },
	NotVotedYet: "您还没有投。这样投：vote 五分 三分 一分，例如 vote C A F",
	VoteOver: func(voted bool) string {
		if voted {
			return "您投过了。已经收票，投了什么谁也查不到。"
		}
		return "您没有投，已经收票了。"
	},
	Deferred: func(code string) string { return code + " 留到下月。" },
	ResolutionIs: func(id, code, status string, clauses int) string {
		return fmt.Sprintf("议题 %s 的规约 %s：%d 条，%s", code, id, clauses, status)
	},
	NoResolutions: "还没有规约。",
	Consented:     func(id, answer string) string { return "您对 " + id + " 表态：" + answer + "。" },
	ConsentOf: func(who, id, answer string) string {
		return "替 " + Shown(who) + " 记下对 " + id + " 的表态：" + answer + "。"
	},

	NoPapers:     "这里写不了文件。",
	Exported:     func(n int, dir string) string { return fmt.Sprintf("%d 份文件，在 %s", n, Shown(dir)) },
	NotYetPapers: func(papers []string) string { return "还写不了：" + strings.Join(papers, "、") },
	EraseWantsYes: func(what string) string {
		return "删除 " + what + " 以后找不回来。确定的话加 --yes 再来一次。"
	},
	Erased: func(records int) string {
		return fmt.Sprintf("删了：去掉 %d 条记录的内容。记录链仍然完整，并记下有过这次删除。\n"+
			"以前做的备份里还有，请销毁它们或重新备份。", records)
	},
	NameStillStands: func(where []string) string { return "这些地方还有这个名字：" + strings.Join(where, "、") },
	BackupInside:    "备份不能放在数据文件夹或钥匙文件夹里，请换个地方。",
	BackedUp: func(councils int, file string) string {
		return fmt.Sprintf("%d 个议事会备份到 %s。里面没有票箱钥匙：现在正在打分的，恢复以后只能作废重来。", councils, Shown(file))
	},
	DataNotEmpty: func(data string) string {
		return "数据文件夹 " + data + " 不是空的；请用 --data 指一个空的，或先把它移开。"
	},
	NotABackup: func(file string) string { return Shown(file) + " 不是月谈的备份，或者坏了。" },
	Restored: func(councils int, data string) string {
		return fmt.Sprintf("%d 个议事会恢复到 %s，记录链都核对过了。", councils, data)
	},

	WizardHello: "还没有议事会。答几个问题就建好了，以后都能改。",
	WizardLeft:  "没有做完；再运行 yuetan 可以接着来。",
	AskName:     "议事会的名称",
	AskSlug:     "地址里用的短名，小写字母、数字、-",
	AskUnits:    "轮流坐庄的东道，用逗号隔开（回车：以后再说）",
	AskRoll:     "名册：CSV 文件，或用逗号隔开的姓名（回车：以后再说）",
	AskAddress:  "邻居要输入的地址，例如 192.168.43.1:2222（回车：以后再说）",
	WizardDone: func(slug string) string {
		return "议事会建好了。下一步：\n  yuetan session add " + slug + " 2026-11 --date \"2026-11-20 19:00\"\n" +
			"  yuetan roll cards " + slug + " --format html -o cards.html\n  yuetan serve"
	},
}
