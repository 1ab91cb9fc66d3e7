/// An address that mail can be sent to: the practical part of RFC 5321, section 4.1.2.
///
/// The part before the `@` is a dot-atom (no quotes, no comments), the domain has at least two labels. Addresses with letters
/// beyond ASCII before the `@` need a relay with SMTPUTF8 and are refused; such a domain is written as the DNS writes it.
/// It is what personal data is: `text` has it, a description does not.
public struct MailAddress: Sendable, Hashable {
  /// Before the `@`, as it was written; only the domain's own server knows whether case matters.
  public let local: String
  /// In ASCII and lower case.
  public let domain: String

  /// The address as it is written on an envelope.
  public var text: String { "\(local)@\(domain)" }

  public init(_ text: String) throws(Problem) {
    guard text.utf8.count <= 512 else { throw .tooLong }
    guard let at = text.lastIndex(of: "@") else { throw .noAt }
    let local = String(text[..<at])
    try Self.check(local: local)
    self.local = local
    domain = try DomainName(String(text[text.index(after: at)...])).text
    // RFC 3696, erratum 1690: a path of 256 with its angle brackets.
    guard self.text.utf8.count <= 254 else { throw .tooLong }
  }

  /// Why a text is no address.
  public enum Problem: Error, Sendable, Equatable {
    case noAt
    /// More than 64 bytes before the `@`, or 254 in all.
    case tooLong
    /// Nothing before the `@`, or a dot at its start, its end, or next to another.
    case dots
    /// What may not stand before the `@`; with its code, since it may be invisible.
    case character(code: UInt32)
    /// Letters beyond ASCII before the `@`.
    case localBeyondASCII
    /// What is behind the `@` is no name of a host, and why.
    case domain(DomainName.Problem)
  }

  private static func check(local: String) throws(Problem) {
    guard local.utf8.count <= 64 else { throw .tooLong }
    for scalar in local.unicodeScalars where !isAtom(scalar) && scalar != "." {
      if scalar.value > 0x9F { throw .localBeyondASCII }
      throw .character(code: scalar.value)
    }
    guard !local.isEmpty, !local.hasPrefix("."), !local.hasSuffix("."), !local.contains("..") else { throw .dots }
  }

  /// RFC 5322's atext.
  static func isAtom(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": true
    default: false
    }
  }
}

extension MailAddress: CustomStringConvertible, CustomDebugStringConvertible {
  /// Says nothing of whose it is, so that it can fall into a log.
  public var description: String { "an address" }
  public var debugDescription: String { description }
}
