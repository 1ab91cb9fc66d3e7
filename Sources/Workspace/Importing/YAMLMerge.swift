import Cards
import Formats

/// Changes a YAML file that people may have written, and leaves every other line as it is.
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

  /// The file's value with another one for a key.
  static func setting(_ key: String, to value: YAMLValue, in present: Present) -> YAMLValue {
    var root = present.root.entries?.map { YAMLValue.Entry($0.key, YAMLValue($0.value)) } ?? []
    let entry = YAMLValue.Entry(key, value)
    if let index = root.firstIndex(where: { $0.key == key }) { root[index] = entry } else { root.append(entry) }
    return .map(root)
  }

  /// The bytes that say `after`, changed as little as can be; `nil` where comments would be lost, which is reported.
  func bytes(of after: YAMLValue, to present: Present, _ conflicts: inout Conflicts) -> [UInt8]? {
    let before = YAMLValue(present.root)
    if before == after { return present.bytes }
    // A file that this program wrote stays as this program writes.
    if Self.written(before) == present.bytes { return Self.written(after) }
    if let patch = YAMLPatch.apply(after, to: present.bytes), patch.comments == 0 { return patch.bytes }
    conflicts.add(
      path, found: "a layout into which nothing can be put without losing comments",
      expected: "\(key) in lines of its own", mend: "delete the comments, or add it by hand")
    return nil
  }

  static func written(_ value: YAMLValue) -> [UInt8] {
    var out = Bytes()
    YAML.write(value, into: &out)
    return out.array
  }
}
