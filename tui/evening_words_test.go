package tui

import "yuetan/session"

// people are the simulated residents whom tests name, by number; the rest are made up of parts.
var people = map[string]map[int]string{
	"zh": {1: "周梅", 2: "何芳", 3: "王建国", 4: "张伟", 5: "赵玉梅", 8: "陈敏", 17: "李春花", 19: "王秀英", 21: "周强", 22: "刘桂英", 27: "王磊",
		30: "吴丽", 33: "何秀兰", 34: "郑涛", 35: "冯娟", 38: "蒋华", 41: "汪德明", 49: "陈工"},
	"en": {1: "Zhou Mei", 2: "He Fang", 3: "Wang Jianguo", 4: "Zhang Wei", 5: "Zhao Yumei", 8: "Chen Min", 17: "Li Chunhua", 19: "Wang Xiuying",
		21: "Zhou Qiang", 22: "Liu Guiying", 27: "Wang Lei", 30: "Wu Li", 33: "He Xiulan", 34: "Zheng Tao", 35: "Feng Juan", 38: "Jiang Hua",
		41: "Wang Deming", 49: "Chen"},
}

// absent are those who never come, late those who come after the discussion began.
var (
	absent = map[int]bool{38: true, 41: true, 45: true, 46: true, 47: true, 48: true}
	late   = map[int]bool{19: true, 21: true, 27: true, 30: true, 34: true, 35: true}
)

// ballots are the 39 of the evening in the order 5 3 1, a letter an issue, `-`
// blank: 36 full, 2 partial, 1 blank. They give exactly the ranking of the mock-ups.
const ballots = `BFG DCE BAF GBC GCH --- EDH DBG ACG FBC CDB CDG GCD CAD DC- CAD FEC DFC CFA EAF GAC CFH FDC
	GDC CFD FDH FAE DFH DCE CAD BGD FDB CAE D-- FCH CAF FBD CBD CFA`

var issues = map[string][]session.NewIssue{
	"zh": {
		{Title: "3栋2单元想加装电梯", Detail: "八层步梯楼里六十岁以上的住户过半，高层盼装，一二楼担心采光和分摊，请坐下来把方案和算账办法谈清楚。",
			Source: "楼栋长反映", Department: "街道办、区住房部门", Category: "房屋与管网", Level: session.Owners},
		{Title: "晚上回来没地方停车", Detail: "晚上八点以后车停到消防通道上，地库空着一半。", Source: "楼栋长反映", Category: "停车与交通"},
		{Title: "路灯坏了一整排", Detail: "1栋到活动室的六盏灯黑了两个月，晚上跳舞、遛弯的人靠手机照路。", Source: "老年人口述", Category: "安全"},
		{Title: "7栋8栋之间消防通道被车堵", Detail: "上个月救护车倒了十分钟才进来，地上的黄线也磨没了。", Source: "居民微信群", Department: "消防部门", Category: "安全"},
		{Title: "广场舞音响太大", Detail: "晚上九点半还在放，孩子睡不着。", Source: "居民微信群", Category: "邻里"},
		{Title: "电动车充电桩不够用", Detail: "三百户只有八个口，有人拉线上楼充电。", Source: "楼栋长反映", Category: "停车与交通"},
		{Title: "下水道反水到一楼", Detail: "一下大雨，5栋一楼三户的地漏就往上冒。", Source: "上月未办完", Category: "房屋与管网"},
		{Title: "垃圾投放点离窗太近", Detail: "夏天开不了窗，请挪到围墙边。", Source: "老年人口述", Category: "环境卫生"},
	},
	"en": {
		{Title: "A lift for building 3, unit 2", Detail: "Over half here are past sixty. Upper floors want a lift; the lower two fear for light and cost. Let us talk plan and sums.",
			Source: "building head", Department: "street office, housing", Category: "housing", Level: session.Owners},
		{Title: "Nowhere to park at night", Detail: "After eight, cars stand in the fire lane while half the garage is empty.", Source: "building head", Category: "parking"},
		{Title: "A whole row of lamps is dark", Detail: "Six lamps from building 1 to the hall have been dark for two months.", Source: "told by an elder", Category: "safety"},
		{Title: "Fire lane 7-8 blocked by cars", Detail: "Last month an ambulance took ten minutes to back in.", Source: "residents' chat", Department: "fire brigade", Category: "safety"},
		{Title: "Square dance is too loud", Detail: "Still playing at half past nine; children can't sleep.", Source: "residents' chat", Category: "neighbours"},
		{Title: "Too few e-bike chargers", Detail: "Eight sockets for three hundred homes; some charge by a wire from upstairs.", Source: "building head", Category: "parking"},
		{Title: "Drains rise into ground floor", Detail: "Heavy rain comes up the drains of three homes in building 5.", Source: "left over", Category: "housing"},
		{Title: "Bin point under the windows", Detail: "No window can be opened in summer; please move it to the wall.", Source: "told by an elder", Category: "environment"},
	},
}

// clauses are those of the mock-up's first resolution, on C.
var clauses = map[string][]session.Clause{
	"zh": {{What: "修好 6 盏路灯，换 LED", Lead: "物业陈工", By: "12月10日前", Funds: "公共收益出，最多 3600 元"},
		{What: "每月 1 日晚上查一次灯", Lead: "3栋楼长", By: "12 月起", Funds: "不花钱"}},
	"en": {{What: "Mend 6 lamps, fit LEDs", Lead: "Chen, property", By: "by 10 December", Funds: "common fund, 3600 at most"},
		{What: "Check the lamps on the 1st", Lead: "head of building 3", Funds: "no cost"}},
}
