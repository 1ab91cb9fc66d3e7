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

  /// Symbol and label, for a band that has the colour already.
  let content: [HTML]

  /// - Parameter remark: what is said with the label on pages, such as that the question is reversed.
  init(
    symbol: String, label: String, language: LanguageTag?, style: String, fill: ChartMark.Fill, remark: Phrase? = nil
  ) {
    let words: HTML = language.map { .element("span", [.lang($0), .dir($0)], label) } ?? .text(label)
    self.symbol = symbol
    self.label = remark.map { $0(label) } ?? label
    self.language = language
    self.style = style
    chart = ChartMark(symbol: symbol, label: self.label, fill: fill)
    let said = remark.map { $0.html(words) } ?? words
    content =
      label.says(symbol)
      ? [said] : [.element("span", [.class("symbol"), .hiddenFromReaders], symbol), " ", said]
    chip = HTML.span("chip " + style, content)
  }
}
