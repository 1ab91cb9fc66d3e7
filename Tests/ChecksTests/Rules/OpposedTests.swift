import Testing

@testable import Checks

@Suite("Opposed rule") struct OpposedRuleTests {
  @Test(arguments: [
    ("en", "The plan has specific measures for children.", "The plan is not specific to children [@law]."),
    (
      "fr", "Le plan contient des mesures spécifiques pour les enfants.",
      "Le plan n’est pas spécifique aux enfants [@law]."
    ),
    ("nl", "Het plan bevat specifieke maatregelen voor kinderen.", "Het plan is niet specifiek voor kinderen [@law]."),
    ("de", "Der Aktionsplan enthält spezifische Maßnahmen.", "Der Aktionsplan ist nicht spezifisch für Kinder [@law]."),
    (
      "en",
      "The country adopted a strategy for the years 2009 to 2012, passed by parliament, with measures that are tailored to children.",
      "The strategy does not mention children at all [@law]."
    ),
    (
      "en", "A national action plan was adopted in 2009 with child-specific chapters.",
      "It is a general plan against trafficking for people of any age [@law]."
    ),
    (
      "en", "The policy is dedicated to trafficked children.", "The policy says nothing about children [@law]."
    ),
    (
      "fr",
      "Une stratégie pour les années 2009 à 2012, adoptée par le parlement, contient des chapitres spécifiques aux enfants.",
      "La stratégie ne mentionne pas les enfants [@law]."
    ),
    (
      "fr", "Le plan comporte des mesures spécialement consacrées aux enfants.",
      "C’est un plan général contre la traite, sans mesures spécifiques [@law]."
    ),
    (
      "en", "A national strategy was adopted with measures specific to children.",
      "The strategy has no measures for children [@law]."
    ),
    (
      "fr", "Une stratégie prévoit des mesures spécifiques aux enfants.",
      "La stratégie ne contient aucune mesure pour les enfants [@law]."
    ),
    (
      "nl", "Het land heeft een plan dat specifiek is voor kinderen.",
      "Het plan is niet in het bijzonder voor kinderen bedoeld [@law]."
    ),
    (
      "de", "Eine Strategie enthält spezifische Maßnahmen für Kinder.",
      "Die Strategie enthält keine Maßnahmen für Kinder [@law]."
    ),
    ("fr", "La politique vise les enfants victimes.", "La politique ne dit rien des enfants [@law]."),
    (
      "nl",
      "Een strategie voor de jaren 2009 tot 2012, goedgekeurd door het parlement, bevat hoofdstukken die specifiek zijn voor kinderen.",
      "De strategie vermeldt geen kinderen [@law]."
    ),
    (
      "nl", "Het actieplan heeft maatregelen die toegespitst zijn op kinderen.",
      "Het is een algemeen actieplan voor slachtoffers van elke leeftijd [@law]."
    ),
    ("nl", "Het beleid is gericht op kinderen.", "Het beleid zegt niets over kinderen [@law]."),
    (
      "de",
      "Eine Strategie für die Jahre 2009 bis 2012, die das Parlament annahm, enthält Kapitel, die spezifisch für Kinder sind.",
      "Die Strategie erwähnt Kinder nicht [@law]."
    ),
    (
      "de", "Der Aktionsplan enthält eigens auf Kinder zugeschnittene Maßnahmen.",
      "Es ist ein allgemeiner Aktionsplan für Menschen jeden Alters [@law]."
    ),
    ("de", "Die Politik richtet sich gezielt an Kinder.", "Die Politik sagt nichts über Kinder [@law]."),
    ("en", "A state-run helpline is active.", "The helpline is operated by an NGO [@law]."),
    ("fr", "Une ligne gérée par l’État est active.", "La ligne est gérée par une ONG [@law]."),
    ("nl", "De overheid beheert een hulplijn.", "De hulplijn wordt beheerd door een ngo [@law]."),
    ("de", "Der Staat betreibt ein Hilfstelefon.", "Das Hilfstelefon wird von einem Verein betrieben [@law]."),
    ("en", "There is a helpline for child victims.", "It is a line for missing children [@law]."),
    ("fr", "Il y a une ligne pour les enfants victimes.", "C’est une ligne pour enfants disparus [@law]."),
    ("nl", "Er is een hulplijn voor slachtoffers.", "Het is een lijn voor vermiste kinderen [@law]."),
    ("de", "Es gibt eine Hotline für Opfer.", "Die Hotline ist für vermisste Kinder da [@law]."),
  ])
  func `a statement against the narrative is found`(language: String, statement: String, text: String) throws {
    try Told(language: language, narrative: text + "\n", statement: statement).expect(
      1, of: "opposed", "care.\(language).md:1")
  }

  @Test(arguments: [
    ("The plan is not made for children.", "The plan is not specific to children [@law]."),
    ("An NGO runs the helpline.", "The helpline is operated by an NGO [@law]."),
    ("It is a line for missing children, which victims can call.", "It is a line for missing children [@law]."),
    ("The plan has specific measures.", "The line is not specific to children [@law]."),
    ("The plan mentions children.", "The plan addresses children and adults [@law]."),
    ("The plan is a general one.", "The general plan of 2008 does not mention children [@law]."),
  ])
  func `what agrees is left alone`(statement: String, text: String) throws {
    try Told(narrative: text + "\n", statement: statement).expect(0, of: "opposed")
  }
}
