package ballotfile_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"yuetan/tally"
	"yuetan/tally/ballotfile"
)

const three = "# NUMBER ALTERNATIVES: 3\n"

// pb is a Pabulib file with projects a, b, c of a kind, and these votes.
func pb(kind, votes string) string {
	return "META\nkey;value\nvote_type;" + kind + "\nPROJECTS\nproject_id;cost;name\na;1;Lamps\nb;1;\nc;1;\"Bins; \"\"all\"\"\"\nVOTES\n" + votes
}

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
		{"Pabulib, the best first", "a.pb", pb("ordinal", "voter_id;vote;sex\n1;c,a,b;F\n2;b;\n"), "a b c; cab b--"},
		{"Pabulib, points beside an order do not count", "a.pb", pb("ordinal", "voter_id;vote;points\n1;c,a;1,2\n"), "a b c; ca-"},
		{"Pabulib, an empty vote is blank", "a.pb", pb("ordinal", "voter_id;vote\n1;\n"), "a b c; ---"},
		{"Pabulib, points that are all weights are marks, holes and all", "a.pb", pb("scoring", "voter_id;vote;points\n1;b,a;5,1\n2;c;1\n3;a,b,c;5,0,3\n"), "a b c; b-a --c ac-"},
		{"Pabulib, other points are an order", "a.pb", pb("cumulative", "voter_id;vote;points\n1;b,a;4,6\n2;c;1\n"), "a b c; ab- c--; 2 ballots give points that are not the marks', first on line 11; their order counts"},
		{"Pabulib, one odd point makes all points an order", "a.pb", pb("scoring", "voter_id;vote;points\n1;a;1\n2;b;2\n"), "a b c; a-- b--; 2 ballots give points that are not the marks', first on line 11; their order counts"},
		{"Pabulib, equal points end a ballot", "a.pb", pb("scoring", "voter_id;vote;points\n1;a,b,c;9,4,4\n"), "a b c; a--; 1 ballots give points that are not the marks', first on line 11; their order counts; 1 ballots end at an equal ranking, first on line 11"},
		{"Pabulib, no points or less are no support", "a.pb", pb("scoring", "voter_id;vote;points\n1;a,b,c;2.5,0,-1\n"), "a b c; a--; 1 ballots give points that are not the marks', first on line 11; their order counts"},
		{"Pabulib, two projects on one mark leave it blank", "a.pb", pb("scoring", "voter_id;vote;points\n1;a,b,c;5,5,1\n"), "a b c; --c; 1 ballots give one mark to several issues, first on line 11; that mark is blank"},
		{"Pabulib, a single choice has the top mark", "a.pb", pb("choose-1", "voter_id;vote\n1;c\n"), "a b c; c--; 1 ballots name one issue only, first on line 11; it has the top mark"},
		{"Pabulib, another number of votes is noted", "a.pb", "META\nkey;value\nnum_votes;3\nvote_type;ordinal\nPROJECTS\nproject_id\na\nVOTES\nvoter_id;vote\n1;a\n", "a; a--; line 3 declares 3 ballots, the file holds 1"},
		{"content tells Pabulib without an ending", "-", pb("ordinal", "voter_id;vote\n1;a\n"), "a b c; a--"},

		{"BLT with weights", "a.blt", "3 1\n2 3 1 0\n1 2 0\n0\n\"x\"\n\"y\"\n\"z\"\n\"title\"\n", "1 2 3; 31- 31- 2--"},
		{"BLT, a blank ballot", "a.blt", "2 1\n2 0\n0\n", "1 2; --- ---"},
		{"BLT, equal ranks end a ballot", "a.blt", "4 1\n1 2 1=3 4 0\n0\n", "1 2 3 4; 2--; 1 ballots end at an equal ranking, first on line 2"},
		{"BLT, a skipped rank is a mark left blank", "a.blt", "3 1\n1 - 2 0\n1 3 - 1 0\n0\n", "1 2 3; -2- 3-1"},
		{"BLT, ids before weights", "a.blt", "2 1\n(paper 7) 1 2 0\n(8) 1 1 2 0\n0\n", "1 2; 2-- 12-"},
		{"BLT, those below a withdrawn one move up", "a.blt", "4 1\n-2 -4\n1 2 3 1 0\n1 1 0\n0\n\"w\" \"x\" \"y\" \"z\"\n", "1 3; 31- 1--; 1 ballots name a withdrawn issue, first on line 3; those below it move up"},
		{"BLT, withdrawn and nicknames in brackets", "a.blt", "3 1\n[nick ann bob cy]\n[withdrawn bob]\n[tie 1 2 3]\n1 cy bob ann 0\n1 3 0\n0\n", "ann cy; cyann- cy--; 1 ballots name a withdrawn issue, first on line 5; those below it move up"},
		{"BLT, a byte order mark, comments and lines broken anywhere", "a.blt", "\xef\xbb\xbf# one\r\n2 1 # two\r\n/* three\r\n four */ 1 2\r\n1 0 0\r\n", "1 2; 21-"},
		{"content tells BLT without an ending", "-", "# x\n2 1\n1 1 0\n0\n", "1 2; 1--"},

		{"ABIF, orders", "a.abif", "# x\n{version: \"0.1\"}\n2: B>A>C\n1:A # y\n", "A B C; BAC BAC A--"},
		{"ABIF, a count alone is blank ballots", "a.abif", "2:\n1: A\n", "A; --- --- A--"},
		{"ABIF, equal signs and commas are equal ranks", "a.abif", "1: A>B=C\n1: B,A\n", "A B C; A-- ---; 2 ballots end at an equal ranking, first on line 1"},
		{"ABIF, listed candidates keep their order, others follow by name", "a.abif", "=Z:[Lamps]\n=B:\"Bins\"\n1: D>C>Z\n", "Z B C D; DCZ"},
		{"ABIF, ratings that are weights are marks, holes and all", "a.abif", "7: A/5>C/1\n1: B/3\n1:\n1: C/5, B/1, A/0\n", "A B C; A-C A-C A-C A-C A-C A-C A-C -B- --- C-B"},
		{"ABIF, other ratings are an order", "a.abif", "1: A/2, B/7\n1: C/1\n", "A B C; BA- C--; 2 ballots give points that are not the marks', first on line 1; their order counts"},
		{"ABIF, ratings beside plain orders are an order", "a.abif", "1: A/5, B/1\n1: C>A\n", "A B C; AB- CA-; 1 ballots give points that are not the marks', first on line 1; their order counts"},
		{"ABIF, names in brackets and quotation marks", "a.abif", "=a1:[路灯 全坏]\n1: [路灯 全坏]>\"充电 \\\"桩\\\"\">甲\n", "a1 甲 充电 \"桩\"; a1充电 \"桩\"甲"},
		{"content tells ABIF without an ending", "-", "# x\n27: A>B\n", "A B; " + strings.TrimSpace(strings.Repeat("AB- ", 27))},

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
		{"an approval file", "a.pb", pb("approval", "voter_id;vote\n1;a,b\n"), `a.pb:3:11: expected a vote_type with an order: ordinal, cumulative, scoring or choose-1, found "approval"`},
		{"Pabulib without META", "a.pb", "PROJECTS\n", `a.pb:1:1: expected the section META, found "PROJECTS"`},
		{"Pabulib of nothing", "a.pb", "\n\n", `a.pb:1: expected the section META, found nothing`},
		{"Pabulib that ends after META", "a.pb", "META\nkey;value\nvote_type;ordinal\n", `a.pb:3: expected the section PROJECTS, found nothing`},
		{"Pabulib without a vote_type", "a.pb", "META\nkey;value\nPROJECTS\n", `a.pb:3: expected a vote_type in META, found nothing`},
		{"META without its heads", "a.pb", "META\nvote_type;ordinal\n", `a.pb:2:1: expected key;value, found "vote_type;ordinal"`},
		{"a number of votes in words", "a.pb", "META\nkey;value\nnum_votes;many\n", `a.pb:3:11: expected a number of votes up to 5000000, found "many"`},
		{"projects without ids", "a.pb", "META\nkey;value\nvote_type;ordinal\nPROJECTS\ncost;name\n", `a.pb:5:1: expected a column project_id, found "cost;name"`},
		{"one id for two projects", "a.pb", "META\nkey;value\nvote_type;ordinal\nPROJECTS\nproject_id\na\na\n", `a.pb:7:1: expected an id of its own for each project, found "a"`},
		{"no projects", "a.pb", "META\nkey;value\nvote_type;ordinal\nPROJECTS\nproject_id\nVOTES\n", `a.pb:6: expected at least one project, found nothing`},
		{"votes without a column vote", "a.pb", pb("ordinal", "voter_id\n"), `a.pb:10:1: expected a column vote, found "voter_id"`},
		{"scores without points", "a.pb", pb("scoring", "voter_id;vote\n"), `a.pb:10:1: expected a column points, found "voter_id;vote"`},
		{"a vote cut short", "a.pb", pb("ordinal", "voter_id;vote\n1\n"), `a.pb:11:1: expected at least 2 columns, found "1"`},
		{"an unknown project", "a.pb", pb("ordinal", "voter_id;vote\n1;a,x\n"), `a.pb:11:5: expected the id of a project, found "x"`},
		{"a project twice in a vote", "a.pb", pb("ordinal", "voter_id;vote\n1;a,b,a\n"), `a.pb:11:7: expected each project once in a vote, found "a"`},
		{"two projects for one choice", "a.pb", pb("choose-1", "voter_id;vote\n1;a,b\n"), `a.pb:11:3: expected one project, found "a,b"`},
		{"points that are no number", "a.pb", pb("scoring", "voter_id;vote;points\n1;a,b;5,lots\n"), `a.pb:11:9: expected a number of points, found "lots"`},
		{"too few points", "a.pb", pb("scoring", "voter_id;vote;points\n1;a,b;5\n"), `a.pb:11:7: expected points for 2 projects, found "5"`},
		{"Pabulib without votes", "a.pb", pb("ordinal", "voter_id;vote\n"), `a.pb:10: expected at least one ballot, found nothing`},
		{"a section after the votes", "a.pb", pb("ordinal", "voter_id;vote\n1;a\nMETA\n"), `a.pb:12:1: expected a vote, as VOTES is the last section, found "META"`},
		{"Pabulib that is not UTF-8", "a.pb", "META\nkey;value\nunit;\xb5\n", `a.pb:3:6: expected text in UTF-8, found "�"`},

		{"BLT of nothing", "a.blt", "# x\n", `a.blt:1: expected a number of candidates from 1 to 100000, found nothing`},
		{"BLT without candidates", "a.blt", "0 1\n", `a.blt:1:1: expected a number of candidates from 1 to 100000, found "0"`},
		{"BLT without seats", "a.blt", "3 x\n", `a.blt:1:3: expected a number of seats, found "x"`},
		{"a withdrawn one whom nobody knows", "a.blt", "2 1\n-3\n", `a.blt:2:1: expected a candidate from 1 to 2, found "-3"`},
		{"all withdrawn", "a.blt", "1 1\n-1\n1 1 0\n", `a.blt:3:1: expected a candidate who is not withdrawn, found "1"`},
		{"an unknown word in brackets", "a.blt", "1 1\n[colour red]\n", `a.blt:2:1: expected withdrawn, nick or tie in brackets, found "[colour red]"`},
		{"too few nicknames", "a.blt", "2 1\n[nick a]\n", `a.blt:2:1: expected 2 nicknames, found "[nick a]"`},
		{"one nickname for two", "a.blt", "2 1\n[nick a a]\n", `a.blt:2:1: expected a nickname of its own for each candidate, found "[nick a a]"`},
		{"a candidate past the last", "a.blt", "2 1\n1 1 3 0\n", `a.blt:2:5: expected a candidate from 1 to 2, found "3"`},
		{"a candidate twice", "a.blt", "2 1\n1 1=2 2 0\n", `a.blt:2:7: expected each candidate once in a ballot, found "2"`},
		{"a weight in parts", "a.blt", "2 1\n0.5 1 0\n", `a.blt:2:1: expected a weight from 1 to 5000000, or a 0 after the last ballot, found "0.5"`},
		{"an id without a weight", "a.blt", "2 1\n(7) 0\n", `a.blt:2:5: expected a weight after the id of a ballot, found "0"`},
		{"a ballot without its 0", "a.blt", "2 1\n1 1 2\n", `a.blt:2: expected a 0 at the end of the ballot, found nothing`},
		{"ballots without the lone 0", "a.blt", "2 1\n1 1 0\n", `a.blt:2: expected a weight from 1 to 5000000, or a 0 after the last ballot, found nothing`},
		{"BLT without ballots", "a.blt", "2 1\n0\n", `a.blt:2: expected at least one ballot, found nothing`},
		{"too many BLT ballots", "a.blt", "2 1\n5000000 1 0\n1 2 0\n", `a.blt:3:1: expected at most 5000000 ballots in a file, found "1"`},
		{"too few names", "a.blt", "2 1\n1 1 0\n0\n\"x\"\n", `a.blt:4: expected 2 names in quotation marks, found nothing`},
		{"a name without quotation marks", "a.blt", "2 1\n1 1 0\n0\nx\n", `a.blt:4:1: expected 2 names in quotation marks, found "x"`},
		{"a name left open", "a.blt", "1 1\n1 1 0\n0\n\"x\n", `a.blt:4:1: expected a closing ", found "\"x"`},

		{"ABIF of nothing", "a.abif", "# x\n", `a.abif:2: expected at least one ballot, found nothing`},
		{"metadata left open", "a.abif", "{title: x\n", `a.abif:1:10: expected "}" at the end of the line, found nothing`},
		{"a count of none in ABIF", "a.abif", "0: A\n", `a.abif:1:1: expected a count from 1 to 5000000, found "0"`},
		{"a count without its colon", "a.abif", "3 A\n", `a.abif:1:3: expected ":" after the count, found "A"`},
		{"two names side by side", "a.abif", "3: A B\n", `a.abif:1:6: expected ">", "=" or ",", found "B"`},
		{"a vote that ends at a sign", "a.abif", "3: A>\n", `a.abif:1:6: expected the name of a candidate, found nothing`},
		{"a candidate twice in ABIF", "a.abif", "3: A>B=A\n", `a.abif:1:8: expected each candidate once in a ballot, found "A"`},
		{"a bracket left open", "a.abif", "3: [A\n", `a.abif:1:6: expected "]", found nothing`},
		{"a quotation left open", "a.abif", "3: \"A\n", `a.abif:1:6: expected a closing quotation mark, found nothing`},
		{"a rating that is none", "a.abif", "3: A/x\n", `a.abif:1:6: expected a rating, found "x"`},
		{"a rating missing", "a.abif", "3: A/5, B\n", `a.abif:1:10: expected "/" and a rating, as the others have, found nothing`},
		{"a rating too many", "a.abif", "3: A, B/5\n", `a.abif:1:8: expected no rating, as the others have none, found "/5"`},
		{"ratings against their order", "a.abif", "3: A/1>B/5\n", `a.abif:1:10: expected ratings that do not rise at ">", found "5"`},
		{"a candidate listed twice", "a.abif", "=A:[x]\n=A:[y]\n", `a.abif:2: expected each candidate listed once, found "A"`},
		{"a candidate line without a colon", "a.abif", "=A [x]\n", `a.abif:1:4: expected ":", found "[x]"`},
		{"more after a name", "a.abif", "=A:[x] y\n", `a.abif:1:8: expected the end of the line, found "y"`},
		{"too many ABIF ballots", "a.abif", "5000000: A\n1: A\n", `a.abif:2: expected at most 5000000 ballots in a file, found nothing`},

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
	for _, file := range []string{"a.csv", "a.soi", "a.pb", "a.blt", "a.abif", "-"} {
		if _, err := ballotfile.Read(iotest.ErrReader(broken), file, ""); !errors.Is(err, broken) {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestWeightsTellMarksFromPoints(t *testing.T) {
	text := pb("scoring", "voter_id;vote;points\n1;a,b;3,1\n")
	for _, row := range []struct {
		name    string
		weights tally.Weights
		want    tally.Ballot
	}{
		{"under 5,3,1 they are the middle and the low mark", tally.Weights531(), tally.Ballot{0, 1, 2}},
		{"under 3,2,1 they are the top and the low mark", tally.Weights321(), tally.Ballot{1, 0, 2}},
		{"without weights it is 5,3,1", tally.Weights{}, tally.Ballot{0, 1, 2}},
	} {
		t.Run(row.name, func(t *testing.T) {
			e, err := ballotfile.ReadWith(strings.NewReader(text), "a.pb", ballotfile.Options{Weights: row.weights})
			if err != nil || e.Ballots[0] != row.want {
				t.Errorf("%v %v, want %v", e.Ballots, err, row.want)
			}
		})
	}
}
