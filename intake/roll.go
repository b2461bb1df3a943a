package intake

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/crypto/ssh"
	"golang.org/x/text/width"

	"yuetan/intake/table"
	"yuetan/lang"
	"yuetan/session"
)

// rollColumns are those of PRODUCT §6, with the headings people write instead.
var rollColumns = []table.Column{
	{Name: "name", Also: []string{"姓名", "名字", "居民姓名", "户主姓名"}, Needs: true},
	{Name: "role", Also: []string{"角色", "身份", "roles"}},
	{Name: "unit", Also: []string{"单元", "住址", "楼栋", "单位", "楼号", "栋", "房号", "门牌", "门牌号", "楼栋房号", "室", "address"}, Joins: true},
	{Name: "number", Also: []string{"编号", "号码", "序号", "no", "no."}},
	{Name: "votes", Also: []string{"票权", "有票", "表决权", "有无表决权", "是否有表决权", "有无投票权", "投票权", "vote"}},
	{Name: "ssh_key", Also: []string{"公钥", "ssh-key", "key"}},
	{Name: "language", Also: []string{"语言"}},
}

// Roll reads a roll as a workbook or as text and checks it against the council's.
// Errors are those of package table.
func Roll(data []byte, s *session.Snapshot, w *lang.Words) (List, error) {
	t, err := table.Read(data, rollColumns)
	if err != nil {
		return List{}, err
	}
	r := rollReader{words: w, roll: s, taken: map[int]string{}, people: map[string]string{}, keys: map[string]string{}}
	l := List{Columns: t.Columns, Unused: t.Unused, Sheet: t.Sheet, words: w}
	for _, m := range s.Roll() {
		r.taken[m.Number] = ""
		if !m.Left && m.Name != "" {
			r.people[person(m.Name, m.Unit)] = m.Label()
		}
	}
	var good []session.NewMember
	for _, row := range t.Rows {
		one := begin(w, t, row)
		m := r.member(one)
		if !one.row.Bad() {
			r.people[person(m.Name, m.Unit)] = one.where("name")
		}
		if l.add(one) {
			good = append(good, m)
		}
	}
	r.number(&l)
	l.give = func() session.Command { return session.Enroll{Members: good} }
	return l, nil
}

// rollReader checks rows of a roll against each other and the roll there is.
type rollReader struct {
	words  *lang.Words
	roll   *session.Snapshot
	taken  map[int]string    // number -> where in this list; empty: on the roll
	people map[string]string // name and home -> who that is
	keys   map[string]string // public key -> who has it in this list
}

// member reads one row, and marks each cell that is wrong.
func (r *rollReader) member(one *reading) session.NewMember {
	w := r.words.Intake
	if one.adds() {
		return session.NewMember{}
	}
	m := session.NewMember{Name: one.clean("name", tidyName, session.NameLimit), Unit: one.clean("unit", tidyHome, session.NameLimit)}
	if m.Name != "" && !strings.ContainsFunc(m.Name, unicode.IsLetter) {
		one.flaw("name", w.NotAName)
	}
	var unknown string
	roles := plainRoles(one.from.Cell("role"))
	if m.Roles, unknown = session.ParseRoles(roles); unknown != "" {
		one.flaw("role", w.NoRole)
	} else if roles != "" {
		one.take("role", r.words.Role(m.Roles))
	}
	if text := one.from.Cell("number"); text != "" {
		plain := strings.TrimSuffix(width.Fold.String(text), ".0")
		n, err := strconv.Atoi(plain)
		where, taken := r.taken[n]
		switch {
		case one.from.Date("number") || err != nil || n < 1 || n > 99999:
			one.flaw("number", w.NotANumber)
		case taken && where == "":
			one.flaw("number", w.NumberTaken)
		case taken:
			one.flaw("number", w.NumberTwice(where))
		default:
			m.Number, r.taken[n] = n, one.where("number")
			one.take("number", plain)
		}
	}
	if text := one.from.Cell("votes"); text != "" {
		votes, ok := yesOrNo(text)
		if !ok {
			one.flaw("votes", w.NotYesNo)
		} else {
			one.take("votes", map[bool]string{true: "yes", false: "no"}[votes])
		}
		m.Votes = &votes
	}
	r.key(one, &m)
	r.language(one, &m)
	// Two people of one name live apart, or have numbers of their own where no home is
	// told; in one home it is one person written twice, who would have two votes.
	if who, known := r.people[person(m.Name, m.Unit)]; known && m.Name != "" && (m.Unit != "" || m.Number == 0) {
		one.flaw("name", w.SamePerson(who))
	}
	return m
}

