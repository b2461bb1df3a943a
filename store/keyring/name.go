package keyring

import (
	"fmt"
	"net/url"
	"strings"
)

// longestPoll keeps an escaped poll id within the 255 bytes of a file name.
const longestPoll = 80

const suffix = ".key"

// fileName turns a poll id into the name of its file: lower-case letters, digits
// and - stay, every other byte is written %xx. So no id is a path, and no two ids
// share a file where the disk ignores case.
func fileName(poll string) (string, error) {
	if poll == "" || len(poll) > longestPoll {
		return "", ErrPoll
	}
	var b strings.Builder
	for i := range len(poll) {
		switch c := poll[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '-':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02x", c)
		}
	}
	return b.String() + suffix, nil
}

// pollOf reads a file name back; ok is false for files that are not keys.
func pollOf(name string) (poll string, ok bool) {
	escaped, ok := strings.CutSuffix(name, suffix)
	if !ok {
		return "", false
	}
	poll, err := url.PathUnescape(escaped)
	if err != nil {
		return "", false
	}
	again, err := fileName(poll)
	return poll, err == nil && again == name
}
