package session_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
)

func TestMembersAreFoundByNumberOrName(t *testing.T) {
	e := council(t, 2)
	e.do("secretary", session.Enroll{Members: []session.NewMember{{Name: "twin"}, {Name: "twin"}}})
	if m, err := e.now().FindMember(" 007 "); err != nil || m.Name != "r1" {
		t.Errorf("007 is %q (%v)", m.Name, err)
	}
	if m, err := e.now().FindMember("R2"); err != nil || m.Name != "r2" {
		t.Errorf("R2 is %q (%v)", m.Name, err)
	}
	var many *session.ManyMembers
	if _, err := e.now().FindMember("twin"); !errors.As(err, &many) || many.Count != 2 {
		t.Errorf("twin: %v", err)
	}
	for _, typed := range []string{"99", "nobody", ""} {
		if _, err := e.now().FindMember(typed); !errors.Is(err, session.ErrNoMember) {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

func TestCodesLetTheirMemberIn(t *testing.T) {
	e := council(t, 3)
	issued := e.do("secretary", session.IssueCodes{Members: []session.MemberID{e.ids["r1"], e.ids["r2"]}, Session: month}).Codes
	in := func(typed string) string { m, _ := e.hall.ByCode(typed); return m.Name }
	code, evening := issued[0].Code, issued[0].Evening
	for _, row := range []struct{ name, typed, want string }{
		{"as it is printed", code, "r1"},
		{"in small letters", strings.ToLower(code), "r1"},
		{"without its hyphen", strings.ReplaceAll(code, "-", " "), "r1"},
		{"the number and the evening code", "007 " + evening, "r1"},
		{"the number without zeros", "7 " + evening, "r1"},
		{"the evening code with another's number", "008 " + evening, ""},
		{"the evening code alone", evening, ""},
		{"another code", "ABCD-2345", ""},
		{"nothing", "", ""},
	} {
		if got := in(row.typed); got != row.want {
			t.Errorf("%s lets in %q, want %q", row.name, got, row.want)
		}
	}
	again := e.do("secretary", session.IssueCodes{Members: []session.MemberID{e.ids["r1"]}}).Codes[0]
	if in(code) != "" || in(again.Code) != "r1" || again.Evening != "" {
		t.Error("a new code does not take the place of the old one")
	}
	e.do("secretary", session.RevokeCode{Member: e.ids["r1"]})
	if in(again.Code) != "" || in("7 "+evening) != "" {
		t.Error("a revoked code lets in")
	}
	e.do("secretary", session.Leave{Member: e.ids["r2"]})
	if in(issued[1].Code) != "" || in("8 "+issued[1].Evening) != "" {
		t.Error("the codes of somebody who left let in")
	}
	letters := strings.Trim(strings.ReplaceAll(code, "-", ""), "23456789ABCDEFGHJKMNPQRSTUVWXYZ")
	if len(code) != 9 || letters != "" || strings.Trim(evening, "0123456789") != "" || len(evening) != 6 {
		t.Errorf("codes look like %s and %s", code, evening)
	}
}

func TestMembersChooseTheirLanguageAndKeys(t *testing.T) {
	e := council(t, 2)
	const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
	e.do("r1", session.Amend{Member: e.ids["r1"], Language: ptr("en")})
	e.do("secretary", session.AddKey{Member: e.ids["r1"], Key: key + " a@b"})
	e.do("secretary", session.AddKey{Member: e.ids["r1"], Key: key})
	e.do("secretary", session.AddKey{Member: e.ids["r2"], Key: key})
	m, _ := e.now().Member(e.ids["r1"])
	if m.Language != "en" || !slices.Equal(m.Keys, []string{key}) {
		t.Errorf("r1 stands as %+v", m)
	}
	names := func() (names []string) {
		for _, m := range e.now().ByKey(key) {
			names = append(names, m.Name)
		}
		return names
	}
	if got := names(); !slices.Equal(got, []string{"r1", "r2"}) {
		t.Errorf("the shared key lets in %v", got)
	}
	e.do("secretary", session.Leave{Member: e.ids["r1"]})
	if got := names(); !slices.Equal(got, []string{"r2"}) {
		t.Errorf("after r1 left the key lets in %v", got)
	}
}
