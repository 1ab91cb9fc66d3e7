import EndToEnd
import Formats
import Foundation
import Mutants
import Testing

@testable import Workbooks

/// Whatever is changed as the cells allow arrives in its place, and nothing else changes.
@Suite struct RandomEdits {
  /// Contents that a field of a kind takes, besides what is there.
  private static func content(_ kind: FieldKind, _ random: inout some RandomNumberGenerator) -> String? {
    let texts = [
      "plain", "with: a colon", "a # sign", "- dash", "\"quoted\" 'twice'", "two\nlines", "trailing  ", "{a: [b]}",
      "*slanted* é漢🙂",
      String(repeating: "long words ", count: 30), "null", "~", "yes", "1.10", "=1+1", "@home", "% & ! | >", "a\n\n\nb",
    ]
    return switch kind {
    case .plain: texts.randomElement(using: &random)
    case .prose:
      ["Text.", "*slanted*: # x", "one\n\ntwo", "1.10", "=1", "long " + String(repeating: "word ", count: 40)]
        .randomElement(using: &random)
    case .cell: texts.randomElement(using: &random)?.trimmingSpaces
    case .choice(let choices): choices.items.randomElement(using: &random)?.id
    case .mark: Bool.random(using: &random) ? "x" : ""
    case .date: ["2024", "2024-02", "2024-02-29", ""].randomElement(using: &random)
    case .period: ["2024", "2023-01/2024-06"].randomElement(using: &random)
    case .age: ["0-17", "18+", ""].randomElement(using: &random)
    case .whole: String(Int.random(in: 1...1_000_000, using: &random))
    case .quantity: ["0", "-3", "54.8", "123456789.5", "0.000001"].randomElement(using: &random)
    case .markdown: ["# A\n\nb\n\n- c", "One.\n\n\nTwo."].randomElement(using: &random)
    default: nil
    }
  }

  @Test(arguments: EveryCard.all, [UInt64](1...6))
  func `random changes arrive in their places, and the second time nothing is left to do`(
    card: (Example, String, String), seed: UInt64
  ) throws {
    var random = Seeded(seed)
    var book = try HandedOut(card.0, card.1, card.2)
    let before = try HandedOut.book(book.root, card.1, card.2, "en").sheets.sheets
    var wanted: [String: String] = [:]
    for grid in before where grid.id != "card" {
      for row in grid.rows where Int.random(in: 0..<4, using: &random) == 0 && row.content("content") == nil {
        // A row is changed in one field, so that what it must have stays.
        guard
          let field = row.fields.filter({ !$0.isReference && $0.slot != .none && $0.id != "is" }).randomElement(
            using: &random),
          let old = row.content(field.id), !old.isEmpty, let new = Self.content(field.kind, &random), !new.isEmpty
        else { continue }
        let name = "\(grid.id) \(row.key) \(field.id)"
        try book.fill(grid.id, row.key, field, new)
        wanted[name] = field.kind.comparable(new)
      }
    }
    try book.apply()
    let after = try HandedOut.book(book.root, card.1, card.2, "en").sheets.sheets
    for (old, new) in zip(before, after) where old.id != "translations" {
      #expect(old.rows.map(\.key) == new.rows.map(\.key))
      for (oldRow, newRow) in zip(old.rows, new.rows) {
        for (index, field) in oldRow.fields.enumerated() where !field.isReference {
          let content = wanted["\(old.id) \(oldRow.key) \(field.id)"] ?? field.kind.comparable(oldRow.contents[index])
          #expect(field.kind.comparable(newRow.contents[index]) == content, "\(old.id) \(oldRow.key) \(field.id)")
        }
      }
    }
    #expect(try book.plan().files.isEmpty)
  }
}

extension HandedOut {
  /// Puts a content into a cell as a spreadsheet would hold it; of a text in paragraphs the first line takes all.
  mutating func fill(_ sheet: String, _ key: String, _ field: Field, _ content: String) throws {
    let shown = field.kind.shown(content)
    switch field.kind {
    case .quantity, .whole:
      try put(CellNumber.exact(shown).map { .number($0) } ?? .text(shown), sheet, key, field.id)
    case .markdown:
      try emptyLines(sheet, key, field.id)
      try put(shown, sheet, key, field.id)
    default: try put(shown, sheet, key, field.id)
    }
  }
}
