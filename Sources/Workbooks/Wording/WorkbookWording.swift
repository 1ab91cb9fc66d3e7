import Cards

/// What the workbook of a card says besides the words of the interface that it shares with pages and booklets.
///
/// One stored property a sentence, so that the compiler finds one that a language lacks.
struct WorkbookWording: Sendable {
  let language: LanguageTag
  let headings: Headings
  let hints: Hints
  let states: States
  let sheets: Sheets
  let guide: Guide

  static let all: [WorkbookWording] = [.english, .french, .dutch, .german]

  /// English speaks for languages that the interface does not have.
  static func `for`(_ language: LanguageTag) -> WorkbookWording {
    all.first { $0.language.language == language.language } ?? .english
  }

  /// Heads of columns.
  struct Headings: Sendable {
    let field: String
    let content: String
    let number: String
    let need: String
    let counts: String
    let coder: String
    let starSources: String
    let sourcesNote: String
    let id: String
    let title: String
    let goal: String
    let from: String
    let until: String
    let kind: String
    let name: String
    let place: String
    let series: String
    let low: String
    let high: String
    let basis: String
    let review: String
    let part: String
    let text: String
    let language: String
    let original: String
    let translation: String
    let state: String
    let key: String
    let year: String
    let publishedBy: String
    let access: String
    let cited: String
    let headline: String
    let category: String
    let decidedBy: String
    let date: String
    let introduction: String
    let status: String
    let callsBehind: String
    /// A figure that its own office publishes.
    let official: String
    /// How many people a service takes in, where, and who says its name.
    let capacity: String
    let region: String
    let namedBy: String
  }

  /// What a cell takes; shown while it is chosen, at most 255 characters.
  struct Hints: Sendable {
    let choice: String
    let mark: String
    let date: String
    let period: String
    let age: String
    let number: String
    let whole: String
    let sources: String
    let indicators: String
    let calls: String
    let id: String
    let prose: String
    let plain: String
    let markdown: String
    let state: String
    let refused: String
    let refusedChoice: String
  }

  /// States of translations and of replies, and the mark of a cell that is ticked.
  struct States: Sendable {
    let missing: String
    let stale: String
    let current: String
    let received: String
    let none: String
    let mark: String
    let yes: String
  }

  /// Names of the sheets, at most 31 characters, and a sentence on each.
  struct Sheets: Sendable {
    let guide: String
    let card: String
    let cardIntro: String
    let grades: String
    let gradesIntro: String
    let conditions: String
    let conditionsIntro: String
    let narratives: String
    let narrativesIntro: String
    let statistics: String
    let statisticsIntro: String
    let gaps: String
    let gapsIntro: String
    let calls: String
    let callsIntro: String
    let demands: String
    let demandsIntro: String
    let provisions: String
    let provisionsIntro: String
    let reports: String
    let reportsIntro: String
    let plans: String
    let plansIntro: String
    let services: String
    let servicesIntro: String
    let quotations: String
    let quotationsIntro: String
    let corrections: String
    let correctionsIntro: String
    let cases: String
    let casesIntro: String
    let translations: String
    let translationsIntro: String
    let sources: String
    let sourcesIntro: String
  }

  /// The sheet of instructions.
  struct Guide: Sendable {
    let purpose: String
    let workspace: String
    let edition: String
    let country: String
    let asOf: String
    let framework: String
    let howTitle: String
    let how: [String]
    let coloursTitle: String
    let white: String
    let grey: String
    let amber: String
    let blue: String
    let sheetsTitle: String
    let sheet: String
    let holds: String
  }
}
