/// Where something stands in the workspace: what a finding points to.
public struct Place: Hashable, Sendable {
  /// Path within the workspace, with `/`.
  public let file: String
  /// From 1; 0 speaks of the whole file.
  public let line: Int
  /// From 1, in characters; 0 speaks of the whole line.
  public let column: Int

  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  public static func < (a: Place, b: Place) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }
}

extension Place: CustomStringConvertible {
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

/// A value with the place it was read from.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let place: Place

  public init(_ value: Value, _ place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {
  /// Two located values are equal when their values are, wherever they stand.
  public static func == (a: Located, b: Located) -> Bool { a.value == b.value }
}
