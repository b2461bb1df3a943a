package lang

// Chair are the words of this section.
type Chair struct {
}
