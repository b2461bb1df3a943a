package lang

var enCommon = Common{}
