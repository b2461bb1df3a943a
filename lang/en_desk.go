package lang

var enDesk = Desk{}
