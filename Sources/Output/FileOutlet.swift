import Formats
import Foundation
import Publication

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes published files into a folder and notes each for the manifest. Each core has its own.
final class FileOutlet: Outlet {
  let root: String
  var buffer = Bytes(capacity: 1 << 17)
  /// The card that the files being made belong to, by its folder; `nil` for what all share.
  var card: String?
  private(set) var written: [Memory.Written] = []
  private var made: Set<String> = []

  init(root: String) { self.root = root }

  func publish(_ path: String, as type: MediaType) throws {
    let modified = try write(path)
    let entry = Manifest.Entry(path: path, size: buffer.count, type: type, hash: SHA256.hash(buffer))
    written.append(Memory.Written(entry: entry, card: card, modified: modified))
    buffer.removeAll()
  }

  /// Takes over a file of the earlier output; false where it is not as it was written.
  func take(_ file: Memory.Written, from output: String) throws -> Bool {
    let path = file.entry.path
    var status = stat()
    guard lstat(output + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == file.entry.size, modificationTime(status) == file.modified
    else { return false }
    try makeFolder(of: path)
    guard link(output + "/" + path, root + "/" + path) == 0 else { return false }
    written.append(file)
    return true
  }

  /// Writes the buffer; gives the file's time of modification in nanoseconds.
  private func write(_ path: String) throws -> Int {
    try makeFolder(of: path)
    let descriptor = open(root + "/" + path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw problem(path) }
    var written = 0
    let isWhole = buffer.withBytes { bytes in
      while written < bytes.count {
        let part = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if part < 0, errno == EINTR { continue }
        guard part > 0 else { return false }
        written += part
      }
      return true
    }
    let failed = isWhole ? nil : problem(path)
    var status = stat()
    fstat(descriptor, &status)
    close(descriptor)
    if let failed { throw failed }
    return modificationTime(status)
  }

  func makeFolder(of path: String) throws {
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

/// In nanoseconds since 1970.
func modificationTime(_ status: stat) -> Int {
  #if canImport(Glibc)
    let time = status.st_mtim
  #else
    let time = status.st_mtimespec
  #endif
  return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
}
