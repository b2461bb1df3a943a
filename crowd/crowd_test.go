package crowd_test

import (
	"reflect"
	"strings"
	"testing"

	"yuetan/crowd"
	"yuetan/session"
)

func TestSameSeedSameCrowd(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		a, b := crowd.New(7, 30, language), crowd.New(7, 30, language)
		if !reflect.DeepEqual(a.People, b.People) || !reflect.DeepEqual(a.Topics, b.Topics) {
			t.Errorf("%s: two crowds of one seed differ", language)
		}
		if c := crowd.New(8, 30, language); reflect.DeepEqual(a.People, c.People) {
			t.Errorf("%s: crowds of two seeds are alike", language)
		}
	}
}

func TestEverybodySaysTheyAreSimulated(t *testing.T) {
	for language, word := range map[string]string{"zh": "模拟居民", "en": "simulated resident"} {
		c := crowd.New(1, 60, language)
		names := []string{c.ChairName, c.SecretaryName}
		for _, p := range c.People {
			names = append(names, p.Name)
		}
		for _, name := range names {
			if !strings.Contains(name, word) {
				t.Errorf("%s does not say %q", name, word)
			}
			if _, err := session.CleanLine(name, session.NameLimit); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func TestTopicsFitAndTwoAreSaidTwice(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		for seed := range uint64(50) {
			c := crowd.New(seed, 9, language)
			titles, doubles := map[string]int{}, 0
			for at, topic := range c.Topics {
				if _, err := session.CleanLine(topic.Title, session.TitleLimit); err != nil {
					t.Fatalf("%s: %v", topic.Title, err)
				}
				if first, there := titles[topic.Repeats]; topic.Repeats != "" {
					doubles++
					if !there || first >= at {
						t.Errorf("seed %d: %q repeats what has not been said yet", seed, topic.Title)
					}
				}
				titles[topic.Title] = at
				for _, clause := range c.Clauses(topic.Title) {
					if _, err := session.CleanLine(clause.What, session.ClauseLimit); err != nil {
						t.Errorf("%s: %v", clause.What, err)
					}
				}
			}
			if len(c.Topics) != 12 || len(titles) != 12 || doubles != 2 {
				t.Errorf("%s, seed %d: %d topics, %d titles, %d said twice", language, seed, len(c.Topics), len(titles), doubles)
			}
		}
	}
}

func TestBallots(t *testing.T) {
	c := crowd.New(7, 20, "en")
	var issues, turned []crowd.Issue
	for i, topic := range c.Topics {
		issue := crowd.Issue{Code: string(rune('A' + i)), Title: topic.Title}
		issues, turned = append(issues, issue), append([]crowd.Issue{issue}, turned...)
	}
	blanks := 0
	for _, p := range c.People {
		b := c.Ballot(p, issues, false)
		if b != c.Ballot(p, turned, false) {
			t.Errorf("%s: the order of the issues changes the ballot", p.Name)
		}
		if b[0] == b[1] || b[0] == b[2] || b[1] == b[2] {
			t.Errorf("%s marks an issue twice: %v", p.Name, b)
		}
		if p.Temper.Wavers && b == c.Ballot(p, issues, true) {
			t.Errorf("%s wavers and casts the same again", p.Name)
		}
		if b[1] == "" {
			blanks++
		}
	}
	if blanks != 2 {
		t.Errorf("%d of 20 leave a blank, not 2", blanks)
	}
}

func TestEnoughAgree(t *testing.T) {
	for n := 3; n <= 40; n++ {
		for seed := range uint64(20) {
			c := crowd.New(seed, n, "zh")
			for _, topic := range c.Topics {
				here, agree := 0, 0
				for _, p := range c.People {
					if p.Temper.Away {
						continue
					}
					here++
					if answer, _ := c.Consent(p, topic.Title); answer == "agree" {
						agree++
					}
				}
				if 3*agree < 2*here {
					t.Errorf("%d residents, seed %d: %d of %d agree", n, seed, agree, here)
				}
			}
		}
	}
}
