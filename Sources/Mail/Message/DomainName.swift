import Foundation

/// The name of a host as the DNS writes it: ASCII, lower case, two labels or more.
///
/// Letters beyond ASCII are translated by ICU (UTS 46, not transitional), which Foundation brings along.
public struct DomainName: Sendable, Hashable {
  public let text: String

  public init(_ text: String) throws(MailAddress.Problem) {
    guard text.utf8.count <= 512 else { throw .tooLong }
    guard !text.hasPrefix("[") else { throw .domain(.literal) }
    let ascii = try Self.translated(text).lowercased()
    guard ascii.utf8.count <= 253 else { throw .tooLong }
    let labels = ascii.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2 else { throw .domain(.oneLabel) }
    for label in labels { try Self.check(label) }
    guard let last = labels.last, !last.utf8.allSatisfy(Self.isDigit) else { throw .domain(.number) }
    self.text = ascii
  }

  /// Why a text is no name of a host.
  public enum Problem: Sendable, Equatable {
    /// An address between brackets, as in `[192.0.2.1]`.
    case literal
    case oneLabel
    /// An empty label, one of more than 63 bytes, or one that begins or ends with a hyphen.
    case label
    /// It ends in a number, as an IP address does.
    case number
    case character(code: UInt32)
    /// Letters beyond ASCII that make no name by UTS 46.
    case noTranslation
  }

  private static func check(_ label: Substring) throws(MailAddress.Problem) {
    for scalar in label.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-": break
      default: throw .domain(.character(code: scalar.value))
      }
    }
    guard (1...63).contains(label.utf8.count), !label.hasPrefix("-"), !label.hasSuffix("-") else {
      throw .domain(.label)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Asks ICU by way of an address of the web. Of ASCII nothing but letters, digits, dots and hyphens goes there, and what
  /// comes back is checked as if it had been typed.
  private static func translated(_ text: String) throws(MailAddress.Problem) -> String {
    guard text.unicodeScalars.contains(where: { !$0.isASCII }) else { return text }
    for scalar in text.unicodeScalars where scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": break
      default: throw .domain(.character(code: scalar.value))
      }
    }
    guard let host = URLComponents(string: "https://\(text)/")?.encodedHost,
      host.unicodeScalars.allSatisfy(\.isASCII), !host.contains("%")
    else { throw .domain(.noTranslation) }
    return host
  }
}
