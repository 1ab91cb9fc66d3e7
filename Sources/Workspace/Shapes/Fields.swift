import Cards
import Formats

/// The fields of one mapping: reads them from a node, or records them for the schema.
///
/// A shape asks for all its fields before it looks at any value, so that recording sees them all.
struct Fields {
  /// `nil` while recording.
  private let desk: Desk?
  private let node: YAMLNode
  private let entries: [YAMLEntry]
  /// The entries that were asked for: a bit each for the first 64, which are more than any shape has fields.
  private var asked: UInt64 = 0
  fileprivate private(set) var recorded: [Schema.Field] = []

  fileprivate init() { self.init(YAMLNode(line: 0, column: 0, content: .mapping([])), [], nil) }

  fileprivate init(_ node: YAMLNode, _ entries: [YAMLEntry], _ desk: Desk?) {
    self.desk = desk
    self.node = node
    self.entries = entries
  }

  /// The place of the mapping.
  var place: Place { desk?.place(node) ?? Place(file: "") }

  /// The name of the file, `""` while recording.
  var file: String { desk?.file ?? "" }

  mutating func required<Value>(_ name: String, _ shape: Shape<Value>) -> Value? {
    value(name, shape, isRequired: true)
  }

  mutating func optional<Value>(_ name: String, _ shape: Shape<Value>) -> Value? {
    value(name, shape, isRequired: false)
  }

  /// A list that may be left out.
  mutating func list<Value>(_ name: String, _ shape: Shape<Value>, most: Int? = nil) -> [Value] {
    guard let desk else {
      record(name, shape.list(most: most).schema, isRequired: false)
      return []
    }
    guard let entry = entry(name) else { return [] }
    return desk.within(name) { shape.readList(entry.value, desk, most: most) } ?? []
  }

  func has(_ name: String) -> Bool { position(name) != nil }

  /// Where the key of a field stands.
  func place(of name: String) -> Place? {
    guard let desk, let entry = position(name).map({ entries[$0] }) else { return nil }
    return Place(file: desk.file, line: entry.keyLine, column: entry.keyColumn)
  }

  /// Notes that the file lacks something that others rely on.
  func lose() { desk?.lose() }

  private mutating func value<Value>(_ name: String, _ shape: Shape<Value>, isRequired: Bool) -> Value? {
    guard let desk else {
      record(name, shape.schema, isRequired: isRequired)
      return nil
    }
    guard let entry = entry(name) else {
      if isRequired {
        desk.report(desk.place(node), found: "no \(name)", expected: "the field \(name)", mend: "\(name): …")
      }
      return nil
    }
    return desk.within(name) { shape.read(entry.value, desk) }
  }

  private mutating func record(_ name: String, _ schema: Schema, isRequired: Bool) {
    recorded.append(Schema.Field(name: name, schema: schema, isRequired: isRequired))
  }

  private mutating func entry(_ name: String) -> YAMLEntry? {
    guard let position = position(name) else { return nil }
    if position < 64 { asked |= 1 << UInt64(position) }
    return entries[position]
  }

  private func position(_ name: String) -> Int? {
    entries.withUnsafeBufferPointer { entries in entries.indices.first { entries[$0].key == name } }
  }

  /// Reports entries that are none of the fields, which are those recorded before.
  fileprivate func reportUnknown(among fields: [Schema.Field]) {
    guard let desk, asked.nonzeroBitCount < entries.count else { return }
    let names = fields.map(\.name)
    for entry in entries where !names.contains(entry.key) {
      desk.report(
        Place(file: desk.file, line: entry.keyLine, column: entry.keyColumn), found: "the key \(quoted(entry.key))",
        expected: "one of " + names.joined(separator: ", "), mend: Spelling.nearest(entry.key, among: names))
    }
  }

  fileprivate func check(_ rules: [Schema.Rule]) {
    guard let desk else { return }
    for rule in rules {
      switch rule {
      case .exactlyOne(let names):
        let there = names.filter(has)
        if there.count != 1 {
          let found = there.isEmpty ? "none of them" : there.joined(separator: " and ")
          desk.report(desk.place(node), found: found, expected: "exactly one of " + names.joined(separator: ", "))
        }
      case .atLeastOne(let names):
        if !names.contains(where: has) {
          desk.report(desk.place(node), found: "none of them", expected: "one of " + names.joined(separator: ", "))
        }
      case .implies(let field, let value, let needed):
        guard let entry = position(field).map({ entries[$0] }), !has(needed),
          value == nil || entry.value.scalar == value
        else { continue }
        desk.report(
          desk.place(node), found: value.map { "\(field): \($0) without \(needed)" } ?? "\(field) without \(needed)",
          expected: "the field \(needed)", mend: "\(needed): …")
      case .noneWith(let field, let others):
        guard has(field), let other = others.first(where: has) else { continue }
        desk.report(desk.place(node), found: "\(field) and \(other)", expected: "one of both")
      }
    }
  }
}

extension Shape {
  /// A mapping with the fields that `body` asks for and no others.
  static func mapping(
    rules: [Schema.Rule] = [], _ body: @escaping @Sendable (inout Fields) -> Value?
  ) -> Shape {
    var recorder = Fields()
    _ = body(&recorder)
    let recorded = recorder.recorded
    return Shape(schema: .object(recorded, rules: rules)) { node, desk in
      guard let entries = node.entries else {
        desk.report(desk.place(node), found: node.kind, expected: "a map of fields")
        return nil
      }
      var fields = Fields(node, entries, desk)
      let value = body(&fields)
      fields.reportUnknown(among: recorded)
      fields.check(rules)
      return value
    }
  }
}
