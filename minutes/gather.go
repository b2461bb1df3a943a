package minutes

import (
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
)

// gather takes a session's facts out of a snapshot: all that any paper may say.
func gather(s *session.Snapshot, x *session.Session, w *lang.Words) Facts {
	zone := s.Council.Location()
	f := Facts{
		Council: CouncilFacts{Slug: s.Council.Slug, Name: s.Council.Name},
		Session: string(x.ID), Phase: x.Phase.String(), Date: x.Date, Place: x.Place,
		Host: s.HostOf(x), Chair: memberName(s, x.Chair, w), NextHost: nextHost(s, x),
		Began: local(x.Began, zone), Ended: local(x.Ended, zone), Line: x.Line, NoticeDays: s.Settings.NoticeDays,
		bases: s.BasesNow(),
		Head:  HeadFacts{Seq: s.Head.Seq, Hash: hex.EncodeToString(s.Head.Hash[:])},
	}
	f.Presence = presence(s, x, w)
	f.Issues = agenda(s, x, w)
	for _, p := range x.Polls {
		if p.Status == session.Void {
			f.Voided = append(f.Voided, VoidFacts{ID: string(p.ID), Reason: p.Reason})
		}
	}
	if p := x.Poll(); p != nil {
		f.Poll = poll(s, x, p, w)
	}
	for _, r := range x.Resolutions {
		if r.Status != session.Withdrawn && r.Status != session.Draft {
			f.Resolutions = append(f.Resolutions, resolution(s, x, r, w))
		}
	}
	return f
}

func local(t time.Time, zone *time.Location) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.In(zone)
	return &t
}

func memberName(s *session.Snapshot, id session.MemberID, w *lang.Words) string {
	m, ok := s.Member(id)
	switch {
	case !ok:
		return ""
	case m.Erased || m.Name == "":
		return w.Common.Erased
	}
	return m.Name
}

// nextHost is the host of the session planned after this one; else the unit whose
// turn comes next.
func nextHost(s *session.Snapshot, x *session.Session) string {
	for i, other := range s.Sessions {
		if other.ID == x.ID && i+1 < len(s.Sessions) {
			return s.HostOf(s.Sessions[i+1])
		}
	}
	if u, ok := s.NextHost(); ok {
		return u.Name
	}
	return ""
}

func presence(s *session.Snapshot, x *session.Session, w *lang.Words) *PresenceFacts {
	p := &PresenceFacts{Due: s.Due(), Present: len(x.Present), Quorum: s.Settings.Quorum.String(), share: s.Settings.Quorum}
	p.Voters, p.Needed = s.Quorum(x)
	p.Reached = p.Voters >= p.Needed
	for _, m := range s.Roll() {
		if _, here := x.Present[m.ID]; !here {
			continue
		}
		if m.Votes {
			p.Names = append(p.Names, memberName(s, m.ID, w))
		} else {
			p.Advisers = append(p.Advisers, memberName(s, m.ID, w))
		}
	}
	return p
}

func issue(s *session.Snapshot, x *session.Session, e session.Entry, w *lang.Words) IssueFacts {
	i, _ := s.Issue(e.Issue)
	f := IssueFacts{Code: string(e.Code), ID: string(e.Issue), Title: i.Title, Detail: i.Detail, Category: i.Category,
		Source: i.Source, Department: i.Department, Level: i.Level, Status: string(i.Status), To: i.To, Reason: i.Reason,
		Carried: !strings.HasPrefix(string(e.Issue), string(x.ID)+"/")}
	if i.Erased {
		f.Title = w.Common.Erased
	}
	if i.Into != "" {
		f.Into = string(i.Into)
		for _, other := range x.Agenda {
			if other.Issue == i.Into {
				f.Into = string(other.Code)
			}
		}
	}
	return f
}

func agenda(s *session.Snapshot, x *session.Session, w *lang.Words) []IssueFacts {
	issues := make([]IssueFacts, 0, len(x.Agenda))
	for _, e := range x.Agenda {
		issues = append(issues, issue(s, x, e, w))
	}
	return issues
}

