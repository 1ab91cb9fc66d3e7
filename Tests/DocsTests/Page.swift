import Foundation
import ToolsSupport

/// A Markdown page of the repository, seen as its blocks between fences.
struct Page {
  /// A block between fences and what the page says of it.
  struct Block {
    /// The word behind the fence: `sh`, `text`, `yaml` …
    let kind: String
    let text: String
    /// The file whose name stands alone on the line above, as in `` `aldoria/card.yaml`: ``.
    let file: String?
    /// Whether a comment above says that no test runs it.
    let isRun: Bool
    /// Of the page, from 1.
    let line: Int
  }

  let path: String
  let blocks: [Block]

  /// - Parameters:
  ///   - heading: the section to look at, with its subsections; the whole page where it is `nil`.
  init(_ path: String, section heading: String? = nil) throws {
    self.path = path
    let whole = try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var blocks: [Block] = []
    var isInSection = heading == nil
    var above = ""
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if let heading, line.hasPrefix("## ") { isInSection = line == "## " + heading }
      if line.hasPrefix("```") {
        let end = lines[(index + 1)...].firstIndex { $0.hasPrefix("```") } ?? lines.count
        if isInSection {
          blocks.append(
            Block(
              kind: String(line.dropFirst(3)), text: lines[(index + 1)..<end].map { $0 + "\n" }.joined(),
              file: Self.file(named: above), isRun: !above.hasPrefix("<!-- not run"), line: index + 1))
        }
        index = end
        above = ""
      } else if !line.isEmpty {
        above = line
      }
      index += 1
    }
    self.blocks = blocks
  }

  private static func file(named line: String) -> String? {
    guard line.hasPrefix("`"), line.hasSuffix("`:") else { return nil }
    return String(line.dropFirst().dropLast(2))
  }
}