func (r *rollReader) key(one *reading, m *session.NewMember) {
	text := one.from.Cell("ssh_key")
	if text == "" {
		return
	}
	m.Key = text
	key, _, _, _, err := ssh.ParseAuthorizedKey([]byte(text))
	if err != nil {
		one.flaw("ssh_key", r.words.Refusal(&session.BadKey{Text: text}))
		return
	}
	plain := strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key)))
	owner := r.keys[plain]
	for _, o := range r.roll.ByKey(plain) {
		owner = cmp.Or(o.Label(), owner)
	}
	if owner != "" {
		one.flaw("ssh_key", r.words.Intake.SameKey(owner))
		return
	}
	r.keys[plain] = one.where("ssh_key")
}

func (r *rollReader) language(one *reading, m *session.NewMember) {
	switch strings.ToLower(one.from.Cell("language")) {
	case "":
		return
	case "zh", "zh-cn", "中文", "汉语":
		m.Language = "zh"
	case "en", "english", "英文", "英语":
		m.Language = "en"
	default:
		one.flaw("language", r.words.Intake.NotALanguage)
		return
	}
	one.take("language", m.Language)
}

// number shows in the list which numbers those without one are given: the free
// ones from 1, in order, as session.Enroll gives them.
func (r *rollReader) number(l *List) {
	next := 1
	for i := range l.Rows {
		if l.Rows[i].Bad() {
			continue
		}
		at := -1
		for k, c := range l.Rows[i].Cells {
			if c.Column == "number" {
				at = k
			}
		}
		if at >= 0 && l.Rows[i].Cells[at].Text != "" {
			continue
		}
		for _, taken := r.taken[next]; taken; _, taken = r.taken[next] {
			next++
		}
		given := Cell{Column: "number", Taken: strconv.Itoa(next), Mark: Given}
		next++
		if at >= 0 {
			given.Ref = l.Rows[i].Cells[at].Ref
			l.Rows[i].Cells[at] = given
		} else {
			l.Rows[i].Cells = append(l.Rows[i].Cells, given)
		}
	}
}

// tidyName reads a name; blanks between Chinese characters, which only stretch it, go.
func tidyName(text string, limit session.Limit) (string, error) {
	text, err := session.CleanLine(text, limit)
	if joined := strings.ReplaceAll(text, " ", ""); joined != "" && !strings.ContainsFunc(joined, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
		text = joined
	}
	return text, err
}

// tidyHome reads where somebody lives, with figures and letters of one width.
func tidyHome(text string, limit session.Limit) (string, error) {
	return session.Clean(strings.Map(func(r rune) rune {
		if narrow := width.LookupRune(r).Narrow(); narrow != 0 && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '－') {
			return narrow
		}
		return r
	}, text), limit)
}

// person is whom a row is about: the same, however widely it is typed.
func person(name, home string) string {
	plain := func(text string) string { return strings.Join(strings.Fields(width.Fold.String(text)), "") }
	return plain(name) + "\x00" + plain(home)
}

// plainRoles puts the Chinese names of roles into those that session knows.
func plainRoles(text string) string {
	return strings.NewReplacer("居民代表", "resident", "居民", "resident", "书记员", "secretary", "列席", "adviser", "顾问", "adviser", "业主", "resident", "住户", "resident", "户主", "resident", "租户", "resident", "旁听", "observer",
		"观察员", "observer", "大屏", "projector", "投影", "projector", "公用投票机", "kiosk", "／", ";", "/", ";", "+", ";",
		"；", ";", "、", ";").Replace(text)
}

func yesOrNo(text string) (yes, ok bool) {
	switch strings.ToLower(width.Fold.String(text)) {
	case "yes", "y", "true", "1", "是", "有", "有票", "√", "✓", "✔":
		return true, true
	case "no", "n", "false", "0", "否", "无", "没有", "无票", "×", "✗", "✘":
		return false, true
	}
	return false, false
}
