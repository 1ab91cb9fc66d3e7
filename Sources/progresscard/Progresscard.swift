import ArgumentParser
import Cards
import Workspace

@main struct Progresscard: AsyncParsableCommand {
  @Argument var folder: String
  func run() async throws {
    let reading = WorkspaceReader.read(folder)
    for finding in reading.findings {
      print(
        "\(finding.place): \(finding.severity) found \(finding.found); expected \(finding.expected) \(finding.mend ?? "")"
      )
    }
    print(reading.dossier?.editions.map { "\($0.id) \($0.cards.count)" } ?? [])
  }
}
