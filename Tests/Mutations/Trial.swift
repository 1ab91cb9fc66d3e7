import Cards
import Checks
import Formats
import Foundation
import Mutants
import Output
import Publication
import Workspace

/// One damaged workspace: read, checked and published, and the output folder looked at.
struct Trial {
  private let examples: [WorkspaceMutator]

  init(examples folder: String) throws {
    let url = URL(fileURLWithPath: folder)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    examples = try names.compactMap { name in
      let files = try WorkspaceFiles(folder: url.appending(path: name))
      return files.files["workspace.yaml"] == nil ? nil : WorkspaceMutator(files)
    }
  }

  func run(seed: UInt64, run: Int, in folder: URL) async -> (outcome: Outcome, sentence: String) {
    var random = Seeded(seed, run: run)
    let mutator =
      examples.isEmpty || !random.once(in: 5)
      ? WorkspaceMutator(SmallWorkspace(&random).files()) : random.pick(examples)
    let (files, steps) = mutator.mutant(&random)
    let workspace = folder.appending(path: "workspace"), output = folder.appending(path: "output")
    let said = steps.joined(separator: "; ")
    do {
      try files.write(to: workspace)
      let before = try OutputFolder(old: output)
      let (outcome, sentence) = await publish(workspace, output)
      if outcome == .wrong { return (.wrong, sentence + " after " + said) }
      if let problem = outcome == .published ? before.problemOfPublished : before.problemOfUntouched {
        return (.wrong, problem + " after " + said)
      }
      return (outcome, sentence + " after " + said)
    } catch {
      return (.wrong, "the trial itself failed: \(error)")
    }
  }

  private func publish(_ workspace: URL, _ output: URL) async -> (Outcome, String) {
    let reading = WorkspaceReader.read(workspace.path)
    if let wrong = reading.findings.first(where: { !Self.isWhole($0) }) { return (.wrong, "the finding \(wrong)") }
    let isDecoded = reading.dossier != nil && !reading.findings.contains { $0.severity == .error && $0.reach == .file }
    guard let dossier = reading.dossier else { return (.unreadable, reading.findings.first?.found ?? "") }
    let review = Review(of: dossier)
    let findings = reading.findings + review.findings
    if let wrong = findings.first(where: { !Self.isWhole($0) }) { return (.wrong, "the finding \(wrong)") }
    guard !findings.contains(where: { $0.severity == .error }) else {
      return (isDecoded ? .refused : .unreadable, "")
    }
    let publisher = Publisher(
      output: output.path, parts: [.site, .data], options: PublicationOptions(baseAddress: nil, version: "0"),
      press: nil, cores: 2)
    do throws(OutputProblem) {
      _ = try await publisher.publish(review.editions)
      return (.published, "")
    } catch {
      return (.unwritten, error.sentence)
    }
  }

  /// A finding that helps: it names a place, what is there and what should be.
  private static func isWhole(_ finding: Finding) -> Bool {
    !finding.place.file.isEmpty && finding.place.line >= 0 && finding.place.column >= 0 && !finding.found.isEmpty
      && !finding.expected.isEmpty && finding.mend != ""
  }
}
