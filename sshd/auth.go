package sshd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
	"golang.org/x/text/width"

	"yuetan/lang"
	"yuetan/session"
)

// maxAuthTries is how many keys may be offered, and prompts failed, on one
// connection: sixty keys of an agent still leave room for the code prompt. Codes
// are slowed by themselves, see tries.
const maxAuthTries = 100

// maxCodes is how many codes one connection may try, and maxTyped how long one may be.
const (
	maxCodes = 12
	maxTyped = 100
)

// What is known of a caller stands in the final permissions and nowhere else: they
// belong to the attempt that succeeded, not to a key that was merely offered.
const (
	inCouncil = "council" // slug
	asMember  = "member"
	byKey     = "key"    // as authorized_keys writes it; absent after a code
	choice    = "choice" // slugs, when the key is known to several councils
)

var (
	errUnknownKey = errors.New("no member of the council has this key alone")
	errWrongCode  = errors.New("wrong code")
	errTooFast    = errors.New("too many code tries")
)

// config is the server's side of one connection.
func (s *Server) config(ctx ssh.Context) *gossh.ServerConfig {
	c, _ := ctx.Value(callerKey{}).(*caller)
	return &gossh.ServerConfig{
		MaxAuthTries: maxAuthTries,
		PublicKeyCallback: func(conn gossh.ConnMetadata, key gossh.PublicKey) (*gossh.Permissions, error) {
			return s.whoseKey(conn.User(), key)
		},
		KeyboardInteractiveCallback: func(conn gossh.ConnMetadata, ask gossh.KeyboardInteractiveChallenge) (*gossh.Permissions, error) {
			return s.askCode(c, conn.User(), ask)
		},
		PasswordCallback: func(conn gossh.ConnMetadata, password []byte) (*gossh.Permissions, error) {
			c.typing()
			return s.tryCode(c, conn.User(), string(password))
		},
		AuthLogCallback: func(_ gossh.ConnMetadata, _ string, err error) {
			if err == nil {
				c.enter()
			} else {
				c.exchanged()
			}
		},
	}
}

// whoseKey says whom a key lets in. It is asked for keys that are merely offered
// too, so it changes nothing. A key that two members of a council have in common
// seats neither.
func (s *Server) whoseKey(user string, key gossh.PublicKey) (*gossh.Permissions, error) {
	text := strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key)))
	var known []string
	var member session.MemberID
	for slug, hall := range s.halls(user) {
		if m := hall.Snapshot().ByKey(text); len(m) == 1 {
			known, member = append(known, slug), m[0].ID
		}
	}
	switch len(known) {
	case 0:
		return nil, errUnknownKey
	case 1:
		return &gossh.Permissions{Extensions: map[string]string{inCouncil: known[0], asMember: string(member), byKey: text}}, nil
	}
	return &gossh.Permissions{Extensions: map[string]string{choice: strings.Join(known, ",")}}, nil
}

// askCode asks for a code, three times at most.
func (s *Server) askCode(c *caller, user string, ask gossh.KeyboardInteractiveChallenge) (*gossh.Permissions, error) {
	say := both(func(d *lang.Door) string { return d.AskCode })
	for range 3 {
		c.typing()
		answers, err := ask("", say, []string{lang.English().Door.Code + " / " + lang.Chinese().Door.Code + ": "}, []bool{false})
		if err != nil {
			return nil, fmt.Errorf("asking for a code: %w", err)
		}
		if len(answers) != 1 {
			return nil, errWrongCode
		}
		permissions, err := s.tryCode(c, user, answers[0])
		if err == nil {
			return permissions, nil
		}
		if errors.Is(err, errTooFast) {
			say = both(func(d *lang.Door) string { return d.TooFast })
		} else {
			say = both(func(d *lang.Door) string { return d.WrongCode })
		}
	}
	return nil, errWrongCode
}

// tryCode says whom a code lets in, after the wait that its address has earned.
func (s *Server) tryCode(c *caller, user, typed string) (*gossh.Permissions, error) {
	if c.tried++; c.tried > maxCodes {
		return nil, errTooFast
	}
	wait, ok := s.tries.take(c.addr)
	if !ok {
		return nil, errTooFast
	}
	if wait > 0 {
		select {
		case <-s.after(wait):
		case <-c.gone:
			return nil, errWrongCode
		case <-s.ending.Done():
			return nil, session.ErrClosing
		}
	}
	if len(typed) > maxTyped {
		typed = ""
	}
	var found []*gossh.Permissions
	for slug, hall := range s.halls(user) {
		if m, ok := hall.ByCode(width.Narrow.String(typed)); ok {
			found = append(found, &gossh.Permissions{Extensions: map[string]string{inCouncil: slug, asMember: string(m.ID)}})
		}
	}
	if len(found) != 1 {
		s.tries.wrong(c.addr)
		return nil, errWrongCode
	}
	return found[0], nil
}

// halls gives the councils that a user name may mean: the one so named, else all.
func (s *Server) halls(user string) func(yield func(string, *session.Hall) bool) {
	return func(yield func(string, *session.Hall) bool) {
		slugs, err := s.house.Councils(s.ending)
		if err != nil {
			s.fault("listing the councils", err)
			return
		}
		if slices.Contains(slugs, user) {
			slugs = []string{user}
		}
		for _, slug := range slugs {
			hall, err := s.house.Hall(s.ending, slug)
			if err != nil {
				s.fault("opening a council", err)
				continue
			}
			if !yield(slug, hall) {
				return
			}
		}
	}
}

// fault notes what no member caused. What comes of closing is none.
func (s *Server) fault(doing string, err error) {
	if s.ending.Err() == nil && !errors.Is(err, session.ErrClosing) && !errors.Is(err, context.Canceled) {
		s.log.Error(doing, "error", err)
	}
}

// both says a thing to somebody whose language is not known: English first, for
// terminals that show no Chinese.
func both(text func(*lang.Door) string) string {
	return text(&lang.English().Door) + "\n" + text(&lang.Chinese().Door)
}
