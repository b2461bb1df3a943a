package session_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
)

// rights says which roles a command gets past the core for: r resident, s secretary,
// a adviser, o observer, p projector, k kiosk, c chair, O operator. The commands name
// things that do not exist, so that those who may give them are refused for that.
func rights() []struct {
	command session.Command
	roles   string
} {
	const nowhere = session.SessionID("1999-01")
	const ghost = session.MemberID("m0")
	const poll, resolution, issue = session.PollID("1999-01/p1"), session.ResolutionID("1999-01-1"), session.IssueID("1999-01/1")
	const action = session.ActionID("1999-01-1/1")
	return []struct {
		command session.Command
		roles   string
	}{
		{session.Found{}, "O"},
		{session.Set{Key: "none"}, "sO"},
		{session.Enroll{Members: []session.NewMember{{}}}, "sO"},
		{session.Amend{Member: ghost}, "rsaopkcO"}, // further in decide: own language only
		{session.AddKey{Member: ghost}, "sO"},
		{session.Leave{Member: ghost}, "sO"},
		{session.IssueCodes{Members: []session.MemberID{ghost}}, "sO"},
		{session.RevokeCode{Member: ghost}, "sO"},
		{session.JoinRota{}, "sO"},
		{session.LeaveRota{}, "sO"},
		{session.ChangeUnit{}, "sO"},
		{session.SkipHost{}, "sO"},
		{session.SwapHosts{}, "sO"},
		{session.StandIn{}, "sO"},
		{session.TakeBackRota{}, "sO"},
		{session.SetBasis{}, "sO"},
		{session.DropBasis{}, "sO"},
		{session.Plan{Session: nowhere + "x"}, "sO"},
		{session.Arrange{Session: nowhere}, "sO"},
		{session.HandChair{Session: nowhere}, "rsaopkcO"}, // further in decide: back to oneself only
		{session.CheckIn{Session: nowhere}, "rsaopkcO"},   // further in decide: oneself only
		{session.UndoCheckIn{Session: nowhere}, "scO"},
		{session.WalkIn{Session: nowhere}, "scO"},
		{session.Propose{Session: nowhere}, "rsacO"},
		{session.Reword{Issue: issue}, "sO"},
		{session.Merge{Issue: issue}, "sO"},
		{session.Decline{Issue: issue}, "scO"},
		{session.Restore{Issue: issue}, "scO"},
		{session.AskMood{Session: nowhere}, "scO"},
		{session.AnswerMood{Mood: "1999-01/m1"}, "rsaopkc"},
		{session.EndMood{Mood: "1999-01/m1"}, "scO"},
		{session.PutMoodAway{Mood: "1999-01/m1"}, "scO"},
		{session.ShowHands{Session: nowhere}, "scO"},
		{session.KeepApart{Issue: issue}, "sO"},
		{session.Refer{Issue: issue}, "scO"},
		{session.Reopen{Issue: issue}, "scO"},
		{session.Second{Session: nowhere}, "rc"},
		{session.Unsecond{Session: nowhere}, "rc"},
		{session.Order{Session: nowhere}, "scO"},
		{session.Call{Session: nowhere}, "scO"},
		{session.Move{Session: nowhere}, "cO"},
		{session.Cast{Poll: poll}, "rsaopkc"},
		{session.KeepDraft{Poll: poll}, "rsaopkc"},
		{session.ClosePoll{Poll: poll}, "cO"},
		{session.Count{Poll: poll}, "cO"},
		{session.Publish{Poll: poll}, "cO"},
		{session.Reveal{Poll: poll}, "cO"},
		{session.DrawLine{Poll: poll}, "cO"},
		{session.DrawLots{Poll: poll}, "cO"},
		{session.VoidPoll{Poll: poll}, "cO"},
		{session.Admit{Session: nowhere}, "cO"},
		{session.Write{Session: nowhere}, "scO"},
		{session.PutToConsent{Resolution: resolution}, "scO"},
		{session.GiveConsent{Resolution: resolution}, "rsaopkc"},
		{session.Settle{Resolution: resolution}, "cO"},
		{session.Withdraw{Resolution: resolution}, "scO"},
		{session.Defer{Session: nowhere}, "cO"},
		{session.HandOut{Session: nowhere}, "scO"},
		{session.TakeBack{Session: nowhere}, "scO"},
		{session.EnterSlip{Poll: poll}, "rsaopkcO"}, // further in decide: at the desk only
		{session.SettleSlip{Poll: poll}, "scO"},
		{session.ClosePaper{Poll: poll}, "scO"},
		{session.RestartPaper{Poll: poll}, "scO"},
		{session.Explain{Poll: poll}, "cO"},
		{session.Raise{Session: nowhere}, "rsaopkcO"}, // further in decide: for oneself only
		{session.Lower{Session: nowhere}, "rsaopkcO"},
		{session.ShutList{Session: nowhere}, "scO"},
		{session.Next{Session: nowhere}, "scO"},
		{session.Skip{Session: nowhere}, "scO"},
		{session.TakeBackTurn{Session: nowhere}, "scO"},
		{session.RunClock{Session: nowhere}, "scO"},
		{session.MoreTime{Session: nowhere}, "scO"},
		{session.NotePoint{Session: nowhere}, "scO"},
		{session.RewordPoint{Point: "none"}, "scO"},
		{session.DropPoint{Point: "none"}, "scO"},
		{session.Erase{Member: ghost}, "sO"},
		{session.SetDue{Action: action}, "scO"},
		{session.Progress{Action: action}, "rsaopkcO"}, // further in decide: who leads it
		{session.Finish{Action: action}, "rsaopkcO"},   // likewise
		{session.Drop{Action: action}, "scO"},
		{session.LookAgain{Action: action}, "scO"},
		{session.Judge{Action: action}, "rsaopkc"},
		{session.CountHands{Action: action}, "scO"},
		{session.Post{Resolution: resolution}, "scO"},
		{session.Enforce{Resolution: resolution}, "scO"},
		{session.Dissent{Resolution: resolution}, "rsaopkcO"},
		{session.AnswerObjection{Objection: "1999-01-1/o1"}, "scO"},
		{session.Revise{Resolution: resolution}, "scO"},
		{session.Conclude{Resolution: resolution}, "scO"},
		{session.LookAt{Session: nowhere}, "cO"},
		{session.EndAsking{Session: nowhere}, "cO"},
		{session.Print{Session: nowhere}, "rsaocO"}, // further in decide: each paper its own readers
	}
}

