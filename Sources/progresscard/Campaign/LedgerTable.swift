import Formats
import Foundation

/// A table of the workspace to which rows are added; those that are there are left as people wrote them, byte for byte,
/// unless they are no longer in force.
struct LedgerTable {
  let path: String
  let columns: [String]

  /// - Parameters:
  ///   - rows: those in force, by column; added where their id is not there yet.
  ///   - gone: ids of rows that were corrected or withdrawn.
  /// - Returns: how many rows were added, and the ids of those that were taken out.
  func merge(
    _ rows: [[String: String]], without gone: Set<String> = []
  ) throws -> (added: Int, removed: [String]) {
    var (header, known, removed) = (columns, Set<String>(), [String]())
    var text = Bytes(capacity: 4096)
    if let data = FileManager.default.contents(atPath: path), !data.isEmpty {
      let bytes = Array(data)
      guard let table = CSV.parse(bytes).value, let id = table.column("id") else {
        throw Failure("\(path) cannot be read as a table with a column id: run progresscard check.")
      }
      header = table.header
      known = Set(table.rows.compactMap { $0[id] })
      removed = table.rows.compactMap { $0[id] }.filter(gone.contains)
      text.append(Self.lines(of: bytes, without: table.rows.filter { gone.contains($0[id] ?? "") }, in: table))
    } else {
      CSV.write(header, into: &text)
    }
    let fresh = rows.filter { !known.contains($0["id"] ?? "") }
    guard !fresh.isEmpty || !removed.isEmpty else { return (0, []) }
    for row in fresh { CSV.write(header.map { row[$0] ?? "" }, into: &text) }
    do { try Data(text.array).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      throw Failure("\(path) cannot be written.")
    }
    return (fresh.count, removed)
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
