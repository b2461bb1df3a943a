// Package lang holds the words: everything yuetan says to people, in Chinese and
// in English.
//
// It knows what can be said and to whom; it does not know where on a screen or
// paper a word stands, nor who is listening.
package lang

// Words are one language. Each part of the product has its own section; a test
// holds that no word of any language is missing.
type Words struct {
	Tag   string // zh or en
	Own   string // the language's name in itself
	Other string // the other language's name in itself: what the key L offers

	Common   Common
	Resident Resident
	Chair    Chair
	Desk     Desk
	Wall     Wall
	Kiosk    Kiosk
	Papers   Papers
	Commands Commands
	Door     Door
	Demo     Demo
	Counting Counting
	Firm     Firm
	Floor    Floor
	Script   Script
	Settings Settings
	Rota     Rota
	Handover Handover
	Bases    Bases
	Lots     Lots
	Ballots  Ballots
	Intake   Intake
	Months   Months
	Mood     Mood
	ByMouth  ByMouth
	Lack     Lack
	Promises Promises
	Prints   Prints
	Ledger   LedgerWords
	After    After
}

// Chinese returns the words in Chinese.
func Chinese() *Words { return &chinese }

// English returns the words in English.
func English() *Words { return &english }

// Of returns the words of a language tag: zh (also zh-CN, zh_CN.UTF-8 …) or en;
// fallback if it is neither.
func Of(tag string, fallback *Words) *Words {
	switch {
	case len(tag) >= 2 && (tag[:2] == "zh" || tag[:2] == "ZH"):
		return Chinese()
	case len(tag) >= 2 && (tag[:2] == "en" || tag[:2] == "EN"):
		return English()
	}
	return fallback
}

// Swap returns the other language.
func (w *Words) Swap() *Words {
	if w.Tag == "zh" {
		return English()
	}
	return Chinese()
}
