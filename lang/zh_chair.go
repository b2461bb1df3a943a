package lang

var zhChair = Chair{}
