import Cards

/// How the bytes of a foreign table stand for characters.
enum TableEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8", latin1 = "latin-1", windows1252 = "windows-1252", utf16 = "utf-16"

  /// The name for people.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .latin1: "Latin-1"
    case .windows1252: "Windows-1252"
    case .utf16: "UTF-16"
    }
  }

  /// The table in UTF-8, with the lines that it had; what cannot be of this encoding is refused with what it seems to be.
  func utf8(_ input: ImportInput) throws(TableImport.Refusal) -> [UInt8] {
    let bytes = input.bytes
    switch self {
    case .utf16: return try wide(input)
    case _ where Self.isWide(bytes): throw refusal(input, 1, "text in UTF-16", .utf16)
    case .utf8:
      if String(validating: bytes, as: UTF8.self) != nil { return bytes }
      throw refusal(input, Self.lineOutsideUTF8(bytes), "bytes that are not UTF-8", .windows1252)
    case .latin1, .windows1252:
      // Nobody writes what reads as letters in UTF-8 by chance.
      if String(validating: bytes, as: UTF8.self) != nil { return try ascii(input) }
      return try narrow(input)
    }
  }

  private func refusal(
    _ input: ImportInput, _ line: Int, _ found: String, _ seems: TableEncoding?
  ) -> TableImport.Refusal {
    let save = "save it as “CSV UTF-8”"
    let mend =
      switch seems {
      case .utf8?: "leave encoding out"
      case let other?: "encoding: \(other.rawValue) in the mapping, or \(save)"
      case nil: save
      }
    return TableImport.Refusal(findings: [
      Finding(
        rule: "csv", reach: .file, place: Place(file: input.name, line: line), found: found,
        expected: "CSV in \(name)", mend: mend)
    ])
  }

  private func ascii(_ input: ImportInput) throws(TableImport.Refusal) -> [UInt8] {
    guard let index = input.bytes.firstIndex(where: { $0 >= 0x80 }) else { return input.bytes }
    throw refusal(input, Self.line(of: index, in: input.bytes), "text in UTF-8", .utf8)
  }

  /// A byte a character.
  private func narrow(_ input: ImportInput) throws(TableImport.Refusal) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(input.bytes.count + input.bytes.count / 8)
    for (index, byte) in input.bytes.enumerated() {
      if byte < 0x80 {
        out.append(byte)
        continue
      }
      let isMiddle = byte < 0xA0
      let known = isMiddle ? Self.middle[Int(byte) - 0x80] : Unicode.Scalar(byte)
      guard let scalar = known, !isMiddle || self == .windows1252 else {
        let hex = "0x" + String(byte, radix: 16, uppercase: true)
        let meant = self == .latin1 ? known.map { " but “\($0)” in Windows-1252" } ?? "" : ""
        throw refusal(
          input, Self.line(of: index, in: input.bytes), "the byte \(hex), which is no character of \(name)\(meant)",
          meant.isEmpty ? nil : .windows1252)
      }
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return out
  }

  /// Two bytes a character, in the order that the mark at the start or, without one, the zeros tell.
  private func wide(_ input: ImportInput) throws(TableImport.Refusal) -> [UInt8] {
    let bytes = input.bytes
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let zeros = bytes.prefix(65_536).enumerated().filter { $0.element == 0 }
    let odd = zeros.count { $0.offset % 2 == 1 }
    let isLittle = isMarked ? bytes.first == 0xFF : odd * 2 > zeros.count
    guard isMarked || !zeros.isEmpty else {
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      throw refusal(input, 1, "bytes that are not UTF-16", isUTF8 ? .utf8 : .windows1252)
    }
    let units = stride(from: isMarked ? 2 : 0, to: bytes.count - 1, by: 2).map { index in
      let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
      return isLittle ? second << 8 | first : first << 8 | second
    }
    let lines = units.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard bytes.count % 2 == 0 else {
      throw refusal(input, lines.count, "half a character at the end, as if the file were cut off", nil)
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      let line = lines.firstIndex { String(validating: $0, as: UTF16.self) == nil } ?? 0
      throw refusal(input, line + 1, "bytes that are not UTF-16", nil)
    }
    return Array(text.utf8)
  }

  private static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0)
  }

  /// The first line that is not UTF-8.
  private static func lineOutsideUTF8(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int { bytes[..<index].count { $0 == 0x0A } + 1 }

  /// The characters of Windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard, but without its five control characters).
  private static let middle: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
