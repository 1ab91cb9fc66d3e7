import Cards
import Formats
import Foundation

/// Makes the files of an import from its drafts.
struct FileMaker {
  let importer: RowImporter
  let folder: Folder
  let original: LanguageTag
  var conflicts: Conflicts
  private var stamps = KeptStamps()
  private(set) var files: [PlannedFile] = []
  private(set) var made: [(target: String, count: Int)] = []
  private var there: Set<String>
  /// Where a file stands among those that are made.
  private var positions: [String: Int] = [:]

  init(_ importer: RowImporter, folder: Folder, original: LanguageTag, replaces: Bool) {
    self.importer = importer
    self.folder = folder
    self.original = original
    conflicts = Conflicts(replaces: replaces)
    there = Set(folder.files)
  }

  /// The bytes of a file that is there.
  private mutating func before(_ path: String) -> [UInt8]? {
    if let position = positions[path] { return files[position].bytes }
    guard there.contains(path) else { return nil }
    switch folder.bytes(of: path) {
    case .success(let bytes): return bytes
    case .failure(let unreadable):
      conflicts.add(path, found: unreadable.finding.found, expected: unreadable.finding.expected)
      return nil
    }
  }

  private mutating func add(_ file: PlannedFile?) {
    guard let file else { return }
    guard let index = positions[file.path] else {
      positions[file.path] = files.count
      return files.append(file)
    }
    // Two rules that write to one file: the second goes on from the first.
    let first = files[index]
    let original = there.contains(file.path) ? (try? folder.bytes(of: file.path).get()) : nil
    files[index] = PlannedFile(
      path: file.path, before: original, after: file.bytes, added: first.added + file.added,
      replaced: first.replaced + file.replaced)
  }

  mutating func make() {
    let combined = RuleClash(importer: importer).without(
      importer.mapping.writes.enumerated().map { index, rule in
        (rule: rule, drafts: DraftCombiner(rule, importer).combined(importer.drafts[index]))
      })
    // An edition of which no row was used is not made.
    let used = Set(combined.flatMap { $0.drafts.map(\.edition) })
    for (index, context) in importer.contexts.enumerated() where context.isNew && used.contains(index) {
      makeEdition(context)
    }
    for (rule, drafts) in combined {
      made.append((rule.kind.rawValue, drafts.count))
    }
    // Grades first, since what lies below them would else be put below none.
    let isPart = { (kind: ImportKind) in kind == .conditions || kind == .coders }
    for (rule, drafts) in combined.filter({ !isPart($0.rule.kind) }) + combined.filter({ isPart($0.rule.kind) }) {
      switch rule.kind {
      case .values, .overview, .groups, .statistics, .gaps: tables(drafts, rule)
      case .treaties, .channels: shared(drafts, rule)
      case .cards: cards(drafts, rule)
      case .conditions: parts(drafts, rule, .conditions)
      case .coders: parts(drafts, rule, .coders)
      case .actions: actions(drafts, rule)
      case .text: texts(drafts, rule)
      case .sources: sources(drafts, rule)
      }
    }
    unitNames(of: used)
    for table in stamps.tables { add(KeptStamps.file(table.path, table.rows, before: before(table.path), &conflicts)) }
    files.sort { $0.path < $1.path }
  }

  private mutating func makeEdition(_ context: EditionContext) {
    guard let new = importer.mapping.newEdition else { return }
    let fill = { (text: String) in new.filled(text, for: context.id) }
    let path = "editions/\(context.id)/edition.yaml"
    guard !there.contains(path) else {
      return conflicts.add(
        path, found: "an edition that cannot be read", expected: "an edition, or no file", mend: "mend the file first")
    }
    var fields: [(String, YAMLValue?)] = [
      ("title", .text(fill(new.title))), ("as-of", .text(fill(new.asOf))),
      ("framework", .text(fill(new.framework.value))),
    ]
    if let notice = new.notice { fields.append(("notice", .text(fill(notice)))) }
    add(PlannedFile(path: path, before: nil, after: YAMLMerge.written(.fields(fields)), added: 1, replaced: 0))
  }

  private func order(_ a: Draft, _ b: Draft) -> Bool {
    if a.unit != b.unit { return a.unit < b.unit }
    return (a.file, a.entry) < (b.file, b.entry)
  }

