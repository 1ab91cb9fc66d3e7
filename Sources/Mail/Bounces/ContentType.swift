/// `multipart/report; report-type=delivery-status; boundary="a b"`, as RFC 2045, section 5.1, has it.
struct ContentType {
  /// In lower case.
  let name: String
  private var parameters: [String: String] = [:]

  subscript(_ parameter: String) -> String? { parameters[parameter] }

  init(_ value: String) {
    var rest = value[...]
    name = Self.token(&rest).lowercased()
    while parameters.count < 20, let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...]
      let parameter = Self.token(&rest).lowercased()
      guard !parameter.isEmpty, rest.first == "=" else { continue }
      rest.removeFirst()
      parameters[parameter] = rest.first == "\"" ? Self.quoted(&rest) : Self.token(&rest)
    }
  }

  /// What comes before a space or a mark that ends it.
  private static func token(_ rest: inout Substring) -> String {
    rest = rest.drop(while: \.isWhitespace)
    let found = rest.prefix { !$0.isWhitespace && $0 != ";" && $0 != "=" && $0 != "\"" }
    rest = rest[found.endIndex...]
    return String(found)
  }

  private static func quoted(_ rest: inout Substring) -> String {
    var found = ""
    rest.removeFirst()
    while let next = rest.popFirst(), next != "\"" {
      if next == "\\" {
        if let escaped = rest.popFirst() { found.append(escaped) }
      } else {
        found.append(next)
      }
    }
    return found
  }
}
