/// The simplex method on a dense table: small programs, solved for one sum after another from where the last one ended.
///
/// Two phases; the steepest column first, and after many steps the first one that will do (Bland 1977), so that it ends.
struct Simplex {
  private let columns: Int
  /// Columns of the table without the right side.
  private let width: Int
  private var table: [Double]
  private var basis: [Int]

  private static let tolerance = 1e-9
  private static let mostSteps = 4_000

  /// `nil` where no numbers fit the program.
  init?(_ program: IntegerProgram) {
    var lines: [(terms: [(column: Int, factor: Int)], side: Int, slack: Double)] = []
    for row in program.rows {
      if row.lower == row.upper, let side = row.lower {
        lines.append((row.terms, side, 0))
      } else {
        if let lower = row.lower { lines.append((row.terms, lower, -1)) }
        if let upper = row.upper { lines.append((row.terms, upper, 1)) }
      }
    }
    columns = program.columns
    let slacks = lines.count { $0.slack != 0 }
    let whole = columns + slacks + lines.count + 1
    var table = [Double](repeating: 0, count: lines.count * whole)
    var basis: [Int] = []
    var slack = columns
    var artificial: [Int] = []
    for (index, line) in lines.enumerated() {
      let scale = 1 / Double(max(1, line.terms.map { abs($0.factor) }.max() ?? 1))
      let sign = line.side < 0 ? -scale : scale
      let start = index * whole
      for term in line.terms { table[start + term.column] += sign * Double(term.factor) }
      table[start + whole - 1] = sign * Double(line.side)
      if line.slack != 0 {
        table[start + slack] = line.slack * (sign < 0 ? -1 : 1)
        slack += 1
      }
      if line.slack != 0, table[start + slack - 1] > 0 {
        basis.append(slack - 1)
      } else {
        table[start + columns + slacks + index] = 1
        basis.append(columns + slacks + index)
        artificial.append(columns + slacks + index)
      }
    }
    (width, self.table, self.basis) = (whole - 1, table, basis)
    guard artificial.isEmpty || solvePhaseOne(firstArtificial: columns + slacks) else { return nil }
    dropArtificials(from: columns + slacks)
  }

  private init(columns: Int, width: Int, table: [Double], basis: [Int]) {
    (self.columns, self.width, self.table, self.basis) = (columns, width, table, basis)
  }

  private mutating func solvePhaseOne(firstArtificial: Int) -> Bool {
    var costs = [Double](repeating: 0, count: width)
    for column in firstArtificial..<width { costs[column] = 1 }
    guard minimise(costs) else { return false }
    var left = 0.0, size = 1.0
    for (row, column) in basis.enumerated() {
      let value = table[row * (width + 1) + width]
      size = max(size, abs(value))
      if column >= firstArtificial { left += value }
    }
    return left < 1e-7 * size
  }

  /// Takes the artificial columns out of the basis, rows that say nothing new with them, and then out of the table.
  private mutating func dropArtificials(from first: Int) {
    var row = 0
    while row < basis.count {
      if basis[row] < first {
        row += 1
        continue
      }
      let start = row * (width + 1)
      if let column = (0..<first).first(where: { abs(table[start + $0]) > 1e-7 }) {
        pivot(row, column)
        row += 1
      } else {
        table.removeSubrange(start..<start + width + 1)
        basis.remove(at: row)
      }
    }
    var narrow: [Double] = []
    narrow.reserveCapacity(basis.count * (first + 1))
    for row in basis.indices {
      let start = row * (width + 1)
      narrow += table[start..<start + first]
      narrow.append(table[start + width])
    }
    self = Simplex(columns: columns, width: first, table: narrow, basis: basis)
  }
}

extension Simplex {
  /// The values at which a weighted sum is least or greatest; `nil` where it has no end or the search took too long.
  mutating func optimum(_ weights: [Double], isGreatest: Bool) -> [Double]? {
    var costs = [Double](repeating: 0, count: width)
    for (column, weight) in weights.enumerated() { costs[column] = isGreatest ? -weight : weight }
    guard minimise(costs) else { return nil }
    var values = [Double](repeating: 0, count: columns)
    for (row, column) in basis.enumerated() where column < columns {
      values[column] = max(0, table[row * (width + 1) + width])
    }
    return values
  }

  private mutating func minimise(_ costs: [Double]) -> Bool {
    let stride = width + 1
    // The reduced costs: what each column would add.
    var reduced = costs + [0]
    for (row, column) in basis.enumerated() where costs[column] != 0 {
      let cost = costs[column]
      for index in 0..<stride { reduced[index] -= cost * table[row * stride + index] }
    }
    for step in 0..<Self.mostSteps {
      guard let entering = entering(reduced, isCareful: step > 500) else { return true }
      guard let leaving = leaving(entering) else { return false }
      pivot(leaving, entering)
      let factor = reduced[entering]
      table.withUnsafeBufferPointer { table in
        reduced.withUnsafeMutableBufferPointer { reduced in
          for index in 0..<stride { reduced[index] -= factor * table[leaving * stride + index] }
        }
      }
      reduced[entering] = 0
    }
    return false
  }

  private func entering(_ reduced: [Double], isCareful: Bool) -> Int? {
    var best = -Self.tolerance, found: Int?
    for column in 0..<width where reduced[column] < best {
      found = column
      if isCareful { return found }
      best = reduced[column]
    }
    return found
  }

  private func leaving(_ entering: Int) -> Int? {
    let stride = width + 1
    var least = Double.infinity, found: Int?
    for row in basis.indices {
      let factor = table[row * stride + entering]
      guard factor > 1e-9 else { continue }
      let ratio = table[row * stride + width] / factor
      if ratio < least - 1e-12 || (ratio <= least && found.map { basis[row] < basis[$0] } ?? true) {
        (least, found) = (min(least, ratio), row)
      }
    }
    return found
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let (stride, rows) = (width + 1, basis.count)
    table.withUnsafeMutableBufferPointer { table in
      let start = row * stride
      let inverse = 1 / table[start + column]
      for index in 0..<stride { table[start + index] *= inverse }
      table[start + column] = 1
      for other in 0..<rows where other != row {
        let factor = table[other * stride + column]
        if factor == 0 { continue }
        let line = other * stride
        for index in 0..<stride { table[line + index] -= factor * table[start + index] }
        table[line + column] = 0
      }
    }
    basis[row] = column
  }
}
