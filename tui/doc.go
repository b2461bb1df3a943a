// Package tui is what a member sees and presses: one screen a file, each two
// functions, from a key to an Act and from a View to a page. The App alone waits,
// fails and knows a context.
//
// It does not know SSH, databases or how a vote is counted; rights are checked in
// package session, and what a screen hides it hides only for calm. Shared pages
// are drawn from a session.Board, which holds nothing private.
package tui
