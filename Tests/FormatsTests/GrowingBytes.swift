import Formats
import Testing

@Suite struct GrowingBytes {
  @Test(arguments: [0, 1, 100])
  func `hold what was appended, in order, however they grow`(capacity: Int) {
    var bytes = Bytes(capacity: capacity)
    var expected: [UInt8] = []
    for length in 0..<200 {
      let run = [UInt8](repeating: UInt8(length), count: length)
      bytes.append(run)
      bytes.append(UInt8(ascii: "."))
      bytes.append("é" as StaticString)
      expected += run + Array(".é".utf8)
    }
    #expect(bytes.count == expected.count)
    #expect(bytes.array == expected)
    #expect(SHA256.hash(bytes) == SHA256.hash(expected))
  }

  @Test func `forget their end, and everything`() {
    var bytes = Bytes()
    #expect(bytes.last == nil)
    bytes.removeLast()
    bytes.append("abc" as StaticString)
    #expect(bytes.last == UInt8(ascii: "c"))
    bytes.removeLast()
    #expect(bytes.array == Array("ab".utf8))
    bytes.removeAll()
    #expect(bytes.count == 0 && bytes.array.isEmpty)
    bytes.append("d" as StaticString)
    #expect(bytes.array == Array("d".utf8))
  }

  @Test func `a copy is not changed by what is appended to the other`() {
    var bytes = Bytes(capacity: 64)
    bytes.append("one" as StaticString)
    let copy = bytes
    bytes.append(" two" as StaticString)
    #expect(copy.array == Array("one".utf8))
    #expect(copy != bytes)
    bytes.removeAll()
    bytes.append("one" as StaticString)
    #expect(copy == bytes)
  }
}
