import Cards
import Formats

/// A foreign table or mapping in memory, with the name it is known by.
public struct ImportInput: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What an import would write, and what became of every row.
public struct ImportPlan: Sendable {
  public let files: [PlannedFile]
  public let report: ImportReport
  /// Files that say something else already. With one, nothing may be written.
  public let conflicts: [Finding]

  /// The files that are not as they should be yet.
  public var changes: [PlannedFile] { files.filter { $0.change != .unchanged } }
}

/// Imports foreign tables into a workspace by a mapping.
public struct TableImport: Sendable {
  /// Path of the workspace folder.
  public let root: String
  public let mapping: ImportInput
  public let tables: [ImportInput]
  public let date: PartialDate?
  public let version: String
  /// Whether what the tables say takes the place of what is there.
  public let replaces: Bool

  public init(
    root: String, mapping: ImportInput, tables: [ImportInput], date: PartialDate?, version: String, replaces: Bool
  ) {
    self.root = root
    self.mapping = mapping
    self.tables = tables
    self.date = date
    self.version = version
    self.replaces = replaces
  }

  /// Why nothing can be planned.
  public struct Refusal: Error, Sendable {
    /// Sorted by place.
    public let findings: [Finding]
  }

  /// The largest table, in bytes, and the most cells in one.
  static let limits = InputLimits(bytes: 64_000_000, values: 5_000_000)

  /// Works everything out and writes nothing.
  public func plan() throws(Refusal) -> ImportPlan {
    let reading = WorkspaceReader.read(root, cards: [])
    guard let dossier = reading.dossier else {
      throw Refusal(findings: reading.findings.filter { $0.severity == .error })
    }
    let parsed = Self.read(mapping)
    let judged = parsed.mapping.map { judge($0, dossier) } ?? []
    guard let rules = parsed.mapping, parsed.findings.isEmpty else {
      throw Refusal(findings: (parsed.findings + judged).sorted())
    }
    var findings = judged
    var report = ImportReport()
    report.countsCells = rules.unfold != nil
    let importer = RowImporter(rules, dossier: dossier)
    for input in tables {
      let bytes: [UInt8]
      do throws(Refusal) {
        bytes = try rules.encoding.utf8(input)
      } catch {
        findings += error.findings
        continue
      }
      if let finding = HeaderRow(rules).finding(bytes, input.name) {
        findings.append(finding)
        continue
      }
      let row = rules.headerRow?.value ?? 1
      let separator = rules.separator ?? CSVSeparator(of: bytes, row: row)
      let table = CSV.parse(
        foreign: bytes, separator: separator, limits: Self.limits, headerRow: row, controlsAllowed: true)
      guard let value = table.value, table.problems.isEmpty else {
        findings += table.problems.map { Self.finding($0, input.name) }
        continue
      }
      let foreign = ImportTable(value, name: input.name, unfold: rules.unfold) { place, found, expected, mend in
        importer.report(place, found: found, expected: expected, mend: mend)
      }
      guard let foreign else { continue }
      importer.add(foreign)
      report.files.append(
        ImportReport.File(
          name: input.name, separator: separator.rawValue, encoding: rules.encoding.rawValue, headerRow: row,
          rows: foreign.count, used: 0, sha256: SHA256.hash(input.bytes).hex))
    }
    findings += importer.findings
    guard findings.isEmpty else { throw Refusal(findings: findings.sorted()) }
    return finish(importer, report, dossier)
  }

  private func finish(_ importer: RowImporter, _ start: ImportReport, _ dossier: Dossier) -> ImportPlan {
    var report = start
    let folder = Folder(root: root)
    var maker = FileMaker(importer, folder: folder, original: dossier.original, replaces: replaces)
    maker.make()
    report.made = maker.made
    report.remarks = importer.namedValues.remarks
    for index in report.files.indices { report.files[index].used = importer.used[index].count { $0 } }
    report.reasons = importer.leftovers.reasons(used: importer.used, names: importer.names)
    var files = maker.files
    if let record = record(report, folder, &maker.conflicts) { files.append(record) }
    maker.conflicts.take(StagedFiles(root: root).obstacles(to: files))
    if maker.conflicts.findings.isEmpty { maker.conflicts.take(PlannedFile.problems(of: files, in: root)) }
    return ImportPlan(files: files, report: report, conflicts: maker.conflicts.findings.sorted())
  }

