/// Markup made once from a value, to be copied into many pages. Only values make it, so it is as safe as they are.
public struct Rendered: Sendable, Equatable {
  let markup: [UInt8]

  public init(_ html: HTML) {
    var out = Bytes()
    html.render(into: &out)
    markup = out.array
  }

  /// A `script` element that holds data. `<` is written as an escape, so that no text can end the element.
  fileprivate init(type: StaticString, json: Bytes) {
    var out = Bytes(capacity: json.count + 64)
    out.append("<script type=\"")
    out.append(type)
    out.append("\">")
    for byte in json.array {
      if byte == UInt8(ascii: "<") { out.append("\\u003c") } else { out.append(byte) }
    }
    out.append("</script>")
    markup = out.array
  }
}

extension HTML {
  /// The same piece, rendered now.
  public var rendered: HTML { .rendered(Rendered(self)) }

  /// Data for machines within a page: JSON, in which `<` can stand in texts alone.
  ///
  /// - Parameter type: `application/ld+json`.
  public static func data(_ type: StaticString, _ json: Bytes) -> HTML { .rendered(Rendered(type: type, json: json)) }
}
