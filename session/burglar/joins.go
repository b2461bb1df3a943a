package burglar

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"yuetan/session"
)

// record is one of a log, as the burglar reads it.
type record struct {
	header session.Header
	body   string
}

func log(t testing.TB, path string) (records []record) {
	t.Helper()
	for _, r := range query(t, path, "SELECT header, body FROM record ORDER BY seq") {
		var h session.Header
		if err := json.Unmarshal(r[0], &h); err != nil {
			t.Fatal(err)
		}
		records = append(records, record{h, string(r[1])})
	}
	return records
}

// records reads who has a vote, and what the log tells of single persons while the
// poll is open: an issue beside a name, or when somebody voted.
func (l Loot) records(t testing.TB, f *Found) (voters []session.MemberID) {
	t.Helper()
	var issues []session.Entry
	for _, path := range l.Databases(t) {
		var opened time.Time
		for _, r := range log(t, path) {
			var body struct {
				Poll       session.PollID
				Electorate []session.MemberID
				Issues     []session.Entry
				Member     session.MemberID
				Ballots    []session.PublishedBallot
			}
			if r.body != "" {
				if err := json.Unmarshal([]byte(r.body), &body); err != nil {
					t.Fatal(err)
				}
			}
			switch {
			case r.header.Kind == "poll.opened" && body.Poll == l.Poll:
				voters, issues, opened = body.Electorate, body.Issues, r.header.Time
			case r.header.Kind == "poll.published" && body.Poll == l.Poll:
				opened = time.Time{}
				for _, b := range body.Ballots {
					if b.Member != "" {
						f.name(b.Member, [3]uint32{})
					}
				}
			case opened.IsZero() || body.Member == "":
			default: // a record of one person during the vote
				for n, entry := range issues {
					if strings.Contains(r.body, `"`+string(entry.Issue)+`"`) {
						f.name(body.Member, [3]uint32{uint32(n + 1)})
					}
				}
				if r.header.Kind == "member.voted" && !r.header.Time.Equal(opened) {
					f.Moments = append(f.Moments, fmt.Sprintf("record %d tells when %s voted", r.header.Seq, body.Member))
				}
			}
		}
	}
	return voters
}

var address = regexp.MustCompile(`\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|\[[0-9a-f:]+\]:\d+`)

// Logged looks for whoever a line of the server's log speaks of, by name, id or
// address: each line has its time, so that would tell when they were there.
func (l Loot) Logged() (moments []string) {
	for line := range strings.Lines(string(l.Logs)) {
		line = strings.TrimSpace(line)
		for _, name := range l.Names {
			if name != "" && strings.Contains(line, name) {
				moments = append(moments, fmt.Sprintf("a log line speaks of %s: %s", name, line))
			}
		}
		for _, a := range address.FindAllString(line, -1) {
			if !slices.Contains(l.Own, a) {
				moments = append(moments, fmt.Sprintf("a log line tells the address %s: %s", a, line))
			}
		}
	}
	return moments
}
