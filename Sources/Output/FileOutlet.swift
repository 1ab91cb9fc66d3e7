import Formats
import Foundation
import Publication

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes published files into a folder and notes each for the manifest. Each core has its own.
struct FileOutlet: Outlet {
  let root: String
  var buffer = Bytes(capacity: 1 << 17)
  private(set) var entries: [Manifest.Entry] = []
  private var made: Set<String> = []

  init(root: String) { self.root = root }

  mutating func publish(_ path: String, as type: MediaType) throws {
    try write(path)
    entries.append(
      Manifest.Entry(path: path, size: buffer.count, type: type, hash: SHA256.hash(buffer.array)))
    buffer.removeAll()
  }

  private mutating func write(_ path: String) throws {
    try makeFolder(of: path)
    let descriptor = open(root + "/" + path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw problem(path) }
    var written = 0
    let isWhole = buffer.array.withUnsafeBytes { bytes in
      while written < bytes.count {
        let part = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if part < 0, errno == EINTR { continue }
        guard part > 0 else { return false }
        written += part
      }
      return true
    }
    let failed = isWhole ? nil : problem(path)
    close(descriptor)
    if let failed { throw failed }
  }

  mutating func makeFolder(of path: String) throws {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard made.insert(folder).inserted else { return }
    do {
      try FileManager.default.createDirectory(atPath: root + "/" + folder, withIntermediateDirectories: true)
    } catch {
      throw problem(path)
    }
  }

  private func problem(_ path: String) -> OutputProblem {
    OutputProblem("\(path) cannot be written: \(String(cString: strerror(errno))).")
  }
}
