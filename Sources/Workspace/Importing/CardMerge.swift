import Cards
import Formats

/// Adds grades to a card, or makes one.
struct CardMerge {
  let path: String

  /// - Parameter grades: fields of assessments by indicator, in the framework's order.
  func merge(
    _ grades: [(number: String, fields: [(String, YAMLValue)])], into before: [UInt8]?, _ conflicts: inout Conflicts
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
      guard case .map(var there) = indicators[index].value, case .map(let fields) = grade.value else { continue }
      let line = present.root["indicators"]?.entries?[index].keyLine ?? 0
      for field in fields {
        guard let known = there.firstIndex(where: { $0.key == field.key }) else {
          there.append(field)
          continue
        }
        if there[known].value == field.value { continue }
        let isRight = conflicts.differs(
          path, line: line, "\(field.key) of \(grade.key)", there: there[known].value.words, import: field.value.words)
        guard isRight else { continue }
        there[known] = field
        replaced += 1
      }
      indicators[index] = YAMLValue.Entry(grade.key, .map(there))
    }
    indicators += added
    var root = present.root.entries?.map { YAMLValue.Entry($0.key, YAMLValue($0.value)) } ?? []
    if let index = root.firstIndex(where: { $0.key == "indicators" }) {
      root[index] = YAMLValue.Entry("indicators", .map(indicators))
    } else {
      root.append(YAMLValue.Entry("indicators", .map(indicators)))
    }
    let merge = YAMLMerge(path: path, key: "indicators")
    guard let bytes = merge.bytes(of: .map(root), adding: .map(added), to: present, &conflicts) else { return nil }
    return PlannedFile(path: path, before: before, after: bytes, added: added.count, replaced: replaced)
  }
}

/// Adds calls to action.
struct CallMerge {
  let path: String

  /// - Parameter calls: each with its identifier.
  func merge(
    _ calls: [(id: String, value: YAMLValue)], into before: [UInt8]?, _ conflicts: inout Conflicts
  ) -> PlannedFile? {
    guard let before else {
      let file = YAMLValue.map([.init("calls", .list(calls.map(\.value)))])
      return PlannedFile(path: path, before: nil, after: YAMLMerge.written(file), added: calls.count, replaced: 0)
    }
    guard let present = YAMLMerge.read(path, before, &conflicts) else { return nil }
    var there = present.root["calls"]?.items?.map(YAMLValue.init) ?? []
    let nodes = present.root["calls"]?.items ?? []
    let position = Dictionary(nodes.enumerated().compactMap { index, node in node["id"]?.scalar.map { ($0, index) } }) {
      first, _ in first
    }
    var added: [YAMLValue] = [], replaced = 0
    for call in calls {
      guard let index = position[call.id] else {
        added.append(call.value)
        continue
      }
      if there[index] == call.value { continue }
      guard
        conflicts.differs(
          path, line: nodes[index].line, "the call \(call.id)", there: there[index].words, import: call.value.words)
      else { continue }
      there[index] = call.value
      replaced += 1
    }
    var root = present.root.entries?.map { YAMLValue.Entry($0.key, YAMLValue($0.value)) } ?? []
    let all = YAMLValue.Entry("calls", .list(there + added))
    if let index = root.firstIndex(where: { $0.key == "calls" }) { root[index] = all } else { root.append(all) }
    let merge = YAMLMerge(path: path, key: "calls")
    guard let bytes = merge.bytes(of: .map(root), adding: .list(added), to: present, &conflicts) else { return nil }
    return PlannedFile(path: path, before: before, after: bytes, added: added.count, replaced: replaced)
  }
}

extension YAMLValue {
  /// What it says, in one line.
  var words: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.map(\.words).joined(separator: ", ")
    case .map(let entries): entries.map { $0.key + ": " + $0.value.words }.joined(separator: ", ")
    }
  }
}
