package lang

var enWall = Wall{}
