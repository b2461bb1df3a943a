package sqlite_test

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/store"
	"yuetan/store/storetest"
)

// BenchmarkAppend writes batches as group commit makes them: a record and a ballot
// for each voter.
func BenchmarkAppend(b *testing.B) {
	for _, voters := range []int{1, 50, 2000} {
		b.Run(fmt.Sprint("voters=", voters), func(b *testing.B) {
			l := createIn(b, b.TempDir(), "xiqiao")
			bodies := make([]string, voters)
			box := make([]store.BoxWrite, voters)
			for n := range voters {
				bodies[n] = strings.Repeat("v", 120)
				box[n] = store.BoxWrite{Poll: "p1", Tag: storetest.Tag(uint64(n)), Sealed: make([]byte, 256)}
			}
			var head store.Head
			for b.Loop() {
				b.StopTimer()
				records := storetest.Chain(head, bodies...)
				b.StartTimer()
				if err := l.Append(b.Context(), store.Batch{After: head.Seq, Records: records, Box: box}); err != nil {
					b.Fatal(err)
				}
				head = records[len(records)-1].Head()
			}
			b.ReportMetric(float64(b.N*voters)/b.Elapsed().Seconds(), "votes/s")
		})
	}
}
