package ballotfile_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"yuetan/tally/ballotfile"
)

const three = "# NUMBER ALTERNATIVES: 3\n"

func TestRead(t *testing.T) {
	for _, row := range []struct {
		name, file, text string
		want             string // ids; ballots; notes
	}{
		{"codes in three columns", "a.csv", "A,B,C\nB,A,\n", "A B C; ABC BA-"},
		{"a blank is no mark and nothing moves up", "a.csv", ",,A\n-,A,B\n", "A B; --A -AB"},
		{"cells missing at the end are blank", "a.csv", "A\nA,B\n", "A B; A-- AB-"},
		{"a blank ballot is a ballot, an empty line is none", "a.csv", ",,\n\nA,,\n", "A; --- A--"},
		{"a header names the columns in any order", "a.csv", "one,count,five,three\nC,2,A,B\n", "A B C; ABC ABC"},
		{"a header in Chinese", "a.csv", "5分,3分,1分,张数\nA,B,C,2\n", "A B C; ABC ABC"},
		{"a fourth column counts", "a.csv", "A,B,C,3\n", "A B C; ABC ABC ABC"},
		{"one alone is a code, not a header", "a.csv", "one,A,B\n", "A B one; oneAB"},
		{"codes are in order of length, then alphabet", "a.csv", "AA,Z,B\n10,9,B\n", "9 B Z 10 AA; AAZB 109B"},
		{"a byte order mark, line ends of DOS and blanks around codes", "a.csv", "\xef\xbb\xbffive,three,one\r\n A , B,C\r\n", "A B C; ABC"},
		{"codes in Chinese, quoted with a comma", "a.csv", "\"甲,一\",乙,\n", "乙 甲,一; 甲,一乙-"},
		{"an issue twice keeps the higher mark", "a.csv", "A,B,A,2\nB,A,\n", "A B; AB- AB- BA-; 2 ballots name an issue twice, first on line 1; it keeps the higher mark"},
		{"content tells CSV without an ending", "-", "A,B,C\n", "A B C; ABC"},

		{"orders and counts", "a.soi", three + "2: 3,1\n1: 2\n", "1 2 3; 31- 31- 2--"},
		{"only the first three places score", "a.soc", "# NUMBER ALTERNATIVES: 4\n1: 4,3,2,1\n", "1 2 3 4; 432"},
		{"an equal ranking ends the ballot", "a.toi", three + "1: 1,{2,3}\n", "1 2 3; 1--; 1 ballots end at an equal ranking, first on line 2"},
		{"an equal first place leaves a blank ballot", "a.toc", three + "2: {1,2},3\n", "1 2 3; --- ---; 2 ballots end at an equal ranking, first on line 2"},
		{"an equal fourth place changes nothing", "a.toc", "# NUMBER ALTERNATIVES: 5\n1: 1,2,3,{4,5}\n", "1 2 3 4 5; 123"},
		{"one alone in braces is not equal to any", "a.toc", three + "1: {2},{ 1 },3\n", "1 2 3; 213"},
		{"a byte order mark, line ends of DOS and empty lines", "a.soi", "\xef\xbb\xbf" + "# NUMBER ALTERNATIVES: 2\r\n\r\n1: 2,1\r\n\r\n", "1 2; 21-"},
		{"another number of voters is noted", "a.soi", three + "# NUMBER VOTERS: 5\n2: 1\n", "1 2 3; 1-- 1--; line 2 declares 5 ballots, the file holds 2"},
		{"content tells PrefLib without an ending", "a.txt", "# FILE NAME: x\n# NUMBER ALTERNATIVES: 2\n1: 1,2\n", "1 2; 12-"},
	} {
		t.Run(row.name, func(t *testing.T) {
			e, err := ballotfile.Read(strings.NewReader(row.text), row.file, "")
			if err != nil {
				t.Fatal(err)
			}
			if got := describe(e); got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
		})
	}
}

