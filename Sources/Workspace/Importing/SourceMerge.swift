import Cards
import Formats

/// Adds sources to sources.json and sources.yaml.
struct SourceMerge {
  struct Item {
    let id: String
    let fields: [String: String]
  }

  func merge(
    _ items: [Item], json: [UInt8]?, yaml: [UInt8]?, _ conflicts: inout Conflicts
  ) -> [PlannedFile] {
    var files: [PlannedFile] = []
    if let file = list(items, json, &conflicts) { files.append(file) }
    let marked = items.filter { $0.fields["access"] != nil || $0.fields["by"] != nil }
    if !marked.isEmpty, let file = marks(marked, yaml, &conflicts) { files.append(file) }
    return files
  }

  private func list(_ items: [Item], _ before: [UInt8]?, _ conflicts: inout Conflicts) -> PlannedFile? {
    let path = "sources.json"
    guard let before else {
      return PlannedFile(
        path: path, before: nil, after: Array(("[\n" + items.map(Self.text).joined(separator: ",\n") + "\n]\n").utf8),
        added: items.count, replaced: 0)
    }
    let reading = JSON.parse(before, limits: InputLimits(bytes: Folder.largestFile), controlsAllowed: true)
    guard let nodes = reading.value?.items, let end = before.lastIndex(of: UInt8(ascii: "]")) else {
      conflicts.add(path, line: 1, found: "no list of sources", expected: "[ … ]", mend: "mend the file first")
      return nil
    }
    let present = Dictionary(
      nodes.compactMap { node in (node["id"]?.string ?? node["id"]?.number).map { ($0, node) } }
    ) { first, _ in first }
    var added: [Item] = []
    for item in items {
      guard let there = present[item.id] else {
        added.append(item)
        continue
      }
      compare(item, there, &conflicts)
    }
    if added.isEmpty { return PlannedFile(path: path, before: before, after: before, added: 0, replaced: 0) }
    var head = Array(before[..<end])
    while let last = head.last, last <= 0x20 { head.removeLast() }
    let new = (nodes.isEmpty ? "\n" : ",\n") + added.map(Self.text).joined(separator: ",\n") + "\n]\n"
    return PlannedFile(path: path, before: before, after: head + Array(new.utf8), added: added.count, replaced: 0)
  }

  /// Tells each field in which the list says something else than the import, or nothing.
  private func compare(_ item: Item, _ there: JSONNode, _ conflicts: inout Conflicts) {
    for member in JSON.parse(Array(Self.text(item).utf8)).value?.members ?? [] where member.key != "id" {
      if member.key == "type", item.fields["type"] == nil { continue }
      let old = there[member.key], new = Self.shown(member.value)
      if let old, Self.shown(old) == new { continue }
      conflicts.add(
        "sources.json", line: old?.line ?? there.line,
        found: old.map { "\(quoted(Self.shown($0))) as \(member.key) of \(item.id)" }
          ?? "no \(member.key) of \(item.id)",
        expected: quoted(new), mend: "give the source another id, or change it by hand")
    }
  }

  /// A field as one text: names joined by semicolons, the parts of a date by hyphens and without zeros before them.
  private static func shown(_ node: JSONNode) -> String {
    switch node.content {
    case .null: ""
    case .bool(let truth): truth ? "true" : "false"
    case .number(let text), .string(let text): text
    case .array(let items):
      items.contains { $0.members != nil }
        ? items.map(shown).joined(separator: "; ")
        : items.map { item in Int(shown(item)).map { String($0) } ?? shown(item) }.joined(separator: "-")
    case .object(let members): members.map { shown($0.value) }.joined(separator: " ")
    }
  }

  private static func text(_ item: Item) -> String {
    var out = Bytes()
    JSON.object(pretty: false, into: &out) { object in
      object.field("id", item.id)
      object.field("type", item.fields["type"] ?? "document")
      object.field("title", item.fields["title"] ?? "")
      if let author = item.fields["author"] {
        object.array("author") { names in
          for name in author.split(separator: ";") { names.object { $0.field("literal", String(name).trimmingSpaces) } }
        }
      }
      for (field, key) in [("publisher", "publisher"), ("url", "URL"), ("language", "language")] {
        if let text = item.fields[field] { object.field(key, text) }
      }
      for key in ["issued", "accessed"] {
        guard let text = item.fields[key] else { continue }
        object.object(key) { date in
          date.array("date-parts") { outer in
            outer.array { parts in for part in text.split(separator: "-") { parts.item(Int(part) ?? 0) } }
          }
        }
      }
    }
    return "  " + String(decoding: out.array, as: UTF8.self)
  }

  private func marks(_ items: [Item], _ before: [UInt8]?, _ conflicts: inout Conflicts) -> PlannedFile? {
    let path = "sources.yaml"
    let entries = items.map { item in
      YAMLValue.Entry(
        item.id,
        .fields(
          [("access", item.fields["access"]), ("by", item.fields["by"])].map { key, text in
            (key, text.map { YAMLValue.text($0) })
          }))
    }
    guard let before else {
      return PlannedFile(
        path: path, before: nil, after: YAMLMerge.written(.map(entries)), added: entries.count, replaced: 0)
    }
    guard let present = YAMLMerge.read(path, before, &conflicts) else { return nil }
    let there = Dictionary((present.root.entries ?? []).map { ($0.key, $0) }) { first, _ in first }
    let added = entries.filter { there[$0.key] == nil }
    for item in items { if let mark = there[item.id] { compare(item, mark, &conflicts) } }
    var bytes = before
    if !added.isEmpty {
      if bytes.last != 0x0A { bytes.append(0x0A) }
      bytes += YAMLMerge.written(.map(added))
    }
    return PlannedFile(path: path, before: before, after: bytes, added: added.count, replaced: 0)
  }

  /// Tells a mark that would leave a source more open than the import says, or name another publisher.
  ///
  /// Where the mark is stricter it stays, and nothing is told.
  private func compare(_ item: Item, _ mark: YAMLEntry, _ conflicts: inout Conflicts) {
    let path = "sources.yaml"
    if let new = item.fields["access"] {
      let old = mark.value["access"]?.scalar ?? Source.Access.open.rawValue
      if strictness(of: new) > strictness(of: old) {
        conflicts.add(
          path, line: mark.keyLine, found: "\(quoted(old)) as access of \(item.id)",
          expected: "\(quoted(new)), as the import says", mend: "access: \(new)")
      }
    }
    if let new = item.fields["by"] {
      let old = mark.value["by"]?.scalar ?? Source.Publisher.other.rawValue
      if old != new {
        conflicts.add(
          path, line: mark.keyLine, found: "\(quoted(old)) as publisher of \(item.id)",
          expected: "\(quoted(new)), as the import says", mend: "by: \(new)")
      }
    }
  }

  /// Words that are no access come last, so that none counts as stricter by mistake.
  private func strictness(of access: String) -> Int {
    Source.Access.allCases.firstIndex { $0.rawValue == access } ?? -1
  }
}
