package session_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

func TestBallotsAreCountedAsTheyStandAtClosing(t *testing.T) {
	for _, row := range []struct {
		name    string
		cast    []string // "r1: A B C", in order
		want    string
		numbers session.Numbers
	}{
		{"two full ballots", []string{"r1: A B C", "r2: A C B"}, "1.A=10 2.B=4 2.C=4 4.D=0", session.Numbers{Cast: 2, Full: 2}},
		{"a blank moves nothing up", []string{"r1: - - A"}, "1.A=1 2.B=0 2.C=0 2.D=0", session.Numbers{Cast: 1, Partial: 1}},
		{"a blank ballot is cast", []string{"r1: - - -", "r2: A - -"}, "1.A=5 2.B=0 2.C=0 2.D=0", session.Numbers{Cast: 2, Partial: 1, Blank: 1}},
		{"a change leaves one ballot", []string{"r1: A B C", "r1: D C B", "r1: D C -"}, "1.D=5 2.C=3 3.A=0 3.B=0", session.Numbers{Cast: 1, Partial: 1}},
		{"nobody votes", nil, "1.A=0 1.B=0 1.C=0 1.D=0", session.Numbers{}},
	} {
		e := council(t, 4)
		opened(e)
		for _, line := range row.cast {
			who, marks, _ := strings.Cut(line, ": ")
			e.cast(who, marks)
		}
		e.walk(session.Rank)
		if a := e.do("chair", session.Count{Poll: e.poll().ID}); a.Count != row.numbers || a.Result != nil {
			t.Errorf("%s: counted %+v", row.name, a)
		}
		if got := e.ranking(); got != "" {
			t.Errorf("%s: before publishing one sees %s", row.name, got)
		}
		e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
		if got := e.ranking(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
		for _, check := range e.poll().Checks() {
			if !check.OK && check.Name == "points" {
				t.Errorf("%s: the sums do not agree", row.name)
			}
		}
	}
}

func TestAVoterHasOneRightToVoteAndSeesTheirOwnBallot(t *testing.T) {
	e := council(t, 4)
	opened(e)
	own := func(who string) session.OwnBallot {
		t.Helper()
		b, _, err := e.seat(who).Ballot(t.Context(), e.poll().ID)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if b := own("r1"); b != (session.OwnBallot{}) {
		t.Errorf("before: %+v", b)
	}
	e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("- B")})
	if b := own("r1"); b.Cast || b.Marks != e.marks("- B") || b.Receipt != "" || e.poll().Voted() != 0 {
		t.Errorf("half-filled: %+v", b)
	}
	first := e.cast("r1", "A B C")
	if b := own("r1"); !b.Cast || b.Marks != e.marks("A B C") || b.Receipt != first.Receipt || b.Mouth != session.MouthSSH || first.Changed {
		t.Errorf("cast: %+v", b)
	}
	e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("D")})
	if b := own("r1"); b.Cast || b.Marks != e.marks("D") {
		t.Errorf("half-changed: %+v", b)
	}
	if b, ok, err := e.seat("r1").CastBallot(t.Context(), e.poll().ID); err != nil || !ok || b.Marks != e.marks("A B C") {
		t.Errorf("what stands: %+v", b)
	}
	e.do("r1", session.KeepDraft{Poll: e.poll().ID})
	if b := own("r1"); !b.Cast {
		t.Errorf("the half-filled one emptied: %+v", b)
	}
	second := e.cast("r1", "D C B")
	if b := own("r1"); b.Receipt != second.Receipt || !second.Changed || second.Receipt == first.Receipt {
		t.Errorf("changed: %+v", b)
	}
	if me, _ := e.seat("r1").Me(); !me.Voted || !me.Entitled || !me.Here {
		t.Errorf("r1 is told %+v", me)
	}
	if me, _ := e.seat("r2").Me(); me.Voted || !me.Entitled {
		t.Errorf("r2 is told %+v", me)
	}
	if got := strings.Trim(first.Receipt, "2346789ACEFHJKPTUXY"); got != "" || len(first.Receipt) != 6 {
		t.Errorf("a receipt looks like %s", first.Receipt)
	}
	e.do("r2", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
	shownTo := e.poll().ID
	e.walk(session.Resolve)
	if got := e.poll().Receipts; !slices.Equal(got, []string{second.Receipt}) {
		t.Errorf("receipts %v, want the one of the ballot that stood", got)
	}
	if _, ok, err := e.seat("r1").Ballot(t.Context(), shownTo); ok || err != nil {
		t.Errorf("after closing a ballot is still to be seen (%v)", err)
	}
}

func TestWhoArrivesLateFindsTheBallotLit(t *testing.T) {
	e := council(t, 4)
	opened(e)
	e.arrive("r3")
	if me, _ := e.seat("r3").Me(); !me.Entitled || me.Voted {
		t.Errorf("r3 is told %+v", me)
	}
	e.cast("r3", "A B C")
	if b := e.now().Board().Poll; b.Entitled != 5 || b.Present != 3 || b.Voted != 1 {
		t.Errorf("the wall shows voted %d of %d, of %d entitled", b.Voted, b.Present, b.Entitled)
	}
}