func poll(s *session.Snapshot, x *session.Session, p *session.Poll, w *lang.Words) *PollFacts {
	f := &PollFacts{ID: string(p.ID), Status: string(p.Status), Bylaws: p.Bylaws, Electorate: p.Electorate(),
		Entitled: p.EntitledPresent(x), Voted: p.Voted(), threshold: p.Bylaws.Threshold}
	f.NotVoted = f.Entitled - f.Voted
	for _, e := range p.Issues {
		f.issues = append(f.issues, issue(s, x, e, w))
	}
	if p.Status == session.PollCounted || p.Status == session.PollPublished {
		n := p.Numbers
		f.Ballots = &n
	}
	if p.Status == session.PollPublished {
		f.Receipts = slices.Clone(p.Receipts)
	}
	counted(f, p, w)
	r, shown := p.Result()
	if !shown {
		return f
	}
	f.List = ballots(s, p, w)
	code := func(n int) string { return string(p.Code(n)) }
	for _, l := range r.Ranking {
		of := f.issues[l.Issue-1]
		f.Ranking = append(f.Ranking, LineFacts{Place: l.Place, Joint: l.Joint, Code: of.Code, Issue: of.ID, Title: of.Title,
			Points: l.Points, Fives: l.Fives, Threes: l.Threes, Ones: l.Ones, Supporters: l.Supporters})
	}
	for _, t := range r.TieSteps {
		f.Ties = append(f.Ties, w.Tie(t, r.Weights, code))
	}
	f.Lots = p.Lots
	for _, l := range p.Lots {
		f.lots = append(f.lots, w.Lot(l))
	}
	f.Checks = r.Checks
	for _, c := range r.Checks {
		f.checks = append(f.checks, w.Check(c))
		if c.Name == "points" {
			f.sums = c
		}
	}
	if len(f.Checks) == 0 {
		f.sums = tally.Check{Weights: r.Weights}
	}
	return f
}

// counted adds how a poll's numbers come out.
func counted(f *PollFacts, p *session.Poll, w *lang.Words) {
	f.balance, f.Explanation = w.Balanced(p), p.Explanation
	if len(f.balance) > 0 {
		c, ok := p.Channels, p.Balanced()
		f.Channels, f.CountedPresent, f.Balanced = &c, p.Present, &ok
	}
	if p.Status == session.PollPublished {
		f.VoidMarks, f.voids = p.Voids, w.Voids(p.Voids)
	}
	f.Settlings, f.Restarts = p.Paper.Settlings, p.Paper.Restarts
	for _, x := range p.Paper.Settlings {
		f.slips = append(f.slips, w.Settling(x))
	}
	for _, reason := range p.Paper.Restarts {
		f.slips = append(f.slips, w.Restarted(reason))
	}
}

// ballots lists what everyone may see of single ballots: by name in the order of
// the roll in a named poll, by receipt in a checkable one, nothing in a secret one.
func ballots(s *session.Snapshot, p *session.Poll, w *lang.Words) []BallotFacts {
	list := make([]BallotFacts, 0, len(p.Ballots))
	number := map[session.MemberID]int{}
	for i, m := range s.Roll() {
		number[m.ID] = i + 1
	}
	published := slices.Clone(p.Ballots)
	if p.Bylaws.Secrecy == session.Named {
		slices.SortStableFunc(published, func(a, b session.PublishedBallot) int { return number[a.Member] - number[b.Member] })
	}
	for _, b := range published {
		one := BallotFacts{}
		switch {
		case p.Bylaws.Secrecy == session.Checkable:
			one.Receipt = b.Receipt
		case b.Member == "":
			one.Voter = w.Counting.PaperVoter
		default:
			one.Voter = memberName(s, b.Member, w)
		}
		for i, code := range b.Marks {
			one.Marks[i] = string(code)
		}
		list = append(list, one)
	}
	return list
}

func resolution(s *session.Snapshot, x *session.Session, r *session.Resolution, w *lang.Words) ResolutionFacts {
	f := ResolutionFacts{ID: string(r.ID), Status: string(r.Status), Issue: string(r.Issue), Clauses: r.Clauses,
		Entitled: r.Entitled, Agree: r.Count(session.Agree), Abstain: r.Count(session.Abstain), Object: r.Count(session.Object),
		Adopted: local(r.Adopted, s.Council.Location()), share: r.Threshold, erased: r.Erased}
	if r.Status == session.Proposed {
		f.Entitled = s.Asked(x)
	}
	f.Needed, f.Threshold = r.Threshold.Needed(f.Entitled), r.Threshold.String()
	for _, e := range x.Agenda {
		if e.Issue == r.Issue {
			i := issue(s, x, e, w)
			f.Code, f.Title, f.Level = i.Code, i.Title, i.Level
		}
	}
	if p := r.Posting; p != nil {
		f.Posted = &PostingFacts{Day: p.Day, From: p.From, Until: p.Until, Places: p.Places}
	}
	f.InForce = r.InForce
	for _, m := range s.Roll() {
		if r.Status == session.Adopted && r.Answers[m.ID] == session.Agree {
			f.Signers = append(f.Signers, memberName(s, m.ID, w))
		}
	}
	for _, reason := range r.Reasons {
		if reason != "" {
			f.Reasons = append(f.Reasons, reason)
		}
	}
	slices.Sort(f.Reasons) // not in the order of members
	return f
}
