import Testing

@testable import Checks

@Suite("Abroad rule") struct AbroadRuleTests {
  @Test(arguments: [
    ("en", "Children are taken onwards to other destinations, such as France and especially Wallonia [@law]."),
    ("fr", "Des enfants sont emmenés vers d’autres pays, surtout en Wallonie [@law]."),
    ("nl", "Kinderen worden naar andere landen gebracht, vooral naar Vlaanderen [@law]."),
    ("de", "Kinder werden in andere Länder gebracht, vor allem nach Flandern [@law]."),
    ("en", "Girls are moved on to places such as the Netherlands and particularly Wallonia [@law]."),
    ("en", "For many the country is a stage on the way to Germany, France and Flanders [@law]."),
    ("en", "Some are sold on to Antwerp and the United Kingdom [@law]."),
    ("fr", "Le pays est une étape vers la France, l’Allemagne et surtout la Flandre [@law]."),
    ("fr", "Elles sont en transit vers les Pays-Bas et en particulier vers la Wallonie [@law]."),
    ("fr", "Beaucoup sont acheminées ailleurs en Europe, notamment en Flandre [@law]."),
    ("nl", "Het land is een doorvoerland naar Frankrijk en vooral Wallonië [@law]."),
    ("nl", "Zij zijn onderweg naar het Verenigd Koninkrijk, Duitsland en Vlaanderen [@law]."),
    ("nl", "Velen worden elders in Europa uitgebuit, met name in Vlaanderen [@law]."),
    ("de", "Das Land ist eine Zwischenstation auf dem Weg nach Frankreich und vor allem Flandern [@law]."),
    ("de", "Sie werden weiterverkauft, in die Niederlande und insbesondere nach Wallonien [@law]."),
    ("de", "Viele kommen in anderen Ländern an, etwa in Deutschland und Flandern [@law]."),
  ])
  func `a region of the country is not abroad`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "abroad")
  }

  @Test(arguments: [
    "Boys from abroad are exploited in Brussels and Antwerp [@law].", "They are taken abroad from Wallonia [@law].",
    "They are taken to other countries, such as France [@law].",
    "On the way to France many are held in Flanders [@law].",
    "In transit from France to Flanders they sleep in vans [@law].",
    "Victims who are moved on from Antwerp and Brussels end up in Germany [@law].",
  ])
  func `a region may be where somebody comes from or arrives`(text: String) throws {
    try Told(narrative: text + "\n").expect(0, of: "abroad")
  }
}

@Suite("Body name rule") struct BodyNameRuleTests {
  @Test(arguments: [
    "The Office for Aliens (OA) counts them [@law].\n\nThe Agency of Arrivals (OA) does not [@law].",
    "The ‘Office des étrangers’ (Foreign Office) counts them [@law].\n\nThe Immigration Office found 160 [@law].",
  ])
  func `one body has one name`(text: String) throws { try Told(narrative: text + "\n").expect(1, of: "body-name") }

  @Test(arguments: [
    (
      "en",
      "The Office des étrangers (Aliens Office) counts them [@law].\n\nThe Office des étrangers (Migration Office) does not [@law]."
    ),
    (
      "en",
      "The Dienst Vreemdelingenzaken (Foreign Office) is slow [@law].\n\nIn 2008 the Immigration Office found 160 [@law]."
    ),
    ("en", "The Bundesamt für Migration, or Migration Office, is slow [@law].\n\nThe Refugee Office found 160 [@law]."),
    (
      "fr",
      "Le Dienst Vreemdelingenzaken (Office des étrangers) est lent [@law].\n\nLe Dienst Vreemdelingenzaken (Service de l’immigration) compte peu [@law]."
    ),
    (
      "fr",
      "Le Bundesamt für Migration (Office des migrations) est lent [@law].\n\nL’Office de l’immigration en compte 160 [@law]."
    ),
    ("fr", "L’Office des étrangers (OE) est lent [@law].\n\nLe Service des mineurs (OE) ne l’est pas [@law]."),
    ("nl", "De Immigration Office (Dienst Vreemdelingen) is traag [@law].\n\nDe Dienst Migratie vond er 160 [@law]."),
    (
      "nl",
      "De Office des étrangers (Vreemdelingendienst) is traag [@law].\n\nDe Office des étrangers (Migratiedienst) is het niet [@law]."
    ),
    ("nl", "De Dienst voor Voogdij (DV) is traag [@law].\n\nDe Raad van Voogden (DV) is het niet [@law]."),
    (
      "de",
      "Das Office des étrangers (Ausländeramt) ist langsam [@law].\n\nDas Office des étrangers (Einwanderungsbehörde) ist es nicht [@law]."
    ),
    (
      "de",
      "Die Agence de l’asile, oder Asylbehörde, ist langsam [@law].\n\nDie Agence de l’asile (Fremdenamt) zählt wenig [@law]."
    ),
    ("de", "Das Amt für Migration (AM) ist langsam [@law].\n\nDie Behörde für Asyl (AM) ist es nicht [@law]."),
  ]) func `so it has in each language`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "body-name")
  }

  @Test func `two bodies have two`() throws {
    try Told(narrative: "The Office for Aliens (OA) and the Council of Care (CC) met [@law].\n").expect(
      0, of: "body-name")
  }
}
