package lang

import "fmt"

var zhLedger = LedgerWords{
	Name:    "台账",
	Title:   "答应的事",
	Empty:   "还没有答应过什么。",
	EmptyDo: "规约一通过，每一条就是一项任务，记在这里。",
	Order:   "过期最久的在前",
	Heads:   []string{"编号", "情况", "到期", "牵头", "任务"},
	Rate: func(kept, judged, percent int) string {
		if percent < 0 {
			return "还没有评过"
		}
		return fmt.Sprintf("评过 %d 件，办到 %d 件（%d%%）", judged, kept, percent)
	},
	Median: func(days int) string {
		if days < 0 {
			return "还没有办好的"
		}
		return fmt.Sprintf("从答应到办好，一半在 %d 天以内", days)
	},
	Solved:   func(n int) string { return fmt.Sprintf("累计解决 %d 个难题", n) },
	CameBack: func(n int) string { return fmt.Sprintf("回头的 %d 个", n) },
	Open: func(open, overdue int) string {
		if overdue == 0 {
			return fmt.Sprintf("没办完 %d 件，没有过期", open)
		}
		return fmt.Sprintf("没办完 %d 件，过期 %d 件", open, overdue)
	},
	Undated: func(n int) string { return fmt.Sprintf("%d 件没有日期，请补上", n) },
	Times:   func(n int) string { return fmt.Sprintf("重新办过 %d 次", n) },
	Into:    func(resolution string) string { return "由 " + resolution + " 代替" },
	NoDay:   "没有日期",

	Tabs:      [4]string{"任务", "规约", "已解决", "逐月"},
	Adopted:   func(n int) string { return fmt.Sprintf("通过了 %d 份规约", n) },
	Object:    "公示期间有意见，请告诉书记员。",
	Keys:      "上下 换一件   Tab 换一页",
	Row:       "看这一件",
	NextTab:   func(tab string) string { return "看" + tab },
	SolvedOn:  func(day string) string { return day + "办完" },
	ReturnedN: func(n int) string { return fmt.Sprintf("回头 %d 次", n) },
	MonthHead: []string{"月份", "答应", "办好", "评过", "办到", "重办", "解决"},
	MonthRow:  func(month string) string { return month },
	Trend:     "逐月：答应了几件、办好几件、大家说办到几件",
	Bars:      [3]string{"答应", "办好", "办到"},
	Between:   "，",
}
