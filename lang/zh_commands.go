package lang

var zhCommands = Commands{}
