import Foundation
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

  @Test(arguments: [
    "In 2008 the police identified 64 victims [@law]. In 2009 the police identified 71 victims [@law].",
    "In 2008 the office recorded 160 victims [@law]. In 2008, 22 victims had been smuggled [@law].",
    "About 731 victims came in 2008 [@law]. The 731 victims came in 2001 [@law].",
  ])
  func `other quantities are left alone`(text: String) throws {
    try Told(narrative: text + "\n").expect(0, of: "quantity")
  }
}

@Suite("Universal rule") struct UniversalRuleTests {
  private static let signed = [
    "treaties/instruments.yaml":
      "instruments:\n  - {id: crc, short: CRC, title: A convention}\n  - {id: two, short: Second, title: Another}\n",
    "treaties/status.csv": "party,instrument,signed,bound,how\nBE,crc,,1991,ratification\nBE,two,2007,,\n",
  ]

  @Test(arguments: [
    ("en", "The country has ratified all relevant instruments [@law]."),
    ("en", "It is party to every convention on the matter [@law]."),
    ("en", "It has ratified none of the treaties [@law]."),
    ("fr", "Le pays a ratifié tous les instruments pertinents [@law]."),
    ("fr", "Le pays n’a ratifié aucun traité [@law]."),
    ("nl", "Het land heeft alle verdragen geratificeerd [@law]."),
    ("nl", "Het land heeft geen verdragen geratificeerd [@law]."),
    ("de", "Das Land hat alle einschlägigen Übereinkommen ratifiziert [@law]."),
    ("de", "Das Land hat keines der Übereinkommen ratifiziert [@law]."),
    ("en", "It has ratified two of the two treaties [@law]."),
    ("en", "Every relevant treaty has been ratified by the government [@law]."),
    ("en", "Both conventions have been ratified [@law]."),
    ("en", "The state is bound by all of the international instruments [@law]."),
    ("fr", "L’ensemble des instruments internationaux a été ratifié [@law]."),
    ("fr", "Le gouvernement a ratifié toutes les conventions internationales et régionales [@law]."),
    ("fr", "Les deux traités ont tous deux été ratifiés : tous les traités sont ratifiés [@law]."),
    ("nl", "Alle relevante internationale en regionale verdragen zijn bekrachtigd [@law]."),
    ("nl", "Elk verdrag is door de regering geratificeerd [@law]."),
    ("nl", "De regering ratificeerde al de internationale instrumenten [@law]."),
    ("de", "Sämtliche internationalen Verträge wurden ratifiziert [@law]."),
    ("de", "Die Regierung hat jedes einschlägige Übereinkommen ratifiziert [@law]."),
    ("de", "Der Staat ist allen internationalen und regionalen Instrumenten beigetreten [@law]."),
  ])
  func `words for all and none are held against the table`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n", files: Self.signed).expect(1, of: "universal")
  }

  @Test(arguments: [
    "It has not ratified all instruments [@law].", "It has ratified one of the two treaties [@law].",
    "All treaties matter to children [@law].", "It has ratified the Convention, as have all states [@law].",
  ])
  func `what agrees with the table is left alone`(text: String) throws {
    try Told(narrative: text + "\n", files: Self.signed).expect(0, of: "universal")
  }

  @Test func `words on grades are held against the grades`() throws {
    try Told(narrative: "All indicators are green [@law].\n").expect(1, of: "universal", "0 of 1")
    try Told(narrative: "No indicator is yellow [@law].\n").expect(1, of: "universal")
    try Told(narrative: "No indicator is red [@law].\n").expect(0, of: "universal")
  }
}

