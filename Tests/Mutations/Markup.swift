import Foundation

/// Looks through HTML for what no text may ever do to a page: open or close an element, or stand in for another's id.
enum Markup {
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// The first thing that is wrong, or `nil`.
  static func problem(in bytes: [UInt8]) -> String? {
    bytes.withUnsafeBytes { problem(in: $0) }
  }

  private static func problem(in bytes: UnsafeRawBufferPointer) -> String? {
    var open: [String] = []
    var ids: Set<String> = []
    var index = 0
    while let start = find(0x3C, in: bytes, from: index) {
      guard let (tag, end) = tag(in: bytes, from: start) else { return "a tag that does not end" }
      index = end
      if tag.hasPrefix("!") { continue }
      let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" })
      guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3C }) else {
        return "no tag: <\(tag.prefix(40))>"
      }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return "</\(name)> closes nothing" }
        continue
      }
      if let id = id(of: tag), !ids.insert(id).inserted { return "the id \(id) twice" }
      if tag.hasSuffix("/") || empty.contains(name) { continue }
      open.append(name)
      // What is between these is no markup.
      guard name == "script" || name == "style" else { continue }
      guard let close = closing(name, in: bytes, from: index) else { return "<\(name)> that does not end" }
      index = close
    }
    return open.last.map { "<\($0)> that does not end" }
  }

  private static func find(_ byte: Int32, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, byte, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// What stands between `<` and the `>` that ends it, quoted values passed over, and where the text goes on.
  private static func tag(in bytes: UnsafeRawBufferPointer, from start: Int) -> (tag: String, end: Int)? {
    var from = start
    while let end = find(0x3E, in: bytes, from: from) {
      let tag = String(decoding: bytes[start + 1..<end], as: UTF8.self)
      if tag.utf8.count(where: { $0 == 0x22 }) % 2 == 0 { return (tag, end + 1) }
      from = end + 1
    }
    return nil
  }

  private static func id(of tag: String) -> String? {
    guard let range = tag.range(of: " id=\"") else { return nil }
    return String(tag[range.upperBound...].prefix { $0 != "\"" })
  }

  private static func closing(_ name: String, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let end = Array("</\(name)>".utf8)
    var index = start
    while let next = find(0x3C, in: bytes, from: index) {
      if bytes[next...].starts(with: end) { return next }
      index = next + 1
    }
    return nil
  }
}
