package lang

var enDemo = Demo{}
