import Cards
import Formats
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a case study cannot be withdrawn.
public struct WithdrawalProblem: Error, Sendable, Equatable {
  /// A sentence for people, with the mend.
  public let sentence: String
}

/// Takes a case study out of a workspace and leaves a tombstone.
///
/// One step decides: the moment at which `withdrawn.yaml` is put in its place. Before it nothing has changed; from then on no
/// reader takes the case study's files for anything, and they are an error while they are there. What follows only clears
/// away, the files last, so that a run that was stopped is seen and can be repeated.
public struct CaseWithdrawal: Sendable {
  /// What was done.
  public struct Outcome: Sendable {
    /// The file of the tombstones, within the workspace.
    public let path: String
    /// Files that are gone, and files out of which something was taken.
    public let removed: [String]
    public let changed: [String]
    /// Sources that nothing else in the workspace cites; their saved copies are gone.
    public let sources: [Identifier<Source>]
  }

  private let root: String
  private let edition: Identifier<Edition>
  private let country: CountryCode
  private let study: Identifier<CaseStudy>
  private let folder: Folder

  /// - Parameter root: path of the workspace folder.
  public init(
    root: String, edition: Identifier<Edition>, country: CountryCode, study: Identifier<CaseStudy>
  ) {
    self.root = root
    self.edition = edition
    self.country = country
    self.study = study
    folder = Folder(root: root)
  }

  private var home: String { "editions/\(edition)/" }
  private var card: String { home + country.alpha2 + "/" }
  private var text: String { card + "cases/" + study.text }

  /// Its files in all languages.
  private var files: [String] {
    TextFiles.grouped(folder.names(in: card + "cases")).filter { $0.name == study.text }
      .flatMap { $0.files.map { card + "cases/" + $0.path } }.sorted()
  }
}

extension CaseWithdrawal {
  /// Withdraws a case study, or clears away what a run that was stopped has left of one; `nil` where there is no such.
  ///
  /// - Parameters:
  ///   - dossier: what was read from the workspace.
  ///   - id: what the tombstone is called, drawn by lot.
  public func withdraw(
    from dossier: Dossier, reason: Withdrawal.Reason, on date: PartialDate, id: Identifier<Withdrawal>
  ) throws(WithdrawalProblem) -> Outcome? {
    guard let found = dossier.editions.first(where: { $0.id == edition }) else { return nil }
    if let tombstone = found.withdrawals.first(where: { $0.covers(case: text) }) {
      return files.isEmpty ? nil : try clear(found, Self.sources(of: tombstone, dossier), dossier)
    }
    guard let card = found.cards.first(where: { $0.country == country }),
      let told = card.cases.first(where: { $0.id == study })
    else { return nil }
    let stories = found.stories(of: card)
    let index = stories.firstIndex { if case .told(let other) = $0 { other.id == study } else { false } }
    let sources = Self.sources(only: told, dossier)
    let tombstone = Withdrawal(
      id: id, country: country, position: (index ?? 0) + 1, goal: told.goal?.value, date: date, reason: reason,
      mark: Withdrawal.mark(id, text), sources: sources.map { Withdrawal.mark(id, "sources.json#" + $0.text) },
      place: Place(file: home + WithdrawnFile.name))
    _ = try cleared(found)
    try write(WithdrawnFile.bytes(of: found.withdrawals + [tombstone]), to: home + WithdrawnFile.name)
    return try clear(found, sources, dossier)
  }

  /// The sources that a case study cites and nothing else does, in any edition.
  private static func sources(only told: CaseStudy, _ dossier: Dossier) -> [Identifier<Source>] {
    var count: [Identifier<Source>: Int] = [:]
    dossier.forEachCitation { count[$0.key, default: 0] += 1 }
    var own: [Identifier<Source>: Int] = [:]
    for citation in told.sources + told.text.versions.flatMap(\.value.citations) { own[citation.key, default: 0] += 1 }
    return own.filter { count[$0.key] == $0.value }.keys.sorted { $0.text < $1.text }
  }

  /// The same of a case study that is read no more, by its tombstone.
  private static func sources(of tombstone: Withdrawal, _ dossier: Dossier) -> [Identifier<Source>] {
    var cited: Set<Identifier<Source>> = []
    dossier.forEachCitation { cited.insert($0.key) }
    let known = Set(dossier.sources.keys).union(dossier.copies.map(\.source)).subtracting(cited)
    return known.filter { tombstone.covers(input: "sources.json#" + $0.text) }.sorted { $0.text < $1.text }
  }

