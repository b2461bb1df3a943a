package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"yuetan/lang"
	"yuetan/session"
)

// Folder writes all papers of a session on the server's machine, and says how many
// files stand where, and which papers are only drafts.
type Folder func(ctx context.Context, seat *session.Seat, id session.SessionID, w *lang.Words) (FolderWritten, error)

// FolderWritten is what a Folder did.
type FolderWritten struct {
	Files  int
	Dir    string
	Drafts []string
}

// Writing returns the rooms with a place where the desk writes folders.
func (r *Rooms) Writing(f Folder) *Rooms {
	r.folder = f
	return r
}

// folderDone brings what became of writing a folder, a failure too, to its sheet.
type folderDone struct {
	written FolderWritten
	err     error
}

// writeFolder writes in the language of the screen it was asked for on.
func (a *App) writeFolder(id session.SessionID) tea.Cmd {
	asker, seat, words, write := a.top(), a.seat, a.words, a.rooms.folder
	return func() tea.Msg {
		written, err := write(a.ctx, seat, id, words)
		return brought{asker, folderDone{written, err}, nil}
	}
}
