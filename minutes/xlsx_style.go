package minutes

import "github.com/xuri/excelize/v2"

// asText is the number format of cells that are never read as numbers.
const asText = 49

// style makes the looks that cells have.
func (b *book) style() {
	font := map[string]string{"zh": "宋体"}[b.Language]
	if font == "" {
		font = "Arial"
	}
	b.try(b.SetDefaultFont(font))
	var lines []excelize.Border
	for _, side := range []string{"left", "top", "right", "bottom"} {
		lines = append(lines, excelize.Border{Type: side, Color: "444444", Style: 1})
	}
	place := func(a Align) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: [...]string{Left: "left", Centre: "center", Right: "right"}[a], Vertical: "center", WrapText: true}
	}
	grey := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}}
	b.looks = map[string]int{}
	add := func(name string, s excelize.Style) {
		if s.Font == nil {
			s.Font = &excelize.Font{}
		}
		s.Font.Family = font
		id, err := b.NewStyle(&s)
		b.try(err)
		b.looks[name] = id
	}
	add("title", excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}, Alignment: place(Centre), NumFmt: asText})
	add("under", excelize.Style{Font: &excelize.Font{Size: 11}, Alignment: place(Centre), NumFmt: asText})
	add("stamp", excelize.Style{Font: &excelize.Font{Bold: true, Size: 14, Color: "870000"}, Alignment: place(Centre), NumFmt: asText})
	add("text", excelize.Style{Font: &excelize.Font{Size: 11}, Alignment: place(Left), NumFmt: asText})
	add("bold", excelize.Style{Font: &excelize.Font{Bold: true, Size: 11}, Alignment: place(Left), NumFmt: asText})
	add("head", excelize.Style{Font: &excelize.Font{Bold: true, Size: 11}, Alignment: place(Centre), Border: lines, Fill: grey, NumFmt: asText})
	for _, a := range []Align{Left, Centre, Right} {
		for _, bold := range []bool{false, true} {
			f := excelize.Font{Size: 11, Bold: bold}
			words, number, day := f, f, f
			add(cellLook("words", a, bold), excelize.Style{Font: &words, Alignment: place(a), Border: lines, NumFmt: asText})
			add(cellLook("number", a, bold), excelize.Style{Font: &number, Alignment: place(a), Border: lines})
			form := "yyyy-mm-dd"
			add(cellLook("day", a, bold), excelize.Style{Font: &day, Alignment: place(a), Border: lines, CustomNumFmt: &form})
		}
	}
}

func cellLook(kind string, a Align, bold bool) string {
	name := kind + [...]string{Left: " left", Centre: " centre", Right: " right"}[a]
	if bold {
		name += " bold"
	}
	return name
}
