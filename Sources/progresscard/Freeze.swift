import ArgumentParser
import Cards
import Checks
import Formats
import Workspace

struct Freeze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Freezes an edition: from now on every change to what it was made from is a finding.",
    discussion: """
      Checks the workspace first and refuses when anything is wrong. Then it writes status: frozen into edition.yaml and \
      edition.lock beside it: the SHA-256 of every input. What is found wrong later is mended in the files and told in errata.yaml.
      """)

  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(help: "The edition to freeze.")
  var edition: String

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let reading = WorkspaceReader.read(folder)
    let editions = reading.dossier?.editions ?? []
    let findings = (reading.findings + (reading.dossier.map { Review(of: $0).findings } ?? [])).sorted()
    let open = findings.filter { !isMended($0, editions) }
    guard let dossier = reading.dossier, !open.contains(where: { $0.severity == .error }) else {
      let cards = editions.reduce(0) { $0 + $1.cards.count }
      let report = FindingsReport(findings: open.map { $0.naming(folder) }, editions: editions.count, cards: cards)
      throw Failure(report)
    }
    guard let chosen = editions.first(where: { $0.id.text == edition }) else {
      let names = editions.map(\.id.text).joined(separator: ", ")
      throw ValidationError("There is no edition \(edition); there are: \(names).")
    }
    let freezer = EditionFreezer(root: folder, dossier: dossier, edition: chosen)
    let lock: EditionLock
    do throws(FreezeProblem) {
      lock = try freezer.freeze(version: Progresscard.version)
    } catch {
      throw Failure(error.sentence)
    }
    try say(lock, at: freezer.path)
  }

  /// Whether freezing mends the finding: the edition says that it is frozen and has no lock yet.
  private func isMended(_ finding: Finding, _ editions: [Edition]) -> Bool {
    guard finding.rule == "frozen", let chosen = editions.first(where: { $0.id.text == edition }) else { return false }
    return chosen.status == .frozen && chosen.seal.lock == nil && finding.place == chosen.place
  }

  private func say(_ lock: EditionLock, at path: String) throws {
    var out = Bytes()
    switch format {
    case .text: out.line("Edition \(edition) is frozen with \(lock.inputs.count) inputs: \(path)")
    case .json:
      JSON.object(pretty: true, into: &out) { object in
        object.field("edition", edition)
        object.field("lock", path)
        object.field("inputs", lock.inputs.count)
      }
      out.append("\n")
    }
    try Voice.say(.report(out.array, format))
  }
}
