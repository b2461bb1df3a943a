package session_test

import (
	"bytes"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"
	"golang.org/x/crypto/chacha20poly1305"

	"yuetan/session"
	"yuetan/store/sqlite"
)

// loot is what an attacker holds: the data folder as it is now, copies of it and
// backups from earlier, and folders of keys. They know the program, hence every
// format and derivation below.
type loot struct {
	now   string   // the data folder
	older []string // copies of the data folder, and files of Backup
	keys  []string // folders
	poll  session.PollID
}

// sealedSize is nonce, 64 bytes and tag.
const sealedSize = 24 + 64 + 16

// row is a row of a ballot box.
type row struct{ tag, sealed []byte }

// databases are the files that SQLite can read, WAL and all.
func (l loot) databases(t testing.TB) (found []string) {
	t.Helper()
	for path := range files(t, append([]string{l.now}, l.older...)...) {
		if strings.HasSuffix(path, ".db") {
			found = append(found, path)
		}
	}
	slices.Sort(found)
	return found
}

// query reads columns of bytes out of a copy of a database, so that looking leaves
// no trace.
func query(t testing.TB, path, text string) (rows [][][]byte) {
	t.Helper()
	dir := t.TempDir()
	for _, ending := range []string{"", "-wal"} {
		if b, err := os.ReadFile(path + ending); err == nil {
			if err := os.WriteFile(filepath.Join(dir, "copy.db"+ending), b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(dir, "copy.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	found, err := db.Query(text)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for found.Next() {
		row, into := make([][]byte, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := found.Scan(into...); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

func box(t testing.TB, path string) (rows []row) {
	t.Helper()
	for _, r := range query(t, path, "SELECT tag, sealed FROM box") {
		rows = append(rows, row{r[0], r[1]})
	}
	return rows
}

// opens derives what the program derives from a poll's key.
func opens(t testing.TB, key []byte, poll session.PollID) (tag func(session.MemberID, string) []byte, unseal func(tag, sealed []byte) ([]byte, bool)) {
	t.Helper()
	tagKey, err := hkdf.Key(sha256.New, key, []byte(poll), "yuetan tag 1", 32)
	if err != nil {
		t.Fatal(err)
	}
	tag = func(m session.MemberID, what string) []byte {
		h := hmac.New(sha256.New, tagKey)
		h.Write([]byte(what + "\x00" + string(m)))
		return h.Sum(nil)
	}
	unseal = func(tag, sealed []byte) ([]byte, bool) {
		sealKey, err := hkdf.Key(sha256.New, key, []byte(poll), "yuetan seal 1", 32)
		if err != nil {
			t.Fatal(err)
		}
		aead, err := chacha20poly1305.NewX(sealKey)
		if err != nil || len(sealed) < sealedSize {
			return nil, false
		}
		plain, err := aead.Open(nil, sealed[:24], sealed[24:sealedSize], tag)
		return plain, err == nil
	}
	return tag, unseal
}

// windows gives every run of 32 bytes that could be a key: all of the key folders
// and of the data folder as it is now, byte by byte, and every column of 32 bytes
// in the older copies.
func (l loot) windows(t testing.TB) map[[32]byte]bool {
	t.Helper()
	found := map[[32]byte]bool{}
	slide := func(b []byte) {
		for i := 0; i+32 <= len(b); i++ {
			w := [32]byte(b[i : i+32])
			if len(bytes.Trim(w[:], "\x00")) > 16 {
				found[w] = true
			}
		}
	}
	for _, b := range files(t, append([]string{l.now}, l.keys...)...) {
		slide(b)
	}
	for _, path := range l.databases(t) {
		for _, r := range query(t, path, "SELECT salt, digest, hash FROM record WHERE salt IS NOT NULL") {
			for _, b := range r {
				slide(b)
			}
		}
		for _, r := range box(t, path) {
			slide(r.tag)
			slide(r.sealed[:32])
		}
	}
	return found
}

// logged is a record as the attacker reads it.
type logged struct{ kind, body string }

func log(t testing.TB, path string) (records []logged) {
	t.Helper()
	for _, r := range query(t, path, "SELECT header, body FROM record ORDER BY seq") {
		var h session.Header
		if err := json.Unmarshal(r[0], &h); err != nil {
			t.Fatal(err)
		}
		records = append(records, logged{h.Kind, string(r[1])})
	}
	return records
}

// attack names, for each member, the ballots that can be told to be theirs: all
// versions of them, as the numbers of issues.
func (l loot) attack(t testing.TB) map[session.MemberID][][3]uint32 {
	t.Helper()
	named := map[session.MemberID][][3]uint32{}
	name := func(m session.MemberID, marks [3]uint32) {
		if !slices.Contains(named[m], marks) {
			named[m] = append(named[m], marks)
		}
	}
	raw := files(t, append([]string{l.now}, l.older...)...)

	// Who has a vote stands in the log; so does, perhaps, more than should.
	var voters []session.MemberID
	var issues []session.Entry
	for _, path := range l.databases(t) {
		open := false
		for _, r := range log(t, path) {
			var body struct {
				Poll       session.PollID
				Electorate []session.MemberID
				Issues     []session.Entry
				Member     session.MemberID
			}
			switch err := json.Unmarshal([]byte(r.body), &body); {
			case err != nil:
				t.Fatal(err)
			case r.kind == "poll.opened" && body.Poll == l.poll:
				voters, issues, open = body.Electorate, body.Issues, true
			case r.kind == "poll.published":
				open = false
			case open && body.Member != "": // a record of one person during the vote
				for n, entry := range issues {
					if strings.Contains(r.body, `"`+string(entry.Issue)+`"`) {
						name(body.Member, [3]uint32{uint32(n + 1)})
					}
				}
			}
		}
	}

	// Rows that differ in size tell how many marks they hold.
	sizes := map[int]bool{}
	tags := map[string]bool{}
	for _, path := range l.databases(t) {
		for _, r := range box(t, path) {
			sizes[len(r.sealed)] = true
			tags[string(r.tag)] = true
		}
	}
	if len(sizes) > 1 {
		t.Errorf("sealed rows are of sizes %v", slices.Sorted(maps.Keys(sizes)))
	}

	// Rows that are sealed with no key at all, or with a plain hash for a tag.
	for _, m := range voters {
		for _, what := range []string{"", "ballot\x00", "draft\x00", string(l.poll)} {
			plain := sha256.Sum256([]byte(what + string(m)))
			if tags[string(plain[:])] {
				name(m, [3]uint32{})
			}
		}
	}

	// Every key that may be one: does it give the tag of any voter? Then all of its
	// ballots are sought everywhere: in rows, free pages and frames.
	for w := range l.windows(t) {
		tag, unseal := opens(t, w[:], l.poll)
		fits := slices.ContainsFunc(voters, func(m session.MemberID) bool { return tags[string(tag(m, "ballot"))] })
		if !fits {
			continue
		}
		for _, m := range voters {
			mine := tag(m, "ballot")
			for _, b := range raw {
				for at := bytes.Index(b, mine); at >= 0; {
					if plain, ok := unseal(mine, b[at+32:]); ok {
						name(m, [3]uint32{binary.BigEndian.Uint32(plain[4:]), binary.BigEndian.Uint32(plain[8:]), binary.BigEndian.Uint32(plain[12:])})
					}
					next := bytes.Index(b[at+1:], mine)
					if next < 0 {
						break
					}
					at += 1 + next
				}
			}
		}
	}
	return named
}

// copyFolder copies a folder's files, as `cp -r` would.
func copyFolder(t testing.TB, from, to string) string {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return to
}

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
	const voters = 12
	dir := t.TempDir()
	data, keys := filepath.Join(dir, "data"), filepath.Join(dir, "keys")
	e, house := settle(t, dir, voters+2)
	e.open(voters+2, "灯", "路", "车", "水", "电", "树")
	poll := e.poll().ID
	truth := map[session.MemberID][][3]uint32{} // by member, all versions of the ballot
	var receipts []string
	vote := func(n int, shorthand string) {
		id := e.ids[fmt.Sprintf("r%d", n)]
		receipts = append(receipts, e.cast(fmt.Sprintf("r%d", n), shorthand).Receipt)
		truth[id] = append(truth[id], e.numbers(shorthand))
	}
	half := func(n int, shorthand string) {
		e.do(fmt.Sprintf("r%d", n), session.KeepDraft{Poll: poll, Marks: e.marks(shorthand)})
	}
	for i, shorthand := range []string{"A B C", "B A D", "C - -", "D E F", "E F A", "- - B", "F A B", "A C E", "B D F", "- - -", "C B A"} {
		half(i+1, shorthand[:1])
		vote(i+1, shorthand)
	}
	half(13, "A")
	half(14, "B - C")
	half(2, "F E D") // changes in mind, not in the box
	vote(1, "F E D")
	vote(5, "A - -")
	first := copyFolder(t, data, filepath.Join(dir, "copy-1"))
	vote(12, "B C D") // the only one between two copies
	vote(8, "F - A")
	second := copyFolder(t, data, filepath.Join(dir, "copy-2"))
	backup := filepath.Join(dir, "backup.db")
	if err := sqlite.Backup(t.Context(), data, "xiqiao", backup); err != nil {
		t.Fatal(err)
	}
	saved := copyFolder(t, keys, filepath.Join(dir, "saved-keys"))
	older := []string{first, second, backup}

	for path, b := range files(t, append(older, data)...) {
		for _, r := range receipts {
			if bytes.Contains(b, []byte(r)) {
				t.Errorf("receipt %s stands in %s before publishing", r, path)
			}
		}
	}
	for _, path := range []string{data, keys} {
		if strings.HasPrefix(keys, data) || len(files(t, path)) == 0 {
			t.Errorf("nothing in %s", path)
		}
	}
	published := e.publish()
	if got := len(published); got != voters || !slices.IsSorted(published) {
		t.Errorf("%d receipts, sorted %v", got, slices.IsSorted(published))
	}

	stolen := loot{now: data, older: older, keys: []string{keys}, poll: poll}
	if named := stolen.attack(t); len(named) > 0 {
		t.Errorf("ballots are named: %v", named)
	}
	if left := files(t, keys); len(left) != 0 {
		t.Errorf("%d files in the keys folder", len(left))
	}
	if wal, err := os.ReadFile(filepath.Join(data, "councils", "xiqiao.db-wal")); err != nil || len(wal) != 0 {
		t.Errorf("%d bytes in the WAL (%v)", len(wal), err)
	}
	if rows := box(t, filepath.Join(data, "councils", "xiqiao.db")); len(rows) != 0 {
		t.Errorf("%d rows in the box", len(rows))
	}
	now := files(t, data)
	for _, path := range stolen.databases(t)[:] {
		for _, r := range box(t, path) {
			for where, b := range now {
				if bytes.Contains(b, r.tag) || bytes.Contains(b, r.sealed[:24]) {
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
	stolen.keys = append(stolen.keys, saved)
	named := stolen.attack(t)
	for id, versions := range truth {
		last := versions[len(versions)-1]
		if !slices.Contains(named[id], last) {
			t.Errorf("with the key in hand, %s's ballot %v is not named (%v)", id, last, named[id])
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
	if err := house.Close(); err != nil {
		t.Fatal(err)
	}
	stolen.keys = []string{keys}
	if named := stolen.attack(t); len(named) > 0 {
		t.Errorf("after closing ballots are named: %v", named)
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
	rows := box(t, filepath.Join(dir, "data", "councils", "xiqiao.db"))
	if len(rows) != 4 {
		t.Errorf("%d rows, want 4", len(rows))
	}
	for _, r := range rows {
		if len(r.sealed) != sealedSize {
			t.Errorf("a row of %d bytes", len(r.sealed))
		}
	}
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 2})
	if rows = box(t, filepath.Join(dir, "data", "councils", "xiqiao.db")); len(rows) != 2 {
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
			kept, keyFiles := box(t, db), files(t, keys)
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
				_, err = other.Exec("INSERT INTO box (poll, tag, sealed) VALUES (?, ?, ?)", string(poll), kept[0].tag, kept[0].sealed)
			}
			if err == nil {
				err = other.Close()
			}
			if err != nil {
				t.Fatal(err)
			}
			settle(t, dir, 0)
			if left := files(t, keys); len(left) != 0 {
				t.Errorf("the key is back: %v", slices.Collect(maps.Keys(left)))
			}
			if rows := box(t, db); len(rows) != 0 {
				t.Errorf("%d rows are back", len(rows))
			}
			for path, b := range files(t, data) {
				if bytes.Contains(b, kept[0].tag) {
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
	if left := files(t, filepath.Join(dir, "keys")); len(left) != 2 {
		t.Errorf("%d keys, want 2", len(left))
	}
	if a := e.cast("r1", "B A C"); !a.Changed {
		t.Error("the ballot from before is not found")
	}
}
