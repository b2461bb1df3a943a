package lang

var zhResident = Resident{}
