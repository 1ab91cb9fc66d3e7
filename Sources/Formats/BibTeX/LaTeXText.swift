import Foundation

/// The words of a text in LaTeX, as bibliographies have it: accents, letters and dashes become characters, commands for looks
/// go, braces go.
public struct LaTeXText: Sendable {
  public private(set) var text = ""
  /// Commands that were not understood; what they are given stays.
  public private(set) var unknown: [String] = []

  public init(_ latex: String) {
    var rest = Array(latex.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{", "}": continue
      case "~": text += "\u{A0}"
      case "$": continue
      case "-": dash(&rest)
      case "`" where rest.first == "`": rest.removeFirst(); text += "“"
      case "'" where rest.first == "'": rest.removeFirst(); text += "”"
      case "\\": command(&rest)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text = text.precomposedStringWithCanonicalMapping
      .split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }

  private mutating func dash(_ rest: inout ArraySlice<Unicode.Scalar>) {
    var count = 1
    while rest.first == "-", count < 3 {
      rest.removeFirst()
      count += 1
    }
    text += ["-", "–", "—"][count - 1]
  }

  private mutating func command(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard let first = rest.popFirst() else { return }
    guard first.isLatinLetter else {
      if let accent = Self.accents[String(first)] { return put(accent, &rest) }
      switch first {
      case "&", "%", "$", "#", "_", "{", "}": text.unicodeScalars.append(first)
      case " ", "\n", "\\", ",", ";", ":", "!": text += " "
      case "-", "/": return
      default: unknown.append("\\\(first)")
      }
      return
    }
    var name = String(first)
    while let next = rest.first, next.isLatinLetter {
      name.unicodeScalars.append(next)
      rest.removeFirst()
    }
    let hadSpace = rest.first == " "
    while rest.first == " " { rest.removeFirst() }
    if let accent = Self.accents[name] { return put(accent, &rest) }
    if let letter = Self.letters[name] {
      text += letter
      // The empty group that ends a command.
      if rest.starts(with: ["{", "}"]) { rest.removeFirst(2) }
      return
    }
    if !Self.looks.contains(name) {
      unknown.append("\\\(name)")
      if hadSpace { text += " " }
    }
  }

  /// An accent on the next letter, in braces or not.
  private mutating func put(_ accent: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) {
    while let next = rest.first, next == "{" || next == " " { rest.removeFirst() }
    if rest.first == "\\", let letter = rest.dropFirst().first, letter == "i" || letter == "j" { rest.removeFirst() }
    guard let letter = rest.popFirst(), letter != "}" else { return }
    text.unicodeScalars.append(letter)
    text.unicodeScalars.append(accent)
  }

  private static let accents: [String: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
    "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}",
    "b": "\u{331}",
  ]

  private static let letters = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "euro": "€", "texteuro": "€", "textendash": "–",
    "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»", "slash": "/",
    "textbackslash": "\\", "textasciitilde": "~", "textunderscore": "_", "textdegree": "°", "degree": "°", "quad": " ",
    "textordfeminine": "ª", "textordmasculine": "º", "textquestiondown": "¿", "textexclamdown": "¡", "newline": " ",
  ]

  private static let looks: Set<String> = [
    "textit", "textbf", "textsc", "textrm", "texttt", "textsf", "textsl", "textup", "textnormal", "emph", "underline",
    "mbox", "url", "path", "enquote", "text", "em", "it", "bf", "sc", "rm", "tt", "sf", "sl", "protect", "relax",
    "noopsort",
    "uppercase", "lowercase", "bibstring", "mkbibquote", "mkbibemph",
  ]
}

extension Unicode.Scalar {
  fileprivate var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
