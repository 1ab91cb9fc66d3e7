import Cards
import Formats

/// Reads CSL-JSON (citeproc-js, schema 1.0.2) as reference managers export it; fields that are not published are dropped.
struct CSLReader {
  let desk: Desk
  let marks: [Identifier<Source>: SourceMark]

  func sources(_ bytes: [UInt8]) -> [Source] {
    let reading = JSON.parse(bytes, limits: InputLimits(bytes: Folder.largestFile), controlsAllowed: true)
    desk.report(reading.problems, rule: "json")
    guard let root = reading.value else { return [] }
    guard let items = root.items else {
      desk.report(place(root), found: "no list", expected: "a list of CSL-JSON items: [ { … }, … ]", rule: "sources")
      desk.lose()
      return []
    }
    // A library of thousands is what a run waits for while nothing else can be done: two cores read half each.
    let (marks, place) = (marks, (file: desk.file, language: desk.language))
    let (second, first) = both {
      let desk = Desk(file: place.file, language: place.language)
      let sources = CSLReader(desk: desk, marks: marks).read(items.dropFirst(items.count / 2))
      return (sources: sources, account: desk.account)
    } here: {
      read(items.prefix(items.count / 2))
    }
    desk.take(second.account)
    return first + second.sources
  }

  private func read(_ items: ArraySlice<JSONNode>) -> [Source] {
    items.compactMap { item in
      let source = source(item)
      if source == nil { desk.lose() }
      return source
    }
  }

  private func place(_ node: JSONNode) -> Place { Place(file: desk.file, line: node.line, column: node.column) }

  private func source(_ node: JSONNode) -> Source? {
    guard node.members != nil else {
      desk.report(place(node), found: "no object", expected: "a CSL-JSON item", rule: "sources")
      return nil
    }
    guard let key = key(of: node) else { return nil }
    let found = desk.findings.count
    guard let title = text(node, "title") else {
      guard desk.findings.count == found else { return nil }
      desk.report(place(node), found: "the source \(key) without title", expected: "a title", rule: "sources")
      return nil
    }
    let mark = marks[key]
    return Source(
      key: key, type: text(node, "type") ?? "document", title: title, container: text(node, "container-title"),
      publisher: text(node, "publisher"), publisherPlace: text(node, "publisher-place"),
      authors: names(node, "author"), editors: names(node, "editor"), issued: date(node, "issued"),
      accessed: date(node, "accessed"), url: address(node), doi: text(node, "DOI"), isbn: text(node, "ISBN"),
      page: text(node, "page"), volume: text(node, "volume"), issue: text(node, "issue"),
      number: text(node, "number"), genre: text(node, "genre"), event: text(node, "event-title"),
      language: text(node, "language").flatMap { LanguageTag($0) }, access: mark?.access ?? .open,
      by: mark?.by ?? .other, kind: mark?.kind, isNeverFetched: mark?.isNeverFetched ?? false, place: place(node))
  }

  private func key(of node: JSONNode) -> Identifier<Source>? {
    let id = node["id"]
    guard let text = id?.string ?? id?.number else {
      desk.report(place(node), found: "a source without id", expected: "an id, by which it is cited", rule: "sources")
      return nil
    }
    guard let key = Identifier<Source>(text) else {
      desk.report(
        place(id ?? node), found: "the id \(quoted(text))", expected: "an id without spaces and , ; [ ] @ { } < > \"",
        rule: "sources")
      return nil
    }
    return key
  }

  /// A text field in one line, without characters that nobody can see. A word that is not text is reported.
  private func text(_ node: JSONNode, _ field: String) -> String? {
    guard let value = node[field], !value.isNull else { return nil }
    guard let text = value.string ?? value.number else {
      desk.report(place(value), found: "a \(field) that is no text", expected: "a text", rule: "sources")
      return nil
    }
    let line = Self.visible(text).trimmingSpaces
    guard line.utf8.count <= Shape<String>.longest else {
      desk.report(
        place(value), found: "a \(field) of \(line.utf8.count) bytes", expected: "at most \(Shape<String>.longest)",
        rule: "sources")
      return nil
    }
    return line.isEmpty ? nil : line
  }

  private static func visible(_ text: String) -> String {
    // Most texts have no byte with which one of the characters below begins.
    let isPlain = text.withTextBytes { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 && $0 != 0xEF }
    }
    return isPlain ? text : String(String.UnicodeScalarView(text.unicodeScalars.compactMap(visible)))
  }

  /// A space for a control character or a line separator, nothing for marks of byte order and what is no character.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: " "
    case 0xFEFF, 0xFFFE, 0xFFFF: nil
    default: scalar
    }
  }

  private func address(_ node: JSONNode) -> String? {
    guard let text = text(node, "URL") else { return nil }
    if WebAddress.isWellFormed(text) { return text }
    desk.report(
      place(node["URL"] ?? node), found: "the address \(quoted(text))",
      expected: "a web address that begins with https:// or http://, without spaces or a user’s name", rule: "sources")
    return nil
  }

  private func names(_ node: JSONNode, _ field: String) -> [PersonName] {
    guard let value = node[field], !value.isNull else { return [] }
    guard let items = value.items else {
      desk.report(place(value), found: "a \(field) that is no list", expected: "a list of names", rule: "sources")
      return []
    }
    return items.compactMap { item in
      guard item.members != nil else {
        desk.report(
          place(item), found: "a name in \(field) that is no object",
          expected: "{\"family\": …, \"given\": …} or {\"literal\": …}", rule: "sources")
        return nil
      }
      let name = PersonName(
        family: text(item, "family"), given: text(item, "given"), literal: text(item, "literal"))
      return name.family == nil && name.given == nil && name.literal == nil ? nil : name
    }
  }

  /// `date-parts` of numbers or texts; else `raw` or `literal` where it is a date of ours.
  private func date(_ node: JSONNode, _ field: String) -> PartialDate? {
    guard let value = node[field], !value.isNull else { return nil }
    if let parts = value["date-parts"]?.items?.first?.items, !parts.isEmpty {
      let numbers = parts.prefix(3).map { $0.number ?? $0.string ?? "" }
      let text = numbers.enumerated().map { index, number in
        String(repeating: "0", count: max(0, (index == 0 ? 4 : 2) - number.count)) + number
      }.joined(separator: "-")
      if let date = PartialDate(text) { return date }
      desk.report(place(value), found: "the date \(quoted(text))", expected: "a date that exists", rule: "sources")
      return nil
    }
    return ["raw", "literal"].lazy.compactMap { value[$0]?.string.flatMap { PartialDate($0) } }.first
  }
}
