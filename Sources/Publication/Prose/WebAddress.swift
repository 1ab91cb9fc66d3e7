/// An address that a link may lead to: the web, mail, a telephone or a DOI; everything else stays words.
struct WebAddress {
  let text: String

  init?(_ text: String) {
    let lower = text.prefix(8).lowercased()
    if lower.hasPrefix("doi:") {
      let name = text.dropFirst(4).drop { $0 == " " }
      guard name.hasPrefix("10.") else { return nil }
      self.text = "https://doi.org/" + Self.escaped(name)
    } else if lower.hasPrefix("https://") || lower.hasPrefix("http://") || lower.hasPrefix("mailto:") {
      self.text = Self.escaped(text[...])
    } else {
      return nil
    }
  }

  /// Percent-encodes what may not stand in an address: white space, controls, quotes, brackets (RFC 3986, 2).
  private static func escaped(_ text: Substring) -> String {
    guard text.utf8.contains(where: mustEscape) else { return String(text) }
    var out: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if mustEscape(byte) {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
