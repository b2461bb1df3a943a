// Package crowd makes simulated residents: people with names, homes, tempers and
// opinions drawn from a seed, who come to a council as anybody does, with an SSH
// client, and behave like a room. The demonstration, rehearsals, load and tests
// are played by them.
//
// It does not know the program that it visits: it reads what a terminal shows,
// presses keys and types verbs, and learns nothing by any other way.
package crowd
