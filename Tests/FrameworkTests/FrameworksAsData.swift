import EndToEnd
import Formats
import Foundation
import Mutants
import Testing
import ToolsSupport

/// The framework is data: others with other goals, indicators and grades check clean and publish whole.
@Suite("Frameworks as data") struct FrameworksAsData {
  /// A row of cards.csv.
  private struct Row: Hashable {
    let country, indicator, grade, label, derived: String

    /// The grade in words; the table has none where there is no grade.
    var words: String {
      switch grade {
      case "not-assessed": "Not assessed"
      case "no-data": "No data"
      case "not-applicable": "Not applicable"
      default: label
      }
    }
  }

  private func rows(_ file: URL) throws -> [Row] {
    let table = try #require(CSV.parse([UInt8](try Data(contentsOf: file))).value)
    func cell(_ row: CSVRow, _ name: String) -> String { row[table.column(name)] ?? "" }
    return table.rows.map { row in
      Row(
        country: cell(row, "country"), indicator: cell(row, "indicator"), grade: cell(row, "grade"),
        label: cell(row, "grade_label"), derived: cell(row, "derived_grades"))
    }
  }

  @Test(arguments: Make.allCases) func `checks clean, and page, booklet and data say the same`(make: Make) async throws
  {
    let small = make.workspace
    let place = try TemporaryFolder("framework")
    try small.files().approved().write(to: place("workspace"))
    let checked = try await BuiltCommand.run(["check", place("workspace").path])
    #expect(checked.output == "1 edition, 2 cards: 0 errors, 0 warnings\n")
    let published = try await BuiltCommand.run(
      ["publish", place("workspace").path, "--output", place("out").path, "--no-cache"])
    try #require(published.status == 0, "\(published.complaint)")

    let rows = try rows(place("out/data/e1/cards.csv"))
    #expect(rows.count == small.countries.count * small.goals.reduce(0, +))
    for row in rows where row.label != "" {
      #expect(row.derived == (small.hasCriteria ? row.grade : ""))
    }
    for country in small.countries {
      let own = rows.filter { $0.country == country }
      let page = try place.read("out/site/e1/en/\(country).html")
      let booklet = try await text(of: place("out/booklets/e1/\(country).en.pdf"))
      let card = try await text(of: place("out/booklets/e1/\(country).en.card.pdf"))
      for row in own {
        // An indicator's line ends with its grade in words.
        let line = try Regex(
          "\(NSRegularExpression.escapedPattern(for: row.indicator)) +Indicator \(row.indicator)[^\n]*\(row.words)")
        #expect(booklet.contains(line), "\(country) \(row.indicator) \(row.words)")
        #expect(card.contains("Indicator \(row.indicator)"), "\(country) \(row.indicator)")
        let hasGrade = page.contains("</span> \(row.words)</span>")
        #expect(hasGrade, "\(country) \(row.indicator) \(row.words)")
        let hasName = page.contains(">Indicator \(row.indicator)<")
        #expect(hasName, "\(country) \(row.indicator)")
      }
    }
  }

  private func text(of booklet: URL) async throws -> String {
    try await Command(["pdftotext", "-layout", booklet.path, "-"]).run().output
  }
}
