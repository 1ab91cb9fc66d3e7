import Cards
import Formats
import Workspace

/// Saves the web sources of a workspace, one after the other; each is in the workspace whole before the next is begun.
public struct CaptureRun {
  public enum Outcome: Sendable {
    case saved(SavedCopy)
    /// A copy of this address is there.
    case there(SavedCopy)
    /// The workspace says never to visit it.
    case never
    /// It was not visited, or gave nothing to save; what was found.
    case failed(String)
  }

  public struct Entry: Sendable {
    public let source: Identifier<Source>
    public let outcome: Outcome
  }

  public struct Result: Sendable {
    /// In the order of the keys. Confidential sources are not among them.
    public let entries: [Entry]
    /// Sources that were not visited since they are confidential.
    public let confidential: Int
    /// Whether the run ended because it had saved as much as it may.
    public let isFull: Bool
  }

  private let root: String
  private let sources: [Source]
  private let confidential: Int
  private var copies: [SavedCopy]
  private let software: String

  /// - Parameters:
  ///   - root: the workspace folder.
  ///   - keys: which sources; all where it is empty.
  ///   - software: name and version of the program, for the WARC files.
  public init(root: String, dossier: Dossier, keys: Set<Identifier<Source>>, software: String) {
    self.root = root
    self.software = software
    copies = dossier.copies
    let asked = dossier.sources.values.filter { keys.isEmpty || keys.contains($0.key) }.sorted { $0.key < $1.key }
    let online = asked.filter { $0.webAddress != nil }
    confidential = online.count { $0.access == .confidential }
    sources = online.filter { $0.access != .confidential }
  }

  /// How many sources are looked at.
  public var count: Int { sources.count }

  /// - Parameters:
  ///   - again: whether a source is visited although there is a copy; that is kept beside the new one.
  ///   - mostBytes: what may be saved in one run.
  ///   - progress: called before each source, with its position from 0.
  public mutating func run(
    _ visitor: inout Visitor, again: Bool, mostBytes: Int, progress: (Int, Source) -> Void
  ) throws(StagedFiles.Problem) -> Result {
    var entries: [Entry] = [], bytes = 0
    for (position, source) in sources.enumerated() {
      guard let address = source.webAddress else { continue }
      progress(position, source)
      guard bytes < mostBytes else { return Result(entries: entries, confidential: confidential, isFull: true) }
      let outcome: Outcome
      if source.isNeverFetched {
        outcome = .never
      } else if !again, let copy = copies.last(where: { $0.source == source.key && $0.address == address }) {
        outcome = .there(copy)
      } else {
        outcome = try save(source, address, &visitor, &bytes)
      }
      entries.append(Entry(source: source.key, outcome: outcome))
    }
    return Result(entries: entries, confidential: confidential, isFull: false)
  }

  private mutating func save(
    _ source: Source, _ address: String, _ visitor: inout Visitor, _ bytes: inout Int
  ) throws(StagedFiles.Problem) -> Outcome {
    let visit: Visit
    do throws(VisitProblem) { visit = try visitor.visit(address) } catch {
      if case .refused(.neverFetch) = error { return .never }
      return .failed(error.sentence)
    }
    guard visit.isSuccess else { return .failed("the status \(visit.status)") }
    guard !visit.payload.isEmpty else { return .failed("an empty answer") }
    let saved = CaptureFolder.files(of: visit, source: source.key, address: address, software: software)
    let all = copies + [saved.copy]
    let table = CaptureFolder.File(path: CopyTable.path, bytes: CopyTable.bytes(all))
    try StagedFiles(root: root).write(saved.files + [table])
    copies = all
    bytes += saved.files.reduce(0) { $0 + $1.bytes.count }
    return .saved(saved.copy)
  }
}

extension NeverFetch {
  /// What a workspace forbids: hosts of `workspace.yaml`, and the addresses of sources that are marked.
  public init(_ dossier: Dossier) {
    let marked = dossier.sources.values.filter(\.isNeverFetched)
    self.init(hosts: dossier.neverFetch, addresses: marked.flatMap { [$0.url, $0.webAddress].compactMap(\.self) })
  }
}
