package lang

import "yuetan/session"

var enPhases = [9]Phase{
	0: {"none", "No session is planned", "The next sitting has no date yet."},
	session.Collect: {"collect", "Collecting",
		"Collecting is open. One sentence is enough for whatever troubles your home or your block, any time before we meet."},
	session.CheckInPhase: {"check-in", "Check-in",
		"Good evening, neighbours. Please check in with the number and six digits on your card, or at the desk. Tonight nobody is right or wrong; we bring problems and look for ways."},
	session.Review: {"review", "Looking back",
		"First, what was promised last month. One key for each: 5 satisfied, 3 partly, 1 not. What does not satisfy is taken up again."},
	session.Discuss: {"discuss", "Discussion",
		"Now we talk, one issue at a time. Press S to speak, two minutes each. No interrupting, no straying, nothing personal."},
	session.Vote: {"vote", "The vote",
		"Now we mark. 5 to what matters most, 3 to the next, 1 to a third; three different issues. Nobody sees what you give, and you may change it until we close."},
	session.Rank: {"rank", "The ranking",
		"The vote is closed. First the balance: all ballots, with those not voted, make the number present. Now the ranking, from third place."},
	session.Resolve: {"resolve", "Resolving",
		"Now the agreement: what, who leads, who helps, by when, who pays. I read it out, then you decide: 5 agree, 3 abstain, 1 object."},
	session.Adjourned: {"adjourned", "Adjourned",
		"That is all for tonight. The resolutions are posted; tell the secretary if you object. Thank you, neighbours."},
}