  /// imports.yaml with the tables of which something was used; `nil` where nothing was.
  private func record(_ report: ImportReport, _ folder: Folder, _ conflicts: inout Conflicts) -> PlannedFile? {
    let hash = SHA256.hash(mapping.bytes).hex
    let new = report.files.filter { $0.used > 0 }.map { file in
      ImportRecord(
        file: file.name, sha256: file.sha256, mapping: .init(name: mapping.name, sha256: hash), date: date,
        version: version, rows: file.rows, used: file.used)
    }
    return ImportsFile.planned(new, in: folder, &conflicts)
  }

  static func finding(_ problem: InputProblem, _ file: String) -> Finding {
    Finding(
      rule: "csv", reach: .file, place: Place(file: file, line: problem.line, column: problem.column),
      found: problem.found, expected: problem.expected)
  }

  /// Reads a mapping file; everything that is wrong with it by itself.
  static func read(_ input: ImportInput) -> (mapping: TableMapping?, findings: [Finding]) {
    let desk = Desk(file: input.name, language: .english)
    let reading = YAML.parse(input.bytes)
    desk.report(reading.problems, rule: "yaml")
    if reading.value == nil, reading.problems.isEmpty {
      desk.report(Place(file: input.name, line: 1), found: "an empty file", expected: "a mapping", rule: "yaml")
    }
    let mapping = reading.value.flatMap { Shape<TableMapping>.mapping.read($0, desk) }
    return (mapping, desk.findings)
  }

  /// What the mapping asks of the workspace, and what its rules need.
  private func judge(_ rules: TableMapping, _ dossier: Dossier) -> [Finding] {
    var findings: [Finding] = []
    func report(_ place: Place, _ found: String, _ expected: String, _ mend: String?) {
      findings.append(
        Finding(rule: "import", reach: .file, place: place, found: found, expected: expected, mend: mend))
    }
    if let new = rules.newEdition, !new.framework.value.contains(NewEdition.gap),
      !dossier.frameworks.contains(where: { $0.id.text == new.framework.value })
    {
      report(
        new.framework.place, "the framework \(quoted(new.framework.value))", "a framework of the workspace",
        Spelling.nearest(new.framework.value, among: dossier.frameworks.map(\.id.text)))
    }
    findings += rules.unit?.findings ?? []
    for rule in rules.writes {
      let known = rule.kind.fields, kind = rule.kind.rawValue
      for (name, pick) in rule.fields.sorted(by: { $0.key < $1.key }) where !known.contains(where: { $0.name == name })
      {
        report(
          pick.place, "the key \(quoted(name)), which \(kind) do not have",
          "one of " + known.map(\.name).joined(separator: ", "), Spelling.nearest(name, among: known.map(\.name)))
      }
      for field in known where field.isRequired && rule.fields[field.name] == nil {
        report(
          rule.place, "\(kind) without \(field.name)", "the field \(field.name)", "\(field.name): NAME-OF-A-COLUMN")
      }
      if let weight = rule.weight {
        if rule.combine != .mean {
          report(
            weight.place, "weight with combine: \(rule.combine.rawValue)", "weights of rows of which the mean counts",
            "combine: mean")
        }
        for text in weight.results where text.value != "leave-out" {
          guard (Exact.number(text.value) ?? -1) < 0 else { continue }
          report(text.place, "the weight \(quoted(text.value))", "a number of 0 or more, or leave-out", nil)
        }
      }
      if rule.kind == .actions, rule.fields["goal"] == nil, rule.fields["indicators"] == nil {
        report(rule.place, "actions without goal or indicators", "one of both", nil)
      }
      if rule.kind == .statistics, rule.fields["value"] == nil,
        rule.fields["low"] == nil || rule.fields["high"] == nil
      {
        report(rule.place, "statistics without value", "value, or low and high", nil)
      }
      if rule.kind != .groups, !rule.columns.isEmpty {
        report(rule.place, "columns for \(kind)", "columns for groups alone", nil)
      }
      if rule.kind.needsEdition, rules.edition == nil {
        report(
          rule.place, "\(rule.kind.rawValue) without an edition", "the field edition of the mapping",
          "edition: {value: \"\(dossier.editions.last?.id.text ?? "2025")\"}")
      }
      if rule.kind.needsUnit, rules.unit == nil {
        report(
          rule.place, "\(rule.kind.rawValue) without a country", "the field country, or unit, of the mapping",
          "country: NAME-OF-A-COLUMN")
      }
    }
    return findings
  }
}
