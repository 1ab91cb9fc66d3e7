import Foundation

/// A CSV table of the data that lies beside the repository and is no part of it: `../shared/data`, or where the environment
/// variable `PROGRESSCARD_SHARED_DATA` says.
public struct SharedTable: Sendable {
  public let columns: [String]
  public let rows: [[String]]

  /// The folder, `nil` where it is not there.
  public static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["PROGRESSCARD_SHARED_DATA"].map { URL(fileURLWithPath: $0) }
    let folder = named ?? Repository.folder.appending(path: "../shared/data").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Whether a part of the data is there; tests that need it say so where it is not.
  public static func isThere(_ part: String) -> Bool {
    folder.map { FileManager.default.fileExists(atPath: $0.appending(path: part).path) } ?? false
  }

  /// Reads a table by its path; no cell holds a line break.
  public init(_ path: String) throws {
    guard let folder = Self.folder else { throw CocoaError(.fileNoSuchFile) }
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map(Self.cells)
    columns = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// Commas part cells but within quotation marks.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""], quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// The cells of a column; empty where there is no such column.
  public func texts(_ column: String) -> [String] {
    guard let position = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0[position] }
  }

  public func numbers(_ column: String) -> [Double?] { texts(column).map { Double($0) } }
}
