import Cards
import Formats

/// Adds grades to a card, or makes one.
struct CardMerge {
  let path: String
  /// Of texts that name none.
  let language: LanguageTag

  /// - Parameter grades: fields of assessments by indicator, in the framework's order.
  func merge(
    _ grades: [(number: String, fields: [(String, YAMLValue)])], into before: [UInt8]?, _ conflicts: inout Conflicts,
    _ stamps: inout KeptStamps
  ) -> PlannedFile? {
    let new = grades.map { YAMLValue.Entry($0.number, .map($0.fields.map { YAMLValue.Entry($0.0, $0.1) })) }
    guard let before else {
      let card = YAMLValue.map([.init("indicators", .map(new))])
      return PlannedFile(
        path: path, before: nil, after: YAMLMerge.written(card), added: new.count, replaced: 0)
    }
    guard let present = YAMLMerge.read(path, before, &conflicts) else { return nil }
    var indicators = present.root["indicators"]?.entries?.map { YAMLValue.Entry($0.key, YAMLValue($0.value)) } ?? []
    let position = Dictionary(indicators.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var added: [YAMLValue.Entry] = [], replaced = 0
    for grade in new {
      guard let index = position[grade.key] else {
        added.append(grade)
        continue
      }
      guard case .map(let there) = indicators[index].value, case .map(let fields) = grade.value else { continue }
      let entry = EntryMerge(
        path: path, steps: ["indicators", grade.key], label: grade.key,
        line: present.root["indicators"]?.entries?[index].keyLine ?? 0, language: language)
      let merged = entry.merge(fields, into: there, &conflicts, &stamps)
      replaced += merged.replaced
      indicators[index] = YAMLValue.Entry(grade.key, .map(merged.entries))
    }
    let root = YAMLMerge.setting("indicators", to: .map(indicators + added), in: present)
    guard let bytes = YAMLMerge(path: path, key: "indicators").bytes(of: root, to: present, &conflicts) else {
      return nil
    }
    return PlannedFile(path: path, before: before, after: bytes, added: added.count, replaced: replaced)
  }
}
