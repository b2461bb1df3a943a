package lang_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"yuetan/lang"
	"yuetan/tally/ballotfile"
)

// expectations are what the readers of ballot files say they expected, out of their
// sources: the first text of a call that makes a *Malformed.
func expectations(t *testing.T) (all []string) {
	t.Helper()
	files, err := filepath.Glob("../tally/ballotfile/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err, fs.ErrNotExist)
	}
	text := func(e ast.Expr) (string, bool) {
		if call, ok := e.(*ast.CallExpr); ok && len(call.Args) > 0 { // fmt.Sprintf
			e = call.Args[0]
		}
		lead, ok := e.(*ast.BinaryExpr)
		if ok {
			e = lead.X
		}
		l, isText := e.(*ast.BasicLit)
		if !isText || l.Kind != token.STRING {
			return "", false
		}
		s, err := strconv.Unquote(l.Value)
		if ok {
			s += "META"
		}
		return strings.ReplaceAll(s, "%d", "7"), err == nil
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if name, ok := n.Fun.(*ast.SelectorExpr); ok && slices.Contains([]string{"malformed", "wrong", "expect", "over"}, name.Sel.Name) {
					for _, arg := range n.Args {
						if s, ok := text(arg); ok {
							all = append(all, s)
							break
						}
					}
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Expected" {
					if s, ok := text(n.Value); ok {
						all = append(all, s)
					}
				}
			}
			return true
		})
	}
	return all
}

func TestWhatAFileShouldHaveIsSaidInChinese(t *testing.T) {
	all := expectations(t)
	if len(all) < 60 {
		t.Fatalf("only %d expectations are found", len(all))
	}
	for _, expected := range all {
		said := lang.Chinese().Refusal(&ballotfile.Malformed{File: "x", Line: 1, Expected: expected})
		_, said, _ = strings.Cut(said, "应为")
		said = strings.TrimSuffix(said, "）。")
		sign := strings.HasPrefix(expected, `"`) && !strings.ContainsFunc(expected, unicode.IsLetter)
		if !sign && expected != `"# KEY: value"` && !strings.ContainsFunc(said, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			t.Errorf("%q is said as %q", expected, said)
		}
		if strings.Contains(said, "#") && !strings.Contains(expected, "#") {
			t.Errorf("%q has a number left out: %q", expected, fmt.Sprint(said))
		}
	}
}
