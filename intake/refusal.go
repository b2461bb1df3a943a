package intake

import (
	"errors"

	"yuetan/intake/table"
	"yuetan/lang"
)

// Refusal says in a sentence why a list cannot be read at all; empty for an error
// that is not of package table.
func Refusal(w *lang.Words, err error) string {
	var (
		column *table.NoColumn
		twice  *table.TwoColumns
		line   *table.BadLine
		say    = w.Commands
	)
	switch {
	case errors.Is(err, table.ErrOldWorkbook):
		return say.OldWorkbook
	case errors.Is(err, table.ErrBrokenWorkbook):
		return say.BrokenBook
	case errors.Is(err, table.ErrEncoding):
		return say.Encoding
	case errors.Is(err, table.ErrEmpty):
		return say.NoRows
	case errors.Is(err, table.ErrTooLarge):
		return say.FileTooLarge("CSV", table.MaxBytes>>20)
	case errors.As(err, &column):
		return say.NoColumn(column.Name)
	case errors.As(err, &twice):
		return say.TwoColumns(twice.Name)
	case errors.As(err, &line):
		return say.BadLine(line.Line)
	}
	return ""
}
