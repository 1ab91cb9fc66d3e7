import Cards
import Formats

extension Shape where Value == WriteRule {
  static let write: Shape<WriteRule> =
    mapping { fields in
      let kind = fields.required("to", Shape<ImportKind>.word())
      let filters = RowFilter.read(&fields)
      let combine = fields.optional("combine", Shape<Combination>.word())
      let prefer = fields.optional("prefer", .preference)
      let weight = fields.optional("weight", .pick)
      let columns = fields.optional("columns", groupColumns)
      var picks: [String: Pick] = [:]
      for name in ImportKind.allFields {
        if let pick = fields.optional(name, .pick) { picks[name] = pick }
      }
      guard let kind else { return nil }
      return WriteRule(
        kind: kind, filters: filters, combine: combine ?? .refuse, prefer: prefer, weight: weight,
        fields: picks,
        columns: (columns ?? []).map { ($0.key, $0.value) }, place: fields.place)
    }

  private static let groupColumns = Shape<Pick>.pick.map(
    by: { GroupName.isWellFormed($0) ? $0 : nil }, keys: GroupName.pattern, expected: GroupName.expected, least: 1)
}

extension Shape where Value == Preference {
  static let preference = mapping { fields in
    let column = fields.optional("column", Shape<String>.columnName.located)
    let order = fields.required("order", .oneOrMore)
    guard let order else { return nil }
    return Preference(column: column, order: order.map { Pick.plain($0) }, place: fields.place)
  }
}
