/// Changes a file without knowing what it is.
enum ByteMutator {
  private static let tokens: [[UInt8]] =
    [
      "\n", "\r\n", "\r", "\t", "  ", "---\n", "...\n", ": ", "- ", "? ", "| ", "|\n", ">-\n", "&a ", "*a", "!!str ",
      "<<: ",
      "{", "}", "[", "]", ",", "\"", "'", "#", " #", "%YAML 1.2\n", "@", "`", "~", "null", "\u{FEFF}", "\u{2028}", "\0",
      "\u{85}", "\\u0000", "\u{7F}", "é", "👩‍👩‍👧‍👦", "[@", "](", "![", "<!--", "]]>", "```\n", "***", "\\", "&#0;", ";",
      "999999999999999999",
      "-0", "1e999", "true", "NO",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]]

  static func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) -> String {
    guard !bytes.isEmpty else {
      bytes = random.pick(tokens)
      return "a token in an empty file"
    }
    let place = random.below(bytes.count)
    let length = min(1 + random.below(random.once(in: 4) ? 200 : 8), bytes.count - place)
    switch random.below(9) {
    case 0:
      bytes[place] ^= 1 << UInt8(random.below(8))
      return "a bit turned"
    case 1:
      bytes[place] = UInt8(truncatingIfNeeded: random.next())
      return "a byte changed"
    case 2:
      bytes.removeSubrange(place..<place + length)
      return "bytes removed"
    case 3:
      bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      return "bytes doubled"
    case 4:
      bytes.removeSubrange(place...)
      return "the end cut off"
    case 5: return lines(&bytes, &random)
    case 6:
      bytes = (0..<random.below(200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      return "random bytes"
    default:
      bytes.insert(contentsOf: random.pick(tokens), at: place)
      return "a token put in"
    }
  }

  private static func lines(_ bytes: inout [UInt8], _ random: inout Seeded) -> String {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let from = random.below(lines.count), to = random.below(lines.count)
    switch random.below(4) {
    case 0: lines.swapAt(from, to)
    case 1: lines.insert(lines[from], at: to)
    case 2: lines.remove(at: from)
    default: lines[from] = Array(repeating: 0x20, count: random.below(5)) + lines[from]
    }
    bytes = Array(lines.joined(separator: [0x0A]))
    return "lines moved"
  }
}
