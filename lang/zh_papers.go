package lang

var zhPapers = Papers{}
