package runner

import (
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

const (
	// escPatience is how long a lone Esc waits for the rest of a sequence.
	escPatience = 50 * time.Millisecond
	// seqPatience is how long one that has clearly begun waits: what comes
	// later would be taken for typing.
	seqPatience = 500 * time.Millisecond
	// maxHeld is the longest sequence waited for, in bytes.
	maxHeld = 1 << 10
)

// keyboard turns a terminal's bytes into messages. However the bytes are torn
// apart on the way, the messages are the same, but for an Esc that is followed
// by nothing. A character is one key; unknown sequences and broken UTF-8 are
// dropped.
type keyboard struct {
	decoder  uv.EventDecoder
	held     []byte // the beginning of something, waiting for its rest
	paste    []byte
	pasting  bool
	skipping byte // the kind of sequence longer than maxHeld that is being dropped: 0, ']' or '['
}

// feed takes bytes as they came and calls each with the messages they complete.
func (k *keyboard) feed(p []byte, each func(tea.Msg)) {
	if len(k.held) > 0 {
		k.held = append(k.held, p...)
		p = k.held
	}
	k.keep(k.decode(p, false, each))
}

// expire takes what is held for what it is, since nothing came after it.
func (k *keyboard) expire(each func(tea.Msg)) {
	k.keep(k.decode(k.held, true, each))
}

func (k *keyboard) keep(rest []byte) { k.held = append(k.held[:0], rest...) }

// patience returns how long to wait before expire, or 0 for as long as it
// takes: half a character means nothing, nor does half a paste.
func (k *keyboard) patience() time.Duration {
	switch {
	case k.pasting, len(k.held) == 0, k.held[0] != esc:
		return 0
	case len(k.held) <= 2:
		return escPatience
	}
	return seqPatience
}

// decode returns the bytes that wait for more.
func (k *keyboard) decode(buf []byte, expired bool, each func(tea.Msg)) []byte {
	for len(buf) > 0 {
		switch {
		case k.pasting:
			if buf = k.collect(buf, each); k.pasting {
				return buf
			}
			continue
		case k.skipping != 0:
			buf = k.skip(buf)
			continue
		}
		n, whole := extent(buf)
		switch {
		case whole:
			k.event(buf[:n], each)
		case buf[0] != esc:
			return buf // half a character
		case expired:
			n = k.lone(buf, each)
		case len(buf) > maxHeld:
			k.skipping = '['
			if stringIntro(buf[1]) {
				k.skipping = ']'
			}
			return nil
		default:
			return buf
		}
		buf = buf[n:]
	}
	return nil
}

// lone takes a sequence that was not finished: one or two bytes are a key
// pressed by hand, more are a sequence lost on the way.
func (k *keyboard) lone(buf []byte, each func(tea.Msg)) int {
	if len(buf) > 1 && buf[1] >= utf8.RuneSelf {
		k.event(buf[:1], each)
		return 1
	}
	if len(buf) > 2 && !stringIntro(buf[1]) {
		// Shift with a function key is an unfinished sequence on some terminals.
		if _, ev := k.decoder.Decode(buf); isKey(ev) {
			k.emit(ev, each)
		}
		return len(buf)
	}
	if len(buf) <= 2 {
		k.event(buf, each)
	}
	return len(buf)
}

func isKey(ev uv.Event) bool {
	_, ok := ev.(uv.KeyPressEvent)
	return ok
}

// event decodes one whole sequence, control or character.
func (k *keyboard) event(b []byte, each func(tea.Msg)) {
	if b[0] >= utf8.RuneSelf {
		// C1 controls are not typed, and the decoder would take their bytes
		// for keys.
		if r, _ := utf8.DecodeRune(b); r == utf8.RuneError || r < 0xa0 {
			return
		}
	}
	if len(b) == 2 && b[0] == esc && b[1] == '\\' {
		return // the end of an answer whose beginning was dropped
	}
	_, ev := k.decoder.Decode(b)
	k.emit(ev, each)
}

// emit turns a decoded event into Bubble Tea's message. What a model has not
// asked for is dropped; sizes above all, which are the connection's to tell.
func (k *keyboard) emit(ev uv.Event, each func(tea.Msg)) {
	switch ev := ev.(type) {
	case uv.KeyPressEvent:
		each(tea.KeyPressMsg(ev))
	case uv.MouseClickEvent:
		each(tea.MouseClickMsg(ev))
	case uv.MouseReleaseEvent:
		each(tea.MouseReleaseMsg(ev))
	case uv.MouseWheelEvent:
		each(tea.MouseWheelMsg(ev))
	case uv.MouseMotionEvent:
		each(tea.MouseMotionMsg(ev))
	case uv.BackgroundColorEvent:
		if ev.Color != nil {
			each(tea.BackgroundColorMsg(ev))
		}
	case uv.CursorPositionEvent:
		each(tea.CursorPositionMsg{X: ev.X, Y: ev.Y})
	case uv.PasteStartEvent:
		k.pasting = true
	case uv.MultiEvent:
		for _, one := range ev {
			k.emit(one, each)
		}
	}
}
