package minutes_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

var kept = flag.String("folder", "", "a folder to keep the papers of the crowded evening in, to be looked at")

// Names that forms and fonts stumble over.
var rare = []string{"𠮷野家", "王䶮", "买买提·吐尔逊", "阿卜杜热合曼·阿卜杜外力·买买提吐尔逊江", "欧阳娜娜", "Siobhan O’Connor-Fitzgerald", "赵㛃", "李𬀩", "尼玛·才让卓玛", "张三丰"}

// crowded plays the evening of a whole quarter: three hundred members, eighty
// issues, forty clauses.
func crowded(t testing.TB) *evening {
	t.Helper()
	e := council(t, "西桥社区安友花园小区居民议事会")
	var roll []session.NewMember
	for i := range 291 {
		name := fmt.Sprintf("%s%s%s", []string{"王", "李", "张", "刘", "陈", "杨", "赵"}[i%7], []string{"建", "秀", "国", "淑"}[i%4], []string{"华", "英", "强", "芳", "伟", "娟", "明", "霞", "军", "平", "珍"}[i%11])
		if i < len(rare) {
			name = rare[i]
		} else if i%3 == 0 {
			name = string([]rune(name)[:2]) + fmt.Sprintf("%c", rune(0x4e00+i*7))
		}
		roll = append(roll, session.NewMember{Name: name, Unit: fmt.Sprintf("%d栋%d单元%d%02d", 1+i/40, 1+i%3, 1+i%8, 1+i%2)})
	}
	before := len(e.hall.Snapshot().Roll())
	e.do(session.Enroll{Members: roll})
	many := make([]session.NewIssue, 80)
	for i := range many {
		many[i] = session.NewIssue{Title: fmt.Sprintf("第%d件：%s", i+1, []string{"楼道里的灯坏了一整排晚上看不见台阶", "想给四栋加装电梯", "充电桩不够用", "快递堆在单元门口轮椅过不去", "雨污井盖缺了两块"}[i%5]),
			Detail: strings.Repeat("住户反映已经好几个月了，希望物业尽快处理。", i%4), Category: []string{"照明", "改造", "停车", "秩序"}[i%4], Source: "楼栋长", Department: "物业",
			Level: session.Levels()[i%5]}
	}
	e.collected(many)
	e.move()
	var present []session.MemberID
	for i, m := range e.hall.Snapshot().Roll() {
		if i >= before && i%7 != 0 {
			e.do(session.CheckIn{Session: "2026-11", Member: m.ID, How: session.AtDesk})
			present = append(present, m.ID)
		}
	}
	for range 3 {
		e.move()
	}
	_, x := e.now()
	for i, id := range present {
		if i%9 == 0 {
			continue
		}
		var m session.Marks
		for k := range m {
			m[k] = x.Poll().Issues[i*(k+2)%26+26*k].Issue
		}
		if _, err := e.hall.Seat(id).Do(e.Context(), session.Cast{Poll: x.Poll().ID, Marks: m}); err != nil {
			e.Fatal(err)
		}
	}
	e.closed()
	e.counted()
	e.published(-1)
	e.settle(present)
	return e
}

// settle adopts four resolutions of ten clauses each.
func (e *evening) settle(present []session.MemberID) {
	e.Helper()
	_, x := e.now()
	r, _ := x.Poll().Result()
	above := 4
	for r.Ranking[above-1].Points == r.Ranking[above].Points {
		above++
	}
	e.do(session.DrawLine{Poll: x.Poll().ID, Above: above})
	_, x = e.now()
	for i, entry := range x.AboveLine() {
		if i >= 4 {
			e.do(session.Defer{Session: x.ID, Issue: entry.Issue})
			continue
		}
		var clauses []session.Clause
		for n := range 10 {
			clauses = append(clauses, session.Clause{What: fmt.Sprintf("第%d步：请维保单位全面检修并在单元门口张贴原因和处理结果，由楼栋长签字确认", n+1), Lead: []string{"物业", "王䶮", "社区居委会", "阿卜杜热合曼·阿卜杜外力·买买提吐尔逊江"}[n%4],
				Help: "楼栋长、网格员", By: fmt.Sprintf("12月%d日前", 10+n), Funds: "公共收益，最多 3600 元"})
		}
		id := session.ResolutionID(e.do(session.Write{Session: "2026-11", Issue: entry.Issue, Clauses: clauses}).ID)
		_, written, _ := e.hall.Snapshot().Resolution(id)
		e.do(session.PutToConsent{Resolution: id, Version: written.Version()})
		for k, member := range present {
			c := session.GiveConsent{Resolution: id, Answer: session.Agree}
			if k%10 == 0 {
				c.Answer, c.Reason = session.Object, "先听听一楼住户怎么说，钱从哪里来也要写清楚"
			}
			if _, err := e.hall.Seat(member).Do(e.Context(), c); err != nil {
				e.Fatal(err)
			}
		}
		e.do(session.Settle{Resolution: id})
	}
	e.move()
}

// folder writes every paper in every format and both languages, and gives the
// number of papers; into a directory if one is named.
func folder(t testing.TB, e *evening, dir string) int {
	t.Helper()
	s, x := e.now()
	n := 0
	for _, w := range []*lang.Words{lang.Chinese(), lang.English()} {
		for _, p := range minutes.Papers() {
			d, err := minutes.Draft(p, s, x, w, minutes.Options{})
			if err != nil {
				t.Fatalf("%s: %v", p, err)
			}
			for _, f := range p.Formats() {
				var b bytes.Buffer
				if err := minutes.Write(&b, d, f); err != nil {
					t.Fatalf("%s as %s: %v", p, f, err)
				}
				if dir != "" {
					if err := os.WriteFile(filepath.Join(dir, minutes.FileName(d, f)), b.Bytes(), 0o600); err != nil {
						t.Fatal(err)
					}
				}
				n++
			}
		}
	}
	return n
}

// From adjournment to the complete folder on disk it takes less than two seconds.
func BenchmarkFolder(b *testing.B) {
	e := crowded(b)
	dir := b.TempDir()
	for b.Loop() {
		folder(b, e, dir)
	}
}

func TestACrowdedEvening(t *testing.T) {
	e := crowded(t)
	s, x := e.now()
	if n := len(s.Roll()); n != 300 {
		t.Fatalf("%d members", n)
	}
	folder(t, e, *kept)
	d, err := minutes.Draft(minutes.SignIn, s, x, lang.Chinese(), minutes.Options{})
	if err != nil {
		t.Fatal(err)
	}
	text := saying(t, written(t, d, minutes.DOCX))
	for _, name := range rare {
		if !strings.Contains(text, "\n"+name+"\n") {
			t.Errorf("the sign-in sheet lacks %s", name)
		}
	}
	notice := draft(t, e, minutes.Notice, lang.Chinese(), minutes.Options{})
	for _, f := range minutes.Notice.Formats() {
		text := read(t, notice, f)
		for _, m := range s.Roll() {
			if len([]rune(m.Name)) > 1 && m.Votes && strings.Contains(text, m.Name) {
				t.Errorf("the notice as %s names %s", f, m.Name)
			}
			if m.Unit != "" && strings.Contains(text, m.Unit) {
				t.Errorf("the notice as %s tells of %s", f, m.Unit)
			}
		}
		if f != minutes.CSV && !strings.Contains(strings.ReplaceAll(text, `\*`, "*"), "王**") {
			t.Errorf("the notice as %s does not say who leads", f)
		}
	}
}
