package session_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/tally"
)

// points adds up ballots by hand: "A=13 B=5 …", by code.
func (e *evening) points(ballots []string) string {
	sum := map[string]int{}
	for _, shorthand := range ballots {
		for i, code := range strings.Fields(shorthand) {
			sum[code] += []int{5, 3, 1}[i]
		}
	}
	var rows []string
	for _, entry := range e.poll().Issues {
		rows = append(rows, fmt.Sprintf("%s=%d", entry.Code, sum[string(entry.Code)]))
	}
	return strings.Join(rows, " ")
}

// published spells the result by code.
func (e *evening) published() string {
	e.t.Helper()
	result, ok := e.poll().Result()
	if !ok {
		e.t.Fatal("no result is shown")
	}
	points := map[session.Code]int{}
	for _, line := range result.Ranking {
		points[e.poll().Code(line.Issue)] = line.Points
	}
	var rows []string
	for _, entry := range e.poll().Issues {
		rows = append(rows, fmt.Sprintf("%s=%d", entry.Code, points[entry.Code]))
	}
	return strings.Join(rows, " ")
}

// TestAnEveningOfFortyTwoByFourMouths is the evening of SCREENS: everything that can
// happen to a ballot happens once, and present = ssh + kiosk + assisted + paper +
// slips out + not voted.
func TestAnEveningOfFortyTwoByFourMouths(t *testing.T) {
	e := council(t, 47)
	e.open(41, "灯", "路", "车", "水", "电", "树")
	e.do("secretary", session.WalkIn{Session: month, Name: "walk-in"})
	e.recall()
	if _, err := e.try("walk-in", e.ballot("A B C")); !errors.Is(err, session.ErrNotEntitled) {
		t.Errorf("a walk-in votes before being admitted: %v", err)
	}
	e.do("chair", session.Admit{Session: month, Member: e.ids["walk-in"], Reason: "新住户"})

	last := map[string]string{} // the ballot of each that counts
	ssh := func(who, shorthand string) { e.cast(who, shorthand); last[who] = shorthand }
	at := func(terminal, who, shorthand string) { e.castAt(terminal, who, shorthand); last[who] = shorthand }
	turns := []string{"A B C", "B A D", "C A B", "A C F", "D - A", "F A -"}
	for i, who := range append(names(1, 18), "walk-in") {
		ssh(who, turns[i%len(turns)])
	}
	for i, who := range names(19, 28) {
		at("kiosk", who, turns[(i+1)%len(turns)])
	}
	at("secretary", "r29", "E D C")
	at("secretary", "r30", "- - -")

	e.handOut(names(31, 38)...)
	if _, err := e.try("r31", e.ballot("A B C")); !errors.Is(err, session.ErrHasSlip) {
		t.Errorf("who holds a slip casts: %v", err)
	}
	if me, _ := e.seat("r31").Me(); me.Voted {
		t.Error("who holds a slip is told that they have voted")
	}
	e.do("secretary", session.TakeBack{Session: month, Member: e.ids["r38"]})
	at("kiosk", "r38", "B C A")

	ssh("r1", "E F A")         // a change of mind
	ssh("r19", "F E D")        // at the kiosk first, then on the own phone
	at("kiosk", "r2", "C - B") // and the other way round
	if own, _, _ := e.seat("r2").CastBallot(t.Context(), e.poll().ID); own.Mouth != session.MouthKiosk || own.Marks != e.marks("C - B") {
		t.Errorf("r2 is shown %+v", own)
	}

	slips := []string{"A B C", "! B C", "A A B", "? A -", "C A B", "- - -"} // r31 to r36, in no order; r37's is still out
	read := []string{"A B C", "- B C", "A - B", "- A -", "C A B", "- - -"}
	e.enter("secretary", 1, slips...)
	e.walk(session.Rank)
	second := e.lend("secretary", "r40") // a neighbour sits down at the desk
	for i, shorthand := range slips {
		if i == 4 {
			shorthand = "C A D"
		}
		a, err := second.Do(t.Context(), e.entry(2, i+1, shorthand))
		if err != nil || a.Changed != (i == 4) {
			t.Fatalf("slip %d is entered again: differs %v, %v", i+1, a.Changed, err)
		}
	}
	first, again, err := e.seat("secretary").SlipEntries(t.Context(), e.poll().ID, 5)
	if err != nil || first != e.slip("C A B") || again != e.slip("C A D") {
		t.Errorf("slip 5 reads %v and %v (%v)", first, again, err)
	}
	e.do("secretary", session.SettleSlip{Poll: e.poll().ID, Line: 5, Keep: 1, Reason: "看了原票"})
	e.do("secretary", session.ClosePaper{Poll: e.poll().ID, Out: []session.MemberID{e.ids["r37"]}})
	if b := e.now().Board().Poll; b.SlipsOut != 7 || b.SlipsIn != 6 || !b.PaperDone || b.Voids != nil {
		t.Errorf("the wall shows %d slips out, %d in, done %v, void %v", b.SlipsOut, b.SlipsIn, b.PaperDone, b.Voids)
	}

	all := read
	for _, ballot := range last {
		all = append(all, ballot)
	}
	numbers := session.Numbers{Cast: 38}
	for _, ballot := range all {
		switch strings.Count(ballot, "-") {
		case 0:
			numbers.Full++
		case 3:
			numbers.Blank++
		default:
			numbers.Partial++
		}
	}
	if a := e.do("chair", session.Count{Poll: e.poll().ID}); a.Count != numbers {
		t.Errorf("counted %+v, want %+v", a.Count, numbers)
	}
	b := e.now().Board().Poll
	want := session.Channels{SSH: 19, Kiosk: 11, Assisted: 2, Paper: 6, Out: 1, NotVoted: 3}
	if b.Channels != want || b.Present != 42 || want.Total() != 42 || !b.Balanced {
		t.Errorf("present %d, balanced %v: %+v, want %+v", b.Present, b.Balanced, b.Channels, want)
	}
	if b.Ranking != nil || b.Receipts != nil || b.Voids != nil {
		t.Error("the wall shows more than numbers before publishing")
	}

	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
	if got, want := e.published(), e.points(all); got != want {
		t.Errorf("published %s, want %s", got, want)
	}
	b = e.now().Board().Poll
	if len(b.Receipts) != 38 || b.Ballots != nil {
		t.Errorf("%d receipts and %d ballots are published", len(b.Receipts), len(b.Ballots))
	}
	for _, reason := range []tally.VoidReason{tally.TwoOnOneMark, tally.SameIssueTwice, tally.UnknownCode} {
		if b.Voids[reason.String()] != 1 {
			t.Errorf("%d marks void as %s, want 1", b.Voids[reason.String()], reason)
		}
	}
}

