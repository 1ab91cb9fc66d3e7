import Testing

@testable import Checks

@Suite("Quantity rule") struct QuantityRuleTests {
  @Test(arguments: [
    (
      "en",
      "In 2008 the centres registered 731 victims [@law].\n\nMost of the 731 victims came between 2001 and 2005 [@law]."
    ),
    (
      "fr",
      "En 2008, les centres ont enregistré 731 victimes [@law].\n\nLa plupart des 731 victimes sont venues entre 2001 et 2005 [@law]."
    ),
    (
      "nl",
      "In 2008 registreerden de centra 731 slachtoffers [@law].\n\nDe meeste van de 731 slachtoffers kwamen tussen 2001 en 2005 [@law]."
    ),
    (
      "de",
      "Im Jahr 2008 zählten die Zentren 731 Opfer [@law].\n\nDie meisten der 731 Opfer kamen zwischen 2001 und 2005 [@law]."
    ),
  ])
  func `one value with two periods is found`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "quantity", "2001–2005")
  }

  @Test(arguments: [
    (
      "en",
      "During 2008 the centres took in 731 victims [@law].\n\nAccording to a report of 2008, most of the 731 victims had come between 2001 and 2005 [@law]."
    ),
    (
      "en",
      "In 2008 the line took 1,462 calls [@law].\n\nThe ombudsman said in 2008 that the 1,462 calls had come between 2001 and 2005 [@law]."
    ),
    (
      "en",
      "In 2008 the centres took in 731 victims [@law].\n\nA 2008 survey looked at the 731 victims who came from 2001 to 2005 [@law]."
    ),
    (
      "fr",
      "En 2008, les centres ont accueilli 731 victimes [@law].\n\nSelon une étude de 2008, la plupart des 731 victimes sont arrivées entre 2001 et 2005 [@law]."
    ),
    (
      "fr",
      "Au cours de 2008, le service a reçu 1 462 appels [@law].\n\nLe médiateur a dit en 2008 que les 1 462 appels étaient venus de 2001 à 2005 [@law]."
    ),
    (
      "fr",
      "Les centres ont accueilli 731 victimes en 2008 [@law].\n\nLe rapport publié en 2008 parle de 731 victimes entre 2001 et 2005 [@law]."
    ),
    (
      "nl",
      "In 2008 vingen de centra 731 slachtoffers op [@law].\n\nVolgens een studie uit 2008 kwamen de meeste van de 731 slachtoffers tussen 2001 en 2005 [@law]."
    ),
    (
      "nl",
      "In de loop van 2008 kreeg de lijn 1.462 oproepen [@law].\n\nDe ombudsman zei in 2008 dat de 1.462 oproepen tussen 2001 en 2005 kwamen [@law]."
    ),
    (
      "nl",
      "De centra vingen 731 slachtoffers op in 2008 [@law].\n\nHet onderzoek van 2008 telt 731 slachtoffers van 2001 tot 2005 [@law]."
    ),
    (
      "de",
      "Im Jahr 2008 nahmen die Zentren 731 Opfer auf [@law].\n\nLaut einer Studie aus dem Jahr 2008 kamen die meisten der 731 Opfer zwischen 2001 und 2005 [@law]."
    ),
    (
      "de",
      "Im Laufe des Jahres 2008 gingen 1.462 Anrufe ein [@law].\n\nDie Ombudsfrau sagte 2008, dass die 1.462 Anrufe zwischen 2001 und 2005 kamen [@law]."
    ),
    (
      "de",
      "Die Zentren nahmen 2008 731 Opfer auf [@law].\n\nDer Bericht von 2008 zählt 731 Opfer von 2001 bis 2005 [@law]."
    ),
  ])
  func `the year of a study is not the period of its figures`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "quantity", "2001–2005")
  }

  @Test(arguments: [
    (
      "en",
      "In 2008 the police identified 64 victims of forced labour [@law].\n\nThe police identified 58 victims of forced labour in 2008 [@law]."
    ),
    (
      "fr",
      "En 2008, la police a identifié 64 victimes du travail forcé [@law].\n\nLa police a identifié 58 victimes du travail forcé en 2008 [@law]."
    ),
    (
      "nl",
      "In 2008 vond de politie 64 slachtoffers van dwangarbeid in fabrieken [@law].\n\nDe politie vond 58 slachtoffers van dwangarbeid in fabrieken in 2008 [@law]."
    ),
    (
      "de",
      "Im Jahr 2008 fand die Polizei 64 Opfer von Zwangsarbeit in Fabriken [@law].\n\nDie Polizei fand 58 Opfer von Zwangsarbeit in Fabriken im Jahr 2008 [@law]."
    ),
  ])
  func `one quantity with two values is found`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "quantity", "64")
  }

  private static let counted = [
    "series.yaml": "series:\n  - id: victims\n    name: Victims of trafficking\n    unit: count\n    about: victims\n",
    "editions/e1/BE/statistics.csv": "series,period,value\nvictims,2007,158\nvictims,2006,132\n",
  ]

  @Test func `a count of what a series counts is that of the series`() throws {
    func told(_ text: String) -> Told { Told(narrative: text + "\n", files: Self.counted) }
    try told("In 2007 the police found 185 victims of trafficking [@law].").expect(1, of: "quantity", "158 for 2007")
    for text in [
      "In 2007 the police found 158 victims of trafficking [@law].",
      "In 2007 the police found 160 victims of trafficking [@law].",
      "In 2005 the police found 185 victims of trafficking [@law].",
      "In 2007 the police found 45 victims of robbery [@law].",
      "In 2007 there were victims of trafficking, of whom 45 were boys [@law].",
      "In 2007 the police found 100 victims of trafficking and the helpline 58 [@law].",
    ] { try told(text).expect(0, of: "quantity") }
  }

  @Test(arguments: [
    "In 2008 the police identified 64 victims [@law]. In 2009 the police identified 71 victims [@law].",
    "In 2008 the office recorded 160 victims [@law]. In 2008, 22 victims had been smuggled [@law].",
    "About 731 victims came in 2008 [@law]. The 731 victims came in 2001 [@law].",
  ])
  func `other quantities are left alone`(text: String) throws {
    try Told(narrative: text + "\n").expect(0, of: "quantity")
  }
}
