package lang

// Resident are the words of this section.
type Resident struct {
}
