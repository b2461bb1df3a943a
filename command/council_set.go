package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func councilSet(e *Env) *cobra.Command {
	return e.verb(spec{name: "set", args: "[KEY=VALUE…]", need: ofCouncil, max: -1,
		example: "council set xiqiao address=192.168.43.1:2222 ties=breadth", run: setCouncil})
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
	for _, set := range sets {
		if _, err := c.do(set); err != nil {
			return err
		}
		c.print(set.Key + "=" + c.now().Setting(set.Key))
		if set.Key == "secrecy" {
			now := c.now()
			for _, warning := range session.Warnings(now.Settings.Secrecy, now.Due()) {
				c.print(c.Words.Counting.Warning[warning])
			}
		}
	}
	if len(sets) > 0 {
		return nil
	}
	rows := [][]string{}
	for _, key := range session.SettingKeys() {
		s := c.Words.Commands.Settings[key]
		rows = append(rows, []string{key + "=" + c.now().Setting(key), s.Means, s.Takes})
	}
	c.print(columns(rows))
	return nil
}
