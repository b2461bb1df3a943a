package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func councilSet(e *Env) *cobra.Command {
	return e.verb(spec{name: "set", args: "[KEY=VALUE…]", need: ofCouncil, max: -1,
		example: "council set xiqiao address=192.168.43.1:2222 ties=breadth",
		json:    `{"council","settings":[{"key","value","default","known","from":"at-once|next-poll","tonight","means"}]}`, run: setCouncil})
}

// setCouncil changes settings in the order typed, up to the first that is refused;
// without any it shows them all.
func setCouncil(c *call) error {
	var sets []session.Set
	for _, pair := range c.args {
		key, value, found := strings.Cut(pair, "=")
		if !found {
			return c.wrong(c.Words.Commands.NotAPair(pair))
		}
		sets = append(sets, session.Set{Key: strings.ToLower(strings.TrimSpace(key)), Value: value})
	}
	if len(sets) == 0 {
		return c.showSettings(session.SettingKeys(), c.settingsTable())
	}
	var keys, said []string
	for _, set := range sets {
		if _, err := c.do(set); err != nil {
			c.print(strings.Join(said, "\n")) // what was changed before it
			return err
		}
		keys = append(keys, set.Key)
		said = append(said, set.Key+"="+c.now().Setting(set.Key))
		if set.Key == "secrecy" {
			now := c.now()
			for _, warning := range session.Warnings(now.Settings.Secrecy, now.Due()) {
				said = append(said, c.Words.Counting.Warning[warning])
			}
		}
	}
	return c.showSettings(keys, strings.Join(said, "\n"))
}

type settingRow struct {
	Key     string        `json:"key"`
	Value   string        `json:"value"`
	Default string        `json:"default"`
	Known   []string      `json:"known"`
	From    session.Holds `json:"from"`
	Tonight string        `json:"tonight"` // what rules the poll that is open; empty: the value
	Means   string        `json:"means"`
}

func (c *call) showSettings(keys []string, text string) error {
	list := []settingRow{}
	for _, x := range c.now().AllSettings() {
		if slices.Contains(keys, x.Key) {
			list = append(list, settingRow{x.Key, x.Value, x.Default, x.Known, x.Holds, x.Running, c.Words.Settings.Table[x.Key].Means})
		}
	}
	return c.reply(struct {
		Council  string       `json:"council"`
		Settings []settingRow `json:"settings"`
	}{c.now().Council.Slug, list}, text)
}

// settingsTable lays the settings out for reading.
func (c *call) settingsTable() string {
	w := c.Words.Settings
	rows := [][]string{w.Heads}
	for _, x := range c.now().AllSettings() {
		means := w.Table[x.Key].Means
		if x.Running != "" {
			means += " (" + w.Tonight(x.Running) + ")"
		}
		rows = append(rows, []string{x.Key + "=" + x.Value, x.Default, w.Table[x.Key].Takes, w.Holds[x.Holds], means})
	}
	return columns(rows)
}
