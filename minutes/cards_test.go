package minutes_test

import (
	"strings"
	"testing"

	"yuetan/minutes"
)

func TestCardsAreCutFromOneSheet(t *testing.T) {
	e := whole(t)
	s, x := e.now()
	cards := []minutes.Card{{Number: "001", Name: "甲", Unit: "1栋101", Code: "K7P24TXW", Evening: "482716"}, {Number: "002", Name: "<乙>", Code: "M2Q94TXW"}}
	for _, w := range languages() {
		d := minutes.JoinCards(cards, s, x, w, minutes.Options{})
		text := saying(t, written(t, d, minutes.DOCX))
		for _, want := range []string{"001  甲\n1栋101\n", "K7P24TXW\n", "001 482716\n", "002  <乙>\n", "M2Q94TXW\n"} {
			if !strings.Contains(text, want) {
				t.Errorf("the cards lack %q in\n%s", want, text)
			}
		}
		for _, f := range unpacked(t, written(t, d, minutes.DOCX)) {
			ordered(t, f)
		}
		page := written(t, d, minutes.HTML)
		if strings.Contains(page, "<乙>") || strings.Count(page, `class="ticket"`) != 2 {
			t.Errorf("the page is not two escaped cards:\n%s", page)
		}
	}
}
