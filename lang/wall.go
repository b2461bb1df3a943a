package lang

// Wall are the words of this section.
type Wall struct {
}
