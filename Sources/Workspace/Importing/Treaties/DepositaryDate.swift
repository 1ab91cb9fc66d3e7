import Cards

/// A date as depositaries print it, with the letter behind it: `26 Jan 1990`, `24 Mar 2005 a`, `01/02/2010`.
struct DepositaryDate: Equatable {
  let date: PartialDate
  /// Which act it was, where the column is for several: `a`, `AA`, `d`.
  let letter: String?

  /// `nil` where the text is no such date. Numbers of footnotes behind it, raised or not, and brackets count for nothing.
  init?(_ text: String) {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isMark($0) ? " " : $0 }))
    let words = plain.split { $0.isWhitespace || $0 == "," }.map(String.init)
    guard let first = words.first else { return nil }
    let made: PartialDate?
    var rest: ArraySlice<String>
    if first.contains("/") {
      (made, rest) = (Self.slashed(first), words.dropFirst())
    } else if let date = PartialDate(first), first.utf8.count >= 4 {
      (made, rest) = (date, words.dropFirst())
    } else {
      guard words.count >= 3 else { return nil }
      var year = words[2], glued: [String] = []
      if year.utf8.count > 4 {
        glued = [String(year.dropFirst(4))]
        year = String(year.prefix(4))
      }
      (made, rest) = (Self.written(words[0], words[1], year), (glued + words.dropFirst(3))[...])
    }
    guard let made else { return nil }
    date = made
    rest = rest.filter { !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } }[...]
    guard rest.count <= 1 else { return nil }
    letter = rest.first
    if let letter, letter.utf8.count > 2 || !letter.utf8.allSatisfy({ Self.isLetter($0) }) { return nil }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", "(", ")", "*", "†", "‡", "§", "¹", "²", "³", "\u{2070}"..."\u{2079}", "\u{A0}": true
    default: false
    }
  }

  /// Day, month and year in this order.
  private static func slashed(_ text: String) -> PartialDate? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    return made(parts[0], month: parts[1], parts[2])
  }

  private static func written(_ day: String, _ month: String, _ year: String) -> PartialDate? {
    let name = month.lowercased().filter { $0 != "." }
    guard let index = months.firstIndex(where: { $0.contains { Self.means(name, $0) } }) else { return nil }
    return made(day, month: String(index + 1), year)
  }

  /// Whether a word is a month's name or its first three letters or more.
  private static func means(_ word: String, _ name: String) -> Bool {
    word == name || word.count >= 3 && name.hasPrefix(word)
  }

  private static func made(_ day: String, month: String, _ year: String) -> PartialDate? {
    func padded(_ text: String) -> String { text.utf8.count == 1 ? "0" + text : text }
    return PartialDate([year, padded(month), padded(day)].joined(separator: "-"))
  }

  /// The depositaries' languages: English and French.
  private static let months = [
    ["january", "janvier"], ["february", "février"], ["march", "mars"], ["april", "avril"], ["may", "mai"],
    ["june", "juin"], ["july", "juillet"], ["august", "août"], ["september", "septembre"], ["october", "octobre"],
    ["november", "novembre"], ["december", "décembre"],
  ]
}
