import ArgumentParser
import Cards
import Checks
import Workspace

@main struct Progresscard: AsyncParsableCommand {
  @Argument var folder: String
  func run() async throws {
    let reading = WorkspaceReader.read(folder)
    var findings = reading.findings
    if let dossier = reading.dossier { findings += Review(of: dossier).findings }
    for finding in findings {
      print(
        "\(finding.place): \(finding.severity) \(finding.rule) found \(finding.found); expected \(finding.expected) \(finding.mend ?? "")"
      )
    }
    print(reading.dossier?.editions.map { "\($0.id) \($0.cards.count)" } ?? [])
  }
}
