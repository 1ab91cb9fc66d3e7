import Testing

@testable import Server

@Suite struct `Forms of the admin site` {
  @Test(arguments: [
    ("2010-06-30", 1_277_856_000), ("2010-06-30T12:00", 1_277_899_200), ("2010-06-30T12:00:30", 1_277_899_230),
    (" 2010-06-30T12:00:00Z ", 1_277_899_200),
    ("2010-06-30T14:00:00+02:00", 1_277_899_200),
  ])
  func `a moment is read whole`(written: String, seconds: Int64) {
    var form = FormReading(["from": written])
    #expect(form.moment("from") == seconds)
    #expect(form.sentences.isEmpty)
  }

  @Test(arguments: [
    "2010-06-31", "2010-06-30T", "2010-06-30T12", "2010-06-30T24:00", "2010-06-30T12:00:xx", "2010-06-30T12:00:00:00",
    "2010-06-30 12:00", "30.6.2010", "1500-01-01", "2010-06-30T12:0",
  ])
  func `what is no moment is told, and nothing of it is dropped`(written: String) {
    var form = FormReading(["from": written])
    #expect(form.moment("from") == nil)
    #expect(form.sentences.count == 1)
  }
}
