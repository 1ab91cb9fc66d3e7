/// Pieces of text that mutations put into files.
public enum Texts {
  /// Each is wrong for most fields and right for some.
  public static let odd: [String] = [
    "2010-02-30", "2011-02-29", "2000-02-29", "1900-02-29", "0000", "0001", "9999-12-31", "2010-13", "2010-6",
    "2010-06-31", "20100", "2010/2011", "2011/2010", "Bad Id", "-x", "x-", "a.b", "1.10", "1.9", "01", "1..2", "a",
    String(repeating: "a", count: 64), String(repeating: "a", count: 65), "#12345", "#1234567", "#GGGGGG", "#a0B1c2",
    "red", "1e3", "1.1234567", "1.123456", "1,000", "-1", "-0", "0", "007", "+3", "1000000", "1000001",
    "999999999999999", "1234567890123456", "0.000001", "54.8", "5.", ".5", "EN", "eng", "engl", "fr-be", "fr-BE",
    "sr-Latn", "de-1996", "de-1996-1996", "sl-rozaj-biske", "ftp://x", "https://", "https://x", "https:// x",
    "http://é.example/ü", "javascript:alert(1)", "NO", "no", "No", "XX", "XK", "QM", "ZZ", "BE", "true", "false",
    "yes", "null", "~", "required", "ideal", "met", "unmet", "Met", "state", "not-assessed", "no-data",
    "not-applicable", "otherwise", "situation", " ", "\u{A0}", "\u{3000}", "a\nb", "a\n", "\ta", "key, p. 4", "key,",
    "key, ", ", p. 4", "@key", "a;b", "a b", " key", "key , p", "[@key]", "✔✔✔✔", "✔✔✔✔✔", "🏳️‍🌈", "👩‍👩‍👧‍👦", "e\u{301}",
    "\u{301}",
    "\u{202E}abc", "\u{200B}", "𝕬", "Ω", "ß", "İ", "مرحبا", "ខ្មែរ", "ไทย", "हिन्दी", "\u{E000}", "\u{10FFFD}", "a@b",
    "a@b@c",
    "<b>x</b>", "&amp;", "![x](y)", "[x](javascript:y)", "| a |\n|---|\n| b |", "# h", "### h", "> > > q", "```",
    "[@", "[@a; @b, p. 1]", "[@a; b]", "*a", "**", "$x$", "#set page()", "\\", "'", "\"", "{}", "[]",
  ]

  /// Keys that files of a workspace have.
  static let keys: [String] = [
    "title", "id", "sources", "goal", "text", "name", "grade", "when", "otherwise", "all", "any", "at-least", "of",
    "condition", "by", "is", "note", "en", "fr", "scale", "points", "conditions", "criteria", "language", "logo",
    "logo-text", "indicators", "minimum", "cases", "BE", "1.1", "star", "statement",
  ]

  /// Sentences in which prose and plain text go astray.
  static let prose: [String] = [
    "", " ", "*emphasis* **strong** `code`", "# Heading\n\nText.", "### Third first\n\nText.",
    "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n", "| a |\n|---|\n", "- a\n  - b\n    1. c\n", "> quoted\n> again",
    "```\ncode <b>\n```", "[link](https://example.org/a?b=c&d=\"e\")", "[mail](mailto:a@b.example)",
    "[](https://example.org)", "[a](doi:10.1000/182)", "a  \nb\\\nc", "---", "1986\\. A year", "<div>", "&nbsp;&lt;",
    "[@nobody, p. 4]", "\u{202E}right to left\u{202C}", "Zalgo: z\u{335}\u{327}\u{351}a\u{318}\u{30E}l\u{329}g\u{32C}o",
    "👩‍👩‍👧‍👦 🇧🇪 ✔︎ ★ ☎", "ខ្មែរ ไทย हिन्दी العربية עברית 中文 日本語 한국어 Ελληνικά Кириллица", "a\u{AD}b\u{200B}c\u{2060}d\u{FEFF}e",
    "\u{E000}\u{F8FF}\u{10FFFF}", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "No.1 <script>alert(1)</script>", "]]> --> */ ${x} #{y} \\u0000",
    String(repeating: "long word ", count: 400), String(repeating: "W", count: 3_000),
    String(repeating: "| a ", count: 150) + "|\n" + String(repeating: "|---", count: 150) + "|\n",
    String(repeating: "> ", count: 40) + "deep", String(repeating: "- ", count: 40) + "deep",
    String(repeating: "**a", count: 200), "# A\n# A\n# A\n## B\n## B\n", "Setext\n===\n\nAgain\n---\n",
    "[a]: https://example.org\n\n[a] [a][a] [b]", "* * *\n\n+ a\n+ b\n\n\n\n3. c", "\tcode by indent\n\n    again",
  ]

  private static let dates = [
    "0001", "2010", "9999-12-31", "2000-02-29", "2030-01", "1989-11-20", "2010-06-30", "1999-12", "2100-01-01",
  ]
  private static let numbers = [
    "0", "1", "2", "3", "12", "100", "101", "0.5", "54.8", "99.999999", "1000000", "999999999999999", "-3", "-0.000001",
  ]

  /// Another text of the kind that this one seems to be.
  static func like(_ text: String, _ random: inout Seeded) -> String? {
    let bytes = Array(text.utf8)
    if text.contains(" ") || text.contains("\n") || bytes.contains(where: { $0 > 0x7E }) {
      switch random.below(4) {
      case 0: return random.pick(prose)
      case 1: return text + "\n\n" + random.pick(prose)
      case 2: return String(text.prefix(random.below(text.count) + 1))
      default: return text + " " + random.pick(odd)
      }
    }
    if bytes.count >= 4, bytes.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D })
    {
      return random.pick(dates)
    }
    if !bytes.isEmpty, bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) { return random.pick(numbers) }
    if bytes.first == 0x23 { return random.pick(["#000000", "#ffffff", "#FF00ff", "#808080"]) }
    guard let letter = bytes.first, (0x61...0x7A).contains(letter) else { return nil }
    switch random.below(6) {
    case 0: return text + "-2"
    case 1: return String(text.dropLast())
    case 2: return random.pick(["state", "ngo", "unknown", "met", "unmet", "not-assessed", "no-data", "none", "other"])
    default: return nil
    }
  }

  /// A text with some of its scalars changed.
  static func damaged(_ text: String, _ random: inout Seeded) -> String {
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return random.pick(odd) }
    let place = random.below(scalars.count)
    switch random.below(6) {
    case 0: scalars.remove(at: place)
    case 1: scalars.insert(contentsOf: random.pick(odd).unicodeScalars, at: place)
    case 2: scalars = scalars.reversed()
    case 3: scalars += scalars
    case 4: scalars[place] = random.pick(Array(" .-/#@,;:A0é\n".unicodeScalars))
    default: return text.uppercased()
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
