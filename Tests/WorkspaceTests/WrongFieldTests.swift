import Mutants
import Testing

@testable import Workspace

/// Fields of YAML files that are wrong: one clear finding each.
@Suite("Wrong fields") struct WrongFieldTests {
  private func expect(_ old: String, _ new: String, in path: String = Plain.card, _ findings: String...) throws {
    let files = Plain.files.replacing(old, by: new, in: path)
    #expect(files.files[path] != Plain.files.files[path])
    let found = try files.findings()
    #expect(found == findings)
  }

  @Test func `an unknown key is told with the nearest that is known`() throws {
    try expect(
      "statement:", "statment:",
      "editions/e1/BE/card.yaml:4:5 format: found the key “statment”; expected one of conditions, coders, grade, reason, "
        + "departure, star, statement, sources, sources-note; try statement")
  }

  @Test func `a symbol is one character or two, of several scalars too`() throws {
    let path = "frameworks/plain.yaml"
    for symbol in ["A+", "👍🏽", "é"] {
      #expect(try Plain.files.replacing("symbol: ✕", by: "symbol: \(symbol)", in: path).findings() == [])
    }
    let found = try Plain.files.replacing("symbol: ✕", by: "symbol: abc", in: path).findings()
    #expect(found.count == 1 && found[0].hasSuffix("found “abc”; expected a symbol of one or two characters"))
  }

  @Test func `a required field that is missing is told at its map`() throws {
    try expect(
      "title: First\n", "", in: "editions/e1/edition.yaml",
      "editions/e1/edition.yaml:1:1 format: found no title; expected the field title; try title: …")
  }

  @Test func `a field without a value has nothing`() throws {
    try expect(
      "There is a shelter.", "", "editions/e1/BE/card.yaml:4:15 format: found nothing; expected a text")
    try expect(
      "There is a shelter.", "\"  \"",
      "editions/e1/BE/card.yaml:4:16 format: found nothing but spaces; expected a text")
  }

  @Test func `a text that a comment would cut is told, with the way to keep it`() throws {
    let end =
      ", after which “ #” begins a comment; expected a text with nothing behind it on its line; try put the whole text "
      + "into quotation marks; a comment goes on a line of its own"
    try expect(
      "There is a shelter.", "Été, Aldoria is #1 of all",
      "editions/e1/BE/card.yaml:4:16 format: found “Été, Aldoria is”\(end)")
    try expect(
      "There is a shelter.", "Two lines\n      of text\t# and more",
      "editions/e1/BE/card.yaml:4:16 format: found “Two lines of text”\(end)")
    try expect(
      "title: First", "title: First # of two", in: "editions/e1/edition.yaml",
      "editions/e1/edition.yaml:1:8 format: found “First”\(end)")
    try expect(
      "There is a shelter.", "#1 of all",
      "editions/e1/BE/card.yaml:4:15 format: found nothing before a comment; expected a text")
  }

  @Test func `a comment on its own line or behind no text is none of our business`() throws {
    for (old, new, path) in [
      ("indicators:", "# All of them\nindicators: # of the framework", Plain.card),
      ("grade: green", "# Ask again\n    grade: green # agreed", Plain.card),
      ("There is a shelter.", "\"There is #1.\" # quoted", Plain.card),
      ("There is a shelter.", "There is#1 and C# here.", Plain.card),
      ("There is a shelter.", "> # folded\n      There is #1.", Plain.card),
      ("\"report, p. 4\"]", "\"report, p. 4\"] # checked", Plain.card),
      ("as-of: 2010-06", "as-of: 2010-06 # about", "editions/e1/edition.yaml"),
    ] {
      try expect(old, new, in: path)
    }
  }

  @Test func `a day that does not exist is no date`() throws {
    let plain = "a date such as 2010, 2010-06 or 2010-06-30"
    let order = "year, month and day"
    for (day, expected) in [
      ("2010-02-30", "a day that exists: 2010-02 has 28 days"),
      ("2012-02-30", "a day that exists: 2012-02 has 29 days"),
      ("2010-13", plain), ("2010-6", plain), ("June 2010", plain), ("10-06-30", plain), ("2010-06-00", plain),
      ("30.06.2010", order + ", joined by hyphens; try 2010-06-30"),
      ("06/30/2010", order + ", joined by hyphens; try 2010-06-30"),
      ("2010/6/30", order + ", joined by hyphens; try 2010-06-30"), ("05/06/2010", order + " in this order"),
    ] {
      try expect(
        "2010-06", day, in: "editions/e1/edition.yaml",
        "editions/e1/edition.yaml:2:8 format: found “\(day)”; expected \(expected)")
    }
  }

  @Test func `an identifier has letters, digits and dashes`() throws {
    for id in ["Care", "care_1", "-care", "ca re", "café", String(repeating: "a", count: 65)] {
      try expect(
        "id: care", "id: \(id)", in: "frameworks/plain.yaml",
        "frameworks/plain.yaml:6:9 format: found \(quoted(id)); expected an identifier of a–z, 0–9 and -, at most 64 "
          + "characters")
    }
  }

  @Test func `a colour is six hexadecimal digits`() throws {
    for colour in ["red", "\"#fff\"", "\"#1f5f8b80\"", "\"#GGGGGG\""] {
      let shown = colour.filter { $0 != "\"" }
      try expect(
        "\"#1f5f8b\"", colour, in: "frameworks/plain.yaml",
        "frameworks/plain.yaml:4:50 format: found “\(shown)”; expected a colour such as #1a7f37")
    }
  }

