package minutes

import (
	"archive/zip"
	"bytes"
	"fmt"
	"time"
)

// part is one file in an office document.
type part struct{ name, text string }

// packed is when every part says it was written: the first day a zip file can
// name. A true time would make two prints of the same paper differ.
var packed = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// archived packs parts in the order given. The same parts give the same bytes.
func archived(parts []part) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: packed})
		if err != nil {
			return nil, fmt.Errorf("packing %s: %w", p.name, err)
		}
		if _, err := w.Write([]byte(p.text)); err != nil {
			return nil, fmt.Errorf("packing %s: %w", p.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("packing: %w", err)
	}
	return out.Bytes(), nil
}
