package lang_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
)

func both() []*lang.Words { return []*lang.Words{lang.Chinese(), lang.English()} }

func TestNoWordIsMissing(t *testing.T) {
	for _, w := range both() {
		words(t, w.Tag, reflect.ValueOf(*w), func(t *testing.T, path string, v reflect.Value) {
			if v.IsZero() && !strings.HasSuffix(path, "Phases[0]") { // no phase has the number 0
				t.Errorf("%s is missing", path)
			}
		})
	}
}

func TestBothLanguagesNameTheSameThings(t *testing.T) {
	paths := map[string]map[string]bool{}
	for _, w := range both() {
		seen := map[string]bool{}
		words(t, "", reflect.ValueOf(*w), func(_ *testing.T, path string, _ reflect.Value) { seen[path] = true })
		paths[w.Tag] = seen
	}
	for path := range paths["zh"] {
		if !paths["en"][path] {
			t.Errorf("%s is said in Chinese and not in English", path)
		}
	}
	for path := range paths["en"] {
		if !paths["zh"][path] {
			t.Errorf("%s is said in English and not in Chinese", path)
		}
	}
}

// Every function is tried with plain and with odd values; what it says has no
// broken verb in it and says something.
func TestFunctionsFillIn(t *testing.T) {
	for _, w := range both() {
		words(t, w.Tag, reflect.ValueOf(*w), func(t *testing.T, path string, v reflect.Value) {
			if v.Kind() != reflect.Func || v.IsNil() {
				return
			}
			for sample := range 5 {
				in := make([]reflect.Value, v.Type().NumIn())
				for i := range in {
					in[i] = filled(v.Type().In(i), sample)
				}
				if v.Type().IsVariadic() {
					in[len(in)-1] = in[len(in)-1].Index(0)
				}
				for _, out := range v.Call(in) {
					said := fmt.Sprint(out.Interface())
					if strings.Contains(said, "%!") || said == "" {
						t.Errorf("%s says %q", path, said)
					}
				}
			}
		})
	}
}

// words visits every string and function below v.
func words(t *testing.T, path string, v reflect.Value, visit func(*testing.T, string, reflect.Value)) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				words(t, path+"."+v.Type().Field(i).Name, v.Field(i), visit)
			}
		}
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for _, key := range v.MapKeys() {
			words(t, fmt.Sprintf("%s[%v]", path, key), v.MapIndex(key), visit)
		}
	case reflect.Array, reflect.Slice:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for i := range v.Len() {
			words(t, fmt.Sprintf("%s[%d]", path, i), v.Index(i), visit)
		}
	case reflect.String, reflect.Func:
		visit(t, path, v)
	}
}

var oddTimes = []time.Time{{}, time.Date(2026, 11, 20, 19, 5, 0, 0, time.UTC)}

// filled makes a value of a type to try a function with.
func filled(of reflect.Type, sample int) reflect.Value {
	v := reflect.New(of).Elem()
	switch v.Kind() {
	case reflect.String:
		v.SetString([]string{"路灯", "A", "2026-11", "x%dy", "2026-11.2"}[sample])
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt([]int64{1, 0, 2, 5, 8}[sample])
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint([]uint64{1, 0, 2, 5, 7}[sample])
	case reflect.Bool:
		v.SetBool(sample%2 == 1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(of, 3, 3))
		for i := range v.Len() {
			v.Index(i).Set(filled(of.Elem(), sample))
		}
	case reflect.Array:
		for i := range v.Len() {
			v.Index(i).Set(filled(of.Elem(), sample))
		}
	case reflect.Pointer:
		v.Set(reflect.New(of.Elem()))
		v.Elem().Set(filled(of.Elem(), sample))
	case reflect.Struct:
		if of == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(oddTimes[sample%2]))
			break
		}
		for i := range v.NumField() {
			if of.Field(i).IsExported() {
				v.Field(i).Set(filled(of.Field(i).Type, sample))
			}
		}
	case reflect.Interface:
		if of == reflect.TypeFor[error]() {
			v.Set(reflect.ValueOf(session.ErrStale))
		}
	case reflect.Func:
		v.Set(reflect.MakeFunc(of, func([]reflect.Value) []reflect.Value {
			out := make([]reflect.Value, of.NumOut())
			for i := range out {
				out[i] = filled(of.Out(i), sample)
			}
			return out
		}))
	}
	return v
}

func TestOf(t *testing.T) {
	for _, x := range []struct{ tag, want string }{
		{"zh_CN.UTF-8", "zh"}, {"en-GB", "en"}, {"de", "zh"}, {"", "zh"},
	} {
		if got := lang.Of(x.tag, lang.Chinese()).Tag; got != x.want {
			t.Errorf("the words of %q are %s, want %s", x.tag, got, x.want)
		}
	}
	if lang.Chinese().Swap() != lang.English() || lang.English().Swap() != lang.Chinese() {
		t.Error("the key L does not give the other language")
	}
}

