import Campaign
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
    guard words.count == 3, let id = Hex.bytes(words[1]).flatMap({ SignatureID($0) }) else { return nil }
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
      if isNew {
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      }
      let url = URL(fileURLWithPath: path)
      let handle = try FileHandle(forUpdating: url)
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
      if isNew { try Self.synchronizeFolder(of: url) }
    } catch {
      throw .unavailable("the file of erasures cannot be written")
    }
  }

  /// A new file outlives a power cut only once its name is on disk as well.
  private static func synchronizeFolder(of file: URL) throws {
    let folder = Foundation.open(file.deletingLastPathComponent().path, O_RDONLY)
    guard folder >= 0 else { throw CocoaError(.fileWriteUnknown) }
    defer { Foundation.close(folder) }
    guard fsync(folder) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func read() -> [Erasure] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap(Erasure.init(line:))
  }
}

extension Ledger {
  /// Erases again what the file says and the database does not know of.
  ///
  /// - Returns: how many signatures had come back with a restored backup.
  func honour(_ erasures: [Erasure]) throws(StoreProblem) -> Int {
    let known = try connection.row("SELECT COUNT(*) FROM erasure")?.integer(0) ?? 0
    guard Int64(erasures.count) > known else { return 0 }
    var count = 0
    for erasure in erasures {
      let there = try connection.row(
        "SELECT 1 FROM signature WHERE petition = $1 AND id = $2 AND sealed IS NOT NULL",
        [.text(erasure.petition), .bytes(erasure.signature.bytes)])
      guard there != nil, let (state, key) = try standing(erasure.petition, erasure.signature) else { continue }
      if let became = erasure.became, became != state {
        try connection.run(
          "UPDATE signature SET state = $1 WHERE petition = $2 AND id = $3",
          [Value(became.rawValue), .text(erasure.petition), .bytes(erasure.signature.bytes)])
        move(key, to: became)
      }
      try erase(erasure.petition, [erasure.signature], became: erasure.became)
      count += 1
    }
    return count
  }
}
