import Formats
import Foundation
import Scoring

/// What the words in a table of ratings mean: values in their order, and gaps.
struct RatingCodes {
  private enum Meaning {
    case value(String)
    case number(Double)
    case gap(Rating.Gap)
    /// What it should have been.
    case wrong(String)
  }

  private let description: RatingsFile.Description
  private let meanings: [Meaning]
  /// What is wrong with `--values`.
  private let wrongList: String?
  /// Words at the level ordinal whose order nobody said.
  private let unordered: [String]

  init(_ tokens: [RatingSheet.Token], _ description: RatingsFile.Description) {
    self.description = description
    let listed = description.values ?? []
    let isNumeric = description.level == .interval || description.level == .ratio
    wrongList =
      isNumeric ? listed.first { Self.expectation(of: $0, description.level) != nil } : nil
    let names = Set(listed), numbers = Set(listed.compactMap(Self.number))
    var meanings = tokens.map { token -> Meaning in
      if isNumeric, let number = Self.number(token.text) {
        if let wrong = Self.expectation(of: token.text, description.level) { return .wrong(wrong) }
        return listed.isEmpty || numbers.contains(number)
          ? .number(number) : .wrong("one of " + listed.joined(separator: ", "))
      }
      if !isNumeric, names.contains(token.text) { return .value(token.text) }
      if let gap = Self.gap(token.text) { return .gap(gap) }
      if isNumeric { return .wrong(Self.expectation(of: token.text, description.level) ?? "a number") }
      return listed.isEmpty ? .value(token.text) : .wrong("one of " + listed.joined(separator: ", "))
    }
    var unordered: [String] = []
    if description.level == .ordinal, listed.isEmpty {
      unordered = meanings.compactMap {
        if case .value(let text) = $0, Self.number(text) == nil { text } else { nil }
      }
      if unordered.isEmpty {
        // 1 and 1.0 are one place in the order.
        meanings = meanings.map {
          if case .value(let text) = $0, let number = Self.number(text) { .number(number) } else { $0 }
        }
      }
    }
    self.meanings = meanings
    self.unordered = unordered
  }
}

extension RatingCodes {
  func problems(_ sheet: RatingSheet) -> [InputProblem] {
    var problems: [InputProblem] = []
    if let wrongList {
      problems.append(
        InputProblem(
          line: 1, found: "“\(wrongList)” in --values",
          expected: Self.expectation(of: wrongList, description.level) ?? "a number"))
    }
    for (token, meaning) in zip(sheet.tokens, meanings) {
      guard case .wrong(let expected) = meaning else { continue }
      let more = token.count > 1 ? " (and in \(token.count - 1) more)" : ""
      problems.append(
        InputProblem(
          line: token.line, found: "“\(token.text)” in the column “\(token.column)”\(more)", expected: expected))
    }
    if let first = unordered.first, let token = sheet.tokens.first(where: { $0.text == first }) {
      let words = unordered.sorted()
      let shown = words.prefix(12).joined(separator: ", ") + (words.count > 12 ? " …" : "")
      problems.append(
        InputProblem(
          line: token.line, found: "values whose order is not known: \(shown)",
          expected: "numbers, or the order, lowest first: --values " + words.prefix(12).joined(separator: ",")))
    }
    return problems
  }

  /// Words that were read as gaps, and words that may be one.
  func notes(_ sheet: RatingSheet) -> [String] {
    var notes: [String] = []
    if description.values == nil {
      notes.append("Values are those that occur; --values says which others could have been given.")
    }
    let gaps = zip(sheet.tokens, meanings).compactMap { token, meaning -> String? in
      guard case .gap(.blank) = meaning, !token.text.isEmpty else { return nil }
      return "\(token.text) (\(token.count))"
    }
    if !gaps.isEmpty { notes.append("Read as gaps: " + gaps.joined(separator: ", ") + ".") }
    let words = zip(sheet.tokens, meanings).compactMap { token, meaning -> String? in
      if case .value(let text) = meaning { text } else { nil }
    }
    let alike = Dictionary(grouping: words) { $0.lowercased() }.values.filter { $0.count > 1 }
    for group in alike.map({ $0.sorted() }).sorted(by: { $0[0] < $1[0] }) {
      notes.append("Different values, written almost alike: " + group.joined(separator: ", ") + ".")
    }
    return notes
  }

