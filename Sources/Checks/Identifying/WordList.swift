extension Set<String> {
  /// Words parted by spaces.
  init(words: String) { self.init(words.split(whereSeparator: \.isWhitespace).map(String.init)) }
}

extension [String: String] {
  /// `word` or `word=general`, parted by commas; words before a further `=` share what is more general.
  init(pairs: String) {
    self.init()
    for part in pairs.split(separator: ",") {
      let sides = part.split(separator: "=").map { $0.trimmingPrefix(while: \.isWhitespace) }
      guard let general = sides.last, sides.count > 1 else { continue }
      for word in sides[0].split(whereSeparator: \.isWhitespace) { self[String(word)] = String(general) }
    }
  }
}
