package command

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"yuetan/lang"
)

// Machine is who types on the server's own machine, and where.
type Machine struct {
	Args     []string // without the program's name
	In       io.Reader
	Out, Err io.Writer
	Environ  []string // NAME=value
	Dir      string   // the working directory
	Terminal bool     // In and Out are a terminal
	Papers   *Printroom
	Now      func() time.Time

	words  *lang.Words
	env    *Env
	closer io.Closer
}

// Verb makes a verb that only the machine has, such as serve. It may ask Folders
// once it runs.
type Verb func(*Machine) *cobra.Command

// Local runs what was typed on the machine and returns the exit code. A verb that
// needs the councils is sent to the server that holds the data folder; without
// one it takes the folder's lock and runs here.
func Local(ctx context.Context, m Machine, more ...Verb) int {
	if m.words == nil {
		m.words = spoken(m.Args, m.Environ)
	}
	env := Env{Words: m.words, Papers: m.Papers, In: until(ctx, m.In), Out: m.Out, Err: m.Err, Dir: m.Dir, Now: m.Now,
		Colour: m.Terminal && variable(m.Environ, "NO_COLOR") == "" && variable(m.Environ, "TERM") != "dumb"}
	m.env = &env
	root := Tree(&env)
	env.open = m.open
	for _, verb := range more {
		root.AddCommand(verb(&m))
	}
	env.explain(root)
	root.PersistentPreRun = func(cmd *cobra.Command, _ []string) { m.place(cmd) }
	bare := root.RunE
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return bare(cmd, args)
		}
		return m.start(cmd.Context(), root)
	}
	if m.Args == nil {
		m.Args = []string{}
	}
	root.SetArgs(m.Args)
	err := root.ExecuteContext(ctx)
	if m.closer != nil {
		err = errors.Join(err, m.closer.Close())
	}
	return env.exit(err)
}

// Words are those of whoever types.
func (m *Machine) Words() *lang.Words { return m.words }

// Folders are the data folder and the folder of poll keys, as absolute paths.
func (m *Machine) Folders() (data, keys string) { return m.env.Data, m.env.Keys }

// place finds the folders from --data and --keys.
func (m *Machine) place(cmd *cobra.Command) {
	data, keys := cmd.Flags().Lookup("data").Value.String(), cmd.Flags().Lookup("keys").Value.String()
	if data == "" {
		if data = dataFolder(m.Environ); data == "" {
			return // help and tally need none; OpenHouse refuses
		}
	}
	data = m.absolute(data)
	if keys == "" {
		keys = data + ".keys"
	}
	m.env.Data, m.env.Keys = data, m.absolute(keys)
	if m.Papers != nil {
		m.Papers.In(data + ".papers")
	}
}

func (m *Machine) absolute(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(m.Dir, path)
}

// open makes the councils available: through the running server, or here.
func (m *Machine) open(ctx context.Context) error {
	code, served, err := m.forward(ctx, SocketPath(m.env.Data))
	if err != nil {
		return err
	}
	if served {
		return answered(code)
	}
	house, closer, err := OpenHouse(ctx, m.env.Data, m.env.Keys)
	if err != nil {
		return err
	}
	m.env.House, m.closer = house, closer
	return nil
}

// dataFolder is the platform's place for data that a program keeps; empty when the
// environment does not say where home is.
func dataFolder(environ []string) string {
	switch {
	case runtime.GOOS == "windows" && variable(environ, "LOCALAPPDATA") != "":
		return filepath.Join(variable(environ, "LOCALAPPDATA"), "yuetan")
	case runtime.GOOS == "darwin" && variable(environ, "HOME") != "":
		return filepath.Join(variable(environ, "HOME"), "Library", "Application Support", "yuetan")
	case filepath.IsAbs(variable(environ, "XDG_DATA_HOME")):
		return filepath.Join(variable(environ, "XDG_DATA_HOME"), "yuetan")
	case variable(environ, "HOME") != "":
		return filepath.Join(variable(environ, "HOME"), ".local", "share", "yuetan")
	}
	return ""
}

// spoken is the language that whoever types is answered in.
func spoken(args, environ []string) *lang.Words {
	for i, arg := range args {
		if value, found := strings.CutPrefix(arg, "--language="); found {
			return lang.Of(value, lang.English())
		}
		if arg == "--language" && i+1 < len(args) {
			return lang.Of(args[i+1], lang.English())
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := variable(environ, name); value != "" {
			return lang.Of(value, lang.English())
		}
	}
	return lang.English()
}

func variable(environ []string, name string) string {
	for _, pair := range environ {
		if value, found := strings.CutPrefix(pair, name+"="); found {
			return value
		}
	}
	return ""
}

// exists tells whether the data folder has been made.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
