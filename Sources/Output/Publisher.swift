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
struct Publisher: Sendable {
  let settings: PublicationSettings
  /// The editions, and which of their cards to make; all where it is `nil`. Shared files are then left out.
  let editions: [CheckedEdition]
  /// All of the workspace, oldest first, which pages look back on.
  let history: [CheckedEdition]
  let cards: Set<String>?
  /// Files of the earlier output that are taken over.
  let kept: [Memory.Written]

  /// Makes every file beside the output folder, then swaps the whole in.
  ///
  /// - Parameter remember: called with what now stands there, while what stood there before is removed.
  /// - Throws: where anything is wrong; the output folder is then as it was.
  func publish(
    remember: @escaping @Sendable ([Memory.Written]) -> Void
  ) async throws(OutputProblem) -> [Memory.Written] {
    try EarlierOutput.accept(settings.output, besides: settings.workspace)
    if !settings.replacesAll {
      try EarlierOutput.accept(settings.output, holding: settings.parts, of: editions.map(\.edition.id.text))
    }
    if settings.key == nil, !settings.dropsSignature { try EarlierOutput.accept(unsigned: settings.output) }
    let staged = try StagedFolder(replacing: settings.output, ending: settings.ending)
    do {
      let written = try await fill(staged.path)
      try staged.swapIn()
      async let remembered: Void = remember(written)
      staged.discard()
      await remembered
      return written
    } catch {
      staged.discard()
      throw error
    }
  }

  private func fill(_ folder: String) async throws(OutputProblem) -> [Memory.Written] {
    let comparisons = Comparisons(of: history)
    let emissions = emissions(comparisons)
    async let typeset = typeset(into: folder, comparisons)
    async let kept = takeOver(into: folder)
    let pages = try await onThreads { [settings] () throws(OutputProblem) in
      try EmissionRun.run(emissions, into: folder, cores: settings.cores)
    }
    let booklets = try await typeset.get()
    let written = try await pages + booklets + kept.get()
    try writeManifest(of: written, into: folder)
    return written
  }

  private func emissions(_ comparisons: Comparisons) -> [Emission] {
    var all: [Emission] = []
    let site =
      settings.parts.contains(.site)
      ? Site(of: editions, options: settings.options, comparisons: comparisons) : nil
    if settings.parts.contains(.data) {
      all += editions.map {
        DataPackage(of: $0, options: settings.options, besides: site, comparisons: comparisons).emission
      }
      if let petitions = PetitionsFile(of: editions) { all.append(petitions.emission) }
      if let ledger = LedgerFiles(of: editions, comparisons: comparisons) { all.append(ledger.emission) }
      if let laws = LawFiles(of: editions) { all.append(laws.emission) }
    }
    if settings.parts.contains(.data), let newest = editions.last {
      all.append(ChronicleData(besides: newest).emission)
    }
    if let site { all += site.emissions }
    return all.filter { includes($0.subject) }
  }

  private func includes(_ subject: Emission.Subject) -> Bool {
    guard let cards else { return true }
    guard case .card(let edition, let country) = subject else { return false }
    return cards.contains(edition.folder(of: country))
  }

  private func typeset(into folder: String, _ comparisons: Comparisons) async -> Result<[Memory.Written], OutputProblem>
  {
    guard settings.parts.contains(.booklets), let press = settings.press else { return .success([]) }
    var jobs: [(job: BookletModelJob, card: String)] = []
    for edition in editions {
      for job in BookletModels(of: edition, options: settings.options, comparisons: comparisons).jobs {
        let card = edition.edition.id.folder(of: job.country)
        if cards?.contains(card) != false { jobs.append((job, card)) }
      }
    }
    guard !jobs.isEmpty else { return .success([]) }
    return await BookletRun(jobs: jobs, folder: folder, ending: settings.ending).run(press)
  }

  private func takeOver(into folder: String) async -> Result<[Memory.Written], OutputProblem> {
    let outlet = FileOutlet(root: folder)
    do {
      for file in kept where try !outlet.take(file, from: settings.output) { return .failure(.changed) }
      return .success(outlet.written)
    } catch {
      return .failure((error as? OutputProblem) ?? .changed)
    }
  }

  private func writeManifest(of written: [Memory.Written], into folder: String) throws(OutputProblem) {
    let locks = editions.compactMap { checked in
      checked.edition.seal.lock?.hash.map { (checked.edition.id, $0) }
    }
    let manifest = Manifest(
      written.map(\.entry), editions: editions.map(\.edition.id),
      locks: Dictionary(locks) { first, _ in first },
      withdrawn: Dictionary(editions.map { ($0.edition.id, $0.edition.seal.withdrawn) }) { first, _ in first },
      version: settings.options.version)
    let outlet = FileOutlet(root: folder)
    manifest.write(into: &outlet.buffer)
    let signature = settings.key.map { ($0.signature(of: outlet.buffer.array), $0.publicKey) }
    do {
      try outlet.publish(Manifest.path, as: .json)
      guard let (signature, key) = signature else { return }
      outlet.buffer.append(signature)
      try outlet.publish(Manifest.signaturePath, as: .octets)
      outlet.buffer.append(key.pem)
      try outlet.publish(Manifest.keyPath, as: .text)
    } catch {
      throw (error as? OutputProblem) ?? OutputProblem("The manifest cannot be written: \(error)")
    }
  }
}

extension OutputProblem {
  /// The earlier output is not as it was written, so nothing of it can be taken over.
  static let changed = OutputProblem("The earlier output has been changed by hand.")
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
