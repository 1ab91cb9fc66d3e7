import Formats
import Foundation

/// A file of JSON whose first line is the hash of the rest, so that a damaged one is not believed.
enum SealedFile {
  /// The line that stands before the bytes.
  private static func seal(_ bytes: some Collection<UInt8>) -> Data { Data((SHA256.hash(bytes).hex + "\n").utf8) }

  /// Writes in one go; where that fails there is no such file, or the one before.
  static func write(to path: String, _ body: (inout JSONObjectWriter) -> Void) {
    var out = Bytes()
    JSON.object(into: &out, body)
    let url = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? (seal(out.array) + Data(out.array)).write(to: url, options: .atomic)
  }

  /// `nil` where there is none, or the seal is wrong.
  static func read(_ path: String) -> JSONNode? {
    guard let data = FileManager.default.contents(atPath: path), let end = data.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let bytes = data[data.index(after: end)...]
    guard data[...end] == seal(bytes) else { return nil }
    return JSON.parse(bytes, limits: InputLimits(bytes: 200_000_000, values: 5_000_000)).value
  }
}

extension JSONObjectWriter {
  /// Hashes of files by their paths.
  mutating func hashes(_ name: String, _ hashes: [String: Digest]) {
    object(name) { object in
      for (path, hash) in hashes.sorted(by: { $0.key < $1.key }) { object.field(path, hash.hex) }
    }
  }
}

extension JSONNode {
  /// What `hashes(_:_:)` wrote; `nil` where it is not there whole.
  func hashes(_ name: String) -> [String: Digest]? {
    guard let members = self[name]?.members else { return nil }
    let hashes = Dictionary(
      members.compactMap { member in member.value.string.flatMap { Digest(hex: $0) }.map { (member.key, $0) } }
    ) { first, _ in first }
    return hashes.count == members.count ? hashes : nil
  }
}
