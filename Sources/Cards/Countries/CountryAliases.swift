/// English names of countries and territories that CLDR does not use, as tables of the United Nations, the World Bank,
/// governments and newspapers have them. A name says nothing of a place's status.
enum CountryAliases {
  static let english = """
    AE:UAE
    AX:Aland Islands
    BA:Bosnia & Herzegovina;Bosnia-Herzegovina;Bosnia;Bosnia and Hercegovina
    BF:Burkina Fasso
    BN:Brunei Darussalam
    BO:Bolivia, Plurinational State of;Bolivia (Plurinational State of);Plurinational State of Bolivia
    BS:Bahamas, The
    BQ:Bonaire, Sint Eustatius and Saba
    CC:Cocos Islands
    CD:Democratic Republic of the Congo;Congo, Democratic Republic of the;Congo, Dem. Rep.;Congo (Kinshasa);DR Congo;DRC;Democratic Republic of Congo;Congo, The Democratic Republic of the;Congo, DR;Congo, Democratic Republic;Zaire;Dem. Rep. Congo
    CF:Central African Rep.
    CG:Republic of the Congo;Congo, Rep.;Congo (Brazzaville);Congo, Republic of the;Republic of Congo;Congo Republic
    CI:Cote d'Ivoire;Ivory Coast;Cote d Ivoire
    CN:People's Republic of China;PR China;China, People's Republic of
    CV:Cape Verde;Cabo Verde
    CZ:Czech Republic;Czechia;Czech Rep.
    DO:Dominican Rep.
    EH:Sahrawi Arab Democratic Republic
    EG:Egypt, Arab Rep.
    FK:Falkland Islands;Falkland Islands (Malvinas);Malvinas
    FM:Micronesia (Federated States of);Micronesia, Federated States of;Micronesia, Fed. Sts.;Federated States of Micronesia
    FO:Faeroe Islands
    GB:United Kingdom of Great Britain and Northern Ireland;UK;Great Britain;Britain
    GM:Gambia, The;The Gambia;Republic of The Gambia
    GW:Guinea Bissau
    HK:Hong Kong;Hong Kong SAR;China, Hong Kong Special Administrative Region;Hong Kong SAR, China;Hong Kong, China;Hong Kong, China (SAR);China, Hong Kong SAR
    IE:Republic of Ireland
    IR:Iran, Islamic Republic of;Iran (Islamic Republic of);Iran, Islamic Rep.;Islamic Republic of Iran
    KG:Kyrgyz Republic;Kyrgyz Rep.
    KN:St. Kitts and Nevis;Saint Kitts and Nevis
    KP:Korea, Democratic People's Republic of;Democratic People's Republic of Korea;Korea, Dem. People's Rep.;Korea, North;DPRK;Korea, Dem. Rep.;Korea (Democratic People's Rep. of);N. Korea
    KR:Korea, Republic of;Republic of Korea;Korea, Rep.;Korea, South;Korea (Republic of);Korea (the Republic of);S. Korea
    LA:Lao People's Democratic Republic;Lao PDR
    LC:Saint Lucia
    LY:Libyan Arab Jamahiriya;State of Libya
    MD:Moldova, Republic of;Republic of Moldova
    MF:Saint Martin (French part);St. Martin (French part)
    MK:The former Yugoslav Republic of Macedonia;Macedonia;FYR Macedonia;Macedonia, FYR;Republic of North Macedonia;Macedonia, the former Yugoslav Republic of;TFYR of Macedonia
    MM:Myanmar;Burma;Burma (Myanmar)
    MO:Macao;Macau;Macau SAR;Macao SAR;Macao SAR, China;China, Macao Special Administrative Region;China, Macao SAR
    NL:The Netherlands;Netherlands (Kingdom of the)
    PM:Saint Pierre and Miquelon
    PN:Pitcairn
    PS:Palestine, State of;State of Palestine;Palestine;West Bank and Gaza;Occupied Palestinian Territory;Palestinian Territories;West Bank and Gaza Strip;Palestinian Authority;Palestine/West Bank
    RU:Russian Federation
    SH:Saint Helena, Ascension and Tristan da Cunha;Saint Helena
    SJ:Svalbard and Jan Mayen Islands
    SK:Slovak Republic;Slovak Rep.
    ST:Sao Tome and Principe
    SX:Sint Maarten (Dutch part)
    SY:Syrian Arab Republic
    SZ:Swaziland;Eswatini;Eswatini (Kingdom of);Kingdom of Eswatini
    TL:East Timor;Timor Leste
    TR:Turkiye;Türkiye;Turkey
    TW:Taiwan, Province of China;Taiwan, China;Chinese Taipei
    TZ:Tanzania, United Republic of;United Republic of Tanzania
    US:United States of America;USA;US;U.S.
    VA:Holy See;Vatican;Holy See (Vatican City State)
    VC:Saint Vincent and the Grenadines;St. Vincent and the Grenadines
    VE:Venezuela, Bolivarian Republic of;Venezuela (Bolivarian Republic of);Venezuela, RB
    VG:Virgin Islands, British;Virgin Islands (British)
    VI:Virgin Islands, U.S.;Virgin Islands (U.S.);United States Virgin Islands;US Virgin Islands
    VN:Viet Nam
    XK:Kosovo (under UNSCR 1244);Kosovo*
    YE:Yemen, Rep.;Republic of Yemen
    """

  /// Names that several places go by, besides those that begin or end the names of several.
  static let shared = """
    GF GY:Guiana
    MF SX:Saint Martin
    """
}
