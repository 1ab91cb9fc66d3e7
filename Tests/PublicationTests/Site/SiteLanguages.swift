import Cards
import Formats
import Foundation
import Testing

@testable import Publication

@Suite("Languages of the site") struct SiteLanguages {
  @Test func `a text that lacks the language is shown in its original and says so`() throws {
    let page = try Sample.site().text("site/2025/fr/XA.html")
    #expect(page.contains(#"<p class="mark">Ce texte n’existe qu’en anglais.</p><div lang="en">"#))
    #expect(page.contains(#"<span lang="en">Overdue.</span> <small class="mark">(en anglais)</small>"#))
  }

  @Test func `a translation that is older than its original says so`() throws {
    let page = try Sample.site().text("site/2025/fr/XA.html")
    #expect(page.contains(#"<small class="mark">(plus ancien que l’original)</small>"#))
    #expect(!(try Sample.site().text("site/2025/en/XA.html")).contains("older than the original"))
  }

  @Test func `pages in a language that we do not speak have an English frame, marked as English`() throws {
    let site = try Sample.site(Sample.dossier(in: ["ar", "es"]))
    let arabic = site.text("site/2025/ar/XA.html")
    #expect(arabic.contains(#"<html lang="ar" dir="ltr">"#))
    #expect(arabic.contains(#"<body lang="en" dir="ltr">"#))
    #expect(arabic.contains(#"<a lang="ar" dir="rtl""#) || arabic.contains(#"lang="ar" hreflang="ar""#))
    let spanish = site.text("site/2025/es/index.html")
    #expect(spanish.contains(#"<html lang="es" dir="ltr">"#))
    #expect(spanish.contains("The headings of these pages are in English; texts are in Spanish where they exist"))
  }

  @Test func `the language choice names each language in itself`() throws {
    let page = try Sample.site().text("site/2025/fr/XA.html")
    #expect(page.contains(#"<a href="../en/XA.html" lang="en" hreflang="en">English</a>"#))
    #expect(page.contains(#"hreflang="fr" aria-current="true">Français</a>"#))
  }
}
