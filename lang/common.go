package lang

// Common are the words of this section.
type Common struct {
}