func TestAWalkInVotesOnlyByAdmission(t *testing.T) {
	for _, row := range []struct {
		name     string
		before   func(*evening)
		admitted int // entitled afterwards
	}{
		{"admitted before the opening", discussed, 6},
		{"admitted after the opening", opened, 6},
	} {
		e := council(t, 4)
		row.before(e)
		e.do("secretary", session.WalkIn{Session: month, Name: "walk-in"})
		e.recall()
		e.do("chair", session.Admit{Session: month, Member: e.ids["walk-in"], Reason: "刚搬来"})
		e.walk(session.Vote)
		e.cast("walk-in", "A B C")
		if got := e.poll().Electorate(); got != row.admitted {
			t.Errorf("%s: %d entitled, want %d", row.name, got, row.admitted)
		}
	}
}

func TestByLawsAreFrozenAtOpening(t *testing.T) {
	e := council(t, 4)
	opened(e)
	for key, value := range map[string]string{"weights": "3,2,1", "ties": "breadth", "all-marks": "yes", "threshold": "1/2"} {
		e.do("secretary", session.Set{Key: key, Value: value})
	}
	e.do("secretary", session.Enroll{Members: []session.NewMember{{Name: "newcomer"}}})
	e.recall()
	e.arrive("newcomer")
	e.cast("r1", "A - -")
	if _, err := e.try("newcomer", e.ballot("A B C")); !errors.Is(err, session.ErrNotEntitled) {
		t.Errorf("who came on the roll after the opening: %v", err)
	}
	if b := e.poll().Bylaws; b.Weights[0] != 5 || b.Ties != "strength" || b.Complete || b.Threshold.String() != "2/3" {
		t.Errorf("the open poll has by-laws %+v", b)
	}
	e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "换规则"})
	e.walk(session.Vote)
	if b := e.poll().Bylaws; b.Weights[0] != 3 || b.Ties != "breadth" || !b.Complete || b.Threshold.String() != "1/2" {
		t.Errorf("the next poll has by-laws %+v", b)
	}
	e.cast("newcomer", "A B C")
	e.walk(session.Resolve)
	if got := e.ranking(); got != "1.A=3 2.B=2 3.C=1 4.D=0" {
		t.Errorf("counted %s", got)
	}
}

func TestACompleteBallotHasAsManyMarksAsThereAreIssues(t *testing.T) {
	e := council(t, 2)
	e.do("secretary", session.Set{Key: "all-marks", Value: "yes"})
	e.open(2, "灯", "路")
	if _, err := e.try("r1", e.ballot("A - -")); !errors.Is(err, session.ErrAllMarks) {
		t.Errorf("one mark: %v", err)
	}
	e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
	e.cast("r1", "A B -")
	e.cast("r2", "- B A")
}

func TestThePlacesAreShownFromTheThirdUp(t *testing.T) {
	for _, row := range []struct {
		name  string
		cast  []string
		shown []string // ranking after each key
		place []int    // announced before each key
	}{
		{"three places", []string{"A B C", "A B C"},
			[]string{"3.C=2", "2.B=6 3.C=2", "1.A=10 2.B=6 3.C=2 4.D=0"}, []int{3, 2, 1}},
		{"a joint second place is shown together", []string{"A B C", "A C B"},
			[]string{"2.B=4 2.C=4", "1.A=10 2.B=4 2.C=4 4.D=0"}, []int{2, 1}},
		{"a joint third place has more than three issues", []string{"A B C", "A B D"},
			[]string{"3.C=1 3.D=1", "2.B=6 3.C=1 3.D=1", "1.A=10 2.B=6 3.C=1 3.D=1"}, []int{3, 2, 1}},
		{"a joint first place ends it at once", []string{"A B -", "B A -"},
			[]string{"3.C=0 3.D=0", "1.A=8 1.B=8 3.C=0 3.D=0"}, []int{3, 1}},
		{"all are equal", nil, []string{"1.A=0 1.B=0 1.C=0 1.D=0"}, []int{1}},
	} {
		t.Run(row.name, func(t *testing.T) {
			e := council(t, 4)
			opened(e)
			for i, marks := range row.cast {
				e.cast(fmt.Sprintf("r%d", i+1), marks)
			}
			e.walk(session.Rank)
			e.do("chair", session.Count{Poll: e.poll().ID})
			if a := e.do("operator", session.Publish{Poll: e.poll().ID}); a.Result != nil {
				t.Error("the operator is told the result before it is shown")
			}
			for i, want := range row.shown {
				p := e.poll()
				if _, ok := p.Result(); ok || p.AllShown() || p.Checks() != nil || p.NextPlace() != row.place[i] {
					t.Errorf("before key %d: all shown %v, next place %d", i+1, p.AllShown(), p.NextPlace())
				}
				if b := e.now().Board().Poll; len(b.Ranking) != len(p.Ranking()) || b.AllShown {
					t.Errorf("before key %d the wall shows %d rows", i+1, len(b.Ranking))
				}
				e.do("chair", session.Reveal{Poll: p.ID, Shown: p.Shown})
				if got := e.ranking(); got != want {
					t.Errorf("after key %d: %s, want %s", i+1, got, want)
				}
				for _, line := range e.poll().Latest() {
					if line.Place != row.place[i] {
						t.Errorf("key %d showed place %d", i+1, line.Place)
					}
				}
			}
			if _, ok := e.poll().Result(); !ok || e.poll().NextPlace() != 0 {
				t.Error("the result is not there after the last key")
			}
		})
	}
}

