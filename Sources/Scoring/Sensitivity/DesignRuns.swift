import Cards
import Synchronization

/// What a model gave at every point of a design.
///
/// A row at one of whose points the model could not be computed is left out as a whole, and counted.
public struct DesignRuns: Sendable {
  public let inputs: Int
  /// Outputs per row: at A, at B, then at AB*i* for each input; the rows that could be computed, in their order.
  let outputs: [Double]
  /// How many rows could be computed.
  public let rows: Int
  /// How many rows could not.
  public let failedRows: Int
  /// How many runs of the model could not be computed.
  public let failedRuns: Int

  /// How many outputs a row has.
  var width: Int { inputs + 2 }
}

extension DesignRuns {
  /// Runs a model at every point of a design.
  ///
  /// - Parameters:
  ///   - workers: into how many parts the rows are divided; has no influence on the result.
  ///   - tell: hears now and then how many rows are done.
  ///   - model: makes a model for one worker.
  public init(
    _ design: SaltelliDesign, workers: Int, tell: @Sendable (Int) -> Void = { _ in },
    model: @Sendable () -> some SensitivityModel
  ) {
    let finished = Atomic(0)
    let share = (design.rows + max(workers, 1) - 1) / max(workers, 1)
    let parts = stride(from: 0, to: design.rows, by: share).map { $0..<min($0 + share, design.rows) }
    let done = concurrentMap(parts) { part in
      Self.run(design, rows: part, model: model()) { tell(finished.wrappingAdd($0, ordering: .relaxed).newValue) }
    }
    inputs = design.inputs
    outputs = done.flatMap(\.outputs)
    rows = outputs.count / (inputs + 2)
    failedRows = design.rows - rows
    failedRuns = done.reduce(0) { $0 + $1.failedRuns }
  }

  private struct Part {
    var outputs: [Double] = []
    var failedRuns = 0

    mutating func add(_ output: Double?) {
      guard let output, output.isFinite else {
        failedRuns += 1
        return
      }
      outputs.append(output)
    }
  }

  /// Rows between two words on how far it is.
  private static let batch = 512

  private static func run(
    _ design: SaltelliDesign, rows: Range<Int>, model: some SensitivityModel, _ advance: (Int) -> Void
  ) -> Part {
    var model = model
    var part = Part()
    part.outputs.reserveCapacity(rows.count * (design.inputs + 2))
    var a = Array(repeating: 0.0, count: design.inputs)
    var b = a
    for row in rows {
      let start = part.outputs.count
      let failedBefore = part.failedRuns
      design.fill(row: row, a: &a, b: &b)
      part.add(model.output(at: a))
      part.add(model.output(at: b))
      for input in 0..<design.inputs {
        let own = a[input]
        a[input] = b[input]
        part.add(model.output(at: a))
        a[input] = own
      }
      if part.failedRuns > failedBefore { part.outputs.removeSubrange(start...) }
      let done = row - rows.lowerBound + 1
      if done % batch == 0 { advance(batch) } else if row + 1 == rows.upperBound { advance(done % batch) }
    }
    return part
  }
}
