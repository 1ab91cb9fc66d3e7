import Testing

@testable import Checks

@Suite("English reading") struct EnglishReadingTests {
  @Test func `counts are read with what they count`() throws {
    try expectMentions("en", "The card has twelve indicators.", "count 12 indicators")
    try expectMentions("en", "It looks at 12 national indicators.", "count 12 national indicators")
    try expectMentions("en", "The shelters registered 619 victims.", "count 619 victims")
    try expectMentions("en", "Over 3,000 participants came.", "count atLeast 3000 participants")
    try expectMentions("en", "About 1,752 children arrived alone.", "count about 1752 children")
    try expectMentions("en", "Only 176 accepted help.", "only", "count 176")
    try expectMentions("en", "Forty-eight cases were opened.", "count 48 cases")
    try expectMentions("en", "Two hundred and fifty people took part.", "count 250 people")
    try expectMentions("en", "The fund has 2.5 million members.", "count 2500000 members")
    try expectMentions("en", "Dozens of children were found.", "count vague of children")
    try expectMentions(
      "en", "The law of 1995 names three specialised trafficking shelters.", "year 19950101...19951231",
      "count 3 specialised trafficking shelters")
  }

  @Test func `shares and parts are read`() throws {
    try expectMentions("en", "53% of the states made progress.", "share 53 of the states")
    try expectMentions("en", "Some 54.8 per cent of countries.", "share about 54.8 of countries")
    try expectMentions("en", "Half of the children went to school.", "share 50 of the children")
    try expectMentions("en", "Two thirds of victims are girls.", "share 66.7 of victims")
    try expectMentions("en", "Three of the four conditions are met.", "part 3..4 conditions")
    try expectMentions("en", "One in three children works.", "part 1..3 children")
    try expectMentions("en", "Five out of six treaties bind it.", "part 5..6 treaties")
    try expectMentions("en", "Between 10 and 15 per cent of pupils leave.", "share 10..15 of pupils")
  }

  @Test func `dates, years and periods are read`() throws {
    try expectMentions("en", "It ratified it on 16 December 1991.", "date 19911216...19911216")
    try expectMentions("en", "It was adopted on December 16, 1991.", "date 19911216...19911216")
    try expectMentions("en", "In May 2009 the line opened.", "date 20090501...20090531")
    try expectMentions("en", "The plan runs from 2008 to 2011.", "period 20080101...20111231")
    try expectMentions("en", "The plan (2008–2011) is in force.", "period 20080101...20111231")
    try expectMentions("en", "Between 1999 and 2005 many came.", "period 19990101...20051231")
    try expectMentions(
      "en", "In 2004 and 2007 there were campaigns.", "year 20040101...20041231", "year 20070101...20071231")
    try expectMentions("en", "The report was received on 2009-07-20.", "date 20090720...20090720")
    try expectMentions("en", "It may fall in the 1990s.", "period about 19900101...19991231")
    try expectMentions("en", "The 2008 National Action Plan ended.", "year 20080101...20081231")
    try expectMentions("en", "They registered 2000 victims.", "count 2000 victims")
  }

  @Test func `numbers that count nothing are told apart`() throws {
    try expectMentions("en", "See article 39 and page 15.", "reference 39", "reference 15")
    try expectMentions("en", "Articles 3, 4 and 5 apply.", "reference 3", "reference 4", "reference 5")
    try expectMentions("en", "ILO Convention No. 182 followed in 2002.", "reference 182", "year 20020101...20021231")
    try expectMentions("en", "Under article 433quinquies it is a crime.", "reference 433")
    try expectMentions("en", "The line 116000 answers day and night.", "phone 116000")
    try expectMentions("en", "Call +32 2 475 44 11 at any hour.", "phone 3224754411")
    try expectMentions("en", "It answers 24/7, from 9:00 to 17:30.", "clock 24", "clock 9", "clock 17")
    try expectMentions("en", "Prison lasts ten to fifteen years.", "duration 10..15")
    try expectMentions("en", "A 15-year-old girl arrived.", "duration 15")
    try expectMentions("en", "Fines run from €1,000 to €100,000.", "money 1000", "money 100000")
    try expectMentions("en", "It must 1) break off contact and 2) file a complaint.", "reference 1", "reference 2")
    try expectMentions("en", "Indicator 1.1 is graded.", "reference 1.1")
  }

  @Test func `words for all and for none are read with what they speak of`() throws {
    try expectMentions(
      "en", "It has ratified all relevant international instruments.", "all relevant international instruments")
    try expectMentions("en", "No policy exists, above all not for every child.", "none policy", "every child")
    try expectMentions(
      "en", "Both protocols bind it; none of the shelters is open.", "both protocols", "none of the shelters")
    try expectMentions("en", "It is the only one of its kind.", "only", "count 1")
  }

  @Test func `sentences end where they end`() throws {
    try expectSentences(
      "en", "Dr. Smith came. He left at 5 p.m. and slept.", "Dr. Smith came", "He left at 5 p.m. and slept")
    try expectSentences("en", "See art. 5 of the U.S. law. It is old!", "See art. 5 of the U.S. law", "It is old")
    try expectSentences("en", "“Why?” she asked. Nobody knew.", "Why?” she asked", "Nobody knew")
    try expectSentences("en", "It rose by 3.5 % (p. 4). In 2007 it fell.", "It rose by 3.5 % (p. 4", "In 2007 it fell")
    try expectSentences("en", "Shelters, homes etc. The state pays.", "Shelters, homes etc", "The state pays")
    try expectSentences(
      "en", "Go to https://example.org/a.b?c=1. Then ask.", "Go to https://example.org/a.b?c=1", "Then ask")
  }

  @Test func `what stands between quotation marks is known`() throws {
    let reading = try Mentioned.reading(
      "The ‘Office des étrangers’ and the “old term” isn’t ours, the children’s isn’t.", "en")
    #expect(
      reading.words.filter { $0.marks.contains(.quoted) }.map { reading.text($0) } == [
        "Office", "des", "étrangers", "old", "term",
      ])
  }
}
