package session_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/session/burglar"
	"yuetan/store/sqlite"
)

// numbers are the marks as the poll's own numbers.
func (e *evening) numbers(shorthand string) [3]uint32 {
	e.t.Helper()
	b, err := e.poll().Ballot(e.marks(shorthand))
	if err != nil {
		e.t.Fatal(err)
	}
	return b
}

func TestAfterPublishingNobodyCanSayWhoGaveWhat(t *testing.T) {
	for _, level := range []session.Secrecy{session.Secret, session.Checkable} {
		t.Run(string(level), func(t *testing.T) { nobodyCanSay(t, level) })
	}
}

func nobodyCanSay(t *testing.T, level session.Secrecy) {
	t.Helper()
	const voters, slips = 17, 3 // of whom three by the kiosk and two at the desk
	dir := t.TempDir()
	data, keys := filepath.Join(dir, "data"), filepath.Join(dir, "keys")
	e, house := settle(t, dir, voters+slips+3)
	e.do("operator", session.Set{Key: "secrecy", Value: string(level)})
	e.open(voters+slips+3, "灯", "路", "车", "水", "电", "树")
	poll := e.poll().ID
	truth := map[session.MemberID][][3]uint32{} // by member, all versions of the ballot
	var receipts []string
	given := map[session.MemberID]string{}
	vote := func(n int, shorthand string) {
		id := e.ids[fmt.Sprintf("r%d", n)]
		given[id] = e.cast(fmt.Sprintf("r%d", n), shorthand).Receipt
		receipts = append(receipts, given[id])
		truth[id] = append(truth[id], e.numbers(shorthand))
	}
	at := func(terminal string, n int, shorthand string) {
		id := e.ids[fmt.Sprintf("r%d", n)]
		given[id] = e.castAt(terminal, fmt.Sprintf("r%d", n), shorthand).Receipt
		receipts = append(receipts, given[id])
		truth[id] = append(truth[id], e.numbers(shorthand))
	}
	half := func(n int, shorthand string) {
		e.do(fmt.Sprintf("r%d", n), session.KeepDraft{Poll: poll, Marks: e.marks(shorthand)})
	}
	for i, shorthand := range []string{"A B C", "B A D", "C - -", "D E F", "E F A", "- - B", "F A B", "A C E", "B D F", "- - -", "C B A"} {
		half(i+1, shorthand[:1])
		vote(i+1, shorthand)
	}
	half(18, "A")
	half(19, "B - C")
	at("kiosk", 13, "E A D")
	at("kiosk", 14, "- F A")
	at("secretary", 15, "F - -")
	e.handOut("r20", "r21", "r22", "r23")
	e.enter("secretary", 1, "D C B", "! A E")
	half(2, "F E D") // changes in mind, not in the box
	vote(1, "F E D")
	vote(5, "A - -")
	first := burglar.Copy(t, data, filepath.Join(dir, "copy-1"))
	vote(12, "B C D") // the only one between two copies
	vote(8, "F - A")
	at("kiosk", 3, "A F C") // moves from one mouth to another
	at("kiosk", 16, "C F E")
	at("secretary", 17, "D - F")
	e.do("secretary", session.TakeBack{Session: month, Member: e.ids["r23"]})
	e.enter("secretary", 1, "C - D")
	e.enter("chair", 2, "D C B", "! A F", "C - D")
	second := burglar.Copy(t, data, filepath.Join(dir, "copy-2"))
	backup := filepath.Join(dir, "backup.db")
	if err := sqlite.Backup(t.Context(), data, "xiqiao", backup); err != nil {
		t.Fatal(err)
	}
	saved := burglar.Copy(t, keys, filepath.Join(dir, "saved-keys"))
	e.do("secretary", session.SettleSlip{Poll: poll, Line: 2, Keep: 1, Reason: "看了原票"})
	e.do("secretary", session.ClosePaper{Poll: poll})
	older := []string{first, second, backup}

	for path, b := range burglar.Files(t, append(older, data)...) {
		for _, r := range receipts {
			if bytes.Contains(b, []byte(r)) {
				t.Errorf("receipt %s stands in %s before publishing", r, path)
			}
		}
	}
	published := e.publish()
	if got := len(published); got != voters+slips || !slices.IsSorted(published) {
		t.Errorf("%d receipts, sorted %v", got, slices.IsSorted(published))
	}

	stolen := burglar.Loot{Now: data, Older: older, Keys: []string{keys}, Poll: poll}
	if found := stolen.Attack(t); !found.Nothing() {
		t.Errorf("the burglar found %+v", found)
	}
	if left := burglar.Files(t, keys); len(left) != 0 {
		t.Errorf("%d files in the keys folder", len(left))
	}
	if wal, err := os.ReadFile(filepath.Join(data, "councils", "xiqiao.db-wal")); err != nil || len(wal) != 0 {
		t.Errorf("%d bytes in the WAL (%v)", len(wal), err)
	}
	if rows := burglar.Box(t, filepath.Join(data, "councils", "xiqiao.db")); len(rows) != 0 {
		t.Errorf("%d rows in the box", len(rows))
	}
	now := burglar.Files(t, data)
	for _, path := range stolen.Databases(t) {
		for _, r := range burglar.Box(t, path) {
			for where, b := range now {
				if bytes.Contains(b, r.Tag) || bytes.Contains(b, r.Sealed[:24]) {
					t.Errorf("a row of the box is left in %s", where)
				}
			}
		}
	}
	for _, changed := range receipts {
		if !slices.Contains(published, changed) {
			for where, b := range now {
				if bytes.Contains(b, []byte(changed)) {
					t.Errorf("the receipt of a ballot that was changed stands in %s", where)
				}
			}
		}
	}

	// The same attack with the key saved before publishing must name every ballot,
	// or it proves nothing: also those changed before the copies, where frames or
	// free pages still hold them.
	stolen.Keys = append(stolen.Keys, saved)
	found := stolen.Attack(t)
	named, read := found.Ballots, found.Slips
	for id, versions := range truth {
		last := versions[len(versions)-1]
		if !slices.Contains(named[id], last) {
			t.Errorf("with the key in hand, %s's ballot %v is not named (%v)", id, last, named[id])
		}
		if !slices.Contains(found.Receipts[id], given[id]) {
			t.Errorf("with the key in hand, %s's receipt %s is not named (%v)", id, given[id], found.Receipts[id])
		}
		for _, v := range named[id] {
			if !slices.Contains(versions, v) {
				t.Errorf("with the key in hand, %s is said to have given %v", id, v)
			}
		}
	}
	if len(named) != voters {
		t.Errorf("with the key in hand, %d ballots are named, want %d", len(named), voters)
	}
	// Slips are read too, both entries of each; but not even the key says whose they are.
	for line, want := range map[int][]string{1: {"D C B"}, 2: {"! A E", "! A F"}, 3: {"C - D"}} {
		for _, shorthand := range want {
			marks := e.numbers(strings.Replace(shorthand, "!", "-", 1))
			if shorthand[0] == '!' {
				marks[0] = 1<<32 - 1
			}
			if !slices.Contains(read[line], marks) {
				t.Errorf("with the key in hand, slip %d is read as %v, want %v", line, read[line], marks)
			}
		}
	}
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}
	stolen.Keys = []string{keys}
	if found := stolen.Attack(t); !found.Nothing() {
		t.Errorf("after closing the burglar found %+v", found)
	}
}

