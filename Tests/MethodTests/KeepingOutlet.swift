import Formats
import Publication

/// Keeps what is published, by its path.
struct KeepingOutlet: Outlet {
  var buffer = Bytes()
  private(set) var files: [String: String] = [:]

  mutating func publish(_ path: String, as type: MediaType) throws {
    files[path] = String(decoding: buffer.array, as: UTF8.self)
    buffer.removeAll()
  }
}
