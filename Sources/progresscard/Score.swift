import ArgumentParser
import Cards
import Checks
import Formats
import Scoring
import Workspace

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Computes scores, ranks and categories, and explains each.",
    discussion: """
      With --explain every score is taken apart: its parts with their answers, weights and rule; every grade with its \
      conditions and who meets them; the category with the tests of its rule; and the smallest sets of changes that would lift \
      it or drop it, as draft calls to action.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "This edition only; all unless said.")
  var edition: String?

  @Option(help: "This country only, by its two letters, or another unit by its code.")
  var country: String?

  @Flag(help: "Show how each score, grade and category comes about, and what would change it.")
  var explain = false

  @Option(parsing: .unconditional, help: "How many conditions or grades a set of changes may hold; 0 looks for none.")
  var changes = 4

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard (0...8).contains(changes) else {
      throw ValidationError("--changes \(changes): write a number from 0 to 8")
    }
  }

  func run() throws {
    let (dossier, editions) = try editions()
    let reports = editions.compactMap { edition in
      ScoreReport(edition, in: dossier, explains: explain, only: country, mostChanges: changes)
    }
    if let country, reports.allSatisfy(\.units.isEmpty) {
      let codes = Set(reports.flatMap(\.allCodes)).sorted()
      let nearest = Spelling.nearest(country, among: codes).map { "; the nearest is \($0)" } ?? ""
      throw ValidationError("There is no \(country) in \(edition ?? "any edition")\(nearest).")
    }
    var out = Bytes()
    switch format {
    case .text: for (index, report) in reports.enumerated() { ScoreText(report).write(into: &out, isFirst: index == 0) }
    case .json: ScoreJSON(reports).write(into: &out)
    }
    try Voice.say(.report(out.array, format))
  }

  /// The editions that are asked for; ends the command where something is wrong that bears on scores.
  private func editions() throws -> (Dossier, [Edition]) {
    let reading = WorkspaceReader.read(folder)
    let review = reading.dossier.map { Review(of: $0) }
    var wrong = (review?.findings ?? []).filter(bearsOnScores)
    if let dossier = reading.dossier, edition != nil, isComputed(dossier) { wrong.removeAll { $0.rule == "scores" } }
    let broken = reading.findings.filter { $0.severity == .error } + wrong
    guard broken.isEmpty, let dossier = reading.dossier else {
      let report = FindingsReport(
        findings: broken.sorted(), editions: reading.dossier?.editions.count ?? 0,
        cards: reading.dossier?.editions.reduce(0) { $0 + $1.cards.count } ?? 0)
      throw Failure(report)
    }
    let chosen = dossier.editions.filter { edition == nil || $0.id.text == edition }
    guard !chosen.isEmpty || edition == nil else {
      let names = dossier.editions.map(\.id.text).joined(separator: ", ")
      throw ValidationError("There is no edition \(edition ?? ""); there are: \(names).")
    }
    return (dossier, chosen)
  }

  /// Whether every score of the edition that is asked for can be computed: the rule `scores` speaks of all editions.
  private func isComputed(_ dossier: Dossier) -> Bool {
    dossier.editions.filter { $0.id.text == edition }.allSatisfy { edition in
      let model = dossier.framework(of: edition).flatMap { ScoreModel(of: edition, in: $0) }
      return model.map { EditionScores($0).problems.isEmpty } ?? true
    }
  }

  /// Errors that leave a score or a category open. Others, such as a missing channel, or one of an edition that is not asked
  /// for, do not stop it.
  private func bearsOnScores(_ finding: Finding) -> Bool {
    if let edition, finding.place.file.hasPrefix("editions/"), !finding.place.file.hasPrefix("editions/\(edition)/") {
      return false
    }
    let rules: Set<String> = [
      "framework", "method", "edition-framework", "duplicate", "grade-in-scale", "grade-follows", "override", "groups",
      "values", "scores", "reference",
    ]
    return finding.severity == .error && rules.contains(finding.rule)
  }
}
