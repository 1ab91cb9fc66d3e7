import Formats
import Foundation

/// The JSON Schemas of the YAML files of a workspace, for editors.
public enum Schemas {
  /// A schema that could not be written.
  public struct Unwritten: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let description: String
  }

  /// Writes one `NAME.schema.json` for each kind of file, in place of those that are there.
  ///
  /// - Parameter folder: path of a folder, made where there is none.
  /// - Returns: the names of the files, sorted.
  @discardableResult public static func write(into folder: String) throws(Unwritten) -> [String] {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Unwritten(path: folder, description: "The folder \(folder) cannot be made\(error.reason)")
    }
    for file in files {
      let path = folder + "/" + file.name
      if let there = FileManager.default.contents(atPath: path), !isOurs(there) {
        throw Unwritten(
          path: path, description: "\(path) is a file that progresscard has not written; name another folder.")
      }
    }
    for file in files {
      let path = folder + "/" + file.name
      do {
        try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw Unwritten(path: path, description: "\(path) cannot be written\(error.reason)")
      }
    }
    return files.map(\.name)
  }

  /// Whether a file was written by this or an earlier version: its schema and title stand first, as ours do.
  private static func isOurs(_ bytes: Data) -> Bool {
    bytes.isEmpty
      || bytes.starts(with: "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": ".utf8)
  }

  /// Each schema by its file name, sorted.
  static var files: [(name: String, bytes: [UInt8])] {
    FileKind.all.map { ($0.name + ".schema.json", $0.document) }.sorted { $0.0 < $1.0 }
  }
}