@Suite("Item count rule") struct ItemCountRuleTests {
  @Test(arguments: [
    ("en", "This card looks at twelve indicators [@law]."), ("en", "The card has three goals [@law]."),
    ("en", "The card sums up four specific actions [@law]."),
    ("en", "The scorecard measures states against five actions that matter most to children [@law]."),
    ("en", "The framework has nine indicators, which are explained below [@law]."),
    ("fr", "La fiche juge les États sur quatre actions qui comptent le plus [@law]."),
    ("fr", "Les neuf indicateurs de la fiche sont expliqués plus bas [@law]."),
    ("nl", "De kaart meet staten aan vier acties die er het meest toe doen [@law]."),
    ("nl", "Het kader telt negen indicatoren [@law]."),
    ("de", "Die Karte misst Staaten an vier Aktionen, auf die es am meisten ankommt [@law]."),
    ("de", "Der Rahmen hat neun Indikatoren [@law]."),
    ("fr", "Cette fiche examine douze indicateurs [@law]."), ("nl", "Deze kaart bekijkt twaalf indicatoren [@law]."),
    ("de", "Diese Karte betrachtet zwölf Indikatoren [@law]."),
  ])
  func `a number of the card’s things is that of the framework`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "item-count")
  }

  @Test(arguments: [
    "This card looks at two indicators [@law].", "The police took four actions in 2009 [@law].",
    "There are three indicators of distress [@law].", "The card names more than four actions [@law].",
    "On the card most of the four actions are missing [@law].",
  ])
  func `other numbers are left alone`(text: String) throws {
    try Told(narrative: text + "\n").expect(0, of: "item-count")
  }

  @Test func `conditions in a text on an indicator are counted`() throws {
    try Told(statement: "Two of the three conditions are met.").expect(1, of: "item-count", "1 of them")
    try Told(statement: "One of the three conditions is met.").expect(0, of: "item-count")
  }
}

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

@Suite("Grade words rule") struct GradeWordsRuleTests {
  @Test(arguments: [
    ("en", "The shelter gives adequate and comprehensive care."),
    ("fr", "Le foyer offre des soins complets et efficaces."),
    ("nl", "De opvang is adequaat en volledig."), ("de", "Die Unterkunft ist angemessen und umfassend."),
  ])
  func `praise stands by no lowest grade`(language: String, statement: String) throws {
    try Told(language: language, statement: statement, grade: "red").expect(1, of: "grade-words")
    try Told(language: language, statement: statement, grade: "yellow").expect(0, of: "grade-words")
  }

  @Test func `praise that is taken back is none`() throws {
    try Told(statement: "The care is not adequate.", grade: "red").expect(0, of: "grade-words")
  }
}

@Suite("Sum rule") struct SumRuleTests {
  @Test(arguments: [
    ("en", "In all 48 children came, 30 girls and 17 boys [@law]."),
    ("fr", "En tout 48 enfants, 30 filles et 17 garçons [@law]."),
    ("nl", "Samen 48 kinderen: 30 meisjes en 17 jongens [@law]."),
    ("de", "Insgesamt 48 Kinder, 30 Mädchen und 17 Jungen [@law]."),
    ("en", "Of the cases, 52 % were closed, 31 % went to court and 20 % are open [@law]."),
  ])
  func `parts that do not add up are found`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "sum")
  }

  @Test func `parts that add up are left alone`() throws {
    try Told(narrative: "In all 48 children came, 30 girls and 18 boys [@law].\n").expect(0, of: "sum")
    try Told(narrative: "Of the cases, 52 % were closed, 31 % went to court and 17 % are open [@law].\n").expect(
      0, of: "sum")
  }

  @Test func `sexes and ages of a figure add up`() throws {
    let head = "series,period,sex,age,value\n"
    let path = "editions/e1/BE/statistics.csv"
    try Told(files: [path: head + "victims,2007,,,160\nvictims,2007,male,,73\nvictims,2007,female,,86\n"]).expect(
      1, of: "sum", "159")
    try Told(files: [path: head + "victims,2007,,,160\nvictims,2007,male,,73\nvictims,2007,female,,87\n"]).expect(
      0, of: "sum")
    try Told(files: [path: head + "victims,2007,,,160\nvictims,2007,,0-17,60\nvictims,2007,,18+,90\n"]).expect(
      1, of: "sum", "150")
  }
}

@Suite("Share rule") struct ShareRuleTests {
  @Test(arguments: [
    ("en", "Some 140 % of the children were at school [@law]."), ("fr", "140 % des enfants étaient à l’école [@law]."),
    ("nl", "140 % van de kinderen ging naar school [@law]."), ("de", "140 % der Kinder gingen zur Schule [@law]."),
  ])
  func `no share is above a hundred`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "share")
  }

  @Test func `a rise may be`() throws {
    try Told(narrative: "The number of children rose by 140 % [@law].\n").expect(0, of: "share")
  }
}

