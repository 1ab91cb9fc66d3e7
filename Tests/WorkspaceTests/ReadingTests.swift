import Cards
import Mutants
import Testing

@testable import Workspace

/// Files that are right, read to values.
@Suite("Reading") struct ReadingTests {
  @Test func `the plain workspace reads clean`() throws {
    let reading = try Plain.files.read()
    #expect(reading.findings == [])
    let dossier = try #require(reading.dossier)
    let card = try #require(dossier.editions.first?.cards.first)
    #expect(card.country.alpha2 == "BE")
    #expect(card.assessments.map(\.grade.value.text) == ["green"])
    #expect(card.situation?.original.value.citations.map(\.key.text) == ["report"])
  }

  @Test func `Norway is a country in folders, keys, lists and tables`() throws {
    let files = Plain.files
      .with("editions/e1/NO/card.yaml", Plain.files[text: Plain.card])
      .with("editions/e1/edition.yaml", "title: First\nas-of: 2010-06\nframework: plain\nnames: {NO: Noreg}\n")
      .with("channels.csv", "country,name,number\nNO,Alarmtelefonen,116111\n")
      .with("editions/e1/overview.csv", "country,category\nNO,best\n")
    let reading = try files.read()
    #expect(reading.findings == [])
    let edition = try #require(reading.dossier?.editions.first)
    #expect(edition.cards.map(\.country.alpha2) == ["BE", "NO"])
    #expect(edition.names.keys.map(\.alpha2) == ["NO"])
    #expect(edition.overview.map(\.country.alpha2) == ["NO"])
    #expect(reading.dossier?.channels.map(\.country.alpha2) == ["NO"])
  }

  @Test func `1.10 stays 1.10 and follows 1.9`() throws {
    let numbers = ["1.10", "1.9", "1.2", "A.1", "1.1", "10"]
    let files = Plain.files.with(
      Plain.card, "indicators:\n" + numbers.map { "  \($0): {grade: green}\n" }.joined())
    let card = try #require(try files.read().dossier?.editions.first?.cards.first)
    #expect(card.assessments.map(\.indicator.value.text) == ["1.1", "1.2", "1.9", "1.10", "10", "A.1"])
  }

  @Test func `words that YAML takes for booleans, numbers and null stay words`() throws {
    let files = Plain.files.replacing("id: red", by: "id: no", in: "frameworks/plain.yaml")
      .replacing("id: green", by: "id: yes", in: "frameworks/plain.yaml")
      .replacing("label: Green", by: "label: 1.10", in: "frameworks/plain.yaml")
      .replacing("label: Red", by: "label: null", in: "frameworks/plain.yaml")
    let scale = try #require(try files.read().dossier?.frameworks.first?.scale)
    #expect(scale.levels.map(\.id.text) == ["no", "yes"])
    #expect(scale.levels.map { $0.label(.english) } == ["null", "1.10"])
  }

  @Test func `Windows line ends and a byte order mark change nothing`() throws {
    var files = Plain.files
    for path in files.paths {
      files[text: path] = "\u{FEFF}" + files[text: path].replacingOccurrences(of: "\n", with: "\r\n")
    }
    let reading = try files.read()
    #expect(reading.findings.map(\.line) == [])
    let card = reading.dossier?.editions.first?.cards.first
    #expect(card?.assessments.first?.statement?.original.value.plainText == "There is a shelter.")
  }

  @Test func `editions stand in the order of their dates`() throws {
    let files = Plain.files.with(
      "editions/a/edition.yaml", "title: Later\nas-of: 2010-07\nframework: plain\n")
    #expect(try files.read().dossier?.editions.map(\.id.text) == ["e1", "a"])
  }

  @Test func `reading twice gives the same findings in the same order`() throws {
    var files = Plain.files
    for country in ["FR", "NL", "LU", "DE"] { files = files.with("editions/e1/\(country)/card.yaml", "x: 1\n") }
    #expect(try files.findings() == (try files.findings()))
  }
}
