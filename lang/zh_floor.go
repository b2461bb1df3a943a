package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var zhFloor = Floor{
	Stance: map[session.Stance]string{session.For: "赞成", session.Against: "反对", session.Question: "提问"},
	Nth:    func(n int) string { return fmt.Sprintf("第 %d 次", n) },

	Left:    func(time string) string { return "还有 " + time },
	Over:    func(time string) string { return "超时 " + time },
	Nearly:  "快到了",
	TimeUp:  "时间到",
	Stopped: "钟停着",

	Speaking: "正在说",
	Next:     "接着",
	Nobody:   "现在没有人在说",
	PressS:   "想说按 S",
	PressS2:  "想说话，在手机上按 S",
	Shut:     "不再收报名",
	Raise:    "谁想说？",
	Then:     func(names string) string { return "接着 " + names },
	Names:    func(names []string) string { return strings.Join(names, "、") },

	Title: "发言",
	You:   "您",
	InAbout: func(minutes, each int) string {
		s := fmt.Sprintf("大约 %d 分钟后轮到您", minutes)
		if each > 0 {
			s += fmt.Sprintf("，每次 %d 分钟", each)
		}
		return s + "。"
	},
	YouNext: "下一位就是您，请准备好。",
	Fewest:  "发言少的人先说。",
	Ahead: func(n int) string {
		if n == 0 {
			return "下一位是您"
		}
		return fmt.Sprintf("前面 %d 人", n)
	},
	Waiting:   func(n int) string { return fmt.Sprintf("%d 人在排", n) },
	Yours:     "轮到您了",
	YourTurn:  "轮到您了，请站起来说。",
	NotAsking: "按 Enter 排队；也可以先按 5、1、3 说明态度。",
	Keys: func(zero bool) string {
		if zero {
			return "5 赞成  1 反对  3 提问  0 不说态度"
		}
		return "5 赞成  1 反对  3 提问"
	},
	Join:       "我要说，排队",
	JoinAs:     func(stance string) string { return "我要说，排队：" + stance },
	Leave:      "我不说了，退出排队",
	BackAction: "返回",
	Before:     "还没开始议事。开始以后按 S 就能排队。",
	After:      "议事已经结束。有话请向主持人举手。",
	NoIssue:    "还没有叫到议题，请等主持人。",
	Ended:      "议事结束了。",

	Notes:       "记录",
	Doubt:       "疑问",
	Noted:       "议的时候记下的",
	NoPoints:    "这一题还没有记下什么。",
	Signs:       map[session.Stance]string{session.For: "+", session.Against: "-", session.Question: "?"},
	NotesLater:  "议事开始以后，赞成的话、反对的话和疑问在这里记，不记名字。",
	NotNoted:    "那一条没有记下，回到记录台再写。",
	DropAsk:     "再按一次 0，拿掉这一条。",
	NoteIt:      "记下，接着写下一条",
	NoteFor:     "记一条赞成的话",
	RewordIt:    "改写这一条",
	KeysNotes:   []string{"5 + 赞成", "1 - 反对", "3 疑问", "0 拿掉", "字母 换议题", "Tab 换台", "S 替人排队"},
	KeysNoting:  []string{"+ - ? 写在最前：赞成、反对、疑问", "空行 Enter 写完"},
	NotingFoot:  "Esc 不写了   Tab 换台后按 L、Q",
	SpokenSoFar: "今晚各人说了多少（只在桌边看）",
	SpokenOf:    func(turns int, time string) string { return fmt.Sprintf("%d 次 %s", turns, time) },

	WhoSpeaks:  "替谁排队发言？号码或姓名",
	KeysSpeak:  []string{"上下键 选人", "Tab 换态度", "空行 Enter 返回"},
	IsWaiting:  "在排",
	NobodyHere: "到场的人里没有，请先签到。",
	PutOn:      func(member string) string { return "替 " + member + " 排队" },
	TakeOff:    func(member string) string { return member + " 不排了" },
	KioskHint:  "正在议事：打了码就能排队发言。",
	KioskAsk:   "想就这一题发言吗？",
	KioskLeave: "Q 不用了",

	LeftQueue: func(member string) string { return member + " 不排了。" },
	InQueue: func(member string, ahead int) string {
		if ahead == 0 {
			return member + " 排上了，下一位就是。"
		}
		return fmt.Sprintf("%s 排上了，前面 %d 人。", member, ahead)
	},

	IssueRow:  "这一题",
	SpeakRow:  "发言",
	LeftOf:    func(allowed string) string { return allowed + " 里剩下" },
	KeyNext:   "S 请下一位",
	KeyClock:  "空格 停钟/走钟",
	KeyMore:   "+ 加一分钟",
	KeyBack:   "Z 收回请下一位",
	KeyAbsent: "0 不在",
	KeyList: func(shut bool) string {
		if shut {
			return "* 再收报名"
		}
		return "* 不再收报名"
	},
	Called:     "已请下一位。请错了按 Z 收回。",
	CalledNone: "说完了，没有人在排。按错了 Z 收回。",
	NotThere:   func(name string) string { return name + "不在，放到最后。请错了按 Z 收回。" },
	OnWall:     func(code string) string { return "议题 " + code + "、发言钟" },
	SideRow:    "已说",
	SideOf: func(stance string, turns int, time string) string {
		return fmt.Sprintf("%s %d 次 %s", stance, turns, time)
	},
	NoStance: "没说态度",
	ChairKeys: []KeyHelp{
		{"S", "议事时：请下一位发言"}, {"空格 +", "停钟或走钟；加一分钟"}, {"0", "叫到的人不在：放到最后，第二次就划掉"},
		{"*", "不再收报名，或再收"}, {"Z", "收回请下一位；没有可收的，就退一步"},
	},
	ResidentKey: KeyHelp{"S", "议事时排队发言，再按退出"},
}
