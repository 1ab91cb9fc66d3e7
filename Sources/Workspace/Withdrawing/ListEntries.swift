import Formats

/// Takes entries out of a list that people wrote, so that everything else stays as they wrote it.
enum ListEntries {
  /// The file without the entries, `[]` where none is left; `nil` where they cannot be cut out line by line.
  ///
  /// - Parameters:
  ///   - key: the only key of the file, whose value is the list.
  ///   - goes: whether an entry goes.
  static func removed(from bytes: [UInt8], key: String, where goes: (YAMLNode) -> Bool) -> [UInt8]? {
    guard let before = items(of: bytes, key) else { return nil }
    let kept = before.filter { !goes($0) }
    if kept.count == before.count { return bytes }
    if kept.isEmpty { return [] }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    for (index, item) in before.enumerated().reversed() where goes(item) {
      let end = index + 1 < before.count ? before[index + 1].line - 1 : lines.count
      guard item.line >= 1, item.line - 1 < end, end <= lines.count else { return nil }
      // Behind the last entry nothing stands but the end of the file.
      lines.replaceSubrange(item.line - 1..<end, with: index + 1 < before.count ? [] : [[]])
    }
    let changed = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    guard let after = items(of: changed, key), after.map(plain) == kept.map(plain) else { return nil }
    return changed
  }

  private static func items(of bytes: [UInt8], _ key: String) -> [YAMLNode]? {
    guard let root = YAML.parse(bytes).value, root.entries?.count == 1, case .sequence(let items)? = root[key]?.content
    else { return nil }
    return items
  }

  private static func plain(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): "\"" + text + "\""
    case .sequence(let items): "[" + items.map(plain).joined(separator: ",") + "]"
    case .mapping(let entries): "{" + entries.map { $0.key + ":" + plain($0.value) }.joined(separator: ",") + "}"
    }
  }
}
