package command_test

import (
	"fmt"
	"testing"
	"time"

	"yuetan/command"
	"yuetan/lang"
	"yuetan/session"
	"yuetan/store/keyring"
	"yuetan/store/sqlite"
)

// bigEvening is an evening that is over, of 300 members with 80 issues and 40
// clauses, on a disk.
func bigEvening(b *testing.B) *session.Hall {
	b.Helper()
	s, err := sqlite.Open(b.Context(), b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	clock := time.Date(2026, 11, 20, 11, 0, 0, 0, time.UTC)
	house := session.NewHouse(s, keyring.Memory(), session.Options{Now: func() time.Time { clock = clock.Add(time.Second); return clock }})
	b.Cleanup(func() {
		if err := house.Close(); err != nil {
			b.Error(err)
		}
	})
	hall, err := house.Found(b.Context(), session.Found{Slug: "xiqiao", Name: "西桥议事会", Zone: "Asia/Shanghai", Language: "zh"})
	if err != nil {
		b.Fatal(err)
	}
	as := func(seat *session.Seat, c session.Command) {
		b.Helper()
		if _, err := seat.Do(b.Context(), c); err != nil {
			b.Fatalf("%T: %v", c, err)
		}
	}
	do := func(c session.Command) { b.Helper(); as(hall.OperatorSeat(), c) }
	now := func() *session.Session { x, _ := hall.Snapshot().Current(); return x }
	walk := func(to session.Phase) {
		b.Helper()
		for now().Phase < to {
			step := hall.Snapshot().NextStep(now())
			do(step.Command)
		}
	}
	var roll session.Enroll
	for i := range 300 {
		roll.Members = append(roll.Members, session.NewMember{Name: fmt.Sprintf("𠮷野·阿不都热西提·买买提 %d", i), Unit: fmt.Sprintf("%d-2-101", i)})
	}
	do(roll)
	do(session.Plan{Session: "2026-11", Date: "2026-11-20 19:00", Place: "架空层"})
	var issues []session.NewIssue
	for i := range 80 {
		issues = append(issues, session.NewIssue{Title: fmt.Sprintf("第 %d 栋楼道灯不亮", i+1), Detail: "晚上看不清路，老人摔过跤", Category: "照明"})
	}
	do(session.Propose{Session: "2026-11", Import: true, Issues: issues})
	walk(session.CheckInPhase)
	members := hall.Snapshot().Roll()
	for _, m := range members {
		do(session.CheckIn{Session: "2026-11", Member: m.ID, How: session.AtDesk})
	}
	walk(session.Vote)
	p := now().Poll()
	for i, m := range members {
		mark := func(n int) session.IssueID { return p.Issues[(i*i+7*n)%40+20*n%40].Issue }
		marks := session.Marks{mark(0)}
		if two := mark(1); two != marks[0] {
			marks[1] = two
		}
		as(hall.Seat(m.ID), session.Cast{Poll: p.ID, Marks: marks})
	}
	do(session.ClosePoll{Poll: p.ID, Confirmed: true})
	do(session.Count{Poll: p.ID})
	do(session.Publish{Poll: p.ID, All: true})
	do(session.DrawLine{Poll: p.ID, Above: atLeastTwo(now().Poll())})
	var clauses []session.Clause
	for i := range 40 {
		clauses = append(clauses, session.Clause{What: fmt.Sprintf("第 %d 层换灯", i+1), Lead: "物业", Help: "楼长", By: "2026-12-20", Funds: "公共收益"})
	}
	walk(session.Resolve)
	if len(now().AboveLine()) < 2 {
		b.Fatal("one issue has no room for forty clauses")
	}
	for i, e := range now().AboveLine() {
		if i > 1 { // twenty clauses are the most that one resolution has
			do(session.Defer{Session: "2026-11", Issue: e.Issue})
			continue
		}
		id := session.ResolutionID(fmt.Sprintf("2026-11-%d", i+1))
		do(session.Write{Session: "2026-11", Issue: e.Issue, Clauses: clauses[20*i:][:20]})
		do(session.PutToConsent{Resolution: id, Version: 1})
		for _, m := range members[:220] {
			as(hall.Seat(m.ID), session.GiveConsent{Resolution: id, Answer: session.Agree})
		}
		do(session.Settle{Resolution: id})
	}
	do(session.Move{Session: "2026-11", From: session.Resolve, To: session.Adjourned})
	return hall
}

// atLeastTwo is how far down the line is drawn for two issues above it, where it parts
// no shared place.
func atLeastTwo(p *session.Poll) int {
	r := p.Ranking()
	n := 2
	for n < len(r) && r[n-1].Place == r[n].Place {
		n++
	}
	return n
}

// BenchmarkTheFolderOfABigEvening is from the key at the desk to the whole folder on
// disk, every paper in every format printed for the first time and kept.
func BenchmarkTheFolderOfABigEvening(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		hall := bigEvening(b)
		room := command.NewPrintroom(false)
		room.In(b.TempDir())
		b.StartTimer()
		bundle, _, err := room.WriteFolder(b.Context(), hall.OperatorSeat(), "2026-11", lang.Chinese())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(bundle.Files)), "files")
	}
}

// BenchmarkAReprint reads the whole folder's kept prints again.
func BenchmarkAReprint(b *testing.B) {
	hall := bigEvening(b)
	room := command.NewPrintroom(false)
	if _, err := room.Folder(b.Context(), hall.OperatorSeat(), "2026-11", lang.Chinese(), "", nil); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := room.Folder(b.Context(), hall.OperatorSeat(), "2026-11", lang.Chinese(), "", nil); err != nil {
			b.Fatal(err)
		}
	}
}
