package session_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/tally"
)

// levelled is a vote of that level by all mouths, closed and published.
func levelled(t *testing.T, level session.Secrecy) *evening {
	t.Helper()
	e := council(t, 8)
	e.do("secretary", session.Set{Key: "secrecy", Value: string(level)})
	e.open(6, "灯", "路", "车", "水")
	e.do("secretary", session.Set{Key: "secrecy", Value: "named"}) // from the next poll on
	if got := e.poll().Bylaws.Secrecy; got != level {
		t.Fatalf("the open vote is %s, and was opened as %s", got, level)
	}
	e.cast("r1", "A B C")
	e.cast("r1", "B A C")
	e.castAt("kiosk", "r2", "A - D")
	e.castAt("secretary", "r3", "- - -")
	e.paper([]string{"r4"}, "C ! A")
	if e.now().Board().Poll.Ballots != nil {
		t.Error("ballots are shown while the vote is open")
	}
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Confirmed: true})
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Publish{Poll: e.poll().ID})
	if b := e.now().Board().Poll; b.Ballots != nil || b.AllShown {
		t.Error("the ballots are shown before first place")
	}
	for !e.poll().AllShown() {
		e.do("chair", session.Reveal{Poll: e.poll().ID, Shown: e.poll().Shown})
	}
	return e
}

// spelled writes published ballots as "r1: B A C", sorted.
func (e *evening) spelled(ballots []session.PublishedBallot) (rows []string) {
	for _, b := range ballots {
		who := ""
		for name, id := range e.ids {
			if id == b.Member && b.Member != "" {
				who = name
			}
		}
		marks := make([]string, 3)
		for i, code := range b.Marks {
			if marks[i] = string(code); code == "" {
				marks[i] = "-"
			}
		}
		rows = append(rows, who+": "+strings.Join(marks, " "))
	}
	slices.Sort(rows)
	return rows
}

func TestTheLevelSaysWhatIsPublished(t *testing.T) {
	for _, row := range []struct {
		level session.Secrecy
		want  []string
	}{
		{session.Secret, nil},
		{session.Checkable, []string{": - - -", ": A - D", ": B A C", ": C - A"}},
		{session.Named, []string{": C - A", "r1: B A C", "r2: A - D", "r3: - - -"}},
	} {
		e := levelled(t, row.level)
		b := e.now().Board().Poll
		if got := e.spelled(b.Ballots); !slices.Equal(got, row.want) {
			t.Errorf("%s: %q, want %q", row.level, got, row.want)
		}
		if got := e.published(); got != "A=9 B=5 C=6 D=1" || len(b.Receipts) != 4 {
			t.Errorf("%s: published %s with %d receipts", row.level, got, len(b.Receipts))
		}
	}
}

func TestCheckableBallotsRecountToTheResult(t *testing.T) {
	e := levelled(t, session.Checkable)
	b := e.now().Board().Poll
	var receipts []string
	var ballots []tally.Ballot
	for _, p := range b.Ballots {
		receipts = append(receipts, p.Receipt)
		var ballot tally.Ballot
		for i, code := range p.Marks {
			ballot[i] = uint32(1 + slices.IndexFunc(b.Issues, func(x session.BoardIssue) bool { return x.Code == code }))
		}
		ballots = append(ballots, ballot)
	}
	if !slices.Equal(receipts, b.Receipts) || !slices.IsSorted(receipts) {
		t.Errorf("the ballots' receipts are %v, those listed %v", receipts, b.Receipts)
	}
	result, _ := e.poll().Result()
	if again := tally.Count(len(b.Issues), ballots, b.Bylaws.Rules()); !reflect.DeepEqual(again, result) {
		t.Errorf("recounted %+v, published %+v", again, result)
	}
}

func TestTheRoomIsWarnedBeforeItVotes(t *testing.T) {
	few, small := session.FewVoters, session.SmallCheckable
	for _, row := range []struct {
		name   string
		level  session.Secrecy
		voters int
		want   []session.Warning
	}{
		{"eight are enough", session.Secret, 8, nil},
		{"seven are few", session.Secret, 7, []session.Warning{few}},
		{"by name nothing is hidden", session.Named, 3, nil},
		{"checkable among fifty", session.Checkable, 50, nil},
		{"checkable among forty-nine", session.Checkable, 49, []session.Warning{small}},
		{"checkable among seven", session.Checkable, 7, []session.Warning{few, small}},
	} {
		if got := session.Warnings(row.level, row.voters); !slices.Equal(got, row.want) {
			t.Errorf("%s: %v, want %v", row.name, got, row.want)
		}
	}
	e := council(t, 10)
	e.do("secretary", session.Set{Key: "secrecy", Value: "checkable"})
	e.open(7, "灯", "路")
	e.arrive("adviser", "secretary") // who have no vote
	if got := e.now().Board().Poll.Warnings; !slices.Equal(got, []session.Warning{few, small}) {
		t.Errorf("the wall warns of %v", got)
	}
}
