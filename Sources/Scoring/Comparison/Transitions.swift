import Cards

/// How many units went from each category of one edition to each of the other.
public struct Transitions: Sendable {
  /// Where a unit stands in one edition.
  public enum Place: Sendable, Hashable {
    case category(Identifier<Category>)
    /// In the edition, without an overall category.
    case none
    /// Not in the edition.
    case absent
  }

  public struct Cell: Sendable {
    public let from: Place
    public let to: Place
    /// Sorted by code.
    public let units: [UnitCode]
  }

  /// The categories of the earlier framework, worst first, then `none` and `absent` where a unit is there.
  public let rows: [Place]
  public let columns: [Place]
  /// Row by row; every cell of the table.
  public let cells: [Cell]

  init(_ moves: [(unit: UnitCode, from: Place, to: Place)], from: Framework, to: Framework) {
    var found: [Place: [Place: [UnitCode]]] = [:]
    for move in moves { found[move.from, default: [:]][move.to, default: []].append(move.unit) }
    let (before, after) = (Set(moves.map(\.from)), Set(moves.map(\.to)))
    let open: (Set<Place>) -> [Place] = { there in [Place.none, .absent].filter(there.contains) }
    let rows = from.categories.map { Place.category($0.id) } + open(before)
    let columns = to.categories.map { Place.category($0.id) } + open(after)
    (self.rows, self.columns) = (rows, columns)
    cells = rows.flatMap { row in
      columns.map { Cell(from: row, to: $0, units: (found[row]?[$0] ?? []).sorted()) }
    }
  }

  public func units(_ from: Place, _ to: Place) -> [UnitCode] {
    cells.first { $0.from == from && $0.to == to }?.units ?? []
  }
}
