package lang

var english = Words{Tag: "en", Own: "English", Other: "中文", Common: enCommon, Resident: enResident, Chair: enChair,
	Desk: enDesk, Wall: enWall, Papers: enPapers, Commands: enCommands, Door: enDoor, Demo: enDemo, Firm: enFirm}
