import Testing

@testable import Checks

/// Days of signature and ratification in texts, against the depositary's.
@Suite("Treaty date rule") struct TreatyDateTests {
  private static let instruments = """
    instruments:
      - id: crc
        short: Convention on the Rights of the Child
        title: Convention on the Rights of the Child
        adopted: 1989-11-20
      - {id: lanzarote, short: Lanzarote Convention, title: A convention of Lanzarote, adopted: 2007-07-12}

    """
  private static let status = """
    party,instrument,signed,bound,how
    BE,crc,1990-01-26,1991-12-16,ratification
    BE,lanzarote,2007-10-25,,

    """

  private func told(_ text: String) -> Told {
    Told(
      narrative: text + "\n",
      files: [
        "treaties/instruments.yaml": Self.instruments, "treaties/status.csv": Self.status,
      ])
  }

  @Test(arguments: [
    "Belgium ratified the Convention on the Rights of the Child in 1995 [@law].",
    "The Convention on the Rights of the Child (CRC) was ratified on 16 December 1995 [@law].",
    "In 1995 Belgium ratified the CRC [@law].", "The CRC was ratified by Belgium in 1995 [@law].",
    "Since 1995 Belgium has been bound by the CRC [@law].",
    "Belgium signed the CRC in 1990 and ratified it in 1995 [@law].",
    "It was not until 1995 that the CRC was ratified [@law].", "Belgium did not ratify the CRC until 1995 [@law].",
    "Only in 1995 did Belgium ratify the CRC [@law].",
  ]) func `a date that the depositary does not have is found with the right one`(text: String) throws {
    try told(text).expect(1, of: "treaty-date", "bound 1991-12-16")
  }

  @Test(arguments: [
    ("fr", "La Belgique a ratifié la Convention relative aux droits de l’enfant en 1995 [@law]."),
    ("fr", "En 1995, la Belgique a ratifié la Convention relative aux droits de l’enfant [@law]."),
    ("fr", "La Convention relative aux droits de l’enfant a été ratifiée par la Belgique en mars 1995 [@law]."),
    ("fr", "Le pays est lié par la Convention relative aux droits de l’enfant depuis 1995 [@law]."),
    ("nl", "In 1995 ratificeerde België het Verdrag inzake de rechten van het kind [@law]."),
    ("nl", "Het Verdrag inzake de rechten van het kind werd op 3 maart 1995 door België bekrachtigd [@law]."),
    ("nl", "Sinds 1995 is België partij bij het Verdrag inzake de rechten van het kind [@law]."),
    ("de", "1995 ratifizierte Belgien das Übereinkommen über die Rechte des Kindes [@law]."),
    ("de", "Das Übereinkommen über die Rechte des Kindes wurde am 3. März 1995 von Belgien ratifiziert [@law]."),
    ("de", "Seit 1995 ist Belgien Vertragspartei des Übereinkommens über die Rechte des Kindes [@law]."),
    ("nl", "België heeft het Verdrag inzake de rechten van het kind in 1995 bekrachtigd [@law]."),
    ("de", "Belgien hat das Übereinkommen über die Rechte des Kindes 1995 ratifiziert [@law]."),
  ]) func `so is one in another language`(language: String, text: String) throws {
    try other(text, language).expect(1, of: "treaty-date", "1991-12-16")
  }

  @Test(arguments: [
    ("nl", "Palermoprotocol", "Het Palermoprotocol is in 1995 geratificeerd [@law]."),
    ("de", "Palermo-Protokoll", "Erst 1995 wurde das Palermo-Protokoll ratifiziert [@law]."),
    ("de", "Palermo-Protokoll", "Das Land trat dem Palermo-Protokoll 1995 bei [@law]."),
  ]) func `a name of one word that ends as treaties do is one`(language: String, name: String, text: String) throws {
    try named(name, text, language).expect(1, of: "treaty-date", "1991-12-16")
  }

