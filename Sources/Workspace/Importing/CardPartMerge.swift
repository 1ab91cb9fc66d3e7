import Cards
import Formats

/// Adds what lies below the grades of a card: conditions that are met or not, and the grades of single coders.
struct CardPartMerge {
  enum Part: String {
    /// A map by the conditions' identifiers.
    case conditions
    /// A list, each with its role.
    case coders
  }

  struct Row {
    let indicator: String
    /// The condition, or the coder's role.
    let name: String
    let fields: [YAMLValue.Entry]
  }

  let path: String
  let part: Part
  /// Of texts that name none.
  let language: LanguageTag

  /// - Parameters:
  ///   - rows: in the order in which new ones are to stand.
  ///   - before: the card, which must be there.
  func merge(
    _ rows: [Row], into before: [UInt8], _ conflicts: inout Conflicts, _ stamps: inout KeptStamps
  ) -> PlannedFile? {
    guard let present = YAMLMerge.read(path, before, &conflicts) else { return nil }
    let nodes = present.root["indicators"]
    var indicators = nodes?.entries?.map { YAMLValue.Entry($0.key, YAMLValue($0.value)) } ?? []
    var added = 0, replaced = 0
    for row in rows {
      let index = indicators.firstIndex { $0.key == row.indicator } ?? indicators.count
      if index == indicators.count {
        // What coders say and what is met is known before a grade is agreed.
        indicators.append(.init(row.indicator, .map([.init("grade", .text("not-assessed"))])))
      }
      guard case .map(var assessment) = indicators[index].value else { continue }
      let there = assessment.first { $0.key == part.rawValue }?.value
      let line = nodes?[row.indicator]?[part.rawValue]?.line ?? nodes?[row.indicator]?.line ?? 0
      let merged = merge(row, into: there, line, &conflicts, &stamps)
      added += merged.isNew ? 1 : 0
      replaced += merged.replaced
      if let place = assessment.firstIndex(where: { $0.key == part.rawValue }) {
        assessment[place] = .init(part.rawValue, merged.value)
      } else {
        let place = part == .coders && assessment.first?.key == Part.conditions.rawValue ? 1 : 0
        assessment.insert(.init(part.rawValue, merged.value), at: place)
      }
      indicators[index] = .init(row.indicator, .map(assessment))
    }
    let root = YAMLMerge.setting("indicators", to: .map(indicators), in: present)
    guard let bytes = YAMLMerge(path: path, key: "indicators").bytes(of: root, to: present, &conflicts) else {
      return nil
    }
    return PlannedFile(path: path, before: before, after: bytes, added: added, replaced: replaced)
  }

  private func merge(
    _ row: Row, into there: YAMLValue?, _ line: Int, _ conflicts: inout Conflicts, _ stamps: inout KeptStamps
  ) -> (value: YAMLValue, isNew: Bool, replaced: Int) {
    let label = "\(row.name), \(row.indicator)"
    switch part {
    case .conditions:
      var entries: [YAMLValue.Entry] = if case .map(let entries) = there { entries } else { [] }
      guard let index = entries.firstIndex(where: { $0.key == row.name }), case .map(let old) = entries[index].value
      else { return (.map(entries + [.init(row.name, .map(row.fields))]), true, 0) }
      let merged = entry(["conditions", row.name], of: row, label, line).merge(
        row.fields, into: old, &conflicts, &stamps)
      // Nobody meets what is not met.
      let isMet = merged.entries.contains { $0.key == "is" && $0.value == .text("met") }
      entries[index] = .init(row.name, .map(isMet ? merged.entries : merged.entries.filter { $0.key != "by" }))
      return (.map(entries), false, merged.replaced)
    case .coders:
      var items: [YAMLValue] = if case .list(let items) = there { items } else { [] }
      for (index, item) in items.enumerated() {
        guard case .map(let old) = item, old.contains(.init("role", .text(row.name))) else { continue }
        let merged = entry(["coders", String(index)], of: row, label, line)
          .merge(row.fields, into: old, &conflicts, &stamps)
        items[index] = .map(merged.entries)
        return (.list(items), false, merged.replaced)
      }
      return (.list(items + [.map([.init("role", .text(row.name))] + row.fields)]), true, 0)
    }
  }

  private func entry(_ steps: [String], of row: Row, _ label: String, _ line: Int) -> EntryMerge {
    EntryMerge(
      path: path, steps: ["indicators", row.indicator] + steps, label: label, line: line, language: language)
  }
}
