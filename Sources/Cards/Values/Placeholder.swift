/// What a new workspace holds to be replaced: it must never stand on a page about a real country.
public enum Placeholder {
  /// With this every invented text of a new workspace begins.
  public static let mark = "Replace this: "

  public static func isIn(_ text: String?) -> Bool { text?.hasPrefix(mark.dropLast()) ?? false }

  public static func isIn(_ text: Text?) -> Bool { text?.versions.contains { isIn($0.value) } ?? false }

  public static func isIn(_ text: ProseText?) -> Bool {
    text?.versions.contains { version in
      for case .text(let run) in version.value.events { return run.hasPrefix(mark) }
      return false
    } ?? false
  }

  /// Whether an address leads to a name that is kept free for examples (RFC 2606, section 3).
  public static func isIn(address: String?) -> Bool {
    guard let address, let start = address.firstRange(of: "//")?.upperBound else { return false }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }.lowercased()
    return ["example.org", "example.com", "example.net"].contains { host == $0 || host.hasSuffix("." + $0) }
  }
}
