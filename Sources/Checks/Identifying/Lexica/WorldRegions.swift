import Cards

/// The regions of the world that stand for a country in a more general text.
struct WorldRegion: Sendable {
  /// In English, French (with its article or `d’`), Dutch and German, as they stand behind "from".
  private let names: [String]

  func name(in language: LanguageTag) -> String {
    names[safe: ["en", "fr", "nl", "de"].firstIndex(of: language.language) ?? 0] ?? ""
  }

  static func of(_ country: CountryCode) -> WorldRegion? { byCountry[country.alpha2] }

  private static let byCountry: [String: WorldRegion] = {
    var regions: [String: WorldRegion] = [:]
    for line in table.split(separator: "\n") {
      let sides = line.split(separator: ":")
      guard let codes = sides.first, let names = sides.last else { continue }
      let region = WorldRegion(names: names.split(separator: "|").map(String.init))
      for code in codes.split(separator: " ") { regions[String(code)] = region }
    }
    return regions
  }()

  private static let table = """
    AL BA BG GR HR ME MK RO RS SI XK CY TR MD:south-eastern Europe|l’Europe du Sud-Est|Zuidoost-Europa|Südosteuropa
    BY RU UA GE AM AZ:eastern Europe|l’Europe de l’Est|Oost-Europa|Osteuropa
    CZ HU PL SK EE LT LV:central Europe|l’Europe centrale|Midden-Europa|Mitteleuropa
    AT BE CH DE FR GB IE LI LU MC NL:western Europe|l’Europe de l’Ouest|West-Europa|Westeuropa
    AX DK FI FO GL IS NO SE:northern Europe|l’Europe du Nord|Noord-Europa|Nordeuropa
    AD ES IT MT PT SM VA GI:southern Europe|l’Europe du Sud|Zuid-Europa|Südeuropa
    DZ EG EH LY MA SD TN:northern Africa|l’Afrique du Nord|Noord-Afrika|Nordafrika
    BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG:western Africa|l’Afrique de l’Ouest|West-Afrika|Westafrika
    AO CD CF CG CM GA GQ ST TD:central Africa|l’Afrique centrale|Centraal-Afrika|Zentralafrika
    BI DJ ER ET KE KM MG MU RW SC SO SS TZ UG RE YT:eastern Africa|l’Afrique de l’Est|Oost-Afrika|Ostafrika
    BW LS MW MZ NA SZ ZA ZM ZW:southern Africa|l’Afrique australe|zuidelijk Afrika|das südliche Afrika
    AE BH IL IQ IR JO KW LB OM PS QA SA SY YE:the Middle East|le Moyen-Orient|het Midden-Oosten|dem Nahen Osten
    AF KG KZ TJ TM UZ MN:central Asia|l’Asie centrale|Centraal-Azië|Zentralasien
    BD BT IN LK MV NP PK:southern Asia|l’Asie du Sud|Zuid-Azië|Südasien
    BN ID KH LA MM MY PH SG TH TL VN:south-east Asia|l’Asie du Sud-Est|Zuidoost-Azië|Südostasien
    CN HK JP KP KR MO TW:eastern Asia|l’Asie de l’Est|Oost-Azië|Ostasien
    CA US BM PM:North America|l’Amérique du Nord|Noord-Amerika|Nordamerika
    BZ CR GT HN MX NI PA SV:Central America|l’Amérique centrale|Midden-Amerika|Mittelamerika
    AR BO BR CL CO EC FK GF GY PE PY SR UY VE:South America|l’Amérique du Sud|Zuid-Amerika|Südamerika
    AG BB BS CU DM DO GD GP HT JM KN LC MQ PR TT VC:the Caribbean|les Caraïbes|het Caribisch gebied|der Karibik
    AU FJ NC NZ PF PG SB TO VU WS:the Pacific|le Pacifique|Oceanië|dem Pazifik
    """
}
