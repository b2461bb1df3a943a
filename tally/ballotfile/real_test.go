package ballotfile_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"yuetan/tally"
	"yuetan/tally/ballotfile"
)

// The rows were worked out apart from this program, with awk and python over the files:
// place, id, points, fives, threes, ones, supporters.
func TestRealBallots(t *testing.T) {
	for _, row := range []struct {
		name, file, ballots string
		rows                string
		ties                []tally.Tie
		notes               []ballotfile.Note
	}{
		{
			name: "a small association, incomplete orders", file: "ers28_00007-00000028.soi",
			ballots: "63 61 2 0",
			rows: `
				1 10 81 8 11 8 27
				2 2 66 9 6 3 18
				3 8 61 5 10 6 21
				4 5 46 8 1 3 12
				5 14 43 5 4 6 15
				6 4 39 3 7 3 13
				7 12 37 2 7 6 15
				8 11 33 4 4 1 9
				9 6 33 3 4 6 13
				10 1 32 3 3 8 14
				11 3 29 4 3 0 7
				12 13 28 4 0 8 12
				13 7 24 3 2 3 8
				14 9 10 2 0 0 2`,
			ties: []tally.Tie{{Place: 8, Points: 33, Step: tally.ByFives, Issues: []int{11, 6}, Values: []int{4, 3}}},
		},
		{
			name: "a room choosing a shirt, complete orders", file: "tshirt_00012-00000001.soc",
			ballots: "30 30 0 0",
			rows: `
				1 10 56 6 7 5 18
				2 1 54 7 5 4 16
				3 6 43 4 6 5 15
				4 3 29 2 6 1 9
				5 11 26 3 2 5 10
				6 9 24 4 1 1 6
				7 2 23 4 1 0 5
				8 5 6 0 1 3 4
				9 8 5 0 0 5 5
				10 7 4 0 1 1 2
				11 4 0 0 0 0 0`,
			ties: []tally.Tie{},
		},
		{
			name: "a ward, where an equal ranking ends a ballot", file: "takoma2007_00023-00000001.toi",
			ballots: "204 117 86 1",
			rows: `
				1 3 692 107 47 16 170
				2 2 594 72 68 30 170
				3 1 332 23 50 67 140
				4 4 12 1 1 4 6`,
			ties:  []tally.Tie{},
			notes: []ballotfile.Note{{Kind: ballotfile.EqualRanking, Line: 40, Ballots: 2}},
		},
		{
			name: "a district ranking exactly three projects", file: "krakow2018_wzgorza.pb",
			ballots: "755 755 0 0",
			rows: `
				1 3 1412 233 58 73 364
				2 6 1149 160 87 88 335
				3 1 963 29 253 59 341
				4 2 805 108 66 67 241
				5 4 745 76 99 68 243
				6 8 682 64 38 248 350
				7 7 681 57 109 69 235
				8 5 358 28 45 83 156`,
			ties: []tally.Tie{},
		},
		{
			name: "a ward of a city, ballots with multiplicities", file: "glasgow_calton2007.blt",
			ballots: "5199 2476 2723 0",
			rows: `
				1 8 12072 1982 634 260 2876
				2 9 7452 628 1356 244 2228
				3 10 7043 1143 332 332 1807
				4 3 2842 302 343 303 948
				5 2 2285 219 283 341 843
				6 5 2257 231 260 322 813
				7 4 1869 245 171 131 547
				8 6 1695 195 197 129 521
				9 7 1543 126 223 244 593
				10 1 1176 128 122 170 420`,
			ties: []tally.Tie{},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			e := readReal(t, row.file)
			r := tally.Count(len(e.Issues), e.Ballots, tally.Rules{})
			if got := fmt.Sprint(r.Ballots, r.Full, r.Partial, r.Blank); got != row.ballots {
				t.Errorf("ballots %s, want %s", got, row.ballots)
			}
			var lines []string
			for _, l := range r.Ranking {
				lines = append(lines, fmt.Sprintf("%d %s %d %d %d %d %d",
					l.Place, e.Issues[l.Issue-1].ID, l.Points, l.Fives, l.Threes, l.Ones, l.Supporters))
			}
			want := strings.ReplaceAll(strings.TrimSpace(row.rows), "\t", "")
			if got := strings.Join(lines, "\n"); got != want {
				t.Errorf("rows\n%s\nwant\n%s", got, want)
			}
			if !reflect.DeepEqual(r.TieSteps, row.ties) {
				t.Errorf("ties %+v, want %+v", r.TieSteps, row.ties)
			}
			if !reflect.DeepEqual(e.Notes, row.notes) {
				t.Errorf("notes %v, want %v", e.Notes, row.notes)
			}
			if full := r.Full == r.Ballots; len(r.Checks) == 2 != full {
				t.Errorf("checks %+v", r.Checks)
			}
			for _, c := range r.Checks {
				if !c.OK {
					t.Errorf("red: %+v", c)
				}
			}
		})
	}
}

// readReal reads a file of the public collection that lies beside the
// project, and skips the test where that is absent.
func readReal(t *testing.T, file string) ballotfile.Election {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "data", "ballots", file)
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the public ballots are not here: %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	e, err := ballotfile.Read(f, file, "auto")
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestRealNames(t *testing.T) {
	for _, row := range []struct{ file, id, name string }{
		{"krakow2018_wzgorza.pb", "1", "\"Trejaż w Kantorowicach\""},
		{"krakow2018_wzgorza.pb", "8", "\"Piękni wytrenowani\""},
		{"glasgow_calton2007.blt", "2", "Alasdair Duke - Wardrop"},
		{"glasgow_calton2007.blt", "8", "George Redmond"},
	} {
		found := false
		for _, issue := range readReal(t, row.file).Issues {
			found = found || issue == ballotfile.Alternative{ID: row.id, Name: row.name}
		}
		if !found {
			t.Errorf("%s has no %s %s", row.file, row.id, row.name)
		}
	}
}
