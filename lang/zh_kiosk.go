package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var zhKiosk = Kiosk{
	Header: "公用投票机",
	Voted:  func(voted, present int) string { return fmt.Sprintf("已投 %d / %d", voted, present) },
	Who: func(number int, name string) string {
		return strings.TrimSpace(fmt.Sprintf("%03d 号  %s", number, name))
	},
	CheckedIn: "您签到了。",
	Next:      "好了，请下一位",
	Forgets:   func(seconds int) string { return fmt.Sprintf("%d 秒没人按，就清屏", seconds) },
	VotedBy: func(by session.Mouth) string {
		how := "您已投过"
		switch by {
		case session.MouthSSH:
			how = "您已用手机投过"
		case session.MouthKiosk:
			how = "您已在公用投票机投过"
		case session.MouthAssisted:
			how = "您已在桌边请书记员代按过"
		case session.MouthPaper:
			how = "您已用纸票投过"
		}
		return how + "；在这里投，就换掉那一张。"
	},
	Again:     "重新投一张",
	LeaveIt:   "Q 不换，就用那一张",
	NothingIn: "没投出新的以前，原来那张还算数。",
	Code: KioskCode{
		Type:    "请打签到卡上的六位数",
		Correct: "打错了按退格。",
		Unseen:  "别人看不到您的选票。",
		NoCard:  "没有卡：请到桌边报名字。",
		Desk:    "请到桌边报名字。",
		Missing: func(n int, _ bool) string { return fmt.Sprintf("还差 %d 位", n) },
		Go:      "就是这个码",
		Looking: "正在看这个码",
		Wait:    func(seconds int) string { return fmt.Sprintf("请等 %d 秒再试，或到桌边报名字", seconds) },
		Idle:    "30 秒没人按，就回到这里",
		NotYet: func(phase string) string {
			return "现在是" + phase + "，还没开始打分。可以先在这里签到。"
		},
		Over:   "票已经收了。来晚的可以在这里签到。",
		NotNow: "现在没有在开会。",
	},
	Ballot: KioskBallot{
		Step:     func(n, of int) string { return fmt.Sprintf("第 %d 步 / %d", n, of) },
		Which:    func(mark int) string { return fmt.Sprintf("%d 分给哪一件？按它的字母。", mark) },
		Has:      func(mark int) string { return fmt.Sprintf("已给 %d 分", mark) },
		Give:     func(mark int, code string) string { return fmt.Sprintf("%d 分给 %s，下一步", mark, code) },
		GiveLast: func(mark int, code string) string { return fmt.Sprintf("%d 分给 %s，看一遍", mark, code) },
		Pick:     "先按一个字母",
		None:     "0 这一分不给",
		Back:     "Q 上一步",
		Leave:    "Q 先不投",
		Afresh:   "Z 全部重来",
		Short:    [4]string{"0 不给", "Q 上一步", "Q 先不投", "Z 重来"},
		NotCast:  "还没投出",
		OtherNow: func(mark int) string {
			return fmt.Sprintf("现在给 %d 分。要改前面的，按 Q 上一步。", mark)
		},
		Check:    "看一遍，对了就投出。",
		Checking: "您的选票",
		To:       func(mark int, code string) string { return fmt.Sprintf("%d 给 %s", mark, code) },
		Cast:     func(marks []string) string { return "投出：" + strings.Join(marks, "，") },
		Blank:    "投出一张空白票",
	},
	Receipt: KioskReceipt{
		Header:   "已投出",
		Thanks:   "您的票收到了，谢谢。",
		Replaced: "改好了，以这一张为准。",
		Receipt:  "您的回执，请拍照或抄下",
		Posted:   "结果公布时会贴出全部回执；有这一号，您的票就计进去了。",
		Next:     "好了，请下一位",
		Clears:   func(seconds int) string { return fmt.Sprintf("%d 秒后自动清屏", seconds) },
	},
}
