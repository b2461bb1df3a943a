package lang

var enCommands = Commands{}