func TestTheCoreLetsEachRoleDoItsOwnAndNoMore(t *testing.T) {
	e := council(t, 1)
	people := []struct{ who, letter string }{{"r1", "r"}, {"secretary", "s"}, {"adviser", "a"}, {"observer", "o"},
		{"projector", "p"}, {"kiosk", "k"}, {"chair", "c"}, {"operator", "O"}, {"nobody", "-"}}
	barred := []error{session.ErrNotAllowed, session.ErrChairOnly, session.ErrSecretaryOnly, session.ErrOperatorOnly}
	before := session.Fingerprint(e.now())
	for _, row := range rights() {
		for _, p := range people {
			_, err := e.try(p.who, row.command)
			passed := !slices.ContainsFunc(barred, func(b error) bool { return errors.Is(err, b) })
			if want := strings.Contains(row.roles, p.letter); passed != want {
				t.Errorf("%s gives %T: passes %v, want %v (%v)", p.who, row.command, passed, want, err)
			}
			if err == nil {
				t.Errorf("%s gives %T on nothing, and it is done", p.who, row.command)
			}
		}
	}
	if session.Fingerprint(e.now()) != before {
		t.Error("commands on nothing changed something")
	}
}

// TestNoCommandIsMissingFromTheRights looks the commands up in the source.
func TestNoCommandIsMissingFromTheRights(t *testing.T) {
	var listed []string
	for _, row := range rights() {
		listed = append(listed, reflect.TypeOf(row.command).Name())
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			m, ok := d.(*ast.FuncDecl)
			if !ok || m.Name.Name != "allows" || m.Recv == nil {
				continue
			}
			if name := m.Recv.List[0].Type.(*ast.Ident).Name; !slices.Contains(listed, name) {
				t.Errorf("nobody's right to give %s is tested", name)
			}
		}
	}
}

func TestTheOperatorNeverVotesOrConsents(t *testing.T) {
	e := council(t, 4)
	opened(e)
	if _, err := e.try("operator", e.ballot("A B C")); !errors.Is(err, session.ErrNotAllowed) {
		t.Errorf("the operator casts: %v", err)
	}
	e = council(t, 4)
	proposed(e)
	if _, err := e.try("operator", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree}); !errors.Is(err, session.ErrNotAllowed) {
		t.Errorf("the operator consents: %v", err)
	}
}

func TestRolesOfOnePersonAddUp(t *testing.T) {
	e := council(t, 2)
	x := func() *session.Session { return e.sitting() }
	for _, row := range []struct {
		name string
		do   func()
		who  string
		want session.Roles
	}{
		{"a resident is one", func() {}, "r1", session.Resident},
		{"who chairs is resident and chair", func() {}, "chair", session.Resident | session.Chair},
		{"the secretary beside a chair", func() {}, "secretary", session.Secretary},
		{"an adviser who also takes notes", func() {
			e.do("operator", session.Amend{Member: e.ids["adviser"], Roles: ptr(session.Adviser | session.Secretary)})
		}, "adviser", session.Adviser | session.Secretary},
		{"no roll makes an operator or a chair", func() {
			e.do("operator", session.Amend{Member: e.ids["r2"], Roles: ptr(session.Operator | session.Chair | session.Observer)})
		}, "r2", session.Observer},
		{"who is left without any role is a resident", func() {
			e.do("operator", session.Amend{Member: e.ids["r2"], Roles: ptr(session.Operator)})
		}, "r2", session.Resident},
		{"the chair hands over", func() {
			e.do("secretary", session.Arrange{Session: month, Chair: ptr(e.ids["r1"])})
		}, "chair", session.Resident},
		{"without a chair the secretary has the keys", func() {
			e.do("secretary", session.Arrange{Session: month, Chair: ptr(session.MemberID(""))})
		}, "secretary", session.Secretary | session.Chair},
		{"and likewise when the chair has left the roll", func() {
			e.do("secretary", session.Arrange{Session: month, Chair: ptr(e.ids["r1"])})
			e.do("secretary", session.Leave{Member: e.ids["r1"]})
		}, "secretary", session.Secretary | session.Chair},
		{"who has left is nothing", func() {}, "r1", 0},
	} {
		row.do()
		if got := e.now().RolesOf(e.ids[row.who], x()); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
}
