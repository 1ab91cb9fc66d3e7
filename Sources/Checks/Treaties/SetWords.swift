/// Words that tell of which treaties a sentence on all or some of them speaks, in one language.
struct SetWords: Sendable {
  /// All but these.
  let exceptions: Set<UInt64>
  /// They begin a clause that picks some out.
  let relatives: Set<UInt64>
  /// So do these: on trade, adopted in 2000.
  let limits: Set<UInt64>
  /// In the table, on the matter: what is spoken of is the whole all the same.
  let whole: Set<UInt64>
  let binds: Set<UInt64>
  /// Yet, still: not so far.
  let denials: Set<UInt64>
  /// The half of a negation that alone denies nothing: `ne`.
  let halves: Set<UInt64>
  let or: Set<UInt64>
  /// Before, when: the verb behind them is another clause’s.
  let clauses: Set<UInt64>
  let protocols: Set<UInt64>
  let optional: Set<UInt64>

  private init(
    exceptions: String = "", relatives: String = "", limits: String = "", whole: String = "", binds: String = "",
    denials: String = "", halves: String = "", or: String = "", clauses: String = "", protocols: String = "",
    optional: String = ""
  ) {
    func keys(_ list: String) -> Set<UInt64> { Set(list.split(separator: " ").map { Letters.key(of: $0) }) }
    self.exceptions = keys(exceptions)
    self.relatives = keys(relatives)
    self.limits = keys(limits)
    self.whole = keys(whole)
    self.binds = keys(binds)
    self.denials = keys(denials)
    self.halves = keys(halves)
    self.or = keys(or)
    self.clauses = keys(clauses)
    self.protocols = keys(protocols)
    self.optional = keys(optional)
  }

  static func of(_ tongue: Tongue) -> SetWords {
    switch tongue {
    case .english: english
    case .french: french
    case .dutch: dutch
    case .german: german
    case .other: other
    }
  }

  private static let english = SetWords(
    exceptions: "except excepting save apart other barring bar but", relatives: "that which whose",
    limits: """
      on about against concerning regarding relating before since after adopted drafted concluded drawn open opened made \
      among between under
      """,
    whole: """
      table list listed here above below matter matters subject issue question field kind sort card edition child children \
      trafficking exploitation rights abuse
      """,
    binds: "bind binds binding bound", denials: "yet unratified", or: "or", clauses: "before when if once unless until",
    protocols: "protocol protocols",
    optional: "optional")
  private static let french = SetWords(
    exceptions: "sauf excepté exceptée exceptés exception hormis", relatives: "qui que qu' dont lesquels auxquels",
    limits: """
      sur relatifs relatives relatif relative concernant adoptés adoptées adopté conclus conclues ouverts contre avant depuis de \
      du des d'
      """,
    whole: """
      tableau liste matière matières sujet domaine question fiche édition ci-dessus ci-dessous pertinents énumérés protection \
      droits enfance enfants traite exploitation
      """,
    binds: "lie lient liant contraignant contraignants contraint", denials: "reste restent", halves: "ne n'", or: "ou",
    clauses: "avant lorsque lorsqu' quand si",
    protocols: "protocole protocoles", optional: "facultatif facultatifs")
  private static let dutch = SetWords(
    exceptions: "behalve uitgezonderd uitzondering na", relatives: "die dat welke waarvan waarbij",
    limits: "over inzake betreffende aangenomen gesloten opgesteld tegen voor vóór sinds",
    whole: """
      tabel lijst onderwerp onderwerpen gebied terrein kaart editie hierboven hieronder genoemde kinderen kinderrechten \
      mensenhandel kinderhandel uitbuiting
      """,
    binds: "bindt binden bindend gebonden partij", denials: "nog", or: "of", clauses: "voordat vóór als wanneer",
    protocols: "protocol protocollen",
    optional: "facultatieve facultatief")
  private static let german = SetWords(
    exceptions: "außer ausgenommen ausnahme", relatives: "die das den dem deren denen welche dessen",
    limits: "über zu zum zur gegen betreffend vor seit aus von",
    whole: """
      tabelle liste thema gebiet karte ausgabe frage oben unten genannten kinder kindern kinderrechte kinderrechten \
      kinderhandel menschenhandel ausbeutung
      """,
    binds: "bindet binden bindend verbindlich gebunden", denials: "noch", or: "oder",
    clauses: "bevor ehe wenn sobald falls",
    protocols:
      "protokoll protokolle protokollen fakultativprotokoll fakultativprotokolle fakultativprotokollen zusatzprotokolle",
    optional: "fakultativprotokoll fakultativprotokolle fakultativprotokollen fakultative fakultativen")
  private static let other = SetWords()

  /// Articles that stand before “only”.
  static let singular = Set(["the", "le", "la", "het", "der", "die", "das"].map { Letters.key(of: $0) })
}
