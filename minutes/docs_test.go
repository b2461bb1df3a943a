package minutes_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"yuetan/minutes"
)

// Each paper, each format and each fact of the json format is explained in docs/papers.md.
func TestPapersAreExplained(t *testing.T) {
	data, err := os.ReadFile("../docs/papers.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, p := range append(minutes.Papers(), minutes.Cards) {
		if !strings.Contains(text, "`"+string(p)+"`") {
			t.Errorf("the paper %s is not explained", p)
		}
		for _, f := range p.Formats() {
			if !strings.Contains(text, string(f)) {
				t.Errorf("the format %s is not explained", f)
			}
		}
	}
	facts := reflect.TypeFor[minutes.Facts]()
	for i := range facts.NumField() {
		if !facts.Field(i).IsExported() {
			continue
		}
		if name, _, _ := strings.Cut(facts.Field(i).Tag.Get("json"), ","); !strings.Contains(text, "`"+name+"`") {
			t.Errorf("the field %s is not explained", name)
		}
	}
}
