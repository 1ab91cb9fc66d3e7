import Cards
import EndToEnd
import Formats
import Foundation
import Testing
import ToolsSupport
import Workspace

/// Each grade is the same in words wherever it is published.
@Suite struct GradesInWords {
  /// What a country got for an indicator, by `cards.csv`.
  private struct Graded {
    let edition: Edition
    let country: String
    let indicator: Indicator
    let grade: String
    let label: String
  }

  private let absent: [String: [String: String]] = [
    "en": ["not-assessed": "– Not assessed", "no-data": "? No data", "not-applicable": "/ Not applicable"],
    "fr": ["not-assessed": "– Non évalué", "no-data": "? Pas de données", "not-applicable": "/ Sans objet"],
  ]

  private func dossier(_ example: Example) throws -> Dossier {
    try #require(WorkspaceReader.read(example.folder.path).dossier)
  }

  /// The rows of an edition's table.
  private func rows(_ example: Example, _ edition: Edition, _ dossier: Dossier) async throws -> [Graded] {
    let framework = try #require(dossier.framework(of: edition))
    let bytes = try await example.published.file("data/\(edition.id.text)/cards.csv")
    let table = try #require(CSV.parse([UInt8](bytes)).value)
    return try table.rows.map { row in
      let cells = Dictionary(uniqueKeysWithValues: zip(table.header, row.cells))
      let indicator = try #require(IndicatorNumber(cells["indicator"] ?? "").flatMap { framework.indicator($0) })
      return Graded(
        edition: edition, country: cells["country"] ?? "", indicator: indicator, grade: cells["grade"] ?? "",
        label: cells["grade_label"] ?? "")
    }
  }

  /// How each grade that an indicator may get is written: symbol and label.
  private func words(_ indicator: Indicator, _ framework: Framework, _ language: LanguageTag) -> [String: String] {
    var words = absent[language.text] ?? [:]
    for level in framework.scale(of: indicator).levels {
      words[level.id.text] = "\(level.symbol) \(level.label(language))"
    }
    return words
  }

  /// Looks for the number with the grade's words behind it, and for the number with the words of any other grade.
  private func expect(
    _ graded: Graded, in text: String, _ language: LanguageTag, _ framework: Framework, of file: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (grade, words) in words(graded.indicator, framework, language) {
      let holds = text.contains("\(graded.indicator.number.text) \(words)")
      #expect(
        holds == (grade == graded.grade), "\(file): \(graded.indicator.number.text) \(words)",
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: Example.allCases)
  func `there is a row for each card and indicator, with the grade's label`(example: Example) async throws {
    let dossier = try dossier(example)
    for edition in dossier.editions {
      let framework = try #require(dossier.framework(of: edition))
      let rows = try await rows(example, edition, dossier)
      #expect(rows.count == edition.cards.count * framework.indicators.count)
      for row in rows {
        let card = try #require(edition.cards.first { $0.country.alpha2 == row.country })
        #expect(card.assessment(row.indicator.number)?.grade.value.text ?? "not-assessed" == row.grade)
        let words = try #require(words(row.indicator, framework, dossier.original)[row.grade])
        // What is no grade has no label in the table.
        let hasLabel = absent[dossier.original.text]?[row.grade] == nil
        #expect(hasLabel ? words.hasSuffix(" " + row.label) : row.label == "")
      }
    }
  }

  @Test(arguments: Example.allCases)
  func `page and twin say it`(example: Example) async throws {
    let dossier = try dossier(example)
    let published = try await example.published
    for edition in dossier.editions {
      let framework = try #require(dossier.framework(of: edition))
      for row in try await rows(example, edition, dossier) {
        for language in dossier.languages {
          let stem = "site/\(edition.id.text)/\(language.text)/\(row.country)"
          let page = PageText.html(try published.file(stem + ".html"))
          expect(row, in: page, language, framework, of: stem)
          let twin = try #require(JSON.parse(try published.file(stem + ".json")).value)
          let said = twin["card"]?["indicators"]?.items?.first { $0["number"]?.string == row.indicator.number.text }
          #expect(said?["grade"]?.string == row.grade, "\(stem).json \(row.indicator.number)")
        }
      }
    }
  }

  @Test(
    .enabled(if: Installed.has("pdftotext"), "pdftotext is not installed: run make deps-test"),
    arguments: Example.allCases)
  func `booklet and printed card say it`(example: Example) async throws {
    let dossier = try dossier(example)
    let published = try await example.published
    for edition in dossier.editions {
      let framework = try #require(dossier.framework(of: edition))
      let rows = Dictionary(grouping: try await rows(example, edition, dossier), by: \.country)
      for (country, rows) in rows {
        for language in dossier.languages {
          for ending in [".pdf", ".card.pdf"] {
            let file = "booklets/\(edition.id.text)/\(country).\(language.text)\(ending)"
            let path = published.folder.appending(path: file).path
            let text = PageText.words(try await Command(["pdftotext", "-raw", path, "-"]).run().output)
            for row in rows { expect(row, in: text, language, framework, of: file) }
          }
        }
      }
    }
  }
}
