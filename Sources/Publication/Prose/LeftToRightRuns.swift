import Cards

extension Prose {
  /// Whether a letter of it runs from right to left.
  var hasRightToLeft: Bool {
    events.contains { if case .text(let text) = $0 { LeftToRightRuns.hasRightToLeft(text) } else { false } }
  }
}

/// The parts of a text that runs from right to left: what is read from left to right within it (words of other scripts,
/// numbers, telephone numbers, ranges, dates, hours) must be isolated, or its pieces change places (UAX #9).
struct LeftToRightRuns {
  struct Run: Equatable {
    let text: String
    let isLeftToRight: Bool
  }

  private let scalars: [Unicode.Scalar]

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Every character of the text, in runs.
  static func runs(of text: String) -> [Run] { LeftToRightRuns(text).runs }

  /// Whether a letter runs from right to left.
  static func hasRightToLeft(_ text: String) -> Bool { text.unicodeScalars.contains(where: isRight) }

  private var runs: [Run] {
    var runs: [Run] = []
    var (from, at) = (0, 0)
    func add(_ range: Range<Int>, _ isLeftToRight: Bool) {
      if !range.isEmpty { runs.append(Run(text: text(range), isLeftToRight: isLeftToRight)) }
    }
    while at < scalars.count {
      guard let end = end(ofRunAt: at) else {
        at += 1
        continue
      }
      add(from..<at, false)
      add(at..<end, true)
      (from, at) = (end, end)
    }
    add(from..<scalars.count, false)
    return runs
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}

extension LeftToRightRuns {
  /// The end of the run that begins here: behind its last letter, digit or pair of brackets.
  private func end(ofRunAt start: Int) -> Int? {
    let first = Self.signs.contains(scalars[start]) ? start + 1 : start
    guard var end = endOfLetter(at: first) ?? (first == start ? endOfBrackets(at: start) : nil) else { return nil }
    var at = end
    while at < scalars.count {
      if let next = endOfLetter(at: at) ?? endOfBrackets(at: at) {
        (at, end) = (next, next)
      } else if scalars[at] == "(" || scalars[at] == ")" || isBarrier(at) {
        break
      } else {
        at += 1
      }
    }
    return end
  }

  /// A letter or digit with the percent or degree sign that belongs to it.
  private func endOfLetter(at index: Int) -> Int? {
    guard scalars.indices.contains(index), !Self.isRight(scalars[index]),
      scalars[index].properties.isAlphabetic || scalars[index].properties.generalCategory == .decimalNumber
    else { return nil }
    var end = index + 1
    if scalars.indices.contains(end), Self.spaces.contains(scalars[end]), scalars.indices.contains(end + 1),
      Self.units.contains(scalars[end + 1])
    {
      end += 1
    }
    if scalars.indices.contains(end), Self.units.contains(scalars[end]) { end += 1 }
    return end
  }

  /// Brackets in which nothing runs from right to left.
  private func endOfBrackets(at index: Int) -> Int? {
    guard scalars[index] == "(" else { return nil }
    var at = index + 1
    while at < scalars.count, scalars[at] != "(", !isBarrier(at) {
      if scalars[at] == ")" { return at + 1 }
      at += 1
    }
    return nil
  }

  private func isBarrier(_ index: Int) -> Bool { scalars[index] == "\n" || Self.isRight(scalars[index]) }

  private static let signs: Set<Unicode.Scalar> = ["+", "€", "$", "£"]
  private static let units: Set<Unicode.Scalar> = ["%", "°"]
  private static let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}"]

  /// The blocks of the scripts that run from right to left, their digits and marks included.
  private static func isRight(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
