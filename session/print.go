package session

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"yuetan/store"
)

// PrintLimit is how many bytes one print may have.
const PrintLimit = 16 << 20

// Print keeps the first print of a final paper in one language and format, and logs
// its hash. Where there is one already it is left as it is, and a second first print
// is answered like the first. The bytes are made outside; Number, At and Reason say
// of which edition they are:
//
//   - the newest one, in a language or format that it was not printed in yet: At is
//     the edition's own, else ErrStale;
//   - the next one: the first (Number 1); after the newest was erased; of a living
//     paper; or a correction, which is the officers' and has a Reason.
type Print struct {
	Session          SessionID
	Paper            string
	Language, Format string
	Number           int
	At               uint64
	Reason           string
	Bytes            []byte
	Members          []MemberID // whom the bytes name
	Issues           []IssueID  // whose words they bear
}

func (Print) allows(r Roles) bool { return r.Has(anyone) }

var formatName = regexp.MustCompile(`^[a-z0-9]{1,8}$`)

func (c Print) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok || c.Session == "" {
		return Decision{}, ErrNoSession
	}
	if _, known := paperRules[c.Paper]; !known {
		return Decision{}, &BadSetting{Key: "paper", Value: c.Paper, Known: papers()}
	}
	roles := s.paperRoles(e.By, e.Roles.Has(Operator), x)
	if err := x.mayHave(roles, c.Paper); err != nil {
		return Decision{}, err
	}
	switch {
	case x.PaperState(c.Paper) != PaperFinal:
		return Decision{}, ErrPaperDraft
	case c.Language != "zh" && c.Language != "en":
		return Decision{}, &BadSetting{Key: "language", Value: c.Language, Known: []string{"zh", "en"}}
	case !formatName.MatchString(c.Format):
		return Decision{}, &BadSetting{Key: "format", Value: c.Format, Known: []string{"docx", "html"}}
	case len(c.Bytes) == 0:
		return Decision{}, ErrNoText
	case len(c.Bytes) > PrintLimit:
		return Decision{}, ErrPrintTooLarge
	}
	reason, made, err := c.edition(x, roles)
	if err != nil || made {
		return Decision{}, err
	}
	for _, id := range c.Members {
		if _, ok := s.members[id]; !ok {
			return Decision{}, ErrNoMember
		}
	}
	for _, id := range c.Issues {
		if _, ok := s.issues[id]; !ok {
			return Decision{}, ErrNoIssue
		}
	}
	// Whom an earlier print of the edition names need not be listed again: when one
	// print goes, all of its edition do.
	if same, ok := x.EditionNo(c.Paper, c.Number); ok {
		c.Members = slices.DeleteFunc(slices.Clone(c.Members), func(id MemberID) bool { return same.names(id, "") })
		c.Issues = slices.DeleteFunc(slices.Clone(c.Issues), func(id IssueID) bool { return same.names("", id) })
	}
	text := store.Keep(c.Bytes)
	return Decision{Keep: []store.Kept{text}, Events: []Event{&paperPrinted{Session: x.ID, Paper: c.Paper, Number: c.Number,
		Language: c.Language, Format: c.Format, At: c.At, Reason: reason,
		Hash: hex.EncodeToString(text.Hash[:]), Size: len(c.Bytes), Members: c.Members, Issues: c.Issues}}}, nil
}

// edition holds the print against the editions there are; made says that it was
// made before.
func (c Print) edition(x *Session, r Roles) (reason string, made bool, err error) {
	last, any := x.Edition(c.Paper)
	switch {
	case any && !last.Erased && c.Number == last.Number:
		_, made = last.Print(c.Language, c.Format)
		if !made && c.At != last.At {
			err = ErrStale
		}
		return "", made, err
	case c.Number != last.Number+1 || c.At == 0:
		return "", false, ErrStale
	case any && !last.Erased && c.At <= last.At:
		return "", false, ErrStale
	case !any || last.Erased || ruleOf(c.Paper).living:
		return "", false, nil
	case !r.Has(officers):
		return "", false, ErrSecretaryOnly
	}
	if reason, err = Clean(c.Reason, ReasonLimit); err == nil && reason == "" {
		err = ErrReasonMissing
	}
	return reason, false, err
}

type paperPrinted struct {
	Session  SessionID  `json:"session"`
	Paper    string     `json:"paper"`
	Number   int        `json:"number"`
	Language string     `json:"language"`
	Format   string     `json:"format"`
	At       uint64     `json:"at"`
	Reason   string     `json:"reason,omitempty"`
	Hash     string     `json:"sha256"`
	Size     int        `json:"size"`
	Members  []MemberID `json:"names,omitempty"`
	Issues   []IssueID  `json:"bears,omitempty"`

	erasedBody bool
}

func (*paperPrinted) kind() string { return "paper.printed" }

func (x *paperPrinted) about() string {
	return fmt.Sprintf("%s %s %d %s %s", x.Session, x.Paper, x.Number, x.Language, x.Format)
}

func (*paperPrinted) erased(about string) Event {
	x := &paperPrinted{erasedBody: true}
	if f := strings.Fields(about); len(f) == 5 {
		x.Session, x.Paper, x.Language, x.Format = SessionID(f[0]), f[1], f[3], f[4]
		x.Number, _ = strconv.Atoi(f[2]) // written by about
	}
	return x
}

func (x *paperPrinted) apply(b *batch, h Header) {
	e := b.edition(PrintID{x.Session, x.Paper, x.Number})
	p := KeptPrint{Language: x.Language, Format: x.Format, Size: x.Size, members: x.Members, issues: x.Issues, record: h.Seq}
	if hash, err := hex.DecodeString(x.Hash); err == nil {
		copy(p.Hash[:], hash)
	}
	e.Prints = append(e.Prints, p)
	if len(e.Prints) == 1 {
		e.At, e.Reason = x.At, x.Reason
	}
	if x.erasedBody {
		e.forget()
	}
}
