/// What came of reading one file: the value as far as it could be read, and every problem found.
///
/// With problems beside a value the file is wrong but whole enough to be looked at further, so that its author hears
/// of everything at once. Without a value the file could not be understood, or is empty when there is no problem.
public struct Reading<Value: Sendable>: Sendable {
  public let value: Value?
  public let problems: [InputProblem]

  public init(value: Value?, problems: [InputProblem] = []) {
    self.value = value
    self.problems = problems
  }

  /// The value of a file in which nothing is wrong.
  public func get() throws(InputProblem) -> Value? {
    if let problem = problems.first { throw problem }
    return value
  }
}

extension Reading: Equatable where Value: Equatable {}

/// Calls `body` with the bytes in one piece, copying only what does not already lie so.
func withContiguous<Result>(
  _ bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  if let result = bytes.withContiguousStorageIfAvailable(body) { return result }
  return Array(bytes).withUnsafeBufferPointer(body)
}