  /// Drafts by a name of their file, in the order of those names.
  private func grouped(_ drafts: [Draft], by name: (Draft) -> String) -> [(name: String, drafts: [Draft])] {
    Dictionary(grouping: drafts, by: name).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func edition(_ draft: Draft) -> String { importer.contexts[draft.edition].id }

  private func fields(_ draft: Draft, _ rule: WriteRule) -> [String: String] {
    var row: [String: String] = [:]
    for (field, text) in zip(rule.kind.fields, draft.cells) { if let text { row[field.name] = text } }
    return row
  }
}

extension FileMaker {
  private mutating func tables(_ drafts: [Draft], _ rule: WriteRule) {
    let isOfCard = rule.kind == .statistics || rule.kind == .gaps
    let named = grouped(drafts) { draft in
      isOfCard ? "editions/\(edition(draft))/\(draft.unit)" : "editions/\(edition(draft))"
    }
    for (place, drafts) in named {
      let merge = merge(of: rule, in: place)
      let context = drafts.first.map { importer.contexts[$0.edition] }
      let sorted = drafts.sorted { a, b in
        if a.unit == b.unit, rule.kind == .values, let context {
          let (x, y) = (context.position(of: a.cells[0] ?? ""), context.position(of: b.cells[0] ?? ""))
          if x != y { return x < y }
        }
        return order(a, b)
      }
      let rows = sorted.map { row(of: $0, rule) }
      if isOfCard { makeCard(in: place) }
      add(merge.merge(rows, into: before(merge.path), &conflicts))
    }
  }

  /// How rows get into the table of treaties.
  static let treaties = TableMerge(
    path: "treaties/status.csv", columns: ["party"] + ImportKind.treaties.fields.map(\.name),
    keys: ["party", "instrument", "territory"], required: ["party", "instrument", "bound"])

  private func merge(of rule: WriteRule, in place: String) -> TableMerge {
    var merge = table(of: rule, in: place)
    merge.main = rule.kind.main
    return merge
  }

  private func table(of rule: WriteRule, in place: String) -> TableMerge {
    switch rule.kind {
    case .values:
      TableMerge(
        path: place + "/values.csv", columns: ["country", "indicator", "value", "status", "note", "source"],
        keys: ["country", "indicator"], required: ["country", "indicator", "value"], exclusive: ["value", "status"])
    case .overview:
      TableMerge(
        path: place + "/overview.csv", columns: ["country", "category", "position", "source"], keys: ["country"],
        required: ["country", "category"])
    case .statistics:
      TableMerge(
        path: place + "/statistics.csv", columns: rule.kind.fields.map(\.name),
        keys: ["series", "period", "sex", "age", "form"], required: ["series", "period", "value"])
    case .gaps:
      TableMerge(
        path: place + "/gaps.csv", columns: rule.kind.fields.map(\.name), keys: ["subject"],
        required: ["subject", "kind"])
    case .treaties: Self.treaties
    case .channels:
      TableMerge(
        path: "channels.csv", columns: ["country"] + rule.kind.fields.map(\.name), keys: ["country", "name"],
        required: ["country", "name"])
    default:
      TableMerge(
        path: place + "/groups.csv", columns: ["country", "name"] + rule.columns.map(\.name), keys: ["country"],
        required: ["country", "name"])
    }
  }

  private func row(of draft: Draft, _ rule: WriteRule) -> TableMerge.Row {
    var row = fields(draft, rule)
    row[rule.kind == .treaties ? "party" : "country"] = draft.unit
    if rule.kind == .values, let value = row["value"], EditionContext.statuses.contains(value) {
      row["status"] = value
      row["value"] = nil
    }
    if rule.kind == .statistics || rule.kind == .gaps { row["country"] = nil }
    for (column, text) in zip(rule.columns, draft.groups) { if let text { row[column.name] = text } }
    return row
  }

  private mutating func shared(_ drafts: [Draft], _ rule: WriteRule) {
    guard !drafts.isEmpty else { return }
    let merge = merge(of: rule, in: "")
    let rows = drafts.sorted(by: order).map { row(of: $0, rule) }
    add(merge.merge(rows, into: before(merge.path), &conflicts))
  }

