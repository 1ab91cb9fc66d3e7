import Booklets
import Cards
import Foundation
import Mutants
import Output
import Publication

/// One damaged workspace: read, checked and published, and the output folder looked at.
struct Trial {
  private let examples: [WorkspaceMutator]
  /// Whether every page is read again and every second run published twice: slow where it is not optimised.
  private let isThorough: Bool
  /// Makes booklets too, where it is not `nil`.
  private let press: PressSettings?
  /// What an output folder holds before.
  private var earlier: FolderListing?

  /// - Parameter scratch: an empty folder to work in.
  init(examples folder: String, scratch: URL, isThorough: Bool, press: PressSettings?) async throws {
    self.isThorough = isThorough
    self.press = press
    let url = URL(fileURLWithPath: folder)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    examples = try names.compactMap { name in
      let files = try WorkspaceFiles(folder: url.appending(path: name))
      return files.files["workspace.yaml"] == nil ? nil : WorkspaceMutator(files)
    }
    let workspace = scratch.appending(path: "workspace"), output = scratch.appending(path: "output")
    try SmallWorkspace().files().approved().write(to: workspace)
    let (outcome, sentence) = await publish(workspace, output, parts: [.data])
    guard outcome == .published else { throw Unusable(description: sentence) }
    earlier = try FolderListing(of: output)
  }

  private struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  func run(seed: UInt64, run: Int, in folder: URL) async -> (outcome: Outcome, sentence: String) {
    var random = Seeded(seed, run: run)
    let isSmall = examples.isEmpty || !random.once(in: 12)
    let mutator: WorkspaceMutator
    do {
      mutator = isSmall ? WorkspaceMutator(try SmallWorkspace(&random).files().approved()) : random.pick(examples)
    } catch {
      return (.wrong, "a workspace that cannot be approved: \(error)")
    }
    let (files, steps) = mutator.mutant(&random)
    let workspace = folder.appending(path: "workspace"), output = folder.appending(path: "output")
    let said = steps.joined(separator: "; ")
    do {
      try files.write(to: workspace)
      guard let earlier else { return (.wrong, "no earlier output") }
      let before = try OutputFolder(at: output, holding: earlier)
      let (outcome, sentence) = await publish(workspace, output)
      if outcome == .wrong { return (.wrong, sentence + " after " + said) }
      if let problem = try outcome == .published
        ? before.problemOfPublished(readingPages: isThorough || random.once(in: 10)) : before.problemOfUntouched()
      {
        return (.wrong, problem + " after " + said)
      }
      if outcome == .published, let problem = try await comparison(folder, files, mutator, &random) {
        return (.wrong, problem + " after " + said)
      }
      return (outcome, sentence + " after " + said)
    } catch {
      return (.wrong, "the trial itself failed: \(error)")
    }
  }

  /// Now and then, what a second publication must give.
  private func comparison(
    _ folder: URL, _ files: WorkspaceFiles, _ mutator: WorkspaceMutator, _ random: inout Seeded
  ) async throws -> String? {
    switch random.below(isThorough ? 4 : 20) {
    case 0:
      _ = await publish(folder.appending(path: "workspace"), folder.appending(path: "again"), cores: 1)
      return try Self.difference(folder, "output", "again").map { "publishing again: " + $0 }
    case 1, 2: return try await republication(folder, files, mutator, &random)
    default: return nil
    }
  }

  /// Publishes, changes something, and publishes with the memory of the first time: as if all were made anew.
  private func republication(
    _ folder: URL, _ files: WorkspaceFiles, _ mutator: WorkspaceMutator, _ random: inout Seeded
  ) async throws -> String? {
    let workspace = folder.appending(path: "workspace"), memory = folder.appending(path: "memory.json").path
    let kept = folder.appending(path: "kept")
    let (first, sentence) = await publish(workspace, kept, memory: memory)
    guard first == .published else { return "publishing with a memory: \(first.rawValue) \(sentence)" }
    let (changed, step) = mutator.mutantOfText(files, &random)
    try FileManager.default.removeItem(at: workspace)
    try changed.write(to: workspace)
    let before = try FolderListing(of: kept)
    let (second, _) = await publish(workspace, kept, memory: memory)
    let (whole, _) = await publish(workspace, folder.appending(path: "whole"))
    guard second == whole else {
      return "after \(step): \(second.rawValue) with a memory, \(whole.rawValue) without"
    }
    if whole != .published {
      return try before == FolderListing(of: kept)
        ? nil : "after \(step): an output folder was touched in spite of errors"
    }
    return try Self.difference(folder, "whole", "kept").map { "after \(step), with a memory: " + $0 }
  }

  private static func difference(_ folder: URL, _ one: String, _ other: String) throws -> String? {
    try FolderListing(of: folder.appending(path: one)).difference(
      from: FolderListing(of: folder.appending(path: other)))
  }

  private func publish(
    _ workspace: URL, _ output: URL, parts: Set<OutputPart>? = nil, cores: Int = 2, memory: String? = nil
  ) async -> (Outcome, String) {
    let parts = parts ?? (press == nil ? [.site, .data] : [.site, .data, .booklets])
    let settings = PublicationSettings(
      workspace: workspace.path, output: output.path, edition: nil, parts: parts, replacesAll: true,
      options: PublicationOptions(
        baseAddress: nil, version: "0", hasBooklets: parts.contains(.booklets), hasData: true), press: press,
      cores: cores, memory: memory, program: "")
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
      return (.wrong, error.sentence)
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