  func ratings(_ sheet: RatingSheet) -> Ratings {
    var ratings: Ratings
    let codes: [Rating]
    if meanings.contains(where: { if case .number = $0 { true } else { false } }) || isNumeric {
      let listed = description.values ?? []
      let own = zip(sheet.tokens, meanings).compactMap { token, meaning -> (label: String, number: Double)? in
        if case .number(let number) = meaning { (token.text, number) } else { nil }
      }
      let numbered = listed.compactMap { text in Self.number(text).map { (label: text, number: $0) } } + own
      var places: [Double: Int] = [:]
      var numbers: [(label: String, number: Double)] = []
      for entry in numbered.enumerated().sorted(by: { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) })
        .map(\.element) where places[entry.number] == nil
      {
        places[entry.number] = numbers.count
        numbers.append(entry)
      }
      ratings =
        isNumeric
        ? Ratings(level: description.level, numbers: numbers, coders: sheet.coders)
        : Ratings(level: description.level, values: numbers.map(\.label), coders: sheet.coders)
      codes = meanings.map { meaning in
        switch meaning {
        case .number(let number): places[number].map(Rating.value) ?? .gap(.blank)
        case .gap(let gap): .gap(gap)
        case .value, .wrong: .gap(.blank)
        }
      }
    } else {
      let own = meanings.compactMap { if case .value(let text) = $0 { text } else { nil } }
      let values = description.values ?? Self.sorted(own)
      let places = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
      ratings = Ratings(level: description.level, values: values, coders: sheet.coders)
      codes = meanings.map { meaning in
        switch meaning {
        case .value(let text): places[text].map(Rating.value) ?? .gap(.blank)
        case .gap(let gap): .gap(gap)
        case .number, .wrong: .gap(.blank)
        }
      }
    }
    var row: [Rating] = []
    for (unit, name) in sheet.units.enumerated() {
      row.removeAll(keepingCapacity: true)
      for cell in sheet.cells[unit * sheet.coders.count..<(unit + 1) * sheet.coders.count] {
        row.append(codes.indices.contains(Int(cell)) ? codes[Int(cell)] : .gap(.blank))
      }
      ratings.append(name, row)
    }
    return ratings
  }

  private var isNumeric: Bool { description.level == .interval || description.level == .ratio }

  /// Names in the order of their numbers where all are numbers, else of their characters.
  private static func sorted(_ names: [String]) -> [String] {
    let numbers = names.compactMap(number)
    guard numbers.count == names.count else { return names.sorted() }
    return zip(numbers, names).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }
}

extension RatingCodes {
  /// The number that a word is: digits with a sign, a point and an exponent; `nil` for anything else, or past 1e100.
  static func number(_ text: String) -> Double? {
    guard let first = text.utf8.first, first <= 0x39, text.utf8.count <= 40 else { return nil }
    let digits = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard digits, let number = Double(text), abs(number) <= 1e100 else { return nil }
    // One zero.
    return number == 0 ? 0 : number
  }

  /// What a word should be at a level of numbers; `nil` where it is that.
  private static func expectation(of text: String, _ level: MeasurementLevel) -> String? {
    guard let number = number(text) else {
      return text.contains(",")
        ? "a number with a point for its decimals" : "a number, or an empty cell where the coder gave none"
    }
    return level == .ratio && number < 0 ? "a number of at least 0 at the level ratio" : nil
  }

  private static func gap(_ text: String) -> Rating.Gap? {
    switch text {
    case "", "*", ".": .blank
    case "not-assessed": .notAssessed
    case "no-data": .noData
    case "not-applicable": .notApplicable
    default: ["na", "n/a", "nan"].contains(text.lowercased()) ? .blank : nil
    }
  }
}
