package lang

var enPapers = Papers{}
