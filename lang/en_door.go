package lang

var enDoor = Door{
	AskCode:   "yuetan: please type the eight characters on your card,\nor your number and the six digits (like 017 482716).\nNothing shows while you type.",
	Code:      "Code",
	WrongCode: "Wrong code; please look at the card again.",
	TooFast:   "Too many wrong codes from here. Please wait half a minute and type it again; nobody is locked out.",
	Choose: func(slugs []string) string {
		return "Your key is known to several councils. Please say which: " + sshAs(slugs, ", ")
	},
	NotOnRoll: "You are not on the roll any more, or this key is not. Please ask the secretary.",

	NoTerminal: "yuetan is looked at in a terminal: connect with ssh -t. For a single answer write a verb after the host, such as status.",
	NeedsTerminal: func(screen string) string {
		return "A screen needs a terminal: type ssh -t … " + screen
	},
	NotYours: func(screen string) string {
		if screen == "" {
			return "There is no screen for your role. Please ask the secretary."
		}
		return "Your role does not open the " + screen + " screen. Connect without a word after the host to see your own."
	},
	BadQuotes: "A quotation mark in the command is not closed.",
	Full:      "Every place is taken just now. Please connect again in a while.",
	TooMany:   "You have too many connections open. Please close one first.",
	Fault:     "Something broke in the program; whatever you handed in is safe. Please connect again.",

	Goodbye: "Goodbye. Whatever you handed in is safe.",

	Serving:      func(address string) string { return "yuetan is open at " + address + "." },
	ConnectWith:  func(line string) string { return "Connect with: " + line },
	HostKey:      func(fingerprint string) string { return "Host key: " + fingerprint },
	NoCouncilYet: "There is no council yet. In another terminal: yuetan council add SLUG --name NAME",
	FolderBusy: func(dir string) string {
		return "Another yuetan is using the data folder " + dir + ". Stop it first, or name another folder with --data."
	},
	PortTaken: func(address string) string {
		return "Another program is using " + address + ". Choose another port with --listen."
	},
	BadAddress: func(address string) string {
		return "Cannot open the door at " + address + ". --listen takes ADDRESS:PORT, such as :2222."
	},
	KeysInside: "The keys folder must not lie inside the data folder, or a backup would take the ballots' keys along. Name another with --keys.",
	Stopping:   "Closing; telling every screen first.",
	Stopped:    "Stopped. All that was handed in is kept.",
	StopHint:   "Ctrl+C stops it.",
}
