import Cards
import Formats

/// Imports depositaries' tables of one treaty into `treaties/status.csv`.
///
/// Several tables are readings of the same treaty: they add to one another, and where they differ the rows are reported and
/// nothing of that party is written. Nothing is written before everything is known to fit.
public struct TreatyImport: Sendable {
  /// The workspace folder.
  public let root: String
  public let treaty: String
  public let tables: [ImportInput]
  /// Further names of states, as CSV: `name,country`; an empty country leaves the name out.
  public let names: ImportInput?
  /// What every row cites.
  public let source: String?
  public let date: PartialDate?
  public let version: String
  public let replaces: Bool

  public init(
    root: String, treaty: String, tables: [ImportInput], names: ImportInput?, source: String?, date: PartialDate?,
    version: String, replaces: Bool
  ) {
    self.root = root
    self.treaty = treaty
    self.tables = tables
    self.names = names
    self.source = source
    self.date = date
    self.version = version
    self.replaces = replaces
  }

  /// Works everything out and writes nothing.
  public func plan() throws(TableImport.Refusal) -> ImportPlan {
    let reading = WorkspaceReader.read(root, cards: [])
    guard let dossier = reading.dossier else {
      throw TableImport.Refusal(findings: reading.findings.filter { $0.severity == .error })
    }
    var findings: [Finding] = []
    let instrument = instrument(in: dossier, &findings)
    cites(dossier, &findings)
    let names = added(&findings)
    var reader = DepositaryReader(ParticipantFinder(names: names))
    var report = ImportReport()
    for input in tables {
      let separator = CSVSeparator(of: input.bytes.prefix(65_536))
      let table = CSV.parse(
        foreign: input.bytes, separator: separator, limits: TableImport.limits, fillsShortRows: true)
      guard let value = table.value, table.problems.isEmpty else {
        findings += table.problems.map { TableImport.finding($0, input.name) }
        continue
      }
      guard let columns = DepositaryColumns(value.header) else {
        findings.append(Self.unknownShape(value.header, input.name))
        continue
      }
      reader.read(value, columns, name: input.name)
      report.files.append(
        ImportReport.File(
          name: input.name, separator: separator.rawValue, encoding: TableEncoding.utf8.rawValue, headerRow: 1,
          rows: value.rows.count, used: 0, sha256: SHA256.hash(input.bytes).hex))
    }
    guard findings.isEmpty, let instrument else { throw TableImport.Refusal(findings: findings.sorted()) }
    return finish(reader, report, instrument, dossier)
  }

  private func finish(
    _ reader: DepositaryReader, _ start: ImportReport, _ instrument: Instrument, _ dossier: Dossier
  ) -> ImportPlan {
    var reader = reader, report = start
    let folder = Folder(root: root)
    let rows = reader.joined()
    report.isByMapping = false
    report.made = [("treaties", rows.count)]
    for index in report.files.indices { report.files[index].used = reader.used[index].count { $0 } }
    report.reasons = reader.leftovers.reasons(used: reader.used, names: reader.names)
    var conflicts = Conflicts(replaces: replaces)
    var files: [PlannedFile] = []
    let merge = FileMaker.treaties
    let before = folder.files.contains(merge.path) ? bytes(of: merge.path, in: folder, &conflicts) : nil
    let there = TreatyRegister(dossier)
    let cells = rows.map { row in
      let known =
        row.key.territory.map { territory in
          there.rows(about: territory, to: instrument.id).filter { $0.party == row.key.party }
        } ?? there.rows(of: row.key.party, to: instrument.id)
      return row.cells(instrument.id, source: source).withoutWhatIsKnown(known.first)
    }
    if !cells.isEmpty, let file = merge.merge(cells, into: before, &conflicts) { files.append(file) }
    let record = names.map { ImportRecord.Mapping(name: $0.name, sha256: SHA256.hash($0.bytes).hex) }
    let records = report.files.filter { $0.used > 0 }.map { file in
      ImportRecord(
        file: file.name, sha256: file.sha256, mapping: record, treaty: instrument.id, date: date, version: version,
        rows: file.rows, used: file.used)
    }
    if let file = ImportsFile.planned(records, in: folder, &conflicts) { files.append(file) }
    conflicts.take(StagedFiles(root: root).obstacles(to: files))
    if conflicts.findings.isEmpty { conflicts.take(PlannedFile.problems(of: files, in: root)) }
    return ImportPlan(files: files, report: report, conflicts: conflicts.findings.sorted())
  }

