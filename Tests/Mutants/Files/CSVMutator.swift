import Formats

/// Changes rows, columns and cells of a CSV file.
enum CSVMutator {
  static func mutate(_ bytes: inout [UInt8], _ random: inout Seeded, isGentle: Bool) -> String? {
    guard let table = CSV.parse(bytes).value, !table.header.isEmpty else { return nil }
    var rows = [table.header] + table.rows.map(\.cells)
    let said = isGentle ? gentle(&rows, &random) : rough(&rows, &random)
    bytes = Array(text(rows).utf8)
    return said
  }

  private static func gentle(_ rows: inout [[String]], _ random: inout Seeded) -> String {
    guard rows.count > 1 else { return "nothing" }
    let row = 1 + random.below(rows.count - 1), other = 1 + random.below(rows.count - 1)
    let column = random.below(rows[row].count)
    switch random.below(8) {
    case 0: rows.remove(at: row)
    case 1: rows.insert(rows[row], at: other)
    case 2: rows.swapAt(row, other)
    case 3:
      let orders = Array(rows[0].indices).shuffled(using: &random)
      rows = rows.map { cells in orders.map { cells[$0] } }
    case 4: rows[row][column] = ""
    case 5: (rows[row][column], rows[other][column]) = (rows[other][column], rows[row][column])
    case 6: rows += Array(repeating: rows[row], count: random.below(400))
    default: rows[row][column] = Texts.like(rows[row][column], &random) ?? random.pick(Texts.prose)
    }
    return "rows, gently"
  }

  private static func rough(_ rows: inout [[String]], _ random: inout Seeded) -> String {
    let row = random.below(rows.count), column = random.below(rows[row].count)
    switch random.below(7) {
    case 0: rows[row].remove(at: column)
    case 1: rows[row].append(random.pick(Texts.odd))
    case 2: rows = rows.map { cells in cells.enumerated().filter { $0.offset != column }.map(\.element) }
    case 3: rows = rows.map { $0 + [$0[min(column, $0.count - 1)]] }
    case 4: rows[0][min(column, rows[0].count - 1)] = random.pick(Texts.odd)
    case 5: rows.removeFirst()
    default: rows[row][column] = random.pick(Texts.odd)
    }
    return "rows, roughly"
  }

  private static func text(_ rows: [[String]]) -> String {
    rows.map { cells in
      cells.map { cell in
        let isPlain = cell.utf8.allSatisfy { $0 != 0x2C && $0 != 0x22 && $0 != 0x0A && $0 != 0x0D }
        return isPlain
          ? cell : "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }.joined(separator: ",") + "\n"
    }.joined()
  }
}
