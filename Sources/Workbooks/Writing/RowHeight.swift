import Formats

/// How high a row must be for its texts to be read: spreadsheets do not measure rows that they did not write.
enum RowHeight {
  private static let line = 13.5
  /// The format allows 409 points.
  private static let most = 405.0

  /// - Returns: `nil` where one line is enough, so that the row still grows by itself.
  static func points(of cells: [SheetCell], _ columns: [SheetColumn]) -> Double? {
    var lines = 1
    for (cell, column) in zip(cells, columns) where cell.style.wraps && !column.isHidden {
      guard case .text(let text) = cell.value else { continue }
      lines = max(lines, self.lines(of: text, width: column.width * (cell.style.isBold ? 0.9 : 1.02)))
    }
    return lines == 1 ? nil : min(most, Double(lines) * line + 3)
  }

  /// The lines that a text takes when it is broken between words.
  private static func lines(of text: String, width: Double) -> Int {
    let most = max(1, Int(width))
    let parts: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.reduce(0) { sum, line in
      var lines = 1, used = 0
      for word: Substring in line.split(separator: " ", omittingEmptySubsequences: false) {
        let length = word.count
        if used > 0, used + 1 + length > most {
          lines += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + length
        if used > most {
          lines += (used - 1) / most
          used = (used - 1) % most + 1
        }
      }
      return sum + lines
    }
  }
}
