/// Goes through an SVG file once: cuts out what is not the picture, and notes what must not be published.
struct SVGCleaner {
  private static let namespaces: Set<String> = ["http://www.w3.org/2000/svg", ""]
  private static let links = "http://www.w3.org/1999/xlink"
  private static let expected = "a drawing that holds all it shows and runs nothing"

  private struct Scope {
    let element: String
    /// Namespaces by prefix; `""` is that of elements without one.
    let names: [String: String]
    let isDropped: Bool
    let isStyle: Bool
  }

  private(set) var problems: [SVGFile.Problem] = []
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var scopes: [Scope] = []
  private var uses = SVGUses()
  private var lines: (position: Int, number: Int) = (0, 1)

  /// What is left of the file.
  var kept: [UInt8] { out }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    out.reserveCapacity(bytes.count)
  }

  mutating func run() throws(SVGFile.NotWhole) {
    var scanner = SVGScanner(bytes)
    while let (piece, range) = try scanner.next() {
      switch piece {
      case .comment: break
      case .instruction(let name): instruction(name, range)
      case .text: text(range)
      case .close: close(range)
      case .open(let name, let attributes, let isEmpty):
        try open(name, attributes, isEmpty: isEmpty, range)
        // Whatever comes, it is too much, and nothing is known of it.
        if scopes.count > SVGFile.deepest { return }
      }
    }
    if uses.count > SVGFile.mostElements {
      problems.append(
        SVGFile.Problem(
          "elements that use each other, so that more than \(SVGFile.mostElements) are drawn",
          expected: "a simpler drawing"))
    }
  }

  private var isDropping: Bool { scopes.last?.isDropped ?? false }

  private mutating func instruction(_ name: String, _ range: Range<Int>) {
    if name == "xml" {
      out += bytes[range]
    } else if name == "xml-stylesheet" {
      report("a style sheet outside of the file (xml-stylesheet)", at: range.lowerBound)
    }
  }

  private mutating func text(_ range: Range<Int>) {
    guard !isDropping else { return }
    guard scopes.last?.isStyle == true else {
      out += bytes[range]
      return
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    if let fault = SVGReferences.fault(inStyle: text.contains("<![CDATA[") ? text : SVGScanner.resolved(bytes[range])) {
      report(fault, at: range.lowerBound)
    }
    out += Self.withoutComments(bytes[range])
  }

  /// A style without what stands between `/*` and `*/`.
  private static func withoutComments(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let (slash, star) = (UInt8(ascii: "/"), UInt8(ascii: "*"))
    var out: [UInt8] = []
    var position = text.startIndex
    while position < text.endIndex {
      if text[position] == slash, position + 1 < text.endIndex, text[position + 1] == star {
        var end = position + 2
        while end + 1 < text.endIndex, !(text[end] == star && text[end + 1] == slash) { end += 1 }
        // One that is not closed goes to the end of the style.
        guard end + 1 < text.endIndex else { return out }
        position = end + 2
      } else {
        out.append(text[position])
        position += 1
      }
    }
    return out
  }

  private mutating func close(_ range: Range<Int>) {
    guard let scope = scopes.popLast() else { return }
    guard !scope.isDropped else { return }
    uses.close()
    out += bytes[range]
  }

  private mutating func open(
    _ name: String, _ attributes: [SVGScanner.Attribute], isEmpty: Bool, _ range: Range<Int>
  ) throws(SVGFile.NotWhole) {
    var names = scopes.last?.names ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
    for attribute in attributes {
      if attribute.name == "xmlns" { names[""] = attribute.value }
      if attribute.name.hasPrefix("xmlns:") { names[String(attribute.name.dropFirst(6))] = attribute.value }
    }
    let (prefix, local) = Self.parts(of: name)
    let isForeign = !Self.namespaces.contains(names[prefix] ?? (prefix.isEmpty ? "" : "?"))
    if scopes.isEmpty, isForeign || local != "svg" { throw SVGFile.NotWhole() }
    let scope = Scope(
      element: local, names: names, isDropped: isDropping || isForeign || local == "metadata", isStyle: local == "style"
    )
    if scopes.count >= SVGFile.deepest {
      report("elements more than \(SVGFile.deepest) deep within each other", at: range.lowerBound)
    }
    if !isEmpty || scopes.count >= SVGFile.deepest { scopes.append(scope) }
    guard !scope.isDropped else { return }
    if SVGReferences.running.contains(local) {
      report("the element \(local), which runs something or shows something else", at: range.lowerBound)
    }
    let reference = attributes.first { Self.isReference($0.name, names) }?.value
    uses.open(
      id: attributes.first { $0.name == "id" }?.value, using: local == "use" ? reference : nil, isEmpty: isEmpty)
    write(name: local, attributes, names, range)
  }

  /// The tag with the attributes that stay.
  private mutating func write(
    name: String, _ attributes: [SVGScanner.Attribute], _ names: [String: String], _ range: Range<Int>
  ) {
    var position = range.lowerBound
    for attribute in attributes {
      if !stays(attribute, names) {
        out += bytes[position..<attribute.range.lowerBound]
        position = attribute.range.upperBound
      } else if Self.isReference(attribute.name, names), let photo = SVGReferences.photograph(attribute.value) {
        guard let photo = try? PhotoBytes(stripping: photo), photo.isSound else {
          report("a picture within the drawing that is no whole photograph", at: attribute.range.lowerBound)
          continue
        }
        out += bytes[position..<attribute.inner.lowerBound] + Array(SVGReferences.base64(photo).utf8)
        position = attribute.inner.upperBound
      } else {
        judge(attribute, of: name, names)
      }
    }
    out += bytes[position..<range.upperBound]
  }

  /// Whether an attribute belongs to the picture: not to an editor, and not a name of a foreign vocabulary.
  private func stays(_ attribute: SVGScanner.Attribute, _ names: [String: String]) -> Bool {
    if attribute.name == "xmlns" { return true }
    let (prefix, local) = Self.parts(of: attribute.name)
    let known: (String?) -> Bool = { $0.map { Self.namespaces.contains($0) || $0 == Self.links } ?? false }
    if prefix == "xmlns" { return known(attribute.value) }
    return prefix.isEmpty ? !local.hasPrefix("data-") : prefix == "xml" || known(names[prefix])
  }

  private mutating func judge(_ attribute: SVGScanner.Attribute, of element: String, _ names: [String: String]) {
    let local = Self.parts(of: attribute.name).local
    let fault: String? =
      if local.lowercased().hasPrefix("on") {
        "\(local), which runs something"
      } else if attribute.name == "xml:base" {
        "an address from which others are counted (xml:base)"
      } else if Self.isReference(attribute.name, names) || local == "src" {
        SVGReferences.fault(inReference: attribute.value, of: element)
      } else if local == "attributeName",
        Self.parts(of: attribute.value).local == "href" || attribute.value.hasPrefix("on")
      {
        "an animation that changes where something leads"
      } else if local == "style" {
        SVGReferences.fault(inStyle: attribute.value)
      } else {
        SVGReferences.fault(inValue: attribute.value)
      }
    if let fault { report(fault, at: attribute.inner.lowerBound) }
  }

  private static func isReference(_ name: String, _ names: [String: String]) -> Bool {
    let (prefix, local) = parts(of: name)
    return local == "href" && (prefix.isEmpty || names[prefix] == links)
  }

  private static func parts(of name: String) -> (prefix: String, local: String) {
    guard let colon = name.firstIndex(of: ":") else { return ("", name) }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  private mutating func report(_ found: String, at position: Int) {
    guard problems.count < 100 else { return }
    // Pieces come in their order, so that lines are counted on from the last one.
    if position < lines.position { lines = (0, 1) }
    lines.number += bytes[lines.position..<position].count { $0 == 0x0A }
    lines.position = position
    problems.append(SVGFile.Problem(line: lines.number, found, expected: Self.expected))
  }
}
