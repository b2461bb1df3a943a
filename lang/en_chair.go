package lang

var enChair = Chair{}
