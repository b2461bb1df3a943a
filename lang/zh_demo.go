package lang

var zhDemo = Demo{}
