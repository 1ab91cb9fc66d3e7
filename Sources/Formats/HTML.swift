/// A piece of a page as a value, made by the functions below and by nothing else.
///
/// It holds its markup, since pieces are made once and printed once: text and attributes are escaped when they come in, in
/// one place, and there is no way to put markup in. A piece that many pages show costs them a copy of its bytes.
/// SVG inside pages is written with the same values.
public struct HTML: Sendable, Equatable {
  let markup: Bytes

  init(_ out: Bytes) { markup = out }

  public static let empty = HTML(Bytes())

  /// Whether the piece shows nothing at all, not even an element.
  public var isEmpty: Bool { markup.count == 0 }

  /// Text, with `& < > "` written as entities.
  public static func text(_ text: String) -> HTML {
    var out = Bytes(capacity: text.utf8.count + 8)
    out.appendEscaped(text)
    return HTML(out)
  }

  /// Pieces one after the other.
  public static func group(_ pieces: [HTML]) -> HTML {
    if pieces.count == 1 { return pieces[0] }
    var out = Bytes(capacity: width(of: pieces))
    out.append(pieces)
    return HTML(out)
  }

  /// An element; void ones (`br`, `img` …) have no children and no end tag.
  public static func element(_ name: StaticName, _ attributes: [Attribute], _ children: [HTML]) -> HTML {
    var out = Bytes(
      capacity: 2 * name.text.utf8CodeUnitCount + 5 + attributes.reduce(0) { $0 + $1.width } + width(of: children))
    out.open(name, attributes)
    if children.isEmpty, name.isVoid { return HTML(out) }
    out.append(children)
    out.close(name)
    return HTML(out)
  }

  /// The same with one attribute, which most elements have: it needs no array.
  public static func element(_ name: StaticName, _ attribute: Attribute, _ children: [HTML]) -> HTML {
    var out = Bytes(capacity: 2 * name.text.utf8CodeUnitCount + 5 + attribute.width + width(of: children))
    out.open(name, attribute)
    if children.isEmpty, name.isVoid { return HTML(out) }
    out.append(children)
    out.close(name)
    return HTML(out)
  }

  /// How many bytes pieces take; read where they lie, since to copy each would cost more than to add.
  private static func width(of pieces: [HTML]) -> Int {
    pieces.withUnsafeBufferPointer { pieces in
      var width = 0
      for index in pieces.indices { width += pieces[index].markup.count }
      return width
    }
  }

  public static func element(_ name: StaticName, _ attributes: [Attribute], _ text: String) -> HTML {
    var out = Bytes(
      capacity: 2 * name.text.utf8CodeUnitCount + 13 + attributes.reduce(0) { $0 + $1.width } + text.utf8.count)
    out.open(name, attributes)
    out.appendEscaped(text)
    out.close(name)
    return HTML(out)
  }

  public static func element(_ name: StaticName, _ children: [HTML]) -> HTML { .element(name, [], children) }

  public static func element(_ name: StaticName, _ text: String) -> HTML { .element(name, [], text) }

  /// A `script` element that holds data. `<` is written as an escape, so that no text can end the element.
  public static func data(_ type: StaticString, _ json: Bytes) -> HTML {
    var out = Bytes(capacity: json.count + 64)
    out.append("<script type=\"")
    out.append(type)
    out.append("\">")
    json.withBytes { bytes in
      for (position, run) in bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).enumerated() {
        if position > 0 { out.append("\\u003c") }
        out.append(UnsafeBufferPointer(rebasing: run))
      }
    }
    out.append("</script>")
    return HTML(out)
  }

  /// Appends the markup of this piece.
  public func render(into out: inout Bytes) { out.append(markup) }
}

extension HTML: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(arrayLiteral children: HTML...) { self = .group(children) }
}

extension Bytes {
  mutating func append(_ pieces: [HTML]) {
    pieces.withUnsafeBufferPointer { for index in $0.indices { append($0[index].markup) } }
  }

  mutating func open(_ name: StaticName, _ attributes: [Attribute]) {
    append(UInt8(ascii: "<"))
    append(name.text)
    attributes.withUnsafeBufferPointer { for index in $0.indices { append($0[index]) } }
    append(UInt8(ascii: ">"))
  }

  mutating func open(_ name: StaticName, _ attribute: Attribute) {
    append(UInt8(ascii: "<"))
    append(name.text)
    append(attribute)
    append(UInt8(ascii: ">"))
  }

  private mutating func append(_ attribute: Attribute) {
    append(UInt8(ascii: " "))
    append(attribute.name.text)
    guard let value = attribute.value else { return }
    append("=\"")
    appendEscaped(value)
    append(UInt8(ascii: "\""))
  }

  mutating func close(_ name: StaticName) {
    append("</")
    append(name.text)
    append(UInt8(ascii: ">"))
  }
}

/// The name of an element or attribute: always a literal of ours, never input.
public struct StaticName: Sendable, Equatable, ExpressibleByStringLiteral {
  let text: StaticString
  public init(stringLiteral text: StaticString) { self.text = text }

  public static func == (a: StaticName, b: StaticName) -> Bool { a.text.description == b.text.description }
}

/// One attribute of an element; a `nil` value writes the bare name (`hidden`).
public struct Attribute: Sendable, Equatable {
  public let name: StaticName
  public let value: String?

  public init(_ name: StaticName, _ value: String?) {
    self.name = name
    self.value = value
  }
}

extension Attribute {
  /// About how many bytes it takes.
  fileprivate var width: Int { name.text.utf8CodeUnitCount + 4 + (value?.utf8.count ?? 0) }
}

extension StaticName {
  /// Elements that HTML writes without an end tag (HTML Living Standard, 13.1.2).
  fileprivate var isVoid: Bool {
    guard text.utf8CodeUnitCount <= 6 else { return false }
    switch text.utf8Start[0] {
    case UInt8(ascii: "b"): return equals("br") || equals("base")
    case UInt8(ascii: "h"): return equals("hr")
    case UInt8(ascii: "i"): return equals("img") || equals("input")
    case UInt8(ascii: "l"): return equals("link")
    case UInt8(ascii: "m"): return equals("meta")
    case UInt8(ascii: "c"): return equals("col")
    case UInt8(ascii: "s"): return equals("source")
    case UInt8(ascii: "w"): return equals("wbr")
    default: return false
    }
  }

  private func equals(_ other: StaticString) -> Bool {
    guard text.utf8CodeUnitCount == other.utf8CodeUnitCount else { return false }
    return (0..<other.utf8CodeUnitCount).allSatisfy { text.utf8Start[$0] == other.utf8Start[$0] }
  }
}

extension Bytes {
  /// Appends text with `& < > "` written as entities, copying the runs between them whole.
  public mutating func appendEscaped(_ text: borrowing String) {
    text.withBytes { bytes in
      var index = 0
      while true {
        let end = PlainRun.end(in: bytes, from: index, stops: .html)
        append(UnsafeBufferPointer(rebasing: bytes[index..<end]))
        guard end < bytes.count else { return }
        switch bytes[end] {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        default: append("&quot;")
        }
        index = end + 1
      }
    }
  }
}
