import Cards

/// Why a value is not there, for a finding.
public struct FactAbsence: Error, Sendable, Equatable {
  public let found: String
  public let expected: String
  public let mend: String?
  /// The file that has the names; where it could not be read whole nothing can be said.
  public let file: String?

  init(found: String, expected: String, mend: String? = nil, file: String? = nil) {
    self.found = found
    self.expected = expected
    self.mend = mend
    self.file = file
  }

  /// A name that is not among those that there are.
  static func unknown(_ what: String, _ name: String, among names: [String], in file: String) -> FactAbsence {
    FactAbsence(
      found: "the \(what) \(name)", expected: "a \(what) of \(file)", mend: Spelling.nearest(name, among: names),
      file: file)
  }
}
