package lang

import (
	"fmt"

	"yuetan/session"
)

var zhAfterPapers = AfterPapers{
	Problems: "问题清单", Duties: "责任清单", Closing: "销号台账",
	No: "编号", Code: "代号", Source: "来源", Raised: "提出日", Category: "类别", Content: "内容", Households: "涉及户数", Points: "得分", Place: "排名",
	Taken: "受理结论", Measure: "措施", Lead: "牵头", Help: "配合", Due: "完成时限", Funds: "经费来源", Status: "情况",
	Progress: "进展", ClosedOn: "办结日", Evidence: "佐证", Opinion: "满意度", ClosedBy: "销号人", CheckedBy: "核实人", Again: "复查日",
	Objections: "异议及答复", ObjectedOn: "提出日", Objection: "异议", AnswerBy: "应答复日", AnsweredOn: "答复日", Answer: "答复",
	NoProblems: "这一期没有议题。", NoDuties: "这一期没有通过的规约。", NoClosing: "没有要办的事。",
	Note:    func(day, text string) string { return day + "：" + text },
	Overdue: func(days int) string { return fmt.Sprintf("超期 %d 天", days) },
	Opinions: func(satisfied, partly, not int) string {
		return fmt.Sprintf("满意 %d，基本满意 %d，不满意 %d", satisfied, partly, not)
	},

	Promise: "答应的事", Satisfied: "满意", Partly: "基本满意", Not: "不满意", Answered: "共", Rate: "满意率", Verdict: "结论",
	JudgedHow: "到场有票的人逐件表态，只记人数，不记谁怎么说。满意率是满意和基本满意占表态人数的比例。",
	Few:       "表态不足五人的，不分列。", NothingJudged: "这一期没有要评的事。",
	CallBack: "这一期没有评议。下表供回访时手写。",

	Course: "过程", Time: "时间", Event: "事项", Talk: "议事", HandNotes: "发言记录（手写）", Speaker: "发言人", Said: "要点", Speeches: "发言顺序", Stance: "立场", Long: "用时",
	Began: "开始签到", Opened: "开始打分", Ended: "散会",
	Arrivals: func(n int) string { return fmt.Sprintf("签到共 %d 人", n) },
	Adopted: func(title string, adopted bool) string {
		if adopted {
			return "“" + title + "”的规约通过"
		}
		return "“" + title + "”的规约没有通过"
	},
	Inside: "本记录写有发言，内部保存，不张贴，不外传。",

	Corrections: "更正", Fact: "事项", Was: "原来", Is: "现在", By: "更正人",
	Facts: map[session.Corrected]string{session.CorrectedName: "姓名", session.CorrectedHome: "住处", session.CorrectedTitle: "标题",
		session.CorrectedDetail: "说明", session.CorrectedDate: "开会时间", session.CorrectedPlace: "开会地点"},
	FactOf: func(fact, of string) string { return of + " " + fact },

	Paper: "材料", File: "文件名", Formats: "格式", Sheets: "页数", Remark: "备注", Ready: "已生成", NotYet: "还没有", ByHand: "手工归入",
	IndexHow:  "按顺序装订；页数归档时手写。文件名加上格式就是导出的文件。",
	Extras:    []string{"签到表（手签原件）", "纸质选票和封存单（原件）", "票数统计表（监票人签字原件）", "公示张贴照片", "异议和答复（书面原件）", "办理前后照片"},
	SignFiled: "归档人", SignTaken: "接收人", HandsOver: "交出（东道）", TakesOver: "接过（下次东道）",
}
