import Cards

/// A file of the workspace that an import writes.
public struct PlannedFile: WrittenFile {
  public enum Change: String, Sendable { case new, changed, unchanged }

  /// Within the workspace.
  public let path: String
  public let bytes: [UInt8]
  public let change: Change
  /// How many things are new in it.
  public let added: Int
  /// How many take the place of others.
  public let replaced: Int

  init(path: String, before: [UInt8]?, after: [UInt8], added: Int, replaced: Int) {
    self.path = path
    bytes = after
    change = before == nil ? .new : before == after ? .unchanged : .changed
    // What is not changed got nothing.
    self.added = change == .unchanged ? 0 : added
    self.replaced = change == .unchanged ? 0 : replaced
  }
}

/// What stands in the way of merging: a file says something else already.
struct Conflicts {
  private(set) var findings: [Finding] = []
  /// Whether what the import says counts.
  let replaces: Bool

  init(replaces: Bool) { self.replaces = replaces }

  mutating func take(_ more: [Finding]) { findings += more }

  mutating func add(_ path: String, line: Int = 0, found: String, expected: String, mend: String? = nil) {
    findings.append(
      Finding(
        rule: "import", reach: .file, place: Place(file: path, line: line), found: found, expected: expected, mend: mend
      ))
  }

  /// Notes that a file says something else; whether the import's text counts.
  mutating func differs(_ path: String, line: Int, _ what: String, there: String, import new: String) -> Bool {
    if replaces { return true }
    add(
      path, line: line, found: "\(quoted(there)) as \(what)", expected: "\(quoted(new)), as the import says",
      mend: "--replace puts the import's in its place")
    return false
  }
}