func TestABallotCountsByTheMouthItLastCameThrough(t *testing.T) {
	ssh := func(shorthand string) func(*evening) { return func(e *evening) { e.cast("r1", shorthand) } }
	kiosk := func(shorthand string) func(*evening) { return func(e *evening) { e.castAt("kiosk", "r1", shorthand) } }
	desk := func(shorthand string) func(*evening) {
		return func(e *evening) { e.castAt("secretary", "r1", shorthand) }
	}
	for _, row := range []struct {
		name string
		cast []func(*evening)
		want session.Channels
		rank string
	}{
		{"at the kiosk", []func(*evening){kiosk("A B C")}, session.Channels{Kiosk: 1, NotVoted: 1}, "1.A=5 2.B=3 3.C=1 4.D=0"},
		{"at the kiosk, then by ssh", []func(*evening){kiosk("A B C"), ssh("B - -")}, session.Channels{SSH: 1, NotVoted: 1}, "1.B=5 2.A=0 2.C=0 2.D=0"},
		{"by ssh, then at the kiosk", []func(*evening){ssh("A B C"), kiosk("B - -")}, session.Channels{Kiosk: 1, NotVoted: 1}, "1.B=5 2.A=0 2.C=0 2.D=0"},
		{"by all three", []func(*evening){ssh("A B C"), kiosk("B - -"), desk("- - D")}, session.Channels{Assisted: 1, NotVoted: 1}, "1.D=1 2.A=0 2.B=0 2.C=0"},
	} {
		e := council(t, 4)
		opened(e)
		for _, cast := range row.cast {
			cast(e)
		}
		e.walk(session.Rank)
		e.do("chair", session.Count{Poll: e.poll().ID})
		if got := e.poll().Channels; got != row.want {
			t.Errorf("%s: %+v, want %+v", row.name, got, row.want)
		}
		e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
		if got := e.ranking(); got != row.rank || len(e.poll().Receipts) != 1 {
			t.Errorf("%s: %s with %d receipts", row.name, got, len(e.poll().Receipts))
		}
	}
}

