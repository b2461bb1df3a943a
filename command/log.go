package command

import (
	"bytes"

	"yuetan/session"
)

// logPaper is what `export` calls the council's log among a session's papers.
const logPaper = "log"

// exportLog writes the council's log as lines of JSON. The whole log names people,
// so it is the secretary's; the public one is for whoever may have papers.
func (c *call) exportLog() error {
	if c.given("format") && c.text("format") != "jsonl" {
		return c.wrong(c.Words.Commands.NoFormat(c.text("format"), []string{"jsonl"}))
	}
	public := c.yes("public")
	readers, refusal := session.Secretary, session.ErrSecretaryOnly
	if public {
		readers, refusal = session.Resident|session.Secretary|session.Adviser|session.Chair, session.ErrNotAllowed
	}
	if err := c.allow(readers, refusal); err != nil {
		return err
	}
	if err := c.free(c.text("output")); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := session.WriteExport(&out, c.hall.Records(c.ctx), public); err != nil {
		return err
	}
	return c.write(out.Bytes())
}
