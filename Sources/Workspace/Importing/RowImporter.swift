import Cards
import Foundation

/// Turns the rows of foreign tables into drafts, and notes for every row that becomes nothing why.
final class RowImporter {
  let mapping: TableMapping
  let dossier: Dossier
  private let judge: FieldJudge
  private let editions: EditionContexts
  private let units: UnitLookup
  /// Names of units that are no countries, by code, with the edition they are in.
  private(set) var unitNames: [Int: [String: String]] = [:]
  var drafts: [[Draft]]
  var leftovers = Leftovers()
  /// Per file and row, whether something came of it.
  var used: [[Bool]] = []
  private(set) var names: [String] = []
  private(set) var findings: [Finding] = []
  private(set) var namedValues: NamedValues

  init(_ mapping: TableMapping, dossier: Dossier) {
    self.mapping = mapping
    self.dossier = dossier
    judge = FieldJudge(dossier)
    drafts = mapping.writes.map { _ in [] }
    namedValues = NamedValues(mapping)
    editions = EditionContexts(dossier, new: mapping.newEdition)
    units = UnitLookup(mapping.unit, names: EditionNames(dossier))
  }

  var contexts: [EditionContext] { editions.contexts }

  func report(_ place: Place, found: String, expected: String, mend: String?) {
    findings.append(
      Finding(rule: "import", reach: .file, place: place, found: found, expected: expected, mend: mend))
  }

  /// The binding of one rule to one table.
  private struct Bound {
    let rule: WriteRule
    let filters: [BoundFilter]
    let fields: [(field: ImportKind.Field, pick: BoundPick?)]
    let columns: [BoundPick]
    let preferred: Int?
    let weight: BoundPick?
  }

  private struct BoundFilter {
    let filter: RowFilter
    let position: Int

    func stops(_ cells: [String]) -> String? {
      let text = Pick.plain(cells[position])
      guard filter.values.contains(text) != filter.isOnly else { return nil }
      return "set aside: \(filter.column.value) is \(quoted(text))"
    }
  }

  /// Reads one table. Problems of the mapping with it are findings, and then nothing comes of it.
  func add(_ table: ImportTable) {
    let file = names.count
    names.append(table.name)
    used.append([Bool](repeating: false, count: table.count))
    let missing = { (column: Located<String>) in
      self.report(
        column.place, found: "the column \(quoted(column.value)), which \(table.name) does not have",
        expected: "one of " + ImportTable.list(table.header),
        mend: Spelling.nearest(column.value, among: table.header))
    }
    func bind(_ pick: Pick?) -> BoundPick? { pick.flatMap { BoundPick($0, in: table.positions, missing: missing) } }
    func bind(_ filters: [RowFilter]) -> [BoundFilter] {
      filters.compactMap { filter in
        guard let position = table.positions[filter.column.value] else {
          missing(filter.column)
          return nil
        }
        return BoundFilter(filter: filter, position: position)
      }
    }
    let before = findings.count
    let filters = bind(mapping.filters)
    let edition = bind(mapping.edition)
    let unit = bind(mapping.unit?.pick), unitName = bind(mapping.unit?.name)
    let bound = mapping.writes.map { rule in
      let column = rule.prefer?.column
      if let column, table.positions[column.value] == nil { missing(column) }
      return Bound(
        rule: rule, filters: bind(rule.filters),
        fields: rule.kind.fields.map { field in (field, bind(rule.fields[field.name])) },
        columns: rule.columns.compactMap { bind($0.pick) }, preferred: column.flatMap { table.positions[$0.value] },
        weight: bind(rule.weight))
    }
    guard findings.count == before else { return }
    namedValues.add(table)
    table.forEach { entry, cells, line, column in
      let row = Row(file: file, entry: entry, line: line, column: column)
      for filter in filters {
        if let why = filter.stops(cells) { return leave(row, why, nil, isIntended: true) }
      }
      var context = -1, code = "", name: String?
      if let edition {
        switch edition.result(of: cells) {
        case .text(let text):
          do throws(EditionContexts.Refusal) {
            context = try editions.context(text)
          } catch {
            return leave(row, error.problem.phrase, nil, mend: error.problem.mend)
          }
        case let other: return leave(row, other, "edition", nil)
        }
      }
      if let unit {
        do throws(UnitLookup.Refusal) {
          (code, name) = try units.code(
            of: unit, unitName, cells, in: contexts.indices.contains(context) ? contexts[context].id : nil)
        } catch {
          return leave(row, error.picked, mapping.unit?.word ?? "country", nil)
        }
      }
      for index in bound.indices {
        take(bound[index], index, cells, row, context: context, unit: code, name: name)
      }
    }
  }

  private struct Row {
    let file, entry, line: Int
    let column: String?
  }

