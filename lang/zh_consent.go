package lang

var zhByMouth = ByMouth{
	Thanks:   func(answer string) string { return "记下了：" + answer + "。结束以前可以改。" },
	Settled:  "这份规约的表态已经结束。",
	Invite:   "规约请大家表态，也可以在这里。",
	Why:      "反对请写理由",
	WhyKeys:  "空行 Enter 返回",
	Desk:     "+ 替人表态",
	Title:    func(resolution string) string { return "规约 " + resolution + " 在桌边表态" },
	Note:     "本人当面说，您替他按。每人一次，结束以前可以改。",
	NotYet:   "还没说",
	OnPhone:  "自己按的",
	AtKiosk:  "公用机",
	AtDesk:   "桌边",
	Pick:     func(label string) string { return "问 " + label },
	Ask:      func(label string) string { return label + " 怎么说？" },
	Enter:    func(label, answer string) string { return label + " " + answer },
	Entered:  func(label, answer string) string { return label + "：" + answer + "，记下了。" },
	Nobody:   "没有这样的人，或这个人没签到、没有票。",
	Keys:     []string{"打号码、姓名或拼音", "上下 选人", "Esc 返回"},
	KeysPick: []string{"5 同意", "3 弃权", "1 反对", "Q 返回"},
}
