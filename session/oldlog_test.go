package session_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// record writes the logs of testdata that are missing, and what they all lead to. A
// log that has been released is never written again: it must replay for ever.
var record = flag.Bool("record", false, "write the old logs that are missing, and what the logs lead to")

// oldLogs are the logs kept as test data, in testdata/log-NAME.jsonl, with what was
// done to make them. New kinds of record come with a log of their own.
var oldLogs = []struct {
	name string
	make func(*testing.T) store.Log
}{
	{"prints", printedYear},
	{"v1", wholeYear},
	{"moods", howTheRoomFeels},
	{"pairs", issuesTakenForOne},
	{"floor", floorEvening},
	{"lots", partedByLots},
	{"issues", issuesOverMonths},
	{"promises", promisesOfAYear},
	{"came-back", cameBack},
	{"afterwards", afterwards},
	{"stand-in", stoodIn},
	{"rota", rotaYear},
	{"basis", basesKept},
}

func oldLog(name string) string   { return "testdata/log-" + name + ".jsonl" }
func oldBoard(name string) string { return "testdata/log-" + name + ".board.json" }

// line is one record of a log kept as test data, with its bytes as they were stored.
type line struct {
	Header string `json:"header"`
	Body   string `json:"body,omitempty"`
	Salt   string `json:"salt,omitempty"` // hex, as the two below; missing in an erased record
	Digest string `json:"digest"`
	Hash   string `json:"hash"`
}

// wholeYear is a council's log with every kind of record in it.
func wholeYear(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 6)
	for _, name := range []string{"一号楼", "二号楼", "三号楼"} {
		e.do("secretary", session.JoinRota{Name: name, Contact: e.ids["r6"]})
	}
	u, _ := e.now().FindUnit("三号楼")
	e.do("secretary", session.LeaveRota{Unit: u.ID})
	e.do("operator", session.Set{Key: "ties", Value: "breadth"})
	e.do("secretary", session.AddKey{Member: e.ids["r1"], Key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"})
	e.do("secretary", session.Amend{Member: e.ids["r2"], Unit: ptr("3-2-101"), Roles: ptr(session.Resident | session.Observer)})
	e.do("secretary", session.IssueCodes{Members: []session.MemberID{e.ids["r1"], e.ids["r2"]}, Session: month})
	e.do("secretary", session.RevokeCode{Member: e.ids["r2"]})
	e.do("secretary", session.Arrange{Session: month, Place: ptr("活动室")})
	e.do("r1", session.Propose{Session: month, Issues: []session.NewIssue{{Title: "楼道灯坏了", Detail: "三单元", Category: "照明", Level: session.Owners, Draft: "d1"}}})
	e.raise("电动车充电", "路面积水", "旧衣回收", "广场舞音量")
	e.do("secretary", session.Merge{Issue: "2026-11/5", Into: "2026-11/4"})
	e.do("secretary", session.Restore{Issue: "2026-11/5"})
	e.do("secretary", session.Decline{Issue: "2026-11/5", Reason: "已有约定"})
	e.do("secretary", session.Reword{Issue: "2026-11/4", Words: session.NewIssue{Title: "旧衣回收箱", Level: session.Permit}})
	e.do("secretary", session.Order{Session: month, Issues: []session.IssueID{"2026-11/3"}})
	e.walk(session.CheckInPhase)
	e.arrive("r1", "r2", "r3", "r4", "r5", "adviser")
	e.do("secretary", session.UndoCheckIn{Session: month, Member: e.ids["r5"]})
	e.do("secretary", session.WalkIn{Session: month, Name: "walk-in", Unit: "5-1-302"})
	e.recall()
	e.walk(session.Discuss)
	e.do("chair", session.Call{Session: month, Issue: "2026-11/2"})
	e.walk(session.Vote)
	e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "停电"})
	e.walk(session.Vote)
	e.do("chair", session.Admit{Session: month, Member: e.ids["walk-in"], Reason: "新住户"})
	for who, marks := range map[string]string{"r1": "A B C", "r2": "B A C", "r3": "A C -", "r4": "- - D", "walk-in": "B A D"} {
		e.cast(who, marks)
	}
	e.loseBallot(log)
	e.wholePaper()
	e.walk(session.Rank)
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Explain{Poll: e.poll().ID, Reason: "票箱里少一张"})
	e.do("chair", session.Publish{Poll: e.poll().ID})
	for !e.poll().AllShown() {
		e.do("chair", session.Reveal{Poll: e.poll().ID, Shown: e.poll().Shown})
	}
	e.do("chair", session.DrawLine{Poll: e.poll().ID, Above: 2})
	e.do("secretary", session.Write{Session: month, Issue: e.issue("A"), Clauses: []session.Clause{
		{What: "清理雨水井", Lead: "物业", Help: "社区", By: "2026-12-20", Funds: "公共收益"}, {What: "每月巡查", Lead: "楼长"}}})
	e.do("chair", session.PutToConsent{Resolution: "2026-11-1", Version: 1})
	for _, who := range []string{"r1", "r2", "r3"} {
		e.do(who, session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	}
	e.do("r4", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Object, Reason: "费用不清"})
	e.do("walk-in", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	e.do("chair", session.Settle{Resolution: "2026-11-1"})
	e.do("secretary", session.Write{Session: month, Issue: e.issue("B"), Clauses: []session.Clause{{What: "装充电桩"}}})
	e.do("secretary", session.Withdraw{Resolution: "2026-11-2"})
	e.do("chair", session.Defer{Session: month, Issue: e.issue("B")})
	e.do("chair", e.move(session.Adjourned))
	e.do("secretary", session.Leave{Member: e.ids["r5"]})
	e.do("operator", session.Erase{Member: e.ids["r4"]})
	e.do("operator", session.Erase{Issue: "2026-11/5"})
	e.do("secretary", session.Plan{Session: "2026-12", Date: "2026-12-18 19:00"})
	return log
}

