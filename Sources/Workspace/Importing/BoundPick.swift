import Cards
import Foundation

/// What a pick makes of a row.
enum Picked: Sendable, Equatable {
  case text(String)
  case empty
  /// The mapping says that the row does not count.
  case leftOut(String)
  case unknown(String, expected: String, mend: String?)
}

/// A pick that knows where its columns stand in one table. What it makes of a text is worked out once.
final class BoundPick {
  private let pick: Pick
  private let positions: [Int]
  private var known: [String: Picked] = [:]

  /// `nil` where the table lacks a column, which `missing` is told.
  init?(_ pick: Pick, in header: [String: Int], missing: (Located<String>) -> Void) {
    self.pick = pick
    let columns = pick.columns
    positions = columns.compactMap { header[$0.value] }
    guard positions.count == columns.count else {
      for column in columns where header[column.value] == nil { missing(column) }
      return nil
    }
  }

  func result(of cells: [String]) -> Picked {
    let raw = raw(cells)
    if let known = known[raw] { return known }
    let result = picked(raw)
    known[raw] = result
    return result
  }

  /// The text of the columns before anything is done to it.
  func raw(_ cells: [String]) -> String {
    switch pick.source {
    case .column: return positions.first.map { cells[$0] } ?? ""
    case .columns(_, let join):
      let parts = positions.map { Pick.plain(cells[$0]) }.filter { !$0.isEmpty }
      return parts.joined(separator: join)
    case .fixed(let text): return text
    }
  }

  /// The text before it is looked up in a map.
  func unmapped(_ cells: [String]) -> String { Pick.plain(cut(raw(cells))) }

  private func cut(_ raw: String) -> String {
    var text = raw
    for (piece, other) in pick.replaced { text = text.replacingOccurrences(of: piece, with: other) }
    if let after = pick.after, let start = text.range(of: after) { text = String(text[start.upperBound...]) }
    if let before = pick.before, let end = text.range(of: before) { text = String(text[..<end.lowerBound]) }
    text = text.trimmingSpaces
    while let last = text.last, pick.strip.contains(last) || last.isWhitespace { text.removeLast() }
    while let first = text.first, pick.strip.contains(first) || first.isWhitespace { text.removeFirst() }
    return text
  }

  private func picked(_ raw: String) -> Picked {
    if let control = raw.unicodeScalars.first(where: Self.isControl) {
      let code = "U+" + String(format: "%04X", control.value)
      let plain = String(String.UnicodeScalarView(raw.unicodeScalars.filter { !Self.isControl($0) }))
      return .unknown("\(quoted(plain)), which holds the control character \(code)", expected: "a text", mend: nil)
    }
    let text = cut(raw)
    let plain = Pick.plain(text, ignoresCase: pick.ignoresCase)
    if let mapped = pick.map[plain] { return Self.result(mapped, of: raw) }
    if plain.isEmpty { return .empty }
    if let form = pick.number {
      if let number = form.plain(Pick.plain(text)) { return self.number(number, raw) }
      if let otherwise = pick.otherwise { return Self.result(otherwise, of: raw) }
      // What another format would read as a number is none of the texts to be kept.
      return pick.keepsOthers && Figure(text) == nil && form.limit(Pick.plain(text)) == nil
        ? .text(text)
        : .unknown(
          "\(quoted(raw)), which is \(form.limit(Pick.plain(text)) ?? "no number")", expected: "a number",
          mend: Spelling.nearest(plain, among: pick.mapped))
    }
    if let otherwise = pick.otherwise { return Self.result(otherwise, of: raw) }
    if pick.map.isEmpty || pick.keepsOthers { return .text(text) }
    return .unknown(
      quoted(raw), expected: "a text of the map", mend: Spelling.nearest(plain, among: pick.mapped))
  }

  /// Whether a character is one that no file of a workspace may hold.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": false
    case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": true
    default: scalar.properties.generalCategory == .control
    }
  }

  private func number(_ text: String, _ raw: String) -> Picked {
    if pick.times == nil, pick.round == nil, pick.bands.isEmpty { return .text(text) }
    guard var number = Exact.number(text) else { return .unknown(quoted(raw), expected: "a number", mend: nil) }
    if let times = pick.times { number *= times }
    guard number.isFinite else {
      return .unknown("\(quoted(raw)), which is too large once it is multiplied", expected: "a number", mend: nil)
    }
    if let round = pick.round { number = Exact.rounded(number, to: round) }
    guard !pick.bands.isEmpty else { return .text(Exact.text(number)) }
    let reached = pick.bands.filter { band in band.from.map { number >= $0 } ?? true }
    let best = reached.max { a, b in
      guard let a = a.from else { return b.from != nil }
      return b.from.map { a < $0 } ?? false
    }
    guard let best else {
      return .unknown("\(quoted(raw)), which is below every band", expected: "a number of a band", mend: nil)
    }
    return Self.result(best.result, of: raw)
  }

  private static func result(_ text: String, of raw: String) -> Picked {
    switch text {
    case "leave-out": .leftOut(quoted(raw))
    case "": .empty
    default: .text(text)
    }
  }
}
