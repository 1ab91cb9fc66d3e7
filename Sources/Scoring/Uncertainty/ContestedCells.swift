/// The cells of a panel that people answered differently: every replication takes one of the answers, by lot.
///
/// Each answer is equally likely; one that several people gave counts as often as they gave it. Cells with one answer, or
/// with the same from everybody, are not contested and never change.
public struct ContestedCells: Sendable {
  /// One answer: what it is worth and the position of its level in the table of levels, −1 where there is none.
  public struct Answer: Sendable, Equatable {
    /// NaN for an answer that is no grade, such as *no data*.
    let value: Double
    let level: Int16

    public init(value: Double?, level: Int16) {
      self.value = value ?? .nan
      self.level = level
    }

    public static func == (a: Answer, b: Answer) -> Bool {
      a.level == b.level && (a.value == b.value || a.value.isNaN && b.value.isNaN)
    }
  }

  public let units: Int
  /// Where each contested cell lies in the panel, column-major.
  private(set) var cells: [Int32] = []
  /// The answers of cell *k* are those from `starts[k]` to before `starts[k + 1]`.
  private var starts: [Int32] = [0]
  private var answers: [Answer] = []

  public init(units: Int) { self.units = units }

  public var count: Int { cells.count }

  /// Adds a cell with all its answers; one whose answers are all the same is left out.
  public mutating func add(unit: Int, column: Int, answers given: [Answer]) {
    guard let first = given.first, given.contains(where: { $0 != first }) else { return }
    cells.append(Int32(truncatingIfNeeded: column * units + unit))
    answers += given
    starts.append(Int32(truncatingIfNeeded: answers.count))
  }

  /// Writes an answer for each contested cell into a panel's cells and into the levels that belong to them; `levels` may be empty.
  func draw(
    into values: UnsafeMutableBufferPointer<Double>, levels: UnsafeMutableBufferPointer<Int16>,
    from given: inout Random
  ) {
    // A copy that can stay in registers.
    var source = given
    defer { given = source }
    answers.withUnsafeBufferPointer { answers in
      starts.withUnsafeBufferPointer { starts in
        cells.withUnsafeBufferPointer { cells in
          for position in cells.indices {
            let start = Int(starts[position])
            let answer = answers[start + source.below(Int(starts[position + 1]) - start)]
            let cell = Int(cells[position])
            values[cell] = answer.value
            if !levels.isEmpty { levels[cell] = answer.level }
          }
        }
      }
    }
  }
}
