import Foundation
import Testing

@testable import Cards

@Suite struct `The machine's locale` {
  @Test(arguments: ["C", "C.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "zh_TW.UTF-8", "tr_TR.UTF-8"])
  func `names and order are the same in any`(locale: String) async throws {
    let expected = try namesInOrder()
    await #expect(processExitsWith: .success) { [locale, expected = expected as String] in
      for variable in ["LC_ALL", "LANG", "LANGUAGE", "LC_MESSAGES"] { setenv(variable, locale, 1) }
      setenv("TZ", "Pacific/Kiritimati", 1)
      setlocale(LC_ALL, "")
      let names = try namesInOrder()
      #expect(names == expected)
    }
  }
}

private func namesInOrder() throws -> String {
  try ["en", "fr", "sv", "ru", "km", "eo", "xx", "qaa-Arab", "sr-Latn", "zh-Hant"].map { text in
    let language = try #require(LanguageTag(text))
    let names = CountryNames(language: language)
    return language.ownName + names.sorted(CountryCode.all).map { names[$0] }.joined()
  }.joined()
}
