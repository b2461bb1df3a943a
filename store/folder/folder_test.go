package folder_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"yuetan/store/folder"
)

func TestASecondProgramIsRefusedUntilTheFirstLetsGo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	first, err := folder.Lock(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := folder.Lock(dir); !errors.Is(err, folder.ErrLocked) {
		t.Fatalf("second lock: %v, want ErrLocked", err)
	}
	for range 2 {
		if err := first.Close(); err != nil {
			t.Fatal(err)
		}
	}
	second, err := folder.Lock(dir)
	if err != nil {
		t.Fatalf("after the first let go: %v", err)
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestTheFolderIsMadeForItsOwnerAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	held, err := folder.Lock(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	for path, want := range map[string]os.FileMode{dir: 0o700, filepath.Join(dir, "lock"): 0o600} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s is %o, want %o", path, got, want)
		}
	}
}
