package store

import (
	"fmt"
	"strings"
)

// longestSlug is the most characters that a slug may have.
const longestSlug = 39

// BadSlug says that a council cannot go by this name.
type BadSlug struct{ Slug string }

func (e *BadSlug) Error() string {
	return fmt.Sprintf("%q is not a slug: 1 to %d of a-z, 0-9 and -, not starting with -", e.Slug, longestSlug)
}

// CheckSlug returns a *BadSlug unless slug is [a-z0-9][a-z0-9-]{0,38}: a name that
// is never a path, an option or two names on a disk that ignores case.
func CheckSlug(slug string) error {
	plain := strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
	if slug == "" || len(slug) > longestSlug || slug[0] == '-' || !plain {
		return &BadSlug{Slug: slug}
	}
	return nil
}
