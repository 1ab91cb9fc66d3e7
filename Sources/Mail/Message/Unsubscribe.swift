/// Where a reader leaves: the header `List-Unsubscribe` of RFC 2369, with one click by RFC 8058.
///
/// With one click the reader's mail program sends a POST with the body `List-Unsubscribe=One-Click` to the address; the relay's
/// DKIM signature must cover both headers.
public struct Unsubscribe: Sendable, Hashable {
  public let address: String
  public let byOneClick: Bool

  public init(address: String, byOneClick: Bool) throws(MessageProblem) {
    let isWeb = address.hasPrefix("https://") || (!byOneClick && address.hasPrefix("http://"))
    guard isWeb, address.utf8.count <= 900, address.unicodeScalars.allSatisfy(Self.isPlain) else { throw .unsubscribe }
    self.address = address
    self.byOneClick = byOneClick
  }

  /// What ends or parts addresses in this header is out: `<`, `>`, a comma, spaces.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) && scalar != "<" && scalar != ">" && scalar != "," && scalar != "\""
      && scalar != "\\"
  }
}
