package session

import (
	"encoding/json"
	"fmt"
	"time"
)

// Event tells what happened. Its JSON is kept for ever: it may gain fields, never
// lose or rename one, so that old logs always replay.
type Event interface {
	// kind is the record's dotted name, past tense.
	kind() string
	// apply changes the state. It cannot fail. Of an erased record the personal
	// fields are empty, and it leaves blanks.
	apply(*batch, Header)
}

// Header is the part of a record that is never erased.
type Header struct {
	Seq     uint64    `json:"n"`
	Time    time.Time `json:"t"` // UTC
	Kind    string    `json:"k"`
	Version int       `json:"v"`
	By      MemberID  `json:"by,omitempty"` // empty: the operator
	// About names whom or what an erasable record speaks of, so that it can be
	// applied and shown as erased when its body is gone.
	About string `json:"of,omitempty"`
}

// erasable is an event whose body holds a person's details or words.
type erasable interface {
	Event
	about() string
	erased(about string) Event // the same event with blanks
}

// kinds makes an empty event of every kind that this program knows.
func kinds() map[string]func() Event {
	list := []func() Event{
		func() Event { return &councilFounded{} }, func() Event { return &councilSet{} },
		func() Event { return &memberEnrolled{} }, func() Event { return &memberNamed{} },
		func() Event { return &memberKeyed{} }, func() Event { return &memberChanged{} },
		func() Event { return &memberLeft{} }, func() Event { return &codeIssued{} },
		func() Event { return &codeRevoked{} }, func() Event { return &eveningCodeIssued{} },
		func() Event { return &unitJoined{} }, func() Event { return &unitLeft{} },
		func() Event { return &unitChanged{} }, func() Event { return &rotaSkipped{} },
		func() Event { return &rotaSwapped{} }, func() Event { return &rotaLent{} },
		func() Event { return &rotaReasoned{} }, func() Event { return &rotaUndone{} },
		func() Event { return &sessionHosted{} },
		func() Event { return &basisSet{} }, func() Event { return &basisWorded{} },
		func() Event { return &basisDropped{} },
		func() Event { return &sessionPlanned{} }, func() Event { return &sessionMoved{} },
		func() Event { return &sessionChanged{} }, func() Event { return &chairHanded{} },
		func() Event { return &memberArrived{} }, func() Event { return &arrivalUndone{} },
		func() Event { return &issueRaised{} }, func() Event { return &issueWorded{} },
		func() Event { return &issueLevelled{} },
		func() Event { return &moodAsked{} }, func() Event { return &moodWorded{} },
		func() Event { return &moodAnswered{} }, func() Event { return &moodEnded{} },
		func() Event { return &moodPutAway{} }, func() Event { return &handsShown{} },
		func() Event { return &issueMerged{} }, func() Event { return &issueDeclined{} },
		func() Event { return &issueRestored{} }, func() Event { return &issueCarried{} },
		func() Event { return &issueReferred{} }, func() Event { return &issueReopened{} },
		func() Event { return &issuesKeptApart{} }, func() Event { return &issueSeconded{} }, func() Event { return &secondTakenBack{} },
		func() Event { return &agendaOrdered{} }, func() Event { return &issueCalled{} },
		func() Event { return &pollOpened{} }, func() Event { return &voted{} },
		func() Event { return &memberAdmitted{} }, func() Event { return &admissionReasoned{} },
		func() Event { return &pollClosed{} },
		func() Event { return &pollCounted{} }, func() Event { return &pollPublished{} },
		func() Event { return &pollVoided{} }, func() Event { return &placeShown{} },
		func() Event { return &lineDrawn{} }, func() Event { return &lotsDrawn{} },
		func() Event { return &resolutionDrafted{} }, func() Event { return &resolutionWorded{} },
		func() Event { return &resolutionProposed{} }, func() Event { return &consentGiven{} },
		func() Event { return &consentReasoned{} }, func() Event { return &resolutionSettled{} },
		func() Event { return &resolutionWithdrawn{} },
		func() Event { return &issueDeferred{} },
		func() Event { return &slipHandedOut{} }, func() Event { return &slipTakenBack{} },
		func() Event { return &slipEntered{} }, func() Event { return &slipSettled{} },
		func() Event { return &paperClosed{} }, func() Event { return &paperRestarted{} },
		func() Event { return &handRaised{} }, func() Event { return &handLowered{} },
		func() Event { return &listShut{} }, func() Event { return &speakerCalled{} },
		func() Event { return &speakerFinished{} }, func() Event { return &speakerSkipped{} },
		func() Event { return &turnTakenBack{} }, func() Event { return &clockStarted{} },
		func() Event { return &clockStopped{} }, func() Event { return &clockExtended{} },
		func() Event { return &pointNoted{} }, func() Event { return &pointWorded{} },
		func() Event { return &pointDropped{} },
		func() Event { return &imbalanceExplained{} }, func() Event { return &recordsErased{} },
		func() Event { return &actionDated{} }, func() Event { return &actionNoted{} },
		func() Event { return &actionFinished{} }, func() Event { return &actionEvidenced{} },
		func() Event { return &actionDropped{} }, func() Event { return &dropReasoned{} },
		func() Event { return &actionAgain{} }, func() Event { return &reviewListed{} },
		func() Event { return &actionAsked{} }, func() Event { return &actionAnswered{} },
		func() Event { return &handsCounted{} }, func() Event { return &actionJudged{} },
		func() Event { return &paperPrinted{} },
		func() Event { return &issueSettled{} },
		func() Event { return &resolutionPosted{} }, func() Event { return &postingPlaced{} },
		func() Event { return &resolutionEnforced{} }, func() Event { return &objectionRaised{} },
		func() Event { return &objectionWorded{} }, func() Event { return &objectionAnswered{} },
		func() Event { return &resolutionRevised{} }, func() Event { return &revisionWorded{} },
		func() Event { return &resolutionShared{} }, func() Event { return &keeperNamed{} },
	}
	m := make(map[string]func() Event, len(list))
	for _, f := range list {
		m[f().kind()] = f
	}
	return m
}

