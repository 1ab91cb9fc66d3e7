import Testing

@testable import Checks

@Suite("Dutch reading") struct DutchReadingTests {
  @Test func `counts are read with what they count`() throws {
    try expectMentions("nl", "De kaart telt twaalf indicatoren.", "count 12 indicatoren")
    try expectMentions(
      "nl", "Zevenenveertig kinderen en drie gespecialiseerde opvangcentra.", "count 47 kinderen",
      "count 3 gespecialiseerde opvangcentra")
    try expectMentions(
      "nl", "Ongeveer 1.752 minderjarigen, meer dan 500 onderzoeken.", "count about 1752 minderjarigen",
      "count atLeast 500 onderzoeken")
    try expectMentions("nl", "Tweehonderdvijftig meldingen.", "count 250 meldingen")
    try expectMentions("nl", "Een kind kwam alleen aan.", "only")
    try expectMentions("nl", "Tientallen kinderen verdwenen.", "count vague kinderen")
  }

  @Test func `shares and parts are read`() throws {
    try expectMentions("nl", "54,8 procent van de staten.", "share 54.8 van de staten")
    try expectMentions("nl", "Vijftig procent van de kinderen.", "share 50 van de kinderen")
    try expectMentions("nl", "Drie van de vier voorwaarden zijn vervuld.", "part 3..4 voorwaarden")
    try expectMentions(
      "nl", "Twee derde van de slachtoffers, de helft van de meisjes.", "share 66.7 van de slachtoffers",
      "share 50 van de meisjes")
    try expectMentions("nl", "Eén op de drie kinderen werkt.", "part 1..3 kinderen")
  }

  @Test func `dates, years and periods are read`() throws {
    try expectMentions("nl", "Geratificeerd op 16 december 1991.", "date 19911216...19911216")
    try expectMentions(
      "nl", "Van 2008 tot en met 2011, tussen 1999 en 2005.", "period 20080101...20111231", "period 19990101...20051231"
    )
    try expectMentions(
      "nl", "In 2007 werden 619 slachtoffers geregistreerd.", "year 20070101...20071231", "count 619 slachtoffers")
  }

  @Test func `numbers that count nothing are told apart`() throws {
    try expectMentions("nl", "Artikel 433 van het Strafwetboek, blz. 15.", "reference 433", "reference 15")
    try expectMentions(
      "nl", "Bel 1712 of het nummer 116000, 24 uur per dag.", "phone 1712", "phone 116000", "duration 24")
    try expectMentions(
      "nl", "Tien tot vijftien jaar gevangenisstraf en 100.000 euro.", "duration 10..15", "money 100000")
  }

  @Test func `words for all and for none are read`() throws {
    try expectMentions("nl", "België ratificeerde alle relevante verdragen.", "all relevante verdragen")
    try expectMentions(
      "nl", "Geen beleid, elk kind, beide protocollen.", "none beleid", "every kind", "both protocollen")
  }

  @Test func `sentences end where they end`() throws {
    try expectSentences(
      "nl", "Zie o.a. de wet van 1995, d.w.z. Artikel 5. De staat betaalt.",
      "Zie o.a. de wet van 1995, d.w.z. Artikel 5", "De staat betaalt")
  }
}
