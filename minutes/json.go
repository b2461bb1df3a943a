package minutes

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// facts writes what a document says as JSON, with the field names of Facts.
func facts(d Document) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(d.Facts); err != nil {
		return nil, fmt.Errorf("writing facts: %w", err)
	}
	return out.Bytes(), nil
}
