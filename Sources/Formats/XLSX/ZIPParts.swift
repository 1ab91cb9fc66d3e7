import CArchive

/// The parts of a ZIP container in memory, read by libarchive within limits.
struct ZIPParts {
  /// The most entries, bytes of one part, and bytes of all parts that are read.
  static let mostEntries = 2_000
  static let largestPart = 48_000_000
  static let largestSum = 96_000_000

  private(set) var parts: [String: [UInt8]] = [:]
  /// The names of all entries, in the order of the file.
  private(set) var names: [String] = []

  /// - Parameter isWanted: which parts are read; the names of the others are kept.
  init(_ bytes: [UInt8], isWanted: (String) -> Bool) throws(XLSXProblem) {
    guard let archive = archive_read_new() else {
      throw XLSXProblem("no memory to read the file", expected: "a smaller file")
    }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    // The bytes must lie still until the archive is closed.
    var problem: XLSXProblem?
    bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        problem = .damaged
        return
      }
      do throws(XLSXProblem) { try read(archive, isWanted) } catch { problem = error }
      archive_read_close(archive)
    }
    if let problem { throw problem }
  }

  private mutating func read(_ archive: OpaquePointer, _ isWanted: (String) -> Bool) throws(XLSXProblem) {
    var sum = 0
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .damaged }
      guard names.count < Self.mostEntries else { throw .bomb }
      if archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
      guard let name = Self.name(of: entry) else { throw .damaged }
      names.append(name)
      guard isWanted(name) else { continue }
      guard parts[name] == nil else {
        throw XLSXProblem("two parts named \(name)", expected: "a workbook as a spreadsheet program saves it")
      }
      let part = try Self.data(archive)
      sum += part.count
      guard sum <= Self.largestSum else { throw .bomb }
      parts[name] = part
    }
  }

  private static func name(of entry: OpaquePointer) -> String? {
    guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return nil }
    return String(validatingCString: name)
  }

  private static func data(_ archive: OpaquePointer) throws(XLSXProblem) -> [UInt8] {
    var part: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return part }
      guard count > 0, count <= buffer.count else { throw .damaged }
      part += buffer[0..<count]
      guard part.count <= largestPart else { throw .bomb }
    }
  }
}

extension XLSXProblem {
  static let damaged = XLSXProblem(
    "a file that is no workbook, or a damaged one",
    expected: "an .xlsx workbook; save it again, or take it from your copy")
  static let bomb = XLSXProblem(
    "a workbook that holds more than a card can",
    expected: "at most \(ZIPParts.largestSum / 1_000_000) MB when unpacked")
  static let encrypted = XLSXProblem(
    "a workbook that is protected by a password", expected: "one without a password; save it again without it")
}
