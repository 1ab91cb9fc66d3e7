import Cards
import Formats

extension Shape where Value == WriteRule {
  static let write = judged(
    mapping { fields in
      let kind = fields.required("to", Shape<ImportKind>.word())
      let filters = RowFilter.read(&fields)
      let combine = fields.optional("combine", Shape<Combination>.word())
      let prefer = fields.optional("prefer", .preference)
      let columns = fields.optional("columns", groupColumns)
      var picks: [String: Pick] = [:]
      for name in ImportKind.allFields {
        if let pick = fields.optional(name, .pick) { picks[name] = pick }
      }
      guard let kind else { return nil }
      return WriteRule(
        kind: kind, filters: filters, combine: combine ?? .refuse, prefer: prefer, fields: picks,
        columns: (columns ?? []).map { ($0.key, $0.value) }, place: fields.place)
    })

  private static let groupColumns = Shape<Pick>.pick.map(
    by: { $0 }, keys: "[A-Za-z0-9_-]{1,64}", expected: "names of columns", least: 1)
}

extension Shape where Value == WriteRule {
  /// Reports fields that the kind does not have, and those that it needs.
  fileprivate static func judged(_ shape: Shape) -> Shape {
    Shape(schema: shape.schema) { node, desk in
      guard let rule = shape.read(node, desk) else { return nil }
      let known = rule.kind.fields
      for entry in node.entries ?? [] {
        guard rule.fields[entry.key] != nil, !known.contains(where: { $0.name == entry.key }) else { continue }
        desk.report(
          Place(file: desk.file, line: entry.keyLine, column: entry.keyColumn),
          found: "the key \(quoted(entry.key)), which \(rule.kind.rawValue) do not have",
          expected: "one of " + known.map(\.name).joined(separator: ", "),
          mend: Spelling.nearest(entry.key, among: known.map(\.name)))
      }
      for field in known where field.isRequired && rule.fields[field.name] == nil {
        desk.report(
          desk.place(node), found: "\(rule.kind.rawValue) without \(field.name)", expected: "the field \(field.name)",
          mend: "\(field.name): NAME-OF-A-COLUMN")
      }
      if rule.kind == .actions, rule.fields["goal"] == nil, rule.fields["indicators"] == nil {
        desk.report(desk.place(node), found: "actions without goal or indicators", expected: "one of both")
      }
      if rule.kind == .statistics, rule.fields["value"] == nil,
        rule.fields["low"] == nil || rule.fields["high"] == nil
      {
        desk.report(desk.place(node), found: "statistics without value", expected: "value, or low and high")
      }
      if rule.kind != .groups, !rule.columns.isEmpty {
        desk.report(desk.place(node), found: "columns for \(rule.kind.rawValue)", expected: "columns for groups alone")
      }
      return rule
    }
  }
}

extension Shape where Value == Preference {
  static let preference = mapping { fields in
    let column = fields.optional("column", Shape<String>.columnName.located)
    let order = fields.required("order", .oneOrMore)
    guard let order else { return nil }
    return Preference(column: column, order: order.map { Pick.plain($0) }, place: fields.place)
  }
}
