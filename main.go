// Command yuetan serves the monthly talk of a neighbourhood council over SSH.
//
// It does not know meetings: it opens what the commands need and hands over.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // a council's clock on machines without zones

	"golang.org/x/term"

	"yuetan/command"
)

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	dir, err := os.Getwd()
	if err != nil {
		fmt.Fprintln(os.Stderr, "yuetan:", err)
		return command.Refused
	}
	verbs := []command.Verb{serveVerb, demoVerb, rehearseVerb}
	return command.Local(ctx, command.Machine{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Environ: os.Environ(), Dir: dir,
		Terminal: term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stdout.Fd())),
		Papers:   command.NewPrintroom(false),
		Now:      time.Now,
	}, verbs...)
}
