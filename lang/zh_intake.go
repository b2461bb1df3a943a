package lang

import "fmt"

var zhIntake = Intake{
	At: func(line int, ref string) string {
		if ref != "" {
			return ref + " 格"
		}
		return fmt.Sprintf("第 %d 行", line)
	},
	BadCell: func(where, column, cell, why string) string {
		return fmt.Sprintf("%s %s「%s」：%s", where, column, Shown(cell), why)
	},
	NoRole:       "角色是 居民、书记员、列席、旁听、大屏、公用投票机，几个用 ; 隔开",
	NotANumber:   "要写 1 以上的数",
	NumberTaken:  "名册上已经有人用这个号",
	NumberTwice:  func(where string) string { return where + "也是这个号" },
	NotYesNo:     "要写 是 或 否",
	NotALanguage: "要写 zh 或 en",
	SamePerson: func(who string) string {
		return "已经有了（" + who + "）；要是同名的另一位，请把住处写清楚"
	},
	SameKey: func(who string) string {
		return "已经是 " + who + " 的公钥；两个人共用一把，谁都进不来"
	},
	SameIssue: func(where string) string { return "已经有了（" + where + "）" },
	IsDate:    "表格软件把它变成了日期；请把这一格改成文本，再打一遍",
	NotAName:  "姓名里要有字",
	SumLine:   "这像是表下面的合计，请去掉",

	Roll: "从表格加人", Issues: "从表格加议题",
	How: []string{
		"在表格里选中各行，连表头一起复制，到这里粘贴。",
		"每一行您都看过以后，才会收进来。",
	},
	File: func(verb string) string {
		return "整个文件（.xlsx 或 .csv），在您自己的电脑上打：" + verb
	},
	Column: func(name string) string {
		if known, ok := map[string]string{"name": "姓名", "role": "角色", "unit": "住址", "number": "编号", "votes": "票权",
			"ssh_key": "公钥", "language": "语言", "title": "议题", "detail": "说明", "category": "类别",
			"source": "来源", "department": "部门"}[name]; ok {
			return known
		}
		return name
	},
	Found: func(rows, good, bad int) string {
		if bad == 0 {
			return fmt.Sprintf("%d 行，都可以", rows)
		}
		return fmt.Sprintf("%d 行，可以 %d 行，要改 %d 行", rows, good, bad)
	},
	Marks:       "! 要改   = 已理顺   + 替您填上",
	Was:         func(text string) string { return "原来是 " + text },
	Paste:       "请粘贴表格",
	NothingGood: "还没有一行可以收：请在表格里改好，再粘贴一次",
	CutOff:      "粘贴的太长，后面的没有收到。请用文件导入。",
	Take: func(good, bad int) string {
		if bad == 0 {
			return fmt.Sprintf("收进 %d 行", good)
		}
		return fmt.Sprintf("收进 %d 行，略过 %d 行", good, bad)
	},
	Taken: func(n int) string { return fmt.Sprintf("收进了 %d 行。", n) },
	Keys:  []string{"上下键 看各行", "! 下一处要改", "Q 不要了"},
}
