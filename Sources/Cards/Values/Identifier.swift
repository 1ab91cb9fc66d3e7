/// The name of a thing in files, typed by what it names: `a–z`, `0–9`, `-`, at most 64 characters.
///
/// Keys of sources follow CSL-JSON instead: any characters but white space and those that end a citation.
public struct Identifier<Of>: Hashable, Sendable {
  public let text: String

  /// `nil` where the text is no identifier.
  public init?(_ text: String) {
    guard Self.isWellFormed(text) else { return nil }
    self.text = text
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    if Of.self == Source.self {
      guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !Self.endsCitation($0) }) else { return false }
      if bytes.allSatisfy({ $0 < 0x80 }) { return (1...128).contains(bytes.count) }
      let scalars = text.unicodeScalars
      return scalars.count <= 128 && !scalars.contains { $0.properties.isWhitespace }
    }
    guard let first = bytes.first, bytes.count <= 64, first != UInt8(ascii: "-") else { return false }
    return bytes.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    }
  }

  private static func endsCitation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "@"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}

// Inlinable: a generic comparison asks the runtime for its type each time, and identifiers are compared everywhere.
extension Identifier {
  @inlinable public static func == (a: Identifier, b: Identifier) -> Bool { a.text == b.text }
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Identifier: Comparable {
  public static func < (a: Identifier, b: Identifier) -> Bool { a.text < b.text }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}
