package lang

import (
	"fmt"
	"time"
)

var zhPostedPapers = PostedPapers{
	About: func(titles string) string { return "关于《" + titles + "解题规约》的公示" },
	Why: func(council, date, month, title string) string {
		if date != "" {
			month += "（" + date + "）"
		}
		return fmt.Sprintf("%s %s就议题“%s”商量出解题规约，现予公示，请大家看一看、提意见。", council, month, title)
	},
	Chosen: "打分和表态",
	Voters: func(present, cast int) string {
		return fmt.Sprintf("到场有票的 %d 人，投出 %d 张票。", present, cast)
	},
	Clauses: "规约全文", Who: "谁来办", Law: "法律提示", Period: "公示期",
	Days: func(days int) string { return fmt.Sprintf("%d 天", days) },
	Blank: func(days int) string {
		return fmt.Sprintf("公示 %d 天，从贴出的第二天算起：____年__月__日至____年__月__日。", days)
	},
	FromTo: func(from, to time.Time, days int) string {
		return fmt.Sprintf("公示 %d 天：%s至%s。", days, zhPlainDay(from), zhPlainDay(to))
	},
	InForce: func(more bool) string {
		if more {
			return "期满没有实质异议，而且法律提示里说的也办妥了，自期满的第二天起施行。"
		}
		return "期满没有实质异议，自期满的第二天起施行。"
	},
	InForceOn: func(day time.Time, more bool) string {
		if more {
			return "期满没有实质异议，而且法律提示里说的也办妥了，自" + zhPlainDay(day) + "起施行。"
		}
		return "期满没有实质异议，自" + zhPlainDay(day) + "起施行。"
	},
	Object: "有不同意见怎么提",
	ObjectHow: func(days int) string {
		return fmt.Sprintf("请在公示期里写下来交给书记员：哪一条、为什么、怎么改更好。收到后 %d 天内答复，意见和答复都会记下来。", days)
	},
	ObjectAt:  "地点：________ 办公电话：________ 时间：________ 监督电话：________",
	DateBlank: "____年__月__日",
	Strip:     "张贴记录", PostedBy: "张贴人", When: "张贴时间", Where: "位置", TakenDown: "撕下时间",
	ReceiptsSheet: "回执清单", NoBallot: "还没有公布回执。",
	Day: zhPlainDay,
}

// zhPlainDay is a date as papers of this kind write it: no weekday, no leading zero.
func zhPlainDay(t time.Time) string { return t.Format("2006年1月2日") }
