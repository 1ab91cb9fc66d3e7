/// Changes a YAML file so that it says another value, between the lines that people wrote.
///
/// Changed texts are put where the old ones stood. Where keys come or go, the flow map or the entry around them is written
/// anew; where even that would not be read as the value, the whole file is.
public struct YAMLPatch: Sendable {
  public let bytes: [UInt8]
  /// The entries that were written anew, by their keys; empty where only texts took the places of others.
  public let rewritten: [String]
  /// How many comments went with them.
  public let comments: Int
  /// Whether the whole file was written anew.
  public let isWhole: Bool

  /// `nil` where nothing that could be written would be read as the value.
  public static func apply(_ value: YAMLValue, to bytes: [UInt8]) -> YAMLPatch? {
    if let node = YAML.parse(bytes).value, bytes.first != 0xEF {
      var editor = YAMLEditor(bytes)
      if editor.change(node, to: value) {
        let changed = editor.result
        if let again = YAML.parse(changed).value, YAMLValue(again) == value {
          return YAMLPatch(
            bytes: changed, rewritten: editor.rewritten, comments: editor.comments, isWhole: false)
        }
      }
    }
    let text = Array(YAML.text(of: value).utf8)
    guard let again = YAML.parse(text).value, YAMLValue(again) == value else { return nil }
    return YAMLPatch(bytes: text, rewritten: [], comments: YAMLEditor(bytes).allComments, isWhole: true)
  }
}

/// Collects the pieces of a file to be replaced.
struct YAMLEditor {
  private let source: YAMLSource
  private var pieces: [(range: Range<Int>, text: String)] = []
  /// The entries that are written anew, by their keys.
  private(set) var rewritten: [String] = []
  /// How many comments stood in them.
  private(set) var comments = 0

  init(_ bytes: [UInt8]) { source = YAMLSource(bytes) }

  var allComments: Int { source.comments(in: 0..<source.scalars.count) }

  var result: [UInt8] { source.replacing(pieces) }

  mutating func change(_ root: YAMLNode, to value: YAMLValue) -> Bool {
    change(root, to: value, end: source.lineCount, indent: -2, inFlow: false, path: [])
  }

  /// - Parameters:
  ///   - end: the line before which everything of the node ends.
  ///   - indent: of the entry that holds it.
  /// - Returns: whether it could be done here; else whoever holds the node has to.
  private mutating func change(
    _ node: YAMLNode, to value: YAMLValue, end: Int, indent: Int, inFlow: Bool, path: [String]
  ) -> Bool {
    if YAMLValue(node) == value { return true }
    let isFlow = inFlow || source.isFlow(node)
    let (count, names, lost) = (pieces.count, rewritten, comments)
    let isDone: Bool
    switch (node.content, value) {
    case (.scalar, .text(let text)): isDone = replace(node, text, indent: indent, inFlow: inFlow)
    case (.mapping(let entries), .map(let new)):
      isDone =
        isFlow
        ? flow(entries.map(\.value), new.map(\.value), entries.map(\.key) == new.map(\.key), end, indent, path)
        : block(entries, new, end: end, path: path)
    case (.sequence(let items), .list(let new)):
      isDone =
        isFlow
        ? flow(items, new, items.count == new.count, end, indent, path)
        : list(items, new, end: end, path: path)
    default: isDone = false
    }
    if isDone { return true }
    pieces.removeSubrange(count...)
    (rewritten, comments) = (names, lost)
    // Brackets that stand within nothing else in brackets may be written anew as a whole.
    guard isFlow, !inFlow, node.entries != nil || node.items != nil, let range = source.bracketed(node) else {
      return false
    }
    comments += source.comments(in: range)
    pieces.append((range, YAMLInline.text(of: value)))
    return true
  }

  private mutating func replace(_ node: YAMLNode, _ text: String, indent: Int, inFlow: Bool) -> Bool {
    guard let range = source.scalar(node) else { return false }
    if inFlow {
      pieces.append((range, YAMLInline.scalar(text)))
      return true
    }
    let lines = YAML.text(of: .text(text)).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let pad = String(repeating: " ", count: max(0, indent + 2))
    // What the writer has indented by two belongs two behind the entry.
    let shown = lines.enumerated().map { index, line in
      index == 0 || line.isEmpty ? String(line) : pad + String(line.dropFirst(min(2, line.prefix { $0 == " " }.count)))
    }
    pieces.append((range, shown.joined(separator: "\n")))
    return true
  }

