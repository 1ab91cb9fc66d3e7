import Cards
import Testing

@testable import Publication

@Suite struct `The tile map's grid` {
  /// The 193 members of the United Nations (list of the Secretariat, last changed in 2011).
  static let members = """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR
    CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL
    IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN
    MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI
    SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  static let others = ["VA", "PS", "XK", "TW", "HK", "MO"]

  @Test func `every member of the United Nations, both observers and four more have a tile`() {
    #expect(Set(Self.members).count == 193)
    let shown = TileGrid.panels.flatMap(\.places).map(\.code.alpha2)
    #expect(shown.sorted() == (Self.members + Self.others).sorted())
  }

  @Test func `every word of the picture is a tile or a gap`() {
    let words = TileGrid.picture.split { " |\n".contains($0) }.filter { $0 != "··" }
    #expect(words.count == TileGrid.panels.map(\.places.count).reduce(0, +))
  }

  @Test func `rows are of one length, so that panels line up`() {
    let rows = TileGrid.picture.split(separator: "\n").map { row in
      row.split(separator: "|").map { $0.split(separator: " ").count }
    }
    #expect(Set(rows) == [TileGrid.panels.map(\.columnCount)])
    #expect(rows.count == 17)
    #expect(TileGrid.panels.map(\.columnCount).reduce(0, +) == 36)
  }

  @Test func `no two tiles share a place`() {
    for panel in TileGrid.panels {
      #expect(Set(panel.places.map { [$0.column, $0.row] }).count == panel.places.count)
    }
  }

  @Test(arguments: [
    "BE NL", "BE FR", "BE LU", "BE DE", "NO SE", "SE FI", "FI RU", "PT ES", "FR IT", "DE PL", "PL CZ", "HU RO", "RS XK",
    "XK AL", "BG TR", "IL PS", "EG IL", "JO SY", "IQ IR", "IR AF", "AF PK", "PK CN", "IN NP", "IN PK", "KP KR",
    "CN KP", "KH TH", "KH VN", "LA TH", "MY SG", "US CA", "US MX", "MX GT", "HT DO", "CO VE", "AR CL", "BR PY",
    "SD SS", "ET SO", "RW BI", "CD RW", "ZA NA", "ZA LS", "SN GM", "NG BJ", "TZ KE", "CN MO",
  ])
  func `neighbours touch`(pair: String) throws {
    let (a, b) = try places(pair)
    #expect(max(abs(a.column - b.column), abs(a.row - b.row)) == 1)
  }

  @Test(arguments: ["NO SE", "CL AR", "PT ES", "IE GB", "CV SN", "CU HT", "EG IL", "VU FJ", "TJ CN", "HK TW"])
  func `the first lies west of the second`(pair: String) throws {
    let (west, east) = try places(pair)
    #expect(west.column < east.column)
  }

  @Test(arguments: ["CA US", "US MX", "DK DE", "EE LV", "BE FR", "LB IL", "KZ UZ", "TH MY", "AU NZ", "BW ZA"])
  func `the first lies north of the second`(pair: String) throws {
    let (north, south) = try places(pair)
    #expect(north.row < south.row)
  }

  /// Two tiles by their codes, with columns counted from the map's left side.
  private func places(_ pair: String) throws -> ((column: Int, row: Int), (column: Int, row: Int)) {
    var all: [String: (column: Int, row: Int)] = [:]
    var start = 0
    for panel in TileGrid.panels {
      for place in panel.places { all[place.code.alpha2] = (start + place.column, place.row) }
      start += panel.columnCount
    }
    let codes = pair.split(separator: " ").map(String.init)
    return (try #require(all[codes[0]]), try #require(all[codes[1]]))
  }
}