func TestATieIsToldOnlyWithItsPlaces(t *testing.T) {
	e := council(t, 4)
	opened(e)
	// A and B have eight points each; A has a five more, told when A is shown.
	e.cast("r1", "A B C")
	e.arrive("r3")
	e.cast("r2", "- A D")
	e.cast("r3", "B - -")
	e.walk(session.Rank)
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Publish{Poll: e.poll().ID})
	for !e.poll().AllShown() {
		seen := map[int]bool{}
		for _, line := range e.poll().Ranking() {
			seen[line.Issue] = true
		}
		for _, tie := range e.poll().TieSteps() {
			for _, issue := range tie.Issues {
				if !seen[issue] {
					t.Errorf("a tie of issue %d is told before its place is shown", issue)
				}
			}
		}
		e.do("chair", session.Reveal{Poll: e.poll().ID, Shown: e.poll().Shown})
	}
	if len(e.poll().TieSteps()) == 0 {
		t.Error("there was no tie: the test proves nothing")
	}
}

func TestTheLineIsProposedAtTheWidestGap(t *testing.T) {
	for _, row := range []struct {
		name string
		cast []string
		want int
	}{
		{"after the first by far", []string{"A B C", "A C B"}, 1},
		{"after two", []string{"A B -", "B A -"}, 2},
		{"never through a shared place", []string{"- A -", "- B -"}, 2},
		{"under all when nobody gave a mark", nil, 7},
	} {
		e := council(t, 4)
		e.open(2, "灯", "路", "车", "水", "电", "树", "猫")
		for i, marks := range row.cast {
			e.cast(fmt.Sprintf("r%d", i+1), marks)
		}
		e.walk(session.Rank)
		e.do("chair", session.Count{Poll: e.poll().ID})
		e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
		if got := e.poll().WidestGap(); got != row.want {
			t.Errorf("%s: after %d, want %d", row.name, got, row.want)
		}
		e.do("chair", e.now().NextStep(e.sitting()).Command)
		if got := len(e.sitting().AboveLine()); got != row.want {
			t.Errorf("%s: %d above the line", row.name, got)
		}
	}
}

func TestAVoidedVoteLeadsBackToTheDiscussion(t *testing.T) {
	for _, row := range []struct {
		name   string
		before func(*evening)
	}{{"while open", opened}, {"when closed", closed}, {"when counted", counted}} {
		s := store.Memory()
		log, err := s.Create(t.Context(), "xiqiao")
		if err != nil {
			t.Fatal(err)
		}
		keys := keyring.Memory()
		e := councilOn(t, log, keys, 4)
		row.before(e)
		e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "断电"})
		x := e.sitting()
		if x.Phase != session.Discuss || x.Poll() != nil || x.Polls[0].Status != session.Void || x.Polls[0].Reason != "断电" {
			t.Errorf("%s: in %s with %+v", row.name, x.Phase, x.Polls[0])
		}
		if kept, err := keys.Polls(); err != nil || len(kept) != 0 {
			t.Errorf("%s: keys %v (%v)", row.name, kept, err)
		}
		if boxes, err := log.Boxes(t.Context()); err != nil || len(boxes) != 0 {
			t.Errorf("%s: boxes %v (%v)", row.name, boxes, err)
		}
	}
}

func TestTheChairClosesOnTheNumberThatWasSaid(t *testing.T) {
	e := council(t, 4)
	opened(e)
	e.cast("r1", "A B C")
	var wrong *session.WrongCount
	if _, err := e.try("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 0}); !errors.As(err, &wrong) || wrong.Ballots != 1 {
		t.Errorf("%v", err)
	}
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 1})
	if e.sitting().Phase != session.Rank {
		t.Errorf("in %s", e.sitting().Phase)
	}
}

func TestTheLogSaysThatAMemberVotedAndNeitherWhatNorWhen(t *testing.T) {
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	opened(e)
	receipt := e.cast("r1", "A B C").Receipt
	e.cast("r1", "C B A")
	e.cast("r2", "C B A")
	voted := 0
	for r, err := range log.Read(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(r.Body), receipt) {
			t.Errorf("the receipt stands in %s", r.Body)
		}
		if !strings.Contains(string(r.Header), `"member.voted"`) {
			continue
		}
		voted++
		stamp := e.poll().Opened.Format(`"2006-01-02T15:04:05Z07:00"`)
		if !strings.Contains(string(r.Header), stamp) || strings.Count(string(r.Body), `":`) != 2 {
			t.Errorf("it says %s %s", r.Header, r.Body)
		}
	}
	if voted != 2 {
		t.Errorf("%d said to have voted, want 2", voted)
	}
}
