package keyring_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"yuetan/store/keyring"
)

const poll = "xiqiao/2026-11/p1"

func rings(t *testing.T) map[string]keyring.Keys {
	t.Helper()
	ring, err := keyring.Open(filepath.Join(t.TempDir(), "keys"))
	if err != nil {
		t.Fatal(err)
	}
	return map[string]keyring.Keys{"folder": ring, "memory": keyring.Memory()}
}

func TestAPollKeyFromOpeningToPublishing(t *testing.T) {
	for name, ring := range rings(t) {
		t.Run(name, func(t *testing.T) {
			if _, err := ring.Key(poll); !errors.Is(err, keyring.ErrNoKey) {
				t.Errorf("before the poll opens: %v, want ErrNoKey", err)
			}
			k := create(t, ring, poll)
			if got, err := ring.Key(poll); err != nil || got != k {
				t.Errorf("the key read back differs (%v)", err)
			}
			if _, err := ring.Create(poll); !errors.Is(err, keyring.ErrKeyExists) {
				t.Errorf("a second key for one poll: %v, want ErrKeyExists", err)
			}
			if got, err := ring.Key(poll); err != nil || got != k {
				t.Errorf("the refused second key changed the first (%v)", err)
			}
			for _, when := range []string{"at publishing", "again at the next start"} {
				if err := ring.Destroy(poll); err != nil {
					t.Errorf("destroy %s: %v", when, err)
				}
			}
			if _, err := ring.Key(poll); !errors.Is(err, keyring.ErrNoKey) {
				t.Errorf("after publishing: %v, want ErrNoKey", err)
			}
		})
	}
}

func TestNoPollIDIsAPathOrAnotherPoll(t *testing.T) {
	polls := []string{
		poll, "xiqiao-2026-11-p1", "xiqiao%2f2026-11%2fp1", "XIQIAO/2026-11/p1",
		"..", ".", "../p1", "/etc/p1", "a\x00b", "西桥/2026-11/p1", ".new-p1", "p.key", strings.Repeat("/", 80),
	}
	slices.Sort(polls)
	for name, ring := range rings(t) {
		t.Run(name, func(t *testing.T) {
			keys := map[string]keyring.Key{}
			for _, p := range polls {
				keys[p] = create(t, ring, p)
			}
			got, err := ring.Polls()
			if err != nil || !slices.Equal(got, polls) {
				t.Fatalf("polls %q (%v), want %q", got, err, polls)
			}
			for _, p := range polls {
				if k, err := ring.Key(p); err != nil || k != keys[p] {
					t.Errorf("%q gives the key of another poll (%v)", p, err)
				}
			}
			for _, p := range []string{"", strings.Repeat("x", 81)} {
				if _, err := ring.Create(p); !errors.Is(err, keyring.ErrPoll) {
					t.Errorf("create %q: %v, want ErrPoll", p, err)
				}
				if err := ring.Destroy(p); err != nil {
					t.Errorf("destroy %q: %v", p, err)
				}
			}
		})
	}
}

func TestKeysLieInAFolderOfTheirOwnerAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "keys [1]")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	ring := open(t, dir)
	k := create(t, ring, poll)
	expectMode(t, dir, 0o700)
	files := list(t, dir)
	if len(files) != 1 || filepath.Dir(files[0]) != dir {
		t.Fatalf("one key left %q", files)
	}
	expectMode(t, files[0], 0o600)
	if got, err := open(t, dir).Key(poll); err != nil || got != k {
		t.Errorf("another opening of the folder reads another key (%v)", err)
	}
}

func TestDestroyingOverwritesTheBytesBeforeUnlinking(t *testing.T) {
	dir := t.TempDir()
	ring := open(t, dir)
	create(t, ring, poll)
	second := filepath.Join(t.TempDir(), "second name")
	if err := os.Link(list(t, dir)[0], second); err != nil {
		t.Fatal(err)
	}
	if err := ring.Destroy(poll); err != nil {
		t.Fatal(err)
	}
	left, err := os.ReadFile(second)
	if err != nil || !bytes.Equal(left, make([]byte, 32)) {
		t.Errorf("the file under its second name still holds %d bytes that are not zero (%v)", len(left), err)
	}
}

func TestWhatACrashLeftIsNoKey(t *testing.T) {
	dir := t.TempDir()
	create(t, open(t, dir), poll)
	overwritten := list(t, dir)[0]
	rewrite(t, overwritten, make([]byte, 32))
	rewrite(t, filepath.Join(dir, ".new-1"), []byte("half a key"))
	rewrite(t, filepath.Join(dir, "README"), []byte("not a key"))

	ring := open(t, dir)
	if _, err := ring.Key(poll); !errors.Is(err, keyring.ErrNoKey) {
		t.Errorf("a key overwritten and not unlinked: %v, want ErrNoKey", err)
	}
	if got, err := ring.Polls(); err != nil || !slices.Equal(got, []string{poll}) {
		t.Errorf("polls to destroy again: %q (%v)", got, err)
	}
	if _, err := os.Stat(filepath.Join(dir, ".new-1")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("an unfinished key is still there (%v)", err)
	}
	rewrite(t, overwritten, []byte("torn"))
	if _, err := ring.Key(poll); err == nil || errors.Is(err, keyring.ErrNoKey) {
		t.Errorf("a torn key file: %v, want a fault", err)
	}
}

func TestOnlyOneOfManyMakesTheKey(t *testing.T) {
	for name, ring := range rings(t) {
		t.Run(name, func(t *testing.T) {
			results := make(chan error, 16)
			var all sync.WaitGroup
			for range cap(results) {
				all.Go(func() {
					_, err := ring.Create(poll)
					results <- err
				})
			}
			all.Wait()
			close(results)
			made := 0
			for err := range results {
				if err == nil {
					made++
				} else if !errors.Is(err, keyring.ErrKeyExists) {
					t.Error(err)
				}
			}
			if made != 1 {
				t.Errorf("%d keys made for one poll", made)
			}
		})
	}
}

func TestAKeyIsNotPrinted(t *testing.T) {
	k := create(t, keyring.Memory(), poll)
	for _, verb := range []string{"%v", "%s", "%+v", "%#v", "%q"} {
		if got := fmt.Sprintf(verb, k); !strings.Contains(got, "poll key") {
			t.Errorf("%s prints %s", verb, got)
		}
	}
}

func open(t *testing.T, dir string) *keyring.Ring {
	t.Helper()
	ring, err := keyring.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return ring
}

func create(t *testing.T, ring keyring.Keys, poll string) keyring.Key {
	t.Helper()
	k, err := ring.Create(poll)
	if err != nil {
		t.Fatalf("create %q: %v", poll, err)
	}
	return k
}

func list(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, e := range entries {
		paths = append(paths, filepath.Join(dir, e.Name()))
	}
	return paths
}

func rewrite(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func expectMode(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != want {
		t.Errorf("%s is %o, want %o", path, got, want)
	}
}
