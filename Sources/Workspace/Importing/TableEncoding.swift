import Cards

/// The encoding of a foreign table: UTF-8 is read, and what is another is told by its name as far as bytes show it.
enum TableEncoding {
  /// What is wrong with the encoding; `nil` for UTF-8.
  static func finding(_ input: ImportInput) -> Finding? {
    let bytes = input.bytes
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0)
    if isWide {
      return finding(input.name, 1, "text in UTF-16", "iconv -f UTF-16 -t UTF-8 \(input.name) > utf-8.csv")
    }
    guard let line = lineOutsideUTF8(bytes) else { return nil }
    return finding(
      input.name, line, "bytes that are not UTF-8", "iconv -f WINDOWS-1252 -t UTF-8 \(input.name) > utf-8.csv")
  }

  private static func finding(_ file: String, _ line: Int, _ found: String, _ command: String) -> Finding {
    Finding(
      rule: "csv", reach: .file, place: Place(file: file, line: line), found: found, expected: "CSV in UTF-8",
      mend: "save it as “CSV UTF-8”, or \(command)")
  }

  /// The first line that is not UTF-8.
  private static func lineOutsideUTF8(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
