package lang

import "yuetan/session"

// Rota are the words of the hosts' turns: what explains each, and the screens.
type Rota struct {
	// Why a unit stands where it does. A reason is empty once it is erased.
	LastHosted func(month string) string
	Hosts      func(month string) string // the session is not over yet
	Never      string
	Times      func(n int) string
	SkipNext   func(reason string) string
	SkippedIn  func(month, reason string) string
	SwapWith   func(unit string) string
	SwappedIn  func(month, unit string) string
	LentTo     func(who, reason string) string
	LentIn     func(month, who, reason string) string
	StandsIn   func(unit string) string
	StoodIn    func(month, unit string) string
	TookOver   func(month string) string // where no unit had been named
	AfterAll   func(month string) string // hosted itself, after another had been named
	Sentence   func(unit string, why []string) string

	// Who hosts in a month to come.
	Passes    func(units string) string
	InPlaceOf func(unit string) string
	Contact   func(name string) string
	NoContact string

	// The verb.
	Heads      []string // turn, unit, contact, last, times, why
	AheadTitle string
	AheadHeads []string // month, host, contact, note
	Coming     string   // over the changes that can be taken back
	Empty      string
	Ways       []string // what may follow the verb
	Done       func(change string) string
	NoTurn     func(month string) string // no unit's next turn is in that month

	// The screens.
	Way         Way // in the lobby
	Title       string
	Order       string
	How         string // how the rota goes, in a sentence
	EmptyScreen string
	Stands      func(next string) string // on the desk's sheet
	Keys        []string
	Back        string
	Open        func(unit string) string
	Add         string
	AddDoes     string
	Added       func(unit string) string
	Name        string
	ContactIs   string // label of a field: number or name
	Skip        string
	SkipTitle   func(unit string) string
	SkipNote    string
	SkipDoes    string
	Swap        string
	SwapTitle   func(unit string) string
	SwapDoes    func(unit, with string) string
	Lend        string
	LendNow     func(month string) string
	LendTitle   func(unit string) string
	LendNote    string
	LendWho     string
	LendDoes    string
	Change      string
	ChangeDoes  string
	Leave       string
	LeaveAgain  string
	Left        func(unit string) string
	TakeBack    func(what string) string
	TookBack    string
	Reason      string
	Saved       string
	Home        string
}

// RotaWhy says in phrases why a unit stands where it does: when it last hosted, and
// what was decided of its turn since.
func (w *Words) RotaWhy(u session.BoardUnit) []string {
	r := w.Rota
	why := []string{r.Never}
	switch {
	case u.Hosts:
		why[0] = r.Hosts(string(u.Last))
	case u.Last != "":
		why[0] = r.LastHosted(string(u.Last))
	}
	for _, c := range u.Changes {
		why = append(why, w.rotaChange(u.Name, c))
	}
	return why
}

// rotaChange is a change as it concerns a unit.
func (w *Words) rotaChange(unit string, c session.BoardChange) string {
	r, month, coming := w.Rota, string(c.Used), c.Used == ""
	other := c.With
	if unit == c.With {
		other = c.Unit
	}
	if other == "" {
		other = w.Common.Erased
	}
	switch {
	case c.What == session.RotaSkip && coming:
		return r.SkipNext(c.Reason)
	case c.What == session.RotaSkip:
		return r.SkippedIn(month, c.Reason)
	case c.What == session.RotaSwap && coming:
		return r.SwapWith(other)
	case c.What == session.RotaSwap:
		return r.SwappedIn(month, other)
	case c.Unit == c.With:
		return r.AfterAll(month)
	case unit == c.Unit && coming:
		return r.LentTo(other, c.Reason)
	case unit == c.Unit:
		return r.LentIn(month, other, c.Reason)
	case coming:
		return r.StandsIn(other)
	}
	if c.Unit == "" { // for nobody: none had been named, or its name was erased
		return r.TookOver(month)
	}
	return r.StoodIn(month, other)
}

// RotaSentence explains a unit's place in one sentence.
func (w *Words) RotaSentence(u session.BoardUnit) string {
	return w.Rota.Sentence(u.Name, w.RotaWhy(u))
}

// RotaChange says what was decided of a turn, beginning with whose it is.
func (w *Words) RotaChange(c session.BoardChange) string {
	return w.Rota.Sentence(c.Unit, []string{w.rotaChange(c.Unit, c)})
}

// HostNote says what is special about a month to come; empty if nothing is.
func (w *Words) HostNote(t session.BoardHost) string {
	note := ""
	if t.Turn != "" {
		note = w.Rota.InPlaceOf(t.Turn)
	}
	if len(t.Passed) > 0 {
		if note != "" {
			note += "   "
		}
		note += w.Rota.Passes(w.Common.List(t.Passed))
	}
	return note
}
