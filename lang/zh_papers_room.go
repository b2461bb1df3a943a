package lang

import (
	"fmt"

	"yuetan/tally"
)

var zhRoomPapers = RoomPapers{
	To: "各位居民、各有关单位：",
	Invited: func(council, month, date, place string) string {
		text := council
		if date != "" {
			text += "定于" + date
		}
		if place != "" {
			text += "在" + place
		}
		if date == "" && place == "" {
			text += "将"
		}
		text += "召开" + month + "，请参加。"
		if date == "" || place == "" {
			text += "没有写明的时间或地点另行通知。"
		}
		return text
	},
	Agenda: "议题", Collecting: "议题还在征集。", How: "怎么开", Come: "怎么参加",
	Screen:      "用手机或电脑：在终端里输入下面这一行，再输入卡上的验证码。",
	Without:     "没有手机的，可以在现场的投票机上投，也可以请书记员帮忙，或者用纸票。",
	Bring:       "请带上入场卡，按时到场签到。",
	Raise:       "开始打分以前都可以提议题，直接提或者告诉书记员。",
	IssuesMoved: "议题还会增减、合并，以开始打分时的清单为准。",

	Number: "序号", Name: "姓名", Home: "楼栋房号", Role: "身份", Phone: "联系电话（选填）", Signature: "签名", Remark: "备注",
	Private: "本表有个人信息，只供签到和归档，不得张贴。",
	Arrived: func(clock, how string) string { return clock + " " + how },
	ByDesk:  "登记台", ByKiosk: "投票机", BySSH: "手机",
	Came: func(due, voters, present int) string {
		return fmt.Sprintf("应到 %d 人，有票的实到 %d 人，到场共 %d 人。", due, voters, present)
	},
	CameBlank: func(due int) string { return fmt.Sprintf("应到 %d 人，实到 ______ 人。", due) },
	SignRoll:  "签到负责人",

	CardsHow: "沿虚线裁开，一人一张，当面交给本人。码只打印这一次，别处查不到；再打印就换新码，旧码作废。",
	SlipsHow: func(n int) string {
		return fmt.Sprintf("共 %d 张。沿虚线裁开；领票时撕下存根，在名册上记下领了票，票上不写姓名和号码。", n)
	},
	SealHead: "选票封存单", SealHow: "计票以后把收回的票、存根和没用的票分开包好、封口、签名，由书记员保管到异议期满。收回的不多于发出的才算数。", Sealed: "选票", Sheets: "张数",
	Printed: "印制", HandedOut: "发出", HandedBack: "没用退回", Returned: "投进票箱收回", Left: "剩余，当众作废",
	Stub: "存根", StubKeep: "领票时撕下，留在登记台。存根的张数就是发出的张数。", StubCount: "存根和票上都不写姓名、号码。",
	SlipMark:    func(mark int, name string) string { return fmt.Sprintf("%s %d 分", name, mark) },
	SlipLetters: "议题代号：",
	SlipRules: func(w tally.Weights, all bool) []string {
		rules := []string{
			fmt.Sprintf("在格子里写议题的代号（字母）：最要紧的写在 %d 分格，其次 %d 分，再次 %d 分，三个要不同。", w[0], w[1], w[2]),
			"可以留空，空着不计分，也不往下补。一格写了两个代号，这一格作废；一个代号写了两次，只计分高的一次；看不清或没有的代号，这一格作废。",
			"不写姓名，对折后投进票箱。",
		}
		if all {
			rules[1] = "三格都要写。一格写了两个代号，这一格作废；一个代号写了两次，只计分高的一次；看不清或没有的代号，这一格作废。"
		}
		return rules
	},
}
