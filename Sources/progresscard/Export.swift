import ArgumentParser
import Cards
import Formats
import Foundation
import Workbooks
import Workspace

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a card as a workbook that a researcher or translator fills in without this program.",
    discussion: """
      The workbook holds the whole card, confidential notes included: send it only to those who may see them. \
      progresscard import takes it back.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "The form to write: xlsx.")
  var format = ExportFormat.xlsx

  @Option(help: "The edition.")
  var edition: String

  @Option(help: "The country, by its two letters; all of the edition where it is left out.")
  var country: String?

  @Option(help: "The language of headings and instructions: en, fr, nl or de. Default: the card's own, else en.")
  var language: String?

  @Option(help: "The file to write; a folder where no country is named.")
  var output: String

  func run() throws {
    let reading = WorkspaceReader.read(folder, keepsTexts: true)
    guard let dossier = reading.dossier, !reading.findings.contains(where: { $0.severity == .error }) else {
      let report = FindingsReport(findings: reading.findings, editions: 0, cards: 0)
      throw Failure(report)
    }
    guard let chosen = dossier.editions.first(where: { $0.id.text == edition }) else {
      let names = dossier.editions.map(\.id.text).joined(separator: ", ")
      throw ValidationError("There is no edition \(edition); there are: \(names).")
    }
    let cards = chosen.cards.filter { country == nil || $0.country.alpha2 == country }
    guard !cards.isEmpty else {
      let names = chosen.cards.map(\.country.alpha2).joined(separator: ", ")
      throw ValidationError("There is no card of \(country ?? "any country") in \(edition); there are: \(names).")
    }
    try OutsideWorkspaces.check(output)
    try checkPlace(of: chosen)
    try keepOut(cards)
    let files = try cards.map { card in (card, try bytes(of: card, in: chosen, reading)) }
    do {
      try write(files)
    } catch {
      throw Failure("\(output) cannot be written\(error.reason)")
    }
    let names = cards.map(\.country.alpha2).joined(separator: ", ")
    try Voice.say("\(output): \(cards.count) workbook\(cards.count == 1 ? "" : "s") of edition \(edition) (\(names))\n")
  }

  private func bytes(of card: Card, in edition: Edition, _ reading: WorkspaceReading) throws -> [UInt8] {
    guard
      let book = CardWorkbook(
        root: folder, reading: reading, edition: edition, country: card.country, language: try speech(for: card))
    else { throw ValidationError("Edition \(edition.id) has no framework; progresscard check says more.") }
    do {
      return try book.bytes()
    } catch {
      throw Failure("\(card.country.alpha2): \(error.sentence)")
    }
  }

  private func speech(for card: Card) throws -> LanguageTag {
    let known = CardWorkbook.languages
    guard let language else {
      return known.first { $0.language == card.language.language } ?? .english
    }
    guard let tag = known.first(where: { $0.text == language }) else {
      throw ValidationError(
        "\(language) is no language of workbooks; there are: \(known.map(\.text).joined(separator: ", ")).")
    }
    return tag
  }

  /// One card is one file, several are a folder.
  private func checkPlace(of edition: Edition) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: output, isDirectory: &isFolder) else { return }
    if let country, isFolder.boolValue {
      let file = URL(fileURLWithPath: output).appendingPathComponent("\(edition.id)-\(country).xlsx").relativePath
      throw ValidationError("\(output) is a folder; one card is one file: --output \(file)")
    }
    if country == nil, !isFolder.boolValue {
      throw ValidationError("\(output) is a file; the cards of an edition go into a folder. One card: --country CODE")
    }
  }

  /// What is there may be a workbook that somebody has filled, or no workbook at all: it is never overwritten.
  private func keepOut(_ cards: [Card]) throws {
    let place = URL(fileURLWithPath: output)
    let paths =
      country != nil
      ? [place.path] : cards.map { place.appendingPathComponent("\(edition)-\($0.country.alpha2).xlsx").path }
    var status = stat()
    for path in paths where lstat(path, &status) == 0 {
      throw Failure("\(path) is there already: move it away, or name another place with --output.")
    }
  }

  /// Writes one file, or one for each country into a folder; each is there in whole or not at all.
  private func write(_ files: [(card: Card, bytes: [UInt8])]) throws {
    let place = URL(fileURLWithPath: output)
    if country != nil, let file = files.first {
      try Data(file.bytes).write(to: place, options: .atomic)
      return
    }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for file in files {
      let name = "\(edition)-\(file.card.country.alpha2).xlsx"
      try Data(file.bytes).write(to: place.appendingPathComponent(name), options: .atomic)
    }
  }
}

/// The forms in which a card is handed out.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case xlsx
}
