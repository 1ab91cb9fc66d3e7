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
    /// What a comment on the line above says of it: `not run: …`, `in an indicator`.
    let remark: String?
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
              file: Self.between("`", above, "`:"), remark: Self.between("<!-- ", above, " -->"), line: index + 1))
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

  private static func between(_ start: String, _ line: String, _ end: String) -> String? {
    guard line.hasPrefix(start), line.hasSuffix(end), line.count >= start.count + end.count else { return nil }
    return String(line.dropFirst(start.count).dropLast(end.count))
  }
}

extension Page.Block {
  var isRun: Bool { remark?.hasPrefix("not run") != true }
}
