/// The address to which mail comes back, with a token that says which mail it was (variable envelope return path):
/// `office+TOKEN@example.org` for the base `office@example.org`.
///
/// The token names a mail, not a person; whoever makes it sees to it that it cannot be guessed.
public struct ReturnAddress: Sendable, Hashable {
  public let base: MailAddress
  /// What stands between base and token: `+` for Postfix and most others, `-` for qmail.
  public let separator: Character

  public init(base: MailAddress, separator: Character = "+") {
    self.base = base
    self.separator = separator
  }

  /// - Parameter token: lower-case letters and digits, since not every relay keeps case; `nil` for others, or where the address
  ///   would be too long.
  public func address(token: String) -> MailAddress? {
    guard Self.isToken(token) else { return nil }
    return try? MailAddress("\(base.local)\(separator)\(token)@\(base.domain)")
  }

  /// The token of an address that was made of this base.
  public func token(in address: MailAddress) -> String? {
    let (local, prefix) = (address.local.lowercased(), base.local.lowercased() + String(separator))
    guard address.domain == base.domain, local.hasPrefix(prefix) else { return nil }
    let token = String(local.dropFirst(prefix.count))
    return Self.isToken(token) ? token : nil
  }

  private static func isToken(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
