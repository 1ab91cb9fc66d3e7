import Testing

@testable import Formats

/// Where comments follow texts, found without walking over a line once for each of its texts.
@Suite("Comments behind texts") struct TrailingCommentsTests {
  @Test func `are found behind the last text of a line, and not behind others`() {
    let bytes = Array("é: a b # c\n# d\nx: y\n  # e # f\n".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var comments = TrailingComments(bytes)
      let found = [(0, 1), (0, 6), (0, 1), (0, 6), (2, 4)].map { comments.follow(line: $0.0, column: $0.1) }
      #expect(found == [false, true, false, true, false])
    }
  }

  @Test func `are looked for in one walk over the line, however many texts it has`() {
    let items = 20_000
    let bytes = Array(("[" + String(repeating: "a, ", count: items) + "a] #\tc\n").utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var comments = TrailingComments(bytes)
      let found = (0..<items).count { comments.follow(line: 0, column: 2 + 3 * $0) }
      #expect(found == 0)
      #expect(comments.walked <= bytes.count)
    }
  }
}
