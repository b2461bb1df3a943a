package ballotfile_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"yuetan/tally"
	"yuetan/tally/ballotfile"
)

func council() ballotfile.Election {
	return ballotfile.Election{
		Issues:  []ballotfile.Alternative{{ID: "A", Name: "Lamps"}, {ID: "B", Name: `Bins; "all", 3]`}, {ID: "丙", Name: "丙"}, {ID: "D", Name: "D"}},
		Ballots: []tally.Ballot{{1, 2, 3}, {1, 0, 2}, {1, 2, 3}, {}, {0, 3, 0}},
	}
}

func TestWrite(t *testing.T) {
	for _, row := range []struct{ format, text, losses string }{
		{"csv", "five,three,one,count\nA,B,丙,2\n,,,1\n,丙,,1\nA,,B,1\n",
			"1 issues without a mark are left out; the format lists none. 2 titles of issues are left out or changed"},
		{"preflib", `# FILE NAME: ballots.soi
# TITLE: 2026-11
# DESCRIPTION: 1 blank ballots are left out; the format has none. 2 ballots skip a mark; the format cannot, so their lower marks moved up.
# DATA TYPE: soi
# MODIFICATION TYPE: original
# RELATES TO:
# RELATED FILES:
# PUBLICATION DATE: 2026-11-20
# MODIFICATION DATE: 2026-11-20
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 4
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: Lamps
# ALTERNATIVE NAME 2: Bins; "all", 3]
# ALTERNATIVE NAME 3: 丙
# ALTERNATIVE NAME 4: D
2: 1,2,3
1: 1,2
1: 3
`, "4 issues have another code in the file. 1 blank ballots are left out; the format has none. " +
			"2 ballots skip a mark; the format cannot, so their lower marks moved up"},
		{"pabulib", `META
key;value
description;2026-11
country;China
unit;2026-11
instance;2026
num_projects;4
num_votes;4
budget;4
vote_type;scoring
rule;unknown
date_begin;20.11.2026
date_end;20.11.2026
min_length;1
max_length;3
min_points;1
max_points;5
default_score;0
PROJECTS
project_id;cost;name
A;1;Lamps
B;1;"Bins; ""all"", 3]"
丙;1;丙
D;1;D
VOTES
voter_id;vote;points
1;A,B,丙;5,3,1
2;A,B,丙;5,3,1
3;丙;3
4;A,B;5,1
`, "1 blank ballots are left out; the format has none"},
		{"blt", "4 1\n2 1 2 3 0\n1 0\n1 - 3 0\n1 1 - 2 0\n0\n\"Lamps\"\n\"Bins; 'all', 3]\"\n\"丙\"\n\"D\"\n\"2026-11\"\n",
			"4 issues have another code in the file. 1 titles of issues are left out or changed"},
		{"abif", `{title: "2026-11"}
{ballot_type: "rated"}
{max_rating: 5}
=A:[Lamps]
=B:"Bins; \"all\", 3]"
="丙":[丙]
=D:[D]
2: A/5>B/3>"丙"/1
1:
1: "丙"/3
1: A/5>B/1
`, ""},
	} {
		t.Run(row.format, func(t *testing.T) {
			var out bytes.Buffer
			losses, err := ballotfile.WriteWith(&out, council(), ballotfile.Options{
				Format: row.format, Title: "2026-11", Day: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)})
			if err != nil || out.String() != row.text {
				t.Errorf("%v\n%s\nwant\n%s", err, out.String(), row.text)
			}
			var said []string
			for _, l := range losses {
				said = append(said, l.String())
			}
			if got := strings.Join(said, ". "); got != row.losses {
				t.Errorf("lost %s\nwant %s", got, row.losses)
			}
		})
	}
}

func TestWriteRefuses(t *testing.T) {
	var out bytes.Buffer
	if _, err := ballotfile.Write(&out, council(), "tea leaves"); !errors.Is(err, ballotfile.ErrFormat) {
		t.Error(err)
	}
	blank := ballotfile.Election{Issues: []ballotfile.Alternative{{ID: "A", Name: "A"}}, Ballots: []tally.Ballot{{}, {}}}
	for _, format := range []string{"preflib", "pabulib"} {
		losses, err := ballotfile.Write(&out, blank, format)
		if !errors.Is(err, ballotfile.ErrNoBallots) || !slices.Contains(losses, ballotfile.Loss{Kind: ballotfile.BlankBallot, Count: 2}) {
			t.Errorf("%s: %v %v", format, losses, err)
		}
	}
	if _, err := ballotfile.Write(&out, ballotfile.Election{}, "csv"); !errors.Is(err, ballotfile.ErrNoBallots) {
		t.Error(err)
	}
	if out.Len() > 0 {
		t.Errorf("written all the same: %q", out.String())
	}
}

