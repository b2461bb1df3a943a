package lang

// Papers are the words of this section.
type Papers struct {
}
