package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// paperNumbers are those who take a slip; the others who are there vote on screens.
var paperNumbers = []int{33, 35, 37, 39}

// paperAt is the desk with its paper sheet in front, the vote open, so many ballots
// cast on screens and four slips out.
func paperAt(t testing.TB, language string) *terminal {
	t.Helper()
	e := newEvening(t, language).to(session.Vote)
	e.slipsTo(paperNumbers...)
	e.vote(10)
	d := newApp(t, e, secretaryNumber, DeskScreen, 120, 36)
	return d.press("⇥⇥⇥⇥")
}

// slipsTo hands slips to members who are checked in first where they are not.
func (e *evening) slipsTo(numbers ...int) {
	e.t.Helper()
	for _, n := range numbers {
		if _, here := e.sitting().Present[e.member(n)]; !here {
			e.operator(session.CheckIn{Session: e.session, Member: e.member(n), How: session.AtDesk})
		}
		e.operator(session.HandOut{Session: e.session, Member: e.member(n)})
	}
}

// code gives the code with which a member sits down at somebody else's terminal.
func (e *evening) code(number int) string {
	e.t.Helper()
	a := e.operator(session.IssueCodes{Session: e.session, Members: []session.MemberID{e.member(number)}})
	return a.Codes[0].Code
}

// sits lets the member of that number sit down for the second entry.
func (d *terminal) sits(number int) *terminal {
	d.t.Helper()
	code := d.e.code(number)
	return d.news().press("⏎").typed(code).press("⏎")
}

func TestHalfASlipIsNotLeftUnasked(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		d := paperAt(t, language).press("DCQ")
		d.shows("[D]", "[C]", lang.Of(language, nil).Common.LeaveUnsent)
		d.press("A⏎")
		if got := d.e.poll().Paper.First; got != 1 {
			t.Errorf("%s: %d slips entered after all, want 1:\n%s", language, got, d.text())
		}
		if d.press("DQ"); d.over {
			t.Errorf("%s: an answer to an older question let somebody leave", language)
		}
	}
}

func TestThePaperSheetKeys(t *testing.T) {
	for _, r := range []struct {
		what, keys string
		shows      []string
		entered    int
	}{
		{"three letters wait for Enter", "DCA", []string{"[D]", "[C]", "[A]", "第 01 张录完"}, 0},
		{"the slip is gone from the screen with Enter", "DCA⏎", []string{"02          >", "箱里就这 1 张"}, 1},
		{"Enter waits until all three are typed", "DC⏎", []string{"[D]", "[C]", "等 1 分那一格填好"}, 0},
		{"a blank is typed as -", "D--⏎", nil, 1},
		{"an empty slip is a slip", "---⏎", nil, 1},
		{"two issues on one mark are *", "D*A", []string{"* 作废"}, 0},
		{"one more letter changes nothing", "DCAB", []string{"[D]", "[C]", "[A]"}, 0},
		{"Backspace takes one letter back", "DCA⌫⌫F", []string{"[D]", "[F]", "等 1 分"}, 0},
		{"a code that no issue has is entered as such", "DXA", []string{"X 没有此号"}, 0},
		{"the same issue twice is entered as it stands", "DDA⏎", nil, 1},
		{"a further slip follows at once", "DCA⏎CFA⏎", []string{"03"}, 2},
		{"no fifth slip where four are out", "DCA⏎DCA⏎DCA⏎DCA⏎", []string{"以外的一位来录"}, 4},
	} {
		t.Run(r.what, func(t *testing.T) {
			d := paperAt(t, "zh").press(r.keys)
			d.shows(r.shows...)
			if got := d.e.poll().Paper.First; got != r.entered {
				t.Errorf("%d slips entered, want %d:\n%s", got, r.entered, d.text())
			}
			if strings.HasSuffix(r.keys, "⏎") && r.entered > 0 {
				d.hides("[D]", "[C]", "[A]", "[F]")
			}
		})
	}
}

func TestASlipTakesSixKeysAtMost(t *testing.T) {
	for _, keys := range []string{"DCA⏎", "D-A⏎", "*CA⏎", "DC⌫F⏎"} {
		if n := len([]rune(keys)); n > 6 {
			t.Errorf("%q is %d keys", keys, n)
		}
	}
	d := paperAt(t, "en")
	keys := 0
	for _, slip := range []string{"DCA⏎", "D-A⏎", "*CA⏎", "CFA⏎"} {
		d.press(slip)
		keys += len([]rune(slip))
	}
	if n := d.e.poll().Paper.First; n != 4 || keys > 6*n {
		t.Errorf("%d slips with %d keys", n, keys)
	}
}

