/// One number that a telephone can dial: `116 111`, `+32 2 555 01 00`, `*100#`.
///
/// Whoever follows the link of a number must reach the line that is meant, so nothing is guessed: what is not exactly one
/// number is none. Digits of any script count as digits. Service codes are those of a network (`*100#`, `#31#`); codes that
/// begin with two marks change the telephone itself (3GPP TS 22.030, section 6.5.2) and are refused.
public struct PhoneNumber: Sendable, Hashable {
  /// What is dialled: ASCII digits, a leading `+`, and `*` and `#` of a service code. 2 to 15 digits (ITU-T E.164).
  public let dialled: String

  /// `nil` where the text is not exactly one number.
  public init?(_ text: String) {
    let signs = text.unicodeScalars.map(Sign.init)
    guard let dialled = Self.code(signs) ?? Self.number(signs) else { return nil }
    self.dialled = dialled
  }

  /// The address of a link that dials it (RFC 3966).
  public var link: String { "tel:" + dialled.replacing("#", with: "%23") }

  private static let digits = 2...15
  /// The shortest numbers with a country code have seven digits.
  private static let international = 7...15

  private enum Sign {
    case digit(UInt8), space, hyphen, point, opening, closing, plus, star, hash, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "0"..."9": self = .digit(UInt8(scalar.value - 0x30))
      case " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": self = .space
      case "-", "\u{2010}", "\u{2011}": self = .hyphen
      case ".": self = .point
      case "(": self = .opening
      case ")": self = .closing
      case "+", "\u{FF0B}": self = .plus
      case "*": self = .star
      case "#": self = .hash
      default:
        let value = scalar.properties.generalCategory == .decimalNumber ? scalar.properties.numericValue : nil
        self = value.flatMap { UInt8(exactly: $0) }.map { .digit($0) } ?? .other
      }
    }

    var isPoint: Bool { if case .point = self { true } else { false } }
  }

  /// A service code, without spaces in it.
  private static func code(_ signs: [Sign]) -> String? {
    var text = ""
    var count = 0
    var marks = 0
    for (index, sign) in signs.enumerated() {
      switch sign {
      case .digit(let digit):
        text += String(digit)
        count += 1
        marks = 0
      case .star, .hash:
        if case .hash = sign { text += "#" } else { text += "*" }
        marks += 1
        guard marks == 1 else { return nil }
      default: return nil
      }
      if index == 0, marks == 0 { return nil }
    }
    return digits.contains(count) ? text : nil
  }

  /// Digits in groups, each parted from the next by one sign, at most one group in parentheses and never the last.
  private static func number(_ signs: [Sign]) -> String? {
    var groups: [Group] = [Group()]
    var isOpen = false
    var hasClosed = false
    var isInternational = false
    for (index, sign) in signs.enumerated() {
      switch sign {
      case .digit(let digit): groups[groups.count - 1].digits += String(digit)
      case .plus:
        guard index == 0 else { return nil }
        isInternational = true
      case .space, .hyphen, .point:
        guard !isOpen, index > 0 else { return nil }
        if groups[groups.count - 1].digits.isEmpty {
          // A space or a hyphen may follow a parenthesis.
          guard groups[groups.count - 1].isBare, hasClosed else { return nil }
          groups[groups.count - 1].isBare = false
        } else {
          groups.append(Group(isAfterPoint: sign.isPoint))
        }
      case .opening:
        guard !isOpen, !hasClosed else { return nil }
        isOpen = true
        if groups[groups.count - 1].digits.isEmpty { groups.removeLast() }
        groups.append(Group(isEnclosed: true))
      case .closing:
        guard isOpen, !groups[groups.count - 1].digits.isEmpty else { return nil }
        (isOpen, hasClosed) = (false, true)
        groups.append(Group(isBare: true))
      case .star, .hash, .other: return nil
      }
    }
    guard !isOpen, groups.allSatisfy(\.isWhole) else { return nil }
    // "+44 (0)20 …": the zero is not dialled after a country's code.
    if isInternational, groups.contains(where: { $0.isEnclosed && $0.digits.hasPrefix("0") }) { return nil }
    let dialled = groups.map(\.digits).joined()
    if isInternational, dialled.hasPrefix("0") { return nil }
    guard (isInternational ? international : digits).contains(dialled.utf8.count) else { return nil }
    return (isInternational ? "+" : "") + dialled
  }

  private struct Group {
    var digits = ""
    var isAfterPoint = false
    var isEnclosed = false
    /// Whether it follows a parenthesis without a sign between.
    var isBare = false

    /// A single digit after a point is what a spreadsheet makes of a whole number: `116111.0`.
    var isWhole: Bool { !digits.isEmpty && !(isAfterPoint && digits.utf8.count == 1) }
  }
}

extension PhoneNumber {
  /// What to write in place of a text that is no number, as far as it can be told without guessing.
  public static func mend(of text: String) -> String {
    if text.contains(where: \.isLetter), text.firstMatch(of: /^[0-9]+([.,][0-9]+)?[Ee]\+?[0-9]+$/) != nil {
      return "the number as the line's operator gives it; the spreadsheet has rounded it: format the column as text "
        + "first"
    }
    if let match = text.firstMatch(of: /^([^()]*[^() ]) *\((.+)\)$/), PhoneNumber(String(match.1)) != nil {
      return "\(match.1), and “\(match.2)” in the column hours or for"
    }
    let signs: Set<Character> = ["/", ",", ";", "|", "&", "\n"]
    let parts = text.replacing(#/ (or|and|ou|et|oder|und|of|en|o|y) /#, with: "/").split(whereSeparator: signs.contains)
      .map { String($0.trimmingPrefix(#/ +/#).replacing(#/ +$/#, with: "")) }
    if parts.count > 1, parts.allSatisfy({ PhoneNumber($0)?.dialled.utf8.count ?? 0 > 2 }) {
      return parts[0] + ", and " + parts.dropFirst().joined(separator: ", ")
        + (parts.count == 2 ? " in a row of its own" : " in rows of their own")
    }
    if text.hasPrefix("+"), text.contains("(0)") {
      return "the number without (0), which is not dialled after the country's code"
    }
    return "the digits that are dialled; hours go into hours, words into name or for, a second number into a row of "
      + "its own"
  }
}