  @Test(arguments: [
    ("nl", "Palermoprotocol", "Een wet van 1995 keurde de bekrachtiging van het Palermoprotocol goed [@law]."),
    ("de", "Palermo-Protokoll", "Ein Gesetz von 1995 genehmigte die Ratifikation des Palermo-Protokolls [@law]."),
    ("de", "Palermo-Protokoll", "Das Palermo-Protokoll wurde 1989 angenommen und trat 1990 in Kraft [@law]."),
  ]) func `the date of a law, or of adoption, is another`(language: String, name: String, text: String) throws {
    try named(name, text, language).expect(0, of: "treaty-date")
  }

  private func named(_ name: String, _ text: String, _ language: String) -> Told {
    let instruments = "instruments:\n  - {id: palermo, short: \(name), title: Something long about it}\n"
    return Told(
      language: language, narrative: text + "\n",
      files: [
        "treaties/instruments.yaml": instruments,
        "treaties/status.csv": "party,instrument,signed,bound,how\nBE,palermo,1990-01-26,1991-12-16,ratification\n",
      ])
  }

  @Test func `each date of a list is held against its own treaty`() throws {
    try told("Belgium ratified the CRC in 1991 and the Lanzarote Convention in 2009 [@law].").expect(
      1, of: "treaty-date", "“2009”")
    try told("Belgium ratified the CRC in 1995, the Lanzarote Convention in 2009 [@law].").expect(2, of: "treaty-date")
  }

  /// The same in a workspace of one other language, whose names are in it alone.
  private func other(_ text: String, _ language: String) -> Told {
    let name = [
      "fr": "Convention relative aux droits de l’enfant", "nl": "Verdrag inzake de rechten van het kind",
      "de": "Übereinkommen über die Rechte des Kindes",
    ][language]
    return Told(
      language: language, narrative: text + "\n",
      files: [
        "treaties/instruments.yaml":
          "instruments:\n  - {id: crc, short: \(name ?? ""), title: \(name ?? ""), adopted: 1989-11-20}\n",
        "treaties/status.csv": "party,instrument,signed,bound,how\nBE,crc,1990-01-26,1991-12-16,ratification\n",
      ])
  }

  @Test func `a table is read by its headings`() throws {
    let table = """
      | Convention | Date of ratification |
      |---|---|
      | Convention on the Rights of the Child (CRC) | 1995 |
      | Lanzarote Convention | Signed in 2007 and not yet ratified |
      """
    try told(table).expect(1, of: "treaty-date", "found “1995”")
  }

  @Test func `a ratification of what was only signed is found`() throws {
    try told("Belgium ratified the Lanzarote Convention in 2009 [@law].").expect(
      1, of: "treaty-date", "lanzarote signed 2007-10-25 and not bound")
  }

  @Test(arguments: [
    "Belgium ratified the Convention on the Rights of the Child in 1991 [@law].",
    "Belgium signed the CRC on 26 January 1990 and ratified it on 16 December 1991 [@law].",
    "The CRC was adopted in 1989 and entered into force in 1992 [@law].",
    "Belgium ratified the CRC, which entered into force in 1992 [@law].",
    "Belgium ratified the CRC by the law of 25 November 1990 [@law].",
    "France ratified the CRC in 1990 [@law].",
    "Belgium ratified the Optional Protocol to the Convention on the Rights of the Child in 2006 [@law].",
    "Belgium had not ratified the Lanzarote Convention in 2010 [@law].",
    "In 2010 the Committee noted with interest that the state had ratified the CRC [@law].",
    "Belgium plans the ratification of the Lanzarote Convention in 2010 [@law].",
    "Belgium should have ratified the CRC in 1989 [@law].",
    "Belgium ratified the CRC; its first report was sent in 1994 [@law].",
  ]) func `what agrees, or is another date, is left alone`(text: String) throws {
    try told(text).expect(0, of: "treaty-date")
  }
}
