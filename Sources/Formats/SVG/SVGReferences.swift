import Foundation

/// What an attribute or a style of an SVG file leads to or runs.
enum SVGReferences {
  /// The elements that run something or show something else than a drawing.
  static let running: Set<String> = [
    "script", "foreignObject", "handler", "listener", "iframe", "embed", "object", "audio", "video", "canvas",
  ]

  /// What is wrong with a style, whether it stands in an attribute or in an element of its own; a phrase for people.
  static func fault(inStyle text: String) -> String? {
    let plain = text.lowercased()
    if plain.contains("@import") { return "a style that fetches another (@import)" }
    // A backslash writes letters in another way, so that nobody sees what is fetched.
    if plain.contains("\\") { return "a style with a backslash" }
    for word in ["expression(", "-moz-binding", "behavior:", "image-set(", "javascript:"] where plain.contains(word) {
      return "a style that runs or fetches something (\(word))"
    }
    return fault(inValue: text)
  }

  /// What is wrong with `url(…)` in a value: only elements of the file itself may be named.
  static func fault(inValue text: String) -> String? {
    var rest = text[...]
    while let start = rest.range(of: "url(", options: .caseInsensitive) {
      rest = rest[start.upperBound...]
      let target = rest.drop { " \t\r\n\"'".contains($0) }
      guard target.hasPrefix("#") else { return "a reference to \(quoted(target.prefix { $0 != ")" }))" }
    }
    return nil
  }

  /// What is wrong with a link or a reference.
  static func fault(inReference text: String, of element: String) -> String? {
    let target = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if target.hasPrefix("#") { return nil }
    if element == "a" { return "a link to \(quoted(target))" }
    return "a reference to \(quoted(target))"
  }

  /// A photograph within the file, as the letters behind `base64,`; `nil` where it is no such reference.
  static func photograph(_ text: String) -> [UInt8]? {
    let target = text.trimmingCharacters(in: .whitespacesAndNewlines)
    for type in ["png", "jpeg", "jpg"] {
      let head = "data:image/\(type);base64,"
      guard target.prefix(head.count).lowercased() == head else { continue }
      return Data(base64Encoded: String(target.dropFirst(head.count)), options: .ignoreUnknownCharacters).map(
        Array.init)
    }
    return nil
  }

  static func base64(_ photo: PhotoBytes) -> String {
    "data:image/\(photo.kind.rawValue);base64," + Data(photo.bytes).base64EncodedString()
  }

  private static func quoted(_ text: some StringProtocol) -> String {
    let line = String(text.prefix(60).map { $0.isNewline ? " " : $0 })
    return "“" + line + (text.count > 60 ? "…”" : "”")
  }
}
