package lang

var zhWall = Wall{}
