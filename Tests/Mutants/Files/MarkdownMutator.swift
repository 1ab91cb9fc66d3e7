import Foundation

/// Changes paragraphs, front matter and inline pieces of a Markdown file.
enum MarkdownMutator {
  private static let pieces: [String] = [
    "*", "**", "_", "`", "[", "]", "](", "![", "[@", "; @", "]", "<", ">", "&", "\\", "|", "\n", "\n\n", "    ", "# ",
    "- ", "1. ", "> ",
    "[@state-report, p. 1]", "[@ngo-report]", "[@interview; @state-report, pp. 3–4]", "[@nobody]", "\u{301}", "👩‍👩‍👧‍👦",
    "\u{200D}",
    "\u{202E}", "<br>", "&copy;", "[x](https://example.org)", "[x](  )", "| a | b |\n|:-|-:|\n| c |\n", "\\\n",
  ]

  static func mutate(_ bytes: inout [UInt8], _ random: inout Seeded, isGentle: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var blocks = text.components(separatedBy: "\n\n")
    let from = random.below(blocks.count)
    let said: String
    switch random.below(isGentle ? 6 : 9) {
    case 0:
      blocks.insert(random.pick(Texts.prose), at: from + (blocks.count > from ? 1 : 0))
      said = "a block more"
    case 1:
      blocks.swapAt(from, random.below(blocks.count))
      said = "blocks swapped"
    case 2:
      blocks.insert(blocks[from], at: random.below(blocks.count + 1))
      said = "a block twice"
    case 3:
      blocks.append(Array(repeating: blocks[from], count: random.below(50)).joined(separator: "\n\n"))
      said = "many blocks"
    case 4:
      blocks[blocks.count - 1] += "\n\n" + random.pick(Texts.prose)
      said = "a block at the end"
    case 5, 6:
      var scalars = Array(blocks[from].unicodeScalars)
      scalars.insert(contentsOf: random.pick(pieces).unicodeScalars, at: random.below(scalars.count + 1))
      blocks[from] = String(String.UnicodeScalarView(scalars))
      said = "a piece put in"
    case 7:
      blocks.remove(at: from)
      said = "a block less"
    default:
      blocks.insert("---\ntitle: Front\n---", at: random.once(in: 2) ? 0 : from)
      said = "front matter put in"
    }
    bytes = Array(blocks.joined(separator: "\n\n").utf8)
    return said
  }
}