func TestCodesOfTwoLettersArePartedBySpaces(t *testing.T) {
	e := newEvening(t, "zh")
	var list []session.NewIssue
	for n := 9; n <= 24; n++ {
		list = append(list, session.NewIssue{Title: fmt.Sprintf("第 %d 件", n)})
	}
	e.operator(session.Propose{Session: e.session, Issues: list, Import: true})
	e.to(session.Vote).slipsTo(paperNumbers...)
	d := newApp(t, e, secretaryNumber, DeskScreen, 120, 36).press("⇥⇥⇥⇥")
	d.press("A␣AAC").shows("[A]", "[AA]", "[C]").press("⏎")
	d.press("AC␣BA⏎").shows("箱里就这 2 张")
	if n := e.poll().Paper.First; n != 2 {
		t.Errorf("%d slips entered", n)
	}
}

func TestTheSecondEntryIsAnothersHand(t *testing.T) {
	d := paperAt(t, "zh").press("DCA⏎CFA⏎")
	d.shows("箱里就这 2 张").sits(secretaryNumber).shows("请换一位")
	d.holds("nobody entered twice", d.e.poll().Paper.Second == 0)
	d.typed("WRONG9").press("⏎").shows("码")
	code := d.e.code(21)
	d.news().typed(code).press("⏎").shows("第二遍录入（录入人 ").hides("[D]", "[C]", "[F]")
	d.press("DCA⏎").hides("[D]", "[C]", "[A]").press("CEA⏎")
	d.shows("第 02 张，两遍不一样", "[F]", "[E]", "不一样 !").hides("[D]")
	d.holds("the second hand on the record", d.e.poll().Paper.SecondBy == d.e.member(21))
	d.press("5").shows("第 02 张用第一遍的").press("⏎").shows("两遍不一样")
	d.holds("not settled without a reason", len(d.e.poll().Paper.Differ) == 1)
}

func TestASlipThatDiffersIsSettledWithAReason(t *testing.T) {
	for _, r := range []struct{ key, keeps string }{{"5", "第一遍"}, {"1", "第二遍"}} {
		d := paperAt(t, "zh").press("DCA⏎CFA⏎").sits(21).press("DCA⏎CEA⏎")
		d.press(r.key).shows("第 02 张用" + r.keeps + "的").typed("看了原票").press("⏎⏎")
		d.shows("对好了").hides("[F]", "[E]")
		d.holds("settled", len(d.e.poll().Paper.Differ) == 0 && d.e.poll().Paper.Settled == 2)
	}
}

func TestTheHolderOfAnotherDeskMakesTheSecondEntry(t *testing.T) {
	d := paperAt(t, "zh").press("DCA⏎CFA⏎")
	roles := session.Resident | session.Secretary
	d.e.operator(session.Amend{Member: d.e.member(21), Roles: &roles})
	other := newApp(t, d.e, 21, DeskScreen, 120, 36).press("⇥⇥⇥⇥")
	other.shows("正在录第一遍", "我来录第二遍").press("⏎").shows("第二遍录入").press("DCA⏎CFA⏎").shows("都对好了")
	d.news().shows("都对好了").hides("[D]")
}

func TestWhoSatDownGetsUpWithTheSheet(t *testing.T) {
	d := paperAt(t, "zh").press("DCA⏎CFA⏎").sits(21).press("DCA⏎").press("⇥").shows("起身了")
	d.sheet("签到").sheet("纸票").shows("以外的一位来录")
	d.sits(22).shows("请由那一位录完")
	code := d.e.code(21)
	d.news().typed(code).press("⏎").shows("第二遍录入")
}

func TestWhoSatDownIsGoneAfterAWhile(t *testing.T) {
	d := paperAt(t, "zh").press("DCA⏎CFA⏎").sits(21).press("DCA⏎")
	d.e.clock.step(upAfter)
	d.press("C").shows("起身了", "以外的一位来录").press("CFA⏎")
	d.holds("nothing entered in their name", d.e.poll().Paper.Second == 1)
}

func TestTheBatchIsClosed(t *testing.T) {
	d := paperAt(t, "zh").press("DCA⏎CFA⏎---⏎").sits(21).press("DCA⏎CFA⏎---⏎")
	d.shows("结束纸票录入...").press("⏎").shows("有 1 张没回来", "还差 1 位", "以后不能再录")
	d.press("⏎").holds("not closed without a name", !d.e.poll().Paper.Done)
	d.press("↓␣").shows("结束：3 张在，1 张没回来").press("⏎").shows("纸票录完了：3 张，没收回 1 张")
	p := d.e.poll()
	d.holds("closed", p.Paper.Done && p.Paper.Out == 1 && p.HasVoted(d.e.member(33)) && !p.HasVoted(d.e.member(35)))
	d = paperAt(t, "en").press("DCA⏎DCA⏎DCA⏎DCA⏎").sits(21).press("DCA⏎DCA⏎DCA⏎DCA⏎⏎").press("Q")
	d.holds("kept open with Q", !d.e.poll().Paper.Done).press("⏎⏎")
	d.holds("closed", d.e.poll().Paper.Done && d.e.poll().Paper.Out == 0)
}

