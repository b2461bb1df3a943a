package lang

import (
	"fmt"
	"strings"
)

var zhBases = Bases{
	Cite: func(laws []string) string { return "（" + strings.Join(laws, "、") + "）" },
	Law:  func(name, article string) string { return name + article },

	From:       func(day string) string { return day + " 起施行" },
	Until:      func(day string) string { return "到 " + day + " 为止" },
	Checked:    func(day string) string { return day + " 核对过" },
	NotChecked: "还没核对",
	NoLevel:    "不提醒",
	Heads:      []string{"编号", "依据", "起", "止", "用在", "核对", "内容"},
	Ways:       []string{"add 名称", "change 编号", "remove 编号"},
	Empty:      "依据表是空的。加一条：basis add 名称 --article 第几条 --from 2026-01-01",
	Added:      func(id string) string { return "加上了 " + id + "。" },
	Changed:    func(id string) string { return id + " 改好了，记下今天核对过。" },
	Removed:    func(id string) string { return id + " 去掉了。" },

	Title:       "法律依据",
	Count:       func(n int) string { return fmt.Sprintf("%d 条", n) },
	How:         "提醒里引用的法条都从这张表来。法律会改，用前请核对现行条文；改过或存过，就记下核对的日子。",
	Add:         "加一条",
	Open:        func(law string) string { return "看、改「" + law + "」" },
	Remove:      func(law string) string { return "去掉「" + law + "」" },
	RemoveAgain: "去掉以后，提醒里不再引用。再按一次 - 就去掉。",
	RemovedSay:  "去掉了。",
	Name:        "名称",
	Article:     "第几条",
	Text:        "说了什么",
	FromDay:     "何时起施行",
	UntilDay:    "到何时为止",
	Level:       "用在哪种提醒",
	Note:        "备注",
	Save:        "存下，记为今天核对过",
	SaveNote:    "日期写成 2026-01-01；不知道就空着。",
	Saved:       "存下了。",
	Keys:        []string{"+ 加一条", "- 去掉", "上下 换一行"},
}
