import Cards
import Formats

/// How a grade or a category shows: symbol, label and colour, always together.
final class GradeMark: Sendable {
  let symbol: String
  let label: String
  /// The language of the label where it is not that of the page's frame.
  let language: LanguageTag?
  let style: String
  let chart: ChartMark
  /// The label on its colour with its symbol.
  let chip: HTML

  init(symbol: String, label: String, language: LanguageTag?, style: String, fill: ChartMark.Fill) {
    self.symbol = symbol
    self.label = label
    self.language = language
    self.style = style
    chart = ChartMark(symbol: symbol, label: label, fill: fill)
    chip = HTML.span("chip " + style, Self.content(symbol, label, language))
  }

  /// Symbol and label, for a band that has the colour already.
  var content: [HTML] { Self.content(symbol, label, language) }

  private static func content(_ symbol: String, _ label: String, _ language: LanguageTag?) -> [HTML] {
    let words: HTML = language.map { .element("span", [.lang($0), .dir($0)], label) } ?? .text(label)
    return [.element("span", [.class("symbol"), .hiddenFromReaders], symbol), " ", words]
  }
}
