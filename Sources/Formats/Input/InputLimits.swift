/// How much a file may ask of the reader before it is refused: the answer to bombs of every kind.
public struct InputLimits: Sendable {
  /// Size of the file in bytes.
  public var bytes: Int
  /// Levels of nesting. Everything that walks a tree may recurse this deep, so it stays far from the stack's end.
  public var depth: Int
  /// Values in the file: scalars and collections, cells, or Markdown events.
  public var values: Int
  /// Cells of one row of a table: as many as spreadsheets have columns.
  public var columns = 16_384

  public init(bytes: Int = 8_000_000, depth: Int = 64, values: Int = 1_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }

  /// Problems collected from one file before the reader stops looking for more.
  static let problems = 100
}

extension InputLimits {
  /// The problem of a file that is too large, or nil.
  func refusal(ofBytes count: Int, firstLine: Int) -> InputProblem? {
    guard count > bytes else { return nil }
    return InputProblem(
      line: firstLine, found: "a file of \(count) bytes",
      expected: "at most \(bytes) bytes; split the file")
  }
}
