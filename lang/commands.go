package lang

// Commands are the words of this section.
type Commands struct {
}
