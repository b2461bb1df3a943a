package lang

// Door are the words of this section.
type Door struct {
}
