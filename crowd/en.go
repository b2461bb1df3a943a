package crowd

import "fmt"

var english = words{
	language: "en", council: "Simulated Xiqiao", place: "Activity room (simulated)",
	units:    []string{"Anyou Garden", "Camphor Court", "North Bridge"},
	surnames: []string{"Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Zhao", "Huang", "Zhou", "Wu", "Xu", "Sun", "Ma", "Zhu", "Hu", "Lin"},
	given: []string{"Xiuying", "Jianguo", "Guifang", "Zhiqiang", "Yulan", "Guoping", "Xiaoyan", "Deming", "Lihua", "Yongfu",
		"Chunmei", "Wenbin", "Xueqin", "Haitao", "Shuzhen", "Jiaming", "Aimin", "Hongxia", "Lixin", "Suyun"},
	chairing: "The chair", writing: "The secretary", guest: "Guest",
	name:      func(surname, given string) string { return surname + " " + given },
	home:      func(unit string, building, stair int) string { return fmt.Sprintf("%s %d-%d", unit, building, stair) },
	simulated: func(name string) string { return name + " (simulated resident)" },
	objection: "The ground floor should be heard first", who: "stair captains", property: "property company", fund: "common fund",
	dates: []string{"by 10 December", "by 20 December", "by 15 January", "before Spring Festival"},
	subjects: []subject{
		{"No handrail on the north steps", "Slippery in the rain; two neighbours fell last month.", "ageing", "North steps are slippery", [2]string{"Fit handrails and grip strips on the north steps", "Three older neighbours try them out"}},
		{"The lift in block 3 keeps stopping", "Five times in a month, hours each time.", "facilities", "Block 3 lift broken again", [2]string{"Have the lift in block 3 fully overhauled", "Post the reason within an hour of each stop"}},
		{"Parcels pile up at the doors", "No way through for a wheelchair.", "order", "Nowhere to put parcels", [2]string{"Put up a parcel rack beside the bike shed", "Clear parcels left at doors the same day"}},
		{"Dogs run loose at night", "Children will not go down after dark.", "dogs", "Dogs without a lead", [2]string{"Mark a lawn for dogs and put up signs", "Stair captains speak to owners once a week"}},
		{"The roof has leaked for three years", "Six homes on the top floor put out buckets.", "buildings", "Top floor leaks when it rains", [2]string{"Two firms find the leaks and quote, posted for all", "Patch the two worst spots before the rains"}},
		{"Activity room shut at weekends", "Weekends are when people have time.", "services", "Let us use the room on Sundays", [2]string{"Open the activity room on weekend afternoons", "Post a monthly rota of volunteers"}},
		{"Exercise machines are loose", "The walker shakes badly.", "facilities", "Nobody mends the walker", [2]string{"Check every machine, close the broken ones", "Mend or remove them within a month"}},
		{"Two manhole covers are missing", "Boards lie over the holes behind block 5.", "safety", "Open manhole behind block 5", [2]string{"Replace both covers within two days", "Check all covers every quarter"}},
		{"Delivery bikes on the footpath", "Worst when school ends.", "traffic", "E-bikes race on the path", [2]string{"Set bollards at both ends of the path", "Mark a route for delivery riders"}},
		{"The small garden is overgrown", "Mosquitoes; nobody can sit there.", "green", "Grass too high, mosquitoes", [2]string{"Cut the small garden once a month", "Neighbours adopt six flower beds"}},
		{"Door locks broken for half a year", "Anybody can walk in.", "safety", "Our stair door won't shut", [2]string{"Repair the door locks of four stairs", "Count and renew the door cards"}},
		{"Building work at nap time", "Walls come down at one in the afternoon.", "order", "Drilling at noon", [2]string{"Write building hours into the house rules", "The property company stops those who break them"}},
		{"No ramp for wheelchairs", "In block 2 it takes two people to lift one.", "ageing", "Wheelchairs can't get into block 2", [2]string{"Have a designer find a place for a ramp at block 2", "Buy a pair of loose ramps meanwhile"}},
		{"Notice board too high to read", "Small print, above the steps.", "services", "Can't read the notice board", [2]string{"Lower the board to eye height, large print", "Read each notice aloud to the stair groups"}},
	},
}
