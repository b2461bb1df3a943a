package lang

import (
	"fmt"
	"strings"

	"yuetan/tally"
)

var zhTies = Ties{
	Head: "同分怎么排", Lead: "同分：", CheckHead: "核对", CheckLead: "核对：",
	MoreMarks: func(points int, c []string, mark int, v []int) string {
		return fmt.Sprintf("同分：%s 与 %s 都是 %d 分，%s 的 %d 分多（%d 比 %d），排在前。", c[0], c[1], points, c[0], mark, v[0], v[1])
	},
	MoreSupporters: func(points int, c []string, v []int) string {
		return fmt.Sprintf("同分：%s 与 %s 都是 %d 分，给 %s 打分的人多（%d 比 %d），排在前。", c[0], c[1], points, c[0], v[0], v[1])
	},
	HeadToHead: func(points int, c []string, v []int) string {
		return fmt.Sprintf("同分：%s 与 %s 都是 %d 分，各项都一样；逐张票比，%s 更高的多（%d 比 %d），排在前。",
			c[0], c[1], points, c[0], v[0], v[1])
	},
	SharedPair: func(points int, c []string, place int, v []int) string {
		return fmt.Sprintf("同分：%s 与 %s 都是 %d 分，各项都一样，逐张票比也是 %d 比 %d，并列第%s名。",
			c[0], c[1], points, v[0], v[1], zhCount(place))
	},
	ByMarks: func(points int, c []string, mark int, v []int) string {
		return fmt.Sprintf("同分：%s 都是 %d 分，看谁的 %d 分多：%s。", strings.Join(c, "、"), points, mark, pairs(c, v, "，"))
	},
	BySupporters: func(points int, c []string, v []int) string {
		return fmt.Sprintf("同分：%s 都是 %d 分，看给谁打分的人多：%s。", strings.Join(c, "、"), points, pairs(c, v, "，"))
	},
	Shared: func(points int, c []string, place int) string {
		return fmt.Sprintf("同分：%s 都是 %d 分，各项都一样，并列第%s名。", strings.Join(c, "、"), points, zhCount(place))
	},
	NoPoints: func(c []string, place int) string {
		return fmt.Sprintf("%s 都没有得分，并列第%s名。", strings.Join(c, "、"), zhCount(place))
	},
	Sum: func(points int, sum string, ok bool) string {
		return fmt.Sprintf("核对：%d = %s，%s。", points, sum, zhAddsUp(ok))
	},
	Full: func(w tally.Weights, ballots int, ok bool) string {
		if !ok {
			return fmt.Sprintf("核对：%d 张票都填满了，%d 分、%d 分、%d 分却不一样多，对不上。", ballots, w[0], w[1], w[2])
		}
		return fmt.Sprintf("核对：%d 张票都填满了，%d 分、%d 分、%d 分各 %d 个，对得上。", ballots, w[0], w[1], w[2], ballots)
	},
	FullSum: func(sum string, marks int, ok bool) string {
		return fmt.Sprintf("核对：票都填满了，%s = %d 个分，%s。", sum, marks, zhAddsUp(ok))
	},
}

func zhAddsUp(ok bool) string {
	if ok {
		return "对得上"
	}
	return "对不上，请查"
}
