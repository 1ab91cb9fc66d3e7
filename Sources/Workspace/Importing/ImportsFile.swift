import Cards
import Formats

/// One import, as `imports.yaml` keeps it: what was read by which mapping, so that it can be done again and compared.
public struct ImportRecord: Sendable, Equatable {
  /// A file that said how the table was read.
  public struct Mapping: Sendable, Equatable {
    public let name: String
    public let sha256: String
  }

  public let file: String
  public let sha256: String
  /// The mapping or, for a table of a treaty, the names that were added, if any were.
  public let mapping: Mapping?
  /// The treaty that the table is about, where the program knew its shape.
  public var treaty: Identifier<Instrument>?
  /// The day that was given; the clock is never asked.
  public let date: PartialDate?
  public let version: String
  public let rows: Int
  public let used: Int

  /// Whether it tells of the same table and mapping as another.
  func takesPlace(of other: ImportRecord) -> Bool {
    file == other.file && mapping?.name == other.mapping?.name && treaty == other.treaty
  }
}

enum ImportsFile {
  static let name = "imports.yaml"

  /// The records with new ones in the places of those of the same file and mapping.
  static func adding(_ new: [ImportRecord], to old: [ImportRecord]) -> [ImportRecord] {
    var all = old
    for record in new {
      if let index = all.firstIndex(where: record.takesPlace) {
        all[index] = record
      } else {
        all.append(record)
      }
    }
    return all
  }

  /// The file with new records; `nil` where there are none.
  static func planned(_ new: [ImportRecord], in folder: Folder, _ conflicts: inout Conflicts) -> PlannedFile? {
    guard !new.isEmpty else { return nil }
    let before = folder.files.contains(name) ? try? folder.bytes(of: name).get() : nil
    let desk = Desk(file: name, language: .english)
    let old = before.flatMap { YAML.parse($0).value }.flatMap { Shape<ImportRecord>.imports.read($0, desk) } ?? []
    if before != nil, let first = desk.findings.first {
      conflicts.add(
        name, line: first.place.line, found: first.found, expected: first.expected, mend: "mend the file first")
    }
    let replaced = new.count { record in old.contains { record.takesPlace(of: $0) && record != $0 } }
    let added = new.count { record in !old.contains { record.takesPlace(of: $0) } }
    return PlannedFile(
      path: name, before: before, after: bytes(of: adding(new, to: old)), added: added, replaced: replaced)
  }

  static func bytes(of records: [ImportRecord]) -> [UInt8] {
    let items = records.map { record in
      YAMLValue.fields([
        ("file", .text(record.file)), ("sha256", .text(record.sha256)),
        ("treaty", record.treaty.map { .text($0.text) }), ("mapping", record.mapping.map { .text($0.name) }),
        ("mapping-sha256", record.mapping.map { .text($0.sha256) }), ("date", record.date.map { .text($0.text) }),
        ("version", .text(record.version)), ("rows", .text(String(record.rows))),
        ("used", .text(String(record.used))),
      ])
    }
    return YAMLMerge.written(.map([.init("imports", .list(items))]))
  }
}

extension Shape where Value == ImportRecord {
  static let importRecord: Shape<ImportRecord> = mapping(rules: [
    .atLeastOne(["mapping", "treaty"]), .implies(field: "mapping", value: nil, needs: "mapping-sha256"),
    .implies(field: "mapping-sha256", value: nil, needs: "mapping"),
  ]) { fields in
    let file = fields.required("file", .plainText)
    let sha256 = fields.required("sha256", .digest)
    let treaty = fields.optional("treaty", Shape<Identifier<Instrument>>.identifier())
    let mapping = fields.optional("mapping", .plainText)
    let mappingSHA256 = fields.optional("mapping-sha256", .digest)
    let date = fields.optional("date", .date)
    let version = fields.required("version", .plainText)
    let rows = fields.required("rows", Shape<Int>.rowCount)
    let used = fields.required("used", Shape<Int>.rowCount)
    guard let file, let sha256, let version, let rows, let used else { return nil }
    var reading: ImportRecord.Mapping?
    if let mapping, let mappingSHA256 { reading = .init(name: mapping, sha256: mappingSHA256) }
    guard reading != nil || treaty != nil else { return nil }
    return ImportRecord(
      file: file, sha256: sha256, mapping: reading, treaty: treaty, date: date, version: version, rows: rows,
      used: used)
  }

  /// imports.yaml.
  static let imports = Shape<[ImportRecord]>.mapping { fields in fields.required("imports", importRecord.list()) }
}

extension Shape where Value == Int {
  static let rowCount = scalar("a whole number from 0", pattern: "0|[1-9][0-9]{0,8}") { text in
    text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (text == "0" || text.utf8.first != 0x30)
      ? Int(text) : nil
  }
}