func TestNumbersReadWell(t *testing.T) {
	zh, en := lang.Chinese().Common, lang.English().Common
	for _, x := range []struct{ says, want string }{
		{en.Ballots(1), "1 ballot"}, {en.Ballots(39), "39 ballots"}, {en.Ballots(0), "0 ballots"},
		{en.People(1), "1 person"}, {en.Marks(5, 8), "8 x 5"}, {en.VotedOf(31, 42), "voted 31 of 42"},
		{zh.VotedOf(31, 42), "已投 31，到场 42"}, {zh.Place(1), "第一名"}, {en.Place(3), "third place"}, {en.Place(22), "22nd place"},
		{zh.JointPlace(2), "并列第二名"}, {zh.Number(17), "017"}, {zh.MoreBelow(4), "+ 还有 4 个"}, {en.MoreBelow(4), "+ 4 more"},
		{zh.TimeLeft(170), "还有 3 分钟"}, {en.TimeLeft(40), "40 s left"}, {zh.LineRow(3), "今晚解决以上三件"}, {zh.LineRow(2), "今晚解决以上两件"},
		{zh.Month("2026-11"), "11 月 月谈"}, {en.Month("2026-11"), "November"}, {zh.Month("2026-11.2"), "11 月 第二次月谈"},
		{en.Month("2026-11.2"), "November, second sitting"}, {zh.Month("soon"), "soon"},
		{zh.Announced("2026-11-20 19:00"), "2026年11月20日 星期五 19:00"}, {en.Announced("2026-11-20"), "Friday 20 November 2026"},
		{zh.Announced("月底"), "月底"}, {zh.Percent(42, 48), "87%"}, {zh.Percent(0, 0), "-"},
		{zh.Share(session.Share{Part: 2, Of: 3}), "三分之二"}, {en.Share(session.Share{Part: 2, Of: 3}), "two thirds"},
		{zh.CloseLine(39, 3), "已经投了 39 张，还有 3 位没投。要投的请现在投，一分钟后收票。"},
		{en.CloseLine(39, 3), "39 ballots are in, three people have not voted. Please vote now; in one minute we close."},
		{en.CloseLine(1, 1), "1 ballot is in, one person has not voted. Please vote now; in one minute we close."},
		{zh.DrawnLine(3), "第三名和第四名之间差得最多，今晚就解决前三件。其余留到下月，不会丢。"},
		{en.DrawnLine(3), "The widest gap is after the third; tonight we settle these three. The rest stay on the list for next month."},
		{zh.Below(23, 25, session.Share{Part: 1, Of: 2}), "到场 23，不到一半（25）。可以继续，会写进纪要。"},
		{en.Below(23, 25, session.Share{Part: 1, Of: 2}), "23 present, below half (25). You may go on; the minutes will say so."},
		{en.List([]string{"A", "B", "C"}), "A, B and C"},
	} {
		if x.says != x.want {
			t.Errorf("it says %q, want %q", x.says, x.want)
		}
	}
}

func TestEveryWordOfTheMeetingHasItsName(t *testing.T) {
	for _, w := range both() {
		for _, p := range session.Phases() {
			if w.PhaseWords(p).Aloud == "" {
				t.Errorf("%s: phase %s has no line to read aloud", w.Tag, p)
			}
		}
		seen := map[string]bool{}
		for _, l := range session.Levels() {
			seen[w.LevelWords(l).Name] = true
		}
		if len(seen) != len(session.Levels()) {
			t.Errorf("%s: two levels have one name", w.Tag)
		}
		for _, s := range []session.IssueStatus{session.Open, session.Merged, session.Declined, session.Settled} {
			if w.Common.IssueStatus[s] == "" {
				t.Errorf("%s: issue status %s has no name", w.Tag, s)
			}
		}
		for _, s := range []session.ResolutionStatus{session.Draft, session.Proposed, session.Adopted, session.Rejected, session.Withdrawn} {
			if w.Common.ResolutionStatus[s] == "" {
				t.Errorf("%s: resolution status %s has no name", w.Tag, s)
			}
		}
		for _, s := range []session.PollStatus{session.PollOpen, session.PollClosed, session.PollCounted, session.PollPublished, session.Void} {
			if w.Common.PollStatus[s] == "" {
				t.Errorf("%s: poll status %s has no name", w.Tag, s)
			}
		}
		for _, s := range []session.Secrecy{session.Secret, session.Named, session.Checkable} {
			if w.Common.Secrecy[s] == "" {
				t.Errorf("%s: secrecy %s has no sentence", w.Tag, s)
			}
		}
		for _, r := range []session.Roles{session.Resident, session.Secretary, session.Adviser, session.Observer, session.Projector,
			session.Kiosk, session.Chair, session.Operator} {
			if w.Role(r) == w.Common.Unknown {
				t.Errorf("%s: role %s has no name", w.Tag, r)
			}
		}
		for _, a := range []session.ConsentAnswer{session.Agree, session.Abstain, session.Object} {
			if w.Answer(a) == w.Common.Unknown {
				t.Errorf("%s: answer %s has no name", w.Tag, a)
			}
		}
		for _, ties := range []tally.Ties{tally.Strength, tally.Breadth} {
			if w.Common.TieRules[ties] == "" {
				t.Errorf("%s: ties by %s have no name", w.Tag, ties)
			}
		}
	}
}
