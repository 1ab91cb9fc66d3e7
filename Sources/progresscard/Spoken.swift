import Formats

/// What the command says: its own words with its own line breaks, and in them names and texts that cannot break out.
///
/// What stands in `\(…)` is taken for somebody else's, and everything in it is written out that would move, hide or turn
/// round what stands beside it; also where it ends a line. What was laid out in lines already goes in as `lines`.
struct Spoken: ExpressibleByStringInterpolation, Sendable {
  let bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  init(stringLiteral text: String) { bytes = Array(text.utf8) }

  init(stringInterpolation parts: Parts) { bytes = Array(parts.text.utf8) }

  /// Lines whose parts were made safe where they were put together; what is left of characters that act is written out.
  static func lines(_ bytes: [UInt8]) -> Spoken { Spoken(bytes: Legible.lines(bytes)) }

  static func lines(_ text: String) -> Spoken { lines(Array(text.utf8)) }

  /// Results for machines, as they are.
  static func json(_ bytes: [UInt8]) -> Spoken { Spoken(bytes: bytes) }

  /// A report in the format that was asked for.
  static func report(_ bytes: [UInt8], _ format: OutputFormat) -> Spoken {
    switch format {
    case .text: lines(bytes)
    case .json: json(bytes)
    }
  }

  struct Parts: StringInterpolationProtocol {
    fileprivate var text: String

    init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ part: some CustomStringConvertible) { text += Legible.line(part.description) }

    mutating func appendInterpolation(_ part: Spoken) { text += String(decoding: part.bytes, as: UTF8.self) }
  }
}
