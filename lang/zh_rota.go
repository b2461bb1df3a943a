package lang

import (
	"fmt"
	"strings"
)

func zhBecause(said, reason string) string {
	if reason == "" {
		return said
	}
	return said + "（" + reason + "）"
}

var zhRota = Rota{
	LastHosted: func(month string) string { return "上次做东 " + month },
	Hosts:      func(month string) string { return month + " 这一期做东" },
	Never:      "还没做过东",
	Times:      func(n int) string { return fmt.Sprintf("做过 %d 次", n) },
	SkipNext:   func(reason string) string { return zhBecause("下一次跳过", reason) },
	SkippedIn:  func(month, reason string) string { return zhBecause(month+" 跳过了", reason) },
	SwapWith:   func(unit string) string { return "和" + unit + "对调" },
	SwappedIn:  func(month, unit string) string { return "和" + unit + "对调过（" + month + "）" },
	LentTo:     func(who, reason string) string { return zhBecause("下一次由"+who+"代", reason) },
	LentIn:     func(month, who, reason string) string { return zhBecause(month+" 由"+who+"代", reason) },
	StandsIn:   func(unit string) string { return "下一次替" + unit + "做东" },
	TookOver:   func(month string) string { return month + " 补上做了东" },
	StoodIn:    func(month, unit string) string { return month + " 替" + unit + "做了东" },
	AfterAll:   func(month string) string { return month + " 还是自己做东" },
	Sentence:   func(unit string, why []string) string { return unit + "：" + strings.Join(why, "；") },

	Passes:    func(units string) string { return "跳过" + units },
	InPlaceOf: func(unit string) string { return "代" + unit },
	Contact:   func(name string) string { return "联系人 " + name },
	NoContact: "没有联系人",

	Heads:      []string{"轮次", "东道", "联系人", "上次", "次数", "为什么排在这里"},
	AheadTitle: "以后十二个月",
	AheadHeads: []string{"月份", "东道", "联系人", "说明"},
	Coming:     "还没用上、可以撤回的（rota undo 编号）",
	Empty:      "还没有轮值的东道。加一个：rota add 名称",
	Ways:       []string{"add 名称", "leave 东道", "contact 东道 成员", "name 东道 新名称", "skip 东道", "swap 东道 东道", "standin 东道或期次", "undo [编号]"},
	Done:       func(change string) string { return "记下了。要撤回：rota undo " + change },
	NoTurn: func(month string) string {
		return "没有哪一家的下一次轮在 " + month + "；请写东道的名称，或 rota 里列出的头一轮的月份。"
	},

	Way:         Way{"轮值和东道", "看轮值"},
	Title:       "轮值",
	Order:       "轮到的先后",
	How:         "最久没做东的先做；还没做过的更先。跳过一次，不丢先后：下一家做完就轮到。谁真做了东，记在谁名下。",
	EmptyScreen: "还没有轮值的东道。",
	Stands:      func(next string) string { return "下一家 " + next },
	Keys:        []string{"上下 换一行"},
	Back:        "返回",
	Open:        func(unit string) string { return "打开 " + unit },
	Add:         "加一家",
	AddDoes:     "加到轮值里",
	Added: func(unit string) string {
		return "加上了：" + unit + "。还没做过东，排在做过的前面。"
	},
	Name:       "名称",
	ContactIs:  "联系人（号码或名字，可以不写）",
	Skip:       "下一次跳过（要写理由）",
	SkipTitle:  func(unit string) string { return unit + "：下一次跳过" },
	SkipNote:   "只跳一次。下一家做完东，就又轮到这一家。理由大家看得到。",
	SkipDoes:   "跳过这一次",
	Swap:       "和另一家对调",
	SwapTitle:  func(unit string) string { return unit + " 和哪一家对调？" },
	SwapDoes:   func(unit, with string) string { return unit + " 和 " + with + " 对调下一次" },
	Lend:       "下一次请别人代",
	LendNow:    func(month string) string { return month + " 这一期请别人代" },
	LendTitle:  func(unit string) string { return "谁替 " + unit + " 做东？" },
	LendNote:   "写另一家的名称，或一位成员的号码、姓名。谁做东记在谁名下；没做的这一家，接着就轮到。",
	LendWho:    "谁来代",
	LendDoes:   "请这一位代",
	Change:     "改名称、联系人",
	ChangeDoes: "存下",
	Leave:      "退出轮值",
	LeaveAgain: "退出以后不再轮到，要回来就重新加。再按一次 Enter 就退出。",
	Left:       func(unit string) string { return unit + " 退出了轮值。" },
	TakeBack:   func(what string) string { return "撤回：" + what },
	TookBack:   "撤回了。",
	Reason:     "理由",
	Saved:      "记下了。",
	Home:       "回到轮值",
}
