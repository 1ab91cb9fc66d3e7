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
    ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· ·· BE LU CZ SK UA MD ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· CA ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· ·· FR CH LI AT HU RO ·· ·· ·· ·· KZ | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· US ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· AD MC IT SI HR RS BG ·· GE ·· ·· UZ | KG MN KP KR ·· JP ·· ·· ·· ·· ··
    ·· MX ·· ·· BS ·· ·· ·· ·· ·· ·· | ·· PT ES ·· VA SM BA XK MK TR AM AZ ·· TM | TJ CN MO HK ·· TW ·· ·· ·· ·· ··
    ·· GT BZ ·· CU HT DO KN AG ·· ·· | ·· ·· ·· ·· ·· MT ME AL GR CY SY IQ IR AF | PK NP BT MM LA ·· ·· ·· ·· ·· ··
    ·· SV HN ·· JM ·· ·· DM ·· ·· ·· | ·· ·· ·· ·· MA ·· ·· ·· ·· LB JO KW BH ·· | ·· IN BD ·· TH VN ·· PH ·· ·· ··
    ·· ·· NI ·· ·· ·· ·· LC BB ·· ·· | ·· ·· ·· ·· MR DZ TN LY EG IL PS SA QA AE | ·· LK ·· ·· MY KH ·· ·· PW FM MH
    ·· ·· CR ·· ·· ·· GD VC ·· ·· ·· | ·· CV ·· SN ML BF NE TD SD ER ·· YE OM ·· | MV ·· ·· SG ID BN ·· ·· ·· NR KI
    ·· ·· ·· PA ·· ·· TT ·· ·· ·· ·· | ·· ·· GM GW GN CI BJ NG CF SS ET DJ ·· ·· | ·· ·· ·· ·· ·· TL PG SB ·· TV ··
    ·· ·· ·· ·· CO VE GY ·· ·· ·· ·· | ·· ·· ·· SL LR GH TG CM CD UG KE SO ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· VU FJ WS
    ·· ·· ·· EC PE BR SR ·· ·· ·· ·· | ·· ·· ·· ·· ·· ST GQ CG RW BI TZ ·· SC ·· | ·· ·· ·· ·· ·· ·· AU ·· ·· TO ··
    ·· ·· ·· CL BO PY ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· GA AO ZM MW MZ ·· KM ·· | ·· ·· ·· ·· ·· ·· ·· ·· NZ ·· ··
    ·· ·· ·· ·· AR UY ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· NA BW ZW SZ ·· MG MU | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ZA LS ·· ·· ·· ·· | ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ··
    """

  struct Place: Sendable, Equatable {
    let code: CountryCode
    /// Counted from the panel's left side.
    let column: Int
    /// Counted from the map's top.
    let row: Int
  }

  /// A part of the map that has its own drawing.
  struct Panel: Sendable {
    let columnCount: Int
    let places: [Place]

    /// The rows that have a tile: on narrow pages, a panel is no higher than what it shows.
    var rows: Range<Int> { (places.first?.row ?? 0)..<((places.last?.row ?? -1) + 1) }
  }

  /// From west to east, each with its tiles from north to south.
  static let panels: [Panel] = {
    let rows = picture.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.split(separator: " ") }
    }
    return (rows.first ?? []).indices.map { panel in
      let places = rows.enumerated().flatMap { row, panels in
        panels[panel].enumerated().compactMap { column, cell in
          CountryCode(cell).map { Place(code: $0, column: column, row: row) }
        }
      }
      return Panel(columnCount: rows.first?[panel].count ?? 0, places: places)
    }
  }()
}