  private func leave(_ row: Row, _ sentence: String, _ target: String?, mend: String? = nil, isIntended: Bool = false) {
    leftovers.add(
      sentence, mend: mend, target: target, file: row.file, entry: row.entry, line: row.line, column: row.column,
      isIntended: isIntended)
  }

  func leave(_ draft: Draft, _ sentence: String, _ target: String?, detail: String? = nil, mend: String? = nil) {
    let details = [draft.column, detail].compactMap { $0 }
    let column = details.isEmpty ? nil : details.joined(separator: ", ")
    leave(Row(file: draft.file, entry: draft.entry, line: draft.line, column: column), sentence, target, mend: mend)
  }

  private func leave(_ row: Row, _ picked: Picked, _ field: String, _ target: String?) {
    switch picked {
    case .text: break
    case .empty: leave(row, "nothing in \(field)", target)
    case .leftOut(let text): leave(row, "left out by the map: \(text) in \(field)", target, isIntended: true)
    case .unknown(let found, _, let mend): leave(row, "unknown in \(field): \(found)", target, mend: mend)
    }
  }

  private func take(
    _ bound: Bound, _ index: Int, _ cells: [String], _ row: Row, context: Int, unit: String, name: String?
  ) {
    let kind = bound.rule.kind, target = kind.rawValue
    for filter in bound.filters {
      if let why = filter.stops(cells) { return leave(row, why, target, isIntended: true) }
    }
    if kind.needsCountry, CountryCode(unit) == nil {
      return leave(row, "\(quoted(unit)) is no country, so it has no \(target)", target)
    }
    let edition = kind.needsEdition ? contexts.indices.contains(context) ? contexts[context] : nil : nil
    var made = [String?](repeating: nil, count: bound.fields.count)
    for (position, (field, pick)) in bound.fields.enumerated() {
      guard let pick else { continue }
      switch pick.result(of: cells) {
      case .text(let text):
        if let problem = judge.problem(text, field, in: edition) {
          return leave(row, problem.phrase, target, mend: problem.mend)
        }
        made[position] = text
      case .empty:
        if field.isRequired { return leave(row, .empty, field.name, target) }
      case let other: return leave(row, other, field.name, target)
      }
    }
    if let edition, let problem = problem(kind, made, edition) {
      return leave(row, problem.phrase, target, mend: problem.mend)
    }
    if kind == .statistics, let series = made[0],
      let problem = made[5...7].compactMap({ $0 }).lazy.compactMap({ self.judge.problem(count: $0, of: series) }).first
    {
      return leave(row, problem.phrase, target, mend: problem.mend)
    }
    if kind == .statistics, made[5] == nil, made[6] == nil || made[7] == nil {
      return leave(row, "nothing in value", target)
    }
    var weight: Decimal = 1
    if let pick = bound.weight {
      switch pick.result(of: cells) {
      case .text(let text):
        guard let number = Exact.number(text), number >= 0 else {
          return leave(row, "\(quoted(text)) in weight, which is no number of 0 or more", target)
        }
        weight = number
      case let other: return leave(row, other, "weight", target)
      }
    }
    var groups: [String?] = []
    for (position, pick) in bound.columns.enumerated() {
      switch pick.result(of: cells) {
      case .text(let text): groups.append(text)
      case .empty: groups.append(nil)
      case let other: return leave(row, other, bound.rule.columns[position].name, target)
      }
    }
    if kind == .groups, made.allSatisfy({ $0 == nil }), groups.allSatisfy({ $0 == nil }) {
      return leave(row, "nothing to say of the unit", target)
    }
    if let name, kind.needsEdition, context >= 0 { unitNames[context, default: [:]][unit] = name }
    drafts[index].append(
      Draft(
        edition: kind.needsEdition ? context : -1, unit: kind.needsUnit ? unit : "", cells: made, groups: groups,
        preferred: bound.preferred.map { Pick.plain(cells[$0]) }, weight: weight, file: row.file, entry: row.entry,
        line: row.line, column: row.column))
  }

  /// What is wrong with the fields of a row together.
  private func problem(_ kind: ImportKind, _ made: [String?], _ edition: EditionContext) -> ImportProblem? {
    guard let number = made[0] else { return nil }
    switch kind {
    case .values, .cards: return made[1].flatMap { edition.problem(answer: $0, of: number, isGrade: kind == .cards) }
    case .coders: return made[2].flatMap { edition.problem(answer: $0, of: number, isGrade: true) }
    case .conditions:
      if let problem = made[1].flatMap({ edition.problem(condition: $0, of: number) }) { return problem }
      if made[2] == "met", made[3] == nil { return ImportProblem("met, and nothing in by says by whom") }
      return made[2] != "met" && made[3] != nil
        ? ImportProblem("\(quoted(made[2] ?? "")), and by says who meets it", mend: "by nothing, or met") : nil
    default: return nil
    }
  }
}
