import ArgumentParser
import Capture
import Cards
import Foundation
import Workspace

struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Saves copies of web sources, watches what becomes of them, and hands sources on.",
    subcommands: [SourcesCapture.self, SourcesCheck.self, SourcesExport.self])
}

/// What the commands for sources share.
struct SourceChoice: ParsableArguments {
  @Argument(help: "The workspace folder.")
  var folder: String

  @Option(name: .customLong("source"), help: "The key of a source; all where none is named. May be repeated.")
  var keys: [String] = []

  @Option(help: "How to print: text or json.")
  var format = OutputFormat.text

  /// The workspace, with the keys that were named, which must be there.
  func read() throws -> (dossier: Dossier, keys: Set<Identifier<Source>>) {
    let reading = WorkspaceReader.read(folder)
    let sources = ["sources.json", "sources.yaml", "workspace.yaml", "captures/captures.csv"]
    let wrong = reading.findings.filter { $0.severity == .error && sources.contains($0.place.file) }
    guard let dossier = reading.dossier, wrong.isEmpty else {
      throw Failure(FindingsReport(findings: reading.dossier == nil ? reading.findings : wrong, editions: 0, cards: 0))
    }
    let keys = keys.compactMap { Identifier<Source>($0) }
    for key in self.keys where Identifier<Source>(key).flatMap({ dossier.sources[$0] }) == nil {
      let near = Spelling.nearest(key, among: dossier.sources.keys.map(\.text)).map { "; try \($0)" } ?? ""
      throw ValidationError("There is no source \(key) in sources.json\(near).")
    }
    return (dossier, Set(keys))
  }

  func visitor(_ dossier: Dossier, _ limits: VisitLimits) -> Visitor {
    let gate = AddressGuard(resolver: SystemResolver(), neverFetch: NeverFetch(dossier))
    return Visitor(
      gate: gate, connector: CurlConnector(agent: Surroundings.agent), clock: SystemCaptureClock(), limits: limits)
  }
}
