import Campaign
import Formats
import Foundation

/// One signature whose personal data are gone.
struct Erasure: Sendable, Hashable {
  let petition: String
  let signature: SignatureID
  /// What the signature became with it; nil where it goes on to count as before.
  let became: SignatureState?

  /// The petition's id, 32 hexadecimal digits, and what the signature became: `withdrawn`, `expired` or `kept`.
  var line: String { "\(petition) \(signature.hex) \(became?.name ?? "kept")\n" }

  /// Lines that a crash cut off are none.
  init?(line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 3, let id = [UInt8](hex: words[1]).flatMap({ SignatureID($0) }) else { return nil }
    let state = SignatureState.allCases.first { $0.name == words[2] }
    guard state != nil || words[2] == "kept" else { return nil }
    self.init(petition: String(words[0]), signature: id, became: state)
  }

  init(petition: String, signature: SignatureID, became: SignatureState?) {
    self.petition = petition
    self.signature = signature
    self.became = became
  }
}

/// The numbers of all erased signatures, in a file beside the database: a backup that is restored must not bring back
/// what people had erased since. It holds nothing of the person.
struct ErasureFile: Sendable {
  let path: String

  /// Adds lines, and returns once they are on disk.
  func append(_ erasures: [Erasure]) throws(StoreProblem) {
    guard !erasures.isEmpty else { return }
    do {
      let isNew = !FileManager.default.fileExists(atPath: path)
      // Commands beside a server write here as well: what is added stands at the end, whoever came first.
      let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
      let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      defer { try? handle.close() }
      var lines = erasures.map(\.line).joined()
      let end = try handle.seekToEnd()
      if end > 0 {
        // A line that a crash cut off must not swallow the next one.
        try handle.seek(toOffset: end - 1)
        if try handle.read(upToCount: 1) != Data("\n".utf8) { lines = "\n" + lines }
      }
      try handle.write(contentsOf: Data(lines.utf8))
      try handle.synchronize()
      if isNew { try Self.synchronizeFolder(of: URL(fileURLWithPath: path)) }
    } catch {
      throw .unavailable("the file of erasures \(path) cannot be written")
    }
  }

  /// A new file outlives a power cut only once its name is on disk as well.
  private static func synchronizeFolder(of file: URL) throws {
    let folder = Foundation.open(file.deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { throw CocoaError(.fileWriteUnknown) }
    defer { Foundation.close(folder) }
    guard fsync(folder) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Gives the lines in handfuls, so that a file of millions needs no memory. One that is not there has none.
  func forEachPart(
    _ size: Int = 1000, _ body: ([Erasure]) throws(StoreProblem) -> Void
  ) throws(StoreProblem) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      guard !FileManager.default.fileExists(atPath: path) else {
        throw .unavailable("the file of erasures cannot be read")
      }
      return
    }
    defer { try? handle.close() }
    var (rest, part) = (Data(), [Erasure]())
    while let chunk = try Self.chunk(of: handle) {
      rest += chunk
      guard let end = rest.lastIndex(of: 0x0A) else { continue }
      for line in String(decoding: rest[..<end], as: UTF8.self).split(separator: "\n") {
        if let erasure = Erasure(line: line) { part.append(erasure) }
        if part.count == size {
          try body(part)
          part.removeAll(keepingCapacity: true)
        }
      }
      rest = Data(rest[rest.index(after: end)...])
    }
    if let last = Erasure(line: Substring(String(decoding: rest, as: UTF8.self))) { part.append(last) }
    if !part.isEmpty { try body(part) }
  }

  private static func chunk(of handle: FileHandle) throws(StoreProblem) -> Data? {
    do {
      let chunk = try handle.read(upToCount: 1 << 16)
      return chunk?.isEmpty == true ? nil : chunk
    } catch {
      throw .unavailable("the file of erasures cannot be read")
    }
  }
}

extension Erasure {
  /// Those of which the table knows nothing, and whose signature is there with what the person wrote.
  static func unhonoured(_ part: [Erasure], in connection: any Connection) throws(StoreProblem) -> [Erasure] {
    var seen: Set<SignatureID> = []
    let part = part.filter { seen.insert($0.signature).inserted }
    let keys = part.map { [Value.text($0.petition), .bytes($0.signature.bytes)] }
    let known = try connection.returning(
      "SELECT 1 FROM erasure WHERE petition = $1 AND signature = $2", keys)
    let unknown = zip(part, known).filter { $0.1.isEmpty }.map(\.0)
    let held = try connection.returning(
      "SELECT 1 FROM signature WHERE petition = $1 AND id = $2 AND sealed IS NOT NULL",
      unknown.map { [.text($0.petition), .bytes($0.signature.bytes)] })
    return zip(unknown, held).filter { !$0.1.isEmpty }.map(\.0)
  }
}

extension Ledger {
  /// Erases again what files say and the database does not know of: every such line, however many lines either has. A
  /// petition whose names were erased since is closed again, for good.
  ///
  /// - Returns: how many signatures had come back with a restored backup.
  func honour(_ files: [ErasureFile]) throws(StoreProblem) -> Int {
    var count = 0
    var over: Set<String> = []
    for file in files {
      try file.forEachPart { part throws(StoreProblem) in
        // Who withdraws becomes `withdrawn`: what was erased and is kept in the count, was erased since all was over.
        over.formUnion(part.lazy.filter { $0.became == nil }.map(\.petition))
        for erasure in try Erasure.unhonoured(part, in: connection) where try honour(erasure) { count += 1 }
      }
    }
    let standings = try PetitionStanding.all(connection)
    for petition in over.sorted() {
      let state = standings[petition]?.state ?? .open
      guard state == .open || state == .paused, try SignatureRecord.isErased(connection, petition: petition) else {
        continue
      }
      try set(petition: petition, .closed, actor: "")
    }
    return count
  }

  private func honour(_ erasure: Erasure) throws(StoreProblem) -> Bool {
    guard let (state, key) = try standing(erasure.petition, erasure.signature) else { return false }
    if let became = erasure.became, became != state {
      try connection.run(
        "UPDATE signature SET state = $1 WHERE petition = $2 AND id = $3",
        [Value(became.rawValue), .text(erasure.petition), .bytes(erasure.signature.bytes)])
      move(key, to: became)
    }
    try erase(erasure.petition, [erasure.signature], became: erasure.became)
    return true
  }
}
