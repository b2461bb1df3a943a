package lang

import "strings"

var zhDoor = Door{
	AskCode:   "月谈：请输入卡片上的八位码，或者号码加六位数（如 017 482716）。\n输入的时候屏幕上不显示。",
	Code:      "码",
	WrongCode: "码不对，请再看一遍卡片。",
	TooFast:   "这里试错的次数太多了。请等半分钟再打一次，不会锁住。",
	Choose: func(slugs []string) string {
		return "您的钥匙在几个议事会都登记过。请说明是哪一个：" + sshAs(slugs, "，")
	},
	NotOnRoll: "名册上已经没有您，或者这把钥匙已经换了。请找书记员。",

	NoTerminal: "月谈要在终端里看。请用 ssh -t 连接；只要一个结果的话，在后面写上命令，例如 status。",
	NeedsTerminal: func(screen string) string {
		return "看屏幕要有终端。请打 ssh -t … " + screen + "。"
	},
	NotYours: func(screen string) string {
		if screen == "" {
			return "您的身份没有可看的屏幕。请找书记员。"
		}
		return "您的身份不能打开 " + screen + " 屏幕。直接连接，会看到您自己的屏幕。"
	},
	BadQuotes: "命令里有一个引号没有配对。",
	Full:      "现在人太多，坐满了。请过一会儿再连。",
	TooMany:   "您同时开的连接太多了。请先关掉一个。",
	Fault:     "程序出了毛病，您已经交上的都在。请再连一次。",

	Goodbye: "再见。您交上的都在。",

	Serving:      func(address string) string { return "月谈开门了，在 " + address + "。" },
	ConnectWith:  func(line string) string { return "连接：" + line },
	HostKey:      func(fingerprint string) string { return "主机指纹：" + fingerprint },
	NoCouncilYet: "还没有议事会。请另开一个终端：yuetan council add 代号 --name 名称",
	FolderBusy: func(dir string) string {
		return "另一个月谈正在用数据目录 " + dir + "。请先停掉它，或者用 --data 指定另一个目录。"
	},
	PortTaken: func(address string) string {
		return "地址 " + address + " 被别的程序占着。请用 --listen 换一个端口。"
	},
	BadAddress: func(address string) string {
		return "不能在 " + address + " 上开门。--listen 要写成 地址:端口，例如 :2222。"
	},
	KeysInside: "钥匙目录不能放在数据目录里面：备份会把票的钥匙一起带走。请用 --keys 指定别处。",
	Stopping:   "正在关门，先告诉每块屏幕。",
	Stopped:    "已停。交上的都在。",
	StopHint:   "停止请按 Ctrl+C。",
}

// sshAs lists the lines that sign in to one of several councils.
func sshAs(slugs []string, between string) string {
	lines := make([]string, len(slugs))
	for i, slug := range slugs {
		lines[i] = "ssh " + slug + "@…"
	}
	return strings.Join(lines, between)
}
