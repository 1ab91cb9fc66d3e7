import Testing

@testable import Checks

@Suite("German reading") struct GermanReadingTests {
  @Test func `counts are read with what they count`() throws {
    try expectMentions("de", "Die Karte hat zwölf Indikatoren.", "count 12 Indikatoren")
    try expectMentions(
      "de", "Achtundvierzig Kinder und drei spezialisierte Schutzhäuser.", "count 48 Kinder",
      "count 3 spezialisierte Schutzhäuser")
    try expectMentions(
      "de", "Etwa 1.752 Minderjährige, mehr als 500 Ermittlungen.", "count about 1752 Minderjährige",
      "count atLeast 500 Ermittlungen")
    try expectMentions("de", "Zweihundertfünfzig Meldungen.", "count 250 Meldungen")
    try expectMentions("de", "Ein Kind kam an.")
    try expectMentions("de", "Die Schweiz zählte 1’234 Fälle.", "count 1234 Fälle")
    try expectMentions("de", "Drei Millionen Menschen.", "count 3000000 Menschen")
  }

  @Test func `shares and parts are read`() throws {
    try expectMentions("de", "54,8 Prozent der Staaten.", "share 54.8 der Staaten")
    try expectMentions("de", "Drei von vier Bedingungen sind erfüllt.", "part 3..4 Bedingungen")
    try expectMentions("de", "Drei der vier Bedingungen.", "part 3..4 Bedingungen")
    try expectMentions(
      "de", "Zwei Drittel der Opfer, die Hälfte der Mädchen.", "share 66.7 der Opfer", "share 50 der Mädchen")
  }

  @Test func `dates, years and periods are read`() throws {
    try expectMentions("de", "Am 16. Dezember 1991 ratifiziert.", "date 19911216...19911216")
    try expectMentions(
      "de", "Von 2008 bis 2011, zwischen 1999 und 2005.", "period 20080101...20111231", "period 19990101...20051231")
    try expectMentions(
      "de", "Im Jahr 2007 wurden 619 Opfer registriert.", "year 20070101...20071231", "count 619 Opfer")
  }

  @Test func `numbers that count nothing are told apart`() throws {
    try expectMentions("de", "Nach § 232 und Art. 5 Abs. 2.", "reference 232", "reference 5", "reference 2")
    try expectMentions("de", "Die Nummer 116000 ist rund um die Uhr erreichbar.", "phone 116000")
    try expectMentions("de", "Zehn bis fünfzehn Jahre Haft, 100.000 Euro Strafe.", "duration 10..15", "money 100000")
    try expectMentions("de", "Das 19. Jahrhundert.", "ordinal 19")
  }

  @Test func `words for all and for none are read`() throws {
    try expectMentions(
      "de", "Belgien hat alle einschlägigen Übereinkommen ratifiziert.", "all einschlägigen Übereinkommen")
    try expectMentions(
      "de", "Keine Politik, jedes Kind, beide Protokolle.", "none Politik", "every Kind", "both Protokolle")
  }

  @Test func `sentences end where they end`() throws {
    try expectSentences(
      "de", "Am 3. Mai kam es, z. B. Die Zeit, bzw. Nachrichten. Es waren 12. Die Kinder gingen.",
      "Am 3. Mai kam es, z. B. Die Zeit, bzw. Nachrichten", "Es waren 12", "Die Kinder gingen")
    try expectSentences("de", "„Warum?“, fragte sie. Niemand wusste es.", "Warum?“, fragte sie", "Niemand wusste es")
  }
}
