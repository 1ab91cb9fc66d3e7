/// A piece of a page as a value. There is no case for raw markup, so escaping happens in one place: `render`.
///
/// SVG inside pages is written with the same values.
public indirect enum HTML: Sendable, Equatable {
  case text(String)
  case element(StaticName, [Attribute], [HTML])
  case group([HTML])
  /// A piece that was rendered before, since many pages show it.
  case rendered(Rendered)

  public static let empty = HTML.group([])

  public static func element(_ name: StaticName, _ children: [HTML]) -> HTML { .element(name, [], children) }
  public static func element(_ name: StaticName, _ attributes: [Attribute], _ text: String) -> HTML {
    .element(name, attributes, [.text(text)])
  }
  public static func element(_ name: StaticName, _ text: String) -> HTML { .element(name, [], [.text(text)]) }
}

extension HTML: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(arrayLiteral children: HTML...) { self = .group(children) }
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

extension HTML {
  /// Appends the markup of this piece, escaping `& < > "` in text and attributes.
  public func render(into out: inout Bytes) {
    switch self {
    case .text(let text): out.appendEscaped(text)
    case .group(let children): for child in children { child.render(into: &out) }
    case .rendered(let rendered): out.append(rendered.markup)
    case .element(let name, let attributes, let children):
      out.append(UInt8(ascii: "<"))
      out.append(name.text)
      for attribute in attributes {
        out.append(UInt8(ascii: " "))
        out.append(attribute.name.text)
        guard let value = attribute.value else { continue }
        out.append("=\"")
        out.appendEscaped(value)
        out.append(UInt8(ascii: "\""))
      }
      out.append(UInt8(ascii: ">"))
      if children.isEmpty, name.isVoid { return }
      for child in children { child.render(into: &out) }
      out.append("</")
      out.append(name.text)
      out.append(UInt8(ascii: ">"))
    }
  }
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
  public mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
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
