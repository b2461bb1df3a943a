package tui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// App is the Bubble Tea model of one connection. It holds a stack of screens,
// waits for the council's news, sends commands, and puts refusals into words.
type App struct {
	ctx   context.Context
	rooms *Rooms
	hall  *session.Hall
	seat  *session.Seat
	words *lang.Words
	name  Name

	theme *parts.Theme
	light *bool // the member's own choice
	size  parts.Size

	narrow bool // the terminal draws characters of ambiguous width in one column

	stack    []screen
	help     bool
	say      string
	brief    time.Time      // until when say is said, calmly; zero: until the next key
	alone    bool           // the chair has dropped out, and the desk was told
	told     time.Time      // when the step back was taken of which the member was told last
	toldMood session.MoodID // the question to the room of which the member was told last
	deaf     time.Time      // Enter is not heard before

	snapshot *session.Snapshot
	newer    <-chan struct{}
	seen     time.Time // when the latest news was taken
	moment   moment
	me       session.Me

	keeping bool // a Keep is on its way
	keep    func(View) session.Command
	ask     *Act // an Ask that waits for the Keep
	asked   int  // Asks on their way
	saving  Saving

	key     placeKey
	taken   chan struct{}
	left    bool
	ticking bool // a second is being waited for
	wiped   int  // how often the terminal was made to forget

	elsewhere bool // another connection of the member has taken over
}

// deafFor is how long Enter does nothing after a screen change, so that a bounced
// or impatient key does not act on what its owner has not seen yet.
const deafFor = 400 * time.Millisecond

// Init starts the waiting.
func (a *App) Init() tea.Cmd {
	return tea.Batch(a.watch(), a.guard(), a.minute(), a.checkIn(), a.act(a.announce()))
}

// announce lets the top screen fetch what it needs.
func (a *App) announce() Act {
	if l, ok := a.top().(listener); ok {
		return l.changed(a.view())
	}
	return Act{}
}

// Farewell is what stands on the terminal after the App has ended.
func (a *App) Farewell() string {
	if a.elsewhere {
		return a.words.Common.Elsewhere
	}
	if a.snapshot.Council.Rehearsal {
		return a.words.Script.RehearsalOver
	}
	return a.words.Door.Goodbye
}

// Measures tells that the wall wants to know how wide half blocks are drawn: where
// they are narrow the code to scan fits on a small wall.
func (a *App) Measures() bool { return a.name == ProjectorScreen }

func (a *App) top() screen { return a.stack[len(a.stack)-1] }

// view is what the screens are drawn from now.
func (a *App) view() View {
	return View{Board: a.snapshot.Board(), Me: a.me, Snapshot: a.snapshot, Words: a.words, Theme: a.stamped(),
		Size: a.size, Narrow: a.narrow, Now: a.rooms.now(), Saving: a.saving, Say: a.say, Alone: a.alone, Showing: a.rooms.showings.get(a.snapshot.Board()),
		pace: a.rooms.paces.of(a.key), Folders: a.rooms.folder != nil}
}

// stamped is the theme that pages are drawn in.
func (a *App) stamped() *parts.Theme {
	if a.snapshot.Council.Rehearsal {
		return a.theme.Stamped()
	}
	return a.theme
}

// see takes in a state of the council.
func (a *App) see(s *session.Snapshot, newer <-chan struct{}) {
	a.snapshot, a.newer = s, newer
	a.me, _ = s.Me(a.seat.Member())
	if now := a.at(s.Board()); now != a.moment {
		a.moment = now
		a.deaf = a.rooms.now().Add(deafFor)
	}
}

// moment is where the evening stands. When it changes Enter is deaf for a while:
// for the chair, whose Enter is the next step, with each step; for a resident with
// each resolution that is put to the room or settled, and with each promise looked at.
type moment struct {
	phase session.Phase
	step  session.StepKind
	place int
	issue session.IssueID
	asked session.ResolutionID
	judge session.ActionID // the promise that the room is asked about, or comes next
}

