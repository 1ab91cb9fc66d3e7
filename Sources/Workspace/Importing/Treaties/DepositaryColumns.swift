import Cards

/// Which column of a depositary's table holds what. Three shapes are known, and that of notifications about territories.
struct DepositaryColumns {
  enum Shape: String {
    /// Status and year: `iso2,member,state party,year ratification or accession,signatory,no action`.
    case years = "status and year"
    case unTreatyCollection = "UN Treaty Collection"
    case territories = "UN Treaty Collection, territories"
    case councilOfEurope = "Council of Europe Treaty Office"
  }

  let shape: Shape
  let name: Int
  var code: Int?
  var signature: Int?
  var consent: Int?
  var inForce: Int?
  var denounced: Int?
  var territories: Int?
  /// Columns in which a mark says that there is such a statement.
  var marks: [(column: Int, kind: TreatyStatement.Kind)] = []
  /// Columns of the first shape.
  var isParty: Int?
  var isSignatory: Int?
  var noAction: Int?
  /// What the letters behind the dates of consent mean, as the column's title says.
  var letters: [String: Ratification.Act] = [:]

  /// `nil` where the header is that of no known shape.
  init?(_ header: [String]) {
    let names = header.map(Self.plain)
    func column(_ matches: (String) -> Bool) -> Int? { names.firstIndex(where: matches) }
    if let code = column({ $0 == "iso2" }), let isParty = column({ $0 == "state party" }),
      let year = column({ $0.hasPrefix("year") })
    {
      (shape, self.code, self.isParty, consent) = (.years, code, isParty, year)
      name = column { $0 == "member" } ?? code
      isSignatory = column { $0 == "signatory" }
      noAction = column { $0 == "no action" }
      return
    }
    let participant = column { word in Self.participants.contains { word.hasPrefix($0) } } ?? 0
    if let territories = column({ $0.hasPrefix("territor") }), let date = column({ $0.contains("date") }) {
      (shape, name, self.territories, consent) = (.territories, participant, territories, date)
      return
    }
    guard let signature = column({ $0.hasPrefix("signature") || $0.hasPrefix("definitive signature") }),
      let consent = names.indices.first(where: { $0 != signature && Self.isConsent(names[$0]) })
    else { return nil }
    name = participant
    (self.signature, self.consent) = (signature, consent)
    inForce = column { $0.hasPrefix("entry into force") || $0.hasPrefix("entrée en vigueur") }
    denounced = column { $0.hasPrefix("denunciation") || $0.hasPrefix("withdrawal") || $0.hasPrefix("dénonciation") }
    let marks = header.indices.compactMap { index in
      Self.letter(header[index]).flatMap { Self.kinds[$0] }.map { (column: index, kind: $0) }
    }
    shape = marks.count >= 3 ? .councilOfEurope : .unTreatyCollection
    self.marks = shape == .councilOfEurope ? marks : []
    letters = Self.letters(in: header[consent])
  }

  private static let participants = ["participant", "state", "member", "country", "party", "état"]

  private static func plain(_ title: String) -> String {
    title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isConsent(_ title: String) -> Bool {
    ["ratification", "accession", "acceptance", "adhésion", "consent"].contains { title.contains($0) }
  }

  /// A title that is one letter with or without a point.
  private static func letter(_ title: String) -> Character? {
    let plain = title.filter { !$0.isWhitespace && $0 != "." }
    return plain.count == 1 ? plain.first : nil
  }

  private static let kinds: [Character: TreatyStatement.Kind] = [
    "R": .reservation, "D": .declaration, "A": .authorities, "T": .territorialApplication, "C": .communication,
    "O": .objection,
  ]

  /// `Ratification, Acceptance(A), Accession(a), Succession(d)` as letters with their acts.
  private static func letters(in title: String) -> [String: Ratification.Act] {
    var letters: [String: Ratification.Act] = ["a": .accession]
    for part in title.split(whereSeparator: { $0 == "," || $0.isNewline }) {
      guard let open = part.lastIndex(of: "("), let close = part.lastIndex(of: ")"), open < close else { continue }
      let letter = part[part.index(after: open)..<close].filter { !$0.isWhitespace }
      let name = part[..<open].lowercased()
      if !letter.isEmpty, let act = acts.first(where: { name.contains($0.name) })?.act { letters[letter] = act }
    }
    return letters
  }

  private static let acts: [(name: String, act: Ratification.Act)] = [
    ("accept", .acceptance), ("approv", .approval), ("approb", .approval), ("access", .accession),
    ("adhés", .accession), ("success", .succession), ("signature", .signature), ("confirmation", .ratification),
    ("ratif", .ratification),
  ]
}
