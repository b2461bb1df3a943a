package runner

import "io"

// chunk is bytes from the terminal; they are good until the next chunk is taken.
type chunk []byte

// gone says that there will be no more chunks.
type gone struct{ err error }

// chunkSize is what one read takes at most, in bytes. Keys are few; a paste
// comes in several.
const chunkSize = 512

// read sends what comes from the terminal until it ends. One half of the buffer
// is read into while the loop is at work on the other.
func read(in io.Reader, to commands) {
	var halves [2][chunkSize]byte
	for i := 0; ; i++ {
		half := halves[i%2][:]
		n, err := in.Read(half)
		if n > 0 {
			to.send(chunk(half[:n]))
		}
		if err != nil {
			to.send(gone{err})
			return
		}
		select {
		case <-to.done:
			return
		default:
		}
	}
}
