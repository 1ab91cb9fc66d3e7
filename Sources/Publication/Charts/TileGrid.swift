import Cards

/// Where each state and territory stands on the tile map: the world as a picture in letters.
///
/// Every place has one tile of the same size, so that Tuvalu is as large as Canada. Three of four land borders are kept as
/// touching tiles; seas are kept as gaps where there is room. Bars mark the three panels, which stand side by side on
/// wide pages and below one another on narrow ones.
enum TileGrid {
  static let picture = """
    ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· | IS ·· ·· ·· ·· NO SE FI ·· ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· ·· ·· DK ·· ·· EE RU ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· | IE GB ·· NL DE PL LT LV BY ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· CA ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· ·· BE LU CZ SK UA MD ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· US ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· ·· FR CH LI AT HU RO ·· ·· ·· ·· KZ | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· MX ·· ·· BS ·· ·· ·· ·· ·· ·· | ·· ·· AD MC IT SI HR RS BG ·· GE ·· ·· UZ | KG MN KP KR ·· JP ·· ·· ·· ·· ··
    ·· GT BZ ·· CU HT DO KN AG ·· ·· | ·· PT ES ·· SM ·· BA XK MK TR AM AZ ·· TM | TJ CN MO HK ·· TW ·· ·· ·· ·· ··
    ·· SV HN ·· JM ·· ·· DM ·· ·· ·· | ·· ·· ·· ·· VA ·· ME AL GR CY SY IQ IR AF | PK NP BT MM LA ·· ·· ·· ·· ·· ··
    ·· ·· NI ·· ·· ·· ·· LC BB ·· ·· | ·· ·· ·· ·· MA MT ·· ·· ·· LB JO KW BH ·· | ·· IN BD ·· TH VN ·· PH ·· ·· ··
    ·· ·· CR ·· ·· ·· GD VC ·· ·· ·· | ·· ·· ·· ·· MR DZ TN LY EG IL PS SA QA AE | ·· LK ·· ·· MY KH ·· ·· PW FM MH
    ·· ·· ·· PA ·· ·· TT ·· ·· ·· ·· | ·· CV ·· SN ML BF NE TD SD ER ·· YE OM ·· | MV ·· ·· SG ID BN ·· ·· ·· NR KI
    ·· ·· ·· ·· CO VE GY ·· ·· ·· ·· | ·· ·· GM GW GN CI BJ NG CF SS ET DJ ·· ·· | ·· ·· ·· ·· ·· TL PG SB ·· TV ··
    ·· ·· ·· EC PE BR SR ·· ·· ·· ·· | ·· ·· ·· SL LR GH TG CM CD UG KE SO ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· VU FJ WS
    ·· ·· ·· CL BO PY ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ST GQ CG RW BI TZ ·· SC ·· | ·· ·· ·· ·· ·· ·· AU ·· ·· TO ··
    ·· ·· ·· ·· AR UY ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· GA AO ZM MW MZ ·· KM ·· | ·· ·· ·· ·· ·· ·· ·· ·· NZ ·· ··
    ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· NA BW ZW SZ ·· MG MU | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ZA LS ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    """

  struct Place: Sendable, Equatable {
    let code: CountryCode
    let panel: Int
    /// Counted from the panel's start and the map's top.
    let column: Int
    let row: Int
  }

  /// Every tile, by panel, row and column.
  static let places: [Place] = picture.split(separator: "\n").enumerated().flatMap { row, line in
    line.split(separator: "|").enumerated().flatMap { panel, cells in
      cells.split(separator: " ").enumerated().compactMap { column, cell in
        CountryCode(cell).map { Place(code: $0, panel: panel, column: column, row: row) }
      }
    }
  }

  static let rowCount = picture.split(separator: "\n").count

  /// How many columns each panel has.
  static let columnCounts: [Int] = picture.split(separator: "\n").prefix(1).flatMap { line in
    line.split(separator: "|").map { $0.split(separator: " ").count }
  }
}