// wholePaper does with paper slips all that can be done.
func (e *evening) wholePaper() {
	e.t.Helper()
	e.arrive("chair", "r5", "r6")
	e.handOut("chair", "r5", "r6")
	e.do("secretary", session.TakeBack{Session: month, Member: e.ids["r6"]})
	e.enter("secretary", 1, "A B -")
	e.do("secretary", session.RestartPaper{Poll: e.poll().ID, First: 1, Reason: "拿错了票"})
	e.enter("secretary", 1, "A ! A")
	e.enter("chair", 2, "A ! -")
	e.do("secretary", session.SettleSlip{Poll: e.poll().ID, Line: 1, Keep: 1, Reason: "看了原票"})
	e.do("secretary", session.ClosePaper{Poll: e.poll().ID, Out: []session.MemberID{e.ids["r5"]}})
}

// loseBallot takes a row out of the box behind the council's back.
func (e *evening) loseBallot(log store.Log) (lost store.BoxWrite) {
	e.t.Helper()
	poll := string(e.poll().ID)
	rows, err := log.Box(e.t.Context(), poll)
	if err == nil {
		lost = store.BoxWrite{Poll: poll, Tag: rows[0].Tag, Sealed: rows[0].Sealed}
		err = log.Append(e.t.Context(), store.Batch{After: e.now().Head.Seq, Box: []store.BoxWrite{{Poll: poll, Tag: rows[0].Tag}}})
	}
	if err != nil {
		e.t.Fatal(err)
	}
	return lost
}

// partedByLots is an evening whose line lies between two issues that share a place.
func partedByLots(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	sharedSecond(e)
	e.do("chair", session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "416253"})
	e.do("chair", session.DrawLine{Poll: e.poll().ID, Above: 2})
	return log
}

// stoodIn is an evening whose chair drops out and comes back.
func stoodIn(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 3)
	e.open(2, "灯", "路", "车")
	e.hand("secretary", "secretary")
	e.do("secretary", session.Move{Session: month, From: session.Vote, To: session.Discuss})
	e.hand("secretary", "r1")
	e.hand("chair", "chair")
	return log
}

func readOld(t testing.TB, name string) []store.Record {
	t.Helper()
	text, err := os.ReadFile(oldLog(name))
	if err != nil {
		t.Fatal(err)
	}
	bytesOf := func(s string) []byte {
		b, err := hex.DecodeString(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	var records []store.Record
	for row := range strings.Lines(string(text)) {
		var l line
		if err := json.Unmarshal([]byte(row), &l); err != nil {
			t.Fatal(err)
		}
		r := store.Record{Seq: uint64(len(records) + 1), Header: []byte(l.Header), Body: []byte(l.Body), Salt: bytesOf(l.Salt)}
		copy(r.Digest[:], bytesOf(l.Digest))
		copy(r.Hash[:], bytesOf(l.Hash))
		records = append(records, r)
	}
	return records
}

func writeOld(t *testing.T, name string, make func(*testing.T) store.Log) {
	t.Helper()
	if _, err := os.Stat(oldLog(name)); err == nil {
		return
	}
	var out bytes.Buffer
	lines := json.NewEncoder(&out)
	lines.SetEscapeHTML(false)
	for r, err := range make(t).Read(t.Context(), 0) {
		if err == nil {
			err = lines.Encode(line{string(r.Header), string(r.Body), hex.EncodeToString(r.Salt), hex.EncodeToString(r.Digest[:]), hex.EncodeToString(r.Hash[:])})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(oldLog(name), out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestOldLogsReplayForEver(t *testing.T) {
	for _, old := range oldLogs {
		t.Run(old.name, func(t *testing.T) {
			if *record {
				writeOld(t, old.name, old.make)
			}
			replaysAsEver(t, old.name)
		})
	}
}

func replaysAsEver(t *testing.T, name string) {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	if err := log.Append(t.Context(), store.Batch{Records: readOld(t, name)}); err != nil {
		t.Fatal(err)
	}
	hall := enter(t, log, keyring.Memory(), &clock{})
	now := hall.Snapshot()
	month, _ := now.Session(month)
	got, err := json.MarshalIndent(struct {
		Roll     []session.Member
		November *session.Board
		Current  *session.Board
	}{now.Roll(), now.BoardOf(month), now.Board()}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	if *record {
		if err := os.WriteFile(oldBoard(name), got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(oldBoard(name))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the old log leads elsewhere; if only what a Board or Member holds has grown, run with -record and read the difference\n%s", got)
	}
}

func TestTheOldLogsHoldEveryKindOfRecord(t *testing.T) {
	var kinds []string
	var all []store.Record
	erased := 0
	for _, old := range oldLogs {
		all = append(all, readOld(t, old.name)...)
	}
	for _, r := range all {
		var h session.Header
		if err := json.Unmarshal(r.Header, &h); err != nil {
			t.Fatal(err)
		}
		kinds = append(kinds, h.Kind)
		if r.Erased() {
			erased++
		}
	}
	for _, kind := range session.Kinds() {
		if !slices.Contains(kinds, kind) {
			t.Errorf("no old log has a %s: keep a newer one beside it", kind)
		}
	}
	if erased < 3 {
		t.Errorf("%d erased records", erased)
	}
}
