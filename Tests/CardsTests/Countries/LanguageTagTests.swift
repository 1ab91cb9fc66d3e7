import Testing

@testable import Cards

@Suite struct `Language tags` {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("pt-br", "pt-BR"), ("SR-LATN", "sr-Latn"), ("zh-hant-tw", "zh-Hant-TW"),
    ("es-419", "es-419"), ("de-1996", "de-1996"), ("sl-ROZAJ-Biske", "sl-rozaj-biske"), ("ckb", "ckb"),
    ("ca-ES-Valencia", "ca-ES-valencia"),
  ])
  func `case is normalised`(text: String, normal: String) throws {
    let tag = try #require(LanguageTag(text))
    #expect(tag.text == normal)
    #expect(LanguageTag(normal) == tag)
  }

  @Test(arguments: [
    "", "e", "engl", "english", "en-", "-en", "en--US", "en_US", "en-U", "en-x-private", "en-Latn-Latn", "1n",
    "en-US-US",
    "dé", "en US", "../en", "de-1996-1996", "en-US-abcdefghi", "sl-rozaj-biske-njiva-solba-lipaw-nedis-abcde",
  ])
  func `what is not well formed is refused`(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func `the parts are read`() throws {
    let tag = try #require(LanguageTag("zh-Hant-TW"))
    #expect(tag.language == "zh")
    #expect(tag.script == "Hant")
    #expect(tag.region == "TW")
  }

  @Test(arguments: [
    ("ar", "rtl"), ("he", "rtl"), ("fa-AF", "rtl"), ("ur", "rtl"), ("ps", "rtl"), ("pa-Arab", "rtl"), ("en", "ltr"),
    ("km", "ltr"), ("ar-Latn", "ltr"), ("ku", "ltr"), ("ckb", "rtl"), ("yi", "rtl"),
  ])
  func `direction follows the script`(text: String, direction: String) throws {
    #expect(try #require(LanguageTag(text)).direction.rawValue == direction)
  }

  @Test(arguments: [
    ("de", "Deutsch"), ("fr", "Français"), ("nl", "Nederlands"), ("en", "English"), ("pt-BR", "Português (Brasil)"),
    ("ar", "العربية"), ("km", "ខ្មែរ"), ("ka", "ქართული"), ("xx", "xx"),
  ])
  func `a language is called by its own name`(text: String, name: String) throws {
    #expect(try #require(LanguageTag(text)).ownName == name)
  }

  @Test func `a language has a name in another`() throws {
    let french = try #require(LanguageTag("fr"))
    #expect(LanguageTag.english.name(in: french) == "Anglais")
    #expect(french.name(in: .english) == "French")
    #expect(try #require(LanguageTag("xx")).name(in: .english) == "xx")
  }
}
