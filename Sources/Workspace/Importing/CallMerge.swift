import Cards
import Formats

/// Adds calls to action.
struct CallMerge {
  let path: String
  /// Of texts that name none.
  let language: LanguageTag

  /// - Parameter calls: each with its identifier.
  func merge(
    _ calls: [(id: String, value: YAMLValue)], into before: [UInt8]?, _ conflicts: inout Conflicts,
    _ stamps: inout KeptStamps
  ) -> PlannedFile? {
    guard let before else {
      let file = YAMLValue.map([.init("calls", .list(calls.map(\.value)))])
      return PlannedFile(path: path, before: nil, after: YAMLMerge.written(file), added: calls.count, replaced: 0)
    }
    guard let present = YAMLMerge.read(path, before, &conflicts) else { return nil }
    let nodes = present.root["calls"]?.items ?? []
    var there = nodes.map(YAMLValue.init)
    let position = Dictionary(nodes.enumerated().compactMap { index, node in node["id"]?.scalar.map { ($0, index) } }) {
      first, _ in first
    }
    var added: [YAMLValue] = [], replaced = 0
    for call in calls {
      guard let index = position[call.id] else {
        added.append(call.value)
        continue
      }
      guard case .map(let entries) = there[index], case .map(let fields) = call.value else { continue }
      let entry = EntryMerge(
        path: path, steps: ["calls", String(index)], label: "the call \(call.id)", line: nodes[index].line,
        language: language)
      let merged = entry.merge(fields, into: entries, &conflicts, &stamps)
      replaced += merged.replaced
      there[index] = .map(merged.entries)
    }
    let root = YAMLMerge.setting("calls", to: .list(there + added), in: present)
    guard let bytes = YAMLMerge(path: path, key: "calls").bytes(of: root, to: present, &conflicts) else { return nil }
    return PlannedFile(path: path, before: before, after: bytes, added: added.count, replaced: replaced)
  }
}
