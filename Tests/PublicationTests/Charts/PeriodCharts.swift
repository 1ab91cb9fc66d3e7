import Cards
import Formats
import Testing

@testable import Publication

@Suite struct `Charts over periods` {
  @Test func `zero is a stroke at the beginning, a gap is a broken line`() {
    let chart = chart([.exact(0, text: "0"), .missing(text: "not collected"), .exact(4, text: "4")])
    #expect(chart.drawing.values(of: "stroke-width").filter { $0 == "4" }.count == 1)
    #expect(chart.drawing.values(of: "stroke-dasharray").count == 1)
    #expect(chart.drawing.count(of: "rect") == 1)
    #expect(chart.table.rows.map { $0[1].text } == ["0", "not collected", "4"])
  }

  @Test func `bars grow from zero, to both sides where values are below it`() {
    let chart = chart([.exact(-1, text: "-1"), .exact(3, text: "3")])
    let starts = chart.drawing.tags("rect").map { values(of: "x", in: $0) }
    let widths = chart.drawing.tags("rect").map { values(of: "width", in: $0) }
    #expect(starts.count == 2 && starts[0] != starts[1])
    #expect(widths.count == 2 && widths[0] != widths[1])
  }

  @Test func `a range has a line and two ends, and a mark where its best value lies`() {
    let with = chart([.range(lower: 1, upper: 3, best: 2, text: "1–3")])
    let without = chart([.range(lower: 3, upper: 1, best: nil, text: "1–3")])
    #expect(with.drawing.count(of: "line") == 1 + 3)
    #expect(with.drawing.count(of: "rect") == 1)
    #expect(without.drawing.count(of: "rect") == 0)
  }

  @Test(arguments: [
    ("7", PeriodLayout.Arrangement.beside), ("between 120 and 410", .above),
    ("120 children, of whom 30 are girls and 90 boys", .aboveInTwoLines),
  ])
  func `long texts stand above the marks`(text: String, arrangement: PeriodLayout.Arrangement) {
    let points = [PeriodChart.Point(period: "2006–2008", value: .exact(1, text: text))]
    #expect(PeriodLayout(points).arrangement == arrangement)
  }

  @Test(arguments: [
    PeriodChart.Value.exact(.nan, text: ""), .exact(.infinity, text: ""), .exact(-.infinity, text: ""),
    .exact(.greatestFiniteMagnitude, text: ""), .exact(-.greatestFiniteMagnitude, text: ""),
    .range(lower: .nan, upper: .infinity, best: -.infinity, text: ""), .missing(text: ""),
    .range(lower: -.greatestFiniteMagnitude, upper: .greatestFiniteMagnitude, best: nil, text: ""),
  ])
  func `odd numbers are no trap and stay on the page`(value: PeriodChart.Value) {
    let layout = PeriodLayout([.init(period: "", value: value), .init(period: "", value: .exact(1, text: ""))])
    let numbers: [Double] = [.nan, .infinity, 0, 1, .greatestFiniteMagnitude, -.greatestFiniteMagnitude]
    for number in numbers {
      #expect((Length.zero...Length(100)).contains(layout.x(of: number)))
    }
    #expect((Length.zero...Length(100)).contains(layout.end(of: value)))
    #expect(chart([value]).table.rows.count == 1)
  }

  private func chart(_ values: [PeriodChart.Value]) -> Chart {
    PeriodChart(
      heading: ChartHeading(id: "p", title: "Cases", description: "Cases"), style: .bars, colour: .black,
      points: values.enumerated().map { .init(period: "\(2000 + $0)", value: $1) },
      columns: .init(period: "Year", value: "Cases", note: "Note")
    ).chart
  }
}

extension HTML {
  /// The start tags of one name, in the order of the markup.
  func tags(_ name: String) -> [Substring] {
    markup.split(separator: "<").filter { $0.prefix { $0 != " " && $0 != ">" } == name }
  }

  func count(of name: String) -> Int { tags(name).count }

  var markup: String {
    var out = Bytes()
    render(into: &out)
    return String(decoding: out.array, as: UTF8.self)
  }
}
