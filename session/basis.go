package session

import (
	"slices"
	"strconv"
	"strings"
)

// BasisID names a row of the council's table of legal bases.
type BasisID string

// Basis is a legal basis (依据): what a rule of the meeting rests on, and from when.
// The program knows no law; the table is the council's own, to be kept up to date.
type Basis struct {
	ID      BasisID
	Name    string // of the law or rule
	Article string // where in it
	Text    string // what it says, in short
	From    Day    // in force from; empty: not noted
	Until   Day    // in force up to and including; empty: still
	Level   Level  // whose caution cites it; TalkIsEnough: none's
	Note    string
	Checked Day // when somebody of the council last looked it up; empty: nobody did
	Version int // how often it was changed; 0: as it came with the program

	draft string
}

// InForce tells whether the row holds on a day.
func (b Basis) InForce(on Day) bool {
	return (b.From == "" || b.From <= on) && (b.Until == "" || on <= b.Until)
}

// usualBases are the rows that a council begins with, to be checked before use. They
// are data, and hold only until somebody of the council changes or removes them. The
// council's own rows are numbered after these, so none may be added here.
func usualBases(language string) []Basis {
	if language == "en" {
		return []Basis{
			{ID: "b1", Name: "Civil Code", Article: "art. 278", From: "2021-01-01", Level: Owners,
				Text: "Owners decide jointly; two thirds by area and by number take part. Raising the maintenance fund, rebuilding, and other use of common parts need three quarters of those taking part, other matters more than half.",
				Note: "Check before use."},
			{ID: "b2", Name: "Civil Code", Article: "art. 279", From: "2021-01-01",
				Text: "Turning a home into business premises needs every owner who is concerned.", Note: "Check before use."},
			{ID: "b3", Name: "Organic Law of Urban Residents' Committees, as revised", From: "2026-01-01", Level: Assembly,
				Text: "Residents' assembly, residents' representatives, democratic consultation and supervision.",
				Note: "Check before use; look up article and numbers in the text in force."},
			{ID: "b4", Name: "Civil Code", Article: "art. 281", From: "2021-01-01",
				Text: "The maintenance fund may go to lifts, roofs, outer walls, barrier-free access; its use is published.", Note: "Check before use."},
		}
	}
	return []Basis{
		{ID: "b1", Name: "民法典", Article: "第278条", From: "2021-01-01", Level: Owners,
			Text: "业主共同决定的事项；要面积和人数各三分之二以上的业主参与表决。筹集维修资金、改建重建、改变共有部分用途，要参与表决的面积和人数各四分之三以上同意；其余各过半数。",
			Note: "用前请核对。"},
		{ID: "b2", Name: "民法典", Article: "第279条", From: "2021-01-01",
			Text: "住宅改作经营用房，要有利害关系的业主一致同意。", Note: "用前请核对。"},
		{ID: "b3", Name: "新修订的城市居民委员会组织法", From: "2026-01-01", Level: Assembly,
			Text: "居民会议、居民代表会议、民主协商、民主监督。", Note: "用前请核对；条号和人数请查现行条文。"},
		{ID: "b4", Name: "民法典", Article: "第281条", From: "2021-01-01",
			Text: "维修资金可以用于电梯、屋顶、外墙、无障碍设施等共有部分；使用情况要公布。", Note: "用前请核对。"},
	}
}

// Basis returns the row of that id, or false.
func (s *Snapshot) Basis(id BasisID) (Basis, bool) {
	for _, b := range s.Bases {
		if b.ID == id {
			return b, true
		}
	}
	return Basis{}, false
}

// BasesOn lists the rows in force on a day, in the order of the table.
func (s *Snapshot) BasesOn(day Day) []Basis {
	var list []Basis
	for _, b := range s.Bases {
		if b.InForce(day) {
			list = append(list, b)
		}
	}
	return list
}

// BasesNow lists the rows in force now, as the last record's time tells.
func (s *Snapshot) BasesNow() []Basis { return s.BasesOn(s.Council.Day(s.Time)) }

// SetBasis adds a row to the table, or changes one, as the person found it in the
// text in force: it counts as checked that day.
type SetBasis struct {
	Basis
	Draft string // of a new row
}

