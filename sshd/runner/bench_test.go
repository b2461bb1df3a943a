package runner_test

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yuetan/sshd/runner"
)

// board is a model whose view is one shared string but for a counter.
type board struct {
	page *string
	n    int
	seen chan<- int
}

func (m board) Init() tea.Cmd { return nil }

func (m board) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		m.n++
	}
	return m, nil
}

func (m board) View() tea.View {
	m.seen <- m.n
	return tea.NewView(fmt.Sprintf("pressed %d\n", m.n) + *m.page)
}

func newBoard(seen chan<- int) board {
	page := strings.Repeat("\x1b[38;5;16;48;5;231m 电动车充电桩不够用"+strings.Repeat(" ", 60)+"\x1b[m\n", 23)
	return board{page: &page, seen: seen}
}

// BenchmarkKey is one key press to its painted frame of 80x24.
func BenchmarkKey(b *testing.B) {
	in, keys := io.Pipe()
	defer keys.Close()
	seen := make(chan int, 1)
	go runner.Run(context.Background(), newBoard(seen), runner.Terminal{In: in, Out: io.Discard}, runner.Options{Reaper: new(runner.Reaper)})
	<-seen
	b.ReportAllocs()
	for b.Loop() {
		if _, err := keys.Write([]byte("5")); err != nil {
			b.Fatal(err)
		}
		<-seen
	}
}

// BenchmarkIdle reports what a connection at rest holds.
func BenchmarkIdle(b *testing.B) {
	const n = 1000
	var reaper runner.Reaper
	for b.Loop() {
		seen := make(chan int)
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		goroutines := runtime.NumGoroutine()
		var ended sync.WaitGroup
		var hangups []func() error
		m := newBoard(seen)
		for range n {
			in, keys := io.Pipe()
			hangups = append(hangups, keys.Close)
			ended.Go(func() {
				_ = runner.Run(context.Background(), m, runner.Terminal{In: in, Out: io.Discard, Width: 80, Height: 24}, runner.Options{Reaper: &reaper})
			})
			<-seen
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		held := after.HeapInuse + after.StackInuse - before.HeapInuse - before.StackInuse
		b.ReportMetric(float64(held)/1024/n, "KiB/connection")
		b.ReportMetric(float64(runtime.NumGoroutine()-goroutines)/n, "goroutines/connection")
		for _, hangup := range hangups {
			hangup()
		}
		ended.Wait()
	}
}
