package lang

import (
	"fmt"
	"strings"
)

var zhDemo = Demo{
	NeedsTerminal: "演示时您坐主持人的位子，要在终端里运行；没有终端请用：yuetan demo --headless",
	Residents:     func(most int) string { return fmt.Sprintf("--residents 请给 3 到 %d。", most) },

	Begin: func(residents int, seed uint64) string {
		return fmt.Sprintf("演示：%d 位模拟居民（种子 %d），人都是编的。", residents, seed)
	},
	Listening: func(address string) string { return "议事会开在 " + address + "，大家都用 SSH 进来。" },
	Raised:    func(n int) string { return fmt.Sprintf("征集：提了 %d 个议题", n) },
	Merged:    func(n int) string { return fmt.Sprintf("征集：书记员合并了 %d 个说同一件事的", n) },
	Came:      func(n, due int) string { return fmt.Sprintf("签到：应到 %d，到了 %d", due, n) },
	Opened: func(issues int) string {
		return fmt.Sprintf("打分：%d 个议题，给三个打 5、3、1 分", issues)
	},
	Cast:      func(n, present int) string { return fmt.Sprintf("打分：收到 %d 张票，到场 %d", n, present) },
	Published: func(first []string) string { return "揭晓：第一名起 " + strings.Join(first, "，") },
	LineDrawn: func(n int) string { return fmt.Sprintf("揭晓：线画好了，今晚解决 %d 件", n) },
	Written: func(issue string, clauses int) string {
		return fmt.Sprintf("立约：%s，写了 %d 条", issue, clauses)
	},
	Settled: func(issue string, agree, asked int, adopted bool) string {
		if adopted {
			return fmt.Sprintf("立约：%s，%d 人里 %d 人同意，通过", issue, asked, agree)
		}
		return fmt.Sprintf("立约：%s，%d 人里 %d 人同意，没有通过", issue, asked, agree)
	},
	Agrees:       "核对：排名等于各张票之和，每张回执都在公布的单子上",
	Closed:       "散会",
	PapersIn:     func(n int, dir string) string { return fmt.Sprintf("%d 份文件在 %s", n, dir) },
	Troubled:     "演示中断了：",
	ResidentSays: func(what string) string { return "有位模拟居民碰到问题：" + what },

	Joining:    "从另一个终端加入：",
	JoinAs:     func(name, code string) string { return "身份是" + name + "，码是 " + code },
	JoinWall:   "看大屏（用同一个码）",
	YouChair:   "您坐主持人的位子。按 Enter 总是下一步，Q 离开。",
	PressEnter: "按 Enter 开始。",
	LeftAt:     func(phase string) string { return "您离开时在「" + phase + "」这一步。" },
	Gone:       "居民都是模拟的，议事会和选票都已清除。",
	NoPapers:   "还没有公布结果，所以没有文件。",
}
