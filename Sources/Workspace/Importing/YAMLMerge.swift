import Cards
import Formats

/// Adds entries to a YAML file that people may have written, and leaves every other line as it is.
struct YAMLMerge {
  let path: String
  /// The key of the map or list that grows.
  let key: String

  /// What stands in the file already.
  struct Present {
    let bytes: [UInt8]
    let root: YAMLNode
  }

  static func read(_ path: String, _ bytes: [UInt8], _ conflicts: inout Conflicts) -> Present? {
    let reading = YAML.parse(bytes, limits: InputLimits(bytes: Folder.largestFile))
    guard let root = reading.value, root.entries != nil, reading.problems.isEmpty else {
      conflicts.add(
        path, line: reading.problems.first?.line ?? 1, found: reading.problems.first?.found ?? "no map of fields",
        expected: reading.problems.first?.expected ?? "a map of fields", mend: "mend the file first")
      return nil
    }
    return Present(bytes: bytes, root: root)
  }

  /// The bytes that say `after`, changed as little as can be; `nil` where comments would be lost, which is reported.
  func bytes(
    of after: YAMLValue, adding added: YAMLValue, to present: Present, _ conflicts: inout Conflicts
  ) -> [UInt8]? {
    let before = YAMLValue(present.root)
    if before == after { return present.bytes }
    if Self.written(before) == present.bytes { return Self.written(after) }
    if let spliced = spliced(added, into: present), Self.value(of: spliced) == after { return spliced }
    guard present.bytes.contains(UInt8(ascii: "#")) else { return Self.written(after) }
    conflicts.add(
      path, found: "a layout into which nothing can be put without losing comments",
      expected: "\(key) in lines of its own, with nothing to replace", mend: "delete the comments, or add it by hand")
    return nil
  }

  static func written(_ value: YAMLValue) -> [UInt8] {
    var out = Bytes()
    YAML.write(value, into: &out)
    return out.array
  }

  private static func value(of bytes: [UInt8]) -> YAMLValue? {
    let reading = YAML.parse(bytes, limits: InputLimits(bytes: Folder.largestFile))
    return reading.problems.isEmpty ? reading.value.map(YAMLValue.init) : nil
  }

  /// The file with new entries after the last line of the map or list.
  private func spliced(_ added: YAMLValue, into present: Present) -> [UInt8]? {
    guard let entries = present.root.entries, let index = entries.firstIndex(where: { $0.key == key }) else {
      return nil
    }
    let entry = entries[index]
    let indent: Int
    switch entry.value.content {
    case .mapping(let inner):
      guard let first = inner.first, first.keyLine > entry.keyLine else { return nil }
      indent = first.keyColumn - 1
    case .sequence:
      guard entry.value.line > entry.keyLine else { return nil }
      indent = entry.value.column - 1
    case .scalar: return nil
    }
    var lines = present.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    if lines.last == [] { lines.removeLast() }
    var end = entries.indices.contains(index + 1) ? entries[index + 1].keyLine - 1 : lines.count
    guard end <= lines.count else { return nil }
    while end > entry.keyLine, isBlankOrComment(lines[end - 1]) { end -= 1 }
    let new = Self.written(added).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map { line in
      line.isEmpty ? [] : [UInt8](repeating: 0x20, count: indent) + line
    }
    lines.insert(contentsOf: new, at: end)
    return Array(lines.joined(separator: [0x0A])) + [0x0A]
  }

  private func isBlankOrComment(_ line: [UInt8]) -> Bool {
    guard let first = line.first(where: { $0 > 0x20 }) else { return true }
    return first == UInt8(ascii: "#")
  }
}
