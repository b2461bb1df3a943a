package runner

// Size is a window in cells.
type Size struct{ Width, Height int }

// Sizes that models and screens are asked to cope with. A client may name any
// number; memory is never taken by its word.
const (
	minWidth, maxWidth   = 20, 300
	minHeight, maxHeight = 5, 120
)

// Clamp returns the size that is painted: 80x24 when the client does not know
// its own, else the nearest within 20x5 and 300x120.
func (s Size) Clamp() Size {
	if s.Width <= 0 || s.Height <= 0 {
		return Size{80, 24}
	}
	return Size{
		Width:  min(max(s.Width, minWidth), maxWidth),
		Height: min(max(s.Height, minHeight), maxHeight),
	}
}

// Latest receives windows as fast as they come and hands on the newest, so that
// a client that resizes while a write hangs does not stall what else its
// connection carries. The returned channel closes after windows does; until
// then one goroutine is kept.
func Latest[W any](windows <-chan W, size func(W) Size) <-chan Size {
	sizes := make(chan Size)
	go func() {
		defer close(sizes)
		var newest Size
		var out chan Size // nil while there is nothing to hand on
		for {
			select {
			case w, open := <-windows:
				if !open {
					return
				}
				newest, out = size(w), sizes
			case out <- newest:
				out = nil
			}
		}
	}()
	return sizes
}
