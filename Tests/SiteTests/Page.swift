import Foundation

/// A published page as machines see it: its tags in the order of the file.
struct Page: Sendable {
  struct Tag: Sendable {
    let name: String
    let attributes: [String: String]

    subscript(_ name: String) -> String? { attributes[name] }
    var tokens: [Substring] { attributes["rel"]?.split(separator: " ") ?? [] }
  }

  /// From the output folder.
  let path: String
  let tags: [Tag]
  /// What stands in elements whose content is no markup, by the number of their tag.
  let scripts: [Int: String]

  init(_ path: String, _ bytes: Data) {
    self.path = path
    var scanner = TagScanner(Array(bytes))
    scanner.scan()
    tags = scanner.tags
    scripts = scanner.scripts
  }

  func all(_ names: String...) -> [Tag] { tags.filter { names.contains($0.name) } }

  /// The `link` elements with a relation.
  func links(_ relation: Substring) -> [Tag] { all("link").filter { $0.tokens.contains(relation) } }

  var ids: [String] { tags.compactMap { $0["id"] } }

  /// The path in the output folder that a relative address leads to, and the place there; `nil` where it leads out.
  func target(_ address: String) -> (path: String, fragment: String?)? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let way = String(parts.first ?? "").removingPercentEncoding ?? ""
    let fragment = parts.count > 1 ? String(parts[1]).removingPercentEncoding : nil
    if way.isEmpty { return (path, fragment) }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for step in way.split(separator: "/", omittingEmptySubsequences: false) {
      switch step {
      case ".", "": continue
      case "..":
        guard folders.popLast() != nil else { return nil }
      default: folders.append(String(step))
      }
    }
    let target = folders.joined(separator: "/")
    return (way.hasSuffix("/") ? target + "/index.html" : target, fragment)
  }

  /// Whether an address is the form's, which the server has and not the folder.
  func isServers(_ address: String) -> Bool { target(address)?.path.hasPrefix("sign/") == true }

  /// Whether an address names a scheme or a host, so that it leaves the folder.
  static func leaves(_ address: String) -> Bool {
    address.hasPrefix("//") || address.prefix { $0 != "/" && $0 != "#" && $0 != "?" }.contains(":")
  }
}

/// Reads tags and their attributes out of markup that we have written: attributes in double quotes, or none.
private struct TagScanner {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var tags: [Page.Tag] = []
  private(set) var scripts: [Int: String] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() {
    while let start = next(UInt8(ascii: "<")) {
      at = start + 1
      guard at < bytes.count, Self.isLetter(bytes[at]) else { continue }
      let name = word { Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
      tags.append(Page.Tag(name: name.lowercased(), attributes: attributes()))
      if name == "script" || name == "style" { skipContent(of: name) }
    }
  }

  /// Everything up to the end of the tag.
  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      guard bytes[at] > 0x20, bytes[at] != UInt8(ascii: "/") else {
        at += 1
        continue
      }
      let name = word { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "="), bytes[at + 1] == UInt8(ascii: "\"") else {
        attributes[name] = ""
        continue
      }
      at += 2
      attributes[name] = plain(word { $0 != UInt8(ascii: "\"") })
      at += 1
    }
    return attributes
  }

  private mutating func skipContent(of name: String) {
    at += 1
    let start = at
    let end = Array("</\(name)".utf8)
    while let next = next(UInt8(ascii: "<")) {
      at = next
      if bytes[next...].starts(with: end) { break }
      at += 1
    }
    scripts[tags.count - 1] = String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self)
  }

  private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
    let start = at
    while at < bytes.count, belongs(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func next(_ byte: UInt8) -> Int? { at < bytes.count ? bytes[at...].firstIndex(of: byte) : nil }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  private func plain(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
