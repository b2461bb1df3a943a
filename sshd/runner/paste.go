package runner

import (
	"bytes"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// maxPaste is what is kept of a paste, in bytes; the rest is dropped.
const maxPaste = 64 << 10

var pasteEnd = []byte("\x1b[201~")

// collect takes bytes of a paste and returns those behind its end, or the last
// few that may be the beginning of the end. The message has its lines parted by
// line feeds and whole characters only.
func (k *keyboard) collect(buf []byte, each func(tea.Msg)) []byte {
	text, rest, ended := bytes.Cut(buf, pasteEnd)
	if !ended {
		tail := 0
		for n := min(len(buf), len(pasteEnd)-1); n > 0; n-- {
			if bytes.HasSuffix(buf, pasteEnd[:n]) {
				tail = n
				break
			}
		}
		text, rest = buf[:len(buf)-tail], buf[len(buf)-tail:]
	}
	k.paste = append(k.paste, text[:min(len(text), maxPaste-len(k.paste))]...)
	if ended {
		content := strings.ToValidUTF8(string(k.paste), "")
		k.pasting, k.paste = false, nil
		content = strings.ReplaceAll(content, "\r\n", "\n")
		each(tea.PasteMsg{Content: strings.ReplaceAll(content, "\r", "\n")})
	}
	return rest
}

// skip drops the rest of an overlong sequence, its end included.
func (k *keyboard) skip(buf []byte) []byte {
	i := bytes.IndexAny(buf, "\a\x1b")
	if k.skipping == '[' {
		i = bytes.IndexFunc(buf, func(r rune) bool { return r < ' ' || r > '?' })
	}
	if i < 0 {
		return nil
	}
	k.skipping = 0
	if buf[i] == esc {
		return buf[i:]
	}
	return buf[i+1:]
}
