package lang

import (
	"fmt"
	"strings"
)

var enPrints = Prints{
	Draft: "DRAFT: facts may still change",
	Corrected: func(number int, reason string) string {
		return fmt.Sprintf("Correction, print no. %d. Reason: %s", number, reason)
	},
	Anew: func(number int) string {
		return fmt.Sprintf("Print no. %d: as things stand now. Changed since the print before:", number)
	},
	Erased: func(number int) string {
		return fmt.Sprintf("Print no. %d, made with blanks: details in the print before were erased, and that print with them.", number)
	},
	Before: func(line string) string { return "Before: " + line },
	Now:    func(line string) string { return "Now: " + line },
	More:   func(n int) string { return fmt.Sprintf("and %s more", count(n, "line", "lines")) },

	File: func(number int, paper, _ string) string { return fmt.Sprintf("%02d-%s", number, paper) },

	Progress: func(at, of int, name string) string { return fmt.Sprintf("%d of %d  %s", at, of, name) },
	Drafts:   func(papers []string) string { return "Only drafts so far: " + strings.Join(papers, ", ") },
	PrintsGone: func(prints []string) string {
		return "Kept prints that named it are gone too: " + strings.Join(prints, ", ") + ". Prints on paper and files fetched earlier are in your hands."
	},
	PrintNo: func(session, paper string, number int) string {
		return fmt.Sprintf("%s %s no. %d", session, paper, number)
	},
	OnePaper:     "--correct and --print go with one paper; name it.",
	WantsReason:  "A correction needs --reason: it stands on the paper.",
	OnlyWith:     "--reason goes with --correct.",
	WholeFolder:  "For the whole folder add --format zip, or fetch it with scp -r.",
	NotAFormat:   func(format string) string { return "No paper comes as " + Shown(format) + "." },
	ReadOnly:     "Papers can be fetched here and nothing can be put, renamed or removed.",
	NoFile:       "There is no such file for you.",
	TooManyFiles: "Too many files are open; close one first.",
	WantsDeep:    "this is a folder; add -r.",
	DemoFetch:    "As a guest you can fetch the papers while the evening lasts; they are final once we adjourn:",
	FoldersGone:  "The folders of papers that lay on this machine are removed too; write them again.",
	FolderDrafts: func(papers []string) string { return "Still drafts in it: " + strings.Join(papers, ", ") },

	WriteFolder: "write the whole folder",
	WriteWhen:   "the folder can be written once we adjourn",
	Writing:     "writing...",
	Written: func(n int, dir string) string {
		return fmt.Sprintf("%s written to %s", count(n, "file", "files"), dir)
	},
	FetchWith: "To have it on your own computer, type there:",
}