  /// A unit that is no country is declared where an edition speaks of it.
  private mutating func unitNames(of used: Set<Int>) {
    for (context, names) in importer.unitNames.sorted(by: { $0.key < $1.key }) where used.contains(context) {
      let place = "editions/\(importer.contexts[context].id)"
      let known = importer.contexts[context].edition?.groups.rows.map(\.unit.text) ?? []
      let rows = names.sorted { $0.key < $1.key }.filter { CountryCode($0.key) == nil && !known.contains($0.key) }
        .map { ["country": $0.key, "name": $0.value] }
      guard !rows.isEmpty else { continue }
      let merge = TableMerge(
        path: place + "/groups.csv", columns: ["country", "name"], keys: ["country"], required: ["country", "name"])
      add(merge.merge(rows, into: before(merge.path), &conflicts))
    }
  }

  /// Makes an empty card where a country's folder has none.
  private mutating func makeCard(in place: String) {
    let path = place + "/card.yaml"
    guard !there.contains(path), positions[path] == nil else { return }
    add(CardMerge(path: path, language: original).merge([], into: nil, &conflicts, &stamps))
  }

  private mutating func cards(_ drafts: [Draft], _ rule: WriteRule) {
    for (place, drafts) in grouped(drafts, by: { "editions/\(edition($0))/\($0.unit)" }) {
      let path = place + "/card.yaml"
      let context = importer.contexts[drafts[0].edition]
      let sorted = drafts.map { (number: $0.cells[0] ?? "", draft: $0) }.sorted {
        (context.position(of: $0.number), $0.draft.entry) < (context.position(of: $1.number), $1.draft.entry)
      }
      let grades = sorted.map { number, draft in
        (number: number, fields: Self.assessment(fields(draft, rule)))
      }
      let merge = CardMerge(path: path, language: language(in: place))
      add(merge.merge(grades, into: before(path), &conflicts, &stamps))
    }
  }

  private mutating func parts(_ drafts: [Draft], _ rule: WriteRule, _ part: CardPartMerge.Part) {
    for (place, drafts) in grouped(drafts, by: { "editions/\(edition($0))/\($0.unit)" }) {
      let path = place + "/card.yaml"
      let context = importer.contexts[drafts[0].edition]
      let sorted = drafts.sorted { a, b in
        let (x, y) = (a.cells[0] ?? "", b.cells[0] ?? "")
        let (m, n) = (a.cells[1] ?? "", b.cells[1] ?? "")
        return (context.position(of: x), context.position(of: m, in: x), m, a.entry)
          < (context.position(of: y), context.position(of: n, in: y), n, b.entry)
      }
      let rows = sorted.map { draft -> CardPartMerge.Row in
        let row = fields(draft, rule)
        let values: [(String, YAMLValue?)] = [
          ("is", row["is"].map { .text($0) }), ("by", row["by"].map(Self.list)),
          ("grade", row["grade"].map { .text($0) }), ("note", row["note"].map { .text(Self.prose($0)) }),
          ("sources", row["source"].map(Self.list)),
        ]
        return CardPartMerge.Row(
          indicator: row["indicator"] ?? "", name: row["condition"] ?? row["role"] ?? "",
          fields: values.compactMap { key, value in value.map { YAMLValue.Entry(key, $0) } })
      }
      makeCard(in: place)
      guard let card = before(path) else { continue }
      let merge = CardPartMerge(path: path, part: part, language: language(in: place))
      add(merge.merge(rows, into: card, &conflicts, &stamps))
    }
  }

  private static func assessment(_ row: [String: String]) -> [(String, YAMLValue)] {
    var fields: [(String, YAMLValue)] = []
    if let grade = row["grade"] { fields.append(("grade", .text(grade))) }
    for name in ["reason", "departure", "statement"] {
      if let text = row[name] { fields.append((name, .text(Self.prose(text)))) }
    }
    if let sources = row["source"] { fields.append(("sources", list(sources))) }
    return fields
  }

  /// Text as Markdown that shows it as it is. What would be a citation gets a space, since no escape keeps it from being one.
  private static func prose(_ text: String) -> String {
    Markdown.escaped(text.replacingOccurrences(of: "[@", with: "[ @"))
  }

  private static func list(_ text: String) -> YAMLValue {
    .list(text.split(separator: ";").map { .text(String($0).trimmingSpaces) })
  }

