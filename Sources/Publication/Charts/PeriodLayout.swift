/// Where the rows of a `PeriodChart` put their texts and marks, from how long the texts are and how large the numbers.
struct PeriodLayout {
  let arrangement: Arrangement
  /// Across, in percent: where the marks have room.
  private let plot: (start: Length, width: Length)
  private let lowest: Double
  private let highest: Double

  /// How texts stand to the marks; the first that leaves enough room on the narrowest page.
  enum Arrangement {
    /// The period before the marks and the value behind them.
    case beside
    /// Both on one line above the marks.
    case above
    /// Each on a line of its own above the marks.
    case aboveInTwoLines
  }

  init(_ points: [PeriodChart.Point]) {
    let period = Self.share(of: points.map(\.period))
    let value = Self.share(of: points.map(\.value.text))
    let texts = period + value
    arrangement = texts <= Length(65) ? .beside : texts <= Length(105) ? .above : .aboveInTwoLines
    plot = arrangement == .beside ? (period, Length(98) - texts) : (Length(hundredths: 50), Length(99))
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
    case .missing:
      x(of: 0) + Length(hundredths: min(plot.width.hundredths / 6, Length(100).hundredths - x(of: 0).hundredths))
    default: value.numbers.reduce(x(of: 0)) { max($0, x(of: $1)) }
    }
  }
}

/// Down, in em from the top of a row.
extension PeriodLayout {
  var rowHeight: Length { marksTop + Length(hundredths: arrangement == .beside ? 220 : 170) }
  var periodBaseline: Length { Length(hundredths: arrangement == .beside ? 145 : 120) }
  var valueBaseline: Length { Length(hundredths: arrangement == .aboveInTwoLines ? 255 : periodBaseline.hundredths) }
  var middle: Length { marksTop + Length(hundredths: arrangement == .beside ? 110 : 70) }
  var barHeight: Length { Length(hundredths: arrangement == .beside ? 130 : 100) }

  /// The stroke at zero: through the whole row where texts stand beside the marks, so that rows join to an axis.
  var axis: (top: Length, bottom: Length) {
    arrangement == .beside ? (.zero, rowHeight) : (marksTop, marksTop + Length(hundredths: 140))
  }

  /// Half the height of a whisker's ends.
  var cap: Length { Length(hundredths: 35) }

  private var marksTop: Length {
    switch arrangement {
    case .beside: .zero
    case .above: Length(hundredths: 140)
    case .aboveInTwoLines: Length(hundredths: 275)
    }
  }
}
