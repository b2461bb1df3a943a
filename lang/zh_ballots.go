package lang

import "fmt"

var zhBallots = Ballots{
	Secret: "无记名的选票已经销毁，没有可写的。只有可核对的议事会才留着。",
	Named:  "这次是实名打分：选票连同姓名都在纪要里。只有可核对的打分才写成文件。",
	Unique: func(alone, ballots int) string {
		return fmt.Sprintf("请当心：这 %d 张票里，有 %d 张是独一份。知道邻居给了哪一项的人，能在这里认出他的另外两项；这个文件不要张贴。", ballots, alone)
	},

	OnWall: "选票，一页一页看",
	Title:  func(ballots int) string { return fmt.Sprintf("打散的选票 %d 张", ballots) },
	Page:   func(page, of int) string { return fmt.Sprintf("第 %d 页，共 %d 页", page, of) },
	Order:  "按回执排。找到您的那一张，跟着一起数。",
	Counted: func(from, to, points, soFar int) string {
		return fmt.Sprintf("第 %d 到 %d 张：%d 分，累计 %d 分", from, to, points, soFar)
	},

	Turn:   "翻到下一页",
	First:  "回到第一页",
	Keys:   "上下键 翻页",
	TurnTo: func(page, of int) string { return fmt.Sprintf("大屏上是第 %d 页，共 %d 页。", page, of) },

	Sheet: func(from, to int) string { return fmt.Sprintf("第 %d 到 %d 张", from, to) },
}
