package lang

var enDoor = Door{}
