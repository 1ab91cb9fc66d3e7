import Cards
import Foundation

/// What a table of the workspace is to become, or why it cannot.
struct LedgerChange {
  let path: String
  /// The whole file.
  let bytes: [UInt8]
  let added: Int
  /// The ids of rows that are taken out.
  let removed: [String]
  let problems: [Finding]

  func write() throws {
    guard added > 0 || !removed.isEmpty else { return }
    do { try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
      throw Failure("\(path) cannot be written.")
    }
  }

  /// Writes all, or none where anything is in the way of one.
  static func write(_ changes: [LedgerChange]) throws {
    let problems = changes.flatMap(\.problems)
    guard problems.isEmpty else { throw Failure(unwritten: problems) }
    for change in changes { try change.write() }
  }
}