@Suite("Period rule") struct PeriodRuleTests {
  @Test(arguments: [
    ("en", "The law was adopted on 3 May 2011 [@law]."), ("fr", "La loi fut adoptée le 3 mai 2011 [@law]."),
    ("nl", "De wet werd op 3 mei 2011 aangenomen [@law]."),
    ("de", "Das Gesetz wurde am 3. Mai 2011 verabschiedet [@law]."),
    ("en", "From 1999 to 2005 it took in 80 girls, of whom 12 came in 2007 [@law]."),
    ("fr", "De 1999 à 2005, 80 filles sont venues, dont 12 en 2007 [@law]."),
    ("nl", "Van 1999 tot 2005 kwamen 80 meisjes, waarvan 12 in 2007 [@law]."),
    ("de", "Von 1999 bis 2005 kamen 80 Mädchen, davon 12 im Jahr 2007 [@law]."),
  ])
  func `dates outside their period are found`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "period")
  }

  @Test(arguments: [
    "The plan runs until 2013 [@law].", "A report is due in 2012 [@law].", "The law was adopted in 2009 [@law].",
    "From 1999 to 2005 it took in 80 girls, of whom 12 came in 2001 [@law].",
  ])
  func `other dates are left alone`(text: String) throws { try Told(narrative: text + "\n").expect(0, of: "period") }

  @Test func `the years of a plan are those of the card`() throws {
    let card =
      Sound.files[text: Sound.card] + "plans:\n  - {id: plan, title: A plan, from: 2008, until: 2011, sources: [law]}\n"
    try Told(narrative: "The plan (2008–2012) is in force [@law].\n", files: [Sound.card: card]).expect(
      1, of: "period", "2008–2011")
    try Told(narrative: "The plan (2008–2011) is in force [@law].\n", files: [Sound.card: card]).expect(0, of: "period")
  }
}

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

@Suite("Coverage rule") struct CoverageRuleTests {
  @Test(arguments: [
    ("en", "The shelter took in 31 girls.", 1), ("en", "The shelter took in 31 girls [@law].", 0),
    ("en", "It took in 31 girls. It opened in 2007 [@law]. It has nine rooms.", 1), ("en", "Children need care.", 0),
    ("en", "Is the law of 1995 enough?", 0),
    ("en", "Three things are asked [@law]:\n\n1. It is 5 km away.\n2. The law holds.", 0),
    ("en", "| a | b |\n|---|---|\n| 2007 | 31 [@law] |\n| 2008 | 14 |", 2),
    ("fr", "Le foyer a accueilli 31 filles.", 1),
    ("nl", "De opvang is ontoereikend.", 1), ("de", "Das Gericht verurteilte ihn.", 1),
    ("de", "Die Kinder schlafen.", 0),
  ])
  func `a claim without a source is found`(language: String, text: String, count: Int) throws {
    try Told(language: language, narrative: text + "\n").expect(count, of: "coverage")
  }

  @Test func `a number of the card’s statistics with a source is covered`() throws {
    let table = ["editions/e1/BE/statistics.csv": "series,period,value,source\nvictims,2007,31,law\n"]
    try Told(narrative: "The police found 31 victims.\n", files: table).expect(0, of: "coverage")
    try Told(narrative: "The police found 32 victims.\n", files: table).expect(1, of: "coverage")
  }

  @Test func `the workspace says how much must be covered`() throws {
    let text = "It took in 31 girls [@law].\n\nIt opened in 2007.\n"
    for (share, errors) in [("50%", 0), ("51%", 1)] {
      let file =
        Sound.files[text: "workspace.yaml"].replacingOccurrences(of: "languages: [en, fr]", with: "languages: [en]")
        + "coverage: \(share)\n"
      let found = try Told(narrative: text, files: ["workspace.yaml": file]).findings(of: "coverage")
      #expect(found.count { $0.severity == .error } == errors)
    }
  }
}

@Suite("Copied rule") struct CopiedRuleTests {
  private static let text =
    "Since the law was changed the number of girls who were found by the police in the harbour rose every year, and nobody could say why so few of their cases ever came before a judge [@law].\n"

  @Test func `a text that stands in two cards is found once`() throws {
    let files = [
      "editions/e1/LU/card.yaml": "indicators:\n  1.2: {grade: red, sources: [law]}\n",
      "editions/e1/LU/care.en.md": Self.text,
    ]
    try Told(narrative: Self.text, files: files).expect(1, of: "copied", "editions/e1/BE/care.en.md:1")
    try Told(narrative: "Other words [@law].\n", files: files).expect(0, of: "copied")
  }
}
