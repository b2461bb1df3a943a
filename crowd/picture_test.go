package crowd_test

import (
	"strings"
	"testing"

	"yuetan/crowd"
)

func TestPicture(t *testing.T) {
	ballot := crowd.Picture{Rows: strings.Split(` Vote                        6 min left

> .1. [A] A lift for building 3
  #5# [C] A whole row of lamps
  /3/ [F] Too few e-bike chargers
[Enter  check it, then cast            ]
 ? help   L 中文   Q back`, "\n")}
	if !ballot.Marking() || ballot.Receipt() != "" || ballot.Action() != "Enter  check it, then cast" || ballot.Foot() != "? help   L 中文   Q back" {
		t.Errorf("a ballot is read as %q, %q, marking %v", ballot.Action(), ballot.Receipt(), ballot.Marking())
	}
	cast := crowd.Picture{Rows: strings.Split(` Cast                        5 min left
 ##  ##  ######  ####     Receipt
 ####        ##  ####     K7P 4TX
[Enter  done                           ]
 ? help   L 中文   Q back`, "\n")}
	if cast.Receipt() != "K7P 4TX" || cast.Marking() || !strings.HasPrefix(cast.Header(), "Cast ") {
		t.Errorf("a receipt is read as %q, header %q", cast.Receipt(), cast.Header())
	}
}
