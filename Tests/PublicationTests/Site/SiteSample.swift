import Cards
import Checks
import Formats
import Testing

@testable import Publication

extension Sample {
  static let options = PublicationOptions(
    baseAddress: "https://cards.example", version: "1.0", hasBooklets: true, hasData: true)

  /// Every file of the sample's site, by path.
  static func site(
    _ dossier: Dossier = Sample.dossier, options: PublicationOptions = Sample.options
  ) throws -> CollectingOutlet {
    let review = Review(of: dossier)
    #expect(review.findings.filter { $0.severity == .error } == [])
    return try CollectingOutlet.collecting(Site(of: review.editions, options: options).emissions)
  }

  /// The sample in other languages, of which it has no text.
  static func dossier(in languages: [String]) -> Dossier {
    let base = Sample.dossier
    return Dossier(
      title: base.title, summary: base.summary, publisher: base.publisher,
      languages: languages.compactMap { LanguageTag($0) }, licence: base.licence, address: base.address,
      quickExit: base.quickExit, brand: base.brand, imprint: base.imprint, approvers: base.approvers,
      sources: base.sources, series: base.series,
      forms: base.forms, channels: base.channels, instruments: base.instruments, ratifications: base.ratifications,
      frameworks: base.frameworks, editions: base.editions, pages: base.pages, place: base.place)
  }
}
