package lang

var enResident = Resident{}
