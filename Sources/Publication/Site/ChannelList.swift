import Cards
import Formats

/// Where to turn in a country.
struct ChannelList {
  let rendition: Rendition
  let country: CountryCode

  private var words: Wording.Country { rendition.wording.country }

  func html(_ cite: ([Citation]) -> HTML) -> [HTML] {
    guard let channels = rendition.index.channels[country], !channels.isEmpty else { return [] }
    return [
      .element("p", words.channelsIntro),
      .element(
        "ul", [.class("channels")], channels.map { .element("li", [.class("channel")], self.channel($0, cite)) }),
    ]
  }

  private func channel(_ channel: Channel, _ cite: ([Citation]) -> HTML) -> [HTML] {
    var facts: [HTML] = []
    func fact(_ term: String, _ value: HTML?) {
      guard let value, !value.isEmpty else { return }
      facts.append(.element("div", [.element("dt", term), .element("dd", [value])]))
    }
    fact(words.number, channel.number.map(telephone))
    fact(words.answeredBy, channel.operatedBy.map { rendition.text($0) })
    fact(words.audience, channel.audience.map { rendition.text($0) })
    fact(words.hours, channel.hours.map { rendition.text($0) })
    fact(words.languages, .text(rendition.wording.figures.list(channel.languages.map { rendition.name(of: $0) })))
    fact(words.cost, channel.cost.map { rendition.text($0) })
    fact(words.web, channel.address.map { HTML.outside($0, [.text($0)]) })
    fact(words.verified, channel.verified.map { .text(rendition.wording.figures.date($0)) })
    return [.element("h3", [rendition.text(channel.name), cite(channel.sources)]), .element("dl", facts)]
  }

  /// A number that a phone can call.
  private func telephone(_ number: String) -> HTML {
    let digits = number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
    guard !digits.isEmpty else { return .text(number) }
    return .element(
      "a", [.href("tel:" + String(String.UnicodeScalarView(digits))), .class("telephone")], number)
  }
}
