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
    /// The texts of each card, and for each edition those that it shows outside cards, beside the values of the edition.
    case facts(@Sendable (Texts, Facts, inout Report) -> Void)
    /// The texts of a card as sentences, within its edition.
    case reading(@Sendable (CardReading, CheckedEdition, inout Report) -> Void)
    /// What each card says in its own words, and once what an edition says outside cards, beside the values of the edition.
    case own(@Sendable (OwnTexts, Facts, inout Report) -> Void)
    /// Fingerprints of each card, and what is to be said of those that cards of several countries of an edition share.
    case prints(@Sendable (CardReading) -> [UInt64], @Sendable ([Card], Set<UInt64>, inout Report) -> Void)
  }

  /// The findings of one rule.
  struct Report {
    let rule: String
    /// Whether all it finds are warnings.
    let advises: Bool
    /// Files that could not be read whole: what they lack may be there.
    let unread: Set<String>
    private(set) var findings: [Finding] = []

    init(rule: String, advises: Bool = false, unread: Set<String>) {
      self.rule = rule
      self.advises = advises
      self.unread = unread
    }

    mutating func add(
      _ place: Place, _ severity: Finding.Severity = .error, reach: Finding.Reach = .workspace, found: String,
      expected: String, mend: String? = nil
    ) {
      findings.append(
        Finding(
          rule: rule, severity: advises ? .warning : severity, reach: reach, place: place, found: found,
          expected: expected, mend: mend))
    }

    /// Leaves each finding once.
    mutating func dropRepeats() {
      guard findings.count > 1 else { return }
      var seen: Set<Finding> = []
      findings.removeAll { !seen.insert($0).inserted }
    }

    /// A name that must be one of a list, with the nearest of them as the mend.
    ///
    /// Nothing is said where the file that has the names, the place's own unless another is given, could not be read
    /// whole: that is one error, not many.
    mutating func unknown(
      _ what: String, _ name: String, at place: Place, in file: String? = nil, among names: [String], expected: String,
      mend: String? = nil
    ) {
      guard !unread.contains(file ?? place.file) else { return }
      var names = Suggestions(names)
      add(place, found: "the \(what) \(name)", expected: expected, mend: mend ?? names.nearest(name))
    }

    /// The same for one of many names.
    mutating func unknown(
      _ what: String, _ name: String, at place: Place, in file: String? = nil, among names: inout Suggestions,
      expected: String
    ) {
      guard !unread.contains(file ?? place.file) else { return }
      add(place, found: "the \(what) \(name)", expected: expected, mend: names.nearest(name))
    }
  }

  /// Whether an edition may be published against it.
  enum Weight: Sendable {
    /// What publishing relies on.
    case structure
    /// What people may decide against, with a reason: `accepted.yaml`.
    case judgement
    /// What is worth a look and stops nothing: all findings are warnings, and publishing does not ask for them.
    case advice
    /// What protects a child: never decided against.
    case safety
  }

  let name: String
  let weight: Weight
  let checks: [Check]

  init(_ name: String, _ checks: Check...) { self.init(name, .structure, checks) }

  init(_ name: String, _ weight: Weight, _ checks: Check...) { self.init(name, weight, checks) }

  private init(_ name: String, _ weight: Weight, _ checks: [Check]) {
    self.name = name
    self.weight = weight
    self.checks = checks
  }

  /// Finds names that stand in a list a second time.
  static func once(_ what: String, _ names: [(String, Place)], _ report: inout Report) {
    if names.count < 2 { return }
    var first: [String: Place] = [:]
    for (name, place) in names {
      if let earlier = first[name] {
        report.add(
          place, reach: .file, found: "the \(what) \(name) a second time",
          expected: "it once (the first is at \(earlier))")
      } else {
        first[name] = place
      }
    }
  }
}
