package session

import "slices"

// Stage is how far an adopted resolution has come since.
type Stage string

const (
	StageNone    Stage = "" // not adopted
	StageAdopted Stage = "adopted"
	StagePosted  Stage = "posted"
	StageInForce Stage = "in-force"
	StageDone    Stage = "done"   // every promise in it is said to be done, or over
	StageJudged  Stage = "judged" // every promise in it is over
	StageShared  Stage = "shared" // closed, and somebody keeps what came of it
)

// Stages lists them in order.
func Stages() []Stage {
	return []Stage{StageAdopted, StagePosted, StageInForce, StageDone, StageJudged, StageShared}
}

// StageOf says how far a resolution has come. What is done is further than what is in
// force, even where it was done while it was still posted.
func (s *Snapshot) StageOf(r *Resolution) Stage {
	if r.Status != Adopted {
		return StageNone
	}
	if r.Shared != "" {
		return StageShared
	}
	over, done, all := 0, 0, 0
	for _, a := range s.ActionsOf(r.ID) {
		all++
		switch {
		case a.Over():
			over++
		case a.Status == ActionDone:
			done++
		}
	}
	switch {
	case all > 0 && over == all:
		return StageJudged
	case all > 0 && over+done == all:
		return StageDone
	case r.InForce != "":
		return StageInForce
	case r.Posting != nil:
		return StagePosted
	}
	return StageAdopted
}

// Posting is a resolution on the notice board (公示). The period is counted from the
// day after it was put up, as time is counted in civil matters.
type Posting struct {
	Day    Day // put up
	From   Day // the period's first day
	Until  Day // and its last
	Places []string
	By     MemberID `json:"-"` // who put it up; empty: the operator
}

// OnRestDay tells whether the period ends on a Saturday or Sunday, when nobody is at
// the desk to take an objection.
func (p Posting) OnRestDay() bool {
	w := p.Until.Weekday()
	return w == 0 || w == 6
}

// Post notes that an adopted resolution was put up, on which day (empty: today) and
// where. Noted again before it is in force, the new day and places stand.
type Post struct {
	Resolution ResolutionID
	Day        Day
	Places     []string
}

func (Post) allows(r Roles) bool { return r.Has(keepers) }

// mostPlaces is in how many places one resolution may be posted.
const mostPlaces = 12

func (c Post) decide(s *Snapshot, e Envelope) (Decision, error) {
	r, err := s.adopted(c.Resolution)
	if err != nil {
		return Decision{}, err
	}
	if r.InForce != "" {
		return Decision{}, ErrInForce
	}
	today, worded := s.Council.Day(e.Time), s.worded(r)
	if c.Day == "" {
		c.Day = today
	}
	if !c.Day.Valid() || c.Day > today || c.Day < worded {
		return Decision{}, &BadDay{Text: string(c.Day), From: worded, To: today}
	}
	places := []string{}
	for _, p := range c.Places {
		clean, err := Clean(p, PlaceLimit)
		switch {
		case err != nil:
			return Decision{}, err
		case clean != "" && !slices.Contains(places, clean):
			places = append(places, clean)
		}
	}
	if over := len(places) - mostPlaces; over > 0 {
		return Decision{}, &TooLong{Limit: mostPlaces, Over: over}
	}
	if len(places) == 0 {
		return Decision{}, ErrNoText
	}
	if p := r.Posting; p != nil && p.Day == c.Day && slices.Equal(p.Places, places) {
		return Decision{}, nil
	}
	return Decision{Events: []Event{
		&resolutionPosted{Resolution: r.ID, Day: c.Day, From: c.Day.Plus(1), Until: c.Day.Plus(s.Settings.NoticeDays)},
		&postingPlaced{Resolution: r.ID, Places: places},
	}}, nil
}

// worded is since when an adopted resolution reads as it does: nothing can have been
// put up before that.
func (s *Snapshot) worded(r *Resolution) Day {
	if n := len(r.Versions); n > 0 {
		return r.Versions[n-1].Until
	}
	return s.Council.Day(r.Adopted)
}

// adopted returns a resolution that the room agreed to.
func (s *Snapshot) adopted(id ResolutionID) (*Resolution, error) {
	_, r, ok := s.Resolution(id)
	switch {
	case !ok:
		return nil, ErrNoResolution
	case r.Status != Adopted:
		return nil, ErrNotAdopted
	}
	return r, nil
}

type resolutionPosted struct {
	Resolution ResolutionID `json:"resolution"`
	Day        Day          `json:"day"`
	From       Day          `json:"from"`
	Until      Day          `json:"until"`
}

func (*resolutionPosted) kind() string { return "resolution.posted" }

func (x *resolutionPosted) apply(b *batch, h Header) {
	b.resolution(x.Resolution).Posting = &Posting{Day: x.Day, From: x.From, Until: x.Until, By: h.By}
}

type postingPlaced struct {
	Resolution ResolutionID `json:"resolution"`
	Places     []string     `json:"places"`
}

func (*postingPlaced) kind() string          { return "posting.placed" }
func (x *postingPlaced) about() string       { return string(x.Resolution) }
func (*postingPlaced) erased(a string) Event { return &postingPlaced{Resolution: ResolutionID(a)} }

func (x *postingPlaced) apply(b *batch, h Header) {
	r := b.resolution(x.Resolution)
	if r.Posting == nil {
		return
	}
	p := *r.Posting
	p.Places = x.Places
	r.Posting = &p
	r.later = append(slices.Clip(r.later), h.Seq)
}

// Enforce puts a resolution into force: its period is over and every objection is
// answered. It never comes into force by the clock alone.
type Enforce struct{ Resolution ResolutionID }

func (Enforce) allows(r Roles) bool { return r.Has(keepers) }

func (c Enforce) decide(s *Snapshot, e Envelope) (Decision, error) {
	r, err := s.adopted(c.Resolution)
	if err != nil {
		return Decision{}, err
	}
	today := s.Council.Day(e.Time)
	switch {
	case r.InForce != "":
		return Decision{}, ErrInForce
	case r.Posting == nil:
		return Decision{}, ErrNotPosted
	case today <= r.Posting.Until:
		return Decision{}, &StillPosted{Until: r.Posting.Until}
	}
	for _, o := range r.Objections {
		if o.Answered == "" {
			return Decision{}, &Unanswered{Objection: o.ID}
		}
	}
	return Decision{Events: []Event{&resolutionEnforced{Resolution: r.ID, Day: today}}}, nil
}

type resolutionEnforced struct {
	Resolution ResolutionID `json:"resolution"`
	Day        Day          `json:"day"`
}

func (*resolutionEnforced) kind() string { return "resolution.enforced" }

func (x *resolutionEnforced) apply(b *batch, _ Header) { b.resolution(x.Resolution).InForce = x.Day }
