package lang

var zhDoor = Door{}
