import Cards
import Formats
import Foundation

/// A row as one of the things it becomes.
struct Draft {
  /// Position of the edition's context; -1 for what belongs to none.
  let edition: Int
  let unit: String
  /// By the fields of its kind.
  var cells: [String?]
  /// Further columns of groups.csv.
  var groups: [String?]
  /// What the preference looks at, where that is a column.
  let preferred: String?
  let file: Int
  let entry: Int
  let line: Int
  let column: String?
}

/// Turns the rows of foreign tables into drafts, and notes for every row that becomes nothing why.
final class RowImporter {
  let mapping: TableMapping
  let dossier: Dossier
  private let judge: FieldJudge
  private let finder: CountryFinder?
  private(set) var contexts: [EditionContext] = []
  private var contextByName: [String: Int] = [:]
  private var refusedEditions: [String: ImportProblem] = [:]
  private var units: [String: Result<String, UnitProblem>] = [:]
  private var unitsByCode: [String: String] = [:]
  /// Names of units that are no countries, by code, with the edition they are in.
  private(set) var unitNames: [Int: [String: String]] = [:]
  var drafts: [[Draft]]
  var leftovers = Leftovers()
  /// Per file and row, whether something came of it.
  var used: [[Bool]] = []
  private(set) var names: [String] = []
  private(set) var findings: [Finding] = []

  private struct UnitProblem: Error {
    let problem: ImportProblem
  }

  init(_ mapping: TableMapping, dossier: Dossier) {
    self.mapping = mapping
    self.dossier = dossier
    judge = FieldJudge(dossier)
    drafts = mapping.writes.map { _ in [] }
    if case .country(let naming, let language) = mapping.unit?.kind {
      finder = CountryFinder(naming, language: language)
    } else {
      finder = nil
    }
  }

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
        columns: rule.columns.compactMap { bind($0.pick) }, preferred: column.flatMap { table.positions[$0.value] })
    }
    guard findings.count == before else { return }
    table.forEach { entry, cells, line, column in
      let row = Row(file: file, entry: entry, line: line, column: column)
      for filter in filters {
        if let why = filter.stops(cells) { return leave(row, why, nil, isIntended: true) }
      }
      var context = -1, code = ""
      if let edition {
        switch edition.result(of: cells) {
        case .text(let text):
          switch self.context(text) {
          case .success(let position): context = position
          case .failure(let why): return leave(row, why.problem.phrase, nil, mend: why.problem.mend)
          }
        case let other: return leave(row, other, "edition", nil)
        }
      }
      if let unit {
        switch self.code(of: unit, unitName, cells) {
        case .success(let text): code = text
        case .failure(let left): return leave(row, left.picked, mapping.unit?.name == nil ? "country" : "unit", nil)
        }
      }
      for index in bound.indices {
        take(bound[index], index, cells, row, context: context, unit: code, name: self.lastUnitName)
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
        preferred: bound.preferred.map { Pick.plain(cells[$0]) }, file: row.file, entry: row.entry, line: row.line,
        column: row.column))
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

  private struct LeftUnit: Error {
    let picked: Picked
  }

  /// The name of the unit that was found last, where it is no country.
  private var lastUnitName: String?

  private func code(of unit: BoundPick, _ name: BoundPick?, _ cells: [String]) -> Result<String, LeftUnit> {
    lastUnitName = nil
    let picked = unit.result(of: cells)
    guard case .text(let text) = picked else { return .failure(LeftUnit(picked: picked)) }
    let result = units[text] ?? code(text)
    units[text] = result
    switch result {
    case .success(let code):
      if CountryCode(code) == nil {
        if case .text(let name)? = name?.result(of: cells) { lastUnitName = name } else { lastUnitName = text }
      }
      return .success(code)
    case .failure(let failure):
      return .failure(
        LeftUnit(picked: .unknown(failure.problem.phrase, expected: "", mend: failure.problem.mend)))
    }
  }

  private func code(_ text: String) -> Result<String, UnitProblem> {
    if let country = finder?.find(text) { return .success(country.alpha2) }
    // A map may name a country by its code, whatever the table does.
    let isMapped = mapping.unit?.pick.map.values.contains(text) == true
    if let country = CountryCode(text), isMapped || mapping.unit?.isByNumber != true {
      return .success(country.alpha2)
    }
    if let finder {
      guard isMapped, UnitCode(text) != nil else {
        return .failure(UnitProblem(problem: mapping.unit?.problem(of: text, finder) ?? ImportProblem(quoted(text))))
      }
      return .success(text)
    }
    let code = UnitCode(text)?.text ?? Self.slug(text)
    guard !code.isEmpty else {
      return .failure(UnitProblem(problem: ImportProblem("\(quoted(text)), of which no code can be made")))
    }
    if let other = unitsByCode[code], other != text {
      return .failure(
        UnitProblem(
          problem: ImportProblem(
            "\(quoted(text)), whose code \(code) is that of \(quoted(other))", mend: "a map with a code of its own")))
    }
    unitsByCode[code] = text
    return .success(code)
  }

  /// A code made of a name: small letters and digits joined by hyphens, at most 32.
  static func slug(_ text: String) -> String {
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    var slug = ""
    for byte in plain.utf8 {
      let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if isPlain {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    slug = String(slug.prefix(32))
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }

  private struct NoEdition: Error {
    let problem: ImportProblem
  }

  private func context(_ name: String) -> Result<Int, NoEdition> {
    if let known = contextByName[name] { return .success(known) }
    if let refused = refusedEditions[name] { return .failure(NoEdition(problem: refused)) }
    switch makeContext(name) {
    case .success(let context):
      contextByName[name] = contexts.count
      contexts.append(context)
      return .success(contexts.count - 1)
    case .failure(let why):
      refusedEditions[name] = why.problem
      return .failure(why)
    }
  }

  private func makeContext(_ name: String) -> Result<EditionContext, NoEdition> {
    if let edition = dossier.editions.first(where: { $0.id.text == name }) {
      if edition.status == .frozen {
        return .failure(NoEdition(problem: ImportProblem("the edition \(name), which is frozen")))
      }
      guard let framework = dossier.framework(of: edition) else {
        return .failure(NoEdition(problem: ImportProblem("the edition \(name), whose framework is not there")))
      }
      return .success(EditionContext(id: name, edition: edition, framework: framework))
    }
    guard let new = mapping.newEdition,
      let framework = dossier.frameworks.first(where: { $0.id == new.framework.value })
    else {
      let known = dossier.editions.map(\.id.text)
      return .failure(
        NoEdition(
          problem: ImportProblem(
            "the edition \(quoted(name)), which is not there",
            mend: Spelling.nearest(name, among: known) ?? "new-edition in the mapping makes editions")))
    }
    guard Identifier<Edition>(name) != nil else {
      return .failure(NoEdition(problem: ImportProblem("the edition \(quoted(name)), which is no identifier")))
    }
    return .success(EditionContext(id: name, edition: nil, framework: framework))
  }
}
