import Booklets
import Cards
import Checks
import Dispatch
import Formats
import Foundation
import Publication

/// What is published.
public enum OutputPart: String, Sendable, CaseIterable {
  case site, booklets, data
}

/// Publishes checked editions into a folder.
public struct Publisher: Sendable {
  public let output: String
  public let parts: Set<OutputPart>
  public let options: PublicationOptions
  /// `nil` where no booklets are made.
  public let press: PressSettings?
  public let cores: Int

  public init(
    output: String, parts: Set<OutputPart>, options: PublicationOptions, press: PressSettings?, cores: Int
  ) {
    self.output = output
    self.parts = parts
    self.options = options
    self.press = press
    self.cores = cores
  }

  /// Makes every file beside the output folder, then swaps the whole in.
  ///
  /// - Throws: where anything is wrong; the output folder is then as it was.
  public func publish(_ editions: [CheckedEdition]) async throws(OutputProblem) -> Manifest {
    let staged = try StagedFolder(replacing: output)
    do {
      let manifest = try await fill(staged.path, with: editions)
      try staged.swapIn()
      return manifest
    } catch {
      staged.discard()
      throw error
    }
  }

  private func fill(_ folder: String, with editions: [CheckedEdition]) async throws(OutputProblem) -> Manifest {
    let emissions = emissions(of: editions)
    async let booklets = typeset(editions, into: folder)
    let pages = try await onThreads { [cores] () throws(OutputProblem) in
      try EmissionRun.run(emissions, into: folder, cores: cores)
    }
    let manifest = Manifest(
      pages + (try await booklets.get()), editions: editions.map(\.edition.id), version: options.version)
    var outlet = FileOutlet(root: folder)
    manifest.write(into: &outlet.buffer)
    do {
      try outlet.publish(Manifest.path, as: .json)
    } catch {
      throw (error as? OutputProblem) ?? OutputProblem("The manifest cannot be written: \(error)")
    }
    return manifest
  }

  private func emissions(of editions: [CheckedEdition]) -> [Emission] {
    var emissions: [Emission] = []
    if parts.contains(.data) { emissions += editions.map { DataPackage(of: $0, options: options).emission } }
    return emissions
  }

  private func typeset(
    _ editions: [CheckedEdition], into folder: String
  ) async -> Result<[Manifest.Entry], OutputProblem> {
    .success([])
  }
}

/// Runs blocking work on threads of its own, away from Swift's.
private func onThreads<Value: Sendable>(
  _ work: @escaping @Sendable () throws(OutputProblem) -> Value
) async throws(OutputProblem) -> Value {
  let result: Result<Value, OutputProblem> = await withCheckedContinuation { continuation in
    DispatchQueue.global().async {
      let result: Result<Value, OutputProblem>
      do throws(OutputProblem) { result = .success(try work()) } catch { result = .failure(error) }
      continuation.resume(returning: result)
    }
  }
  return try result.get()
}
