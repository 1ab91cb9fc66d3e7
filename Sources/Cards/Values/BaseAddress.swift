/// The web address under which a published folder stands (RFC 3986): scheme, host, perhaps a port and a path, nothing else.
///
/// Pages, feeds and identifiers are made by putting paths behind it, so that a query, a fragment or a user's name would
/// end up in the middle of every address.
public struct BaseAddress: Sendable, Equatable {
  /// With scheme and host in small letters, escapes in capital ones, no default port and no slash at the end.
  public let text: String

  public static let expected =
    "a web address of http:// or https://, a host, perhaps a port and a path, such as https://example.org/cards"

  /// What `init` takes, as a regular expression for JSON Schema; a test compares the two.
  public static let pattern =
    "(?=.{1,2000}$)[Hh][Tt][Tt][Pp][Ss]?://(?:\(ipv4)|\\[(?:\(ipv6))\\]|\(name))(?::(?:\(port)))?(?:/(?!\(dots))\(segment))*"

  private static let octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
  private static let ipv4 = "(?:\(octet)\\.){3}\(octet)"
  private static let label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
  /// The last label begins with a letter: what ends in digits is taken for a number of the Internet, and may be none.
  private static let name = "(?:\(label)\\.)*[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
  private static let port =
    "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"
  private static let segment = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*"
  /// `.` and `..`, also escaped: browsers take them for steps.
  private static let dots = "(?:\\.|%2[Ee]){1,2}(?:/|$)"
  private static let ipv6: String = {
    let group = "[0-9A-Fa-f]{1,4}"
    let before = { (most: Int) in "(?:\(group):){1,\(most)}" }
    let after = { (most: Int) in "(?::\(group)){1,\(most)}" }
    return
      (["(?:\(group):){7}\(group)", before(7) + ":"] + (1...6).map { before(7 - $0) + after($0) }
      + [":\(after(7))", "::"]).joined(separator: "|")
  }()

  public init?(_ text: String) {
    guard text.utf8.count <= 2000, let slashes = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<slashes.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[slashes.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    guard let (host, port) = Self.parts(of: authority), let path = Self.path(rest[authority.endIndex...]) else {
      return nil
    }
    let isDefault = port == (scheme == "http" ? 80 : 443)
    self.text = "\(scheme)://\(host)" + (isDefault ? "" : port.map { ":\($0)" } ?? "") + path
  }

  private static func parts(of authority: Substring) -> (host: String, port: Int?)? {
    var (name, port): (Substring, Int?) = (authority, nil)
    let end = authority.lastIndex(of: "]") ?? authority.startIndex
    if let colon = authority[end...].firstIndex(of: ":") {
      let digits = authority[authority.index(after: colon)...]
      guard !digits.hasPrefix("0"), digits.utf8.count <= 5, digits.utf8.allSatisfy({ ("0"..."9").contains($0) }),
        let number = Int(digits), (1...65535).contains(number)
      else { return nil }
      (name, port) = (authority[..<colon], number)
    }
    let host = name.lowercased()
    let isHost =
      host.hasPrefix("[") ? host.hasSuffix("]") && isIPv6(host.dropFirst().dropLast()) : isIPv4(host) || isName(name)
    return isHost ? (host, port) : nil
  }

  private static func isIPv4(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.utf8.allSatisfy { ("0"..."9").contains($0) } && part.utf8.count <= 3 && Int(part).map { $0 <= 255 } == true
          && (part == "0" || !part.hasPrefix("0"))
      }
  }

  private static func isIPv6(_ host: Substring) -> Bool {
    let halves = host.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    let groups = halves.map { $0.isEmpty ? [] : $0.split(separator: ":", omittingEmptySubsequences: false) }
    let count = groups.reduce(0) { $0 + $1.count }
    let areGroups = groups.joined().allSatisfy { group in
      (1...4).contains(group.utf8.count) && group.utf8.allSatisfy(isHex)
    }
    return areGroups && (halves.count == 2 ? count <= 7 : count == 8)
  }

  private static func isName(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isDashed = { (byte: UInt8) in byte == UInt8(ascii: "-") }
    return labels.last?.utf8.first.map { isLetter($0) } == true
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count)
          && label.utf8.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || isDashed($0) }
          && label.utf8.first.map(isDashed) == false && label.utf8.last.map(isDashed) == false
      }
  }

  /// A path without slashes at its end; `nil` where a character may not stand in one.
  private static func path(_ text: Substring) -> String? {
    var out: [UInt8] = []
    var escaped = 0
    for byte in text.utf8 {
      if escaped > 0 {
        guard isHex(byte) else { return nil }
        escaped -= 1
        out.append(byte >= UInt8(ascii: "a") ? byte - 0x20 : byte)
        continue
      }
      guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%") || isPath(byte) else { return nil }
      if byte == UInt8(ascii: "%") { escaped = 2 }
      out.append(byte)
    }
    guard escaped == 0 else { return nil }
    let path = String(decoding: out, as: UTF8.self)
    let steps = path.split(separator: "/").map { $0.replacing("%2E", with: ".") }
    guard !steps.contains("."), !steps.contains("..") else { return nil }
    return String(decoding: out.reversed().drop { $0 == UInt8(ascii: "/") }.reversed(), as: UTF8.self)
  }

  private static func isPath(_ byte: UInt8) -> Bool {
    isLetter(byte) || ("0"..."9").contains(byte) || "-._~!$&'()*+,;=:@".utf8.contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ("A"..."Z").contains(byte) || ("a"..."z").contains(byte) }

  private static func isHex(_ byte: UInt8) -> Bool {
    ("0"..."9").contains(byte) || ("A"..."F").contains(byte) || ("a"..."f").contains(byte)
  }
}

/// Ranges of ASCII characters, as bytes.
private func ... (low: Unicode.Scalar, high: Unicode.Scalar) -> ClosedRange<UInt8> {
  UInt8(ascii: low)...UInt8(ascii: high)
}
