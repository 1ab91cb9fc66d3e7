import Cards
import Formats
import Foundation

/// A table of the workspace to which rows are added; those that are there are left as people wrote them, byte for byte,
/// unless they are ours and no longer in force.
struct LedgerTable {
  /// What a row is, and what corrects it: `handover`, `reply`.
  let noun: String
  let path: String
  let columns: [String]
  /// What is never edited in a row of ours. One that has its id and differs in any of these is another one, which somebody wrote.
  let marks: [String]

  /// What is to be written, or all that is in the way.
  ///
  /// - Parameters:
  ///   - rows: those in force, by column; added where they are not there yet.
  ///   - gone: those that were corrected or withdrawn.
  func change(_ rows: [[String: String]], without gone: [[String: String]] = []) -> LedgerChange {
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
      var text = Bytes(capacity: 4096)
      CSV.write(columns, into: &text)
      return append(rows, to: text, header: columns)
    }
    let bytes = Array(data)
    let reading = CSV.parse(bytes)
    guard let table = reading.value, reading.problems.isEmpty else {
      return refused([
        problem(1, "no table that can be read whole", "a table", "progresscard check, which names what is wrong")
      ])
    }
    let missing = columns.filter { !table.header.contains($0) && ($0 == "id" || rows.first?[$0] != nil) }
    guard missing.isEmpty else {
      return refused([
        problem(
          1, "no column \(missing.joined(separator: ", "))", "\(columns.joined(separator: ",")), in any order",
          "add what is missing to the first line, and a comma to each other line for it")
      ])
    }
    let (ours, former) = (Self.byID(rows), Self.byID(gone))
    var (known, leaving, others) = (Set<String>(), [CSVRow](), [Finding]())
    for row in table.rows {
      let cells = Dictionary(zip(table.header, row.cells)) { first, _ in first }
      let id = cells["id"] ?? ""
      if let entry = ours[id] {
        known.insert(id)
        let differing = marks.filter { cells[$0] ?? "" != entry[$0] ?? "" }
        if !differing.isEmpty { others.append(other(row.line, id, differing)) }
      } else if let entry = former[id], marks.allSatisfy({ cells[$0] ?? "" == entry[$0] ?? "" }) {
        leaving.append(row)
      }
    }
    guard others.isEmpty else { return refused(others) }
    let id = table.column("id")
    var text = Bytes(capacity: bytes.count + 1024)
    text.append(Self.lines(of: bytes, without: leaving, in: table))
    return append(
      rows.filter { !known.contains($0["id"] ?? "") }, to: text, header: table.header,
      removed: leaving.compactMap { $0[id] })
  }

  private func append(
    _ rows: [[String: String]], to text: Bytes, header: [String], removed: [String] = []
  ) -> LedgerChange {
    var text = text
    for row in rows { CSV.write(header.map { row[$0] ?? "" }, into: &text) }
    return LedgerChange(path: path, bytes: text.array, added: rows.count, removed: removed, problems: [])
  }

  private func refused(_ problems: [Finding]) -> LedgerChange {
    LedgerChange(path: path, bytes: [], added: 0, removed: [], problems: problems)
  }

  private func problem(_ line: Int, _ found: String, _ expected: String, _ mend: String) -> Finding {
    Finding(
      rule: "output", reach: .workspace, place: Place(file: path, line: line), found: found, expected: expected,
      mend: mend)
  }

  private func other(_ line: Int, _ id: String, _ differing: [String]) -> Finding {
    problem(
      line, "“\(id)”, which is another \(noun) than that of the database (\(differing.joined(separator: ", ")))",
      "each id once",
      "put one with another id in the place of the database’s (petition \(noun) correct), or give this row another id")
  }

  private static func byID(_ rows: [[String: String]]) -> [String: [String: String]] {
    Dictionary(rows.map { ($0["id"] ?? "", $0) }) { first, _ in first }
  }

  /// The file without some rows, ending in a line end. A row may have line ends in its cells: it reaches to the next one.
  private static func lines(of bytes: [UInt8], without rows: [CSVRow], in table: CSVTable) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = table.rows.map(\.line)
    var isLeftOut = [Bool](repeating: false, count: lines.count)
    for row in rows {
      let end = starts.first { $0 > row.line } ?? lines.count + 1
      for line in row.line..<end where lines.indices.contains(line - 1) { isLeftOut[line - 1] = true }
    }
    var kept = zip(lines, isLeftOut).filter { !$0.1 }.map { $0.0 }.joined(separator: "\n")
    if kept.last != "\n" { kept += "\n" }
    return kept
  }
}
