import ArgumentParser
import Cards
import Checks
import Formats
import Publication
import Scoring

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares two editions, and says why grades, scores and categories differ.",
    discussion: """
      Every difference is taken apart: correction (the earlier edition had printed another grade than it should have), rule \
      (the later framework judges the same evidence in another way) and evidence (what is known has changed). The mapping of \
      indicators stands in the later framework's file, under follows. What cannot be told apart is said.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "The edition to begin with; the one before the other unless said.")
  var from: String?

  @Option(help: "The edition to end with; the newest unless said.")
  var to: String?

  @Option(help: "This country only, by its two letters, or another unit by its code.")
  var country: String?

  @Option(help: "How to print: text, json, or note (a press note in plain sentences).")
  var format = ComparisonFormat.text

  @Option(help: "In which language text and note are: en, fr, nl or de; the workspace's first unless said.")
  var language: String?

  func run() throws {
    let workspace = try SoundWorkspace(folder), dossier = workspace.dossier
    let pair = try pair(workspace.editions)
    let comparison = EditionComparison(
      from: EditionSide(pair.from.edition, pair.from.framework, scores: pair.from.scores),
      to: EditionSide(pair.to.edition, pair.to.framework, scores: pair.to.scores), among: dossier.frameworks)
    let unit = try unit(in: comparison), language = try language(of: dossier)
    var out = Bytes()
    switch format {
    case .text: ComparisonText(comparison, only: unit, in: language).write(into: &out)
    case .note: PressNote(comparison, title: dossier.title, only: unit, in: language).write(into: &out)
    case .json:
      JSON.object(pretty: true, into: &out) { ComparisonRecord(comparison, only: unit).write(into: &$0) }
      out.append("\n")
    }
    try Voice.say(format == .json ? .json(out.array) : .lines(out.array))
  }
}

/// How a comparison is printed.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, note
}

extension Compare {
  private func pair(_ editions: [CheckedEdition]) throws -> (from: CheckedEdition, to: CheckedEdition) {
    guard editions.count > 1 else {
      let there = editions.first.map { "has one edition, \($0.edition.id)" } ?? "has no edition"
      throw ValidationError("\(folder) \(there): two are needed to compare.")
    }
    let last = try to.map { try edition($0, among: editions) }
    let first = try from.map { try edition($0, among: editions) }
    let newest = first == editions.count - 1 ? editions.count - 2 : editions.count - 1
    let end = last ?? newest, start = first ?? (end > 0 ? end - 1 : 1)
    return (editions[start], editions[end])
  }

  private func edition(_ name: String, among editions: [CheckedEdition]) throws -> Int {
    if let found = editions.firstIndex(where: { $0.edition.id.text == name }) { return found }
    let names = editions.map(\.edition.id.text).joined(separator: ", ")
    throw ValidationError("There is no edition \(name); there are: \(names).")
  }

  private func unit(in comparison: EditionComparison) throws -> UnitCode? {
    guard let country else { return nil }
    if let unit = comparison.units.first(where: { $0.unit.text == country }) { return unit.unit }
    let nearest = Spelling.nearest(country, among: comparison.units.map(\.unit.text))
    let hint = nearest.map { "; the nearest is \($0)" } ?? ""
    throw ValidationError(
      "There is no \(country) in \(comparison.from.edition.id) or \(comparison.to.edition.id)\(hint).")
  }

  private func language(of dossier: Dossier) throws -> LanguageTag {
    guard let language else { return dossier.original }
    guard let tag = LanguageTag(language) else {
      throw ValidationError("--language \(language): write a language such as en, fr, nl or de")
    }
    let spoken = ComparisonLanguages.all
    guard spoken.contains(where: { $0.language == tag.language }) else {
      throw ValidationError(
        "--language \(language): there are no sentences in it; there are: \(spoken.map(\.text).joined(separator: ", "))."
      )
    }
    let written = dossier.languages
    return written.first { $0 == tag } ?? written.first { $0.language == tag.language } ?? tag
  }
}
