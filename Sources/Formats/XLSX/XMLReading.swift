import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Hears of the elements of one part: names without prefixes, attributes as they stand, text in pieces.
protocol XMLListener: AnyObject {
  func open(_ element: String, _ attributes: [String: String])
  func text(_ text: String)
  func close(_ element: String)
  /// Whether enough has been heard.
  var isDone: Bool { get }
}

/// Reads a part of a workbook with Foundation's parser (libxml2).
///
/// Document type declarations are refused before it sees them, so that no entity is ever declared, expanded or fetched.
enum XMLReading {
  static func read(_ bytes: [UInt8], _ listener: some XMLListener) throws(XLSXProblem) {
    guard isPlain(bytes) else {
      throw XLSXProblem(
        "a part of the workbook with declarations of its own", expected: "a workbook as a spreadsheet program saves it")
    }
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    let delegate = XMLDelegate(listener)
    parser.delegate = delegate
    let isWhole = parser.parse()
    // The parser takes what breaks off for whole: every element must have been closed.
    guard isWhole && delegate.isClosed || listener.isDone, !delegate.isRefused else { throw .damaged }
  }

  /// UTF-8 without declarations of document types or entities.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return false }
    if !hasPlainDeclaration(bytes) { return false }
    // Of what begins with `<!` only comments and character data are harmless.
    for index in bytes.indices.dropLast(2) where bytes[index] == 0x3C && bytes[index + 1] == 0x21 {
      let next = bytes[index + 2]
      if next != UInt8(ascii: "-"), next != UInt8(ascii: "[") { return false }
    }
    return true
  }
}

extension XMLReading {
  /// Whether the declaration, where there is one, is short and names no encoding but UTF-8: in another one, what is
  /// harmless here could mean a document type to the parser.
  private static func hasPlainDeclaration(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
    guard body.starts(with: "<?xml".utf8) else { return true }
    let head = body.prefix(200)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return false }
    let declaration = String(decoding: head[..<end], as: UTF8.self).lowercased()
    let parts = declaration.components(separatedBy: "encoding")
    guard parts.count > 1 else { return true }
    let value = parts[1].filter { !$0.isWhitespace }
    return parts.count == 2 && ["=\"utf-8\"", "='utf-8'"].contains { value.hasPrefix($0) }
  }
}

private final class XMLDelegate: NSObject, XMLParserDelegate {
  private let listener: any XMLListener
  private(set) var isRefused = false
  private var depth = 0
  private var hasRoot = false
  /// Whether there was a root, and every element has ended.
  var isClosed: Bool { hasRoot && depth == 0 }

  init(_ listener: some XMLListener) { self.listener = listener }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    depth += 1
    hasRoot = true
    listener.open(Self.local(name), attributes)
    if listener.isDone { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { listener.text(text) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { listener.text(String(decoding: block, as: UTF8.self)) }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth -= 1
    listener.close(Self.local(name))
  }

  func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
    isRefused = true
    parser.abortParsing()
  }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
