package crowd

import (
	"math/rand/v2"
	"slices"
)

// Crowd is everybody who comes, and what they talk about. The same seed, number
// and language give the same crowd.
type Crowd struct {
	Council string // the council's name, which says that it is simulated
	Place   string
	Units   []string // compounds that take turns as host
	People  []Person
	// Topics are what is raised, in order: each by the person it names. Some say
	// again what another has said.
	Topics []Topic

	ChairName, SecretaryName, GuestName string

	words  *words
	own    map[string]float64 // by person and title: of issues that are a council's own
	weight []float64          // how much each subject matters to the whole neighbourhood
}

// Most is how many residents a crowd may have.
const Most = 2000

// New draws a crowd of n residents, from 1 to Most. language is zh or en.
func New(seed uint64, n int, language string) *Crowd {
	w := &english
	if language == "zh" {
		w = &chinese
	}
	n = min(max(n, 1), Most)
	r := rand.New(rand.NewPCG(seed, 531))
	c := &Crowd{Council: w.council, Place: w.place, Units: w.units, words: w,
		ChairName: w.simulated(w.chairing), SecretaryName: w.simulated(w.writing), GuestName: w.guest}
	c.People = people(r, w, n)
	c.Topics = topics(r, w, n)
	c.weight = make([]float64, len(w.subjects))
	for i := range c.weight {
		c.weight[i] = 2 * r.Float64()
	}
	for i := range c.People {
		own := rand.New(rand.NewPCG(seed, uint64(1000+i)))
		for j := range w.subjects {
			c.People[i].taste = append(c.People[i].taste, c.weight[j]+3*own.Float64())
		}
	}
	return c
}

// people draws names, homes and tempers.
func people(r *rand.Rand, w *words, n int) []Person {
	all := make([]Person, n)
	used := map[string]bool{}
	for i := range all {
		p := &all[i]
		for tries := 0; p.Name == "" || used[p.Name] && tries < 100; tries++ {
			p.Name = w.simulated(w.name(pick(r, w.surnames), pick(r, w.given)))
		}
		used[p.Name] = true
		p.Home = w.home(pick(r, w.units), 1+r.IntN(9), 1+r.IntN(4))
		p.Mouth = Mouth(i % 3)
		p.Ticket = Ticket(i % 5 % 3)
		p.Arrives, p.Thinks = r.Float64(), r.Float64()
	}
	// Of every ten people, one has each of these ways; a small room has fewer.
	order := r.Perm(n)
	for at, i := range order {
		t := &all[i].Temper
		switch at % 10 {
		case 0:
			t.Wavers = true
		case 1:
			t.LeavesBlank = true
		case 2:
			t.Objects = true
		case 3:
			t.StaysOut = true
		case 4:
			t.Late = true
		case 5:
			t.Abstains = true
		case 6:
			t.Away = true
		}
	}
	return all
}

// topics draws what is raised: ten subjects, two of which come twice in other words.
func topics(r *rand.Rand, w *words, n int) []Topic {
	chosen := r.Perm(len(w.subjects))[:10]
	var all []Topic
	for _, s := range chosen {
		all = append(all, Topic{Title: w.subjects[s].title, Detail: w.subjects[s].detail, Category: w.subjects[s].category, By: r.IntN(n)})
	}
	for _, s := range chosen[:2] {
		at := 2 + r.IntN(len(all)-1)
		at = max(at, 1+slices.IndexFunc(all, func(t Topic) bool { return t.Title == w.subjects[s].title }))
		again := Topic{Title: w.subjects[s].again, Category: w.subjects[s].category, By: r.IntN(n), Repeats: w.subjects[s].title}
		all = slices.Insert(all, at, again)
	}
	return all
}

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }
