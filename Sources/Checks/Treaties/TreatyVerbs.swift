import Cards

/// The words for signing a treaty, for becoming bound by it, and for its entry into force, in one language.
struct TreatyVerbs: Sendable {
  enum Act: Sendable, Equatable {
    case signed, bound
  }

  private let acts: [UInt64: Act]
  /// Words of entry into force: a date behind them is another one.
  private let force: Set<UInt64>

  init(_ tongue: Tongue) {
    let words =
      switch tongue {
      case .english: Self.english
      case .french: Self.french
      case .dutch: Self.dutch
      case .german: Self.german
      case .other: (signed: "", bound: "", force: "")
      }
    func keys(_ list: String) -> [UInt64] { list.split(separator: " ").map { Letters.key(of: $0) } }
    acts = Dictionary(
      keys(words.signed).map { ($0, Act.signed) } + keys(words.bound).map { ($0, Act.bound) }
    ) { first, _ in first }
    force = Set(keys(words.force))
  }

  private static let all = Dictionary(uniqueKeysWithValues: Tongue.allCases.map { ($0, TreatyVerbs($0)) })

  static func of(_ tongue: Tongue) -> TreatyVerbs { all[tongue] ?? TreatyVerbs(tongue) }

  func act(_ word: Word) -> Act? { acts[word.key] }

  func isOfForce(_ word: Word) -> Bool { force.contains(word.key) }

  private typealias Words = (signed: String, bound: String, force: String)

  private static let english: Words = (
    "signed signs sign signature signing",
    "ratified ratifies ratify ratification ratifying deposited acceded accede accedes accession joined party bound acceptance succeeded succession",
    "force effect"
  )
  private static let french: Words = (
    "signé signée signés signées signe signa signature",
    "ratifié ratifier déposé ratifiée ratifiés ratifiées ratifie ratifia ratification adhéré adhère adhéra adhésion lié liée partie acceptation",
    "vigueur effet"
  )
  private static let dutch: Words = (
    "ondertekend ondertekende ondertekent ondertekening getekend tekende",
    """
    geratificeerd ratificeren neergelegd ratificeerde ratificeert ratificatie bekrachtigd bekrachtigde bekrachtigt bekrachtiging toegetreden toetreding trad \
    gebonden partij aanvaarding
    """, "werking kracht"
  )
  private static let german: Words = (
    "unterzeichnet unterzeichnete unterzeichnung unterschrieben unterschrieb",
    "ratifiziert ratifizieren hinterlegt hinterlegte ratifizierte ratifizierung ratifikation beigetreten beitritt trat gebunden vertragspartei annahme",
    "kraft"
  )
}
