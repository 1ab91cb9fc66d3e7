import Cards
import Formats

/// One import, as `imports.yaml` keeps it: what was read by which mapping, so that it can be done again and compared.
public struct ImportRecord: Sendable, Equatable {
  public let file: String
  public let sha256: String
  public let mapping: String
  public let mappingSHA256: String
  /// The day that was given; the clock is never asked.
  public let date: PartialDate?
  public let version: String
  public let rows: Int
  public let used: Int

  /// Whether it tells of the same table and mapping as another.
  func takesPlace(of other: ImportRecord) -> Bool { file == other.file && mapping == other.mapping }
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

  static func bytes(of records: [ImportRecord]) -> [UInt8] {
    let items = records.map { record in
      YAMLValue.fields([
        ("file", .text(record.file)), ("sha256", .text(record.sha256)), ("mapping", .text(record.mapping)),
        ("mapping-sha256", .text(record.mappingSHA256)), ("date", record.date.map { .text($0.text) }),
        ("version", .text(record.version)), ("rows", .text(String(record.rows))),
        ("used", .text(String(record.used))),
      ])
    }
    return YAMLMerge.written(.map([.init("imports", .list(items))]))
  }
}

extension Shape where Value == ImportRecord {
  static let importRecord = mapping { fields in
    let file = fields.required("file", .plainText)
    let sha256 = fields.required("sha256", .digest)
    let mapping = fields.required("mapping", .plainText)
    let mappingSHA256 = fields.required("mapping-sha256", .digest)
    let date = fields.optional("date", .date)
    let version = fields.required("version", .plainText)
    let rows = fields.required("rows", Shape<Int>.rowCount)
    let used = fields.required("used", Shape<Int>.rowCount)
    guard let file, let sha256, let mapping, let mappingSHA256, let version, let rows, let used else { return nil }
    return ImportRecord(
      file: file, sha256: sha256, mapping: mapping, mappingSHA256: mappingSHA256, date: date, version: version,
      rows: rows, used: used)
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
