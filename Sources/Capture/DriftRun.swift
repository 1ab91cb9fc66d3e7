import Cards
import Formats
import Foundation

/// Visits saved sources again, and says what has become of them. Writes nothing.
public struct DriftRun {
  public enum State: String, Sendable, CaseIterable {
    /// The readable text is as it was saved; of what is no text, the bytes.
    case same
    case changed
    /// The address leads elsewhere than when it was saved.
    case moved
    /// The server says that it is not there: 404 or 410.
    case gone
    /// No answer, an answer of trouble, or robots.txt asks not to visit it.
    case unreachable
    /// The workspace says never to visit it.
    case never
    /// There is no saved copy to compare with.
    case unsaved
    /// The saved copy is not in the workspace, or is not as it was saved.
    case lost
  }

  public struct Entry: Sendable {
    public let source: Identifier<Source>
    public let state: State
    /// What was found, for people.
    public let detail: String?
  }

  private let root: String
  private let sources: [Source]
  private let copies: [Identifier<Source>: SavedCopy]

  public init(root: String, dossier: Dossier, keys: Set<Identifier<Source>>) {
    self.root = root
    sources = dossier.sources.values.filter {
      $0.webAddress != nil && $0.access != .confidential && (keys.isEmpty || keys.contains($0.key))
    }.sorted { $0.key < $1.key }
    copies = Dictionary(dossier.copies.map { ($0.source, $0) }) { $0.moment < $1.moment ? $1 : $0 }
  }

  public var count: Int { sources.count }

  /// - Parameter progress: called before each source, with its position from 0.
  public func run(_ visitor: inout Visitor, progress: (Int, Source) -> Void) -> [Entry] {
    var entries: [Entry] = []
    for (position, source) in sources.enumerated() {
      guard let address = source.webAddress else { continue }
      progress(position, source)
      let (state, detail) = state(of: source, address, &visitor)
      entries.append(Entry(source: source.key, state: state, detail: detail))
    }
    return entries
  }

  private func state(of source: Source, _ address: String, _ visitor: inout Visitor) -> (State, String?) {
    if source.isNeverFetched { return (.never, nil) }
    guard let copy = copies[source.key], copy.address == address else { return (.unsaved, nil) }
    guard let archive = FileManager.default.contents(atPath: root + "/" + copy.archive) else {
      return (.lost, "no file \(copy.archive)")
    }
    guard SHA256.hash(archive).hex == copy.archiveHash else { return (.lost, "\(copy.archive) with other bytes") }
    let visit: Visit
    do throws(VisitProblem) { visit = try visitor.visit(address) } catch {
      if case .refused(.neverFetch) = error { return (.never, nil) }
      return (.unreachable, error.sentence)
    }
    if visit.status == 404 || visit.status == 410 { return (.gone, "the status \(visit.status)") }
    guard visit.isSuccess else { return (.unreachable, "the status \(visit.status)") }
    return compare(visit, with: copy)
  }

  private func compare(_ visit: Visit, with copy: SavedCopy) -> (State, String?) {
    let start = visit.start?.text ?? "", end = visit.end?.text ?? ""
    let endBefore = copy.redirects.last ?? start
    if Self.likeness(end) != Self.likeness(endBefore) { return (.moved, end) }
    if let hash = copy.textHash, let text = ReadableText.of(visit) {
      return SHA256.hash(Array(text.utf8)).hex == hash ? (.same, nil) : (.changed, "another text since \(copy.day)")
    }
    return SHA256.hash(visit.payload).hex == copy.hash ? (.same, nil) : (.changed, "other bytes since \(copy.day)")
  }

  /// An address that changed between http and https only has not moved.
  private static func likeness(_ address: String) -> String {
    address.hasPrefix("http://") ? "https://" + address.dropFirst(7) : address
  }
}