func TestATerminalIsLentToACodeAndToNothingElse(t *testing.T) {
	e := council(t, 4)
	opened(e)
	codes := e.do("secretary", session.IssueCodes{Members: []session.MemberID{e.ids["r1"]}, Session: month}).Codes[0]
	r1, _ := e.now().Member(e.ids["r1"])
	six := codes.Evening
	for _, row := range []struct {
		name, at, typed string
		mouth           session.Mouth
		want            error
	}{
		{"the evening code alone", "kiosk", six, session.MouthKiosk, nil},
		{"the evening code with a space in it", "kiosk", six[:3] + " " + six[3:], session.MouthKiosk, nil},
		{"number and evening code", "kiosk", fmt.Sprintf("%03d %s", r1.Number, six), session.MouthKiosk, nil},
		{"the join code", "kiosk", strings.ToLower(codes.Code), session.MouthKiosk, nil},
		{"at the desk", "secretary", six, session.MouthAssisted, nil},
		{"another's number", "kiosk", fmt.Sprintf("%03d %s", r1.Number+1, six), 0, session.ErrWrongCode},
		{"a digit too few", "kiosk", six[:5], 0, session.ErrWrongCode},
		{"the digits among letters", "kiosk", "X" + six + "Y", 0, session.ErrWrongCode},
		{"nothing", "kiosk", "", 0, session.ErrWrongCode},
		{"a neighbour's phone is no kiosk", "r2", six, 0, session.ErrNotAllowed},
		{"nor is the chair's screen", "chair", six, 0, session.ErrNotAllowed},
		{"nor the machine", "operator", six, 0, session.ErrNotAllowed},
	} {
		seat, err := e.seat(row.at).Lend(row.typed)
		if !errors.Is(err, row.want) {
			t.Errorf("%s: %v, want %v", row.name, err, row.want)
		}
		if err == nil && (seat.Member() != e.ids["r1"] || seat.Mouth() != row.mouth || seat.Roles() != session.Resident) {
			t.Errorf("%s: %s's seat, by mouth %d, as %s", row.name, seat.Member(), seat.Mouth(), seat.Roles())
		}
	}
	seat, err := e.seat("kiosk").Lend(six)
	if err != nil {
		t.Fatal(err)
	}
	e.do("secretary", session.RevokeCode{Member: e.ids["r1"]})
	if _, err := e.seat("kiosk").Lend(six); !errors.Is(err, session.ErrWrongCode) {
		t.Errorf("a revoked code: %v", err)
	}
	if _, err := seat.Lend(six); !errors.Is(err, session.ErrNotAllowed) {
		t.Errorf("who sits at the kiosk lends it on: %v", err)
	}
}

// Receipts are known again after a restart, those of slips too, so that none is given
// twice; half-filled ballots have none.
func TestTheReceiptsGivenAreKnownAfterARestart(t *testing.T) {
	dir := t.TempDir()
	e, house := settle(t, dir, 6)
	e.open(6, "灯", "路", "车")
	e.handOut("r5", "r6")
	want := []string{e.cast("r1", "A B C").Receipt, e.cast("r2", "B A C").Receipt}
	e.do("r3", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
	e.enter("secretary", 1, "A B C", "B - -")
	e.enter("chair", 2, "A B C", "C - -")
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}
	e, _ = settle(t, dir, 0)
	given, err := session.ReceiptsGiven(t.Context(), e.hall, e.poll().ID)
	if err != nil || len(given) != 3 || !given[want[0]] || !given[want[1]] { // the slip that differs has none yet
		t.Errorf("known are %v (%v), want %v and that of a slip", given, err, want)
	}
}
