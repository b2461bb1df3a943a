// Package parts is what every screen is made of: themes, a page of cells, the
// strips around the body, marks, bars, big figures, keys and typed text. They
// are pure functions from values to styled rows.
//
// It does not know meetings, people or languages: words come in from outside,
// already cleaned, and keys go out with no meaning attached.
package parts
