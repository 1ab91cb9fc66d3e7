import Foundation
import Testing

@testable import Checks

/// What reading texts costs grows as they do.
@Suite struct ReadingCost {
  /// A watchdog, not a measure: read in square time these would take many minutes.
  @Test func `a paragraph of megabytes and a table of thousands of cells are read in time`() throws {
    let paragraph = String(repeating: "A child is safe in 2024 and 300 others were not. ", count: 30_000)
    let row = "|" + String(repeating: " 7 |", count: 200) + "\n"
    let table = row + "|" + String(repeating: "-|", count: 200) + "\n" + String(repeating: row, count: 400)
    let start = ContinuousClock.now
    for text in [paragraph + "\n", table] { _ = try Told(narrative: text).findings(of: "coverage") }
    #expect(ContinuousClock.now - start < .seconds(300))
  }
}