// publish closes, counts and publishes, and gives the receipts listed.
func (e *evening) publish() []string {
	e.t.Helper()
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Confirmed: true})
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
	return e.poll().Receipts
}

func TestHalfFilledBallotsLookLikeCastOnes(t *testing.T) {
	dir := t.TempDir()
	e, _ := settle(t, dir, 4)
	e.open(4, "灯", "路", "车")
	e.cast("r1", "A B C")
	e.cast("r2", "- - -")
	e.do("r3", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
	e.do("r4", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A B C")})
	rows := burglar.Box(t, filepath.Join(dir, "data", "councils", "xiqiao.db"))
	if len(rows) != 4 {
		t.Errorf("%d rows, want 4", len(rows))
	}
	for _, r := range rows {
		if len(r.Sealed) != burglar.SealedSize {
			t.Errorf("a row of %d bytes", len(r.Sealed))
		}
	}
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 2})
	if rows = burglar.Box(t, filepath.Join(dir, "data", "councils", "xiqiao.db")); len(rows) != 2 {
		t.Errorf("%d rows after closing, want the two that were cast", len(rows))
	}
}

func TestWhatAnEndedPollLeftBehindIsClearedAtTheNextStart(t *testing.T) {
	for _, ended := range []struct {
		name string
		end  func(*evening)
	}{
		{"published", func(e *evening) { e.publish() }},
		{"voided", func(e *evening) { e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "停电"}) }},
	} {
		t.Run(ended.name, func(t *testing.T) {
			dir := t.TempDir()
			data, keys := filepath.Join(dir, "data"), filepath.Join(dir, "keys")
			e, house := settle(t, dir, 4)
			e.open(4, "灯", "路", "车")
			poll := e.poll().ID
			e.cast("r1", "A B C")
			db := filepath.Join(data, "councils", "xiqiao.db")
			kept, keyFiles := burglar.Box(t, db), burglar.Files(t, keys)
			if len(kept) != 1 || len(keyFiles) != 1 {
				t.Fatalf("%d rows, %d keys", len(kept), len(keyFiles))
			}
			ended.end(e)
			if err := house.Close(); err != nil {
				t.Fatal(err)
			}
			// As if the power had gone between the logging and the clearing.
			for path, b := range keyFiles {
				if err := os.WriteFile(path, b, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			other, err := sql.Open("sqlite3", "file:"+db)
			if err == nil {
				_, err = other.Exec("INSERT INTO box (poll, tag, sealed) VALUES (?, ?, ?)", string(poll), kept[0].Tag, kept[0].Sealed)
			}
			if err == nil {
				err = other.Close()
			}
			if err != nil {
				t.Fatal(err)
			}
			settle(t, dir, 0)
			if left := burglar.Files(t, keys); len(left) != 0 {
				t.Errorf("the key is back: %v", slices.Collect(maps.Keys(left)))
			}
			if rows := burglar.Box(t, db); len(rows) != 0 {
				t.Errorf("%d rows are back", len(rows))
			}
			for path, b := range burglar.Files(t, data) {
				if bytes.Contains(b, kept[0].Tag) {
					t.Errorf("a row is left in %s", path)
				}
			}
		})
	}
}

func TestTheKeysOfALivePollAndOfOtherCouncilsStay(t *testing.T) {
	dir := t.TempDir()
	e, house := settle(t, dir, 4)
	e.open(4, "灯", "路", "车")
	e.cast("r1", "A B C")
	if err := os.WriteFile(filepath.Join(dir, "keys", "beihe%2f2026-11%2fp1.key"), bytes.Repeat([]byte{7}, 32), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}
	e, _ = settle(t, dir, 0)
	if left := burglar.Files(t, filepath.Join(dir, "keys")); len(left) != 2 {
		t.Errorf("%d keys, want 2", len(left))
	}
	if a := e.cast("r1", "B A C"); !a.Changed {
		t.Error("the ballot from before is not found")
	}
}
