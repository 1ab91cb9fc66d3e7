import Formats
import Testing

@Suite struct `Moments` {
  @Test(arguments: [
    ("1970-01-01", 0), ("2026-11-29", 1_795_910_400), ("2026-11-29T09:00:00Z", 1_795_942_800),
    ("2026-11-29T10:00:00+01:00", 1_795_942_800), ("2026-11-28T22:30:00-10:30", 1_795_942_800),
    ("2024-02-29T23:59:59Z", 1_709_251_199), ("1969-12-31T23:59:59Z", -1),
  ])
  func `whole texts are read, to the second`(text: String, seconds: Int64) {
    #expect(Moment.seconds(text) == seconds)
    if text.hasSuffix("Z") { #expect(Moment.text(seconds) == text) }
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-29x", "2026-11-29T", "2026-11-29 09:00", "2026-11-29T09:00Z", "2026-11-29T09:00:00",
    "2026-11-29T09:00:00garbage", "2026-11-29T09:00:00Zx", "2026-11-29 09:00:00Z", "2026-11-29T09:00:00+01",
    "2026-11-29T09:00:00+0100", "2026-11-29T09:00:00+24:00", "2026-11-29T24:00:00Z", "2026-11-29T09:60:00Z",
    "2026-11-29T09:00:60Z", "2026-02-29", "2026-02-30T09:00:00Z", "2026-13-01", "2026-00-10", "2026-11-00",
    " 2026-11-29",
    "2026-11-29 ", "-026-11-29", "２０２６-11-29", "2026-11-29T09:00:00.5Z", "1100-02-29",
  ])
  func `what is no whole text is no moment, never another one`(text: String) { #expect(Moment.seconds(text) == nil) }

  @Test func `every day of four centuries is read as it is written`() {
    for day in stride(from: -25_567, through: 120_529, by: 1)
    where Moment.seconds(Moment.day(day)) != Int64(day) * 86_400 {
      Issue.record("\(Moment.day(day))")
    }
  }
}
