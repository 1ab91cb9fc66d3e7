import Cards
import Formats
import Workspace

/// What taking a workbook back would change.
public struct WorkbookPlan: Sendable {
  /// A content that changes, as a person would tell it.
  public struct Change: Sendable {
    public let sheet: String
    public let cell: String
    public let label: String
    public let before: String
    public let after: String
  }

  /// A file that is written.
  public struct File: WrittenFile {
    public let path: String
    public let bytes: [UInt8]
    /// How: in its place, with entries written anew, whole.
    public let manner: Manner
  }

  public enum Manner: Sendable, Equatable {
    case new
    /// Only the changed texts are replaced.
    case inPlace
    /// These entries are written anew; so many comments within them go.
    case entries([String], comments: Int)
    /// The whole file is written anew; so many comments go.
    case whole(comments: Int)

    init(_ patch: YAMLPatch) {
      self =
        patch.isWhole
        ? .whole(comments: patch.comments)
        : patch.rewritten.isEmpty ? .inPlace : .entries(patch.rewritten, comments: patch.comments)
    }
  }

  public let edition: String
  public let country: String
  public let changes: [Change]
  public let files: [File]
  /// What is worth knowing and hinders nothing.
  public let notes: [String]
  /// Cells for reading that were edited, which changes nothing.
  public let warnings: [CellFinding]
}

/// Why a workbook is not taken back: everything at once.
public struct WorkbookRefusal: Error, Sendable {
  public let findings: [CellFinding]
  /// What files would say wrongly, where no cell is to blame.
  public let problems: [String]

  init(_ findings: [CellFinding], problems: [String] = []) {
    self.findings = findings.sorted()
    self.problems = problems
  }

  init(found: String, expected: String) {
    self.init([CellFinding(found: found, expected: expected)])
  }

  /// The same as findings, for programs.
  public func findings(in workbook: String) -> [Finding] {
    findings.map { $0.finding(in: workbook) }
      + problems.map { problem in
        Finding(
          rule: "workbook", reach: .file, place: Place(file: workbook), found: problem,
          expected: "files that can be written")
      }
  }

  public var sentences: [String] { findings.map(\.description) + problems }
}