// describe writes an election as "ids; ballots; note; note".
func describe(e ballotfile.Election) string {
	var ids, ballots []string
	for _, issue := range e.Issues {
		ids = append(ids, issue.ID)
	}
	for _, b := range e.Ballots {
		text := ""
		for _, issue := range b {
			if issue == 0 {
				text += "-"
			} else {
				text += ids[issue-1]
			}
		}
		ballots = append(ballots, text)
	}
	text := strings.Join(ids, " ") + "; " + strings.Join(ballots, " ")
	for _, n := range e.Notes {
		text += "; " + n.String()
	}
	return text
}

func TestNames(t *testing.T) {
	const text = "# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Lamps: all\n# ALTERNATIVE NAME 2: \n# ALTERNATIVE NAME 3: a\x1b[2Jb\u202ec\n1: 1\n"
	e, err := ballotfile.Read(strings.NewReader(text), "a.soi", "")
	if err != nil {
		t.Fatal(err)
	}
	want := "[{1 Lamps: all} {2 2} {3 a\uFFFD[2Jb\uFFFDc}]"
	if got := fmt.Sprint(e.Issues); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestMalformed(t *testing.T) {
	for _, row := range []struct{ name, file, text, want string }{
		{"an empty file", "a.csv", "", `a.csv:1: expected at least one ballot, found nothing`},
		{"a header alone", "a.csv", "five,three,one\n", `a.csv:1: expected at least one ballot, found nothing`},
		{"a count of none", "a.csv", "A,B,C,0\n", `a.csv:1:7: expected a count from 1 to 5000000, found "0"`},
		{"a count that is no number", "a.csv", "A,B,C\nA,B,C,+2\n", `a.csv:2:7: expected a count from 1 to 5000000, found "+2"`},
		{"a count cell left empty", "a.csv", "A,B,C,\n", `a.csv:1:7: expected a count from 1 to 5000000, found nothing`},
		{"more ballots than a file may hold", "a.csv", "A,B,C,3000000\nA,B,C,3000000\n", `a.csv:2:7: expected at most 5000000 ballots in a file, found "3000000"`},
		{"a fifth column", "a.csv", "A,B,C,1,D\n", `a.csv:1:9: expected at most 4 columns, found "D"`},
		{"an unknown column", "a.csv", "five,three,one,two\n", `a.csv:1:16: expected the columns five, three, one and count, each once, found "two"`},
		{"a column twice", "a.csv", "five,three,five\n", `a.csv:1:12: expected the columns five, three, one and count, each once, found "five"`},
		{"a column missing", "a.csv", "five,three\n", `a.csv:1: expected a column one, found "five,three"`},
		{"an open quotation", "a.csv", "A,\"B\n", `a.csv:1:6: expected cells in CSV quoting ("" for a quotation mark in quotes), found "a stray quotation mark"`},
		{"text that is not UTF-8", "a.csv", "A,\xb5\xc6,C\n", `a.csv:1:3: expected text in UTF-8, found "�"`},
		{"an escape sequence for a code", "a.csv", "A,\x1b[2J,C\n", `a.csv:1:3: expected a code without control characters, found "\x1b[2J"`},

		{"a PrefLib file without ballots", "a.soi", three, `a.soi:2: expected at least one ballot, found nothing`},
		{"ballots before the number of alternatives", "a.soi", "1: 1\n", `a.soi:1: expected # NUMBER ALTERNATIVES before the ballots, found "1: 1"`},
		{"no alternatives", "a.soi", "# NUMBER ALTERNATIVES: 0\n", `a.soi:1: expected a number of alternatives from 1 to 100000, found "0"`},
		{"far too many alternatives", "a.soi", "# NUMBER ALTERNATIVES: 999999999999999999999\n", `a.soi:1: expected a number of alternatives from 1 to 100000, found "999999999999999999999"`},
		{"the number of alternatives twice", "a.soi", three + three, `a.soi:2: expected NUMBER ALTERNATIVES only once, found "# NUMBER ALTERNATIVES: 3"`},
		{"a number of voters in words", "a.soi", "# NUMBER VOTERS: many\n", `a.soi:1: expected a number of voters up to 5000000, found "many"`},
		{"a name for no alternative", "a.soi", three + "# ALTERNATIVE NAME 4: x\n", `a.soi:2: expected the name of an alternative from 1 to 3, found "4"`},
		{"names before their number", "a.soi", "# ALTERNATIVE NAME 1: x\n", `a.soi:1: expected NUMBER ALTERNATIVES before the names, found "# ALTERNATIVE NAME 1: x"`},
		{"a header line without a colon", "a.soi", "# hello\n", `a.soi:1: expected "# KEY: value", found "# hello"`},
		{"a header after ballots", "a.soi", three + "1: 1\n# TITLE: x\n", `a.soi:3: expected a ballot, as the header is over, found "# TITLE: x"`},
		{"a ballot without a count", "a.soi", three + "1,2\n", `a.soi:2: expected "count: order", found "1,2"`},
		{"a count of none in PrefLib", "a.soi", three + "0: 1\n", `a.soi:2:1: expected a count from 1 to 5000000, found "0"`},
		{"too many ballots in all", "a.soi", three + "5000000: 1\n1: 2\n", `a.soi:3:1: expected at most 5000000 ballots in a file, found "1"`},
		{"an alternative past the last", "a.soi", three + "1: 1,4\n", `a.soi:2:6: expected an alternative from 1 to 3, found "4"`},
		{"a gap in the order", "a.soi", three + "1: 1,,2\n", `a.soi:2:6: expected an alternative from 1 to 3, found nothing`},
		{"an empty order", "a.soi", three + "1:\n", `a.soi:2:3: expected an alternative from 1 to 3, found nothing`},
		{"an alternative twice", "a.soi", three + "1: 1,2,1\n", `a.soi:2:8: expected each alternative once in a ballot, found "1"`},
		{"braces left open", "a.toi", three + "1: 1,{2,3\n", `a.toi:2:10: expected "}", found nothing`},
		{"braces never opened", "a.toi", three + "1: 1,2}\n", `a.toi:2:6: expected "{" before "}", found "2}"`},
		{"braces in braces", "a.toi", three + "1: {1,{2}}\n", `a.toi:2:7: expected an alternative from 1 to 3, found "{2}"`},
		{"empty braces", "a.toi", three + "1: {}\n", `a.toi:2:5: expected an alternative from 1 to 3, found nothing`},
		{"names that are not UTF-8", "a.soi", three + "# ALTERNATIVE NAME 1: \xb5\xc6\n", `a.soi:2: expected text in UTF-8, found "# ALTERNATIVE NAME 1: �"`},
		{"a line without an end", "a.soi", three + strings.Repeat("1", 2<<20), `a.soi:2: expected lines of at most 1048576 bytes, found "a longer one"`},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := ballotfile.Read(strings.NewReader(row.text), row.file, "auto")
			var malformed *ballotfile.Malformed
			if !errors.As(err, &malformed) {
				t.Fatalf("%v is not *Malformed", err)
			}
			if err.Error() != row.want {
				t.Errorf("\n got %s\nwant %s", err, row.want)
			}
		})
	}
}

func TestFormat(t *testing.T) {
	for _, row := range []struct{ name, file, format, text string }{
		{"a format nobody knows", "a.csv", "tea leaves", "A,B,C\n"},
		{"content that looks like nothing", "a.txt", "auto", "dear neighbours\n"},
		{"an empty file without an ending", "-", "", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			if _, err := ballotfile.Read(strings.NewReader(row.text), row.file, row.format); !errors.Is(err, ballotfile.ErrFormat) {
				t.Errorf("%v", err)
			}
		})
	}
	t.Run("a named format wins over the ending", func(t *testing.T) {
		e, err := ballotfile.Read(strings.NewReader("A,B,C\n"), "a.soi", "csv")
		if err != nil || len(e.Ballots) != 1 {
			t.Error(e, err)
		}
	})
}

func TestReadingFails(t *testing.T) {
	broken := errors.New("the stick was pulled out")
	for _, file := range []string{"a.csv", "a.soi", "-"} {
		if _, err := ballotfile.Read(iotest.ErrReader(broken), file, ""); !errors.Is(err, broken) {
			t.Errorf("%s: %v", file, err)
		}
	}
}
