package command

import (
	"bytes"
	"cmp"
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"
	"golang.org/x/text/width"

	"yuetan/command/csvfile"
	"yuetan/session"
)

// rollColumns are those of PRODUCT §6, with the headings people write instead.
var rollColumns = []csvfile.Column{
	{Name: "name", Also: []string{"姓名", "名字"}, Needs: true},
	{Name: "role", Also: []string{"角色", "身份", "roles"}},
	{Name: "unit", Also: []string{"单元", "住址", "楼栋", "单位"}},
	{Name: "number", Also: []string{"编号", "号码", "序号", "no", "no."}},
	{Name: "votes", Also: []string{"票权", "有票", "表决权", "vote"}},
	{Name: "ssh_key", Also: []string{"公钥", "ssh-key", "key"}},
	{Name: "language", Also: []string{"语言"}},
}

func rollImport(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "import", args: "FILE.csv", need: ofCouncil, min: 1, max: 1,
		example: "roll import xiqiao roll.csv --dry-run", run: importRoll})
	cmd.Flags().Bool("dry-run", false, "")
	cmd.Flags().Bool("skip-bad", false, "")
	return cmd
}

func importRoll(c *call) error {
	data, err := c.read(c.args[0])
	if err != nil {
		return err
	}
	table, err := csvfile.Read(bytes.NewReader(data), rollColumns)
	if err != nil {
		return err
	}
	r := rollReader{call: c, taken: map[int]int{}, people: map[string]string{}, keys: map[string]string{}}
	for _, m := range c.now().Roll() {
		r.taken[m.Number] = 0
		if !m.Left && m.Name != "" {
			r.people[m.Name+"\x00"+m.Unit] = m.Label()
		}
	}
	var good []session.NewMember
	for _, row := range table.Rows {
		if m, ok := r.member(row); ok {
			good = append(good, m)
		}
	}
	return c.finish(importing{bad: r.bad, rows: len(table.Rows), good: len(good), unused: table.Unused,
		done: c.Words.Commands.RollImported, give: session.Enroll{Members: good}})
}

// rollReader checks rows of a roll against each other and the roll there is.
type rollReader struct {
	*call
	taken  map[int]int       // number -> line in this file; 0: on the roll
	people map[string]string // name and unit -> who that is
	keys   map[string]string // public key -> who has it in this file
	bad    []string
}

func (r *rollReader) flaw(row csvfile.Row, column, why string) {
	r.bad = append(r.bad, r.Words.Commands.BadCell(row.Line, column, row.Cell(column), why))
}

// member reads one row, and notes each cell that is wrong.
func (r *rollReader) member(row csvfile.Row) (session.NewMember, bool) {
	before, w := len(r.bad), r.Words.Commands
	clean := func(column string, read func(string, session.Limit) (string, error)) string {
		text, err := read(row.Cell(column), session.NameLimit)
		if err != nil {
			r.flaw(row, column, r.sentence(err))
		}
		return text
	}
	m := session.NewMember{Name: clean("name", session.CleanLine), Unit: clean("unit", session.Clean)}
	var unknown string
	if m.Roles, unknown = session.ParseRoles(plainRoles(row.Cell("role"))); unknown != "" {
		r.flaw(row, "role", w.NoRole)
	}
	if text := row.Cell("number"); text != "" {
		n, err := strconv.Atoi(width.Fold.String(text))
		line, taken := r.taken[n]
		switch {
		case err != nil || n < 1 || n > 99999:
			r.flaw(row, "number", w.NotANumber)
		case taken && line == 0:
			r.flaw(row, "number", w.NumberTaken)
		case taken:
			r.flaw(row, "number", w.NumberTwice(line))
		default:
			m.Number, r.taken[n] = n, row.Line
		}
	}
	if text := row.Cell("votes"); text != "" {
		votes, ok := yesOrNo(text)
		if !ok {
			r.flaw(row, "votes", w.NotYesNo)
		}
		m.Votes = &votes
	}
	if text := row.Cell("ssh_key"); text != "" {
		key, _, _, _, err := ssh.ParseAuthorizedKey([]byte(text))
		if err != nil {
			r.flaw(row, "ssh_key", r.sentence(&session.BadKey{Text: text}))
		} else if owner := cmp.Or(r.keyOwner(text), r.keys[string(key.Marshal())]); owner != "" {
			r.flaw(row, "ssh_key", w.SameKey(owner))
		} else {
			r.keys[string(key.Marshal())] = w.AtLine(row.Line)
		}
		m.Key = text
	}
	switch strings.ToLower(row.Cell("language")) {
	case "":
	case "zh", "zh-cn", "中文", "汉语":
		m.Language = "zh"
	case "en", "english", "英文", "英语":
		m.Language = "en"
	default:
		r.flaw(row, "language", w.NotALanguage)
	}
	if who, known := r.people[m.Name+"\x00"+m.Unit]; known && m.Number == 0 && m.Name != "" {
		r.flaw(row, "name", w.SamePerson(who))
	}
	if len(r.bad) > before {
		return m, false
	}
	r.people[m.Name+"\x00"+m.Unit] = w.AtLine(row.Line)
	return m, true
}

// plainRoles puts the Chinese names of roles into those that session knows.
func plainRoles(text string) string {
	return strings.NewReplacer("居民", "resident", "书记员", "secretary", "列席", "adviser", "旁听", "observer",
		"观察员", "observer", "大屏", "projector", "投影", "projector", "公用投票机", "kiosk", "／", ";", "/", ";", "+", ";").Replace(text)
}

func yesOrNo(text string) (yes, ok bool) {
	switch strings.ToLower(width.Fold.String(text)) {
	case "yes", "y", "true", "1", "是", "有", "有票":
		return true, true
	case "no", "n", "false", "0", "否", "无", "没有", "无票":
		return false, true
	}
	return false, false
}

// importing is a list that has been read, and what is to be done with it.
type importing struct {
	bad        []string
	rows, good int
	unused     []string
	done       func(n int) string
	give       session.Command
}

// finish imports a list: nothing unless all rows are good or --skip-bad is given,
// nor with --dry-run. Bad cells are all listed first.
func (c *call) finish(i importing) error {
	w := c.Words.Commands
	if len(i.unused) > 0 {
		c.complain(w.UnusedColumns(i.unused))
	}
	for _, line := range i.bad {
		c.complain(line)
	}
	badRows := i.rows - i.good
	switch {
	case badRows > 0 && !c.yes("skip-bad"):
		return refused(w.NothingImported(badRows, i.rows))
	case c.yes("dry-run"):
		c.print(w.DryRun(i.good, badRows))
		return nil
	case i.good == 0:
		return refused(w.NothingImported(badRows, i.rows))
	}
	if _, err := c.do(i.give); err != nil {
		var row *session.BadRow
		if errors.As(err, &row) {
			return row.Err
		}
		return err
	}
	c.print(i.done(i.good))
	if badRows > 0 {
		c.print(w.Skipped(badRows))
	}
	return nil
}