  /// What is left of other files: their bytes, none where a file goes as a whole.
  private func cleared(_ edition: Edition) throws(WithdrawalProblem) -> [(path: String, bytes: [UInt8])] {
    var cleared: [(path: String, bytes: [UInt8])] = []
    let own = Set(files)
    for (name, key) in [(AcceptedFile.name, "accepted"), (ErrataFile.name, "errata")] {
      guard let bytes = bytes(of: home + name) else { continue }
      guard let left = ListEntries.removed(from: bytes, key: key, where: { own.contains($0["file"]?.scalar ?? "") })
      else {
        throw WithdrawalProblem(
          sentence: "Take what speaks of \(text) out of \(home + name) by hand, and run the command again.")
      }
      if left != bytes { cleared.append((home + name, left)) }
    }
    if let bytes = bytes(of: card + ApprovalsFile.name) {
      let shelf = Shelf(folder, String(card.dropLast()), language: .english)
      let approvals = shelf.value(ApprovalsFile.name, Shape<[Approval]>.approvals) ?? []
      let left = approvals.filter { $0.study.value != study }
      let changed = left.isEmpty ? [] : ApprovalsFile.bytes(of: left)
      if left.count < approvals.count, changed != bytes { cleared.append((card + ApprovalsFile.name, changed)) }
    }
    // What an edition was frozen with stays; the stamps hold no text.
    let stamps = card + "cases/translations.csv"
    if edition.seal.lock == nil, let bytes = bytes(of: stamps) {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      let left = lines.enumerated().filter { index, line in
        index == 0 || !line.hasPrefix(study.text + ",") && !line.hasPrefix("\"\(study)\",")
      }.map(\.element)
      if left.count < lines.count { cleared.append((stamps, Array(left.joined(separator: "\n").utf8))) }
    }
    return cleared
  }

  private func clear(_ edition: Edition, _ sources: [Identifier<Source>], _ dossier: Dossier)
    throws(WithdrawalProblem) -> Outcome
  {
    var removed: [String] = [], changed: [String] = []
    for (path, bytes) in try cleared(edition) {
      if bytes.isEmpty {
        try remove(path)
        removed.append(path)
      } else {
        try write(bytes, to: path)
        changed.append(path)
      }
    }
    let copies = dossier.copies.filter { sources.contains($0.source) }
    for path in Set(copies.flatMap { [$0.file, $0.archive] }).sorted() where isThere(path) {
      try remove(path)
      removed.append(path)
    }
    if !copies.isEmpty {
      for folder in Set(copies.map { $0.file.prefix(upTo: $0.file.lastIndex(of: "/") ?? $0.file.endIndex) }) {
        rmdir(root + "/" + folder)
      }
      try write(CopyTable.bytes(dossier.copies.filter { !sources.contains($0.source) }), to: CopyTable.path)
      changed.append(CopyTable.path)
    }
    for path in files {
      try remove(path)
      removed.append(path)
    }
    return Outcome(path: home + WithdrawnFile.name, removed: removed, changed: changed, sources: sources)
  }

  /// Saved copies are none of the files that a folder lists.
  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + "/" + path) }

  private func bytes(of path: String) -> [UInt8]? {
    guard folder.has(path), case .success(let bytes) = folder.bytes(of: path) else { return nil }
    return bytes
  }

  private func write(_ bytes: [UInt8], to path: String) throws(WithdrawalProblem) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: root).appendingPathComponent(path), options: .atomic)
    } catch {
      throw WithdrawalProblem(sentence: "\(path) cannot be written\(error.reason)")
    }
  }

  private func remove(_ path: String) throws(WithdrawalProblem) {
    do {
      try FileManager.default.removeItem(atPath: root + "/" + path)
    } catch {
      throw WithdrawalProblem(sentence: "\(path) cannot be removed; run the command again when it can.")
    }
  }
}

extension Dossier {
  /// Calls `body` with every citation of the workspace.
  fileprivate func forEachCitation(_ body: (Citation) -> Void) {
    func cite(_ text: ProseText?) {
      for version in text?.versions ?? [] { version.value.citations.forEach(body) }
    }
    cite(imprint)
    for page in pages { cite(page.text) }
    for framework in frameworks { framework.forEachProse(cite) }
    for instrument in instruments { instrument.sources.forEach(body) }
    for ratification in ratifications { ratification.sources.forEach(body) }
    for channel in channels { channel.sources.forEach(body) }
    for edition in editions {
      edition.sources.forEach(body)
      cite(edition.overviewText)
      for row in edition.overview { row.sources.forEach(body) }
      for row in edition.values { row.sources.forEach(body) }
      for erratum in edition.seal.errata { for text in [erratum.wrong, erratum.right] { cite(text) } }
      for acceptance in edition.acceptances { cite(acceptance.reason) }
      for card in edition.cards {
        card.forEachProse(cite)
        card.forEachCitation(body)
      }
    }
  }
}
