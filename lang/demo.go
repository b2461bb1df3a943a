package lang

// Demo are the words of this section.
type Demo struct {
}
