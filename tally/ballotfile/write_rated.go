package ballotfile

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// writeCSV writes the columns five, three, one and count. There is no list of
// issues and no room for titles.
func writeCSV(b *box, _ Options) []byte {
	b.code(func(id string) bool { return id != "-" })
	marked, titles, unmarked := map[uint32]bool{}, 0, 0
	for _, p := range b.piles {
		for _, issue := range p.ballot {
			marked[issue] = true
		}
	}
	for i, issue := range b.issues {
		switch {
		case !marked[uint32(i+1)]:
			unmarked++
		case issue.Name != issue.ID:
			titles++
		}
	}
	b.lose(UnmarkedIssue, unmarked)
	b.lose(TitleLost, titles)
	rows := [][]string{{"five", "three", "one", "count"}}
	for _, p := range b.piles {
		row := make([]string, 0, 4)
		for _, issue := range p.ballot {
			cell := ""
			if issue > 0 {
				cell = b.issues[issue-1].ID
			}
			row = append(row, cell)
		}
		rows = append(rows, append(row, strconv.Itoa(p.count)))
	}
	return cells(',', rows)
}

// cells writes rows in CSV quoting.
func cells(comma rune, rows [][]string) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.Comma = comma
	// Writing to a buffer cannot fail, and the separators are sound.
	_ = w.WriteAll(rows)
	return out.Bytes()
}

// writePabulib writes a scoring file whose points are the marks, so that it
// keeps holes. A vote names at least one project, so blank ballots are lost.
func writePabulib(b *box, o Options) []byte {
	b.dropBlank()
	b.code(func(id string) bool { return !strings.Contains(id, ",") })
	w := o.weights()
	title, day, year := cmp.Or(printable(o.Title), "ballots"), "", ""
	if !o.Day.IsZero() {
		day, year = o.Day.Format("02.01.2006"), o.Day.Format("2006")
	}
	rows := [][]string{{"META"}, {"key", "value"},
		{"description", title}, {"country", "China"}, {"unit", title}, {"instance", cmp.Or(year, title)},
		{"num_projects", strconv.Itoa(len(b.issues))}, {"num_votes", strconv.Itoa(b.written)},
		{"budget", strconv.Itoa(len(b.issues))}, {"vote_type", "scoring"}, {"rule", "unknown"},
		{"date_begin", day}, {"date_end", day}, {"min_length", "1"}, {"max_length", "3"},
		{"min_points", strconv.Itoa(w[2])}, {"max_points", strconv.Itoa(w[0])}, {"default_score", "0"},
		{"PROJECTS"}, {"project_id", "cost", "name"}}
	for _, issue := range b.issues {
		rows = append(rows, []string{issue.ID, "1", issue.Name})
	}
	rows = append(rows, []string{"VOTES"}, []string{"voter_id", "vote", "points"})
	voter := 0
	for _, p := range b.piles {
		var vote, points []string
		for mark, issue := range p.ballot {
			if issue > 0 {
				vote = append(vote, b.issues[issue-1].ID)
				points = append(points, strconv.Itoa(w[mark]))
			}
		}
		for range p.count {
			voter++
			rows = append(rows, []string{strconv.Itoa(voter), strings.Join(vote, ","), strings.Join(points, ",")})
		}
	}
	return cells(';', rows)
}

// writeABIF writes ratings that are the marks. It carries every ballot.
func writeABIF(b *box, o Options) []byte {
	w := o.weights()
	var out bytes.Buffer
	if title := printable(o.Title); title != "" {
		fmt.Fprintf(&out, "{title: %s}\n", quoted(title))
	}
	fmt.Fprintf(&out, "{ballot_type: \"rated\"}\n{max_rating: %d}\n", w[0])
	bare := regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*$`)
	ids := make([]string, len(b.issues))
	for i, issue := range b.issues {
		ids[i] = issue.ID
		if !bare.MatchString(issue.ID) {
			ids[i] = quoted(issue.ID)
		}
		name := "[" + issue.Name + "]"
		if strings.Contains(issue.Name, "]") {
			name = quoted(issue.Name)
		}
		fmt.Fprintf(&out, "=%s:%s\n", ids[i], name)
	}
	for _, p := range b.piles {
		fmt.Fprintf(&out, "%d:", p.count)
		between := " "
		for mark, issue := range p.ballot {
			if issue > 0 {
				fmt.Fprintf(&out, "%s%s/%d", between, ids[issue-1], w[mark])
				between = ">"
			}
		}
		out.WriteByte('\n')
	}
	return out.Bytes()
}

// quoted writes a text as ABIF has it in quotation marks.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}
