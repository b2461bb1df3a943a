package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskAt is the secretary's desk at the beginning of a phase.
func deskAt(t testing.TB, language string, p session.Phase) *terminal {
	t.Helper()
	e := newEvening(t, language).to(p)
	return newApp(t, e, secretaryNumber, DeskScreen, 120, 36)
}

// esc presses Esc, which in a field is the only Q.
func (d *terminal) esc() *terminal {
	d.t.Helper()
	d.send(tea.KeyPressMsg{Code: tea.KeyEscape})
	d.e.clock.step(deafFor)
	return d
}

// holds fails unless the condition of the council is so.
func (d *terminal) holds(what string, ok bool) *terminal {
	d.t.Helper()
	if !ok {
		d.t.Errorf("%s is not so:\n%s", what, d.text())
	}
	return d
}

func (d *terminal) here(number int) bool {
	_, ok := d.e.sitting().Present[d.e.member(number)]
	return ok
}

func TestDeskScreens(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	for _, s := range []struct {
		name  string
		phase session.Phase
		keys  string
	}{
		{"desk-checkin", session.CheckInPhase, "wang"},
		{"desk-checkin-empty", session.CheckInPhase, ""},
		{"desk-checkin-nobody", session.CheckInPhase, "zzz"},
		{"desk-card", session.CheckInPhase, "003⏎"},
		{"desk-amend", session.CheckInPhase, "003⏎⏎"},
		{"desk-issues", session.Collect, "⇥C"},
		{"desk-issue", session.Collect, "⇥A⏎"},
		{"desk-add-issue", session.Collect, "⇥+"},
		{"desk-merge", session.Collect, "⇥B⏎↓⏎"},
		{"desk-decline", session.Collect, "⇥B⏎↓↓⏎"},
		{"desk-issues-frozen", session.Vote, "⇥"},
		{"desk-resolutions-early", session.Discuss, "⇥⇥⇥"},
		{"desk-resolutions", session.Resolve, "⇥⇥⇥"},
		{"desk-roll", session.CheckInPhase, "⇥⇥⇥⇥⇥"},
		{"desk-papers", session.Resolve, "⇥⇥⇥⇥⇥⇥"},
		{"desk-papers-ready", session.Adjourned, "⇥⇥⇥⇥⇥⇥"},
	} {
		t.Run(s.name, func(t *testing.T) {
			golden(t, s.name, func(t *testing.T, language string) *terminal {
				return deskAt(t, language, s.phase).press(s.keys)
			}, small...)
		})
	}
}

func TestOneKeyWritesTheWholeFolder(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	at := func(t *testing.T, language string) *terminal {
		d := deskAt(t, language, session.Adjourned)
		d.e.rooms.Writing(func(_ context.Context, seat *session.Seat, id session.SessionID, w *lang.Words) (FolderWritten, error) {
			if seat.Member() != d.e.member(secretaryNumber) || id != "2026-11" || w.Tag != language {
				return FolderWritten{}, session.ErrNotAllowed
			}
			return FolderWritten{Files: 41, Dir: "/srv/yuetan.papers/xiqiao/2026-11/" + w.Tag, Drafts: []string{"ledgers"}}, nil
		})
		return d.sheet(lang.Of(language, nil).Desk.Papers)
	}
	golden(t, "desk-papers-folder", at, small...)
	golden(t, "desk-papers-written", func(t *testing.T, language string) *terminal { return at(t, language).press("⏎") }, small...)
}

func TestDeskWritesAsTheMockUpDoes(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	golden(t, "desk-resolution", func(t *testing.T, language string) *terminal {
		d := deskAt(t, language, session.Resolve)
		d.e.draft("C")
		return d.news().press("⇥⇥⇥⏎⇥").typed(map[string]string{"zh": "坏了三天内", "en": "Mended within three days"}[language])
	}, small...)
	golden(t, "desk-resolution-read", func(t *testing.T, language string) *terminal {
		d := deskAt(t, language, session.Resolve)
		d.e.draft("C")
		return d.news().press("⇥⇥⇥⏎")
	}, small...)
	golden(t, "desk-consent", func(t *testing.T, language string) *terminal {
		d := deskAt(t, language, session.Resolve)
		id := d.e.propose("C")
		d.e.as(17, session.GiveConsent{Resolution: id, Answer: session.Agree})
		d.e.as(3, session.GiveConsent{Resolution: id, Answer: session.Object,
			Reason: map[string]string{"zh": "去年修过，三个月又坏", "en": "mended last year, broken again"}[language]})
		return d.news().press("⇥⇥⇥⏎")
	}, small...)
}

