import Foundation

/// What a reader of a page reads: its text, with headings, lists and tables marked as in Markdown. Nothing of it can run,
/// load or lead anywhere.
public enum ReadableText {
  /// The text of an answer; `nil` where it is none, such as a PDF.
  static func of(_ visit: Visit) -> String? {
    if visit.head.isPacked { return nil }
    switch visit.head.type {
    case "text/html", "application/xhtml+xml": return html(visit.payload, charset: visit.head.charset)
    case let type where type.hasPrefix("text/"): return normal(plain(visit.payload, charset: visit.head.charset))
    default: return nil
    }
  }

  private static func plain(_ bytes: [UInt8], charset: String?) -> String {
    let data = Data(bytes)
    switch charset?.lowercased() {
    case "iso-8859-1", "windows-1252": return String(data: data, encoding: .windowsCP1252) ?? lossy(bytes)
    case "iso-8859-2": return String(data: data, encoding: .isoLatin2) ?? lossy(bytes)
    case "windows-1251": return String(data: data, encoding: .windowsCP1251) ?? lossy(bytes)
    case "utf-16", "utf-16le", "utf-16be": return String(data: data, encoding: .utf16) ?? lossy(bytes)
    default: return String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252) ?? lossy(bytes)
    }
  }

  private static func lossy(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The main part of a page where it says which that is, else all but menus, headers and footers.
  static func html(_ bytes: [UInt8], charset: String?) -> String? {
    guard let events = PageEvents.read(bytes, charset: charset) else { return nil }
    var writer = TextWriter()
    if let title = PageEvents.part("title", of: events) {
      let words = title.map { event in if case .text(let text) = event { text } else { "" } }.joined()
      writer.block(normal(words).replacing("\n", with: " ").trimmed)
    }
    // How deep what is passed over goes.
    var depth = 0
    for event in PageEvents.part("main", of: events) ?? events[...] {
      switch event {
      case .open(let name) where depth > 0 || silent.contains(name): depth += 1
      case .close where depth > 0: depth -= 1
      case .open(let name): writer.element(name, isOpening: true)
      case .close(let name): writer.element(name, isOpening: false)
      case .text(let text): if depth == 0 { writer.words(text) }
      }
    }
    return normal(writer.text)
  }

  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio",
    "video", "form", "button", "select", "head", "nav", "header", "footer", "aside",
  ]

  /// Single spaces, no empty lines but one between blocks, no characters that act.
  static func normal(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let scalars = String.UnicodeScalarView(line.unicodeScalars.filter { !$0.isActing || $0 == "\t" })
      let words = String(scalars).split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
      if words.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(words)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}

extension Unicode.Scalar {
  fileprivate var isActing: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

/// Puts blocks on lines of their own.
private struct TextWriter {
  private(set) var text = ""
  private var isNewLine = true

  mutating func block(_ words: String) {
    text += words + "\n\n"
    isNewLine = true
  }

  mutating func words(_ words: String) {
    let flat = words.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).joined(separator: " ")
    if flat.allSatisfy({ $0 == " " }), isNewLine { return }
    text += flat
    isNewLine = false
  }

  mutating func element(_ name: String, isOpening: Bool) {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      text += isOpening ? "\n\n" + String(repeating: "#", count: name.last?.wholeNumberValue ?? 1) + " " : "\n\n"
      isNewLine = true
    case "li":
      if isOpening { text += "\n- " }
      isNewLine = true
    case "td", "th": if !isOpening { text += " | " }
    case "br", "tr", "dt", "dd", "option":
      if isOpening || name != "br" { text += "\n" }
      isNewLine = true
    case "p", "div", "section", "article", "ul", "ol", "dl", "table", "blockquote", "pre", "figure", "figcaption",
      "address", "main", "hr", "caption", "body", "fieldset", "details", "summary":
      text += "\n\n"
      isNewLine = true
    default: break
    }
  }
}
