import Cards
import Testing

@testable import Publication

@Suite struct `Share bars` {
  /// 5, 10, 23 and 4 of 42 states end at 11.904…, 35.714…, 90.476… and 100 %.
  @Test func `segments end where their shares add up to`() {
    let bar = bar([5, 10, 23, 4])
    #expect(bar.spans.map(\.start.text) == ["0", "11.9", "35.71", "90.48"])
    #expect(bar.spans.map(\.width.text) == ["11.9", "23.81", "54.77", "9.52"])
    #expect(bar.spans.last.map { ($0.start + $0.width).text } == "100")
  }

  @Test func `a category without states keeps its row in the table and has no segment`() {
    let bar = bar([3, 0, 1])
    #expect(bar.spans.map(\.width.text) == ["75", "0", "25"])
    #expect(bar.chart.table.rows.map(\.first?.text) == ["Category 0", "Category 1", "Category 2"])
  }

  @Test(arguments: [[], [0, 0], [-3, 5], [Int.max, 1], [Int.max, Int.max, Int.max]])
  func `odd counts are no trap`(counts: [Int]) {
    #expect(bar(counts).spans.allSatisfy { $0.width >= .zero && $0.start >= .zero })
  }

  @Test func `narrow segments leave their text to the list`() {
    let texts = bar([1, 99]).chart.drawing.count(of: "text")
    #expect(texts == 2 + 2)  // symbol and share of the wide one, two swatches
  }

  private func bar(_ counts: [Int]) -> ShareBar {
    ShareBar(
      heading: ChartHeading(id: "s", title: "Shares", description: "Shares"),
      segments: counts.enumerated().map { index, count in
        .init(
          mark: ChartMark(symbol: "●", label: "Category \(index)", fill: .solid(.black)), count: count,
          countText: "\(count)", shareText: "some %")
      }, columns: .init(category: "Category", count: "States", share: "Share"))
  }
}
