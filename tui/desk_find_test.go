package tui

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/session"
)

func TestDeskFindsNamesAsTheyAreRead(t *testing.T) {
	roll := []session.Member{{ID: "a", Number: 7, Name: "吕翠"}, {ID: "b", Number: 17, Name: "单晓燕"}, {ID: "c", Number: 70, Name: "Wang Lei", Unit: "Block 3"},
		{ID: "d", Number: 71, Name: "王磊", Unit: "3栋"}, {ID: "e", Number: 72, Name: "王磊", Unit: "5栋"}}
	for _, c := range []struct{ how, text, want string }{
		{"a number comes before what begins like it", "7", "7 70 71 72"},
		{"a number with its noughts", "007", "7"},
		{"u for the letter with dots", "lu", "7"},
		{"v for it too", "lvcui", "7"},
		{"a surname read in another way", "shanxy", "17"},
		{"initials with zh ch sh whole", "shxiao", "17"},
		{"both scripts by the same letters", "wanglei", "70 71 72"},
		{"capitals and a space", "Wang Lei", "70 71 72"},
		{"two of one name", "王磊", "71 72"},
		{"where people live", "5栋", "72"},
		{"nobody", "zz", ""},
	} {
		var f rollFinder
		var got []string
		for _, m := range f.find(roll, c.text) {
			got = append(got, fmt.Sprint(m.Number))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q finds %v, want %s", c.how, c.text, got, c.want)
		}
	}
}
