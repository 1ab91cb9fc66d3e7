import Foundation

/// The language of a text as BCP 47 writes it: `en`, `pt-BR`, `sr-Latn`, `zh-Hant-TW`.
///
/// The part of RFC 5646 that texts need: language, script, region, variants. Case is normalised, so that tags can be
/// compared and used in addresses.
public struct LanguageTag: Hashable, Sendable {
  /// The whole tag in normal case: `sr-Latn`. Kept alone, so that a tag costs no more than a short text.
  public let text: String

  /// Reads a tag in any case; `nil` where it is not well formed.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 35 else { return nil }
    // Most tags: a language alone, in normal case.
    if text.utf8.count == 2, text.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) {
      self.text = String(text)
      return
    }
    var subtags = String(text).split(separator: "-" as Character, omittingEmptySubsequences: false).map(String.init)[
      ...]
    guard subtags.allSatisfy({ $0.utf8.allSatisfy(\.isASCIILetterOrDigit) }) else { return nil }

    guard let language = subtags.popFirst()?.lowercased(), language.isLetters, (2...3).contains(language.utf8.count)
    else { return nil }
    var parts = [language]
    if let subtag = subtags.first, subtag.isScript {
      parts.append(subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased())
      subtags.removeFirst()
    }
    if let subtag = subtags.first, subtag.isRegion {
      parts.append(subtag.uppercased())
      subtags.removeFirst()
    }
    let variants = subtags.map { $0.lowercased() }
    guard variants.allSatisfy(\.isVariant), Set(variants).count == variants.count else { return nil }
    self.text = (parts + variants).joined(separator: "-")
  }

  /// Two or three lower-case letters: `sr`.
  public var language: String { String(text.prefix { $0 != "-" }) }

  /// Four letters, the first upper-case: `Latn`.
  public var script: String? { subtags.dropFirst().first.flatMap { $0.isScript ? $0 : nil } }

  /// Two upper-case letters or three digits: `BR`, `419`.
  public var region: String? { subtags.dropFirst().first { !$0.isScript }.flatMap { $0.isRegion ? $0 : nil } }

  private var subtags: [String] { text.split(separator: "-" as Character).map(String.init) }
}

extension LanguageTag: Comparable {
  public static func < (a: LanguageTag, b: LanguageTag) -> Bool { a.text < b.text }
}

extension LanguageTag: CustomStringConvertible {
  public var description: String { text }
}

extension LanguageTag {
  public static let english = LanguageTag(fixed: "en")

  private init(fixed language: String) {
    text = language
  }
}

extension LanguageTag {
  /// The way a language's lines run; the raw value is HTML's `dir`.
  public enum Direction: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// By script where the tag names one, else by the script the language is mostly written in.
  public var direction: Direction {
    if text.utf8.count == 2 { return Self.rightToLeftLanguages.contains(text) ? .rightToLeft : .leftToRight }
    let isRightToLeft =
      if let script { Self.rightToLeftScripts.contains(script) } else { Self.rightToLeftLanguages.contains(language) }
    return isRightToLeft ? .rightToLeft : .leftToRight
  }

  private static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Syre", "Syrj", "Syrn", "Thaa",
    "Yezi",
  ]

  private static let rightToLeftLanguages: Set<String> = [
    "aeb", "ajp", "apc", "ar", "arc", "arq", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "haz", "he",
    "iw", "ji", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug",
    "ur", "yi",
  ]
}

extension LanguageTag {
  /// What its speakers call the language, as a menu shows it: `Deutsch`, `Français`, `Português (Brasil)`.
  public var ownName: String { isKnown ? name(in: self) : text }

  /// What the language is called in another one, with a capital letter at its start; the tag where CLDR has no name.
  public func name(in other: LanguageTag) -> String {
    guard let name = other.locale.localizedString(forIdentifier: text), let first = name.unicodeScalars.first else {
      return text
    }
    return first.properties.titlecaseMapping + String(name.unicodeScalars.dropFirst())
  }
}

extension String {
  fileprivate var isLetters: Bool { !isEmpty && utf8.allSatisfy(\.isASCIILetter) }

  fileprivate var isScript: Bool { utf8.count == 4 && isLetters }

  fileprivate var isRegion: Bool {
    utf8.count == 2 && isLetters || utf8.count == 3 && utf8.allSatisfy(\.isASCIIDigit)
  }

  fileprivate var isVariant: Bool {
    (5...8).contains(utf8.count) || utf8.count == 4 && utf8.first?.isASCIIDigit == true
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  fileprivate var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
