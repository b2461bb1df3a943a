package tui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"

	"yuetan/session"
	"yuetan/tui/parts"
)

// rollFinder finds people as a secretary types them: by number, by part of a name,
// by pinyin whole or by initials, and by where they live. What a name sounds like
// is worked out once.
type rollFinder struct{ heard map[session.MemberID]sound }

// sound is how a name may be read: for each character or foreign word its readings.
type sound struct {
	name string
	says [][]string
}

// onRoll lists the members who are on the roll now, by number.
func onRoll(s *session.Snapshot) []session.Member {
	return slices.DeleteFunc(slices.Clone(s.Roll()), func(m session.Member) bool { return m.Left || m.Erased })
}

// find returns those of members whom the text fits, exact ones first. Everybody
// fits an empty text.
func (f *rollFinder) find(members []session.Member, text string) []session.Member {
	text = plainText(text)
	if text == "" {
		return members
	}
	var found [4][]session.Member
	for _, m := range members {
		if rank := f.rank(m, text); rank < len(found) {
			found[rank] = append(found[rank], m)
		}
	}
	return slices.Concat(found[:]...)
}

// exact counts those at the head of what was found whose number or name the text is.
func (f *rollFinder) exact(found []session.Member, text string) int {
	text, n := plainText(text), 0
	for n < len(found) && f.rank(found[n], text) == 0 {
		n++
	}
	return n
}

// rank says how well a member fits: 0 exactly, 1 from the beginning, 2 within the
// name, 3 by where they live, 4 not at all.
func (f *rollFinder) rank(m session.Member, text string) int {
	name := plainText(m.Name)
	number := fmt.Sprint(m.Number)
	digits := strings.TrimLeft(text, "0123456789") == ""
	says := f.sound(m)
	switch {
	case digits && strings.TrimLeft(text, "0") == number, name == text:
		return 0
	case digits && (strings.HasPrefix(number, text) || strings.HasPrefix(fmt.Sprintf("%03d", m.Number), text)),
		strings.HasPrefix(name, text):
		return 1
	}
	spelt := strings.ReplaceAll(strings.ReplaceAll(text, " ", ""), "'", "")
	if latin(spelt) {
		for i := range says {
			if sounds(spelt, says[i:]) {
				return min(1+i, 2)
			}
		}
	}
	switch {
	case strings.Contains(name, text):
		return 2
	case strings.Contains(plainText(m.Unit), text):
		return 3
	}
	return 4
}

// sound returns how a member's name may be read, worked out on first use and again
// when the name changes.
func (f *rollFinder) sound(m session.Member) [][]string {
	if s, ok := f.heard[m.ID]; ok && s.name == m.Name {
		return s.says
	}
	if f.heard == nil {
		f.heard = map[session.MemberID]sound{}
	}
	s := sound{name: m.Name, says: readings(m.Name)}
	f.heard[m.ID] = s
	return s.says
}

// readings gives the readings of each character, all of them, since surnames are
// often read otherwise than the same character elsewhere.
func readings(name string) [][]string {
	args := pinyin.NewArgs()
	args.Heteronym = true
	var says [][]string
	word := ""
	flush := func() {
		if word != "" {
			says = append(says, []string{word})
			word = ""
		}
	}
	for _, r := range name {
		if unicode.Is(unicode.Han, r) {
			flush()
			one := pinyin.SinglePinyin(r, args)
			for _, s := range one {
				if strings.Contains(s, "v") {
					one = append(one, strings.ReplaceAll(s, "v", "u"))
				}
			}
			slices.Sort(one)
			if one = slices.Compact(one); len(one) > 0 {
				says = append(says, one)
			}
			continue
		}
		if r = unicode.ToLower(parts.Plainly(r)); unicode.IsLetter(r) || unicode.IsDigit(r) {
			word += string(r)
		} else if r != '\'' {
			flush()
		}
	}
	flush()
	return says
}

// sounds tells whether letters spell the beginning of a name, each character by
// its whole reading or its initial, the last one by any part of its reading.
func sounds(letters string, says [][]string) bool {
	if letters == "" {
		return true
	}
	if len(says) == 0 {
		return false
	}
	for _, s := range says[0] {
		if strings.HasPrefix(s, letters) {
			return true
		}
		heads := []string{s, s[:1]}
		if len(s) > 1 && s[1] == 'h' {
			heads = append(heads, s[:2])
		}
		for _, head := range heads {
			if strings.HasPrefix(letters, head) && sounds(letters[len(head):], says[1:]) {
				return true
			}
		}
	}
	return false
}

// plainText folds what is typed: lower case, no full-width forms, no spaces at the ends.
func plainText(s string) string {
	return strings.TrimSpace(strings.ToLower(strings.Map(parts.Plainly, s)))
}

func latin(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

// memberLabel is a member's number and name, as the desk names people.
func memberLabel(v View, m session.Member) string {
	name := m.Name
	if m.Erased {
		name = v.Words.Common.Erased
	}
	return v.Words.Common.Number(m.Number) + " " + name
}
