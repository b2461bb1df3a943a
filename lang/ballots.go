package lang

// Ballots are the words of published ballots: on the wall, and as a file.
type Ballots struct {
	// A file of them.
	Secret string // refused: they are destroyed
	Named  string // refused: they stand in the minutes
	Unique func(alone, ballots int) string

	// On the wall, page by page.
	OnWall  string
	Title   func(ballots int) string
	Page    func(page, of int) string
	Order   string                                   // why they stand in this order
	Counted func(from, to, points, soFar int) string // points of a page, and up to its end

	// The chair's screen that turns the pages.
	Turn   string // the action strip
	First  string // the same on the last page
	Keys   string
	TurnTo func(page, of int) string

	// On paper: what a page of ballots adds up to.
	Sheet func(from, to int) string
}
