package lang

var english = Words{
	Tag: "en", Own: "English", Other: "中文",

	Common:   enCommon,
	Resident: enResident,
	Chair:    enChair,
	Desk:     enDesk,
	Wall:     enWall,
	Kiosk:    enKiosk,
	Papers:   enPapers,
	Commands: enCommands,
	Door:     enDoor,
	Demo:     enDemo,
	Counting: enCounting,
	Firm:     enFirm,
	Floor:    enFloor,
	Script:   enScript,
	Settings: enSettings,
	Rota:     enRota,
	Lots:     enLots,
	Ballots:  enBallots,
	Intake:   enIntake,
	Months:   enMonths,
	Lack:     enLack,
	Promises: enPromises,
	Prints:   enPrints,
}
