import Foundation
import Testing

@testable import Checks

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
    ("en", "The state is a party to each of the major treaties [@law]."),
    ("fr", "La totalité des instruments internationaux est ratifiée [@law]."),
    ("nl", "Elk van de relevante verdragen is geratificeerd [@law]."),
    ("nl", "Het land ratificeerde ieder internationaal verdrag [@law]."),
    ("de", "Der Staat ist Vertragspartei aller wichtigen Verträge [@law]."),
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

  private static let six = [
    "treaties/instruments.yaml": """
    instruments:
      - {id: crc, short: CRC, title: Convention on the Rights of the Child}
      - {id: opac, short: OPAC, title: Optional Protocol on armed conflict}
      - {id: opsc, short: OPSC, title: Optional Protocol on the sale of children}
      - {id: palermo, short: Palermo Protocol, title: Protocol against trafficking}

    """,
    "treaties/status.csv":
      "party,instrument,signed,bound,how\nBE,crc,,1991,ratification\nBE,opac,,2002,ratification\nBE,opsc,2000,,\n"
      + "BE,palermo,,2004,ratification\n",
  ]

  @Test(arguments: [
    ("en", "Belgium ratified both optional protocols [@law]."),
    ("en", "The state is bound by all four treaties [@law]."),
    ("en", "Three of the four treaties have not been ratified [@law]."),
    ("en", "Of the four treaties, two bind the state [@law]."),
    ("en", "The Palermo Protocol is the only treaty that the state has not ratified [@law]."),
    ("en", "Every treaty in the table is in force for the state [@law]."),
    ("fr", "L’État a ratifié les deux protocoles facultatifs [@law]."),
    ("fr", "L’État est lié par les quatre traités du tableau [@law]."),
    ("fr", "Trois des quatre traités n’ont pas été ratifiés [@law]."),
    ("nl", "De staat heeft beide facultatieve protocollen geratificeerd [@law]."),
    ("nl", "De staat is gebonden aan alle vier de verdragen [@law]."),
    ("nl", "Drie van de vier verdragen zijn niet geratificeerd [@law]."),
    ("de", "Der Staat hat beide Fakultativprotokolle ratifiziert [@law]."),
    ("de", "Der Staat ist an alle vier Verträge gebunden [@law]."),
    ("de", "Drei der vier Verträge wurden nicht ratifiziert [@law]."),
  ])
  func `both, so many, not and only are held against the table`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n", files: Self.six).expect(1, of: "universal")
  }

  @Test(arguments: [
    ("en", "One of the four treaties has not been ratified [@law]."),
    ("en", "Belgium has yet to ratify one of the four treaties [@law]."),
    ("en", "Belgium has ratified one of the two optional protocols [@law]."),
    ("en", "Belgium has ratified nearly all of the treaties [@law]."),
    ("en", "Belgium has ratified all of the treaties except the one on the sale of children [@law]."),
    ("en", "All the ILO treaties in the table have been ratified [@law]."),
    ("en", "All treaties on trade were signed in the capital [@law]."),
    ("en", "Belgium ratified all the treaties that it had signed before 2000 [@law]."),
    ("en", "Every treaty was discussed before it was ratified [@law]."),
    ("en", "All four treaties have been signed or ratified [@law]."),
    ("en", "The only treaty that Belgium has not ratified is the OPSC [@law]."),
    ("en", "Three of the four treaties were adopted in 2000 [@law]."),
    ("fr", "Un des quatre traités n’a pas été ratifié [@law]."),
    ("fr", "La Belgique a ratifié presque tous les traités [@law]."),
    ("fr", "Tous les traités n’ont pas été ratifiés [@law]."),
    ("fr", "Elle a ratifié tous les traités à l’exception d’un seul [@law]."),
    ("nl", "Een van de vier verdragen is niet geratificeerd [@law]."),
    ("nl", "België heeft bijna alle verdragen geratificeerd [@law]."),
    ("nl", "België heeft alle verdragen geratificeerd behalve één [@law]."),
    ("de", "Einer der vier Verträge wurde nicht ratifiziert [@law]."),
    ("de", "Belgien hat fast alle Verträge ratifiziert [@law]."),
    ("de", "Belgien hat alle Verträge bis auf einen ratifiziert, mit Ausnahme des dritten [@law]."),
    ("de", "Der Staat ratifizierte eines der beiden Fakultativprotokolle [@law]."),
  ])
  func `what is true of some, or of others, is left alone`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n", files: Self.six).expect(0, of: "universal")
  }

  @Test func `words on grades are held against the grades`() throws {
    try Told(narrative: "All indicators are green [@law].\n").expect(1, of: "universal", "0 of 1")
    try Told(narrative: "No indicator is yellow [@law].\n").expect(1, of: "universal")
    try Told(narrative: "No indicator is red [@law].\n").expect(0, of: "universal")
    try Told(narrative: "Not all indicators are green [@law].\n").expect(0, of: "universal")
  }
}

@Suite("Item count rule") struct ItemCountRuleTests {
  @Test(arguments: [
    ("en", "This card looks at twelve indicators [@law]."), ("en", "The card has three goals [@law]."),
    ("en", "The card sums up four specific actions [@law]."),
    ("en", "The scorecard measures states against five actions that matter most to children [@law]."),
    ("en", "We grade each country on four indicators [@law]."), ("fr", "Le cadre connaît cinq catégories [@law]."),
    ("nl", "Landen worden beoordeeld op zes indicatoren [@law]."),
    ("de", "Die Länder werden anhand von sechs Indikatoren bewertet [@law]."),
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
    "Four indicators of this card are graded green [@law].",
  ])
  func `other numbers are left alone`(text: String) throws {
    try Told(narrative: text + "\n").expect(0, of: "item-count")
  }

  @Test func `conditions in a text on an indicator are counted`() throws {
    try Told(statement: "Two of the three conditions are met.").expect(1, of: "item-count", "1 of them")
    try Told(statement: "One of the three conditions is met.").expect(0, of: "item-count")
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

  @Test(arguments: [
    ("en", "Of the 30 files that were opened, 45 were closed [@law]."),
    ("en", "Out of 12 judges, 15 took the course [@law]."),
    ("fr", "Sur les 30 dossiers ouverts, 45 ont été classés [@law]."),
    ("nl", "Van de 12 rechters volgden er 15 de cursus [@law]."),
    ("de", "Von den 30 Akten wurden 45 geschlossen [@law]."),
  ])
  func `no part is larger than its whole`(language: String, text: String) throws {
    try Told(language: language, narrative: text + "\n").expect(1, of: "share", "part no larger")
  }

  @Test(arguments: [
    "The number of children rose by 140 % [@law].", "Spending came to 105 % of the budget for schools [@law].",
    "Of the 30 files, 12 were closed [@law].", "In the 30 schools, 45 children wait [@law].",
    "Of the 30 files, 45 pages are missing [@law].",
  ])
  func `a rise may be, and what was spent`(text: String) throws {
    try Told(narrative: text + "\n").expect(0, of: "share")
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

  @Test func `of a table it is said where a citation goes`() throws {
    let found = try Told(narrative: "| Year | Victims |\n|---|---|\n| 2008 | 31 victims |\n").findings(of: "coverage")
    #expect(
      !found.isEmpty && found.allSatisfy { $0.expected.contains("in its row of the table, or one for all of it") },
      "\(found)")
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
