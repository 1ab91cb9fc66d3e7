import Formats

@testable import Publication

/// An outlet that keeps what is published, by path.
struct CollectingOutlet: Outlet {
  var buffer = Bytes()
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var entries: [Manifest.Entry] = []

  mutating func publish(_ path: String, as type: MediaType) throws {
    files[path] = buffer.array
    entries.append(.init(path: path, size: buffer.count, type: type, hash: SHA256.hash(buffer.array)))
    buffer.removeAll()
  }

  /// Runs emissions one after the other.
  static func collecting(_ emissions: [Emission]) throws -> CollectingOutlet {
    var outlet: any Outlet = CollectingOutlet()
    for emission in emissions { try emission.run(&outlet) }
    return outlet as? CollectingOutlet ?? CollectingOutlet()
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
}
