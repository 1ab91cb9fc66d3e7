/// Numbers of several units (countries, provinces, donors) in several columns, kept column by column in one piece.
///
/// From outside a cell is a number or `nil`. Inside the engine a missing one is NaN, so that a column of `units` doubles
/// can be read by the kernels as it lies.
public struct Panel: Sendable {
  public let units: Int
  public let columns: Int
  /// `units × columns` doubles, column-major; NaN where there is none. Never infinite.
  var cells: [Double]

  /// A panel without any number.
  public init(units: Int, columns: Int) {
    self.units = max(0, units)
    self.columns = max(0, columns)
    cells = Array(repeating: .nan, count: self.units * self.columns)
  }

  /// One inner array a column, each of the same length; shorter ones end in missing cells.
  public init(columns: [[Double?]]) {
    self.init(units: columns.map(\.count).max() ?? 0, columns: columns.count)
    for (column, values) in columns.enumerated() {
      for (unit, value) in values.enumerated() { self[unit, column] = value }
    }
  }

  /// The number of a unit in a column; `nil` where there is none, and whatever is not finite becomes `nil`.
  public subscript(unit: Int, column: Int) -> Double? {
    get {
      let value = cells[column * units + unit]
      return value.isNaN ? nil : value
    }
    set { cells[column * units + unit] = newValue.flatMap { $0.isFinite ? $0 : nil } ?? .nan }
  }

  /// Whether a number is missing because it could not be computed.
  func isFailed(_ unit: Int, _ column: Int) -> Bool { cells[column * units + unit].isFailed }

  public func column(_ column: Int) -> [Double?] { (0..<units).map { self[$0, column] } }
}

/// A column as kernels read it: one double a unit, NaN where there is none.
typealias Column = UnsafeBufferPointer<Double>
/// A column as kernels write it.
typealias WritableColumn = UnsafeMutableBufferPointer<Double>

extension Panel {
  /// Lets a kernel read all cells in place.
  func read<Result>(_ body: (Column) -> Result) -> Result { cells.withUnsafeBufferPointer(body) }

  /// Lets a kernel change all cells in place; does not allocate while the panel is not shared.
  mutating func write<Result>(_ body: (WritableColumn) -> Result) -> Result {
    cells.withUnsafeMutableBufferPointer { body($0) }
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// The `position`-th stretch of `length` doubles.
  func column(_ position: Int, of length: Int) -> WritableColumn {
    WritableColumn(rebasing: self[position * length..<(position + 1) * length])
  }
}

extension UnsafeBufferPointer<Double> {
  func column(_ position: Int, of length: Int) -> Column {
    Column(rebasing: self[position * length..<(position + 1) * length])
  }
}
