package lang

var chinese = Words{
	Tag: "zh", Own: "中文", Other: "English",

	Common:   zhCommon,
	Resident: zhResident,
	Chair:    zhChair,
	Desk:     zhDesk,
	Wall:     zhWall,
	Kiosk:    zhKiosk,
	Papers:   zhPapers,
	Commands: zhCommands,
	Door:     zhDoor,
	Demo:     zhDemo,
	Counting: zhCounting,
	Firm:     zhFirm,
	Floor:    zhFloor,
	Script:   zhScript,
	Settings: zhSettings,
	Rota:     zhRota,
	Lots:     zhLots,
	Ballots:  zhBallots,
	Intake:   zhIntake,
	Months:   zhMonths,
	Lack:     zhLack,
	Promises: zhPromises,
	Prints:   zhPrints,
}
