import Testing

@testable import Checks

@Suite("French reading") struct FrenchReadingTests {
  @Test func `counts are read with what they count`() throws {
    try expectMentions("fr", "La fiche compte douze indicateurs.", "count 12 indicateurs")
    try expectMentions("fr", "Quatre-vingt-dix-sept enfants sont arrivés.", "count 97 enfants")
    try expectMentions(
      "fr", "Vingt et un enfants et trois nouveaux centres.", "count 21 enfants", "count 3 nouveaux centres")
    try expectMentions("fr", "Deux cent quarante personnes, soit 1 752 de plus.", "count 240 personnes", "count 1752")
    try expectMentions(
      "fr", "On compte 1\u{202F}234\u{202F}567 habitants et 12\u{A0}000 mineurs.", "count 1234567 habitants",
      "count 12000 mineurs")
    try expectMentions(
      "fr", "Plus de 500 enquêtes, environ 1.000 par an.", "count atLeast 500 enquêtes", "count about 1000")
    try expectMentions("fr", "Une dizaine d’enfants.", "count about 10 d’enfants")
    try expectMentions("fr", "Un enfant sur trois travaille.", "part 1..3 enfant")
    try expectMentions("fr", "Mille deux cents plaintes.", "count 1200 plaintes")
  }

  @Test func `shares and parts are read`() throws {
    try expectMentions("fr", "54,8 % des États ont progressé.", "share 54.8 des États")
    try expectMentions("fr", "Cinquante pour cent des enfants.", "share 50 des enfants")
    try expectMentions(
      "fr", "Un tiers des victimes, les deux tiers des filles.", "share 33.3 des victimes", "share 66.7 des filles")
    try expectMentions("fr", "Trois des quatre conditions sont remplies.", "part 3..4 conditions")
    try expectMentions(
      "fr", "Deux indicateurs sur douze, un sur trois.", "count 2 indicateurs", "count 12", "part 1..3")
    try expectMentions("fr", "La moitié des foyers.", "share 50 des foyers")
  }

  @Test func `dates, years and periods are read`() throws {
    try expectMentions("fr", "Ratifié le 16 décembre 1991.", "date 19911216...19911216")
    try expectMentions(
      "fr", "Depuis le 1er mai 2009 et jusqu’en 2011.", "date 20090501...20090501", "year 20110101...20111231")
    try expectMentions(
      "fr", "De 2008 à 2011, entre 1999 et 2005.", "period 20080101...20111231", "period 19990101...20051231")
    try expectMentions("fr", "Le plan 2008-2011 est en vigueur.", "period 20080101...20111231")
    try expectMentions("fr", "En 2007, 619 victimes.", "year 20070101...20071231", "count 619 victimes")
  }

  @Test func `numbers that count nothing are told apart`() throws {
    try expectMentions(
      "fr", "L’article 433quinquies et la convention nº 182 de l’OIT.", "reference 433", "reference 182")
    try expectMentions("fr", "La ligne 116000 répond 24 heures sur 24.", "phone 116000", "clock 24")
    try expectMentions(
      "fr", "Dix à quinze ans de prison et 1 000 à 100 000 euros.", "duration 10..15", "money 1000..100000")
    try expectMentions("fr", "Ouvert de 9h30 à 17h.", "clock 9", "clock 17")
  }

  @Test func `words for all and for none are read`() throws {
    try expectMentions("fr", "Elle a ratifié tous les instruments pertinents.", "all instruments")
    try expectMentions(
      "fr", "Aucune politique, chaque enfant, le seul foyer.", "none politique", "every enfant", "only foyer")
  }

  @Test func `sentences end where they end`() throws {
    try expectSentences(
      "fr", "M. Dupont est venu. Il voit l’art. 3. Elle part.", "M. Dupont est venu", "Il voit l’art. 3", "Elle part")
    try expectSentences(
      "fr", "« Pourquoi ? » dit-elle. Rien, etc. La loi existe.", "Pourquoi ? » dit-elle", "Rien, etc", "La loi existe")
  }
}