func TestDeskChecksPeopleIn(t *testing.T) {
	for _, c := range []struct {
		how    string
		keys   string
		number int
	}{
		{"by the initials of pinyin", "wxy⏎", 19},
		{"by the whole pinyin", "wangxiuying⏎", 19},
		{"by the given name alone", "xiuying⏎", 19},
		{"by initial and syllable", "wxiu⏎", 19},
		{"by number", "19⏎", 19},
		{"by number as on the card", "019⏎", 19},
		{"by full-width figures", "０１９⏎", 19},
		{"by Chinese characters", "秀英⏎", 19},
		{"the first who is not here when several fit", "wang⏎", 19},
		{"another one in focus", "wang↓⏎", 27},
	} {
		t.Run(c.how, func(t *testing.T) {
			d := deskAt(t, "zh", session.CheckInPhase)
			d.press(c.keys)
			d.holds("checked in", d.here(c.number)).hides("> " + c.keys)
		})
	}
}

func TestDeskAtTheDoor(t *testing.T) {
	d := deskAt(t, "zh", session.CheckInPhase)
	d.press("wxy⏎").shows("签到了：019 王秀英", "到场 37 / 应到 48").press("-").shows("撤回了签到：019 王秀英")
	d.holds("019 gone again", !d.here(19))
	d.press("王秀英*").shows("019 王秀英 领了纸票", "到场 37", "其中领了纸票")
	d.press("19*").shows("已经有一张").press("⌫⌫-").shows("撤回了签到：019")
	d.holds("019 gone, the slip back", !d.here(19) && d.e.sitting().SlipsOut() == 0)

	// Who is named exactly is meant, though others whom the text fits are awaited.
	d.press("3⏎").shows("003 王建国", "撤回签到").press("Q")

	d.press("孙敏+").shows("当场加了：孙敏")
	walkin := func() (session.Member, bool) {
		m, err := d.e.hall.Snapshot().FindMember("孙敏")
		_, here := d.e.sitting().Present[m.ID]
		return m, err == nil && here
	}
	m, here := walkin()
	d.holds("the walk-in here, without a vote", here && m.Walkin && !m.Votes)
	d.press("孙敏+").shows("真要另加", "孙敏")
	d.press("+").shows("当场加了：孙敏")
	d.holds("two of one name", len(onRoll(d.e.hall.Snapshot())) == 55)
	d.press("孙敏").shows("054 孙敏", "055 孙敏")
	d.press("⏎").shows("孙敏", "撤回签到").press("Q")
	d.press("+").shows("请先打全名").press("12+").shows("这是号码").press("⌫⌫")
	d.press("-").press("-")
	_, here = walkin()
	d.holds("both walk-ins undone", !here)
}

func TestDeskDoorBeforeAndAfter(t *testing.T) {
	d := deskAt(t, "zh", session.Collect)
	d.press("wxy⏎").holds("nobody checked in while collecting", !d.here(19)).shows("王秀英", "wxy")
	d = deskAt(t, "en", session.Vote)
	d.press("038⏎").shows("Checked in: 038 Jiang Hua")
}

func TestDeskCardGivesCodes(t *testing.T) {
	d := deskAt(t, "zh", session.CheckInPhase)
	d.press("003⏎").shows("003 王建国", "没有").press("↓⏎").shows("只显示这一次", "今晚的六位数", "003 和这六位数")
	m, _ := d.e.hall.Snapshot().Member(d.e.member(3))
	d.holds("a code", m.HasCode)
	d.press("⏎").shows("登录码作废").press("↓⏎").shows("再按一次")
	m, _ = d.e.hall.Snapshot().Member(d.e.member(3))
	d.holds("still a code", m.HasCode)
	d.press("⏎")
	m, _ = d.e.hall.Snapshot().Member(d.e.member(3))
	d.holds("no code", !m.HasCode)
}

func TestDeskAmendsAndEnrolls(t *testing.T) {
	d := deskAt(t, "zh", session.CheckInPhase)
	d.press("003⏎⏎").typed("甲").press("⏎").typed("乙").press("⇥⇥⇥⇥").shows("存下").press("⏎")
	m, _ := d.e.hall.Snapshot().Member(d.e.member(3))
	d.holds("amended", m.Name == "王建国甲" && strings.HasSuffix(m.Unit, "乙") && m.Votes)
	d.press("Q⇥⇥⇥⇥⇥+").typed("钱新").press("⇥").typed("9栋").press("⇥␣␣␣⇥⇥⏎").shows("加上了：054 钱新")
	m, err := d.e.hall.Snapshot().FindMember("钱新")
	d.holds("an adviser without a vote", err == nil && m.Roles == session.Adviser && !m.Votes && m.Unit == "9栋")
	d.press("/54⏎⏎").shows("054 钱新", "列席")
}

