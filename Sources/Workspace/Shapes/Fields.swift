import Cards
import Formats

/// The fields of one mapping: reads them from a node, or records them for the schema.
///
/// A shape asks for all its fields before it looks at any value, so that recording sees them all.
struct Fields {
  private enum Mode {
    case reading(YAMLNode, [YAMLEntry], Desk)
    case recording
  }

  private let mode: Mode
  private var names: [String] = []
  fileprivate private(set) var recorded: [Schema.Field] = []

  fileprivate init() { mode = .recording }

  fileprivate init(_ node: YAMLNode, _ entries: [YAMLEntry], _ desk: Desk) {
    mode = .reading(node, entries, desk)
  }

  /// The place of the mapping.
  var place: Place {
    guard case .reading(let node, _, let desk) = mode else { return Place(file: "") }
    return desk.place(node)
  }

  /// The name of the file, `""` while recording.
  var file: String {
    guard case .reading(_, _, let desk) = mode else { return "" }
    return desk.file
  }

  mutating func required<Value>(_ name: String, _ shape: Shape<Value>) -> Value? {
    value(name, shape, isRequired: true)
  }

  mutating func optional<Value>(_ name: String, _ shape: Shape<Value>) -> Value? {
    value(name, shape, isRequired: false)
  }

  /// A list that may be left out.
  mutating func list<Value>(_ name: String, _ shape: Shape<Value>, most: Int? = nil) -> [Value] {
    value(name, shape.list(most: most), isRequired: false) ?? []
  }

  func has(_ name: String) -> Bool {
    guard case .reading(_, let entries, _) = mode else { return false }
    return entries.contains { $0.key == name }
  }

  private mutating func value<Value>(_ name: String, _ shape: Shape<Value>, isRequired: Bool) -> Value? {
    switch mode {
    case .recording:
      recorded.append(Schema.Field(name: name, schema: shape.schema, isRequired: isRequired))
      return nil
    case .reading(let node, let entries, let desk):
      names.append(name)
      guard let entry = entries.first(where: { $0.key == name }) else {
        if isRequired {
          desk.report(desk.place(node), found: "no \(name)", expected: "the field \(name)", mend: "\(name): …")
        }
        return nil
      }
      return desk.within(name) { shape.read(entry.value, desk) }
    }
  }

  fileprivate func reportUnknown() {
    guard case .reading(_, let entries, let desk) = mode else { return }
    for entry in entries where !names.contains(entry.key) {
      desk.report(
        Place(file: desk.file, line: entry.keyLine, column: entry.keyColumn), found: "the key \(quoted(entry.key))",
        expected: "one of " + names.joined(separator: ", "), mend: Spelling.nearest(entry.key, among: names))
    }
  }

  fileprivate func check(_ rules: [Schema.Rule]) {
    guard case .reading(let node, let entries, let desk) = mode else { return }
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
        guard let entry = entries.first(where: { $0.key == field }), !has(needed),
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
    return Shape(schema: .object(recorder.recorded, rules: rules)) { node, desk in
      guard let entries = node.entries else {
        desk.report(desk.place(node), found: node.kind, expected: "a map of fields")
        return nil
      }
      var fields = Fields(node, entries, desk)
      let value = body(&fields)
      fields.reportUnknown()
      fields.check(rules)
      return value
    }
  }
}
