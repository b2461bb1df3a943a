package minutes_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"yuetan/minutes"
)

// Each paper and each field of the json format is explained in docs/papers.md.
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
	seen := map[reflect.Type]bool{}
	var fields func(reflect.Type)
	fields = func(of reflect.Type) {
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice || of.Kind() == reflect.Array {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] || of.PkgPath() == "time" {
			return
		}
		seen[of] = true
		for i := range of.NumField() {
			name, _, _ := strings.Cut(of.Field(i).Tag.Get("json"), ",")
			if name != "" && name != "-" && !strings.Contains(text, "`"+name+"`") {
				t.Errorf("the field %s of %s is not explained", name, of.Name())
			}
			fields(of.Field(i).Type)
		}
	}
	fields(reflect.TypeFor[minutes.Facts]())
}
