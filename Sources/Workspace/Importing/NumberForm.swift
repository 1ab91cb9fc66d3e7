import Cards
import Foundation

extension NumberForm {
  /// A number of a foreign table with a point for decimals and without anything between thousands; `nil` for no number.
  func plain(_ text: String) -> String? { normal(text).flatMap { Figure($0) == nil ? nil : Self.withoutExponent($0) } }

  /// `1.2E+05` as 120000, where that is not too long for a number.
  private static func withoutExponent(_ text: String) -> String {
    guard text.contains(where: { $0 == "e" || $0 == "E" }), let number = Exact.number(text) else { return text }
    let plain = Exact.text(number)
    return Figure(plain) == nil ? text : plain
  }

  /// What is too much about a number that is too large or too precise; `nil` for other texts.
  func limit(_ text: String) -> String? { normal(text).flatMap(NumberLimit.ofFigure) }

  private func normal(_ text: String) -> String? {
    let lower = text.lowercased()
    for factor in factors where lower.hasSuffix(factor.word) {
      let number = digits(Pick.plain(String(text.dropLast(factor.word.count))))
      return number.map { number in Exact.number(number).map { Exact.text($0 * factor.times) } ?? number }
    }
    return digits(text)
  }

  private func digits(_ text: String) -> String? {
    var text = text.replacingOccurrences(of: "\u{2212}", with: "-")
    if isPercent, text.hasSuffix("%") {
      text.removeLast()
      text = Pick.plain(text)
    }
    if text.hasPrefix("+") { text.removeFirst() }
    if let thousands {
      guard let joined = joined(text, thousands) else { return nil }
      text = joined
    }
    if decimal != .point {
      if text.contains(".") { return nil }
      text = String(text.map { decimal.characters.contains($0) ? "." : $0 })
    }
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasPrefix("-.") { text = "-0" + text.dropFirst() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The text without the marks between thousands, where they stand between groups of three digits.
  private func joined(_ text: String, _ mark: Mark) -> String? {
    let end = text.firstIndex { decimal.characters.contains($0) } ?? text.endIndex
    let groups = text[..<end].split(omittingEmptySubsequences: false) { mark.characters.contains($0) }
    guard groups.count > 1 else { return text }
    let first = groups[0].drop { $0 == "-" }
    guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return groups.joined() + text[end...]
  }
}

extension NumberForm.Mark {
  var characters: [Character] {
    switch self {
    case .point: ["."]
    case .comma: [","]
    case .space: [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
    case .apostrophe: ["'", "’"]
    }
  }
}

/// Numbers as exact decimals.
enum Exact {
  private static let posix = Locale(identifier: "en_US_POSIX")

  static func number(_ text: String) -> Decimal? { Figure(text).flatMap { Decimal(string: $0.text, locale: posix) } }

  static func text(_ number: Decimal) -> String { NSDecimalNumber(decimal: number).description(withLocale: posix) }

  /// Rounded half up, away from zero.
  static func rounded(_ number: Decimal, to decimals: Int) -> Decimal {
    var number = number, result = Decimal()
    NSDecimalRound(&result, &number, decimals, .plain)
    return result
  }
}
