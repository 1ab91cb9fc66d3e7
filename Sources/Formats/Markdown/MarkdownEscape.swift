extension Markdown {
  /// Text written so that Markdown shows it as it is: signs that mean something get a backslash, lines that would begin
  /// a list, a heading, code or a table are disarmed. Line ends stay, and a blank line still ends a paragraph.
  public static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(escapedLine).joined(separator: "\n")
  }

  private static func escapedLine(_ whole: Substring) -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var line = whole.drop(while: isSpace)
    while let last = line.last, isSpace(last) { line.removeLast() }
    var out = ""
    out.reserveCapacity(line.utf8.count)
    // "1." or "1)" would begin a list.
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if let mark = line.dropFirst(digits.count).first, !digits.isEmpty, mark == "." || mark == ")" {
      out += digits + "\\" + String(mark)
      line = line.dropFirst(digits.count + 1)
    } else if let first = line.first, first == "-" || first == "+" || first == "=" {
      out += "\\" + String(first)
      line = line.dropFirst()
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "#": out.append("\\")
      default: break
      }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
