package lang

var zhCommon = Common{}
