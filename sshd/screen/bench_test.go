package screen_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"yuetan/sshd/screen"
)

// pages returns two frames of 80x24 that differ in n rows.
func pages(n int) [2][]string {
	var p [2][]string
	for i := range p {
		for y := range 24 {
			v := 0
			if y < n {
				v = i
			}
			p[i] = append(p[i], fmt.Sprintf("\x1b[38;5;16;48;5;231m %2d 电动车充电桩不够用 %d%s\x1b[m", y, v, strings.Repeat(" ", 56)))
		}
	}
	return p
}

func BenchmarkPaint(b *testing.B) {
	for _, c := range []struct {
		name  string
		rows  int
		exact bool
	}{
		{"nothing changed", 0, false},
		{"a clock's row", 1, false},
		{"all rows measured", 24, false},
		{"all rows exact", 24, true},
	} {
		b.Run(c.name, func(b *testing.B) {
			p := pages(c.rows)
			s := screen.New(io.Discard, screen.Options{Width: 80, Height: 24})
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if err := s.Paint(screen.Frame{Rows: p[i%2], Exact: c.exact}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
