import Cards
import Foundation
import Mutants
import Output
import Publication

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
      examples.isEmpty || !random.once(in: 12)
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
    let settings = PublicationSettings(
      workspace: workspace.path, output: output.path, edition: nil, parts: [.site, .data],
      options: PublicationOptions(baseAddress: nil, version: "0", hasBooklets: false, hasData: true), press: nil,
      cores: 2, memory: nil, program: "")
    do throws(OutputProblem) {
      switch try await PublicationRun.run(settings) {
      case .published: return (.published, "")
      case .noEdition: return (.wrong, "no edition, where all were asked for")
      case .refused(let findings, _, _):
        if let wrong = findings.first(where: { !Self.isWhole($0) }) { return (.wrong, "the finding \(wrong)") }
        let errors = findings.filter { $0.severity == .error }
        if errors.isEmpty { return (.wrong, "refused without an error") }
        return (errors.contains { Self.readersRules.contains($0.rule) } ? .unreadable : .refused, "")
      }
    } catch {
      return (.unwritten, error.sentence)
    }
  }

  /// The rules of the readers; all others are those of the checks.
  private static let readersRules: Set<String> = [
    "file", "format", "yaml", "csv", "json", "markdown", "front-matter", "sources",
  ]

  /// A finding that helps: it names a place, what is there and what should be.
  private static func isWhole(_ finding: Finding) -> Bool {
    !finding.place.file.isEmpty && finding.place.line >= 0 && finding.place.column >= 0 && !finding.found.isEmpty
      && !finding.expected.isEmpty && finding.mend != ""
  }
}
