import Foundation
import Testing

@testable import Checks

/// Numbers that a text types although the data have them.
@Suite("Typed number rule") struct TypedNumberTests {
  /// Six states, of which one has no category and two make notable efforts.
  private func told(_ text: String, _ language: String = "en") -> Told {
    let high = [
      "en": "Notable efforts", "fr": "Efforts notables", "nl": "Opvallende inspanningen",
      "de": "Beachtliche Anstrengungen",
    ]
    let framework = Sound.files[text: Sound.framework].replacingOccurrences(
      of: "label: High", with: "label: \(high[language] ?? "")")
    return Told(
      language: language, narrative: text + "\n",
      files: [
        Sound.framework: framework,
        "editions/e1/overview.csv": "country,category,position\nLU,high,1\nFR,high,2\nNL,low,1\nDE,low,2\nAT,low,3\n",
      ])
  }

  @Test(arguments: [
    ("en", "Belgium is one of the 53 % of states that have made notable efforts [@law]."),
    ("en", "Of the states, 53 % made notable efforts [@law]."), ("en", "Three states made notable efforts [@law]."),
    ("en", "None of the states made notable efforts [@law]."), ("en", "All states made notable efforts [@law]."),
    ("en", "Three of the six states made notable efforts [@law]."),
    ("en", "Two thirds of the states made notable efforts [@law]."),
    ("fr", "53 % des États ont fait des efforts notables [@law]."),
    ("fr", "Trois États ont fait des efforts notables [@law]."),
    ("fr", "Aucun État n’a fait d’efforts notables [@law]."),
    ("fr", "Un tiers des pays ont fait des efforts notables [@law]."),
    ("nl", "53 % van de staten leverde opvallende inspanningen [@law]."),
    ("nl", "Drie landen leverden opvallende inspanningen [@law]."),
    ("nl", "Geen enkele staat leverde opvallende inspanningen [@law]."),
    ("nl", "Een derde van de landen leverde opvallende inspanningen [@law]."),
    ("de", "53 % der Staaten unternahmen beachtliche Anstrengungen [@law]."),
    ("de", "Drei Staaten unternahmen beachtliche Anstrengungen [@law]."),
    ("de", "Keiner der Staaten fiel durch beachtliche Anstrengungen auf [@law]."),
    ("de", "Ein Drittel der Länder tat sich mit beachtlichen Anstrengungen hervor [@law]."),
  ]) func `a share or number of states that is not the computed one is an error`(language: String, text: String) throws
  {
    let found = try told(text, language).findings(of: "typed-number")
    #expect(found.map(\.severity) == [.error], "\(found.map(\.line))")
    #expect(found.allSatisfy { $0.line.contains("as the data have it") })
  }

  @Test(arguments: [
    ("en", "40 % of states made notable efforts [@law].", "{{ share high }}"),
    ("fr", "40 % des États ont fait des efforts notables [@law].", "{{ share high }}"),
    ("nl", "40 % van de staten leverde opvallende inspanningen [@law].", "{{ share high }}"),
    ("de", "40 % der Staaten unternahmen beachtliche Anstrengungen [@law].", "{{ share high }}"),
    ("en", "Two states made notable efforts [@law].", "{{ count high; Words }}"),
    ("en", "This card looks at two indicators [@law].", "{{ count indicators; words }}"),
    ("fr", "Cette fiche examine deux indicateurs [@law].", "{{ count indicators; words }}"),
    ("nl", "Deze kaart bekijkt 2 indicatoren [@law].", "{{ count indicators }}"),
    ("de", "Diese Karte betrachtet zwei Indikatoren [@law].", "{{ count indicators; words }}"),
    ("en", "Belgium ratified the CRC in 1991 [@law].", "{{ treaty crc year }}"),
    ("en", "Belgium ratified the CRC on 16 December 1991 [@law].", "{{ treaty crc date }}"),
    ("en", "Belgium signed the CRC in 1990 [@law].", "{{ treaty crc signed-year }}"),
  ]) func `a number that the data confirm is a warning with its binding`(
    language: String, text: String, binding: String
  ) throws {
    let found = try told(text, language).findings(of: "typed-number")
    #expect(found.map(\.severity) == [.warning], "\(found.map(\.line))")
    #expect(found.first?.mend == binding)
  }

  @Test func `a figure that is published is one, a figure that is withheld is not`() throws {
    var told = told("In 2007 the police found 25 victims [@law].")
    told.files["editions/e1/BE/statistics.csv"] = "series,period,form,value\nvictims,2007,travel,25\n"
    #expect(try told.findings(of: "typed-number").map(\.mend) == ["{{ statistic victims 2007 travel }}"])
    told.narrative = "In 2007 the police found five victims [@law].\n"
    told.files["editions/e1/BE/statistics.csv"] = "series,period,form,value\nvictims,2007,travel,5\n"
    try told.expect(0, of: "typed-number")
    try told.expect(1, of: "small-count")
  }

  @Test func `a number that nearly equals the figure of the same thing and period is found`() throws {
    var told = told("In 2007 the police found 165 victims [@law].")
    told.files["editions/e1/BE/statistics.csv"] = "series,period,value\nvictims,2007,160\n"
    try told.expect(1, of: "typed-number", "160, as the data have it")
  }

  @Test(arguments: [
    "In 2007 five ministries met [@law].", "More than 40 % of states made notable efforts [@law].",
    "The minister said that “53 % of states made notable efforts” [@law].", "> 53 % of states made notable efforts.",
    "Germany and three states made notable efforts [@law].", "Two children came [@law].",
    "{{ share high }} of states made notable efforts [@law].", "In 1991 two ministers resigned [@law].",
    "Not all states made notable efforts [@law].",
  ]) func `other numbers are left alone`(text: String) throws { try told(text).expect(0, of: "typed-number") }
}