func (a *App) at(b *session.Board) moment {
	switch a.name {
	case ChairScreen:
	case ResidentScreen:
		r, _ := before(b)
		now, _ := b.Review.Now()
		return moment{phase: b.Phase, asked: r.ID, judge: now.ID}
	default:
		return moment{phase: b.Phase}
	}
	return moment{phase: b.Phase, step: b.Step.Kind, place: b.Step.Place, issue: b.Step.Issue.Issue, judge: b.Step.Action}
}

// Update takes one message.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.update(msg)
	return a, tea.Batch(cmd, a.attend())
}

func (a *App) update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = parts.Size{W: m.Width, H: m.Height}
	case tea.EnvMsg:
		a.dress(m)
	case tea.CursorPositionMsg:
		a.narrow = m.X == 1
	case tea.BackgroundColorMsg:
		if a.light == nil && (a.name == ResidentScreen || a.name == DeskScreen) {
			a.theme = parts.NewTheme(a.theme.Depth(), !m.IsDark())
		}
	case tea.KeyPressMsg:
		a.touch()
		return a.press(parts.Press(m))
	case tea.PasteMsg:
		a.hush()
		if p, ok := a.top().(paster); ok && !a.help {
			return a.act(p.paste(a.view(), m.Content))
		}
	case tea.MouseClickMsg:
		a.touch()
		return a.click(m.X, m.Y)
	default:
		return a.hear(msg)
	}
	return nil
}

// dress chooses the theme's depth from what the client said of its terminal.
func (a *App) dress(env tea.EnvMsg) {
	light := a.theme.Light()
	if a.light != nil {
		light = *a.light
	}
	a.theme = parts.NewTheme(parts.DepthOf(env.Getenv("TERM"), env), light)
}

// typing is a screen in which letters are text.
type typing interface{ typing() bool }

func (a *App) isTyping() bool {
	t, ok := a.top().(typing)
	return ok && t.typing()
}

// press handles the keys that mean the same everywhere, and hands on the rest.
func (a *App) press(k parts.Key) tea.Cmd {
	a.hush()
	switch {
	case k.Kind == parts.Redraw:
		return tea.ClearScreen
	case k.Kind == parts.Leave: // nobody was asked, so all that was typed waits for their return
		return tea.Quit
	case a.help:
		a.help = false
		a.deaf = a.rooms.now().Add(deafFor)
		return nil
	case k.Kind == parts.Enter && a.rooms.now().Before(a.deaf):
		return nil
	case k.Kind == parts.Unknown && (k.Text == "" || !a.isTyping()):
		return nil
	case a.isTyping():
		return a.act(a.top().press(a.view(), k))
	case k.Kind == parts.Chinese:
		a.speak(a.words.Common.SwitchKeyboard)
		return nil
	case k.Is('L'):
		return a.act(Act{Language: true})
	case k.Is('I'):
		return a.act(Act{Theme: true})
	case k.Is('S') && a.name == ResidentScreen && !a.queueing():
		return a.act(raiseHand(a.view(), session.NoStance))
	case k.Is('?') && a.name != KioskScreen:
		a.help = true
		return nil
	}
	return a.act(a.top().press(a.view(), k))
}

// click turns a tap into what it stands for, where the mouse is on.
func (a *App) click(x, y int) tea.Cmd {
	a.hush()
	c, ok := a.top().(clicker)
	if !ok || a.help {
		a.help = false
		return nil
	}
	if y == a.size.ActionRow() {
		return a.press(parts.Key{Kind: parts.Enter})
	}
	if y == a.size.FootRow() {
		p, _ := a.page()
		return a.press(parts.Typed(keyAt(p, y, x)))
	}
	return a.act(c.click(a.view(), x, y))
}

// keyAt finds the key that stands under column x of a row of keys, as in `Q back`;
// empty when there is none.
func keyAt(p *parts.Page, row, x int) string {
	rows := strings.Split(p.Bare(), "\n")
	if row < 0 || row >= len(rows) {
		return ""
	}
	col := 0
	for _, words := range strings.Split(rows[row], "  ") {
		next := col + parts.Width(words) + 2
		key, _, ok := strings.Cut(strings.TrimSpace(words), " ")
		if x >= col && x < next && ok && len(key) == 1 {
			return key
		}
		col = next
	}
	return ""
}
