package lang

// Desk are the words of this section.
type Desk struct {
}
