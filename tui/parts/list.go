package parts

// View is the part of a list that is in view: items From up to To, and how many
// follow below. When More is not 0 the last row of the list is for saying so.
type View struct{ From, To, More int }

// Window returns what of n items to show on rows rows so that focus is in
// view; pitch is the rows an item takes.
func Window(n, rows, pitch, focus int) View {
	pitch = max(pitch, 1)
	if fits := (rows + pitch - 1) / pitch; n <= fits && (n-1)*pitch < rows {
		return View{0, n, 0}
	}
	whole := max((rows+pitch-1)/pitch, 1)
	seen := max((rows-1+pitch-1)/pitch, 1) // with a last row for the rest
	focus = min(max(focus, 0), n-1)
	if focus >= n-whole && focus >= seen {
		return View{n - whole, n, 0}
	}
	from := max(0, focus-seen+1)
	return View{from, from + seen, n - from - seen}
}

// More draws the last row of a list that is longer than its place; words say
// how many follow.
func (p *Page) More(row, col int, words string) int {
	return p.Text(row, col, Quiet, "+ "+words)
}
