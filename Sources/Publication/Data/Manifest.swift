import Cards
import Formats

/// The list of every published file with its size and hash: what `manifest.json` holds and `verify` compares.
public struct Manifest: Sendable {
  /// One published file.
  public struct Entry: Sendable, Hashable {
    /// Relative to the output folder, with `/`.
    public let path: String
    public let size: Int
    public let type: MediaType
    public let hash: Digest

    public init(path: String, size: Int, type: MediaType, hash: Digest) {
      self.path = path
      self.size = size
      self.type = type
      self.hash = hash
    }
  }

  public static let path = "manifest.json"

  /// Where the signature of the manifest stands, and the public key that it fits.
  public static let signaturePath = "manifest.json.sig", keyPath = "manifest.json.pub"

  /// Sorted by path.
  public let entries: [Entry]
  public let editions: [Identifier<Edition>]
  /// The hash of the lock of each edition that is frozen.
  public let locks: [Identifier<Edition>: String]
  /// How many case studies were withdrawn from each edition since it was frozen.
  public let withdrawn: [Identifier<Edition>: Int]
  /// The version of the tool.
  public let version: String

  /// Takes the files in any order, so that whoever collects them from several cores need not sort.
  public init(
    _ entries: [Entry], editions: [Identifier<Edition>], locks: [Identifier<Edition>: String] = [:],
    withdrawn: [Identifier<Edition>: Int] = [:], version: String
  ) {
    self.withdrawn = withdrawn.filter { $0.value > 0 }
    self.locks = locks
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.editions = editions.sorted()
    self.version = version
  }
}

extension Manifest {
  /// Appends the JSON: one file a line, so that two manifests can be compared line by line.
  public func write(into out: inout Bytes) {
    out.append("{\"generator\":\"progresscard\",\"version\":")
    out.append(Self.quoted(version))
    out.append(",\"editions\":")
    JSON.array(into: &out) { list in for edition in editions { list.item(edition.text) } }
    out.append(",\"frozen\":")
    JSON.object(into: &out) { object in
      for edition in editions { if let lock = locks[edition] { object.field(edition.text, lock) } }
    }
    if !withdrawn.isEmpty {
      out.append(",\"withdrawn\":")
      JSON.object(into: &out) { object in
        for edition in editions { if let count = withdrawn[edition] { object.field(edition.text, count) } }
      }
    }
    out.append(",\"files\":[")
    for (index, entry) in entries.enumerated() {
      out.append(index == 0 ? "\n" : ",\n" as StaticString)
      JSON.object(into: &out) { object in
        object.field("path", entry.path)
        object.field("bytes", entry.size)
        object.field("type", entry.type.rawValue)
        object.field("sha256", entry.hash.hex)
      }
    }
    out.append("\n]}\n")
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var bytes = Bytes()
    JSON.array(into: &bytes) { $0.item(text) }
    return bytes.array.dropFirst().dropLast()
  }
}
