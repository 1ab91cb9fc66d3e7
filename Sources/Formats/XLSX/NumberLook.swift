/// What a cell shows its number as.
enum NumberLook: Equatable {
  case number, percentage
  /// A date of which the day, the month or the year is the last that is shown.
  case day, month, year

  /// - Parameters:
  ///   - id: a format that every program has by number (ECMA-376 18.8.30), or one of the workbook's own.
  ///   - code: the workbook's own format of that number.
  init(id: Int, code: String?) {
    guard let code else {
      switch id {
      case 9, 10: self = .percentage
      case 17: self = .month
      case 14...22, 27...36, 45...47, 50...58: self = .day
      default: self = .number
      }
      return
    }
    let letters = Self.letters(of: code)
    if letters.contains("%") {
      self = .percentage
    } else if code.lowercased().hasPrefix("general") || letters.isDisjoint(with: "ymdhs") {
      self = .number
    } else if letters.contains("y"), letters.isDisjoint(with: "dhs") {
      self = letters.contains("m") ? .month : .year
    } else {
      self = .day
    }
  }

  /// The letters of a format's first part, outside of quotes, brackets and escapes.
  private static func letters(of code: String) -> Set<Character> {
    var letters: Set<Character> = []
    var isQuoted = false, isBracketed = false, isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case ";" where !isQuoted && !isBracketed: return letters
      default: if !isQuoted, !isBracketed { letters.insert(character) }
      }
    }
    return letters
  }
}
