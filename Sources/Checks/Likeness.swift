import Cards

/// What two spellings of one thing share, so that a source that stands twice is found.
enum Likeness {
  /// Of a DOI: without its resolver, in small letters (DOI names do not tell case).
  static func doi(_ text: String) -> String {
    var doi = text.lowercased()
    for prefix in ["https://", "http://", "dx.doi.org/", "doi.org/", "doi:"] where doi.hasPrefix(prefix) {
      doi = String(doi.dropFirst(prefix.count))
    }
    return doi.filter { !$0.isWhitespace }
  }

  /// Of a web address: without scheme, `www.`, port of the scheme, slash at the end, fragment and what campaigns add to it.
  static func address(_ text: String) -> String? {
    guard let host = host(of: text), let start = text.firstRange(of: "//")?.upperBound else { return nil }
    var rest = text[start...].drop { $0 != "/" && $0 != "?" && $0 != "#" }.prefix { $0 != "#" }
    var query = ""
    if let mark = rest.firstIndex(of: "?") {
      let kept = rest[rest.index(after: mark)...].split(separator: "&").filter { !$0.hasPrefix("utm_") }
      if !kept.isEmpty { query = "?" + kept.joined(separator: "&") }
      rest = rest[..<mark]
    }
    while rest.last == "/" { rest.removeLast() }
    return (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host) + rest + query
  }

  /// The host in small letters.
  static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "//")?.upperBound else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// Of a title: its letters and digits alone.
  static func title(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