  private func bytes(of path: String, in folder: Folder, _ conflicts: inout Conflicts) -> [UInt8]? {
    switch folder.bytes(of: path) {
    case .success(let bytes): return bytes
    case .failure(let unreadable):
      conflicts.add(path, found: unreadable.finding.found, expected: unreadable.finding.expected)
      return nil
    }
  }
}

extension TreatyImport {
  private static func finding(
    _ place: Place, _ found: String, _ expected: String, _ mend: String? = nil
  ) -> Finding {
    Finding(rule: "import", reach: .file, place: place, found: found, expected: expected, mend: mend)
  }

  private func instrument(in dossier: Dossier, _ findings: inout [Finding]) -> Instrument? {
    if let instrument = dossier.instruments.first(where: { $0.id.text == treaty }) { return instrument }
    let names = dossier.instruments.map(\.id.text)
    findings.append(
      Self.finding(
        Place(file: "treaties/instruments.yaml", line: 1), "no treaty \(quoted(treaty))",
        names.isEmpty ? "the treaty, described in this file" : "one of " + names.joined(separator: ", "),
        Spelling.nearest(treaty, among: names)))
    return nil
  }

  private func cites(_ dossier: Dossier, _ findings: inout [Finding]) {
    guard let source else { return }
    for part in source.split(separator: ";").map({ String($0).trimmingSpaces }) {
      let citation = CitationText.parse(part, at: Place(file: "sources.json"))
      guard citation.map({ dossier.sources[$0.key] == nil }) ?? true else { continue }
      findings.append(
        Self.finding(
          Place(file: "sources.json", line: 1), "no source \(quoted(part))", "a source of the workspace",
          Spelling.nearest(part, among: dossier.sources.keys.map(\.text).sorted())))
    }
  }

  /// The names that the user adds.
  private func added(_ findings: inout [Finding]) -> [String: CountryCode?] {
    guard let names else { return [:] }
    let desk = Desk(file: names.name, language: .english)
    let columns: [TableReader.Column] = [
      .init(name: "name", isRequired: true), .init(name: "country", isRequired: true),
    ]
    var table: [String: CountryCode?] = [:]
    _ = TableReader(names.bytes, columns: columns, desk: desk)?.map { row -> Bool? in
      guard let name = row.required("name", .anyText) else { return nil }
      let country = row.value("country", .country)
      table[name] = .some(country)
      return true
    }
    findings += desk.findings
    return table
  }

  private static func unknownShape(_ header: [String], _ name: String) -> Finding {
    finding(
      Place(file: name, line: 1), "the columns " + ImportTable.list(header),
      """
      the columns of a depositary: Participant, Signature, Ratification …; Signature, Ratification, Entry into force, Notes, \
      R., D., A., T., C., O.; Participant, Date of receipt of the notification, Territories; or iso2, member, state party, year …
      """, "name the columns so, or import the table by a mapping")
  }
}

extension TableMerge.Row {
  /// The row without dates that are known more exactly already, and without a source for what adds nothing.
  fileprivate func withoutWhatIsKnown(_ known: Ratification?) -> TableMerge.Row {
    guard let known else { return self }
    var row = self
    let dates: [(String, PartialDate?)] = [
      ("signed", known.signed), ("bound", known.bound), ("in-force", known.inForce), ("denounced", known.denounced),
    ]
    for (column, there) in dates {
      guard let there, let new = row[column].flatMap({ PartialDate($0) }) else { continue }
      if there.mayBe(new), there.isAsExact(as: new) { row[column] = nil }
    }
    if row["how"] == known.act?.rawValue { row["how"] = nil }
    if row["statements"] == known.statements.map(\.text).joined(separator: "; ") { row["statements"] = nil }
    let says = ["signed", "bound", "how", "in-force", "denounced", "statements", "note"]
    if !says.contains(where: { row[$0] != nil }) { row["source"] = nil }
    return row
  }
}
