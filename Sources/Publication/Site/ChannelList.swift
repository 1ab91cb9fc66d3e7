import Cards
import Formats

/// Where to turn in a country.
struct ChannelList {
  let rendition: Rendition
  let country: CountryCode

  private var words: Wording { rendition.wording }

  func html(_ cite: ([Citation]) -> HTML) -> [HTML] {
    guard let channels = rendition.index.channels[country], !channels.isEmpty else { return [] }
    return [
      .element("p", words.country.channelsIntro),
      .element("ul", .class("channels"), channels.map { .element("li", [.class("channel")], self.channel($0, cite)) }),
    ]
  }

  /// The way to the list, with its numbers and whose they are, for the top of the page: each on a line of its own, since a
  /// number must be found at a glance. Like the list it has the order of `channels.csv`.
  var box: HTML {
    guard let channels = rendition.index.channels[country], !channels.isEmpty else { return .empty }
    let numbers = channels.compactMap { channel in
      channel.number.map { HTML.element("li", [telephone($0), " ", .span("name", [rendition.label(channel.name)])]) }
    }
    let way = HTML.element("p", [.link("#help", [.text(words.country.channels)])])
    return .div("help", numbers.isEmpty ? [way] : [way, .element("ul", numbers)])
  }

  private func channel(_ channel: Channel, _ cite: ([Citation]) -> HTML) -> [HTML] {
    let wording = rendition.wording
    var parts: [HTML] = [.element("h3", [rendition.text(channel.name)])]
    if let number = channel.number { parts.append(.element("p", [telephone(number)])) }
    // Raised digits must hang on no number to call and no name: they stand behind whom it is for, else at the end.
    var notes = cite(channel.sources)
    if let audience = channel.audience {
      let label = HTML.text(words.figures.label(words.country.audience))
      parts.append(.element("p", [label, rendition.text(audience), notes]))
      notes = .empty
    }
    var facts: [HTML] = []
    if let hours = channel.hours { facts.append(rendition.text(hours)) }
    if !channel.languages.isEmpty {
      facts.append(.text(wording.figures.list(channel.languages.map { rendition.name(of: $0) })))
    }
    if let cost = channel.cost { facts.append(rendition.text(cost)) }
    parts.append(.p("facts", [.joined(facts, by: " · ")]))
    var remarks: [HTML] = []
    if let name = channel.operatedBy {
      remarks.append([.text(words.figures.label(words.country.answeredBy)), rendition.text(name)])
    }
    if let address = channel.address { remarks.append(.outside(address, [.text(Self.short(address))])) }
    if let date = channel.verified {
      remarks.append(.text(wording.figures.label(words.country.verified) + wording.figures.date(date)))
    }
    parts.append(.p("remark", [.joined(remarks, by: " · "), notes]))
    return parts
  }

  /// An address as people say it.
  static func short(_ address: String) -> String {
    var short = address[...]
    for start in ["https://", "http://", "www."] where short.hasPrefix(start) { short = short.dropFirst(start.count) }
    return String(short.hasSuffix("/") ? short.dropLast() : short)
  }

  /// A number that a phone can call.
  private func telephone(_ number: String) -> HTML {
    // Groups of digits would change places on a page that is read from right to left.
    let direction: [Attribute] = rendition.frame.direction == .rightToLeft ? [Attribute("dir", "ltr")] : []
    guard let link = PhoneNumber(number)?.link else { return .element("span", direction, number) }
    return .element("a", [.href(link), .class("telephone")] + direction, number)
  }
}
