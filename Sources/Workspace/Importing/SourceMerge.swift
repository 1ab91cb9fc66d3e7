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
    var added: [Item] = []
    for item in items {
      guard let there = nodes.first(where: { ($0["id"]?.string ?? $0["id"]?.number) == item.id }) else {
        added.append(item)
        continue
      }
      let title = there["title"]?.string ?? ""
      if title != item.fields["title"] {
        conflicts.add(
          path, line: there.line, found: "\(quoted(title)) as title of \(item.id)",
          expected: quoted(item.fields["title"] ?? ""), mend: "give the source another id, or change it by hand")
      }
    }
    if added.isEmpty { return PlannedFile(path: path, before: before, after: before, added: 0, replaced: 0) }
    var head = Array(before[..<end])
    while let last = head.last, last <= 0x20 { head.removeLast() }
    let new = (nodes.isEmpty ? "\n" : ",\n") + added.map(Self.text).joined(separator: ",\n") + "\n]\n"
    return PlannedFile(path: path, before: before, after: head + Array(new.utf8), added: added.count, replaced: 0)
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
    let there = Set(present.root.entries?.map(\.key) ?? [])
    let added = entries.filter { !there.contains($0.key) }
    var bytes = before
    if !added.isEmpty {
      if bytes.last != 0x0A { bytes.append(0x0A) }
      bytes += YAMLMerge.written(.map(added))
    }
    return PlannedFile(path: path, before: before, after: bytes, added: added.count, replaced: 0)
  }
}