// drawFile draws an election with codes and titles of every kind.
func drawFile(t *rapid.T) ballotfile.Election {
	codes := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"A", "B", "AA", "路灯", "x y", "a,b", `q"q`, "-", "1", "2", "#", "a;b", "[c]", "five", "0", "=", `\`, "META", "/*"}), 1, 8, rapid.ID).Draw(t, "codes")
	e := ballotfile.Election{}
	for _, code := range codes {
		name := rapid.SampledFrom([]string{code, "Lamps", `"quoted"`, "a ] b", `he said "no" twice`, "x # y", "# z", "a;b,c"}).Draw(t, "name")
		e.Issues = append(e.Issues, ballotfile.Alternative{ID: code, Name: name})
	}
	mark := rapid.Uint32Range(0, uint32(len(codes)))
	for range rapid.IntRange(1, 12).Draw(t, "ballots") {
		b := tally.Ballot{mark.Draw(t, "five"), mark.Draw(t, "three"), mark.Draw(t, "one")}
		if b.Fits(len(codes)) {
			e.Ballots = append(e.Ballots, b)
		}
	}
	return e
}

// carried is what a format must give back: the ballots that it can carry, and
// how many it cannot.
func carried(e ballotfile.Election, format string) (ballots []tally.Ballot, skipped, blank int) {
	for _, b := range e.Ballots {
		if b.Marks() == 0 && (format == "preflib" || format == "pabulib" || format == "blt" && len(e.Issues) == 0) {
			blank++
			continue
		}
		if format == "preflib" {
			var closed tally.Ballot
			n := 0
			for _, issue := range b {
				if issue > 0 {
					closed[n] = issue
					n++
				}
			}
			if closed != b {
				skipped++
			}
			b = closed
		}
		ballots = append(ballots, b)
	}
	return ballots, skipped, blank
}

func lost(losses []ballotfile.Loss, kind ballotfile.LossKind) int {
	for _, l := range losses {
		if l.Kind == kind {
			return l.Count
		}
	}
	return 0
}

// In and out of every format, for every format: what can be carried comes back,
// and what cannot is told.
func TestRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawFile(t)
		weights := rapid.SampledFrom([]tally.Weights{tally.Weights531(), tally.Weights321()}).Draw(t, "weights")
		for range 3 {
			format := rapid.SampledFrom(ballotfile.Formats()).Draw(t, "format")
			want, skipped, blank := carried(e, format)
			var out bytes.Buffer
			losses, err := ballotfile.WriteWith(&out, e, ballotfile.Options{Format: format, Weights: weights, Title: "a \"title\""})
			if len(want) == 0 {
				if !errors.Is(err, ballotfile.ErrNoBallots) {
					t.Fatalf("%s: %v", format, err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if lost(losses, ballotfile.SkippedMark) != skipped || lost(losses, ballotfile.BlankBallot) != blank {
				t.Fatalf("%s: %v, want %d skipped and %d blank", format, losses, skipped, blank)
			}
			text := out.String()
			back, err := ballotfile.ReadWith(&out, "-", ballotfile.Options{Weights: weights})
			if err != nil {
				t.Fatalf("%s: %v\n%s", format, err, text)
			}
			if len(back.Notes) > 0 {
				t.Fatalf("%s: %v\n%s", format, back.Notes, text)
			}
			// Codes that changed are told, and then compared by number.
			changed := lost(losses, ballotfile.CodeChanged)
			if format == "csv" && changed > 0 {
				return
			}
			byNumber := format != "csv"
			if got, want := named(back, back.Ballots, byNumber), named(e, want, byNumber); !slices.Equal(got, want) {
				t.Fatalf("%s:\n got %v\nwant %v\n%s", format, got, want, text)
			}
			if byNumber {
				titles := 0
				codes := 0
				for i := range e.Issues {
					if back.Issues[i].Name != e.Issues[i].Name {
						titles++
					}
					if back.Issues[i].ID != e.Issues[i].ID {
						codes++
					}
				}
				if codes != changed || titles > lost(losses, ballotfile.TitleLost) {
					t.Fatalf("%s: %d codes and %d titles changed, said %v\n%s", format, codes, titles, losses, text)
				}
			}
			e = back
		}
	})
}

// named writes ballots by code or by number, in order of their text.
func named(e ballotfile.Election, ballots []tally.Ballot, byNumber bool) []string {
	var all []string
	for _, b := range ballots {
		var words []string
		for _, issue := range b {
			switch {
			case issue == 0:
				words = append(words, "none")
			case byNumber:
				words = append(words, strconv.Itoa(int(issue)))
			default:
				words = append(words, fmt.Sprintf("%q", e.Issues[issue-1].ID))
			}
		}
		all = append(all, strings.Join(words, " "))
	}
	slices.Sort(all)
	return all
}
