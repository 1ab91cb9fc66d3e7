extension CountryCode {
  /// The country that a text probably means which is no code: other codes in common use, small letters, three letters, the
  /// numbers of M49.
  public static func meant(by text: String) -> CountryCode? {
    let letters = text.uppercased()
    if let code = CountryCode(letters) ?? inUse[letters].flatMap({ CountryCode($0) }) { return code }
    if let country = byNumber.find(letters) { return country }
    guard letters.utf8.count == 3 else { return nil }
    return all.first { $0.alpha3 == letters }
  }

  private static let byNumber = CountryFinder(.m49)

  /// Codes that others use: the European Union, the Olympic Committee, number plates, the World Bank, ISO before a change.
  private static let inUse = [
    "UK": "GB", "EL": "GR", "EN": "GB", "GER": "DE", "NED": "NL", "SUI": "CH", "DEN": "DK", "POR": "PT", "GRE": "GR",
    "CRO": "HR", "SLO": "SI", "BUL": "BG", "RSA": "ZA", "XKX": "XK", "KOS": "XK", "ROM": "RO", "DRC": "CD", "UAE": "AE",
    "ZAR": "CD", "ZR": "CD", "TMP": "TL", "TP": "TL", "WBG": "PS", "KSV": "XK", "ADO": "AD", "IMY": "IM", "BUR": "MM",
  ]
}