func (SetBasis) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c SetBasis) decide(s *Snapshot, e Envelope) (Decision, error) {
	id := c.ID
	was, known := s.Basis(id)
	switch {
	case id == "":
		for _, b := range s.Bases {
			if b.draft == c.Draft && c.Draft != "" {
				return Decision{Answer: Answer{ID: string(b.ID)}}, nil
			}
		}
		id = BasisID("b" + strconv.Itoa(s.lastBasis+1))
	case !known:
		return Decision{}, ErrNoBasis
	case was.Version != c.Version:
		return Decision{}, ErrStale
	}
	worded, err := c.clean(id)
	if err != nil {
		return Decision{}, err
	}
	set := &basisSet{Basis: id, Level: c.Level, From: c.From, Until: c.Until, Checked: s.Council.Day(e.Time), Draft: c.Draft}
	return Decision{Events: []Event{set, worded}, Answer: Answer{ID: string(id)}}, nil
}

// clean checks a row's texts and days.
func (c SetBasis) clean(id BasisID) (*basisWorded, error) {
	w := &basisWorded{Basis: id}
	var err error
	if w.Name, err = CleanLine(c.Name, NameLimit); err != nil {
		return nil, err
	}
	for _, t := range []struct {
		to    *string
		text  string
		limit Limit
	}{{&w.Article, c.Article, ShortLimit}, {&w.Text, c.Text, ReasonLimit}, {&w.Note, c.Note, ReasonLimit}} {
		if *t.to, err = Clean(t.text, t.limit); err != nil {
			return nil, err
		}
	}
	for _, day := range []Day{c.From, c.Until} {
		if _, ok := day.time(); day != "" && !ok {
			return nil, &BadSetting{Key: "date", Value: string(day), Known: []string{"2026-01-01"}}
		}
	}
	if c.From != "" && c.Until != "" && c.Until < c.From {
		return nil, &BadSetting{Key: "until", Value: string(c.Until), Known: []string{string(c.From)}}
	}
	if !slices.Contains(Levels(), c.Level) {
		return nil, &BadSetting{Key: "level", Value: string(c.Level), Known: []string{"assembly", "owners", "permit", "consent"}}
	}
	return w, nil
}

type basisSet struct {
	Basis   BasisID `json:"basis"`
	Level   Level   `json:"level,omitempty"`
	From    Day     `json:"from,omitempty"`
	Until   Day     `json:"until,omitempty"`
	Checked Day     `json:"checked"`
	Draft   string  `json:"draft,omitempty"`
}

func (*basisSet) kind() string { return "basis.set" }

func (x *basisSet) apply(b *batch, _ Header) {
	b.basis(x.Basis, func(r *Basis) {
		r.Level, r.From, r.Until, r.Checked = x.Level, x.From, x.Until, x.Checked
		r.Version++
		if x.Draft != "" {
			r.draft = x.Draft
		}
	})
}

// basisWorded holds a row's texts.
type basisWorded struct {
	Basis   BasisID `json:"basis"`
	Name    string  `json:"name"`
	Article string  `json:"article,omitempty"`
	Text    string  `json:"text,omitempty"`
	Note    string  `json:"note,omitempty"`
}

func (*basisWorded) kind() string          { return "basis.worded" }
func (x *basisWorded) about() string       { return string(x.Basis) }
func (*basisWorded) erased(a string) Event { return &basisWorded{Basis: BasisID(a)} }

func (x *basisWorded) apply(b *batch, _ Header) {
	b.basis(x.Basis, func(r *Basis) { r.Name, r.Article, r.Text, r.Note = x.Name, x.Article, x.Text, x.Note })
}

// basis changes a row, adding it if it is not there.
func (b *batch) basis(id BasisID, change func(*Basis)) {
	if !b.owned("bases") {
		b.Bases = slices.Clone(b.Bases)
	}
	i := slices.IndexFunc(b.Bases, func(r Basis) bool { return r.ID == id })
	if i < 0 {
		i = len(b.Bases)
		b.Bases = append(b.Bases, Basis{ID: id})
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(string(id), "b")); err == nil {
		b.lastBasis = max(b.lastBasis, n)
	}
	change(&b.Bases[i])
}

// DropBasis removes a row from the table.
type DropBasis struct {
	Basis   BasisID
	Version int
}

func (DropBasis) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c DropBasis) decide(s *Snapshot, _ Envelope) (Decision, error) {
	b, ok := s.Basis(c.Basis)
	switch {
	case !ok:
		return Decision{}, ErrNoBasis
	case b.Version != c.Version:
		return Decision{}, ErrStale
	}
	return Decision{Events: []Event{&basisDropped{Basis: b.ID}}}, nil
}

type basisDropped struct {
	Basis BasisID `json:"basis"`
}

func (*basisDropped) kind() string { return "basis.dropped" }

func (x *basisDropped) apply(b *batch, _ Header) {
	b.Bases = slices.DeleteFunc(slices.Clone(b.Bases), func(r Basis) bool { return r.ID == x.Basis })
	b.own["bases"] = true
}
