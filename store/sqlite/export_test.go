package sqlite

import (
	"context"
	"fmt"

	"yuetan/store"
)

// LimitPages stands in for a small disk: the file of l may not grow past pages.
func LimitPages(ctx context.Context, l store.Log, pages int) error {
	_, err := l.(*log).pen.ExecContext(ctx, fmt.Sprint("PRAGMA max_page_count = ", pages))
	return err
}
