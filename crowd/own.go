package crowd

import (
	"hash/fnv"
	"math/rand/v2"
)

// Theirs turns the crowd to a council's own evening, for a rehearsal: its name, its
// host units and its issues, which nobody raises any more. People care for each of
// them as the seed has it. With fewer than two issues the crowd raises its own.
func (c *Crowd) Theirs(seed uint64, council string, units, titles []string) {
	c.Council, c.Units = council, units
	if len(titles) < 2 {
		return
	}
	c.Topics, c.own = nil, map[string]float64{}
	for _, title := range titles {
		h := fnv.New64a()
		h.Write([]byte(title)) // never fails
		r := rand.New(rand.NewPCG(seed, h.Sum64()))
		weight := 2 * r.Float64()
		for _, p := range c.People {
			c.own[p.Name+"\n"+title] = weight + 3*r.Float64()
		}
	}
}
