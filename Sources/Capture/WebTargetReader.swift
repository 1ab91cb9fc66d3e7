/// Reads addresses of the web strictly (RFC 3986, with less).
enum WebTargetReader {
  /// - Parameter ports: further ports that tests allow.
  static func read(_ text: String, ports: Set<UInt16> = []) throws(Refusal) -> WebTarget {
    guard text.utf8.count <= 8000 else { throw .spelling("an address of \(text.utf8.count) bytes") }
    for scalar in text.unicodeScalars where scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "\\" {
      throw .spelling("an address with a space, a control character or a backslash")
    }
    guard let colon = text.range(of: "://") else { throw .spelling("an address without http:// or https://") }
    guard let scheme = WebTarget.Scheme(rawValue: text[..<colon.lowerBound].lowercased()) else {
      throw .spelling("an address that is neither http nor https")
    }
    let rest = text[colon.upperBound...]
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    let (host, port) = try authority(rest[..<end], scheme)
    guard port == 80 || port == 443 || ports.contains(port) else { throw .port(String(port)) }
    // What stands behind # is for the reader's program and is never sent.
    let resource = try resource(rest[end...].prefix { $0 != "#" })
    return WebTarget(scheme: scheme, host: host, port: port, resource: resource)
  }

  private static func authority(
    _ text: Substring, _ scheme: WebTarget.Scheme
  ) throws(Refusal) -> (WebTarget.Host, UInt16) {
    guard !text.isEmpty else { throw .spelling("an address without a host") }
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw .spelling("a host with letters beyond a–z; write it as its owner registered it, with xn--")
    }
    guard !text.contains("@") else { throw .spelling("an address with a user name") }
    guard !text.contains("%") else { throw .spelling("an address with a host that is encoded, or has a zone") }
    if text.hasPrefix("[") {
      guard let close = text.firstIndex(of: "]") else { throw .spelling("a host with one bracket") }
      guard let address = NetworkAddress(colons: text[text.index(after: text.startIndex)..<close]) else {
        throw .spelling("a host in brackets that is no address of version 6")
      }
      return (.address(address), try port(text[text.index(after: close)...], scheme))
    }
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    return (try host(text[..<colon].lowercased()), try port(text[colon...], scheme))
  }

  private static func port(_ text: Substring, _ scheme: WebTarget.Scheme) throws(Refusal) -> UInt16 {
    if text.isEmpty { return WebTarget.port(of: scheme) }
    let digits = text.dropFirst()
    guard text.first == ":", (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit),
      digits.first != "0", let port = UInt16(digits)
    else { throw .port(digits.isEmpty ? "that is not written" : String(digits.prefix(40))) }
    return port
  }

  private static func host(_ text: String) throws(Refusal) -> WebTarget.Host {
    if let address = NetworkAddress(dotted: text) { return .address(address) }
    guard text.utf8.count <= 253 else { throw .spelling("a host of \(text.utf8.count) characters") }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, !last.isEmpty else { throw .spelling("a host with a point at its end") }
    // What ends in a number is an address to many libraries, whatever its base (WHATWG URL, 3.5).
    let isNumber =
      last.utf8.allSatisfy(\.isDigit) || (last.hasPrefix("0x") && last.utf8.dropFirst(2).allSatisfy(\.isHexDigit))
    guard !isNumber else { throw .spelling("a host that is a number, or an address in a form of its own") }
    for label in labels {
      guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-",
        label.utf8.allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
      else { throw .spelling("a host that is no name") }
    }
    guard labels.count > 1, !ownNetworks.contains(where: { text == $0 || text.hasSuffix("." + $0) }) else {
      throw .ownNetwork(host: text)
    }
    return .name(text)
  }

  /// Names that no public server has (RFC 6761, 6762, 7686, 8375, 9476; ICANN on .internal; what homes and offices use).
  private static let ownNetworks = [
    "localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "home.arpa", "corp", "private", "test",
    "example", "invalid", "onion", "alt", "arpa",
  ]

  /// Path and query, with what may not stand there encoded, and without `.` and `..`.
  private static func resource(_ text: Substring) throws(Refusal) -> String {
    let query = text.firstIndex(of: "?") ?? text.endIndex
    let path = withoutDots(text[..<query])
    return encoded(path.hasPrefix("/") ? path : "/" + path) + encoded(String(text[query...]))
  }

  /// RFC 3986, 5.2.4.
  static func withoutDots(_ path: some StringProtocol) -> String {
    var kept: [Substring] = []
    let steps = String(path).split(separator: "/", omittingEmptySubsequences: false)
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1
      switch step.lowercased().replacing("%2e", with: ".") {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(step)
      }
    }
    return kept.joined(separator: "/")
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"),
        UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), 0x80...:
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension WebTarget {
  /// Reads what a `Location` header says, as seen from this address (RFC 3986, 5.2).
  func following(_ location: String, ports: Set<UInt16> = []) throws(Refusal) -> WebTarget {
    var text = location[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    if scheme.endIndex < text.endIndex, text[scheme.endIndex] == ":" {
      return try WebTargetReader.read(String(text), ports: ports)
    }
    if text.hasPrefix("//") { return try WebTargetReader.read("\(self.scheme.rawValue):\(text)", ports: ports) }
    let base = origin
    switch text.first {
    case nil, "#": return try WebTargetReader.read(self.text, ports: ports)
    case "/": return try WebTargetReader.read(base + text, ports: ports)
    case "?": return try WebTargetReader.read(base + path + text, ports: ports)
    default:
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
      return try WebTargetReader.read(base + folder + text, ports: ports)
    }
  }
}
