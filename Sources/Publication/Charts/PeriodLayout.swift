/// Where the rows of a `PeriodChart` put their texts and marks, from how long the texts are and how large the numbers.
///
/// Short texts stand in the row, periods before the marks and values behind them. Where that would leave too little room
/// on the narrowest page, texts get a line of their own above the marks.
struct PeriodLayout {
  let isStacked: Bool
  /// Across, in percent: where the marks have room.
  private let plot: (start: Length, width: Length)
  private let lowest: Double
  private let highest: Double

  init(_ points: [PeriodChart.Point]) {
    let period = Self.share(of: points.map(\.period))
    let value = Self.share(of: points.map(\.value.text))
    isStacked = (period + value).hundredths > 65_00
    plot = isStacked ? (Length(hundredths: 50), Length(99)) : (period, Length(98) - period - value)
    let numbers = points.flatMap(\.value.numbers)
    lowest = numbers.reduce(0, min)
    highest = numbers.reduce(0, max)
  }

  /// The part of the narrowest page, 18 em, that the longest of some texts takes, with a space beside it.
  private static func share(of texts: [String]) -> Length {
    let longest = texts.map(Length.init(ofText:)).max() ?? .zero
    return Length(hundredths: (longest.hundredths + 60) * 100 / 18)
  }

  /// The place of a number, in percent of the page's width.
  func x(of number: Double) -> Length {
    plot.start + Length(of: plot.width, fraction: (number - lowest) / (highest - lowest))
  }

  /// Where the marks of a value end and its text may begin.
  func end(of value: PeriodChart.Value) -> Length {
    switch value {
    case .missing: x(of: 0) + Length(hundredths: min(plot.width.hundredths / 6, Length(100).hundredths - x(of: 0).hundredths))
    default: value.numbers.reduce(x(of: 0)) { max($0, x(of: $1)) }
    }
  }
}

/// Down, in em.
extension PeriodLayout {
  var rowHeight: Length { Length(hundredths: isStacked ? 300 : 220) }
  var textBaseline: Length { Length(hundredths: isStacked ? 120 : 145) }
  var middle: Length { Length(hundredths: isStacked ? 205 : 110) }
  var barHeight: Length { Length(hundredths: isStacked ? 100 : 130) }
  /// Half the height of a whisker's ends.
  var cap: Length { Length(hundredths: 35) }
}
