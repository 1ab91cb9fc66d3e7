/// A word of a passage in small letters, and what stands behind it.
struct PassageWord {
  let text: String
  let range: Range<Int>
  /// Whether punctuation follows.
  private(set) var isBroken = false
  private(set) var endsSentence = false

  static func all(in scalars: [Unicode.Scalar]) -> [PassageWord] {
    var words: [PassageWord] = []
    var start: Int?
    func end(at index: Int) {
      guard let from = start else { return }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[from..<index])
      words.append(PassageWord(text: String(text).lowercased(), range: from..<index))
      start = nil
    }
    for (index, scalar) in scalars.enumerated() {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "º" || scalar == "°" {
        if start == nil { start = index }
        continue
      }
      end(at: index)
      guard let last = words.indices.last, !scalar.properties.isWhitespace else { continue }
      switch scalar {
      case "/", "-", "'", "’", "\u{2010}", "\u{2011}": break
      case ".":
        // No. 182, 31. Oktober: a number behind a point goes on, and so does a date.
        let next = scalars[(index + 1)...].first { !$0.properties.isWhitespace }
        let isDay = words[last].text.count < 3 && words[last].text.allSatisfy(\.isNumber)
        let goesOn = isDay || next.map { $0.properties.numericType != nil || $0.properties.isLowercase } ?? false
        words[last].isBroken = words[last].isBroken || !goesOn
        words[last].endsSentence = words[last].endsSentence || !goesOn
      case ";", ":", "!", "?":
        words[last].isBroken = true
        words[last].endsSentence = true
      default: words[last].isBroken = true
      }
    }
    end(at: scalars.count)
    return words
  }
}
