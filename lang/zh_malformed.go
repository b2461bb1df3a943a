package lang

import (
	"regexp"
	"strings"
)

// zhExpected puts what a file of ballots should have into Chinese. Signs and key
// words of a format stay as they are; a text that is not known does, too.
func zhExpected(expected string) string {
	numbers := figures.FindAllString(expected, -1)
	pattern := figures.ReplaceAllString(expected, "#")
	for _, lead := range []struct{ en, zh string }{{"the section ", "%s 这一段"}, {"a column ", "%s 这一列"}, {"a closing ", "结尾的 %s"}} {
		if rest, ok := strings.CutPrefix(expected, lead.en); ok && !strings.HasSuffix(expected, "quotation mark") {
			return strings.Replace(lead.zh, "%s", rest, 1)
		}
	}
	said, ok := zhExpectations[pattern]
	if !ok {
		return expected
	}
	for _, n := range numbers {
		said = strings.Replace(said, "#", n, 1)
	}
	return said
}

// zhFound are what readers say they found where they do not quote it.
var zhFound = map[string]string{"a stray quotation mark": "多出的引号", "a longer one": "更长的一行"}

var figures = regexp.MustCompile(`[0-9]+`)

var zhExpectations = map[string]string{
	"at least one ballot":         "至少一张票",
	"at most # ballots in a file": "一个文件最多 # 张票",
	"text in UTF-#":               "UTF-# 的文字",
	"lines of at most # bytes":    "一行最多 # 个字节",
	"cells in CSV quoting":        "CSV 引号规则的格子",
	`cells in CSV quoting ("" for a quotation mark in quotes)`: `CSV 引号规则的格子（引号里的引号写成 ""）`,

	"a code without control characters":                  "没有控制字符的代号",
	"the columns five, three, one and count, each once":  "five、three、one、count 各一列",
	"at most # columns":                                  "最多 # 列",
	"at least # columns":                                 "至少 # 列",
	"at most # different codes":                          "最多 # 个不同的代号",
	"a count from # to #":                                "# 到 # 的张数",
	`"}" at the end of the line`:                         `行末的 "}"`,
	"the end of the line":                                "一行到此为止",
	`":"`:                                                `":"`,
	`"]"`:                                                `"]"`,
	`"}"`:                                                `"}"`,
	`":" after the count`:                                `张数后面的 ":"`,
	`">", "=" or ","`:                                    `">"、"=" 或 ","`,
	`"/" and a rating, as the others have`:               `"/" 和评分，别的都有`,
	"no rating, as the others have none":                 "没有评分，别的都没有",
	"a rating":                                           "一个评分",
	`ratings that do not rise at ">"`:                    `评分在 ">" 后面不升高`,
	"a closing quotation mark":                           "结尾的引号",
	"the name of a candidate":                            "候选项的名称",
	"each candidate listed once":                         "每个候选项只列一次",
	"each candidate once in a ballot":                    "一张票里每个候选项只写一次",
	"at most # candidates":                               "最多 # 个候选项",
	"a number of candidates from # to #":                 "# 到 # 的候选项个数",
	"a candidate from # to #":                            "# 到 # 的候选项",
	"a candidate who is not withdrawn":                   "没有退出的候选项",
	"a number of seats":                                  "席位数",
	"withdrawn, nick or tie in brackets":                 "方括号里的 withdrawn、nick 或 tie",
	"# nicknames":                                        "# 个简称",
	"a nickname of its own for each candidate":           "每个候选项自己的简称",
	"a weight after the id of a ballot":                  "票号后面的张数",
	"a weight from # to #, or a # after the last ballot": "# 到 # 的张数，或最后一张票后面的 #",
	"a # at the end of the ballot":                       "一张票结尾的 #",
	"# names in quotation marks":                         "# 个带引号的名称",
	"a vote_type in META":                                "META 里的 vote_type",
	"at least one project":                               "至少一个项目",
	"key;value":                                          "key;value 这一行",
	"an id of its own for each project":                  "每个项目自己的 id",
	"at most # projects":                                 "最多 # 个项目",
	"the id of a project":                                "项目的 id",
	"each project once in a vote":                        "一张票里每个项目只写一次",
	"one project":                                        "一个项目",
	"a number of points":                                 "分数",
	"points for # projects":                              "# 个项目的分数",
	"a vote, as VOTES is the last section":               "一张票，VOTES 是最后一段",
	"a number of votes up to #":                          "不超过 # 的票数",
	"a ballot, as the header is over":                    "一张票，文件头已经结束",
	`"# KEY: value"`:                                     `"# KEY: value"`,
	"a number of voters up to #":                         "不超过 # 的投票人数",
	"NUMBER ALTERNATIVES only once":                      "NUMBER ALTERNATIVES 只写一次",
	"a number of alternatives from # to #":               "# 到 # 的选项个数",
	"NUMBER ALTERNATIVES before the names":               "名称前面的 NUMBER ALTERNATIVES",
	"the name of an alternative from # to #":             "# 到 # 号选项的名称",
	"# NUMBER ALTERNATIVES before the ballots":           "票前面的 # NUMBER ALTERNATIVES",
	`"count: order"`:                                     `"count: order"（张数: 次序）`,
	`"{" before "}"`:                                     `"}" 前面的 "{"`,
	"an alternative from # to #":                         "# 到 # 的选项",
	"each alternative once in a ballot":                  "一张票里每个选项只写一次",
	"a vote_type with an order: ordinal, cumulative, scoring or choose-#": "有先后的 vote_type：ordinal、cumulative、scoring 或 choose-#",
}
