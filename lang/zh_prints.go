package lang

import (
	"fmt"
	"strings"
)

var zhPrints = Prints{
	Draft: "草稿，以定稿为准",
	Corrected: func(number int, reason string) string {
		return fmt.Sprintf("更正第 %d 版。理由：%s", number, reason)
	},
	Anew: func(number int) string {
		return fmt.Sprintf("第 %d 版，按现在的情况写。与上一版不同的：", number)
	},
	Erased: func(number int) string {
		return fmt.Sprintf("第 %d 版，有空白：上一版里的个人信息已经抹去，那一版也一并删除。", number)
	},
	Before: func(line string) string { return "原为：" + line },
	Now:    func(line string) string { return "现为：" + line },
	More:   func(n int) string { return fmt.Sprintf("另有 %d 行", n) },

	File: func(number int, _, title string) string { return fmt.Sprintf("%02d-%s", number, title) },

	Progress: func(at, of int, name string) string { return fmt.Sprintf("第 %d 份，共 %d 份  %s", at, of, name) },
	Drafts:   func(papers []string) string { return "还只是草稿：" + strings.Join(papers, "、") },
	PrintsGone: func(prints []string) string {
		return "写有它的存底也删了：" + strings.Join(prints, "、") + "。已经打印出来的、先前取走的文件，要自己处理。"
	},
	PrintNo: func(session, paper string, number int) string {
		return fmt.Sprintf("%s %s 第 %d 版", session, paper, number)
	},
	OnePaper:     "--correct 和 --print 只管一种文件，请写明是哪一种。",
	WantsReason:  "更正要写 --reason，理由会印在文件上。",
	OnlyWith:     "--reason 要和 --correct 一起用。",
	WholeFolder:  "要整个文件夹，加 --format zip，或者用 scp -r 取。",
	NotAFormat:   func(format string) string { return "没有哪种文件有 " + Shown(format) + " 格式。" },
	ReadOnly:     "这里的文件只能取，不能放、不能改名、不能删。",
	NoFile:       "没有您可以取的这个文件。",
	TooManyFiles: "打开的文件太多了，请先关掉一个。",
	WantsDeep:    "这是文件夹，请加 -r。",
	DemoFetch:    "用来宾的码，演示期间可以取文件，散会以后就是定稿：",
	FoldersGone:  "这台机器上写出的文件夹也删了，可以重新写出。",
	FolderDrafts: func(papers []string) string { return "里面还是草稿的：" + strings.Join(papers, "、") },

	WriteFolder: "写出整个文件夹",
	WriteWhen:   "散会以后就能写出整个文件夹",
	Writing:     "正在写……",
	Written:     func(n int, dir string) string { return fmt.Sprintf("%d 个文件，写在 %s", n, dir) },
	FetchWith:   "要拿到自己电脑上，在那边打这一行：",
}
