package minutes

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"yuetan/session"
)

// mask hides who lives where in text that hangs in the open.
type mask struct {
	names *strings.Replacer
	whole map[string]string // names of one letter, hidden only where nothing else stands
}

// compounds are family names of two characters.
var compounds = []string{"欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "轩辕", "端木", "百里", "南宫", "呼延", "独孤"}

// newMask knows the names and flats of the residents on a roll.
func newMask(s *session.Snapshot) mask {
	m := mask{whole: map[string]string{}}
	var said []string
	for _, member := range s.Roll() {
		switch {
		case member.Name == "" || !member.Votes && !member.Roles.Has(session.Resident):
			continue // whoever comes for a company or an office answers for it by name
		case utf8.RuneCountInString(member.Name) == 1:
			m.whole[member.Name] = hidden(member.Name)
		default:
			said = append(said, member.Name)
		}
		if flat.MatchString(member.Unit) {
			said = append(said, member.Unit)
		}
	}
	// The longest first, so that no name hides the beginning of another alone.
	slices.SortFunc(said, func(a, b string) int { return len(b) - len(a) })
	var pairs []string
	for _, text := range slices.Compact(said) {
		if flat.MatchString(text) {
			pairs = append(pairs, text, "**")
		} else {
			pairs = append(pairs, text, hidden(text))
		}
	}
	m.names = strings.NewReplacer(pairs...)
	return m
}

// hidden leaves of a name its family's, or its first letter: 张**.
func hidden(name string) string {
	for _, c := range compounds {
		if strings.HasPrefix(name, c) && len(name) > len(c) {
			return c + "**"
		}
	}
	first, _ := utf8.DecodeRuneInString(name)
	return string(first) + "**"
}

var (
	flat   = regexp.MustCompile(`\d{3}`)                                                          // a building alone has fewer digits
	mobile = regexp.MustCompile(`\b1[3-9]\d[ -]?\d{4}[ -]?\d{4}\b`)                               // of a person
	room   = regexp.MustCompile(`\d+\s*(?:栋|幢|号楼|单元)\s*\d*\s*(?:单元)?\s*\d{3,4}\s*室?|\d{3,4}\s*室`) // 3栋2单元501
)

// text hides names, flats and private telephones.
func (m mask) text(text string) string {
	if short, ok := m.whole[strings.TrimSpace(text)]; ok {
		return short
	}
	text = m.names.Replace(text)
	return room.ReplaceAllString(mobile.ReplaceAllString(text, "1**"), "**")
}