  private mutating func flow(
    _ nodes: [YAMLNode], _ new: [YAMLValue], _ isSame: Bool, _ end: Int, _ indent: Int, _ path: [String]
  ) -> Bool {
    guard isSame else { return false }
    for (node, value) in zip(nodes, new)
    where !change(node, to: value, end: end, indent: indent, inFlow: true, path: path) { return false }
    return true
  }

  /// Items below one another: those that are new at the end go behind the last, those that are gone go with their lines.
  private mutating func list(_ items: [YAMLNode], _ new: [YAMLValue], end: Int, path: [String]) -> Bool {
    let ends = items.indices.map { index in
      items.indices.contains(index + 1) ? min(end, items[index + 1].line - 1) : end
    }
    if new.count < items.count { return removal(of: items, ends, keeping: new) }
    for (index, item) in items.enumerated() {
      guard
        change(
          item, to: new[index], end: ends[index], indent: item.column - 3, inFlow: false,
          path: path + [String(index)])
      else { return false }
    }
    guard new.count > items.count else { return true }
    guard let last = items.last, let range = source.item(last, end) else { return false }
    let added = YAMLInline.items(Array(new[items.count...]), indent: range.dash)
    pieces.append((range.lines.upperBound..<range.lines.upperBound, "\n" + added))
    return true
  }

  /// Takes out the items that are not among those that stay, where nothing else about the list changes.
  private mutating func removal(of items: [YAMLNode], _ ends: [Int], keeping new: [YAMLValue]) -> Bool {
    var next = 0
    guard !new.isEmpty else { return false }
    for (item, end) in zip(items, ends) {
      if next < new.count, YAMLValue(item) == new[next] {
        next += 1
        continue
      }
      guard let range = source.item(item, end)?.lines else { return false }
      comments += source.comments(in: range)
      pieces.append((range, ""))
    }
    return next == new.count
  }

  /// Entries below one another: those that are new go behind the one before them, those that are gone go with their lines.
  private mutating func block(_ entries: [YAMLEntry], _ new: [YAMLValue.Entry], end: Int, path: [String]) -> Bool {
    let kept = new.filter { entry in entries.contains { $0.key == entry.key } }.map(\.key)
    guard !kept.isEmpty, entries.map(\.key).filter(kept.contains) == kept else { return false }
    for (index, entry) in entries.enumerated() {
      let last = entries.indices.contains(index + 1) ? entries[index + 1].keyLine - 1 : end
      guard let value = new.first(where: { $0.key == entry.key })?.value else {
        guard index > 0, let range = source.lines(of: entry, last) else { return false }
        comments += source.comments(in: range)
        pieces.append((range, ""))
        continue
      }
      let indent = entry.keyColumn - 1
      if change(entry.value, to: value, end: last, indent: indent, inFlow: false, path: path + [entry.key]) { continue }
      guard let range = source.entry(entry, last) else { return false }
      rewritten.append((path + [entry.key]).joined(separator: "."))
      comments += source.comments(in: range)
      pieces.append((range, YAMLInline.entry(entry.key, value, indent: indent)))
    }
    return insert(new, among: entries, end: end)
  }

  private mutating func insert(_ new: [YAMLValue.Entry], among entries: [YAMLEntry], end: Int) -> Bool {
    var before: Int?
    var waiting: [(at: Int, text: String)] = []
    for entry in new {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        before = index
        continue
      }
      guard let first = entries.first else { return false }
      let indent = first.keyColumn - 1
      let text = YAMLInline.entry(entry.key, entry.value, indent: indent)
      let pad = String(repeating: " ", count: indent)
      if let before {
        let last = entries.indices.contains(before + 1) ? entries[before + 1].keyLine - 1 : end
        guard let range = source.entry(entries[before], last) else { return false }
        waiting.append((range.upperBound, "\n" + pad + text))
      } else {
        guard let range = source.entry(first, first.keyLine) else { return false }
        waiting.append((range.lowerBound, text + "\n" + pad))
      }
    }
    for item in waiting { pieces.append((item.at..<item.at, item.text)) }
    return true
  }
}
