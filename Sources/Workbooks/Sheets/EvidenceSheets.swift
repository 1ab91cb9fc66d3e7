import Cards

/// The sheets on figures, gaps, calls to action, demands and case studies.
extension CardSheets {
  var statistics: GridSheet {
    let series = Choices(dossier.series.map { ($0.id.text, $0.name(language)) })
    let forms = Choices(dossier.forms.map { ($0.id.text, $0.name(language)) })
    let sexes = words(Observation.Sex.self) { terms.name($0) }
    let official = Choices([("official", wording.states.yes)])
    let number = { (id: String, heading: String) in Field(id, heading, .quantity, .value([id]), width: 11) }
    return list(
      "statistics", names.statistics, names.statisticsIntro, of: "statistics.csv", at: [],
      [
        Field("series", heads.series, .choice(series), .value(["series"]), width: 34),
        Field("period", terms[.period], .period, .value(["period"]), width: 17),
        Field("sex", terms[.sex], .choice(sexes), .value(["sex"]), width: 10),
        Field("age", terms[.age], .age, .value(["age"]), width: 8),
        Field("form", terms[.form], .choice(forms), .value(["form"]), width: 20), number("value", terms[.figure]),
        number("low", heads.low), number("high", heads.high),
        Field("source", terms[.sources], .sources, .joined("source"), width: 26),
        Field("quality", terms[.remark], .cell, .text(["quality"]), width: 44),
        Field("published", heads.official, .choice(official), .value(["published"]), width: 10),
      ])
  }

  var gaps: GridSheet {
    let kinds = words(Gap.Kind.self) { terms.name($0) }
    return list(
      "gaps", names.gaps, names.gapsIntro, of: "gaps.csv", at: [],
      [
        Field("subject", terms[.gapSubject], .cell, .text(["subject"]), width: 40),
        Field("kind", terms[.gapKind], .choice(kinds), .value(["kind"]), width: 18),
        Field("addressee", terms[.addressee], .cell, .text(["addressee"]), width: 26), date("asked", terms[.asked]),
        date("answered", terms[.answered]), Field("note", terms[.note], .cell, .text(["note"]), width: 40),
        Field("source", terms[.sources], .sources, .joined("source"), width: 26),
      ])
  }

  var calls: GridSheet {
    list(
      "calls", names.calls, names.callsIntro, of: "actions.yaml", at: ["calls"],
      [
        identifier, goal,
        Field("indicators", terms[.movesIndicators], .indicators, .items(["indicators"]), width: 14),
        plain("addressee", terms[.addressedTo], width: 30), prose("text", terms[.call], width: 60), sources(),
      ])
  }

  var demands: GridSheet {
    list(
      "demands", names.demands, names.demandsIntro, of: "petition.yaml", at: ["demands"],
      [
        identifier, prose("text", terms[.demands], width: 60),
        Field("calls", heads.callsBehind, .calls, .items(["calls"]), width: 28),
      ])
  }

  /// A case study is a file: its front matter, and a text that fits a cell.
  var cases: GridSheet {
    let bases = words(CaseStudy.Basis.self) { terms.name($0) }
    let fields = [
      Field("id", heads.id, .identifier, .none, width: 18),
      Field("title", heads.title, .plain, .value(["title"]), width: 26),
      Field("basis", heads.basis, .choice(bases), .value(["basis"]), width: 20), goal, date("review", heads.review),
      sources(), Field("text", heads.text, .prose, .value([CardDocument.body]), width: 90),
    ]
    let rows = documents.cases.map { name -> GridRow in
      let document = documents.original(of: "cases/" + name).path
      let row = row("cases/" + name, name, in: document, fields)
      let contents = zip(fields, row.contents).map { $0.id == "id" ? name : $1 }
      return GridRow(
        key: row.key, label: name, document: document, base: [], fields: fields, contents: contents,
        textFile: "cases/" + name)
    }
    return GridSheet(
      "cases", names.cases, names.casesIntro, fields, rows,
      list: GridList(place: .files(folder: documents.folder + "/cases")))
  }

  /// Situation, goals and the government's answer, a paragraph a row.
  var narratives: GridSheet {
    let fields = [
      Field.reference("part", heads.part, width: 26),
      Field("text", heads.text, .markdown, .value([CardDocument.body]), width: 110),
    ]
    let texts =
      [("situation", terms[.situation])] + framework.goals.map { ($0.id.text, $0.name(language)) }
      + [("reply", terms[.reply])]
    let rows = texts.map { name, title -> GridRow in
      let document = documents.original(of: name).path
      var row = row(name, title, in: document, fields, shown: ["part": title])
      row.textFile = name
      return row
    }
    return GridSheet("narratives", names.narratives, names.narrativesIntro, fields, rows)
  }
}
