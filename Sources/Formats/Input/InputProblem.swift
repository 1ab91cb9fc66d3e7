/// One thing that is wrong in a file, at its place, said so that the person who wrote the file can mend it.
///
/// `found` and `expected` are phrases without a capital or a full stop, to be joined by whoever prints them:
/// "line 3, column 5: found …; expected …".
public struct InputProblem: Error, Sendable, Hashable {
  /// Line of the file, from 1.
  public let line: Int
  /// Column in Unicode scalars, from 1; 1 where the whole line is meant.
  public let column: Int
  public let found: String
  /// What would be right, with the mend where there is one.
  public let expected: String

  public init(line: Int, column: Int = 1, found: String, expected: String) {
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
  }
}

extension InputProblem: CustomStringConvertible {
  public var description: String { "line \(line), column \(column): found \(found); expected \(expected)" }
}

extension InputProblem {
  /// A piece of input inside a problem's phrase: in quotation marks, on one line, cut after 40 characters.
  static func quote(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(40))).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return "\"" + String(shown) + (scalars.dropFirst(40).isEmpty ? "\"" : "…\"")
  }
}
