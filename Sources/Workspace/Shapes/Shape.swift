import Cards
import Formats

/// How a YAML node becomes a value, and the schema of the nodes that do. One description serves both.
///
/// Reading reports everything wrong below the node and gives `nil` where no value can be made.
struct Shape<Value>: Sendable {
  let schema: Schema
  let read: @Sendable (YAMLNode, Desk) -> Value?
}

extension Shape {
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Shape<Other> {
    Shape<Other>(schema: schema) { node, desk in read(node, desk).map(transform) }
  }

  /// A text of one line or a block, turned into a value by `parse`.
  ///
  /// - Parameter mend: what a text that is none may mean.
  static func scalar(
    _ expected: String, pattern: String, mend: @escaping @Sendable (String) -> String? = { _ in nil },
    parse: @escaping @Sendable (String) -> Value?
  ) -> Shape {
    Shape(schema: .scalar(pattern: pattern)) { node, desk in
      guard let text = Shape<String>.anyText.read(node, desk) else { return nil }
      if let value = parse(text) { return value }
      desk.report(desk.place(node), found: quoted(text), expected: expected, mend: mend(text))
      return nil
    }
  }

  /// One of a closed list of words.
  static func word() -> Shape where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    return Shape(schema: .word(words)) { node, desk in
      guard let text = Shape<String>.anyText.read(node, desk) else { return nil }
      if let value = Value(rawValue: text) { return value }
      desk.report(
        desk.place(node), found: quoted(text), expected: "one of " + words.joined(separator: ", "),
        mend: Spelling.nearest(text, among: words))
      return nil
    }
  }

  /// A list of such values. What is wrong in one item leaves the others.
  func list(least: Int = 0, most: Int? = nil) -> Shape<[Value]> {
    Shape<[Value]>(schema: .list(schema, least: least, most: most, isUnique: false)) { node, desk in
      readList(node, desk, least: least, most: most)
    }
  }

  func readList(_ node: YAMLNode, _ desk: Desk, least: Int = 0, most: Int? = nil) -> [Value]? {
    guard let items = node.items else {
      desk.report(
        desk.place(node), found: node.kind, expected: "a list", mend: "write [ … ] or lines that begin with -")
      desk.lose()
      return nil
    }
    if items.count < least || items.count > most ?? .max {
      let range = most.map { least == $0 ? "\(least)" : "\(least) to \($0)" } ?? "at least \(least)"
      desk.report(desk.place(node), found: "\(items.count) items", expected: range)
    }
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      if let value = desk.within(String(index), { read(item, desk) }) { values.append(value) } else { desk.lose() }
    }
    return values
  }

  /// A map whose keys are values too; the order of the file is kept.
  func map<Key>(
    by key: @escaping @Sendable (String) -> Key?, keys pattern: String, expected: String, least: Int = 0
  ) -> Shape<[MapEntry<Key, Value>]> {
    Shape<[MapEntry<Key, Value>]>(schema: .map(keys: pattern, schema, least: least)) { node, desk in
      guard let entries = node.entries else {
        desk.report(desk.place(node), found: node.kind, expected: "a map of \(expected) to values")
        desk.lose()
        return nil
      }
      if entries.count < least { desk.report(desk.place(node), found: "no entry", expected: "at least \(least)") }
      return entries.compactMap { entry in
        let place = Place(file: desk.file, line: entry.keyLine, column: entry.keyColumn)
        guard let name = key(entry.key) else {
          desk.report(place, found: quoted(entry.key), expected: expected)
          desk.lose()
          return nil
        }
        guard let value = desk.within(entry.key, { read(entry.value, desk) }) else {
          desk.lose()
          return nil
        }
        return MapEntry(key: name, place: place, value: value)
      }
    }
  }

  /// A shape that holds itself: its schema is a reference.
  static func recursive(_ name: String, _ shape: @escaping @Sendable () -> Shape) -> Shape {
    Shape(schema: .named(name)) { node, desk in shape().read(node, desk) }
  }
}

extension Shape where Value: Hashable & Sendable {
  /// A list in which nothing stands twice. What stands again is reported and left out.
  func set(least: Int = 0, most: Int? = nil) -> Shape<[Value]> {
    let list = list(least: least, most: most)
    return Shape<[Value]>(schema: .list(schema, least: least, most: most, isUnique: true)) { node, desk in
      guard let values = list.read(node, desk) else { return nil }
      var seen: Set<String> = []
      for item in node.items ?? [] {
        guard let text = item.scalar, !seen.insert(text).inserted else { continue }
        desk.report(desk.place(item), found: "\(quoted(text)) a second time", expected: "each once")
      }
      var known: Set<Value> = []
      return values.filter { known.insert($0).inserted }
    }
  }
}

extension Shape where Value: Sendable {
  /// The value with the place of its node.
  var located: Shape<Located<Value>> {
    Shape<Located<Value>>(schema: schema) { node, desk in
      read(node, desk).map { Located($0, desk.place(node)) }
    }
  }
}

struct MapEntry<Key, Value> {
  let key: Key
  let place: Place
  let value: Value
}

extension YAMLNode {
  /// What stands where a text is expected and none is.
  var emptiness: String {
    switch content {
    case .scalar("", .commented): "nothing before a comment"
    case .scalar("", _): "nothing"
    default: "nothing but spaces"
    }
  }

  var kind: String {
    switch content {
    case .scalar(let text, _): text.isEmpty ? "nothing" : quoted(text)
    case .sequence: "a list"
    case .mapping: "a map"
    }
  }
}

/// A piece of input shown in a message, cut to a length that fits a line.
func quoted(_ text: some StringProtocol) -> String {
  let line = text.prefix(60).map { $0.isNewline ? " " : $0 }
  return "“" + String(line) + (text.dropFirst(60).isEmpty ? "”" : "…”")
}
