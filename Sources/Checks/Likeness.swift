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
    guard let host = host(of: text), let start = hostStart(of: text) else { return nil }
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
    guard let start = hostStart(of: address) else { return nil }
    let host = address[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// Where the host begins: behind two slashes.
  static func hostStart(of address: String) -> String.Index? {
    var wasSlash = false
    for index in address.utf8.indices {
      let isSlash = address.utf8[index] == UInt8(ascii: "/")
      if isSlash, wasSlash { return address.utf8.index(after: index) }
      wasSlash = isSlash
    }
    return nil
  }

  /// Of a title: its letters and digits alone.
  static func title(_ text: String) -> String {
    let text = text.lowercased()
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let kept = text.utf8.filter {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
      return String(decoding: kept, as: UTF8.self)
    }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