// encode gives an event's stored bytes. Struct fields marshal in a fixed order.
func encode(e Event, h Header) (header, body []byte, err error) {
	h.Kind, h.Version = e.kind(), 1
	if p, ok := e.(erasable); ok {
		h.About = p.about()
	}
	if header, err = json.Marshal(h); err != nil {
		return nil, nil, fmt.Errorf("encoding the header of a %s: %w", h.Kind, err)
	}
	if body, err = json.Marshal(e); err != nil {
		return nil, nil, fmt.Errorf("encoding a %s: %w", h.Kind, err)
	}
	return header, body, nil
}

// decode reads a stored record. It returns ErrNewer for a kind or a version that
// this program does not know.
func decode(known map[string]func() Event, header, body []byte, erased bool) (Header, Event, error) {
	var h Header
	if err := json.Unmarshal(header, &h); err != nil {
		return h, nil, fmt.Errorf("reading a record's header: %w", err)
	}
	make, ok := known[h.Kind]
	if !ok || h.Version != 1 {
		return h, nil, fmt.Errorf("record %d is a %s, version %d: %w", h.Seq, h.Kind, h.Version, ErrNewer)
	}
	e := make()
	if erased {
		p, ok := e.(erasable)
		if !ok {
			return h, nil, fmt.Errorf("record %d, a %s, has lost its body", h.Seq, h.Kind)
		}
		return h, p.erased(h.About), nil
	}
	if err := json.Unmarshal(body, e); err != nil {
		return h, nil, fmt.Errorf("reading record %d, a %s: %w", h.Seq, h.Kind, err)
	}
	return h, e, nil
}
