/// Rows as people number them.
enum RowNumbers {
  /// `6–8, 11` of rows counted from 0.
  static func text(of rows: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = runs.last, last.upperBound >= row - 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, row)
      } else {
        runs.append(row...row)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1)–\($0.upperBound + 1)" }
      .joined(separator: ", ")
  }
}
