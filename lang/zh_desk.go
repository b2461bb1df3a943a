package lang

var zhDesk = Desk{}
