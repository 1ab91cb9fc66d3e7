import Cards
import Formats
import Foundation
import Workspace

/// Reads what stands in a cell by what the field takes, and says what is wrong with it.
struct CellDecoder {
  struct Problem: Error {
    let found: String
    let expected: String
    var nearest: String?
  }

  let sources: [String]
  let indicators: [String]
  /// Short names of calls to action, those of the workbook included.
  let calls: [String]

  /// The text of a cell, whatever its type.
  static func text(of content: CellContent?) throws(Problem) -> String {
    switch content {
    case nil: return ""
    case .text(let text): return MarkdownParts.unixLines(text)
    case .number(let number): return CellNumber.text(of: number)
    case .percentage(let share): return CellNumber.percentage(of: share)
    case .date(let date): return date
    case .truth(let truth): return truth ? "true" : "false"
    case .failure(let error): throw Problem(found: "the error \(error)", expected: "a value")
    case .formula: throw Problem(found: "a formula", expected: "a value: copy the cell and paste its value")
    }
  }

  /// The content of a cell as the files have it; `""` for an empty one.
  func content(of cell: CellContent?, _ kind: FieldKind) throws(Problem) -> String {
    let text = try Self.text(of: cell)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return "" }
    switch kind {
    case .reference: return ""
    case .plain: return try checked(text, FieldText.problems(inPlain: text))
    case .cell:
      let trimmed = text.trimmingSpaces
      return try checked(trimmed, FieldText.problems(inPlain: trimmed))
    case .prose, .markdown: return try checked(text, FieldText.problems(inProse: text))
    case .identifier: return try identifier(text.trimmingSpaces)
    case .choice(let choices), .state(let choices): return try choice(text.trimmingSpaces, choices)
    case .mark: return try mark(text.trimmingSpaces)
    case .date: return try date(text.trimmingSpaces)
    case .period:
      let text = text.trimmingSpaces
      guard Period(text) != nil else {
        throw Problem(found: quoted(text), expected: "a period such as 2024, 2024-06 or 2023-01/2024-06")
      }
      return text
    case .age:
      let text = text.trimmingSpaces
      guard AgeRange(text) != nil else { throw Problem(found: quoted(text), expected: "ages such as 0-17 or 18+") }
      return text
    case .whole: return try whole(text.trimmingSpaces)
    case .quantity: return try quantity(text.trimmingSpaces)
    case .sources: return try citations(text)
    case .indicators: return try names(text, among: indicators, "an indicator’s number") { IndicatorNumber($0) != nil }
    case .calls:
      return try names(text, among: calls, "the short name of a call to action") { Identifier<CallToAction>($0) != nil }
    }
  }

  private func checked(_ text: String, _ findings: [Finding]) throws(Problem) -> String {
    guard let first = findings.first else { return text }
    let line = first.place.line > 1 ? " on line \(first.place.line) of the cell" : ""
    throw Problem(found: first.found + line, expected: first.expected, nearest: first.mend)
  }

  private func identifier(_ text: String) throws(Problem) -> String {
    guard Identifier<Plan>(text) != nil else {
      let mend = ShortName.made(of: text)
      throw Problem(
        found: quoted(text), expected: "small letters a–z, digits and hyphens, at most 64", nearest: mend)
    }
    return text
  }

  private func choice(_ text: String, _ choices: Choices) throws(Problem) -> String {
    if let id = choices.id(of: text) { return id }
    let words = choices.items.map(\.word)
    let shown = words.prefix(20).joined(separator: ", ") + (words.count > 20 ? " …" : "")
    let near = Spelling.nearest(text, among: words + choices.items.map(\.id)).map(choices.word)
    throw Problem(found: quoted(text), expected: "one of \(shown)", nearest: near)
  }

  private func mark(_ text: String) throws(Problem) -> String {
    guard ["x", "X", "✓", "✔", "1", "true", "yes", "oui", "ja"].contains(text) else {
      throw Problem(found: quoted(text), expected: "x or nothing")
    }
    return "x"
  }

  private func date(_ text: String) throws(Problem) -> String {
    if PartialDate(text) != nil { return text }
    throw Problem(
      found: quoted(text), expected: "a date such as 2024, 2024-06 or 2024-06-30",
      nearest: dayAlone(text) ?? swapped(text))
  }

  /// The day of `2024-06-30 12:00:00`.
  private func dayAlone(_ text: String) -> String? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    return PartialDate(String(text[..<space]))?.text
  }

  /// `30.6.2024` and `30/06/2024` as they are meant, where only one reading is a date.
  private func swapped(_ text: String) -> String? {
    let parts = text.split { ".-/ ".contains($0) }.map(String.init)
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    let pad = { (part: String) in part.count == 1 ? "0" + part : part }
    let first = PartialDate("\(parts[2])-\(pad(parts[1]))-\(pad(parts[0]))")
    let second = PartialDate("\(parts[2])-\(pad(parts[0]))-\(pad(parts[1]))")
    return first == nil || second == nil || first == second ? (first ?? second)?.text : nil
  }

  private func whole(_ text: String) throws(Problem) -> String {
    guard let number = Int(text), (1...1_000_000).contains(number), String(number) == text else {
      throw Problem(found: quoted(text), expected: "a whole number from 1 to 1000000")
    }
    return text
  }

  private func quantity(_ text: String) throws(Problem) -> String {
    if Quantity(text) != nil { return text }
    if let limit = NumberLimit.ofQuantity(text) {
      throw Problem(found: "\(quoted(text)), which is \(limit)", expected: "a number such as 54.8")
    }
    if text.hasSuffix("%") {
      let plain = String(text.dropLast()).trimmingSpaces
      throw Problem(
        found: quoted(text), expected: "a number in the unit of its series, without a percent sign",
        nearest: Quantity(plain) != nil ? plain : nil)
    }
    let plain = text.filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "’" && $0 != "'" }
    let nearest = plain.replacing(",", with: ".")
    throw Problem(
      found: quoted(text), expected: "a number such as 54.8, without thousands separators",
      nearest: plain.count(where: { $0 == "," }) <= 1 && Quantity(nearest) != nil ? nearest : nil)
  }

  private func citations(_ text: String) throws(Problem) -> String {
    var lines: [String] = []
    for line in Slot.lines(text) {
      let parts = line.split(separator: ";").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
      let areAllKnown = parts.allSatisfy { part in
        FieldText.citation(part).map { sources.contains($0.key.text) } ?? false
      }
      lines += areAllKnown && parts.count > 1 ? parts : [line]
    }
    for line in lines {
      guard let citation = FieldText.citation(line) else {
        throw Problem(found: quoted(line), expected: "a source’s key, and after a comma the place in it")
      }
      guard sources.contains(citation.key.text) else {
        throw Problem(
          found: "the source \(quoted(citation.key.text))", expected: "a key of the sheet of sources",
          nearest: Spelling.nearest(citation.key.text, among: sources))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func names(
    _ text: String, among known: [String], _ what: String, isWellFormed: (String) -> Bool
  ) throws(Problem) -> String {
    let names = text.split { $0.isNewline || ",; \t".contains($0) }.map(String.init)
    for name in names where !known.contains(name) || !isWellFormed(name) {
      throw Problem(found: quoted(name), expected: what, nearest: Spelling.nearest(name, among: known))
    }
    return names.joined(separator: "\n")
  }
}
