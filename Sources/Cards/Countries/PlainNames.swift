/// Names of states that Foundation replaces by something that is not the state's name, or cuts short.
///
/// Apple's edition of CLDR, which Foundation brings along, calls the region CN "China mainland", as lists of delivery
/// addresses do, and writes "So. Georgia & So. Sandwich Isl.". These are the names CLDR itself has (version 48,
/// `territories`), where the two differ in that.
enum PlainNames {
  static func name(of code: CountryCode, in language: LanguageTag) -> String? {
    code.alpha2 == "CN" ? china(in: language) : whole[language.language]?[code.alpha2]
  }

  private static let whole: [String: [String: String]] = [
    "en": ["GS": "South Georgia & South Sandwich Islands", "HM": "Heard Island & McDonald Islands"],
    "fr": ["UM": "Îles mineures éloignées des États-Unis"],
  ]

  private static func china(in language: LanguageTag) -> String? {
    guard language.isKnown else { return "China" }
    if language.language == "zh", language.isTraditionalChinese { return "中國" }
    return chinaByLanguage[language.language]
  }

  private static let chinaByLanguage: [String: String] = [
    "ar": "الصين", "arn": "China", "ba": "China", "bem": "China", "bgc": "China", "bho": "China", "ca": "Xina",
    "cho": "China", "cic": "China", "co": "China", "cs": "Čína", "csw": "China", "da": "Kina", "de": "China",
    "dua": "China", "dv": "China", "el": "Κίνα", "en": "China", "es": "China", "fi": "Kiina", "fr": "Chine",
    "gn": "China", "gv": "China", "he": "סין", "hi": "चीन", "hr": "Kina", "hu": "Kína", "id": "Tiongkok",
    "ie": "China", "io": "China", "it": "Cina", "iu": "China", "ja": "中国", "jbo": "China", "kaj": "China",
    "kcg": "China", "kkj": "China", "kl": "Kina", "ko": "중국", "kpe": "China", "kw": "China", "lij": "Ciña",
    "lmo": "China", "mgo": "China", "mic": "China", "moh": "China", "ms": "China", "mus": "China", "nb": "Kina",
    "nds": "China", "nl": "China", "nn": "Kina", "nnh": "China", "no": "Kina", "nr": "China", "nso": "China",
    "nv": "China", "ny": "China", "oc": "China", "osa": "China", "pl": "Chiny", "prg": "Kīna", "pt": "China",
    "raj": "China", "rhg": "China", "ro": "China", "ru": "Китай", "rw": "China", "scn": "Cina", "sk": "Čína",
    "ss": "China", "st": "China", "sv": "Kina", "szl": "Chiny", "th": "จีน", "tn": "China", "tok": "ma Sonko",
    "tr": "Çin", "ts": "China", "uk": "Китай", "ve": "China", "vi": "Trung Quốc", "vmw": "China", "wa": "China",
    "zh": "中国",
  ]
}

extension LanguageTag {
  fileprivate var isTraditionalChinese: Bool {
    script == "Hant" || script == nil && ["TW", "HK", "MO"].contains(region)
  }
}
