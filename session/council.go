package session

import "time"

// Council is who holds the sessions: the aggregate with one log over the years.
type Council struct {
	Slug     string
	Name     string
	Zone     string // of its clock, such as Asia/Shanghai
	Language string // zh or en: for those who have not chosen
	Founded  time.Time
	// Rehearsal says that its people are made up and nothing of it is kept.
	Rehearsal bool
}

// Location is the council's time zone; UTC if the name is unknown here.
func (c Council) Location() *time.Location {
	if l, err := time.LoadLocation(c.Zone); err == nil {
		return l
	}
	return time.UTC
}

// Found begins a council's log. It is the first command of every log.
type Found struct {
	Slug, Name, Zone, Language string
	Rehearsal                  bool // see Council
}

func (Found) allows(r Roles) bool { return r.Has(Operator) }

func (c Found) decide(s *Snapshot, e Envelope) (Decision, error) {
	if s.Head.Seq != 0 {
		return Decision{}, ErrStale
	}
	name, err := CleanLine(c.Name, NameLimit)
	if err != nil {
		return Decision{}, err
	}
	if c.Zone == "" {
		c.Zone = "Asia/Shanghai"
	}
	if _, err := time.LoadLocation(c.Zone); err != nil {
		return Decision{}, &BadSetting{Key: "zone", Value: c.Zone, Known: []string{"Asia/Shanghai", "Europe/London"}}
	}
	if c.Language != "en" {
		c.Language = "zh"
	}
	return Decision{Events: []Event{&councilFounded{Slug: c.Slug, Name: name, Zone: c.Zone, Language: c.Language, Rehearsal: c.Rehearsal}}}, nil
}

type councilFounded struct {
	Slug     string `json:"slug"`
	Name     string `json:"name"`
	Zone     string `json:"zone"`
	Language string `json:"language"`

	Rehearsal bool `json:"rehearsal,omitempty"`
}

func (*councilFounded) kind() string { return "council.founded" }

func (x *councilFounded) apply(b *batch, h Header) {
	b.Council = Council{Slug: x.Slug, Name: x.Name, Zone: x.Zone, Language: x.Language, Founded: h.Time, Rehearsal: x.Rehearsal}
	b.Settings = defaults()
	b.Bases = usualBases(x.Language)
	b.lastBasis = len(b.Bases)
}
