import Testing

@testable import Formats

/// Random bytes and damaged samples: an answer for each, never a trap.
@Suite struct HostileInputTests {
  private static let samples: [[UInt8]] = [
    "title: Card\ncountry: BE\nindicators:\n  - id: 1.10\n    grade: green\n    text: |\n      one\n      two\n    s: [a, 'b', \"c\\n\"]\n",
    "code,name,note\r\nBE,\"Belgium, \"\"the\"\"\",é\nNO,Norway,=1\n",
    #"{"a": [1, -2.5e+3, true, null, "\u00e9\ud834\udd1e\n"], "b": {"c": {}}, "d": []}"#,
    "---\ntitle: x\nlang: en\n---\n# Head\n\nText *em* **st** `c` [l](u \"t\") ![i](v) <b>h</b> &amp;\n\n| a | b |\n|:-|-:|\n| c | d |\n\n- i\n  1. j\n\n> q\n\n```x\ncode\n```\n",
  ].map { Array($0.utf8) }

  private func readAll(_ bytes: [UInt8]) -> Int {
    var problems = YAML.parse(bytes).problems.count + CSV.parse(bytes).problems.count
    problems += JSON.parse(bytes).problems.count + Markdown.parse(bytes).problems.count
    guard let split = FrontMatter.split(bytes).value, let yaml = split.yaml else { return problems }
    problems += YAML.parse(bytes[yaml.range], firstLine: yaml.firstLine).problems.count
    return problems + Markdown.parse(bytes[split.body.range], firstLine: split.body.firstLine).problems.count
  }

  @Test func `random bytes are refused, whatever they are`() {
    var random = Seeded(3)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(readAll(bytes) >= 0)
    }
  }

  @Test func `random marks are read or refused`() {
    var random = Seeded(4)
    let marks = Array("{}[]:,-\"'\\#&*!|>%@`?~<=+ \n\t\r0aé(_)\u{2028}".utf8)
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in marks.randomElement(using: &random) ?? 0 }
      #expect(readAll(bytes) >= 0)
    }
  }

  @Test(arguments: [
    "[\"a\",", "[", "{", "- ", "? ", "a: ", "[a, ", "{a: ", "\"a\",", "\"a\"x,", "a,", ",", "\"\"", "\"", "'", "\n",
    "a\n", ": ",
    "-\n", "a:\n", "e\u{301}", "\u{301}", "\\n", "1,", "*a ", "&a ", "| ", " # ", "a,\t# ", "a #\t",
  ])
  func `one piece over and over takes linear time`(piece: String) {
    let bytes = Array(String(repeating: piece, count: 150_000 / piece.utf8.count).utf8)
    let duration = ContinuousClock().measure { _ = readAll(bytes) }
    #expect(duration < .seconds(120))
  }

  @Test func `damaged samples are read or refused`() {
    var random = Seeded(5)
    for round in 0..<4_000 {
      var bytes = Self.samples[round % Self.samples.count]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
        case 2: bytes.removeSubrange(place..<min(place + 5, bytes.count - 1))
        default: bytes[place] = bytes[Int.random(in: 0..<bytes.count, using: &random)]
        }
        if bytes.isEmpty { bytes = [0x61] }
      }
      #expect(readAll(bytes) >= 0)
    }
  }
}
