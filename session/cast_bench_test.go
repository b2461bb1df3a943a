package session_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"yuetan/session"
)

// BenchmarkCast is the time a ballot takes until it is durable, with so many
// voters at it at once.
func BenchmarkCast(b *testing.B) {
	for _, voters := range []int{1, 50, 2000} {
		b.Run(fmt.Sprintf("%d voters", voters), func(b *testing.B) {
			e, _ := settle(b, b.TempDir(), voters)
			e.raise("灯", "路", "车")
			e.walk(session.CheckInPhase)
			var wg sync.WaitGroup
			for i := range voters {
				wg.Go(func() { e.arrive(fmt.Sprintf("r%d", i+1)) })
			}
			wg.Wait()
			e.walk(session.Vote)
			c := e.ballot("A B C")
			var left atomic.Int64
			left.Store(int64(b.N))
			b.ResetTimer()
			for i := range voters {
				wg.Go(func() {
					for left.Add(-1) >= 0 {
						if _, err := e.try(fmt.Sprintf("r%d", i+1), c); err != nil {
							b.Error(err)
							return
						}
					}
				})
			}
			wg.Wait()
		})
	}
}
