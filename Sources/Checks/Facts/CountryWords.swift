import Cards

/// The names of countries in one language as words of a text: those of CLDR, and the short and inflected ones in use.
struct CountryWords: Sendable {
  private struct Name: Sendable {
    let keys: [UInt64]
    let country: CountryCode
  }

  /// By the first word, the longest first.
  private var names: [UInt64: [Name]] = [:]

  init(_ language: LanguageTag) {
    let known = CountryNames(language: language)
    func keys(_ name: String) -> [UInt64] { Reading(name, in: language, at: Place(file: "")).words.map(\.key) }
    for country in CountryCode.all { add(keys(known[country]), country) }
    for item in Self.others(Tongue(language)).split(separator: " ") {
      let pair = item.split(separator: "=")
      guard let country = pair.first.flatMap({ CountryCode($0) }), let name = pair.last else { continue }
      add(keys(String(name).replacing("_", with: " ")), country)
    }
    for key in names.keys { names[key]?.sort { $0.keys.count > $1.keys.count } }
  }

  private mutating func add(_ keys: [UInt64], _ country: CountryCode) {
    if let first = keys.first { names[first, default: []].append(Name(keys: keys, country: country)) }
  }

  /// The country whose name begins at a word, and how many words it has.
  func country(at index: Int, before end: Int, in text: Reading) -> (country: CountryCode, count: Int)? {
    let words = text.words
    guard index < end, words[index].marks.contains(.capital), let found = names[words[index].key] else { return nil }
    for name in found where index + name.keys.count <= end {
      if name.keys.indices.allSatisfy({ words[index + $0].key == name.keys[$0] }) {
        return (name.country, name.keys.count)
      }
    }
    return nil
  }

  /// Whether a sentence names a country beside the given one.
  func haveOther(than country: CountryCode?, in sentence: Sentence, of text: Reading) -> Bool {
    sentence.words.contains { index in
      guard let found = self.country(at: index, before: sentence.words.upperBound, in: text) else { return false }
      return found.country != country
    }
  }

  private static func others(_ tongue: Tongue) -> String {
    switch tongue {
    case .english:
      "GB=UK GB=Britain GB=Great_Britain GB=England US=USA US=America NL=Holland CZ=Czech_Republic CI=Ivory_Coast TR=Turkey"
    case .french: "GB=Grande-Bretagne GB=Angleterre US=Etats-Unis NL=Hollande CZ=République_tchèque"
    case .dutch: "GB=Groot-Brittannië GB=Engeland GB=VK US=VS NL=Holland CZ=Tsjechische_Republiek"
    case .german:
      """
      GB=Großbritannien GB=England GB=Vereinigten_Königreich GB=Vereinigten_Königreichs US=USA US=Vereinigten_Staaten NL=Niederlanden \
      NL=Holland CZ=Tschechischen_Republik DO=Dominikanischen_Republik
      """
    case .other: ""
    }
  }
}
