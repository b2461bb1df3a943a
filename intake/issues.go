package intake

import (
	"strings"

	"golang.org/x/text/width"

	"yuetan/intake/table"
	"yuetan/lang"
	"yuetan/session"
)

// issueColumns are those of PRODUCT §6, with the headings people write instead.
var issueColumns = []table.Column{
	{Name: "title", Also: []string{"标题", "议题", "题目", "问题", "反映问题", "问题名称"}, Needs: true},
	{Name: "detail", Also: []string{"说明", "详情", "内容", "具体内容", "情况说明"}},
	{Name: "category", Also: []string{"类别", "分类", "类型"}},
	{Name: "source", Also: []string{"来源", "反映人类别"}},
	{Name: "department", Also: []string{"部门", "责任部门", "相关部门", "责任单位"}},
}

// Issues reads a list of issues for a session as a workbook or as text. Errors are
// those of package table.
func Issues(data []byte, s *session.Snapshot, x *session.Session, w *lang.Words) (List, error) {
	t, err := table.Read(data, issueColumns)
	if err != nil {
		return List{}, err
	}
	l := List{Columns: t.Columns, Unused: t.Unused, Sheet: t.Sheet, words: w}
	give := session.Propose{Session: x.ID, Import: true}
	there := map[string][]asked{} // by title
	for _, entry := range s.Tonight(x) {
		if issue, ok := s.Issue(entry.Issue); ok && !issue.Erased {
			there[plainTitle(issue.Title)] = append(there[plainTitle(issue.Title)], asked{issue.Detail, string(entry.Code)})
		}
	}
	for _, row := range t.Rows {
		one := begin(w, t, row)
		if one.adds() {
			l.add(one)
			continue
		}
		issue := session.NewIssue{
			Title:      one.clean("title", session.CleanLine, session.TitleLimit),
			Detail:     one.clean("detail", session.Clean, session.DetailLimit),
			Category:   one.clean("category", session.Clean, session.ShortLimit),
			Source:     one.clean("source", session.Clean, session.ShortLimit),
			Department: one.clean("department", session.Clean, session.PlaceLimit),
		}
		title := plainTitle(issue.Title)
		for _, a := range there[title] {
			if title != "" && (a.detail == issue.Detail || a.detail == "" || issue.Detail == "") {
				one.flaw("title", w.Intake.SameIssue(a.where))
			}
		}
		if l.add(one) {
			there[title] = append(there[title], asked{issue.Detail, one.where("title")})
			give.Issues = append(give.Issues, issue)
		}
	}
	l.give = func() session.Command { return give }
	return l, nil
}

// asked is an issue that is there already: two of one title are one, unless each says
// something else about it.
type asked struct{ detail, where string }

// plainTitle is a title, however widely it is typed.
func plainTitle(title string) string {
	return strings.Join(strings.Fields(width.Fold.String(title)), "")
}
