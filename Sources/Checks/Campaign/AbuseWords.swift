import Cards

/// Words by which a title names abuse: whoever looks over a shoulder, or at a list of mails, would read them.
///
/// Short on purpose: a title that none of these fits may still be a bad one, and the lists of terms are asked as well.
enum AbuseWords {
  /// The first such word of a text; `nil` where there is none, or where the language has no list.
  static func first(in text: String, of language: LanguageTag) -> String? {
    guard let list = list(of: language) else { return nil }
    let words = text.split { !$0.isLetter }.map(String.init)
    return words.first { word in
      let plain = word.lowercased()
      return list.beginnings.contains { plain.hasPrefix($0) } || list.parts.contains { plain.contains($0) }
        || list.words.contains(plain)
    }
  }

  private struct List {
    /// Whole words.
    var words: [String] = []
    /// How words begin.
    var beginnings: [String] = []
    /// What stands anywhere in a word: languages that join words.
    var parts: [String] = []
  }

  private static func list(of language: LanguageTag) -> List? {
    switch language.language {
    case "en":
      List(
        words: ["rape", "raped", "rapes", "rapist", "rapists", "victim", "victims"],
        beginnings: [
          "abus", "assault", "exploit", "groom", "incest", "maltreat", "molest", "paedophil", "pedophil", "porn",
          "prostitut", "sex", "traffick", "violen",
        ])
    case "fr":
      List(
        words: [
          "viol", "viols", "violé", "violée", "violés", "violées", "violer", "traite", "victime", "victimes", "abus",
        ],
        beginnings: [
          "abuse", "abusé", "agress", "exploit", "incest", "maltrait", "pédo", "porno", "prostitu", "sexe", "sexuel",
          "trafic", "violen",
        ])
    case "nl":
      List(
        words: ["sex"],
        parts: [
          "aanrand", "geweld", "incest", "mensenhandel", "kinderhandel", "misbruik", "mishandel", "ontucht", "pedo",
          "porno", "prostitu", "seks", "slachtoffer", "uitbuit", "verkracht",
        ])
    case "de":
      List(
        words: ["opfer", "opfern"],
        parts: [
          "ausbeut", "gewalt", "inzest", "kinderhandel", "menschenhandel", "missbrauch", "misshandel", "misshandl",
          "missbräuch", "pädo", "porno", "prostitu", "sexu", "vergewaltig",
        ])
    default: nil
    }
  }
}
