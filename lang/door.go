package lang

// Door are the words at the door: what is said to who is coming in or going out,
// and what `serve` tells whoever runs the server.
type Door struct {
	// Coming in.
	AskCode   string // above the prompt; people read it in both languages
	Code      string // the prompt itself
	WrongCode string
	TooFast   string                      // this address has tried too many codes; wait half a minute
	Choose    func(slugs []string) string // the key is known to several councils
	NotOnRoll string                      // left the roll, or the key did

	// Not coming in.
	NoTerminal    string                     // no PTY and no verb
	NeedsTerminal func(screen string) string // a screen by name wants ssh -t
	NotYours      func(screen string) string // none of the member's roles has that screen; empty: no screen at all
	BadQuotes     string
	Full          string
	TooMany       string // this member has too many connections
	Fault         string // something broke; the member is shown none of it

	// Going out.
	Goodbye string

	// What serve says.
	Serving      func(address string) string     // listening
	ConnectWith  func(line string) string        // the line that neighbours type
	HostKey      func(fingerprint string) string // as clients show it
	NoCouncilYet string                          // how to make one
	FolderBusy   func(dir string) string         // another server has it
	PortTaken    func(address string) string
	BadAddress   func(address string) string
	KeysInside   string // --keys lies inside --data
	Stopping     string
	Stopped      string
	StopHint     string // Ctrl+C stops
}