func TestBothEntriesCanBeStartedAgain(t *testing.T) {
	d := paperAt(t, "zh").press("DCA⏎0").shows("两遍都重录").typed("漏了一张").press("⏎⏎").shows("等您录第 01 张")
	d.holds("begun again", d.e.poll().Paper.First == 0)
}

func TestTheCardHandsOutSlipsAndVotesForSomebody(t *testing.T) {
	d := deskAt(t, "zh", session.Vote)
	d.press("033⏎").shows("发一张纸票", "用本人的码").press("↓↓⏎")
	if d.e.sitting().SlipsOut() != 1 {
		t.Fatalf("no slip went out:\n%s", d.text())
	}
	d.shows("领了纸票", "纸票交回来了").hides("用本人的码").press("⏎").shows("交回了纸票")
	d.holds("handed back", d.e.sitting().SlipsOut() == 0)

	other, own := d.e.code(21), d.e.code(33)
	d.news().press("Q").press("033⏎↓↓↓↓").shows("替这一位投，用本人的码").press("⏎")
	d.shows("替 033").typed(other).press("⏎").shows("这不是 033")
	d.typed(own).press("⏎").shows("请等 1 秒").press("⏎").shows("请本人说").press("CC").shows("已经给了 5 分").press("X").shows("没有 X")
	d.press("FA⏎").shows("还没投出", "[C]", "[F]", "[A]").press("Q⌫D⏎").shows("[D]").press("⏎").shows("回执", "票已经投出")
	p := d.e.poll()
	d.holds("cast in their name", p.HasVoted(d.e.member(33)) && !p.HasVoted(d.e.member(secretaryNumber)))
	d.press("⏎").shows("033")
}

// Codes are guessed no faster at the desk than at the kiosk, whoever's card is open
// and however often the line is lost.
func TestWrongCodesAreSlowedAtTheDesk(t *testing.T) {
	d := deskAt(t, "zh", session.Vote)
	own := d.e.code(33)
	d.news().press("033⏎↓↓↓↓⏎")
	for _, wait := range []int{2, 4, 8, 16, 32, 32} {
		d.typed("000000").press("⏎").hides("请等")
		d.typed("000000").press("⏎").shows(fmt.Sprintf("请等 %d 秒", wait-1)) // a key took the other
		d.e.clock.step(time.Duration(wait) * time.Second)
		d.press("⌫⌫⌫⌫⌫⌫")
	}
	d.typed("000000").press("⏎")
	d.drop()
	d = newApp(t, d.e, secretaryNumber, DeskScreen, 80, 24)
	d.typed(own).press("⏎").shows("请等")
	d.e.clock.step(40 * time.Second)
	d.press("⏎").shows("请本人说")
}

func TestAssistedScreens(t *testing.T) {
	for _, s := range []struct{ name, keys string }{
		{"desk-assist", "CF"}, {"desk-assist-review", "CF-⏎"}, {"desk-assist-receipt", "CFA⏎⏎"},
	} {
		t.Run(s.name, func(t *testing.T) {
			golden(t, s.name, func(t *testing.T, language string) *terminal {
				d := deskAt(t, language, session.Vote)
				code := d.e.code(33)
				d.news().press("033⏎↓↓↓↓⏎").typed(code).press("⏎" + s.keys)
				if r, ok := d.app.top().(*deskReceipt); ok {
					r.receipt = "K7P4TX"
				}
				return d
			})
		})
	}
}

func TestDeskPaperScreens(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	for _, s := range []struct {
		name string
		open func(d *terminal)
	}{
		{"desk-paper-first", func(d *terminal) { d.press("DCA⏎DC") }},
		{"desk-paper", func(d *terminal) { d.press("DCA⏎CFA⏎C-A⏎").sits(21).press("DCA⏎CEA⏎C*") }},
		{"desk-paper-differs", func(d *terminal) { d.press("DCA⏎CFA⏎").sits(21).press("DCA⏎C*A⏎") }},
		{"desk-paper-seat", func(d *terminal) { d.press("DCA⏎CFA⏎⏎") }},
		{"desk-paper-settle", func(d *terminal) { d.press("DCA⏎CFA⏎").sits(21).press("DCA⏎C*A⏎5").typed("3") }},
		{"desk-paper-close", func(d *terminal) { d.press("DCA⏎CFA⏎").sits(21).press("DCA⏎CFA⏎⏎␣") }},
		{"desk-slip-card", func(d *terminal) { d.sheet(d.app.words.Desk.CheckIn).press("033⏎") }},
		{"desk-slips-out", func(d *terminal) { d.sheet(d.app.words.Desk.CheckIn).press("03") }},
	} {
		t.Run(s.name, func(t *testing.T) {
			golden(t, s.name, func(t *testing.T, language string) *terminal {
				d := paperAt(t, language)
				s.open(d)
				return d
			}, small...)
		})
	}
}
