/// A robots.txt by RFC 9309: who may visit which paths.
struct Robots: Sendable {
  private struct Rule {
    let pattern: [UInt8]
    let isAllowed: Bool
  }

  private struct Group {
    var agents: [String] = []
    var rules: [Rule] = []
  }

  /// What is read of a file, at least as RFC 9309, 2.5 demands.
  static let longest = 512_000
  private let groups: [Group]

  init(_ bytes: [UInt8]) {
    var groups: [Group] = []
    var isNaming = false
    for line in bytes.prefix(Self.longest).split(whereSeparator: {
      $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }) {
      let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let value = text[text.index(after: colon)...].trimmed
      switch text[..<colon].trimmed.replacing("\u{FEFF}", with: "").lowercased() {
      case "user-agent":
        if !isNaming { groups.append(Group()) }
        isNaming = true
        groups[groups.count - 1].agents.append(Self.product(value))
      case let key where key == "allow" || key == "disallow":
        isNaming = false
        // Rules before the first user agent belong to nobody; an empty rule says nothing.
        guard !groups.isEmpty, !value.isEmpty else { continue }
        groups[groups.count - 1].rules.append(Rule(pattern: Self.normal(value), isAllowed: key == "allow"))
      default: continue
      }
    }
    self.groups = groups
  }

  /// Letters, `-` and `_` alone name a product; what follows, such as a version, does not count.
  private static func product(_ text: String) -> String {
    if text == "*" { return "*" }
    return String(
      decoding: text.utf8.prefix { $0.isLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }, as: UTF8.self
    )
    .lowercased()
  }

  /// Whether a product may visit a path with its query: the longest rule decides, and of two alike the one that allows.
  func allows(_ resource: String, for product: String) -> Bool {
    let path = Self.normal(resource)
    if path == Array("/robots.txt".utf8) { return true }
    let named = groups.filter { $0.agents.contains(product.lowercased()) }
    let rules = (named.isEmpty ? groups.filter { $0.agents.contains("*") } : named).flatMap(\.rules)
    let matching = rules.filter { Self.matches($0.pattern, path) }
    guard let longest = matching.map(\.pattern.count).max() else { return true }
    return matching.contains { $0.pattern.count == longest && $0.isAllowed }
  }

  /// `*` stands for any bytes, `$` at the end for the end. In steps, never by going back more than one star.
  static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    var pattern = pattern[...]
    let isWhole = pattern.last == UInt8(ascii: "$")
    if isWhole { pattern.removeLast() } else { pattern.append(star) }
    var (p, t) = (pattern.startIndex, path.startIndex)
    var again: (p: Int, t: Int)?
    while t < path.endIndex {
      if p < pattern.endIndex, pattern[p] == star {
        again = (p + 1, t)
        p += 1
      } else if p < pattern.endIndex, pattern[p] == path[t] {
        p += 1
        t += 1
      } else if let back = again {
        again = (back.p, back.t + 1)
        (p, t) = (back.p, back.t + 1)
      } else {
        return false
      }
    }
    while p < pattern.endIndex, pattern[p] == star { p += 1 }
    return p == pattern.endIndex
  }

  /// One spelling for paths and patterns (RFC 9309, 2.2.2): bytes beyond ASCII are encoded, encoded letters, digits and
  /// `-._~` are not.
  private static func normal(_ text: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = [], bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      var value = byte, isEncoded = byte >= 0x80
      if byte == UInt8(ascii: "%"), bytes.count >= 2,
        let code = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16),
        bytes.prefix(2).allSatisfy(\.isHexDigit)
      {
        bytes.removeFirst(2)
        value = code
        isEncoded = !(code.isLetter || code.isDigit || "-._~".utf8.contains(code))
      }
      out += isEncoded ? [UInt8(ascii: "%"), digits[Int(value >> 4)], digits[Int(value & 15)]] : [value]
    }
    return out
  }
}