  private mutating func actions(_ drafts: [Draft], _ rule: WriteRule) {
    for (place, drafts) in grouped(drafts, by: { "editions/\(edition($0))/\($0.unit)" }) {
      let path = place + "/actions.yaml"
      var numbers: [String: Int] = [:]
      let calls = drafts.map { draft -> (id: String, value: YAMLValue) in
        let row = fields(draft, rule)
        let stem = row["goal"] ?? "call"
        numbers[stem, default: 0] += 1
        let id = row["id"] ?? "\(stem)-\(numbers[stem] ?? 0)"
        let value = YAMLValue.fields([
          ("id", .text(id)), ("goal", row["goal"].map { .text($0) }), ("indicators", row["indicators"].map(Self.list)),
          ("addressee", row["addressee"].map { .text($0) }), ("text", .text(Self.prose(row["text"] ?? ""))),
          ("sources", row["source"].map(Self.list)),
        ])
        return (id, value)
      }
      makeCard(in: place)
      let merge = CallMerge(path: path, language: language(in: place))
      add(merge.merge(calls, into: before(path), &conflicts, &stamps))
    }
  }

  private mutating func texts(_ drafts: [Draft], _ rule: WriteRule) {
    for draft in drafts.sorted(by: order) {
      let row = fields(draft, rule)
      let name = row["name"] ?? "situation"
      let place = "editions/\(edition(draft))/\(draft.unit)"
      let first = language(in: place)
      let tag = row["language"].flatMap { LanguageTag($0) } ?? first
      makeCard(in: place)
      let present = presentTexts(name, in: place, first)
      let path = present.first { $0.language == tag }?.path ?? "\(place)/\(name).\(tag).md"
      let context = importer.contexts[draft.edition]
      if name != "situation", let problem = context.problem(goal: name) {
        conflicts.add(path, found: problem.phrase, expected: "situation, or a goal", mend: problem.mend)
        continue
      }
      let after = Array((Self.prose(row["text"] ?? "", citing: row["source"]) + "\n").utf8)
      let before = before(path)
      if let before, before != after {
        let there = String(decoding: before, as: UTF8.self)
        guard conflicts.differs(path, line: 1, "text", there: there, import: row["text"] ?? "") else { continue }
        add(PlannedFile(path: path, before: before, after: after, added: 0, replaced: 1))
        let original = present.first { $0.language == first } ?? present.first
        if original?.language == tag {
          stamps.keep(
            name, beside: path, present.map(\.language).filter { $0 != tag }, original: there.trimmingSpaces)
        }
      } else {
        add(PlannedFile(path: path, before: before, after: after, added: before == nil ? 1 : 0, replaced: 0))
      }
    }
  }

  /// Paragraphs, each of which ends with what it cites: `a; b, p. 4` becomes ` [@a; @b, p. 4]`.
  private static func prose(_ text: String, citing sources: String?) -> String {
    let prose = prose(text)
    guard let sources, !sources.isEmpty else { return prose }
    let cited = sources.split(separator: ";").map { "@" + String($0).trimmingSpaces }.joined(separator: "; ")
    return prose.components(separatedBy: "\n\n").map { $0 + " [\(cited)]" }.joined(separator: "\n\n")
  }

  /// The files of a text that are there, in the order of their paths.
  private func presentTexts(
    _ name: String, in place: String, _ language: LanguageTag
  ) -> [(path: String, language: LanguageTag)] {
    folder.names(in: place).compactMap { TextFile(place + "/" + $0) }.filter { $0.name == name }
      .map { ($0.path, $0.language ?? language) }
  }

  /// The language of a card's texts that name none.
  private mutating func language(in place: String) -> LanguageTag {
    guard let card = before(place + "/card.yaml"), let root = YAML.parse(card).value else { return original }
    return root["language"]?.scalar.flatMap { LanguageTag($0) } ?? original
  }

  private mutating func sources(_ drafts: [Draft], _ rule: WriteRule) {
    guard !drafts.isEmpty else { return }
    let items = drafts.map { draft in
      let row = fields(draft, rule)
      return SourceMerge.Item(id: row["id"] ?? "", fields: row)
    }
    let json = before("sources.json"), yaml = before("sources.yaml")
    for file in SourceMerge().merge(items, json: json, yaml: yaml, &conflicts) { add(file) }
  }
}
