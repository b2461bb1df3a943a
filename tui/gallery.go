package tui

import (
	"sync"

	"yuetan/tui/parts"
)

// Gallery keeps the pages that many see alike, so that each is drawn once for a
// state of the council, a language, a size and a theme.
type Gallery struct {
	mu    sync.Mutex
	pages map[pageKey]*hung
}

type pageKey struct {
	council  string
	name     string
	language string
	theme    *parts.Theme
	size     parts.Size
	showing  Showing
	narrow   bool
}

// hung is a page and the state it shows; a newer state takes its place.
type hung struct {
	version uint64
	minute  int64
	once    sync.Once
	page    *parts.Page
	rows    []string
}

// NewGallery returns an empty gallery.
func NewGallery() *Gallery { return &Gallery{pages: map[pageKey]*hung{}} }

// get returns the page and its rows, drawing them if nobody has yet. Neither may be changed.
func (g *Gallery) get(key pageKey, version uint64, minute int64, draw func() *parts.Page) (*parts.Page, []string) {
	g.mu.Lock()
	h := g.pages[key]
	if h == nil || h.version != version || h.minute != minute {
		if len(g.pages) > 512 {
			clear(g.pages)
		}
		h = &hung{version: version, minute: minute}
		g.pages[key] = h
	}
	g.mu.Unlock()
	h.once.Do(func() {
		h.page = draw()
		h.rows = h.page.Rows()
	})
	return h.page, h.rows
}