  @Test func `a list in place of a map, and the other way round`() throws {
    try expect(
      "{name: Plain people}", "[Plain people]", in: "workspace.yaml",
      "workspace.yaml:2:12 format: found a list; expected a map of fields")
    try expect(
      "[en, fr]", "en", in: "workspace.yaml",
      "workspace.yaml:3:12 format: found “en”; expected a list; try write [ … ] or lines that begin with -")
    try expect(
      "There is a shelter.", "[There, is]", "editions/e1/BE/card.yaml:4:16 format: found a list; expected a text")
  }

  @Test func `a language is written in its normal form`() throws {
    try expect(
      "[en, fr]", "[en, FR]", in: "workspace.yaml",
      "workspace.yaml:3:17 format: found “FR”; expected a language such as en, fr or sr-Latn (BCP 47); try fr")
    try expect(
      "There is a shelter.", "{en: A shelter., french: Un foyer.}",
      "editions/e1/BE/card.yaml:4:33 format: found the key “french”; expected a language such as en, fr or sr-Latn "
        + "(BCP 47)")
  }

  @Test func `a language stands once`() throws {
    try expect(
      "[en, fr]", "[en, fr, en]", in: "workspace.yaml",
      "workspace.yaml:3:21 format: found “en” a second time; expected each once")
  }

  @Test func `a word of a closed list is told with the nearest`() throws {
    try expect(
      "framework: plain", "framework: plain\nstatus: frosen", in: "editions/e1/edition.yaml",
      "editions/e1/edition.yaml:4:9 format: found “frosen”; expected one of draft, frozen; try frozen")
  }

  @Test func `an indicator's key is a number`() throws {
    try expect(
      "1.1:", "1..1:",
      "editions/e1/BE/card.yaml:2:3 format: found “1..1”; expected an indicator's number such as 1.1")
  }

  @Test func `a citation is a key with a place`() throws {
    try expect(
      "\"report, p. 4\"", "\"@report\"",
      "editions/e1/BE/card.yaml:5:15 format: found “@report”; expected a source's key, and after a comma the place in it; "
        + "try report")
    try expect(
      "\"report, p. 4\"", "\"report,\"",
      "editions/e1/BE/card.yaml:5:15 format: found “report,”; expected a source's key, and after a comma the place in it"
    )
  }

  @Test func `an e-mail address and a web address are told from other words`() throws {
    try expect(
      "{name: Plain people}", "{name: Plain people, email: us, web: www.example.org}", in: "workspace.yaml",
      "workspace.yaml:2:40 format: found “us”; expected an e-mail address",
      "workspace.yaml:2:49 format: found “www.example.org”; expected a web address that begins with https:// or http://, "
        + "without a user’s name"
    )
  }

  @Test func `a condition that is met names by whom`() throws {
    try expect(
      "grade: green", "grade: green\n    conditions: {shelter: {is: met}}",
      "editions/e1/BE/card.yaml:4:27 format: found is: met without by; expected the field by; try by: …")
  }

  @Test func `a logo has a text in its place`() throws {
    try expect(
      "licence:", "brand: {logo: logo.svg}\nlicence:", in: "workspace.yaml",
      "workspace.yaml:4:8 format: found logo without logo-text; expected the field logo-text; try logo-text: …")
  }

  @Test func `a criterion has either when or otherwise`() throws {
    try expect(
      "name: Shelter", "name: Shelter\n        criteria: [{grade: red, when: required, otherwise: true}, {grade: red}]",
      in: "frameworks/plain.yaml",
      "frameworks/plain.yaml:11:20 format: found when and otherwise; expected exactly one of when, otherwise",
      "frameworks/plain.yaml:11:67 format: found none of them; expected exactly one of when, otherwise")
  }

  @Test func `requirements say at which depth they are wrong`() throws {
    try expect(
      "name: Shelter",
      "name: Shelter\n        criteria: [{grade: red, when: {all: [a, {any: [b, {at-least: 0, of: [c, Bad]}]}]}}]",
      in: "frameworks/plain.yaml",
      "frameworks/plain.yaml:11:70 format: found “0”; expected a whole number from 1 to 1000000",
      "frameworks/plain.yaml:11:81 format: found “Bad”; expected an identifier of a–z, 0–9 and -, at most 64 characters"
    )
  }

  @Test func `all that is wrong in all files comes at once`() throws {
    let files = Plain.files.replacing("green", by: "Green", in: Plain.card)
      .replacing("There is", by: "<b>There</b> is", in: Plain.card)
      .replacing("2010-06", by: "soon", in: "editions/e1/edition.yaml")
      .with("channels.csv", "country,nam\nBelgium,x\n").with("sources.json", "[{}]")
    let found = try files.findings()
    #expect(
      found == [
        "channels.csv:1 csv: found no column name; expected the column name",
        "channels.csv:1 csv: found the column “nam”; expected one of country, name, number, operator, for, hours, "
          + "languages, cost, address, verified, source; try name",
        "channels.csv:2 format: found “Belgium”; expected a country's two letters (ISO 3166-1 alpha-2)",
        "editions/e1/BE/card.yaml:3:12 format: found “Green”; expected a level of the scale, not-assessed, no-data or "
          + "not-applicable",
        "editions/e1/BE/card.yaml:4 markdown: found HTML: “</b>”; expected Markdown without HTML",
        "editions/e1/BE/card.yaml:4 markdown: found HTML: “<b>”; expected Markdown without HTML",
        "editions/e1/edition.yaml:2:8 format: found “soon”; expected a date such as 2010, 2010-06 or 2010-06-30",
        "sources.json:1:2 sources: found a source without id; expected an id, by which it is cited",
      ])
  }
}
