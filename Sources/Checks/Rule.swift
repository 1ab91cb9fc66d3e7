import Cards
import Scoring

/// One thing that a workspace must fulfil. Each rule has a file of its own; its doc comment is its public page.
struct Rule: Sendable {
  enum Check: Sendable {
    case dossier(@Sendable (Dossier, inout Report) -> Void)
    case edition(@Sendable (CheckedEdition, inout Report) -> Void)
    /// A card within its edition, where that has a framework.
    case card(@Sendable (Card, CheckedEdition, inout Report) -> Void)
    /// A card by itself.
    case evidence(@Sendable (Card, inout Report) -> Void)
    /// The texts of each card, and once those outside cards.
    case texts(@Sendable (Texts, Dossier, inout Report) -> Void)
  }

  /// The findings of one rule.
  struct Report {
    let rule: String
    /// Files that could not be read whole: what they lack may be there.
    let unread: Set<String>
    private(set) var findings: [Finding] = []

    init(rule: String, unread: Set<String>) {
      self.rule = rule
      self.unread = unread
    }

    mutating func add(
      _ place: Place, _ severity: Finding.Severity = .error, reach: Finding.Reach = .workspace, found: String,
      expected: String, mend: String? = nil
    ) {
      findings.append(
        Finding(
          rule: rule, severity: severity, reach: reach, place: place, found: found, expected: expected, mend: mend))
    }

    /// A name that must be one of a list, with the nearest of them as the mend.
    ///
    /// Nothing is said where the file that has the names, the place's own unless another is given, could not be read
    /// whole: that is one error, not many.
    mutating func unknown(
      _ what: String, _ name: String, at place: Place, in file: String? = nil, among names: [String], expected: String
    ) {
      guard !unread.contains(file ?? place.file) else { return }
      add(place, found: "the \(what) \(name)", expected: expected, mend: Spelling.nearest(name, among: names))
    }
  }

  let name: String
  let checks: [Check]

  init(_ name: String, _ checks: Check...) {
    self.name = name
    self.checks = checks
  }

  /// Every rule, in the order of their pages.
  static let all: [Rule] = [
    .framework, .method, .mapping, .editionFramework, .overview, .names, .reference, .citation, .duplicate,
    .gradeInScale, .gradeFollows, .gradeSource, .override, .groups, .values, .scores, .ranking, .date, .number,
    .channel, .placeholder,
    .language, .heading, .glyph, .frozen,
  ]
}
