/// Titles are compared without their punctuation, which is the first that is left out.
enum TitleText {
  static func symbols(_ title: String) -> [UInt8] { flat(TermPattern.symbols(title)) }

  static func flat(_ symbols: [UInt8]) -> [UInt8] { symbols.map { $0 == Fold.breaker ? Fold.joiner : $0 } }

  static func areWords(_ range: Range<Int>, in symbols: [UInt8]) -> Bool {
    func isInWord(_ index: Int) -> Bool { symbols.indices.contains(index) && Fold.isLetter(symbols[index]) }
    return !isInWord(range.lowerBound - 1) && !isInWord(range.upperBound)
  }
}