func TestDeskAdmitsOnlyAsChair(t *testing.T) {
	d := deskAt(t, "zh", session.CheckInPhase)
	d.press("孙敏+").press("孙敏⏎").hides("登记").press("Q")
	empty := session.MemberID("")
	d.e.operator(session.Arrange{Session: d.e.session, Chair: &empty})
	d.news().shows("主持").press("孙敏⏎").shows("登记").press("↓↓⏎").shows("为什么给票")
	d.typed("租户，住满一年").press("⏎⏎").shows("今晚有票了")
	m, _ := d.e.hall.Snapshot().FindMember("孙敏")
	d.holds("a vote", m.Votes)
}

func TestDeskKeepsTheAgenda(t *testing.T) {
	d := deskAt(t, "zh", session.Collect)
	status := func(code string) session.Issue {
		i, _ := d.e.hall.Snapshot().Issue(d.e.issue(code))
		return i
	}
	c := d.e.issue("C")
	d.press("⇥B⏎↓⏎").shows("B 并入哪一个").press("C").shows("把 B 并入 C，两边提的人都同意了").press("⏎").shows("B 并入了 C", "已并入 C")
	d.holds("merged", status("B").Status == session.Merged && status("B").Into == c)
	d.press("↑⏎").shows("B 恢复了")
	d.holds("restored", status("B").Status == session.Open)

	d = deskAt(t, "zh", session.Collect)
	d.press("⇥C>").shows("打开 D", "[D] 路灯坏了一整排").press("<").shows("[C] 路灯坏了一整排")
	d.press("B⏎↓↓⏎").shows("不列入", "理由").press("⏎")
	d.holds("not declined without a reason", status("B").Status == session.Open)
	d.press("⏎").typed("物业已在办").press("⏎").shows("不列入").press("⏎").shows("没有列入：物业已在办")
	d.holds("declined", status("B").Reason == "物业已在办").press("Q")
	d.press("+").typed("楼道灯不亮").press("⏎").typed("三楼").press("⇥⇥⇥⇥⇥").shows("添上这个议题")
	d.press("⏎").shows("添上了", "楼道灯不亮")
	d.press("R").shows("没有 R")
}

func TestDeskRewords(t *testing.T) {
	d := deskAt(t, "zh", session.Collect)
	d.press("⇥C⏎⏎").typed("（改）").press("⇥⇥⇥⇥⇥␣␣⇥⏎")
	i, _ := d.e.hall.Snapshot().Issue(d.e.issue("C"))
	d.holds("reworded", i.Title == "路灯坏了一整排（改）" && i.Level == session.Owners).shows("路灯坏了一整排（改）", "要业主共同决定")
	d = deskAt(t, "zh", session.Vote)
	d.press("⇥C⏎").shows("定住").hides("并入").press("Q+").shows("定住")
}

func TestDeskWithManyIssues(t *testing.T) {
	e := newEvening(t, "zh")
	var list []session.NewIssue
	for n := 9; n <= 54; n++ {
		list = append(list, session.NewIssue{Title: fmt.Sprintf("第 %d 件", n)})
	}
	e.operator(session.Propose{Session: e.session, Issues: list, Import: true})
	d := newApp(t, e, secretaryNumber, DeskScreen, 80, 24)
	d.press("⇥").shows("还有").press("B").shows("打开 B").press("C").shows("打开 BC", "[BC]", "第 43 件")
	d.press("A").shows("打开 A").press("A").shows("打开 AA").press("/").typed("第 54").press("⏎").shows("打开 BR", "第 54 件").hides("路灯")
	d.resize(40, 15).shows("打开 BR")
}

func TestDeskBeforeAnySession(t *testing.T) {
	e := newEvening(t, "zh")
	d := newApp(t, e, secretaryNumber, DeskScreen, 80, 24)
	v := d.app.view()
	bare := *v.Snapshot
	bare.Sessions = nil
	v.Snapshot, v.Board = &bare, bare.BoardOf(nil)
	for range 6 {
		d.app.top().draw(v)
		for _, k := range []string{"+", "a", "-", "/"} {
			d.app.top().press(v, parts.Typed(k))
		}
		d.app.top().press(v, parts.Key{Kind: parts.Enter})
		d.app.top().press(v, parts.Key{Kind: parts.Tab})
	}
}

func TestDeskAtEverySize(t *testing.T) {
	for _, keys := range []string{"wang", "⇥A⏎", "⇥⇥5", "⇥⇥⇥⏎", "⇥⇥⇥⇥", "⇥⇥⇥⇥⇥⏎⏎", "⇥⇥⇥⇥⇥⇥"} {
		d := deskAt(t, "en", session.Resolve).press(keys)
		for _, s := range []parts.Size{{W: 40, H: 15}, {W: 59, H: 16}, {W: 99, H: 15}, {W: 100, H: 15}, {W: 200, H: 60}, {W: 250, H: 20}} {
			d.resize(s.W, s.H).text()
		}
		d.send(tea.EnvMsg{"TERM=xterm-256color"})
		d.shows("Xiqiao")
	}
}
