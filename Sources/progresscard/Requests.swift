import ArgumentParser
import Cards
import Checks
import Formats
import Foundation
import Publication
import Workspace

struct Requests: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes letters that ask for what is not published.",
    discussion: """
      One for each addressee of a card's gaps.csv and language, as plain text for a mail or a sheet of paper: what is missing, \
      what is asked, and that nothing is wanted by which a child could be recognised. What was answered belongs into \
      gaps.csv.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "The folder to write: a new or an empty one.")
  var into: String

  @Option(help: "The edition; the newest unless said.")
  var edition: String?

  @Option(help: "This country only, by its two letters.")
  var country: String?

  @Option(
    help: "A language of the letters: en, fr, nl or de. May be repeated; those of the workspace unless said.")
  var language: [String] = []

  func run() throws {
    try OutsideWorkspaces.check(into)
    let workspace = try SoundWorkspace(folder)
    let checked = try workspace.edition(edition, to: "ask for")
    let files = InformationRequest.files(
      of: checked, country: try country(in: checked), in: try languages(of: workspace.dossier))
    guard !files.isEmpty else {
      throw ValidationError(
        "No card of \(checked.edition.id) that was asked for has a gap: there is nothing to ask for.")
    }
    try write(files)
    var lines = ""
    for file in files {
      let name = file.request.addressee.map { text in text(file.language) } ?? "nobody known"
      let count = file.request.gaps.count
      lines += "\(into)/\(file.path): \(count) \(count == 1 ? "thing" : "things"), \(name)\n"
    }
    try Voice.say(.lines(lines))
    let others = language.isEmpty ? workspace.dossier.languages.filter { !Self.isSpoken($0) }.map(\.text) : []
    if !others.isEmpty {
      let known = RequestLanguages.all.map(\.text).joined(separator: ", ")
      Voice.complain(.lines("none in \(others.joined(separator: ", ")): the words of letters are there in \(known)\n"))
    }
  }

  private static func isSpoken(_ tag: LanguageTag) -> Bool {
    RequestLanguages.all.contains { $0.language == tag.language }
  }

  private func country(in checked: CheckedEdition) throws -> CountryCode? {
    guard let country else { return nil }
    let codes = checked.edition.cards.map(\.country)
    if let found = codes.first(where: { $0.alpha2 == country }) { return found }
    let nearest = Spelling.nearest(country, among: codes.map(\.alpha2))
    throw ValidationError(
      "There is no card of \(country) in \(checked.edition.id)\(nearest.map { "; the nearest is \($0)" } ?? "").")
  }

  private func languages(of dossier: Dossier) throws -> [LanguageTag] {
    let spoken = RequestLanguages.all
    if language.isEmpty {
      let own = dossier.languages.filter(Self.isSpoken)
      return own.isEmpty ? [.english] : own
    }
    var languages: [LanguageTag] = []
    for text in language {
      guard let tag = LanguageTag(text), Self.isSpoken(tag) else {
        throw ValidationError(
          "--language \(text): there are no letters in it; there are: \(spoken.map(\.text).joined(separator: ", ")).")
      }
      if !languages.contains(tag) { languages.append(tag) }
    }
    return languages
  }

  private func write(_ files: [RequestFile]) throws {
    let manager = FileManager.default
    let isThere = manager.fileExists(atPath: into)
    if isThere, (try? manager.contentsOfDirectory(atPath: into))?.isEmpty != true {
      throw ValidationError("\(into) is no empty folder; name a new or an empty one.")
    }
    do {
      try manager.createDirectory(atPath: into, withIntermediateDirectories: true)
    } catch {
      throw ValidationError("\(into) cannot be made\(error.reason)")
    }
    do throws(StagedFiles.Problem) {
      try StagedFiles(root: into).write(files)
    } catch {
      if !isThere { try? manager.removeItem(atPath: into) }
      throw Failure(error.finding)
    }
  }
}

extension RequestFile: WrittenFile {}
