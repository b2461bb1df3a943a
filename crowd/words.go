package crowd

// words are what the crowd says, and how it is called, in one language.
type words struct {
	language                 string
	council, place           string
	units                    []string
	surnames, given          []string
	chairing, writing, guest string
	name                     func(surname, given string) string
	home                     func(unit string, building, stair int) string
	simulated                func(name string) string
	subjects                 []subject
	objection, who, property string
	fund                     string
	dates                    []string
}

// subject is something that troubles a neighbourhood: how it is raised, how
// somebody else raises it again, and what may be agreed on.
type subject struct {
	title, detail, category string
	again                   string
	clauses                 [2]string
}

// subject returns the number of the subject that a title speaks of, or -1.
func (w *words) subject(title string) int {
	for i, s := range w.subjects {
		if s.title == title || s.again == title {
			return i
		}
	}
	return -1
}

// Topic is one issue as somebody raises it.
type Topic struct {
	Title, Detail, Category string
	By                      int    // the person's place in Crowd.People
	Repeats                 string // the title of the issue that said it before; empty: none
}

// Clause is one clause of a resolution, in the program's JSON.
type Clause struct {
	What  string `json:"what"`
	Lead  string `json:"lead,omitempty"`
	Help  string `json:"help,omitempty"`
	By    string `json:"by,omitempty"`
	Funds string `json:"funds,omitempty"`
}

// Clauses returns what the secretary writes into the resolution on an issue.
func (c *Crowd) Clauses(title string) []Clause {
	w := c.words
	s := w.subject(title)
	if s < 0 {
		return []Clause{{What: title, Lead: w.property, By: w.dates[0]}}
	}
	return []Clause{
		{What: w.subjects[s].clauses[0], Lead: w.property, Help: w.who, By: w.dates[s%len(w.dates)], Funds: w.fund},
		{What: w.subjects[s].clauses[1], Lead: w.who, By: w.dates[(s+1)%len(w.dates)]},
	}
}
