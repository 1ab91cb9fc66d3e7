import Foundation
import ToolsSupport

/// The Swift files of one of the repository's folders.
struct SourceFiles {
  let texts: [String]

  init(in path: String) throws {
    let folder = Repository.folder.appending(path: path)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    texts = try names.sorted().map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }
}
